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
use crate::client::activesync::{Change, folder_type};
use crate::client::wbxml::Element;
use crate::client::wbxml::tags::{air_sync as sync, calendar, contacts, tasks};
use crate::observation::Entry;

/// All kinds of entries.
const KINDS: [EntryKind; 3] = [EntryKind::Appointment, EntryKind::Contact, EntryKind::Task];

#[derive(Clone, Debug)]
struct Collection {
    id: String,
    key: String,
    /// What the server told, by its ids.
    items: BTreeMap<String, Entry>,
}

/// A device's calendar, contacts and tasks at the server.
#[derive(Debug)]
pub struct ActiveSyncShelf {
    /// The login.
    pub client: ActiveSync,
    collections: Vec<(EntryKind, Collection)>,
    /// Counts the versions that the server does not.
    versions: u32,
}

impl ActiveSyncShelf {
    /// The shelf that this login reaches.
    pub fn new(client: ActiveSync) -> Self {
        Self { client, collections: Vec::new(), versions: 0 }
    }

    fn collection(&mut self, kind: EntryKind) -> io::Result<&mut Collection> {
        if self.collections.is_empty() {
            let found = self.client.folders("0")?.map_err(|status| io::Error::other(status.to_string()))?;
            for kind in KINDS {
                let wanted = match kind {
                    EntryKind::Appointment => folder_type::CALENDAR,
                    EntryKind::Contact => folder_type::CONTACTS,
                    EntryKind::Task => folder_type::TASKS,
                };
                let it = found.iter().find(|folder| folder.kind == wanted);
                let it = it.ok_or_else(|| io::Error::other(format!("FolderSync names no {kind:?}")))?;
                let collection = Collection { id: it.id.clone(), key: "0".into(), items: BTreeMap::new() };
                self.collections.push((kind, collection));
            }
        }
        let it = self.collections.iter_mut().find(|(found, _)| *found == kind);
        it.map(|(_, collection)| collection).ok_or_else(|| io::Error::other("an unknown kind"))
    }

    /// One Sync: an own command up, news down. The command's status and the id that the server gave.
    fn sync(&mut self, kind: EntryKind, command: Option<Element>) -> io::Result<(String, Option<String>)> {
        let mut collection = self.collection(kind)?.clone();
        let (mut command, mut answered) = (command, (String::from("1"), None));
        let (mut loads, mut restarts) = (false, 0);
        loop {
            // What is there comes first; one's own command is for a device that knows it.
            let begins = collection.key == "0";
            loads = loads || begins;
            let said = if loads { Vec::new() } else { command.clone().into_iter().collect() };
            let synced = self.client.sync((&collection.id, &collection.key), "0", true, said)?;
            // On a calendar that was never used SOGo once does not know its own key; devices then begin anew.
            if synced.status == "3" || synced.key == "0" {
                restarts += 1;
                if restarts > 3 {
                    return Err(io::Error::other(format!("{kind:?}: no sync key holds")));
                }
                collection.key = "0".into();
                collection.items.clear();
                continue;
            }
            if synced.status != "1" {
                return Err(io::Error::other(format!("Sync of {kind:?}: status {}", synced.status)));
            }
            collection.key = synced.key;
            for change in synced.changes {
                match change {
                    Change::Item(id, data) => {
                        collection.items.insert(id, entry_of(&data)?);
                    }
                    Change::Deleted(id) | Change::Aged(id) => {
                        collection.items.remove(&id);
                    }
                }
            }
            if let Some(first) = synced.responses.into_iter().next() {
                answered = first;
            }
            if !loads {
                command = None;
            }
            loads = begins || (loads && synced.more);
            if !loads && !synced.more && command.is_none() {
                *self.collection(kind)? = collection;
                return Ok(answered);
            }
        }
    }

    fn id_of(&mut self, entry: Entry) -> io::Result<Option<String>> {
        let items = &self.collection(entry.kind)?.items;
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
                    self.collection(entry.kind)?.items.insert(id, entry);
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
        self.collection(entry.kind)?.items.remove(&id);
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
            let entries: Vec<Entry> = self.collection(kind)?.items.values().copied().collect();
            for entry in entries {
                all.push((entry, self.version()));
            }
        }
        Ok(all)
    }

    fn look(&mut self, entry: Entry) -> io::Result<Option<(Entry, String)>> {
        self.sync(entry.kind, None)?;
        let there =
            self.collection(entry.kind)?.items.values().find(|there| there.entry == entry.entry).copied();
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
