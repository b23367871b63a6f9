//! What a device holds: originals under POP3, a cache of the server under IMAP and Exchange.
//!
//! Invariant: `mail`, `local`, `fetched` and `entries` are sorted by id and hold each id once.

use super::{Copy, DeviceId, DeviceSetup, Entry, EntryId, EntryKind, Folder, MessageId};
use crate::mailbox::{Mailbox, Pop3Access};

/// In whose hands a device is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Holder {
    /// The reader has it and it works.
    Reader,
    /// It was stolen.
    Stranger,
    /// It is broken, its store gone.
    Nobody,
}

/// How a device opens the mailbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Access {
    Pop3(Pop3Access),
    Imap,
    Exchange,
}

/// How a device holds a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Hold {
    /// Its own: POP3, or not uploaded yet.
    Original,
    /// As the server has it.
    Cached,
    /// It knows of it, the server has it: too old for the device's window.
    Listed,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Held {
    pub message: MessageId,
    /// Day of arrival or sending.
    pub date: u16,
    pub kb: u32,
    pub folder: Folder,
    pub seen: bool,
    pub flagged: bool,
    pub hold: Hold,
}

impl Held {
    pub fn copy(&self) -> Copy {
        Copy {
            message: self.message,
            folder: self.folder,
            seen: self.seen,
            flagged: self.flagged,
            original: self.hold == Hold::Original,
        }
    }
}

/// What a device wants of the server, in the server's own terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Step {
    Append,
    Seen,
    Flag,
    Move(Folder),
    Expunge,
}

/// A step that waits for the next round, on a message as the device saw it in a folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Queued {
    pub message: MessageId,
    pub folder: Folder,
    pub step: Step,
}

/// An appointment, contact or task on a device.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct HeldEntry {
    pub entry: EntryId,
    pub kind: EntryKind,
    pub version: u16,
    /// The server's version that this one was made from (an ETag); `None`: the server never had it.
    pub base: Option<u16>,
}

impl HeldEntry {
    pub fn entry(&self) -> Entry {
        Entry { entry: self.entry, kind: self.kind, version: self.version }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Wipe {
    None,
    Pending,
    Done,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Device {
    pub id: DeviceId,
    pub setup: DeviceSetup,
    pub access: Access,
    pub holder: Holder,
    pub online: bool,
    pub locked_out: bool,
    pub wipe: Wipe,
    pub mail: Vec<Held>,
    /// [`Folder::Local`], which no mailbox reaches.
    pub local: Vec<Held>,
    /// POP3's private list of unique ids: fetched messages still on the server, and the day of fetching.
    /// Source: RFC 1939, section 7 (UIDL).
    pub fetched: Vec<(MessageId, u16)>,
    pub queue: Vec<Queued>,
    pub entries: Vec<HeldEntry>,
    /// Entries deleted here, with the server's version that was deleted.
    pub deleted_entries: Vec<(EntryId, u16)>,
    pub reminded: Vec<EntryId>,
}

impl Device {
    pub fn new(id: DeviceId, setup: DeviceSetup, mailbox: &Mailbox) -> Self {
        let access = match (setup.pop3, mailbox) {
            (Some(own), _) => Access::Pop3(own),
            (None, Mailbox::Pop3(common)) => Access::Pop3(*common),
            (None, Mailbox::Imap(_)) => Access::Imap,
            (None, Mailbox::Exchange(_)) => Access::Exchange,
        };
        Self {
            id,
            setup,
            access,
            holder: Holder::Reader,
            online: true,
            locked_out: false,
            wipe: Wipe::None,
            mail: Vec::new(),
            local: Vec::new(),
            fetched: Vec::new(),
            queue: Vec::new(),
            entries: Vec::new(),
            deleted_entries: Vec::new(),
            reminded: Vec::new(),
        }
    }

    pub fn find(&self, message: MessageId) -> Option<&Held> {
        find(&self.mail, message).map(|at| &self.mail[at])
    }

    pub fn find_mut(&mut self, message: MessageId) -> Option<&mut Held> {
        find(&self.mail, message).map(|at| &mut self.mail[at])
    }

    /// Puts a message into the mailbox part of the store, in place of what stood there.
    pub fn put(&mut self, held: Held) {
        put(&mut self.mail, held);
    }

    pub fn keep_locally(&mut self, held: Held) {
        put(&mut self.local, held);
    }

    pub fn drop_mail(&mut self, message: MessageId) {
        if let Some(at) = find(&self.mail, message) {
            self.mail.remove(at);
        }
        self.queue.retain(|queued| queued.message != message || queued.step != Step::Append);
    }

    pub fn drop_local(&mut self, message: MessageId) {
        if let Some(at) = find(&self.local, message) {
            self.local.remove(at);
        }
    }

    /// The copy that lies on the device itself: that of the mailbox, or else the one in Local.
    pub fn stored_copy(&self, message: MessageId) -> Option<&Held> {
        let mailbox = self.find(message).filter(|held| held.hold != Hold::Listed);
        mailbox.or_else(|| find(&self.local, message).map(|at| &self.local[at]))
    }

    pub fn is_local(&self, message: MessageId) -> bool {
        find(&self.local, message).is_some()
    }

    /// Everything that lies on the device itself.
    pub fn stored(&self) -> impl Iterator<Item = &Held> {
        self.mail.iter().filter(|held| held.hold != Hold::Listed).chain(&self.local)
    }

    /// How many messages lie on the device itself.
    pub fn messages(&self) -> u16 {
        let mailbox = self.mail.iter().filter(|held| held.hold != Hold::Listed).count();
        let stored = |held: &Held| self.find(held.message).is_some_and(|other| other.hold != Hold::Listed);
        let only_local = self.local.iter().filter(|held| !stored(held)).count();
        (mailbox + only_local) as u16
    }

    pub fn entry(&self, entry: EntryId) -> Option<&HeldEntry> {
        self.entries.binary_search_by_key(&entry, |held| held.entry).ok().map(|at| &self.entries[at])
    }

    pub fn put_entry(&mut self, new: HeldEntry) {
        match self.entries.binary_search_by_key(&new.entry, |held| held.entry) {
            Ok(at) => self.entries[at] = new,
            Err(at) => self.entries.insert(at, new),
        }
    }

    /// Empties the store: the disk died, or the device was wiped.
    pub fn clear(&mut self) {
        self.mail.clear();
        self.local.clear();
        self.fetched.clear();
        self.queue.clear();
        self.entries.clear();
        self.deleted_entries.clear();
    }
}

fn find(list: &[Held], message: MessageId) -> Option<usize> {
    list.binary_search_by_key(&message, |held| held.message).ok()
}

fn put(list: &mut Vec<Held>, new: Held) {
    match list.binary_search_by_key(&new.message, |held| held.message) {
        Ok(at) => list[at] = new,
        Err(at) => list.insert(at, new),
    }
}
