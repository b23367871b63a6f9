//! IMAP, and what a mirror of the server does under every kind that has one.

use which_mailbox::mailbox::{ImapSettings, Mailbox};
use which_mailbox::simulation::{
    Event::*, Expiry, Folder, Outcome, Place, Reach, Reading, Refusal, Right, Round, SentCopy, Thoroughness,
};

use crate::cast::*;

/// Source: RFC 9051, sections 6.4.8 (MOVE) and 6.4.3 (EXPUNGE); RFC 7162, section 3.2.10 (VANISHED).
#[test]
fn the_other_device_learns_of_a_move_and_of_an_expunge_at_its_own_round() {
    let moved = [MAIL, Sync(PC), Sync(PHONE), Delete(PHONE, m(0))];
    ends(&story(&moved), &[(&[IMAP, DAV, EX], "server trash 0 | pc inbox 0 | phone trash 0")]);
    let emptied = [&moved[..], &[Sync(PC), EmptyTrash(PHONE)]].concat();
    ends(&story(&emptied), &[(&[IMAP, DAV], "server - | pc trash 0 | phone -")]);
    let (outcome, _) = end(&story(&[&emptied[..], &[Sync(PC)]].concat()), &IMAP);
    assert_eq!(
        outcome,
        Outcome::Synced(Round { gone: 1, lost: 1, ..Round::default() }),
        "the last copy went"
    );
}

/// Source: RFC 9051, section 6.4.9 (a unique id that does not exist is ignored).
#[test]
fn what_another_device_moved_away_is_not_moved_again() {
    let stale = [MAIL, Sync(PC), Sync(PHONE), File(PC, m(0)), Delete(PHONE, m(0))];
    for mailbox in [IMAP, DAV, EX] {
        let (outcome, world) = end(&story(&stale), &mailbox);
        assert_eq!(outcome, Outcome::Moved { to: Folder::Trash, reach: Reach::AlreadyGone }, "{mailbox:?}");
        assert_eq!(world.copy(Place::Server, m(0)).unwrap().folder, Folder::Project, "{mailbox:?}");
    }
    ends(
        &story(&[&stale[..], &[Sync(PHONE)]].concat()),
        &[(&[IMAP, DAV, EX], "server project 0 | pc project 0 | phone project 0")],
    );
}

/// Source: RFC 9051, section 2.3.1.1 (a message that comes into a folder gets a new unique id). Dovecot does so.
#[test]
fn what_was_moved_away_and_back_is_not_what_another_device_knows() {
    let told = [MAIL, Sync(PC), Sync(PHONE), Delete(PC, m(0)), Restore(PC, m(0)), Flag(PHONE, m(0))];
    for mailbox in [IMAP, DAV, EX] {
        let (outcome, world) = end(&story(&told), &mailbox);
        assert_eq!(outcome, Outcome::Marked(Reach::AlreadyGone), "{mailbox:?}");
        assert_eq!(line(&world), "server inbox 0 | pc inbox 0 | phone inbox 0!", "{mailbox:?}");
    }
}

/// Two devices move the same message to the same place: only one of them knows it there. Dovecot says so.
#[test]
fn who_came_too_late_does_not_know_where_the_message_lies_now() {
    let told = [MAIL, Sync(PC), Sync(PHONE), Delete(PC, m(0)), Delete(PHONE, m(0)), File(PHONE, m(0))];
    for mailbox in [IMAP, DAV, EX] {
        let (outcomes, world) = story(&told).outcomes(&mailbox);
        let late = |to| Outcome::Moved { to, reach: Reach::AlreadyGone };
        assert_eq!(outcomes[4..], [late(Folder::Trash), late(Folder::Project)], "{mailbox:?}");
        assert_eq!(line(&world), "server trash 0 | pc trash 0 | phone project 0", "{mailbox:?}");
    }
}

