//! Every world that can be reached from a small stage keeps the simulator's promises: nothing appears from nowhere,
//! nothing is lost unsaid, back is replay.
//!
//! Invariant: the search tries every candidate event in every world of its depth; the walks go deeper, along paths that
//! fixed numbers choose. What is promised is read off the public views alone.

#![allow(clippy::unwrap_used, clippy::panic)]

mod promises;

use std::collections::HashSet;
use std::hash::{BuildHasher, RandomState};

use which_mailbox::mailbox::{
    DeviceKind, ExchangeSettings, ImapSettings, LeaveOnServer, Mailbox, MailboxKind, Pop3Access,
};
use which_mailbox::simulation::{
    DeviceId, DeviceSetup, EntryId, EntryKind, Event, MessageId, Outcome, Right, Stage, Story, Thoroughness,
    World,
};

use promises::{Seen, promises};

/// So many walks of so many events go further.
const WALKS: u64 = 40;
const STEPS: usize = 80;

fn mailboxes() -> Vec<Mailbox> {
    let pop3 = |leave, delete_with_local| Mailbox::Pop3(Pop3Access { leave, delete_with_local });
    let imap = |dav, trash_days| Mailbox::Imap(ImapSettings { dav, trash_days });
    vec![
        pop3(LeaveOnServer::No, false),
        pop3(LeaveOnServer::Days(1), true),
        pop3(LeaveOnServer::Days(1), false),
        pop3(LeaveOnServer::Forever, false),
        imap(false, None),
        imap(true, Some(1)),
        Mailbox::Exchange(ExchangeSettings { recovery_days: 1, phone_days: 1 }),
    ]
}

fn stages() -> Vec<Stage> {
    let computer = DeviceSetup::new(DeviceKind::Computer);
    let phone = DeviceSetup::new(DeviceKind::Phone);
    let access = Pop3Access { leave: LeaveOnServer::No, delete_with_local: false };
    let fetches = DeviceSetup { pop3: Some(access), ..computer };
    vec![
        Stage { devices: vec![computer, phone], quota_kb: None },
        Stage { devices: vec![phone, fetches], quota_kb: Some(100) },
    ]
}

/// All events on all worlds that four of them make.
#[test]
fn every_world_of_pop3_keeps_the_promises() {
    search_kind(MailboxKind::Pop3, 4, |_| true);
}

#[test]
fn every_world_of_imap_keeps_the_promises() {
    search_kind(MailboxKind::Imap, 4, |_| true);
}

#[test]
fn every_world_of_exchange_keeps_the_promises() {
    search_kind(MailboxKind::Exchange, 4, |_| true);
}

/// Arriving, fetching, deleting and time, seven events deep.
#[test]
fn every_world_of_deletions_keeps_the_promises() {
    for kind in MailboxKind::ALL {
        search_kind(kind, 7, |event| {
            matches!(
                event,
                Event::MailArrives { .. }
                    | Event::Sync(_)
                    | Event::GoOffline(_)
                    | Event::GoOnline(_)
                    | Event::Delete(..)
                    | Event::EmptyTrash(_)
                    | Event::Purge(..)
                    | Event::Restore(..)
                    | Event::Recover(..)
                    | Event::DaysPass(_)
                    | Event::IntruderEmpties(Thoroughness::EmptyTrash)
            )
        });
    }
}

/// Sessions, locks and broken lines, eight events deep.
#[test]
fn every_world_of_pop3_sessions_keeps_the_promises() {
    search_kind(MailboxKind::Pop3, 8, |event| {
        matches!(
            event,
            Event::MailArrives { .. }
                | Event::Sync(_)
                | Event::BeginSync(_)
                | Event::EndSync(_)
                | Event::LineDrops(_)
                | Event::Delete(..)
                | Event::DaysPass(_)
        )
    });
}

/// Calendars that two devices and a colleague change apart, seven events deep.
#[test]
fn every_world_of_calendars_keeps_the_promises() {
    for kind in MailboxKind::ALL {
        search_kind(kind, 7, |event| {
            matches!(
                event,
                Event::MakeEntry(_, EntryKind::Appointment)
                    | Event::ChangeEntry(..)
                    | Event::DeleteEntry(..)
                    | Event::ReminderDue(_)
                    | Event::Sync(_)
                    | Event::GoOffline(_)
                    | Event::GoOnline(_)
                    | Event::Grant(Right::Write)
                    | Event::ColleagueAppoints
            )
        });
    }
}

fn search_kind(kind: MailboxKind, depth: usize, wanted: fn(Event) -> bool) {
    for mailbox in mailboxes().into_iter().filter(|mailbox| mailbox.kind() == kind) {
        for stage in stages() {
            let found = search(&mailbox, &stage, depth, wanted);
            assert!(found > 1000, "{mailbox:?}: {found} worlds are no search");
        }
    }
}

