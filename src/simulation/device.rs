//! What a device holds: originals under POP3, a cache of the server under IMAP and Exchange.
//!
//! Invariant: a device whose store is gone holds nothing, and nobody's hands are on it.

use super::diary::Diary;
use super::shelf::{Hold, Id, Letter, Shelf};
use super::{DeviceId, DeviceSetup, EntryId, Folder, MessageId};
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
    pub filing: u32,
    pub step: Step,
}

impl Queued {
    /// A step on a message as the device holds it now.
    pub const fn on(held: &Letter, step: Step) -> Self {
        Self { message: held.message, folder: held.folder, filing: held.filing, step }
    }

    /// The id under which the device knows the message.
    pub const fn id(&self) -> Id {
        (self.message, self.folder, self.filing)
    }
}

/// How far an order to wipe a device has got.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Wipe {
    /// There is none.
    None,
    /// It waits for the device's next connection.
    Pending,
    /// The device has obeyed.
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
    pub mail: Shelf,
    /// [`Folder::Local`], which no mailbox reaches.
    pub local: Shelf,
    /// POP3's private list of unique ids: fetched messages still on the server, `since` the day of fetching.
    /// See RFC 1939, section 7 (UIDL).
    pub fetched: Shelf,
    pub queue: Vec<Queued>,
    pub entries: Diary,
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
            mail: Shelf::default(),
            local: Shelf::default(),
            fetched: Shelf::default(),
            queue: Vec::new(),
            entries: Diary::default(),
            reminded: Vec::new(),
        }
    }

    /// The copy that lies on the device itself: that of the mailbox, or else the one in Local.
    pub fn stored(&self, message: MessageId) -> Option<&Letter> {
        let mailbox = self.mail.find(message).filter(|letter| letter.hold != Hold::Listed);
        mailbox.or_else(|| self.local.find(message))
    }

    /// How many messages lie on the device itself.
    pub fn messages(&self) -> u16 {
        let mailbox = self.mail.iter().filter(|letter| letter.hold != Hold::Listed);
        let only_there =
            |letter: &&Letter| self.mail.find(letter.message).is_none_or(|other| other.hold == Hold::Listed);
        (mailbox.count() + self.local.iter().filter(only_there).count()) as u16
    }

    /// Empties the store: the disk died, or the device was wiped.
    pub fn clear(&mut self) {
        self.mail.clear();
        self.local.clear();
        self.fetched.clear();
        self.queue.clear();
        self.entries.clear();
    }
}
