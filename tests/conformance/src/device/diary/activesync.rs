//! The shelf as ActiveSync shows it: items with ids of the server's, in three collections.
//!
//! SOGo holds no change against the version that the device knew, as Exchange does (MS-ASCMD, section 2.2.3.34): the later
//! one stands. See `differences.md`.
//!
//! Invariant: an item is known by the collection and the id that the server gave it.

use std::collections::BTreeMap;
use std::io;

use which_mailbox::simulation::EntryKind;

use super::{Answer, Shelf, title, titled};
use crate::client::ActiveSync;
use crate::client::activesync::{Change, Collection, Heard, folder_type};
use crate::client::wbxml::Element;
use crate::client::wbxml::tags::{air_sync as sync, calendar, contacts, tasks};
use crate::observation::Entry;

/// All kinds of entries.
const KINDS: [EntryKind; 3] = [EntryKind::Appointment, EntryKind::Contact, EntryKind::Task];

/// A collection and what is in it.
#[derive(Clone, Debug)]
struct Stock {
    collection: Collection,
    /// What the server told, by its ids.
    items: BTreeMap<String, Entry>,
}

/// A device's calendar, contacts and tasks at the server.
#[derive(Debug)]
pub struct ActiveSyncShelf {
    /// The login.
    pub client: ActiveSync,
    stocks: Vec<(EntryKind, Stock)>,
    /// Counts the versions that the server does not.
    versions: u32,
}

impl ActiveSyncShelf {
    /// The shelf that this login reaches.
    pub fn new(client: ActiveSync) -> Self {
        Self { client, stocks: Vec::new(), versions: 0 }
    }

    fn stock(&mut self, kind: EntryKind) -> io::Result<&mut Stock> {
        if self.stocks.is_empty() {
            let found = self.client.folders("0")?.map_err(|status| io::Error::other(status.to_string()))?;
            for kind in KINDS {
                let wanted = match kind {
                    EntryKind::Appointment => folder_type::CALENDAR,
                    EntryKind::Contact => folder_type::CONTACTS,
                    EntryKind::Task => folder_type::TASKS,
                };
                let it = found.iter().find(|folder| folder.kind == wanted);
                let it = it.ok_or_else(|| io::Error::other(format!("FolderSync names no {kind:?}")))?;
                let stock = Stock { collection: Collection::new(&it.id), items: BTreeMap::new() };
                self.stocks.push((kind, stock));
            }
        }
        let it = self.stocks.iter_mut().find(|(found, _)| *found == kind);
        it.map(|(_, stock)| stock).ok_or_else(|| io::Error::other("an unknown kind"))
    }

    /// One Sync: an own command up, news down. The command's status and the id that the server gave.
    fn sync(&mut self, kind: EntryKind, command: Option<Element>) -> io::Result<(String, Option<String>)> {
        let Stock { mut collection, mut items } = self.stock(kind)?.clone();
        let hear = |heard| {
            match heard {
                Heard::Anew => items.clear(),
                Heard::Change(Change::Item(id, data)) => {
                    items.insert(id, entry_of(&data)?);
                }
                Heard::Change(Change::Deleted(id) | Change::Aged(id)) => {
                    items.remove(&id);
                }
            }
            Ok(())
        };
        let answered = self.client.round(&mut collection, "0", command, hear)?;
        *self.stock(kind)? = Stock { collection, items };
        Ok(answered)
    }

    fn id_of(&mut self, entry: Entry) -> io::Result<Option<String>> {
        let items = &self.stock(entry.kind)?.items;
        Ok(items.iter().find(|(_, known)| known.entry == entry.entry).map(|(id, _)| id.clone()))
    }

    fn version(&mut self) -> String {
        self.versions += 1;
        self.versions.to_string()
    }
}

