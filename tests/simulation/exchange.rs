//! Exchange.

use which_mailbox::mailbox::{ExchangeSettings, LeaveOnServer, Mailbox, Pop3Access};
use which_mailbox::simulation::{
    DeviceSetup, Event::*, Expiry, Obstacle, Outcome, Reading, Recoverer, Refusal, Thoroughness,
};

use crate::cast::*;

/// Source: Microsoft, "Recoverable Items folder in Exchange" (14 days, from the deletion on).
#[test]
fn the_window_counts_from_the_deletion_and_its_last_day_counts_too() {
    let deleted = [MAIL, Sync(PC), DaysPass(100), Purge(PC, m(0))];
    for (days, recovery) in [(14, 0), (15, 1)] {
        let (outcome, world) = end(&story(&[&deleted[..], &[DaysPass(days)]].concat()), &EX);
        assert_eq!(outcome, Outcome::TimePassed(Expiry { recovery, lost: recovery, ..Expiry::default() }));
        let left: Vec<_> = world.recoverable().collect();
        assert_eq!(left, if recovery == 0 { vec![(m(0), 114)] } else { vec![] });
    }
}

/// Source: Microsoft, "Default Retention Policy in Exchange" (nothing empties Deleted Items).
#[test]
fn deleted_items_start_no_window() {
    let told = story(&[MAIL, Sync(PC), Delete(PC, m(0)), DaysPass(3650)]);
    ends(&told, &[(&[EX], "server trash 0 | pc trash 0 | phone -")]);
    let emptied = story(&[MAIL, Sync(PC), Delete(PC, m(0)), DaysPass(3650), EmptyTrash(PC), DaysPass(14)]);
    ends(&emptied, &[(&[EX], "server (0) | pc - | phone -")]);
}

/// Source: cloudshift.de, "retention of deleted items" (what expired does not come back).
#[test]
fn after_the_window_there_is_nothing_to_recover() {
    let told = story(&[MAIL, Sync(PC), Purge(PC, m(0)), DaysPass(15), Recover(PC, m(0))]);
    assert_eq!(end(&told, &EX).0, Outcome::Impossible(Obstacle::NothingToRecover));
}

/// Source: Microsoft, "Enable or disable single item recovery for a mailbox".
#[test]
fn what_is_purged_is_the_administrators_until_the_same_day() {
    let purge = IntruderEmpties(Thoroughness::Purge);
    let told = story(&[MAIL, Sync(PC), Purge(PC, m(0)), DaysPass(10), purge]);
    let world = told.play(&EX);
    assert_eq!(world.recoverable().count(), 0);
    assert_eq!(world.recoverable_by_administrator().collect::<Vec<_>>(), [(m(0), 14)], "not 10 + 14");
    let (outcome, _) = end(&story(&[&told.events[..], &[Recover(PC, m(0))]].concat()), &EX);
    assert_eq!(outcome, Outcome::Recovered(Recoverer::Administrator));
}

/// Whatever leaves the folders, by whatever door, is recoverable.
/// Source: Microsoft, "Recoverable Items folder in Exchange".
#[test]
fn a_pop3_program_at_exchange_deletes_into_the_recoverable_items() {
    let at_once = Pop3Access { leave: LeaveOnServer::No, delete_with_local: false };
    let devices = [COMPUTER, DeviceSetup { pop3: Some(at_once), ..MOBILE }];
    let told = staged(&devices, None, &[MAIL, Sync(PHONE), Sync(PC), Recover(PC, m(0))]);
    ends(&told, &[(&[EX], "server inbox 0 | pc inbox 0 | phone inbox 0")]);
}

/// Source: Microsoft, "Cached Exchange Mode" (12 months); MS-ASCMD, section 2.2.3.68.2 (FilterType).
#[test]
fn a_computer_keeps_12_months_and_a_phone_its_window() {
    for (days, on_pc) in [(365, Reading::Here), (366, Reading::Online)] {
        let world = story(&[MAIL, DaysPass(days), Sync(PC)]).play(&EX);
        assert_eq!(world.reading(PC, m(0)), on_pc, "day {days}");
    }
    let three_days = Mailbox::Exchange(ExchangeSettings { recovery_days: 14, phone_days: 3 });
    for (days, on_phone) in [(3, Reading::Here), (4, Reading::Online)] {
        let world = story(&[MAIL, DaysPass(days), Sync(PHONE)]).play(&three_days);
        assert_eq!(world.reading(PHONE, m(0)), on_phone, "day {days}");
    }
}

/// Source: MS-ASPROV, section 2.2.2.45 (RemoteWipe is ActiveSync's); MS-ASHTTP, section 2.2.2.1.1 (401).
#[test]
fn a_wipe_reaches_phones_that_may_still_sign_in() {
    let world = story(&[Lose(PC), Lose(PHONE)]).play(&EX);
    assert_eq!(world.obstacle(OrderWipe(PC)), Some(Obstacle::NotOffered), "Outlook knows no wipe");
    assert_eq!(world.obstacle(OrderWipe(PHONE)), None);
    let too_early = [MAIL, Sync(PHONE), Lose(PHONE), ChangePassword, OrderWipe(PHONE), Sync(PHONE)];
    let (outcome, world) = end(&story(&too_early), &EX);
    assert_eq!(
        outcome,
        Outcome::Refused(Refusal::PasswordChanged),
        "so wipe first, then change the password"
    );
    assert_eq!(world.exposed(), 1);
    let right = [MAIL, Sync(PHONE), Lose(PHONE), OrderWipe(PHONE), Sync(PHONE), ChangePassword];
    assert_eq!(story(&right).play(&EX).exposed(), 0);
}

#[test]
fn a_wipe_takes_what_was_not_uploaded() {
    let told = story(&[GoOffline(PHONE), SaveDraft(PHONE), OrderWipe(PHONE), GoOnline(PHONE), Sync(PHONE)]);
    assert_eq!(end(&told, &EX).0, Outcome::Wiped { erased: 1, lost: 1 });
}

/// Source: Microsoft, "Configure storage quotas for a mailbox".
#[test]
fn the_owner_is_warned_once_and_at_98_percent() {
    let told = [97, 1, 1].map(|kb| MailArrives { kb });
    let (outcomes, _) = staged(&[COMPUTER], Some(100), &told).outcomes(&EX);
    assert_eq!(outcomes, [false, true, false].map(|warned| Outcome::Arrived { warned }));
    let (outcomes, _) = staged(&[COMPUTER], Some(100), &told).outcomes(&IMAP);
    assert_eq!(outcomes, [Outcome::Arrived { warned: false }; 3]);
}

#[test]
fn with_the_provider_goes_all_that_could_be_recovered() {
    let purge = IntruderEmpties(Thoroughness::Purge);
    let told = story(&[MAIL, purge, MAIL, IntruderEmpties(Thoroughness::EmptyTrash), ServerGone]);
    let (outcome, world) = end(&told, &EX);
    assert_eq!(outcome, Outcome::ServerWentForGood { lost: 2 });
    assert_eq!((world.recoverable().count(), world.recoverable_by_administrator().count()), (0, 0));
}

/// A changed password shuts out whoever had the old one.
#[test]
fn an_intruder_needs_the_password() {
    let told = story(&[MAIL, ChangePassword, IntruderEmpties(Thoroughness::Purge)]);
    for mailbox in ALL {
        assert_eq!(end(&told, &mailbox).0, Outcome::Refused(Refusal::PasswordChanged), "{mailbox:?}");
    }
}
