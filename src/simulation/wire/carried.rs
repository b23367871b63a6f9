//! Which appointments, contacts and tasks a device carries up, what the server says to each, and what comes down.
//!
//! Invariant: the answers are those that [`groupware::push`](crate::simulation::groupware) gives; they are read off
//! before it is called.

use crate::simulation::diary::{Diary, Note as Item, Standing};
use crate::simulation::server::Server;
use crate::simulation::{EntryId, EntryKind};

/// All kinds of entries.
pub(super) static KINDS: [EntryKind; 3] = [EntryKind::Appointment, EntryKind::Contact, EntryKind::Task];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Change {
    Edited,
    Deleted,
    Made,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    Taken,
    /// Somebody else's change came first.
    Newer,
    /// Somebody else deleted it.
    Gone,
}

/// When entries are carried up.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Occasion {
    /// In a round, which then brings down everything that is new.
    Round,
    /// As soon as one is made, changed or deleted.
    Alone,
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

/// How the device carries an entry up, unless the server has it already.
pub(super) fn up(server: &Server, item: &Item) -> Option<Carried> {
    let change = match item.standing {
        Standing::Deleted => Change::Deleted,
        Standing::Here if item.base == Some(item.version) => return None,
        Standing::Here if item.base.is_none() => Change::Made,
        Standing::Here => Change::Edited,
    };
    let kept = server.entries.find(item.entry).map(|kept| kept.version);
    let answer = match kept {
        _ if kept == item.base => Answer::Taken,
        Some(_) => Answer::Newer,
        None => Answer::Gone,
    };
    Some(Carried { item: *item, change, answer, kept })
}

/// What became of an entry on the server, against what a device knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    New,
    Changed,
    Gone,
}

/// What comes down for one kind of entry, against what the device had before its round: what is gone stands last.
pub(super) fn down(server: &Server, old: &Diary, kind: EntryKind) -> Vec<(EntryId, Fate)> {
    let mut news = Vec::new();
    for kept in server.entries.iter().filter(|kept| kept.kind == kind) {
        match old.find(kept.entry) {
            None => news.push((kept.entry, Fate::New)),
            Some(had) if had.version != kept.version => news.push((kept.entry, Fate::Changed)),
            Some(_) => {}
        }
    }
    for item in old.iter().filter(|item| item.kind == kind && item.base.is_some()) {
        if server.entries.find(item.entry).is_none() {
            news.push((item.entry, Fate::Gone));
        }
    }
    news
}
