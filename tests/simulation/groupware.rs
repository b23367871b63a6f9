//! Appointments, contacts, tasks.

use which_mailbox::simulation::{
    EntryId, EntryKind, Event, Event::*, Obstacle, Outcome, Reach, Right, Round,
};

use crate::cast::*;

const E: EntryId = EntryId(0);
const MADE: Event = MakeEntry(PC, EntryKind::Appointment);

/// Source: RFC 4791, section 5.3.4 (ETag, 412); MS-ASCMD, section 2.2.3.34 (the server's object stays).
#[test]
fn of_two_changes_made_apart_the_first_to_arrive_stands() {
    let told = story(&[
        MADE,
        Sync(PHONE),
        GoOffline(PHONE),
        ChangeEntry(PHONE, E),
        ChangeEntry(PC, E),
        ChangeEntry(PC, E),
        GoOnline(PHONE),
        Sync(PHONE),
    ]);
    for mailbox in [DAV, EX] {
        let (outcomes, world) = told.outcomes(&mailbox);
        assert_eq!(outcomes[3], Outcome::EntrySaved(Reach::Queued));
        assert_eq!(outcomes[4], Outcome::EntrySaved(Reach::Server));
        assert_eq!(outcomes[7], Outcome::Synced(Round { entries: 1, conflicts: 1, ..Round::default() }));
        assert_eq!(line(&world), "server e0.2 | pc e0.2 | phone e0.2");
    }
}

#[test]
fn a_change_made_on_an_old_version_is_refused_at_once_with_a_line() {
    let told = story(&[MADE, Sync(PHONE), ChangeEntry(PC, E), ChangeEntry(PHONE, E)]);
    for mailbox in [DAV, EX] {
        let (outcome, world) = end(&told, &mailbox);
        assert_eq!(outcome, Outcome::EntryConflict, "{mailbox:?}");
        assert_eq!(line(&world), "server e0.1 | pc e0.1 | phone e0.1");
    }
}

#[test]
fn a_deletion_loses_against_a_change_that_arrived_first_and_wins_against_none() {
    let apart = [MADE, Sync(PHONE), GoOffline(PHONE), DeleteEntry(PHONE, E)];
    let changed = [&apart[..], &[ChangeEntry(PC, E), GoOnline(PHONE), Sync(PHONE)]].concat();
    ends(&story(&changed), &[(&[DAV, EX], "server e0.1 | pc e0.1 | phone e0.1")]);
    assert_eq!(
        end(&story(&changed), &EX).0,
        Outcome::Synced(Round { entries: 1, conflicts: 1, ..Round::default() })
    );
    let unchanged = [&apart[..], &[GoOnline(PHONE), Sync(PHONE), Sync(PC)]].concat();
    ends(&story(&unchanged), &[(&[DAV, EX], "server - | pc - | phone -")]);
}

/// Source: hrz.uni-bonn.de, "Outlook" (a calendar beside IMAP is local to its computer).
#[test]
fn without_a_calendar_on_the_server_an_entry_dies_with_its_device() {
    let told = story(&[MADE, Sync(PC), Break(PC), AddDevice(COMPUTER), Sync(THIRD)]);
    ends(
        &told,
        &[
            (&[P0, P14, P14K, PINF, IMAP], "server - | broken - | phone - | pc -"),
            (&[DAV, EX], "server e0.0 | broken - | phone - | pc e0.0"),
        ],
    );
}

#[test]
fn with_the_provider_goes_the_calendar_but_not_the_devices_copies() {
    let told = story(&[MADE, Sync(PHONE), ServerGone]);
    ends(&told, &[(&[DAV, EX], "server - | pc e0.0 | phone e0.0")]);
}

/// Source: RFC 5545, section 3.6.6; MS-ASCAL (Reminder): the device itself raises it.
#[test]
fn a_reminder_rings_offline_once_and_only_where_the_appointment_stands() {
    let told = story(&[MADE, Sync(PHONE), GoOffline(PHONE), ReminderDue(E), ReminderDue(E)]);
    let (outcomes, world) = told.outcomes(&EX);
    assert_eq!(outcomes[3], Outcome::Reminded { on: 2, of: 2 });
    assert_eq!(outcomes[4], Outcome::Impossible(Obstacle::AlreadySo));
    assert!(world.reminded(PHONE, E));
    let called_off = story(&[MADE, Sync(PHONE), DeleteEntry(PC, E), ReminderDue(E)]);
    assert_eq!(end(&called_off, &EX).0, Outcome::Reminded { on: 1, of: 2 }, "the phone has not heard of it");
    let stolen = story(&[MADE, Sync(PHONE), Lose(PHONE), ReminderDue(E)]);
    assert_eq!(end(&stolen, &EX).0, Outcome::Reminded { on: 1, of: 1 });
    let contact = story(&[MakeEntry(PC, EntryKind::Contact), ReminderDue(E)]);
    assert_eq!(end(&contact, &EX).0, Outcome::Impossible(Obstacle::NotOffered));
}

/// Source: RFC 3744 (DAV access control); Microsoft, "CalendarPermissionLevel" (Reviewer, Editor).
#[test]
fn a_colleague_with_read_sees_the_calendar_and_with_write_enters() {
    let told = story(&[
        MADE,
        Grant(Right::Read),
        ColleagueAppoints,
        ColleagueReads,
        Grant(Right::Write),
        ColleagueAppoints,
    ]);
    for mailbox in [DAV, EX] {
        let (outcomes, world) = told.outcomes(&mailbox);
        assert!(matches!(outcomes[2], Outcome::Refused(_)), "{mailbox:?}");
        assert_eq!(outcomes[3], Outcome::ColleagueSaw { mail: 0, entries: 1 });
        assert_eq!(outcomes[5], Outcome::ColleagueEntered);
        assert_eq!(
            line(&world),
            "server e0.0 e10000.0 | pc e0.0 | phone -",
            "the owner learns of it at the next round"
        );
    }
}