/// Source: RFC 4549, section 4.2; Microsoft, "Cached Exchange Mode".
#[test]
fn what_was_done_offline_waits_for_the_round() {
    let off = [MAIL, MAIL, Sync(PC), GoOffline(PC), Delete(PC, m(0)), Read(PC, m(1)), SaveDraft(PC)];
    for mailbox in [IMAP, DAV, EX] {
        let (outcomes, world) = story(&off).outcomes(&mailbox);
        assert_eq!(outcomes[4], Outcome::Moved { to: Folder::Trash, reach: Reach::Queued });
        assert_eq!(outcomes[6], Outcome::DraftSaved(Reach::Queued));
        assert_eq!(line(&world), "server inbox 0 1 | pc inbox 1' drafts 2 trash 0 | phone -", "{mailbox:?}");
    }
    let back = [&off[..], &[GoOnline(PC), Restore(PC, m(0)), Sync(PC)]].concat();
    let (outcomes, world) = story(&back).outcomes(&IMAP);
    assert_eq!(
        outcomes[8],
        Outcome::Moved { to: Folder::Inbox, reach: Reach::Queued },
        "after what waits already"
    );
    assert_eq!(line(&world), "server inbox 0 1' drafts 2 | pc inbox 0 1' drafts 2 | phone -");
}

#[test]
fn a_draft_thrown_away_offline_never_reaches_the_server() {
    let told = story(&[GoOffline(PC), SaveDraft(PC), Purge(PC, m(0)), GoOnline(PC), Sync(PC)]);
    ends(&told, &[(&[IMAP, DAV, EX], "server - | pc - | phone -")]);
    assert_eq!(
        told.outcomes(&IMAP).0[2],
        Outcome::Erased { count: 1, reach: Reach::ThisDevice, recoverable: 0, lost: 1 }
    );
}

/// Source: RFC 9208, section 4.3.1; RFC 9051, section 6.3.12.
#[test]
fn a_sent_copy_that_did_not_fit_is_filed_when_it_fits() {
    let full = [MAIL, Sync(PC), Send(PC)];
    let told = staged(&[COMPUTER, MOBILE], Some(90), &full);
    let (outcome, world) = end(&told, &IMAP);
    assert_eq!(outcome, Outcome::Sent(SentCopy::Refused));
    assert_eq!(line(&world), "server inbox 0 | pc inbox 0 sent 1 | phone -");
    assert!(world.copy(Place::Device(PC), m(1)).unwrap().original);
    let room = staged(&[COMPUTER, MOBILE], Some(90), &[&full[..], &[Purge(PC, m(0)), Sync(PC)]].concat());
    ends(&room, &[(&[IMAP], "server sent 1 | pc sent 1 | phone -")]);
}

/// Source: RFC 4549, section 4.2 (in order); RFC 9208, section 4.3.1.
#[test]
fn what_follows_a_refused_upload_waits_with_it() {
    let full = [MAIL, Sync(PC), GoOffline(PC), SaveDraft(PC), Delete(PC, m(1)), GoOnline(PC), Sync(PC)];
    let told = staged(&[COMPUTER, MOBILE], Some(90), &full);
    let (outcome, world) = end(&told, &IMAP);
    assert_eq!(outcome, Outcome::Synced(Round { refused: 1, ..Round::default() }));
    assert_eq!(line(&world), "server inbox 0 | pc inbox 0 trash 1' | phone -");
    let room = [&full[..], &[Purge(PC, m(0)), Sync(PC)]].concat();
    ends(
        &staged(&[COMPUTER, MOBILE], Some(90), &room),
        &[(&[IMAP], "server trash 1' | pc trash 1' | phone -")],
    );
}

#[test]
fn a_local_copy_outlives_its_original_until_it_is_purged_too() {
    let kept = [MAIL, Sync(PC), KeepLocally(PC, m(0)), Purge(PC, m(0))];
    ends(&story(&kept), &[(&[IMAP, DAV], "server - | pc local 0 | phone -")]);
    let (outcome, world) = end(&story(&[&kept[..], &[Purge(PC, m(0))]].concat()), &IMAP);
    let reach = Reach::ThisDevice;
    assert_eq!(outcome, Outcome::Erased { count: 1, reach, recoverable: 0, lost: 1 });
    assert_eq!(line(&world), "server - | pc - | phone -");
}

