//! Somebody empties the mailbox on day 3; it is noticed on day 20, or on day 10.

use which_mailbox::mailbox::{ImapSettings, Mailbox};
use which_mailbox::simulation::{Event, Event::*, Guided, Outcome, Recoverer, Thoroughness};

use crate::cast::*;

/// Mail 0 was fetched on day 0, mail 1 waits on the server on day 3.
fn emptied(thoroughness: Thoroughness, then: &[Event]) -> Vec<Event> {
    let told = guided(Guided::Emptied).events.clone();
    let deed =
        told.iter().position(|event| matches!(event, IntruderEmpties(_))).expect("somebody empties it");
    [&told[..deed], &[IntruderEmpties(thoroughness)], then].concat()
}

fn noticed_after(days: u16, thoroughness: Thoroughness) -> Vec<Event> {
    emptied(thoroughness, &[Sync(PC), Sync(PHONE), DaysPass(days), Sync(PC), Sync(PHONE)])
}

/// Only what waits on the server can be hit; the store of a device is its own. Source: RFC 1939, sections 1 and 8.
#[test]
fn scenario_03_under_pop3_what_was_fetched_stays() {
    for thoroughness in [Thoroughness::Trash, Thoroughness::EmptyTrash, Thoroughness::Purge] {
        let told = story(&noticed_after(17, thoroughness));
        ends(
            &told,
            &[
                (&[P0], "server - | pc inbox 0 | phone -"),
                (&[P14, P14K, PINF], "server - | pc inbox 0 | phone inbox 0"),
            ],
        );
        for mailbox in POP3 {
            let erased = if mailbox == P0 { 1 } else { 2 };
            assert_eq!(
                told.outcomes(&mailbox).0[6],
                Outcome::Emptied { trashed: 0, recoverable: 0, by_administrator: 0, erased, lost: 1 },
            );
        }
    }
}

/// Source: RFC 1939, section 8 (leave on server is the program's own doing); Thunderbird, `Pop3Client.sys.mjs`.
#[test]
fn scenario_03_and_04_somebody_at_the_pc_itself() {
    let before = [DaysPass(3), MAIL, Sync(PC), Purge(PC, m(0)), Sync(PC)];
    let on_day_10 = [&before[..], &[DaysPass(7), Sync(PC)]].concat();
    let on_day_20 = [&before[..], &[DaysPass(14), Sync(PC), DaysPass(3)]].concat();
    ends(
        &story(&on_day_10),
        &[(&[P0, P14], "server - | pc - | phone -"), (&[P14K, PINF], "server inbox 0' | pc - | phone -")],
    );
    ends(
        &story(&on_day_20),
        &[(&[P0, P14, P14K], "server - | pc - | phone -"), (&[PINF], "server inbox 0' | pc - | phone -")],
    );
}

/// Source: RFC 9051, section 6.4.3 (EXPUNGE); Dovecot, `autoexpunge`.
#[test]
fn scenario_03_under_imap_the_trash_keeps_and_an_emptied_trash_does_not() {
    let host_empties = Mailbox::Imap(ImapSettings { dav: false, trash_days: Some(14) });
    ends(
        &story(&noticed_after(17, Thoroughness::Trash)),
        &[
            (&[IMAP, DAV], "server trash 0 1 | pc trash 0 1 | phone trash 0 1"),
            (&[host_empties], "server - | pc - | phone -"),
        ],
    );
    for thoroughness in [Thoroughness::EmptyTrash, Thoroughness::Purge] {
        ends(&story(&noticed_after(17, thoroughness)), &[(&[IMAP, DAV], "server - | pc - | phone -")]);
    }
}

/// Source: bannerview.com and digifor.ch (local folders are outside IMAP); RFC 4549, section 4.
#[test]
fn scenario_03_under_imap_a_local_folder_or_a_device_that_stayed_offline_rescues() {
    let before = [MAIL, Sync(PC), Sync(PHONE), KeepLocally(PC, m(0)), GoOffline(PHONE), DaysPass(3)];
    let deed = [IntruderEmpties(Thoroughness::Purge), Sync(PC), DaysPass(17)];
    let told = [&before[..], &deed].concat();
    ends(&story(&told), &[(&[IMAP, DAV], "server - | pc local 0 | phone inbox 0")]);
    let comes_back = [&told[..], &[GoOnline(PHONE), Sync(PHONE)]].concat();
    ends(&story(&comes_back), &[(&[IMAP, DAV], "server - | pc local 0 | phone -")]);
}

/// Source: Microsoft, "Recoverable Items folder in Exchange" (14 days by default, at most 30);
/// "Default Retention Policy" (nothing empties Deleted Items); "Enable or disable single item recovery".
#[test]
fn scenario_03_exchange_on_day_20_depends_on_the_stage_and_the_window() {
    ends(
        &story(&noticed_after(17, Thoroughness::Trash)),
        &[(&[EX, EX30], "server trash 0 1 | pc trash 0 1 | phone trash 0 1")],
    );
    ends(
        &story(&noticed_after(17, Thoroughness::EmptyTrash)),
        &[(&[EX], "server - | pc - | phone -"), (&[EX30], "server (0) (1) | pc - | phone -")],
    );
    ends(
        &story(&noticed_after(17, Thoroughness::Purge)),
        &[(&[EX], "server - | pc - | phone -"), (&[EX30], "server [0] [1] | pc - | phone -")],
    );
    let last_day = |days| story(&noticed_after(days, Thoroughness::EmptyTrash));
    ends(&last_day(14), &[(&[EX], "server (0) (1) | pc - | phone -")]);
    ends(&last_day(15), &[(&[EX], "server - | pc - | phone -")]);
    ends(&last_day(30), &[(&[EX30], "server (0) (1) | pc - | phone -")]);
    ends(&last_day(31), &[(&[EX30], "server - | pc - | phone -")]);
}

/// Not simulated: a hold, which keeps everything (Microsoft, "In-Place Hold and Litigation Hold"); the 120 days of
/// calendar items; backups of the host.
#[test]
fn scenario_04_on_day_10_exchange_gives_everything_back() {
    let taken_back = [Recover(PC, m(0)), Recover(PC, m(1)), Sync(PHONE)];
    for (thoroughness, by) in
        [(Thoroughness::EmptyTrash, Recoverer::Reader), (Thoroughness::Purge, Recoverer::Administrator)]
    {
        let told = story(&[noticed_after(7, thoroughness), taken_back.to_vec()].concat());
        ends(&told, &[(&[EX, EX30], "server inbox 0 1 | pc inbox 0 1 | phone inbox 0 1")]);
        let (outcomes, _) = told.outcomes(&EX);
        assert_eq!(outcomes[12], Outcome::Recovered(by));
    }
    let from_trash = [Restore(PC, m(0)), Restore(PC, m(1)), Sync(PHONE)];
    ends(
        &story(&[noticed_after(7, Thoroughness::Trash), from_trash.to_vec()].concat()),
        &[(&[IMAP, DAV, EX], "server inbox 0 1 | pc inbox 0 1 | phone inbox 0 1")],
    );
}
