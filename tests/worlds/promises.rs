//! What must hold of every event in every world.
//!
//! Invariant: it is read off the public views alone, and is not computed as the simulator computes it.

use which_mailbox::mailbox::Mailbox;
use which_mailbox::simulation::{
    Copy, DeviceId, DeviceSetup, Event, Expiry, Folder, Holder, MessageId, Outcome, Place, Round, World,
};

/// What of a world the promises are about.
pub struct Seen {
    server: Vec<Copy>,
    devices: Vec<Vec<Copy>>,
    /// One bit for each message that the reader still has in any way.
    had: u128,
}

impl Seen {
    pub fn of(world: &World) -> Self {
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

pub fn promises(before: &World, seen: &Seen, event: Event, outcome: Outcome, after: &World) {
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
