//! A list of appointments, contacts and tasks in one place.
//!
//! Invariant: sorted by entry, each entry once.

use super::{Entry, EntryId, EntryKind};

/// Whether an entry stands in a place, or was deleted there and the server is still to be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Standing {
    Here,
    Deleted,
}

/// An appointment, contact or task in a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Note {
    pub entry: EntryId,
    pub kind: EntryKind,
    pub version: u16,
    /// The server's version that this one was made from (an ETag); `None`: the server never had it.
    pub base: Option<u16>,
    pub standing: Standing,
}

impl Note {
    pub const fn entry(&self) -> Entry {
        Entry { entry: self.entry, kind: self.kind, version: self.version }
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Diary(Vec<Note>);

impl Diary {
    /// What stands here.
    pub fn iter(&self) -> impl Iterator<Item = &Note> {
        self.0.iter().filter(|note| note.standing == Standing::Here)
    }

    /// What stands here and what was deleted here.
    pub fn all(&self) -> &[Note] {
        &self.0
    }

    /// The same, which is here no more.
    pub fn take_all(&mut self) -> Vec<Note> {
        std::mem::take(&mut self.0)
    }

    fn place(&self, entry: EntryId) -> Result<usize, usize> {
        self.0.binary_search_by_key(&entry, |note| note.entry)
    }

    pub fn find(&self, entry: EntryId) -> Option<&Note> {
        let found = self.place(entry).ok().and_then(|at| self.0.get(at));
        found.filter(|note| note.standing == Standing::Here)
    }

    pub fn find_mut(&mut self, entry: EntryId) -> Option<&mut Note> {
        let found = self.place(entry).ok().and_then(|at| self.0.get_mut(at));
        found.filter(|note| note.standing == Standing::Here)
    }

    #[inline(never)]
    pub fn put(&mut self, note: Note) {
        match self.place(note.entry) {
            Ok(at) => self.0[at] = note,
            Err(at) => self.0.insert(at, note),
        }
    }

    #[inline(never)]
    pub fn remove(&mut self, entry: EntryId) {
        if let Ok(at) = self.place(entry) {
            self.0.remove(at);
        }
    }

    pub fn clear(&mut self) {
        self.0.clear();
    }
}
