//! Dialogues in CalDAV and CardDAV, spoken to SOGo.
//!
//! Invariant: a version that the simulator shows stands for one version of the server's, wherever it is shown. A client
//! skips in a list of changes what it has itself put there, as one that keeps ETags does (RFC 6578, section 3.2).

use std::collections::BTreeMap;
use std::io;
use std::time::{SystemTime, UNIX_EPOCH};

use which_mailbox::simulation::{About, Dialogue, EntryId, EntryKind, Meaning, Party, Side, Spoken};

use super::{Difference, Tally};
use crate::client::Dav;
use crate::client::dav::Listed;
use crate::device::diary::dav::text;
use crate::observation::Entry;
use crate::server::sogo::{calendar, contacts};
use crate::server::{Account, Sogo, within};
use crate::transcript::Transcript;

/// One request and its answer, as shown.
#[derive(Debug)]
struct Request {
    method: String,
    path: String,
    meaning: Meaning,
    /// `If-Match` or `If-None-Match`.
    condition: Option<(String, String)>,
    status: u16,
    /// What the status line is about.
    about: About,
    etag: Option<String>,
}

/// Speaks the CalDAV and CardDAV of one story.
#[derive(Debug)]
pub struct DavSpeaker<'a> {
    sogo: &'a Sogo,
    account: Account,
    /// The server's version for each that is shown.
    versions: BTreeMap<String, String>,
    /// What a client knows of: its party's name, the address, the server's version.
    known: BTreeMap<(String, String), String>,
    kinds: BTreeMap<String, EntryKind>,
    /// By party and kind.
    tokens: BTreeMap<(String, String), String>,
    /// What a client has been told of and not fetched yet.
    news: Vec<(String, String)>,
    /// The second of the last change.
    changed: u64,
    transcript: Transcript,
    tally: Tally,
}

impl<'a> DavSpeaker<'a> {
    /// At the beginning of a story: nothing is entered yet.
    pub fn new(sogo: &'a Sogo, account: Account) -> Self {
        sogo.admit(&account);
        Self {
            sogo,
            account,
            versions: BTreeMap::new(),
            known: BTreeMap::new(),
            kinds: BTreeMap::new(),
            tokens: BTreeMap::new(),
            news: Vec::new(),
            changed: 0,
            transcript: Transcript::default(),
            tally: Tally::default(),
        }
    }

    /// What was compared so far.
    pub fn tally(&self) -> Tally {
        self.tally
    }

    /// The owner has another password now.
    pub fn change_password(&mut self, account: &Account) {
        self.account = account.clone();
        self.sogo.admit(account);
    }

    /// Speaks one dialogue.
    ///
    /// Errors: the first answer that is not of the form shown.
    pub fn speak(&mut self, dialogue: &Dialogue) -> Result<(), Difference> {
        self.tally.dialogues += 1;
        for request in requests(dialogue) {
            self.tally.sent += 1;
            let differs = self.ask(dialogue.party, &request).unwrap_or_else(|error| Some(error.to_string()));
            if let Some(heard) = differs {
                let what = format!("{request:?} is shown; really: {heard}");
                return Err(Difference { what, transcript: self.transcript.text() });
            }
        }
        Ok(())
    }