/// Tries every event in every world that fewer than `depth` wanted events make; how many worlds that were.
fn search(mailbox: &Mailbox, stage: &Stage, depth: usize, wanted: fn(Event) -> bool) -> usize {
    let hasher = RandomState::new();
    let mut known = HashSet::new();
    let mut edge = vec![(World::new(mailbox, stage), Vec::new())];
    for deep in 1..=depth {
        let mut next = Vec::new();
        for (world, path) in edge {
            let seen = Seen::of(&world);
            let possible: HashSet<Event> = world.possible().into_iter().collect();
            for event in world.candidates().into_iter().filter(|event| wanted(*event)) {
                let (after, outcome) = step(&world, event);
                assert_eq!(
                    matches!(outcome, Outcome::Impossible(_)),
                    !possible.contains(&event),
                    "{event:?}"
                );
                promises(&world, &seen, event, outcome, &after);
                if known.insert(hasher.hash_one(&after)) {
                    let mut story = path.clone();
                    story.push(event);
                    if deep < 4 {
                        back_is_replay(mailbox, stage, &story, &world, &after);
                    }
                    if deep < depth {
                        next.push((after, story));
                    }
                }
            }
        }
        edge = next;
    }
    known.len()
}

fn back_is_replay(mailbox: &Mailbox, stage: &Stage, events: &[Event], before: &World, after: &World) {
    let story = Story { stage: stage.clone(), events: events.to_vec() };
    assert_eq!(&story.play(mailbox), after, "{events:?}");
    assert_eq!(&story.play_to(mailbox, events.len() - 1), before, "{events:?}");
}

#[test]
fn long_walks_keep_the_promises() {
    for mailbox in mailboxes() {
        for stage in stages() {
            for walk in 0..WALKS {
                let mut dice = Dice(walk);
                let mut world = World::new(&mailbox, &stage);
                for _ in 0..STEPS {
                    let possible = world.possible();
                    // The end of the provider ends most that could happen: keep it for the last walks.
                    let event = possible[dice.below(possible.len())];
                    let event =
                        if event == Event::ServerGone && walk % 8 != 0 { Event::DaysPass(1) } else { event };
                    let (after, outcome) = step(&world, event);
                    promises(&world, &Seen::of(&world), event, outcome, &after);
                    world = after;
                }
            }
        }
    }
}

/// Fixed numbers that look thrown. Source: Knuth's MMIX generator.
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (self.0 >> 33) as usize % sides
    }
}

#[test]
fn events_that_name_what_is_not_there_change_nothing() {
    let nobody = DeviceId(200);
    let nothing = MessageId(9999);
    let no_entry = EntryId(999);
    for mailbox in mailboxes() {
        for stage in stages() {
            let mut world = World::new(&mailbox, &stage);
            for event in [Event::MailArrives { kb: 50 }, Event::Sync(DeviceId(0)), Event::ServerGone] {
                world.apply(event);
                let device = DeviceId(0);
                for nonsense in [
                    Event::Sync(nobody),
                    Event::BeginSync(nobody),
                    Event::EndSync(nobody),
                    Event::LineDrops(device),
                    Event::GoOnline(device),
                    Event::Read(device, nothing),
                    Event::Read(nobody, MessageId(0)),
                    Event::Delete(device, nothing),
                    Event::Restore(device, MessageId(0)),
                    Event::Recover(device, nothing),
                    Event::EmptyTrash(nobody),
                    Event::Purge(device, nothing),
                    Event::Send(nobody),
                    Event::ChangeEntry(device, no_entry),
                    Event::DeleteEntry(nobody, no_entry),
                    Event::MakeEntry(nobody, EntryKind::Task),
                    Event::ReminderDue(no_entry),
                    Event::ColleagueDeletes(nothing),
                    Event::Lose(nobody),
                    Event::OrderWipe(nobody),
                    Event::DaysPass(0),
                ] {
                    let (after, outcome) = step(&world, nonsense);
                    assert!(matches!(outcome, Outcome::Impossible(_)), "{nonsense:?} {outcome:?}");
                    assert_eq!(after, world, "{nonsense:?}");
                }
            }
        }
    }
}

#[test]
fn extreme_numbers_are_survived() {
    for mailbox in mailboxes() {
        let stage =
            Stage { devices: vec![DeviceSetup::new(DeviceKind::Phone); 300], quota_kb: Some(u32::MAX) };
        let mut world = World::new(&mailbox, &stage);
        for _ in 0..3 {
            world.apply(Event::MailArrives { kb: u32::MAX });
            world.apply(Event::Sync(DeviceId(254)));
            world.apply(Event::DaysPass(u16::MAX));
        }
        assert_eq!(world.day(), u16::MAX);
        assert_eq!(world.devices().count(), 255);
        let full = world.apply(Event::AddDevice(DeviceSetup::new(DeviceKind::Phone)));
        assert!(matches!(full, Outcome::Impossible(_)));
    }
}

fn step(world: &World, event: Event) -> (World, Outcome) {
    let mut after = world.clone();
    let outcome = after.apply(event);
    (after, outcome)
}
