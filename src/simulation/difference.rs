//! What the reader sees change on the devices between two moments of a world, and what is left to the reader.
//!
//! Invariant: two differences are equal when the devices came to show the same, whatever they showed before, and
//! whether they hold originals or copies.

use super::device::Device;
use super::diary::Diary;
use super::shelf::{Hold, Letter, Shelf};
use super::{DeviceId, EntryId, Folder, Holder, MessageId, World};

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

/// What is left to the reader, in numbers of messages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Left {
    /// On the reader's devices, outside the trash.
    pub shown: u16,
    /// In the trash of the server or of a device.
    pub trash: u16,
    /// What the reader can recover.
    pub recoverable: u16,
    /// What the administrator can recover.
    pub by_administrator: u16,
}

impl World {
    /// How many messages a device shows without a line, outside the trash.
    pub fn shown_offline(&self, device: DeviceId) -> u16 {
        let messages = (0..self.messages).map(MessageId);
        let shown = |message: &MessageId| self.device(device).is_some_and(|device| shows(device, *message));
        messages.filter(shown).count() as u16
    }

    /// What is left to the reader now; a message counts once, however many copies of it there are.
    pub fn left(&self) -> Left {
        let server = &self.server;
        let mut left = Left {
            recoverable: server.recoverable.len(),
            by_administrator: server.purged.len(),
            ..Left::default()
        };
        let mine = || self.devices.iter().filter(|device| device.holder == Holder::Reader);
        for message in (0..self.messages).map(MessageId) {
            let in_trash = |letter: Option<&Letter>| letter.is_some_and(|kept| kept.folder == Folder::Trash);
            let trashed = mine().any(|device| in_trash(device.stored(message)));
            left.trash += u16::from(trashed || in_trash(server.mail.find(message)));
            let shown =
                |device: &Device| device.stored(message).is_some_and(|held| held.folder != Folder::Trash);
            left.shown += u16::from(mine().any(shown));
        }
        left
    }

    /// What the devices show otherwise than they did in a world before this one.
    pub fn changed_since(&self, before: &Self) -> Difference {
        let mut changes = Vec::new();
        // A broken device shows nothing, whatever it showed before.
        for device in self.devices.iter().filter(|device| device.holder != Holder::Nobody) {
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

fn shows(device: &Device, message: MessageId) -> bool {
    device.stored(message).is_some_and(|held| held.folder != Folder::Trash)
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
