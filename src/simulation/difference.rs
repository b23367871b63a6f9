//! What the reader sees change on the devices between two moments of a world.
//!
//! Invariant: two differences are equal when the devices came to show the same, whatever they showed before, and
//! whether they hold originals or copies.

use super::device::Device;
use super::diary::Diary;
use super::shelf::{Hold, Letter, Shelf};
use super::{DeviceId, EntryId, Folder, MessageId, World};

/// Everything that is shown otherwise than before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference(Vec<Change>);

impl Difference {
    /// Whether all devices show what they showed.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Change {
    Message(DeviceId, MessageId, Option<Shown>),
    Entry(DeviceId, EntryId, Option<u16>),
}

/// How a message is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Shown {
    folder: Folder,
    seen: bool,
    flagged: bool,
    /// Only its head is here: the server has the rest.
    listed: bool,
}

impl Shown {
    fn of(letter: &Letter) -> Self {
        let Letter { folder, seen, flagged, hold, .. } = *letter;
        Self { folder, seen, flagged, listed: hold == Hold::Listed }
    }
}

impl World {
    /// What the devices show otherwise than they did in a world before this one.
    pub fn changed_since(&self, before: &Self) -> Difference {
        let mut changes = Vec::new();
        for device in &self.devices {
            match before.device(device.id) {
                Some(old) => compare(&mut changes, old, device),
                None => {
                    let new = Device::new(device.id, device.setup, &self.server.mailbox);
                    compare(&mut changes, &new, device);
                }
            }
        }
        Difference(changes)
    }
}

fn compare(changes: &mut Vec<Change>, old: &Device, new: &Device) {
    messages(changes, new.id, &old.mail, &new.mail);
    messages(changes, new.id, &old.local, &new.local);
    entries(changes, new.id, &old.entries, &new.entries);
}

#[inline(never)]
fn messages(changes: &mut Vec<Change>, device: DeviceId, old: &Shelf, new: &Shelf) {
    // Most events leave most shelves alone.
    if old == new {
        return;
    }
    for letter in new.iter() {
        let shown = Some(Shown::of(letter));
        if old.find(letter.message).map(Shown::of) != shown {
            changes.push(Change::Message(device, letter.message, shown));
        }
    }
    for letter in old.iter().filter(|letter| !new.has(letter.message)) {
        changes.push(Change::Message(device, letter.message, None));
    }
}

fn entries(changes: &mut Vec<Change>, device: DeviceId, old: &Diary, new: &Diary) {
    for note in new.iter() {
        let version = Some(note.version);
        if old.find(note.entry).map(|old| old.version) != version {
            changes.push(Change::Entry(device, note.entry, version));
        }
    }
    for note in old.iter().filter(|note| new.find(note.entry).is_none()) {
        changes.push(Change::Entry(device, note.entry, None));
    }
}
