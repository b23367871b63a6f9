//! What a round with the server changed on one device: the outcome's numbers, and what can be seen by comparing.
//!
//! Invariant: whatever the reader could see change on the device is counted here; a change that is all zero is one
//! after which the device shows what it showed before.

use crate::simulation::{DeviceId, EntryKind, Folder, MessageId, Place, Reading, Round, World};

/// How many of each kind, by [`EntryKind`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Entries(pub [u16; 3]);

impl Entries {
    /// What stands in a place.
    #[inline(never)]
    pub fn of(world: &World, place: Place) -> Self {
        let mut entries = Self::default();
        for entry in world.entries(place) {
            entries.count(entry.kind);
        }
        entries
    }

    fn count(&mut self, kind: EntryKind) {
        self.0[kind as usize] += 1;
    }

    pub fn sum(self) -> u16 {
        self.0.iter().sum()
    }
}

/// What a device does in a round; beside each stands what is counted.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::text) enum Doing {
    /// All new messages.
    Fetch,
    /// New messages that the same round removed from the server; the words for: the only one, all, some of them.
    TakeOff,
    /// Messages that the device newly shows by asking the server only.
    Ask,
    /// Messages that it held and now shows by asking the server only.
    Drop,
    /// Messages gone from the device because they are gone from the server.
    Lose,
    /// Messages that moved into the trash.
    Trash,
    /// Messages that moved into another folder.
    File,
    /// Messages that are marked as read now.
    Read,
    /// Messages that are flagged now.
    Flag,
    /// Messages that the round removed from the server, the new ones aside.
    Remove,
    /// Messages that went out.
    Send,
    /// Messages that the full mailbox refused.
    Fail,
    /// Entries with a new version.
    Renew,
    /// Entries that are gone.
    Forget,
    /// Entries where the server's version stands against the device's own.
    GiveIn,
    /// New entries.
    Get,
}

impl Doing {
    /// All of them, in the order in which they are told.
    pub const ALL: [Self; 16] = [
        Self::Fetch,
        Self::TakeOff,
        Self::Ask,
        Self::Drop,
        Self::Lose,
        Self::Trash,
        Self::File,
        Self::Read,
        Self::Flag,
        Self::Remove,
        Self::Send,
        Self::Fail,
        Self::Renew,
        Self::Forget,
        Self::GiveIn,
        Self::Get,
    ];
}

/// What changed on a device.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Change {
    /// By [`Doing`].
    counts: [u16; Doing::ALL.len()],
    /// New messages: plain ones, copies of sent ones, drafts, those that came straight into the trash.
    pub fetched: [u16; 4],
    /// New entries.
    pub entries: Entries,
    /// Messages that nobody holds any more.
    pub lost: u16,
}

impl Change {
    /// What a round changed on this device.
    #[inline(never)]
    pub fn of(id: DeviceId, round: Round, before: &World, after: &World) -> Self {
        let mut change = Self { lost: round.lost, ..Self::default() };
        change.compare_mail(Place::Device(id), before, after);
        change.compare_entries(Place::Device(id), before, after);
        // Asking the server works without a round too, so it is new only what the device did not know of.
        let (mut asked, mut asked_before) = (0, 0);
        for message in (0..after.messages()).map(MessageId) {
            let by_asking = |world: &World| u16::from(world.reading(id, message) == Reading::Online);
            asked += by_asking(after);
            asked_before += by_asking(before);
        }
        let removed = round.removed.saturating_sub(change.count(Doing::TakeOff));
        change.add(Doing::Ask, asked.saturating_sub(asked_before + round.aged));
        change.add(Doing::Drop, round.aged);
        change.add(Doing::Lose, round.gone);
        change.add(Doing::Remove, removed);
        change.add(Doing::Send, round.sent);
        change.add(Doing::Fail, round.refused);
        change.add(Doing::GiveIn, round.conflicts);
        change
    }

    fn compare_mail(&mut self, place: Place, before: &World, after: &World) {
        for message in (0..after.messages()).map(MessageId) {
            let Some(copy) = after.copy(place, message).filter(|copy| copy.folder != Folder::Local) else {
                continue;
            };
            let Some(old) = before.copy(place, message) else {
                let kind = match copy.folder {
                    Folder::Inbox | Folder::Project | Folder::Outbox | Folder::Local => 0,
                    Folder::Sent => 1,
                    Folder::Drafts => 2,
                    Folder::Trash => 3,
                };
                self.fetched[kind] += 1;
                self.add(Doing::Fetch, 1);
                self.add(Doing::TakeOff, u16::from(after.copy(Place::Server, message).is_none()));
                continue;
            };
            self.add(Doing::Read, u16::from(copy.seen && !old.seen));
            self.add(Doing::Flag, u16::from(copy.flagged && !old.flagged));
            if copy.folder != old.folder && old.folder != Folder::Outbox {
                self.add(if copy.folder == Folder::Trash { Doing::Trash } else { Doing::File }, 1);
            }
        }
    }

    fn compare_entries(&mut self, place: Place, before: &World, after: &World) {
        for entry in after.all_entry_ids() {
            match (before.entry(place, entry), after.entry(place, entry)) {
                (None, Some(new)) => {
                    self.entries.count(new.kind);
                    self.add(Doing::Get, 1);
                }
                (Some(old), Some(new)) => self.add(Doing::Renew, u16::from(old.version != new.version)),
                (Some(_), None) => self.add(Doing::Forget, 1),
                (None, None) => {}
            }
        }
    }

    fn add(&mut self, doing: Doing, count: u16) {
        self.counts[doing as usize] += count;
    }

    /// What is counted of it.
    pub fn count(&self, doing: Doing) -> u16 {
        self.counts[doing as usize]
    }

    /// Whether the device shows what it showed before, and nothing became of the server either.
    pub fn is_none(&self) -> bool {
        *self == Self::default()
    }
}
