//! What a step came to in one column, as far as the reader sees it.
//!
//! Invariant: equal for two columns exactly where the same is told of them; whether devices hold originals or copies, and
//! what they showed before, is no part of it.

use std::ops::Range;

use crate::simulation::{DeviceId, EntryId, Event, Expiry, Holder, Left, MessageId, Outcome, Place, World};

#[derive(PartialEq, Eq)]
pub(super) struct Seen {
    outcomes: Vec<Outcome>,
    /// What the devices show otherwise than before: what on which device, its number, how it is shown now.
    shown: Vec<[u16; 3]>,
    /// Where the step ends with something that changes nothing, but shows what is there.
    left: Left,
}

impl Seen {
    pub fn of(before: &World, now: &World, events: &[Event], outcomes: Vec<Outcome>) -> Self {
        let mut shown = Vec::new();
        // What is on a device changes by what is done on it alone.
        for device in now.all_devices() {
            if now.holder(device) != Some(Holder::Nobody)
                && events.iter().any(|event| event.device() == Some(device))
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

fn compare(shown: &mut Vec<[u16; 3]>, before: &World, now: &World, device: DeviceId) {
    let mut compare = |what: u16, numbers: Range<u16>, shown_in: fn(&World, DeviceId, u16) -> u16| {
        for number in numbers {
            let (old, new) = (shown_in(before, device, number), shown_in(now, device, number));
            if old != new {
                shown.push([what << 8 | u16::from(device.0), number, new]);
            }
        }
    };
    compare(0, 0..now.messages(), message_in);
    compare(1, 0..now.all_entries(), entry_in);
    compare(1, EntryId::COLLEAGUES.0..now.next_appointed().0, entry_in);
    compare(2, 0..1, listed_in);
}

/// How a message is shown on a device, as a number; 0: not at all.
#[inline(never)]
fn message_in(world: &World, device: DeviceId, message: u16) -> u16 {
    let copy = world.copy(Place::Device(device), MessageId(message));
    copy.map_or(0, |copy| 1 + copy.folder as u16 * 4 + u16::from(copy.seen) * 2 + u16::from(copy.flagged))
}

/// The same of an entry.
#[inline(never)]
fn entry_in(world: &World, device: DeviceId, entry: u16) -> u16 {
    world.entry(Place::Device(device), EntryId(entry)).map_or(0, |entry| entry.version.saturating_add(1))
}

/// How many messages are only listed: that is enough where one knows which are shown in full.
fn listed_in(world: &World, device: DeviceId, _: u16) -> u16 {
    world.listed(device) as u16
}
