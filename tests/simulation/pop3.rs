//! POP3.

use which_mailbox::mailbox::{LeaveOnServer, Mailbox, Pop3Access};
use which_mailbox::simulation::{DeviceSetup, Event, Event::*, Obstacle, Outcome, Refusal, Round};

use crate::cast::*;

fn round(fetched: u16, removed: u16) -> Outcome {
    Outcome::Synced(Round { fetched, removed, ..Round::default() })
}

/// Source: RFC 1939, section 6 (UPDATE state).
#[test]
fn dele_counts_only_after_quit() {
    let begun = [MAIL, BeginSync(PC)];
    ends(&story(&begun), &[(&[P0], "server inbox 0 | pc inbox 0 | phone -")]);
    ends(&story(&[&begun[..], &[EndSync(PC)]].concat()), &[(&[P0], "server - | pc inbox 0 | phone -")]);
    for breaks in [LineDrops(PC), GoOffline(PC), ServerDown, DaysPass(1), Lose(PC)] {
        let world = story(&[&begun[..], &[breaks]].concat()).play(&P0);
        assert!(line(&world).starts_with("server inbox 0' | "), "{breaks:?}");
        assert_eq!(world.obstacle(EndSync(PHONE)), Some(Obstacle::NoSession));
    }
}

/// Source: RFC 1939, section 4; section 3 (an idle session ends without UPDATE).
#[test]
fn the_maildrop_is_locked_until_the_session_ends() {
    for ends_session in [EndSync(PC), LineDrops(PC), GoOffline(PC), DaysPass(1), Lose(PC), Break(PC)] {
        let told = story(&[MAIL, BeginSync(PC), Sync(PHONE), BeginSync(PHONE), ends_session, Sync(PHONE)]);
        let (outcomes, _) = told.outcomes(&PINF);
        assert_eq!(outcomes[2], Outcome::Refused(Refusal::MaildropLocked));
        assert_eq!(outcomes[3], Outcome::Refused(Refusal::MaildropLocked));
        assert_eq!(outcomes[5], round(1, 0), "{ends_session:?}");
    }
}

/// Source: Thunderbird, `Pop3Client.sys.mjs` (`receivedAt`, `_cutOffTimestamp`).
#[test]
fn the_days_count_from_this_devices_own_download() {
    let late = [MAIL, DaysPass(10), Sync(PC), DaysPass(13), Sync(PC), DaysPass(1), Sync(PC)];
    let (outcomes, _) = story(&late).outcomes(&P14);
    assert_eq!(outcomes[4], round(0, 0), "13 days after the download, 23 after arrival");
    assert_eq!(outcomes[6], round(0, 1), "14 days after the download");
}

#[test]
fn a_device_that_does_not_sync_deletes_nothing() {
    ends(
        &story(&[MAIL, Sync(PC), DaysPass(300)]),
        &[(&[P14, P14K, PINF], "server inbox 0' | pc inbox 0 | phone -")],
    );
}

/// Source: RFC 1939, section 6; K-9 Mail, issue 2525.
#[test]
fn the_most_impatient_device_decides_for_all() {
    let at_once = Pop3Access { leave: LeaveOnServer::No, delete_with_local: false };
    let impatient = DeviceSetup { pop3: Some(at_once), ..MOBILE };
    let told = staged(&[COMPUTER, impatient], None, &[MAIL, Sync(PHONE), Sync(PC)]);
    ends(&told, &[(&[P14, P14K, PINF], "server - | pc - | phone inbox 0")]);
}

/// Source: RFC 1939, section 7 (UIDL: the program's own list decides what is new).
#[test]
fn what_was_fetched_once_is_not_fetched_again() {
    let told = story(&[MAIL, Sync(PC), Purge(PC, m(0)), Sync(PC)]);
    let (outcome, world) = end(&told, &PINF);
    assert_eq!(outcome, round(0, 0));
    assert_eq!(line(&world), "server inbox 0' | pc - | phone -");
}

/// A message that was moved away and back has a new unique id. Source: RFC 9051, section 2.3.1.1; Dovecot,
/// `pop3_uidl_format` (built from the IMAP id).
#[test]
fn what_another_device_moved_away_and_back_is_new_again() {
    let forever = Pop3Access { leave: LeaveOnServer::Forever, delete_with_local: false };
    let devices = [COMPUTER, DeviceSetup { pop3: Some(forever), ..MOBILE }];
    let purged = [MAIL, Sync(PC), Sync(PHONE), Purge(PHONE, m(0))];
    let away = [Delete(PC, m(0)), Sync(PHONE), Restore(PC, m(0)), Sync(PHONE)];
    let (outcome, _) = end(&staged(&devices, None, &[&purged[..], &away].concat()), &IMAP);
    assert_eq!(outcome, round(1, 0));
}

