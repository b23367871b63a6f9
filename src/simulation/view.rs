//! What can be seen of a world: copies and entries by place, and what the server still lets recover.
//!
//! Invariant: looking changes nothing; whatever a reader of the box may be told about a world is read off here.

use super::device::Device;
use super::diary::{Diary, Note};
use super::shelf::{Hold, Letter, Shelf};
use super::world::note_device;
use super::{DeviceId, DeviceSetup, EntryId, EntryKind, Folder, Holder, MessageId, Right, World, exchange};
use crate::mailbox::Mailbox;

/// Somewhere a copy can lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// What webmail shows. Under POP3 the server has an inbox only.
    Server,
    /// A device's own store.
    Device(DeviceId),
}

/// One copy of one message in one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Copy {
    /// Which message.
    pub message: MessageId,
    /// Where it is filed.
    pub folder: Folder,
    /// Whether it is shown as read.
    pub seen: bool,
    /// Whether it is flagged.
    pub flagged: bool,
    /// Originals are the device's own (POP3, Local, what is not uploaded yet); a cache follows the server.
    pub original: bool,
}

/// One appointment, contact or task in one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Entry {
    /// Which one.
    pub entry: EntryId,
    /// What it is.
    pub kind: EntryKind,
    /// Counts changes, 0 when made.
    pub version: u16,
}

/// Whether a device can show a message now (in any folder, but not what is only recoverable).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reading {
    /// From its own store, without a line.
    Here,
    /// By asking the server.
    Online,
    /// Not at all.
    Not,
}

impl World {
    /// The mailbox that this world is played for.
    pub fn mailbox(&self) -> &Mailbox {
        &self.server.mailbox
    }

    /// Days since the beginning.
    pub fn day(&self) -> u16 {
        self.server.day
    }

    /// How many messages have come into being so far, numbered from 0.
    pub fn messages(&self) -> u16 {
        self.messages
    }

    /// The devices that the reader has and that work.
    pub fn devices(&self) -> impl Iterator<Item = DeviceId> {
        self.devices.iter().filter(|device| device.holder == Holder::Reader).map(|device| device.id)
    }

    /// In whose hands a device is; `None`: there is none of this number.
    pub fn holder(&self, device: DeviceId) -> Option<Holder> {
        self.device(device).map(|device| device.holder)
    }

    /// What a device is and how it opens the mailbox; `None`: there is none of this number.
    pub fn setup(&self, device: DeviceId) -> Option<DeviceSetup> {
        self.device(device).map(|device| device.setup)
    }

    /// All copies in a place (Local included on devices, recoverable items not).
    pub fn copies(&self, place: Place) -> impl Iterator<Item = Copy> {
        self.list(place).into_iter()
    }

    // A list, not a chain of iterators: every caller would carry the chain's code into the wasm.
    fn list(&self, place: Place) -> Vec<Copy> {
        let mut copies = Vec::new();
        let mut shelf = |shelf: &Shelf| {
            copies.extend(shelf.iter().filter(|letter| letter.hold != Hold::Listed).map(Letter::copy));
        };
        match place {
            Place::Server => shelf(&self.server.mail),
            Place::Device(device) => {
                if let Some(device) = self.device(device) {
                    shelf(&device.mail);
                    shelf(&device.local);
                }
            }
        }
        copies
    }

    /// The copy of a message in a place: that of the mailbox, or else the one in Local.
    pub fn copy(&self, place: Place, message: MessageId) -> Option<Copy> {
        let found = match place {
            Place::Server => self.server.mail.find(message),
            Place::Device(device) => self.device(device)?.stored(message),
        };
        found.map(Letter::copy)
    }

    /// Whether one of the reader's devices can show a message now.
    pub fn reading(&self, device: DeviceId, message: MessageId) -> Reading {
        let Some(held) = self.device(device).filter(|device| device.holder == Holder::Reader) else {
            return Reading::Not;
        };
        if held.stored(message).is_some() {
            Reading::Here
        } else if self.is_there_still(held, message) && self.line(held).is_ok() {
            Reading::Online
        } else {
            Reading::Not
        }
    }

