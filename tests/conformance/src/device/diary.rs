//! Appointments, contacts and tasks on one device, and how they come to the server and back.
//!
//! Invariant: a note that the server has is bound to the version that the server gave it; what was changed since goes up
//! on that condition alone. Source: RFC 4791, section 5.3.4; MS-ASCMD, section 2.2.1.21.

pub mod activesync;
pub mod dav;

use std::collections::{BTreeMap, BTreeSet};
use std::io;

use which_mailbox::simulation::{EntryId, EntryKind, Round};

use crate::observation::Entry;

/// What a server made of a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It stands; the version that it has now.
    Taken(String),
    /// Somebody else's change stands.
    Newer,
    /// There is no such entry any more.
    Gone,
}

/// A server's calendar, address book and task list, as one device reaches them.
pub trait Shelf {
    /// Puts an entry there: a new one, or over the version that the device knows.
    ///
    /// Errors: the server says what it never should.
    fn put(&mut self, entry: Entry, base: Option<&str>) -> io::Result<Answer>;

    /// Takes an entry away, if it is still of the version that the device knows.
    ///
    /// Errors: as for [`Shelf::put`].
    fn remove(&mut self, entry: Entry, base: &str) -> io::Result<Answer>;

    /// Asks what changed since the last time, and says all that is there now, with versions.
    ///
    /// Errors: as for [`Shelf::put`].
    fn ask(&mut self) -> io::Result<Vec<(Entry, String)>>;

    /// What is there of one entry now.
    ///
    /// Errors: as for [`Shelf::put`].
    fn look(&mut self, entry: Entry) -> io::Result<Option<(Entry, String)>>;

    /// Logs in with another password from now on.
    fn log_in(&mut self, password: &str);
}

#[derive(Clone, Debug)]
struct Note {
    entry: Entry,
    /// The server's version that it was made from; `None`: the server never had it.
    base: Option<String>,
    state: State,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Same,
    Changed,
    Deleted,
}

/// What a device shows of calendar, contacts and tasks.
#[derive(Debug, Default)]
pub struct Diary(BTreeMap<EntryId, Note>);

impl Diary {
    /// What it shows.
    pub fn shown(&self) -> BTreeSet<Entry> {
        self.0.values().filter(|note| note.state != State::Deleted).map(|note| note.entry).collect()
    }

    /// Enters something.
    pub fn make(&mut self, entry: EntryId, kind: EntryKind) {
        let entry = Entry { entry, kind, version: 0 };
        self.0.insert(entry.entry, Note { entry, base: None, state: State::Changed });
    }

    /// Changes something.
    pub fn change(&mut self, entry: EntryId) {
        if let Some(note) = self.0.get_mut(&entry) {
            note.entry.version += 1;
            note.state = State::Changed;
        }
    }

    /// Deletes something; what the server has is to be deleted there too.
    pub fn delete(&mut self, entry: EntryId) {
        match self.0.get_mut(&entry) {
            Some(note) if note.base.is_some() => note.state = State::Deleted,
            Some(_) | None => {
                self.0.remove(&entry);
            }
        }
    }

    /// Says to the server what was done here; how often somebody else's change stands.
    ///
    /// Errors: the server says what it never should.
    pub fn push(&mut self, shelf: &mut dyn Shelf) -> io::Result<u16> {
        let mut conflicts = 0;
        for note in self.0.values().filter(|note| note.state != State::Same).cloned().collect::<Vec<_>>() {
            let entry = note.entry;
            let answer = match (note.state, &note.base) {
                (State::Deleted, Some(base)) => shelf.remove(entry, base)?,
                (State::Deleted | State::Same, _) => Answer::Gone,
                (State::Changed, base) => shelf.put(entry, base.as_deref())?,
            };
            let stands = match (answer, note.state) {
                (Answer::Taken(version), State::Changed) => Some((entry, version)),
                (Answer::Taken(_) | Answer::Gone, State::Deleted | State::Same) => None,
                (Answer::Newer, State::Deleted | State::Same) => {
                    conflicts += 1;
                    None
                }
                (Answer::Newer | Answer::Gone, State::Changed) => {
                    conflicts += 1;
                    shelf.look(entry)?
                }
            };
            self.take(entry.entry, stands);
        }
        Ok(conflicts)
    }

    fn take(&mut self, entry: EntryId, stands: Option<(Entry, String)>) {
        match stands {
            Some((stands, version)) => {
                self.0.insert(entry, Note { entry: stands, base: Some(version), state: State::Same });
            }
            None => {
                self.0.remove(&entry);
            }
        }
    }

    /// A whole round: what was done here goes up, what the server has comes down.
    ///
    /// Errors: as for [`Diary::push`].
    pub fn sync(&mut self, shelf: &mut dyn Shelf, round: &mut Round) -> io::Result<()> {
        let before = self.shown();
        round.conflicts += self.push(shelf)?;
        self.0.clear();
        for (entry, version) in shelf.ask()? {
            round.entries += u16::from(!before.contains(&entry));
            self.take(entry.entry, Some((entry, version)));
        }
        Ok(())
    }

    /// Loses all.
    pub fn clear(&mut self) {
        self.0.clear();
    }
}

/// How an entry is called on the wire, so that it can be told again: `Appointment 3 version 1`.
pub fn title(entry: Entry) -> String {
    format!("{:?} {} version {}", entry.kind, entry.entry.0, entry.version)
}

/// The entry of this title.
///
/// Errors: it is none of a story's.
pub fn titled(title: &str) -> io::Result<Entry> {
    let words: Vec<&str> = title.split(' ').collect();
    let entry = match words.as_slice() {
        [kind, number, "version", version] => {
            let kind = match *kind {
                "Appointment" => Some(EntryKind::Appointment),
                "Contact" => Some(EntryKind::Contact),
                "Task" => Some(EntryKind::Task),
                _ => None,
            };
            kind.zip(number.parse().ok()).zip(version.parse().ok())
        }
        _ => None,
    };
    let ((kind, number), version) =
        entry.ok_or_else(|| io::Error::other(format!("no entry of this story: {title}")))?;
    Ok(Entry { entry: EntryId(number), kind, version })
}
