//! What a step came to in one column, as far as the reader sees it.
//!
//! Invariant: equal for two columns exactly where the same is told of them; whether devices hold originals or copies, and
//! what they showed before, is no part of it.

use crate::simulation::{DeviceId, EntryId, Event, Expiry, Holder, Left, MessageId, Outcome, Place, World};

#[derive(PartialEq, Eq)]
pub(super) struct Seen {
    outcomes: Vec<Outcome>,
    /// What the devices show otherwise than before: device, number, how it is shown now.
    shown: Vec<[u32; 3]>,
    /// Where the step ends with something that changes nothing, but shows what is there.
    left: Left,
}

impl Seen {
    pub fn of(before: &World, now: &World, events: &[Event], outcomes: Vec<Outcome>) -> Self {
        let mut shown = Vec::new();
        // What is on a device changes by what is done on it alone.
        for device in now.all_devices() {
            if now.holder(device) != Some(Holder::Nobody) && events.iter().any(|event| is_on(*event, device))
            {
                compare(&mut shown, before, now, device);
            }
        }
        let last = outcomes.last().copied();
        let mut left = Left::default();
        if let Some(Outcome::ServerWentForGood { .. }) = last {
            left = now.left();
        } else if last == Some(Outcome::TimePassed(Expiry::default())) {
            left = now.left();
        } else if let (Some(Outcome::WentOffline), Some(Event::GoOffline(device))) = (last, events.last()) {
            left.shown = now.shown_offline(*device);
        }
        Self { outcomes, shown, left }
    }
}

/// Whether an event happens on a device.
fn is_on(event: Event, device: DeviceId) -> bool {
    super::Actor::of(event) == super::Actor::Device(device)
}

/// Where the numbers of entries begin, behind those of messages.
const ENTRIES: u32 = 1 << 16;

fn compare(shown: &mut Vec<[u32; 3]>, before: &World, now: &World, device: DeviceId) {
    let mut note = |number: u32, old: u16, new: u16| {
        if old != new {
            shown.push([u32::from(device.0), number, u32::from(new)]);
        }
    };
    for message in 0..now.messages() {
        note(u32::from(message), message_in(before, device, message), message_in(now, device, message));
    }
    for entry in (0..now.all_entries()).chain(EntryId::COLLEAGUES.0..now.next_appointed().0) {
        note(ENTRIES + u32::from(entry), entry_in(before, device, entry), entry_in(now, device, entry));
    }
    note(2 * ENTRIES, before.listed(device) as u16, now.listed(device) as u16);
}

/// How a message is shown on a device, as a number; 0: not at all.
fn message_in(world: &World, device: DeviceId, message: u16) -> u16 {
    world
        .copy(Place::Device(device), MessageId(message))
        .map_or(0, |copy| 1 + copy.folder as u16 * 4 + u16::from(copy.seen) * 2 + u16::from(copy.flagged))
}

/// The same of an entry.
fn entry_in(world: &World, device: DeviceId, entry: u16) -> u16 {
    world.entry(Place::Device(device), EntryId(entry)).map_or(0, |entry| 1 + entry.version)
}
