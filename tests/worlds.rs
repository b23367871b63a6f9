//! Every world that can be reached from a small stage keeps the simulator's promises: nothing appears from nowhere,
//! nothing is lost unsaid, back is replay.
//!
//! Invariant: the search tries every candidate event in every world of its depth; the walks go deeper, along paths that
//! fixed numbers choose. What is promised is read off the public views alone.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::HashSet;
use std::hash::{BuildHasher, RandomState};

use which_mailbox::mailbox::{
    DeviceKind, ExchangeSettings, ImapSettings, LeaveOnServer, Mailbox, Pop3Access,
};
use which_mailbox::simulation::{
    Copy, DeviceId, DeviceSetup, EntryId, EntryKind, Event, Expiry, Folder, Holder, MessageId, Outcome,
    Place, Round, Stage, Story, World,
};

/// So many events deep goes the search.
const DEPTH: usize = 3;
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

#[test]
fn every_world_within_reach_keeps_the_promises() {
    for mailbox in mailboxes() {
        for stage in stages() {
            let found = search(&mailbox, &stage);
            assert!(found > 1000, "{mailbox:?}: {found} worlds are no search");
        }
    }
}

fn search(mailbox: &Mailbox, stage: &Stage) -> usize {
    let hasher = RandomState::new();
    let mut known = HashSet::new();
    let mut edge = vec![(World::new(mailbox, stage), Vec::new())];
    for _ in 0..DEPTH {
        let mut next = Vec::new();
        for (world, path) in edge {
            let seen = Seen::of(&world);
            let possible: HashSet<Event> = world.possible().into_iter().collect();
            for event in world.candidates() {
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
                    back_is_replay(mailbox, stage, &story, &world, &after);
                    next.push((after, story));
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

/// What of a world the promises are about.
struct Seen {
    server: Vec<Copy>,
    devices: Vec<Vec<Copy>>,
    /// One bit for each message that the reader still has in any way.
    had: u128,
}

impl Seen {
    fn of(world: &World) -> Self {
        let ids = (0..=u8::MAX).map(DeviceId).take_while(|device| world.holder(*device).is_some());
        let devices: Vec<Vec<Copy>> = ids.map(|id| world.copies(Place::Device(id)).collect()).collect();
        let server: Vec<Copy> = world.copies(Place::Server).collect();
        let mine = (0..devices.len()).filter(|at| world.holder(DeviceId(*at as u8)) == Some(Holder::Reader));
        let held = mine.flat_map(|at| &devices[at]).chain(&server).map(|copy| copy.message);
        let kept =
            world.recoverable().chain(world.recoverable_by_administrator()).map(|(message, _)| message);
        let had = held.chain(kept).chain(world.waiting()).fold(0, |had, message| had | 1 << message.0);
        Self { server, devices, had }
    }
}

fn promises(before: &World, seen: &Seen, event: Event, outcome: Outcome, after: &World) {
    if matches!(outcome, Outcome::Impossible(_) | Outcome::Refused(_)) {
        assert_eq!(after, before, "{event:?} {outcome:?}");
        return;
    }
    let now = Seen::of(after);
    nothing_is_lost_unsaid(before, seen, event, outcome, after, &now);
    nothing_appears_from_nowhere(before, seen, event, &now);
    places_hold_what_they_can(after, &now);
}

/// The messages that the reader no longer has are as many as the outcome says.
fn nothing_is_lost_unsaid(
    before: &World,
    seen: &Seen,
    event: Event,
    outcome: Outcome,
    after: &World,
    now: &Seen,
) {
    let lost = (seen.had & !now.had).count_ones() as u16;
    let sent_back = after.bounced().count() - before.bounced().count();
    let said = said(outcome);
    assert_eq!(said, lost + u16::from(outcome == Outcome::SentBack), "{event:?} {outcome:?}");
    assert!(usize::from(said) >= sent_back, "{event:?} {outcome:?}");
    let vanished = vanished(&seen.server, &now.server);
    let says = match outcome {
        Outcome::Synced(Round { removed, .. }) => removed,
        Outcome::TimePassed(Expiry { trash, .. }) => trash,
        Outcome::Erased { .. }
        | Outcome::ColleagueDeleted { .. }
        | Outcome::Emptied { .. }
        | Outcome::ServerWentForGood { .. } => vanished,
        _ => 0,
    };
    assert_eq!(vanished, says, "on the server: {event:?} {outcome:?}");
}

/// What an outcome says of messages that are gone.
fn said(outcome: Outcome) -> u16 {
    match outcome {
        Outcome::SentBack => 1,
        Outcome::Synced(Round { lost, .. })
        | Outcome::Erased { lost, .. }
        | Outcome::ColleagueDeleted { lost, .. }
        | Outcome::Emptied { lost, .. }
        | Outcome::Stolen { lost, .. }
        | Outcome::Broke { lost }
        | Outcome::Wiped { lost, .. }
        | Outcome::ServerWentForGood { lost } => lost,
        Outcome::TimePassed(Expiry { sent_back, lost, .. }) => sent_back + lost,
        Outcome::ServerCameUp { sent_back, .. } => sent_back,
        _ => 0,
    }
}

fn vanished(before: &[Copy], after: &[Copy]) -> u16 {
    before.iter().filter(|copy| !holds(after, copy.message)).count() as u16
}

fn holds(copies: &[Copy], message: MessageId) -> bool {
    copies.iter().any(|copy| copy.message == message)
}

/// Whoever holds a message got it from the server or made it; who did nothing got nothing.
fn nothing_appears_from_nowhere(before: &World, seen: &Seen, event: Event, now: &Seen) {
    let actor = actor(event);
    let new =
        |message: MessageId| seen.had >> message.0 == 0 && !before.bounced().any(|gone| gone >= message);
    for (at, copies) in now.devices.iter().enumerate() {
        let had = seen.devices.get(at).map_or(&[][..], Vec::as_slice);
        if actor != Some(DeviceId(at as u8)) {
            assert_eq!(copies, had, "device {at} did nothing: {event:?}");
        }
        for copy in copies.iter().filter(|copy| !holds(had, copy.message)) {
            let source = holds(&seen.server, copy.message) || holds(&now.server, copy.message);
            let made = matches!(event, Event::Send(_) | Event::SaveDraft(_)) && new(copy.message);
            assert!(source || made, "{copy:?} on device {at}: {event:?}");
        }
    }
    for copy in now.server.iter().filter(|copy| !holds(&seen.server, copy.message)) {
        let uploaded = actor.and_then(|device| seen.devices.get(usize::from(device.0)));
        let uploaded = uploaded.is_some_and(|copies| {
            copies
                .iter()
                .any(|held| held.message == copy.message && held.original && held.folder != Folder::Local)
        });
        let waited = before.waiting().any(|message| message == copy.message);
        let recovered = matches!(event, Event::Recover(_, message) if message == copy.message);
        let made = matches!(event, Event::MailArrives { .. } | Event::Send(_) | Event::SaveDraft(_));
        assert!(
            uploaded || waited || recovered || (made && new(copy.message)),
            "{copy:?} on the server: {event:?}"
        );
    }
}

/// The device whose store an event may change.
fn actor(event: Event) -> Option<DeviceId> {
    match event {
        Event::Sync(device)
        | Event::BeginSync(device)
        | Event::EndSync(device)
        | Event::Read(device, _)
        | Event::Flag(device, _)
        | Event::File(device, _)
        | Event::KeepLocally(device, _)
        | Event::Delete(device, _)
        | Event::EmptyTrash(device)
        | Event::Purge(device, _)
        | Event::Restore(device, _)
        | Event::Recover(device, _)
        | Event::Send(device)
        | Event::SaveDraft(device)
        | Event::Break(device) => Some(device),
        _ => None,
    }
}

/// A POP3 server has an inbox; originals are POP3's, Local's, or not uploaded yet; a message is once in a mailbox.
fn places_hold_what_they_can(after: &World, now: &Seen) {
    let pop3 = |setup: DeviceSetup| setup.pop3.is_some() || matches!(after.mailbox(), Mailbox::Pop3(_));
    for pair in now.server.windows(2) {
        assert!(pair[0].message < pair[1].message);
    }
    for copy in &now.server {
        assert!(!copy.original && copy.folder != Folder::Local && copy.folder != Folder::Outbox);
        assert!(copy.folder == Folder::Inbox || !matches!(after.mailbox(), Mailbox::Pop3(_)), "{copy:?}");
        let recoverable = after.recoverable().chain(after.recoverable_by_administrator());
        assert!(!recoverable.into_iter().any(|(message, _)| message == copy.message), "{copy:?}");
    }
    for (at, copies) in now.devices.iter().enumerate() {
        let originals = pop3(after.setup(DeviceId(at as u8)).unwrap());
        for copy in copies {
            let own = match copy.folder {
                Folder::Outbox | Folder::Local => true,
                Folder::Inbox | Folder::Sent | Folder::Drafts | Folder::Trash | Folder::Project => originals,
            };
            assert!(copy.original || !own, "{copy:?}");
        }
    }
    if !matches!(after.mailbox(), Mailbox::Exchange(_)) {
        assert_eq!(after.recoverable().count(), 0);
    }
}
