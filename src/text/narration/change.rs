//! What a round with the server changed on one device: the outcome's numbers, and what can be seen by comparing.
//!
//! Invariant: whatever the reader could see change on the device is counted here; a change that is all zero is one
//! after which the device shows what it showed before.

use super::{Effect, acting};
use crate::simulation::{Copy, EntryKind, Folder, Outcome, Place, Reading, World};

/// How many of each kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Entries {
    pub appointments: u16,
    pub contacts: u16,
    pub tasks: u16,
}

impl Entries {
    /// What stands in a place.
    pub fn of(world: &World, place: Place) -> Self {
        let mut entries = Self::default();
        for entry in world.entries(place) {
            entries.count(entry.kind);
        }
        entries
    }

    fn count(&mut self, kind: EntryKind) {
        match kind {
            EntryKind::Appointment => self.appointments += 1,
            EntryKind::Contact => self.contacts += 1,
            EntryKind::Task => self.tasks += 1,
        }
    }

    pub fn sum(self) -> u16 {
        self.appointments + self.contacts + self.tasks
    }
}

/// What changed on a device.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Change {
    /// New messages, those that are counted below aside.
    pub fetched: u16,
    /// New copies of messages that another device sent.
    pub fetched_sent: u16,
    /// New drafts.
    pub fetched_drafts: u16,
    /// New messages that came straight into the trash.
    pub fetched_trash: u16,
    /// New messages that the same round removed from the server.
    pub fetched_off: u16,
    /// Messages that the device newly shows by asking the server only.
    pub online: u16,
    /// Messages that it held and now shows by asking the server only.
    pub aged: u16,
    /// Messages gone from the device because they are gone from the server.
    pub gone: u16,
    /// Messages that moved into the trash.
    pub trashed: u16,
    /// Messages that moved into another folder.
    pub filed: u16,
    /// Messages that are marked as read now.
    pub read: u16,
    /// Messages that are flagged now.
    pub flagged: u16,
    /// Messages that the round removed from the server, the new ones aside.
    pub removed: u16,
    /// Messages that went out.
    pub sent: u16,
    /// Messages that the full mailbox refused.
    pub refused: u16,
    /// New entries.
    pub entries: Entries,
    /// Entries with a new version.
    pub changed: u16,
    /// Entries that are gone.
    pub entries_gone: u16,
    /// Entries where the server's version stands against the device's own.
    pub conflicts: u16,
    /// Messages that nobody holds any more.
    pub lost: u16,
}

impl Change {
    pub fn of(effect: &Effect) -> Self {
        let mut change = Self::default();
        let (Outcome::Synced(round), Some(id)) = (effect.outcome, acting(effect.event)) else {
            return change;
        };
        let (before, after) = (&effect.before, &effect.after);
        change.gone = round.gone;
        change.aged = round.aged;
        change.sent = round.sent;
        change.refused = round.refused;
        change.conflicts = round.conflicts;
        change.lost = round.lost;
        change.compare_mail(Place::Device(id), before, after);
        change.removed = round.removed.saturating_sub(change.fetched_off);
        // Asking the server works without a round too, so it is new only what the device did not know of.
        let asked = |world: &World| {
            let by_asking = |copy: &Copy| world.reading(id, copy.message) == Reading::Online;
            world.copies(Place::Server).filter(by_asking).count() as u16
        };
        change.online = asked(after).saturating_sub(asked(before) + change.aged);
        change.compare_entries(Place::Device(id), before, after);
        change
    }

    fn compare_mail(&mut self, place: Place, before: &World, after: &World) {
        for copy in after.copies(place).filter(|copy| copy.folder != Folder::Local) {
            let Some(old) = before.copy(place, copy.message) else {
                match copy.folder {
                    Folder::Trash => self.fetched_trash += 1,
                    Folder::Sent => self.fetched_sent += 1,
                    Folder::Drafts => self.fetched_drafts += 1,
                    Folder::Inbox | Folder::Project | Folder::Outbox | Folder::Local => self.fetched += 1,
                }
                self.fetched_off += u16::from(after.copy(Place::Server, copy.message).is_none());
                continue;
            };
            self.read += u16::from(copy.seen && !old.seen);
            self.flagged += u16::from(copy.flagged && !old.flagged);
            if copy.folder != old.folder && old.folder != Folder::Outbox {
                match copy.folder {
                    Folder::Trash => self.trashed += 1,
                    Folder::Inbox
                    | Folder::Sent
                    | Folder::Drafts
                    | Folder::Project
                    | Folder::Outbox
                    | Folder::Local => self.filed += 1,
                }
            }
        }
    }

    fn compare_entries(&mut self, place: Place, before: &World, after: &World) {
        for entry in after.entries(place) {
            match before.entry(place, entry.entry) {
                None => self.entries.count(entry.kind),
                Some(old) => self.changed += u16::from(old.version != entry.version),
            }
        }
        let gone = before.entries(place).filter(|entry| after.entry(place, entry.entry).is_none());
        self.entries_gone = gone.count() as u16;
    }

    /// New messages: plain ones, sent copies, drafts, those in the trash.
    pub fn fetched(&self) -> [u16; 4] {
        [self.fetched, self.fetched_sent, self.fetched_drafts, self.fetched_trash]
    }

    /// All new messages, wherever they lie.
    pub fn new_messages(&self) -> u16 {
        self.fetched().iter().sum()
    }

    /// Everything else but new entries and what is lost, in the order of [`RoundWords::doings`].
    ///
    /// [`RoundWords::doings`]: super::RoundWords::doings
    pub fn counts(&self) -> [u16; 13] {
        [
            self.online,
            self.aged,
            self.gone,
            self.trashed,
            self.filed,
            self.read,
            self.flagged,
            self.removed,
            self.sent,
            self.refused,
            self.changed,
            self.entries_gone,
            self.conflicts,
        ]
    }

    /// Whether the device shows what it showed before, and nothing became of the server either.
    pub fn is_none(&self) -> bool {
        *self == Self::default()
    }
}