    fn is_there_still(&self, device: &Device, message: MessageId) -> bool {
        let kept = self.server.mail.find(message);
        kept.zip(device.mail.find(message)).is_some_and(|(kept, held)| kept.is_still(held))
    }

    /// All appointments, contacts and tasks in a place.
    pub fn entries(&self, place: Place) -> impl Iterator<Item = Entry> {
        self.list_entries(place).into_iter()
    }

    // As with `list`.
    #[inline(never)]
    fn list_entries(&self, place: Place) -> Vec<Entry> {
        let mut entries = Vec::new();
        if let Some(diary) = self.diary(place) {
            for note in diary.iter() {
                entries.push(note.entry());
            }
        }
        entries
    }

    fn diary(&self, place: Place) -> Option<&Diary> {
        match place {
            Place::Server => Some(&self.server.entries),
            Place::Device(device) => self.device(device).map(|device| &device.entries),
        }
    }

    /// One of them.
    pub fn entry(&self, place: Place, entry: EntryId) -> Option<Entry> {
        self.diary(place)?.find(entry).map(Note::entry)
    }

    /// What an entry is or was; `None`: there is none of this number.
    pub fn entry_kind(&self, entry: EntryId) -> Option<EntryKind> {
        self.facts(entry).map(|facts| facts.kind)
    }

    /// Whether this device raised the reminder of this entry when it fell due.
    pub fn reminded(&self, device: DeviceId, entry: EntryId) -> bool {
        self.device(device).is_some_and(|device| device.reminded.contains(&entry))
    }

    /// What can still be recovered from the server by the user, with the last day on which it can.
    pub fn recoverable(&self) -> impl Iterator<Item = (MessageId, u16)> {
        self.until(&self.server.recoverable)
    }

    /// What only the administrator can still recover, with the last day on which it can be done.
    pub fn recoverable_by_administrator(&self) -> impl Iterator<Item = (MessageId, u16)> {
        self.until(&self.server.purged)
    }

    fn until(&self, shelf: &Shelf) -> impl Iterator<Item = (MessageId, u16)> {
        let mailbox = &self.server.mailbox;
        shelf.iter().map(|letter| (letter.message, exchange::recoverable_until(mailbox, letter)))
    }

    /// Messages that were sent back to their senders.
    pub fn bounced(&self) -> impl Iterator<Item = MessageId> {
        self.bounced.iter().copied()
    }

    /// Messages that wait with their senders because the server cannot be reached.
    pub fn waiting(&self) -> impl Iterator<Item = MessageId> {
        self.server.waiting.iter().map(|waiting| waiting.message)
    }

    /// Kilobytes that count against the quota now.
    pub fn used_kb(&self) -> u32 {
        self.server.used_kb()
    }

    /// What the mailbox may hold, in kilobytes; `None`: more than is needed.
    pub fn quota_kb(&self) -> Option<u32> {
        self.server.quota_kb
    }

    /// What the colleague may do, if anything.
    pub fn right(&self) -> Option<Right> {
        self.colleague.right
    }

    /// What the colleague, with an own login, saw last time they looked: messages of the owner's inbox. Nothing once
    /// the right is taken away.
    pub fn colleague_sees_mail(&self) -> usize {
        usize::from(self.colleague.saw_mail)
    }

    /// The same for appointments, contacts and tasks.
    pub fn colleague_sees_entries(&self) -> usize {
        usize::from(self.colleague.saw_entries)
    }

    /// Messages that lie in other hands now: the stores of lost devices that were not wiped.
    pub fn exposed(&self) -> usize {
        let mut there = self.no_messages();
        for device in self.devices.iter().filter(|device| device.holder == Holder::Stranger) {
            note_device(&mut there, device);
        }
        there.into_iter().filter(|there| *there).count()
    }
}
