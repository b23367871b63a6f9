//! CONTRACT ONLY: to be replaced by the simulation's author; names and meanings of what is public stay.
#![allow(missing_docs, unused_variables, clippy::todo)]
use super::*;
use crate::mailbox::Mailbox;

/// Somewhere a copy can lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Server,
    Device(DeviceId),
}

/// One copy of one message in one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Copy {
    pub message: MessageId,
    pub folder: Folder,
    pub seen: bool,
    pub flagged: bool,
    /// Originals are the device's own (POP3, Local); a cache follows the server.
    pub original: bool,
}

/// One appointment, contact or task in one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    pub entry: EntryId,
    pub kind: EntryKind,
    /// counts changes, 0 when made
    pub version: u16,
}

/// Whether a device can show a message now (in any folder but not the recovery window).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// from its own store, without a line
    Here,
    /// by asking the server
    Online,
    Not,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    Done,
    Impossible,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct World;

impl World {
    pub fn new(mailbox: &Mailbox, stage: &Stage) -> Self {
        todo!()
    }
    /// Total.
    pub fn apply(&mut self, event: Event) -> Outcome {
        todo!()
    }
    /// Every event that makes sense now (one representative size for mail, 1 day for time).
    pub fn possible(&self) -> Vec<Event> {
        todo!()
    }
    pub fn day(&self) -> u16 {
        todo!()
    }
    pub fn devices(&self) -> impl Iterator<Item = DeviceId> {
        (0..0).map(DeviceId)
    }
    /// All copies in a place (Local included on devices; recoverable items not).
    pub fn copies(&self, place: Place) -> impl Iterator<Item = Copy> {
        std::iter::empty()
    }
    pub fn copy(&self, place: Place, message: MessageId) -> Option<Copy> {
        todo!()
    }
    pub fn reading(&self, device: DeviceId, message: MessageId) -> Reading {
        todo!()
    }
    pub fn entries(&self, place: Place) -> impl Iterator<Item = Entry> {
        std::iter::empty()
    }
    pub fn entry(&self, place: Place, entry: EntryId) -> Option<Entry> {
        todo!()
    }
    /// Whether this device raised the reminder of this entry when it fell due.
    pub fn reminded(&self, device: DeviceId, entry: EntryId) -> bool {
        todo!()
    }
    /// What can still be recovered from the server by the user, with the last day on which it can.
    pub fn recoverable(&self) -> impl Iterator<Item = (MessageId, u16)> {
        std::iter::empty()
    }
    /// Messages that were sent back to their senders.
    pub fn bounced(&self) -> impl Iterator<Item = MessageId> {
        std::iter::empty()
    }
    /// Kilobytes that count against the quota now.
    pub fn used_kb(&self) -> u32 {
        todo!()
    }
    /// What the colleague, with an own login, saw last time they looked: messages of the owner's inbox.
    pub fn colleague_sees_mail(&self) -> usize {
        todo!()
    }
    /// The same for calendar entries.
    pub fn colleague_sees_entries(&self) -> usize {
        todo!()
    }
    /// Messages that lie in other hands now: the store of a lost device that was not wiped.
    pub fn exposed(&self) -> usize {
        todo!()
    }
}