/// The days in the trash count from the day of the deed, not of the mail.
#[test]
fn what_an_intruder_puts_into_the_trash_stays_as_long_as_anything_there() {
    let host = Mailbox::Imap(ImapSettings { dav: false, trash_days: Some(30) });
    let deed = [MAIL, DaysPass(100), IntruderEmpties(Thoroughness::Trash)];
    for (days, holds) in [(30, "server trash 0 | pc - | phone -"), (31, "server - | pc - | phone -")] {
        ends(&story(&[&deed[..], &[DaysPass(days)]].concat()), &[(&[host], holds)]);
    }
}

/// Source: Thunderbird, `mailnews.js` (`autosync_max_age_days=-1`); negox.com, knowledge base 372.
#[test]
fn a_phone_keeps_30_days_and_a_computer_everything() {
    for (days, on_phone) in [(30, Reading::Here), (31, Reading::Online)] {
        let world = story(&[MAIL, DaysPass(days), Sync(PC), Sync(PHONE)]).play(&IMAP);
        assert_eq!(world.reading(PHONE, m(0)), on_phone, "day {days}");
        assert_eq!(world.reading(PC, m(0)), Reading::Here);
    }
    let old = [MAIL, Sync(PHONE), DaysPass(31), Sync(PHONE)];
    let (outcome, _) = end(&story(&old), &IMAP);
    assert_eq!(outcome, Outcome::Synced(Round { aged: 1, ..Round::default() }));
    let (outcome, world) = end(&story(&[&old[..], &[GoOffline(PHONE), Read(PHONE, m(0))]].concat()), &IMAP);
    assert_eq!(outcome, Outcome::Refused(Refusal::Offline));
    assert_eq!(world.reading(PHONE, m(0)), Reading::Not);
}

#[test]
fn what_a_phone_only_knows_of_cannot_be_had_once_the_server_lost_it() {
    let apart = [MAIL, DaysPass(31), Sync(PC), Sync(PHONE), Purge(PC, m(0))];
    for asks in [Read(PHONE, m(0)), KeepLocally(PHONE, m(0)), Delete(PHONE, m(0)), Purge(PHONE, m(0))] {
        let (outcome, world) = end(&story(&[&apart[..], &[asks]].concat()), &IMAP);
        assert_eq!(outcome, Outcome::Refused(Refusal::GoneFromServer), "{asks:?}");
        assert_eq!(world.reading(PHONE, m(0)), Reading::Not);
    }
}

/// Source: Dovecot, `autoexpunge` (30 days: there on day 29, gone on day 31).
#[test]
fn the_host_empties_the_trash_of_what_is_older() {
    let host = Mailbox::Imap(ImapSettings { dav: false, trash_days: Some(30) });
    for (days, trash) in [(29, 0), (30, 0), (31, 1)] {
        let (outcome, world) =
            end(&story(&[MAIL, MAIL, Sync(PC), DaysPass(5), Delete(PC, m(0)), DaysPass(days)]), &host);
        let lost = 0; // the PC still shows it until its round
        assert_eq!(outcome, Outcome::TimePassed(Expiry { trash, lost, ..Expiry::default() }), "day {days}");
        assert_eq!(
            world.copy(Place::Server, m(1)).unwrap().folder,
            Folder::Inbox,
            "the inbox is not touched"
        );
    }
}

/// Source: RFC 4314, section 2.1 (`lrs` reads, `te` deletes).
#[test]
fn a_colleague_reads_with_read_and_deletes_only_with_write() {
    let told = story(&[
        MAIL,
        ColleagueReads,
        Grant(Right::Read),
        ColleagueReads,
        ColleagueDeletes(m(0)),
        Grant(Right::Write),
        ColleagueDeletes(m(0)),
    ]);
    let (outcomes, world) = told.outcomes(&IMAP);
    assert_eq!(outcomes[1], Outcome::Refused(Refusal::NoRight));
    assert_eq!(outcomes[3], Outcome::ColleagueSaw { mail: 1, entries: 0 });
    assert_eq!(outcomes[4], Outcome::Refused(Refusal::NoRight));
    assert_eq!(outcomes[6], Outcome::ColleagueDeleted { recoverable: false, lost: 1 });
    assert_eq!(line(&world), "server - | pc - | phone -");
}