    /// Asks; what is not as shown.
    fn ask(&mut self, party: Party, request: &Request) -> io::Result<Option<String>> {
        let (user, password) = match party {
            Party::Colleague => (&self.account.colleague, &self.account.colleague_password),
            Party::Device(_) | Party::Owner | Party::Sender | Party::Intruder => {
                (&self.account.owner, &self.account.password)
            }
        };
        let who = format!("{party:?}");
        let dav = Dav::new(self.sogo.port, &who, (user, password), &self.transcript);
        let (kind, path) = self.place(&request.path);
        let key = (who.clone(), path.clone());
        if request.method == "ACL" {
            // SOGo shares by a request of its own: see differences.md.
            let roles: &[&str] = match (request.meaning, kind) {
                (Meaning::LetsRead, EntryKind::Contact) => &["ObjectViewer"],
                (Meaning::LetsRead, EntryKind::Appointment | EntryKind::Task) => &["PublicViewer"],
                (Meaning::LetsWrite, EntryKind::Contact) => {
                    &["ObjectViewer", "ObjectEditor", "ObjectCreator", "ObjectEraser"]
                }
                (Meaning::LetsWrite, EntryKind::Appointment | EntryKind::Task) => {
                    &["PublicModifier", "ObjectCreator", "ObjectEraser"]
                }
                _ => &[],
            };
            dav.set_roles(&path, &self.account.colleague, roles)?;
            return Ok(None);
        }
        self.tally.compared += 1 + u32::from(request.etag.is_some());
        let (status, etag) = match request.method.as_str() {
            "PUT" | "DELETE" => {
                let condition = request.condition.as_ref().map(|(name, shown)| {
                    let real = self.versions.get(shown).unwrap_or(shown);
                    (name.as_str(), real.as_str())
                });
                self.changed = now();
                let answer = if request.method == "PUT" {
                    self.kinds.insert(path.clone(), kind);
                    let version = self.tally.sent as u16;
                    dav.put(&path, &text(Entry { entry: number(&request.path), kind, version }), condition)?
                } else {
                    dav.delete(&path, condition.map(|(_, version)| version))?
                };
                let etag = answer.header("etag").map(str::to_owned);
                if request.method == "DELETE" && answer.status == 204 {
                    self.known.remove(&key);
                }
                (answer.status, etag)
            }
            "GET" => {
                let answer = dav.get(&path)?;
                (answer.status, answer.header("etag").map(str::to_owned))
            }
            _ if request.meaning == Meaning::AsksEntries => return self.fetch(&dav, request),
            _ => return self.look(&dav, party, request),
        };
        if status != request.status {
            return Ok(Some(format!("status {status}")));
        }
        match (&request.etag, etag) {
            (Some(shown), Some(real)) => {
                self.known.insert(key, real.clone());
                let before = self.versions.entry(shown.clone()).or_insert_with(|| real.clone());
                Ok((*before != real).then(|| format!("version {real} where {before} was for {shown}")))
            }
            (Some(shown), None) => Ok(Some(format!("no version, where {shown} is shown"))),
            (None, _) => Ok(None),
        }
    }

    /// Asks what changed, or, as a colleague, what is there.
    fn look(&mut self, dav: &Dav, party: Party, request: &Request) -> io::Result<Option<String>> {
        // What changes within the second of a token, that token does not tell apart. Source: SOGo, `SOGoGCSFolder.m`.
        within("the clock shows another second", || (now() > self.changed).then_some(()));
        let (kind, path) = self.place(&request.path);
        let who = format!("{party:?}");
        // Two kinds lie in one calendar, and each is asked for by itself.
        let asked = (who.clone(), request.path.clone());
        let token = if party == Party::Colleague { None } else { self.tokens.get(&asked).cloned() };
        let changes = match dav.changes(&path, &token.unwrap_or_default())? {
            Ok(changes) if request.status == 207 => changes,
            Ok(_) => return Ok(Some("status 207".into())),
            Err(status) => return Ok((status != request.status).then(|| format!("status {status}"))),
        };
        let address = |file: &Listed| format!("{path}{}", file.name);
        let files: Vec<Listed> =
            changes.files.into_iter().filter(|file| self.kinds.get(&address(file)) == Some(&kind)).collect();
        self.tally.compared += 1;
        if party == Party::Colleague {
            let shown = About::Number(files.len() as u16);
            return Ok((request.about != shown).then(|| format!("{shown:?}")));
        }
        self.tokens.insert(asked, changes.token);
        let mut gone = 0;
        self.news.clear();
        for file in files {
            let known = (who.clone(), address(&file));
            match file.etag {
                Some(version) if self.known.get(&known) == Some(&version) => {}
                Some(version) => {
                    self.news.push((known.1.clone(), version.clone()));
                    self.known.insert(known, version);
                }
                None => gone += u16::from(self.known.remove(&known).is_some()),
            }
        }
        let heard = About::Numbers(self.news.len() as u16, gone);
        Ok((request.about != heard).then(|| format!("{heard:?}")))
    }

