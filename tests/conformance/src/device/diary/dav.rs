//! The shelf as CalDAV and CardDAV show it: a file an entry, an ETag a version.
//!
//! Invariant: nothing is overwritten but on the condition of its ETag. Source: RFC 4791, section 5.3.4; RFC 6352,
//! section 6.3.2; RFC 9110, section 13.1.1 (If-Match).

use std::collections::BTreeMap;
use std::io;

use which_mailbox::simulation::EntryKind;

use super::{Answer, Shelf, title, titled};
use crate::client::Dav;
use crate::client::dav::property;
use crate::observation::Entry;
use crate::server::sogo::{calendar, contacts};

/// Whose calendar and address book, and by whose login.
#[derive(Debug)]
pub struct DavShelf {
    /// The login.
    pub dav: Dav,
    owner: String,
    tokens: [String; 2],
    files: BTreeMap<String, (Entry, String)>,
}

impl DavShelf {
    /// The shelf of this owner, by this login.
    pub fn new(dav: Dav, owner: &str) -> Self {
        Self { dav, owner: owner.to_owned(), tokens: [String::new(), String::new()], files: BTreeMap::new() }
    }

    /// Calendar (with tasks) and address book.
    fn collections(&self) -> [String; 2] {
        [calendar(&self.owner), contacts(&self.owner)]
    }

    /// The address of an entry.
    pub fn path(&self, entry: Entry) -> String {
        let [calendar, contacts] = self.collections();
        let number = entry.entry.0;
        match entry.kind {
            EntryKind::Appointment => format!("{calendar}entry-{number}.ics"),
            EntryKind::Task => format!("{calendar}entry-{number}.ics"),
            EntryKind::Contact => format!("{contacts}entry-{number}.vcf"),
        }
    }

    /// All that is there now, asked anew; the status where it may not be seen.
    ///
    /// Errors: the server says what it never should.
    pub fn whole(&self) -> io::Result<Result<Vec<Entry>, u16>> {
        let mut found = Vec::new();
        for collection in self.collections() {
            match self.dav.list(&collection)? {
                Err(status) => return Ok(Err(status)),
                Ok(files) => {
                    for file in files {
                        found.extend(
                            self.read(&format!("{collection}{}", file.name))?.map(|(entry, _)| entry),
                        );
                    }
                }
            }
        }
        Ok(Ok(found))
    }

    fn read(&self, path: &str) -> io::Result<Option<(Entry, String)>> {
        let answer = self.dav.get(path)?;
        match answer.status {
            200 => {}
            404 => return Ok(None),
            status => return Err(io::Error::other(format!("GET {path}: {status}"))),
        }
        let text = answer.text();
        let name = property(&text, "SUMMARY").or_else(|| property(&text, "FN"));
        let entry = titled(&name.ok_or_else(|| io::Error::other(format!("no title: {text}")))?)?;
        let version = answer.header("etag").ok_or_else(|| io::Error::other("no ETag"))?;
        Ok(Some((entry, version.to_owned())))
    }
}

impl Shelf for DavShelf {
    fn put(&mut self, entry: Entry, base: Option<&str>) -> io::Result<Answer> {
        let path = self.path(entry);
        let condition = base.map_or(("If-None-Match", "*"), |base| ("If-Match", base));
        let answer = self.dav.put(&path, &text(entry), Some(condition))?;
        Ok(match answer.status {
            201 | 204 => {
                let version = answer.header("etag").map(str::to_owned);
                let version = version.or_else(|| self.read(&path).ok().flatten().map(|(_, version)| version));
                Answer::Taken(version.ok_or_else(|| io::Error::other("what was put is not there"))?)
            }
            412 => Answer::Newer,
            404 => Answer::Gone,
            status => return Err(io::Error::other(format!("PUT {path}: {status}"))),
        })
    }

    fn remove(&mut self, entry: Entry, base: &str) -> io::Result<Answer> {
        let path = self.path(entry);
        Ok(match self.dav.delete(&path, Some(base))?.status {
            200 | 204 => Answer::Taken(String::new()),
            412 => Answer::Newer,
            404 => Answer::Gone,
            status => return Err(io::Error::other(format!("DELETE {path}: {status}"))),
        })
    }

    fn ask(&mut self) -> io::Result<Vec<(Entry, String)>> {
        for (at, collection) in self.collections().into_iter().enumerate() {
            let changes = self.dav.changes(&collection, &self.tokens[at])?;
            let changes = changes.map_err(|status| io::Error::other(format!("{collection}: {status}")))?;
            for file in changes.files {
                let path = format!("{collection}{}", file.name);
                let known =
                    self.files.get(&path).is_some_and(|(_, version)| Some(version) == file.etag.as_ref());
                let there = match file.etag {
                    Some(_) if known => continue,
                    Some(_) => self.read(&path)?,
                    None => None,
                };
                match there {
                    Some(there) => self.files.insert(path, there),
                    None => self.files.remove(&path),
                };
            }
            self.tokens[at] = changes.token;
        }
        Ok(self.files.values().cloned().collect())
    }

    fn look(&mut self, entry: Entry) -> io::Result<Option<(Entry, String)>> {
        self.read(&self.path(entry))
    }

    fn log_in(&mut self, password: &str) {
        self.dav.http.set_password(password);
    }
}

/// An entry as a file. Source: RFC 5545, sections 3.6.1 (VEVENT), 3.6.2 (VTODO), 3.6.6 (VALARM); RFC 2426 (vCard 3.0).
pub fn text(entry: Entry) -> String {
    let (title, number) = (title(entry), entry.entry.0);
    let calendar = |body: &str| {
        format!(
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//which-mailbox//conformance//EN\r\n{body}END:VCALENDAR\r\n"
        )
    };
    match entry.kind {
        EntryKind::Appointment => calendar(&format!(
            "BEGIN:VEVENT\r\nUID:entry-{number}\r\nDTSTAMP:20261126T090000Z\r\nDTSTART:20301202T090000Z\r\n\
             DTEND:20301202T100000Z\r\nSUMMARY:{title}\r\nBEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:{title}\r\n\
             TRIGGER:-PT15M\r\nEND:VALARM\r\nEND:VEVENT\r\n"
        )),
        EntryKind::Task => calendar(&format!(
            "BEGIN:VTODO\r\nUID:entry-{number}\r\nDTSTAMP:20261126T090000Z\r\nDUE:20301205T090000Z\r\n\
             STATUS:NEEDS-ACTION\r\nSUMMARY:{title}\r\nEND:VTODO\r\n"
        )),
        EntryKind::Contact => format!(
            "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:entry-{number}\r\nFN:{title}\r\nN:{title};;;;\r\n\
             EMAIL:entry-{number}@example.test\r\nEND:VCARD\r\n"
        ),
    }
}
