//! Which appointments, contacts and tasks a device carries up, what the server says to each, and what comes down.
//!
//! Invariant: the answers are those that [`groupware::push`](crate::simulation::groupware) gives; they are read off
//! before it is called.

use crate::simulation::device::Device;
use crate::simulation::diary::{Diary, Note as Item, Standing};
use crate::simulation::server::Server;
use crate::simulation::{EntryId, EntryKind};

/// All kinds of entries.
pub(super) const KINDS: [EntryKind; 3] = [EntryKind::Appointment, EntryKind::Contact, EntryKind::Task];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Change {
    Made,
    Edited,
    Deleted,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    Taken,
    /// Somebody else's change came first.
    Newer,
    /// Somebody else deleted it.
    Gone,
}

/// One entry on its way up.
#[derive(Clone, Copy, Debug)]
pub(super) struct Carried {
    pub item: Item,
    pub change: Change,
    pub answer: Answer,
    /// The server's version before.
    pub kept: Option<u16>,
}

/// What the device carries up next.
pub(super) fn up(server: &Server, device: &Device) -> Vec<Carried> {
    let mut carried = Vec::new();
    for item in device.entries.clone().take_all() {
        let change = match item.standing {
            Standing::Deleted => Change::Deleted,
            Standing::Here if item.base == Some(item.version) => continue,
            Standing::Here if item.base.is_none() => Change::Made,
            Standing::Here => Change::Edited,
        };
        let kept = server.entries.find(item.entry).map(|kept| kept.version);
        let answer = match kept {
            _ if kept == item.base => Answer::Taken,
            Some(_) => Answer::Newer,
            None => Answer::Gone,
        };
        carried.push(Carried { item, change, answer, kept });
    }
    carried
}

/// What comes down for one kind of entry, against what the device had before its round.
#[derive(Clone, Debug, Default)]
pub(super) struct Down {
    /// New or changed, with the versions, and whether the device had it.
    pub fresh: Vec<(EntryId, u16, bool)>,
    /// Gone from the server.
    pub gone: Vec<EntryId>,
}

impl Down {
    pub fn is_empty(&self) -> bool {
        self.fresh.is_empty() && self.gone.is_empty()
    }
}

pub(super) fn down(server: &Server, old: &Diary, kind: EntryKind) -> Down {
    let mut down = Down::default();
    for kept in server.entries.iter().filter(|kept| kept.kind == kind) {
        let had = old.find(kept.entry);
        if had.is_none_or(|had| had.version != kept.version) {
            down.fresh.push((kept.entry, kept.version, had.is_some()));
        }
    }
    let known = |item: &&Item| item.kind == kind && item.base.is_some();
    for item in old.iter().filter(known) {
        if server.entries.find(item.entry).is_none() {
            down.gone.push(item.entry);
        }
    }
    down
}