    /// Fetches what is new. Source: RFC 4791, section 7.9; RFC 6352, section 8.7 (multiget).
    fn fetch(&mut self, dav: &Dav, request: &Request) -> io::Result<Option<String>> {
        let (kind, path) = self.place(&request.path);
        let (name, space, data) = match kind {
            EntryKind::Contact => ("addressbook", "urn:ietf:params:xml:ns:carddav", "address-data"),
            EntryKind::Appointment | EntryKind::Task => {
                ("calendar", "urn:ietf:params:xml:ns:caldav", "calendar-data")
            }
        };
        let addresses: String =
            self.news.iter().map(|(address, _)| format!("<D:href>{address}</D:href>")).collect();
        let body = format!(
            "<?xml version=\"1.0\"?><C:{name}-multiget xmlns:D=\"DAV:\" xmlns:C=\"{space}\"><D:prop><D:getetag/>\
             <C:{data}/></D:prop>{addresses}</C:{name}-multiget>"
        );
        let headers = [("Content-Type", "text/xml; charset=utf-8"), ("Depth", "1")];
        let answer =
            dav.http.ask(("REPORT", &path), &headers, body.as_bytes(), &format!("{name}-multiget"))?;
        let begins = match kind {
            EntryKind::Appointment => "BEGIN:VEVENT",
            EntryKind::Contact => "BEGIN:VCARD",
            EntryKind::Task => "BEGIN:VTODO",
        };
        let heard = About::Number(answer.text().matches(begins).count() as u16);
        self.tally.compared += 1;
        Ok((answer.status != request.status || heard != request.about)
            .then(|| format!("status {}, {heard:?}", answer.status)))
    }

    /// What kind of entry lies at an address that is shown, and the address at SOGo, where tasks lie in the calendar.
    fn place(&self, shown: &str) -> (EntryKind, String) {
        let owner = &self.account.owner;
        let name = shown.rsplit('/').next().unwrap_or_default();
        let (kind, folder) = match shown.split('/').nth(3) {
            Some("contacts") => (EntryKind::Contact, contacts(owner)),
            Some("tasks") => (EntryKind::Task, calendar(owner)),
            _ => (EntryKind::Appointment, calendar(owner)),
        };
        (kind, format!("{folder}{name}"))
    }
}

/// The entry's number in `/dav/anna/calendar/e12.ics`.
fn number(path: &str) -> EntryId {
    let name = path.rsplit('/').next().unwrap_or_default();
    EntryId(
        name.trim_start_matches('e')
            .split('.')
            .next()
            .and_then(|number| number.parse().ok())
            .unwrap_or_default(),
    )
}

fn requests(dialogue: &Dialogue) -> Vec<Request> {
    let mut requests: Vec<Request> = Vec::new();
    for line in &dialogue.lines {
        let Spoken::Text(said) = &line.spoken else {
            continue;
        };
        let words: Vec<&str> = said.split(' ').collect();
        match (line.from, &words[..], requests.last_mut()) {
            (Side::Client, [method, path, "HTTP/1.1"], _) => requests.push(Request {
                method: (*method).into(),
                path: (*path).into(),
                meaning: line.note.meaning,
                condition: None,
                status: 0,
                about: About::Nothing,
                etag: None,
            }),
            (Side::Client, [name, value], Some(request)) => {
                request.condition = Some((name.trim_end_matches(':').into(), (*value).into()));
            }
            (Side::Server, ["HTTP/1.1", status, ..], Some(request)) => {
                request.status = status.parse().unwrap_or_default();
                request.about = line.note.about;
            }
            (Side::Server, ["ETag:", version], Some(request)) => request.etag = Some((*version).into()),
            _ => {}
        }
    }
    requests
}

fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs())
}