/// Source: Thunderbird, `AccountConfig.sys.mjs` (`deleteOnServerWhenLocalDelete`), `nsLocalMailFolder.cpp`.
#[test]
fn delete_with_local_sends_dele_at_the_next_round_and_a_restored_message_is_spared() {
    for (delete, lost) in [(Delete(PC, m(0)), 0), (Purge(PC, m(0)), 1)] {
        let deleted = [MAIL, Sync(PC), delete];
        assert_eq!(story(&deleted).play(&P14).used_kb(), 50, "not before the next round");
        let next = story(&[&deleted[..], &[Sync(PC)]].concat());
        let gone = Outcome::Synced(Round { removed: 1, lost, ..Round::default() });
        assert_eq!(end(&next, &P14).0, gone, "{delete:?}");
        assert_eq!(end(&next, &P14K).0, round(0, 0), "{delete:?}");
    }
    let spared = [MAIL, Sync(PC), Delete(PC, m(0)), Restore(PC, m(0)), Sync(PC)];
    ends(&story(&spared), &[(&[P14], "server inbox 0' | pc inbox 0 | phone -")]);
}

/// Source: RFC 1939, section 8 (one maildrop, no folders, no flags).
#[test]
fn folders_flags_sent_mail_and_drafts_stay_on_the_device() {
    let busy =
        [MAIL, MAIL, Sync(PC), Read(PC, m(0)), Flag(PC, m(0)), File(PC, m(1)), Send(PC), SaveDraft(PC)];
    ends(
        &story(&[&busy[..], &[Sync(PC), Sync(PHONE)]].concat()),
        &[(
            &[P14, P14K, PINF],
            "server inbox 0' 1' | pc inbox 0'! sent 2 drafts 3 project 1 | phone inbox 0 1",
        )],
    );
}

/// POP3 at a mailbox of another kind. Source: RFC 1939, section 8; Dovecot, `pop3_no_flag_updates`; Microsoft, "POP3
/// and IMAP4" (POP3 reads the inbox only).
#[test]
fn a_pop3_device_at_an_imap_mailbox_sees_its_inbox_only_and_marks_it_read() {
    let forever = Pop3Access { leave: LeaveOnServer::Forever, delete_with_local: false };
    let devices = [COMPUTER, DeviceSetup { pop3: Some(forever), ..MOBILE }];
    let events: [Event; 7] = [MAIL, MAIL, Sync(PC), File(PC, m(1)), Send(PC), Sync(PHONE), Sync(PC)];
    let mixed = |mailbox: &Mailbox| line(&staged(&devices, None, &events).play(mailbox));
    assert_eq!(
        mixed(&IMAP),
        "server inbox 0' sent 2 project 1 | pc inbox 0' sent 2 project 1 | phone inbox 0"
    );
    assert_eq!(mixed(&EX), "server inbox 0 sent 2 project 1 | pc inbox 0 sent 2 project 1 | phone inbox 0");
}

/// Source: RFC 1939, section 7; RFC 9051, section 2.3.1.1. Dovecot makes POP3's ids of IMAP's (`pop3_uidl_format`).
#[test]
fn what_imap_moved_away_and_back_is_another_message_to_pop3() {
    let device = |leave| {
        [COMPUTER, DeviceSetup { pop3: Some(Pop3Access { leave, delete_with_local: false }), ..MOBILE }]
    };
    let away_and_back = [Delete(PC, m(0)), Restore(PC, m(0))];
    // Deleted on the phone alone, it comes again.
    let told =
        [&[MAIL, Sync(PC), Sync(PHONE), Purge(PHONE, m(0))], &away_and_back[..], &[Sync(PHONE)]].concat();
    let (outcome, world) = end(&staged(&device(LeaveOnServer::Forever), None, &told), &IMAP);
    assert_eq!(outcome, Outcome::Synced(Round { fetched: 1, ..Round::default() }));
    assert_eq!(line(&world), "server inbox 0' | pc inbox 0 | phone inbox 0");
    // Marked in a session, it is not what QUIT deletes.
    let told = [&[MAIL, Sync(PC), BeginSync(PHONE)], &away_and_back[..], &[EndSync(PHONE)]].concat();
    let (outcome, world) = end(&staged(&device(LeaveOnServer::No), None, &told), &IMAP);
    assert_eq!(outcome, Outcome::Synced(Round::default()));
    assert_eq!(line(&world), "server inbox 0 | pc inbox 0 | phone inbox 0");
}