impl Shelf for ActiveSyncShelf {
    fn put(&mut self, entry: Entry, base: Option<&str>) -> io::Result<Answer> {
        let known = self.id_of(entry)?;
        let command = match (base, &known) {
            (None, _) | (_, None) => sync::Add.with([
                sync::ClientId.text(entry.entry.0.to_string()),
                sync::ApplicationData.with(data(entry)),
            ]),
            (Some(_), Some(id)) => {
                sync::Change.with([sync::ServerId.text(id.clone()), sync::ApplicationData.with(data(entry))])
            }
        };
        let (status, given) = self.sync(entry.kind, Some(command))?;
        match status.as_str() {
            "1" => {
                if let Some(id) = known.or(given) {
                    self.stock(entry.kind)?.items.insert(id, entry);
                }
                Ok(Answer::Taken(self.version()))
            }
            // Source: MS-ASCMD, section 2.2.3.177.17 (7: conflict, 8: not found).
            "7" => Ok(Answer::Newer),
            "8" => Ok(Answer::Gone),
            status => Err(io::Error::other(format!("{}: status {status}", title(entry)))),
        }
    }

    fn remove(&mut self, entry: Entry, _: &str) -> io::Result<Answer> {
        let Some(id) = self.id_of(entry)? else {
            return Ok(Answer::Gone);
        };
        let (status, _) =
            self.sync(entry.kind, Some(sync::Delete.with([sync::ServerId.text(id.clone())])))?;
        self.stock(entry.kind)?.items.remove(&id);
        match status.as_str() {
            "1" => Ok(Answer::Taken(String::new())),
            "7" => Ok(Answer::Newer),
            "8" => Ok(Answer::Gone),
            status => Err(io::Error::other(format!("{}: status {status}", title(entry)))),
        }
    }

    fn ask(&mut self) -> io::Result<Vec<(Entry, String)>> {
        let mut all = Vec::new();
        for kind in KINDS {
            self.sync(kind, None)?;
            let entries: Vec<Entry> = self.stock(kind)?.items.values().copied().collect();
            for entry in entries {
                all.push((entry, self.version()));
            }
        }
        Ok(all)
    }

    fn look(&mut self, entry: Entry) -> io::Result<Option<(Entry, String)>> {
        self.sync(entry.kind, None)?;
        let there = self.stock(entry.kind)?.items.values().find(|there| there.entry == entry.entry).copied();
        Ok(there.map(|there| (there, self.version())))
    }

    fn log_in(&mut self, password: &str) {
        self.client.set_password(password);
    }
}

fn entry_of(data: &Element) -> io::Result<Entry> {
    let title = [calendar::Subject, tasks::Subject, contacts::LastName];
    let title = title.into_iter().find_map(|tag| data.says(tag));
    titled(&title.ok_or_else(|| io::Error::other(format!("no title: {data}")))?)
}

/// An entry's data. Source: MS-ASCAL; MS-ASCNTC; MS-ASTASK.
fn data(entry: Entry) -> Vec<Element> {
    let title = title(entry);
    match entry.kind {
        EntryKind::Appointment => vec![
            calendar::AllDayEvent.text("0"),
            calendar::StartTime.text("20301202T090000Z"),
            calendar::EndTime.text("20301202T100000Z"),
            calendar::DtStamp.text("20261126T090000Z"),
            calendar::Subject.text(title),
            calendar::UID.text(format!("entry-{}", entry.entry.0)),
            calendar::BusyStatus.text("2"),
            calendar::Sensitivity.text("0"),
            calendar::MeetingStatus.text("0"),
            calendar::Reminder.text("15"),
        ],
        EntryKind::Contact => vec![
            contacts::FileAs.text(title.clone()),
            contacts::LastName.text(title),
            contacts::Email1Address.text(format!("entry-{}@example.test", entry.entry.0)),
        ],
        EntryKind::Task => vec![
            tasks::Subject.text(title),
            tasks::Importance.text("1"),
            tasks::DueDate.text("2030-12-05T09:00:00.000Z"),
            tasks::UtcDueDate.text("2030-12-05T09:00:00.000Z"),
            tasks::Complete.text("0"),
            tasks::Sensitivity.text("0"),
        ],
    }
}
