//! A device that opens the mailbox by POP3. Source: RFC 1939; the habits of programs: RFC 1939, section 8, and
//! getmail's `delete_after`, Thunderbird's "Until I delete them".
//!
//! Invariant: it knows messages on the server by their unique ids alone, and holds originals.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet, btree_map};
use std::io;

use which_mailbox::mailbox::{LeaveOnServer, Pop3Access};
use which_mailbox::simulation::{Folder, MessageId, Outcome, Reach, Refusal, Round, SentCopy};

use super::message::number;
use super::{Device, Line, Step, Tried};
use crate::client::Pop3;
use crate::client::pop3::Login;
use crate::observation::Mail;

/// A message that the device has fetched and that the server still has.
#[derive(Clone, Copy, Debug)]
struct Known {
    message: MessageId,
    /// The day on which this device fetched it.
    since: u16,
}

#[derive(Debug)]
struct Open {
    session: Pop3,
    listed: BTreeSet<String>,
    marked: BTreeSet<String>,
}

/// A device with its own store and its list of unique ids.
#[derive(Debug)]
pub struct Pop3Device {
    name: String,
    access: Pop3Access,
    mail: BTreeMap<MessageId, Mail>,
    known: BTreeMap<String, Known>,
    open: Option<Open>,
}

impl Pop3Device {
    /// A device that has fetched nothing yet.
    pub fn new(name: &str, access: Pop3Access) -> Self {
        Self { name: name.into(), access, mail: BTreeMap::new(), known: BTreeMap::new(), open: None }
    }

    fn login(&self, line: &Line<'_>) -> Tried<Pop3> {
        if let Some(refusal) = line.cut {
            return Ok(Err(refusal));
        }
        let (user, password) = (line.account.owner.as_str(), line.account.password.as_str());
        // Enough for the lock's ten seconds, and less than a login may take (a minute), should the machine be slow.
        let moves = Cell::new(0);
        let patience = || {
            if moves.replace(moves.get() + 1) < 4 {
                line.server.clock.pass(6);
            }
        };
        match Pop3::login(line.server.pop3_port, &self.name, (user, password), line.transcript, patience) {
            Ok(Login::Open(session)) => Ok(Ok(session)),
            Ok(Login::InUse) => Ok(Err(Refusal::MaildropLocked)),
            Ok(Login::Denied) => Ok(Err(Refusal::PasswordChanged)),
            Err(error) if error.kind() == io::ErrorKind::ConnectionRefused => Ok(Err(Refusal::ServerDown)),
            Err(error) => Err(error),
        }
    }

    /// Fetches what the unique ids do not know, marks what shall not stay; how many were new.
    fn transact(&mut self, mut session: Pop3, day: u16) -> io::Result<(u16, Open)> {
        let mut open_ids = BTreeSet::new();
        let mut marked = BTreeSet::new();
        let mut fetched = 0;
        for (at, id) in session.unique_ids()? {
            open_ids.insert(id.clone());
            let known = match self.known.get(&id) {
                Some(known) => *known,
                None => {
                    let lines = session.retrieve(at)?;
                    let message = message_of(&lines)?;
                    let known = Known { message, since: day };
                    self.known.insert(id.clone(), known);
                    if let btree_map::Entry::Vacant(place) = self.mail.entry(message) {
                        place.insert(original(message, Folder::Inbox, false));
                        fetched += 1;
                    }
                    known
                }
            };
            let left_long_enough = match self.access.leave {
                LeaveOnServer::No => true,
                LeaveOnServer::Days(days) => day - known.since >= days,
                LeaveOnServer::Forever => false,
            };
            let deleted = self.mail.get(&known.message).is_none_or(|mail| mail.folder == Folder::Trash);
            if left_long_enough || (self.access.delete_with_local && deleted) {
                session.delete(at)?;
                marked.insert(id);
            }
        }
        Ok((fetched, Open { session, listed: open_ids, marked }))
    }

    fn quit(&mut self, open: Open) -> io::Result<u16> {
        open.session.quit()?;
        self.known.retain(|id, _| open.listed.contains(id) && !open.marked.contains(id));
        Ok(open.marked.len() as u16)
    }

    fn send_waiting(&mut self) -> u16 {
        let waiting = self.mail.values_mut().filter(|mail| mail.folder == Folder::Outbox);
        waiting.map(|mail| mail.folder = Folder::Sent).count() as u16
    }
}

fn original(message: MessageId, folder: Folder, seen: bool) -> Mail {
    Mail { folder, message, seen, flagged: false, original: true }
}

fn message_of(lines: &[String]) -> io::Result<MessageId> {
    let id = lines.iter().find_map(|line| line.strip_prefix("Message-ID: <"));
    id.and_then(|id| number(id.split_once('@')?.0))
        .ok_or_else(|| io::Error::other("a message without its Message-ID"))
}

impl Device for Pop3Device {
    fn shown(&self) -> BTreeSet<Mail> {
        self.mail.values().copied().collect()
    }

    fn is_in_session(&self) -> bool {
        self.open.is_some()
    }

    fn step(&mut self, _: &Line<'_>, message: MessageId, step: Step) -> Tried<Reach> {
        let Some(mail) = self.mail.get_mut(&message) else {
            return Ok(Ok(Reach::AlreadyGone));
        };
        match step {
            Step::Seen => mail.seen = true,
            Step::Flag => mail.flagged = true,
            Step::Move(to) => mail.folder = to,
            Step::Expunge => {
                self.mail.remove(&message);
            }
        }
        Ok(Ok(Reach::ThisDevice))
    }

    /// By SMTP, whose part another test plays; POP3 has no command to store the copy with.
    fn send(&mut self, line: &Line<'_>, message: MessageId) -> Tried<SentCopy> {
        let reached = line.reached();
        let folder = if reached.is_ok() { Folder::Sent } else { Folder::Outbox };
        self.mail.insert(message, original(message, folder, true));
        Ok(reached.map(|()| SentCopy::ThisDevice))
    }

    fn save_draft(&mut self, _: &Line<'_>, message: MessageId) -> io::Result<Option<Reach>> {
        self.mail.insert(message, original(message, Folder::Drafts, true));
        Ok(Some(Reach::ThisDevice))
    }

    fn sync(&mut self, line: &Line<'_>) -> io::Result<Outcome> {
        let session = match self.login(line)? {
            Ok(session) => session,
            Err(refusal) => return Ok(Outcome::Refused(refusal)),
        };
        let (fetched, open) = self.transact(session, line.day)?;
        let removed = self.quit(open)?;
        Ok(Outcome::Synced(Round { fetched, removed, sent: self.send_waiting(), ..Round::default() }))
    }

    fn begin(&mut self, line: &Line<'_>) -> io::Result<Outcome> {
        let session = match self.login(line)? {
            Ok(session) => session,
            Err(refusal) => return Ok(Outcome::Refused(refusal)),
        };
        let (fetched, open) = self.transact(session, line.day)?;
        let marked = open.marked.len() as u16;
        self.open = Some(open);
        Ok(Outcome::SessionBegun { fetched, marked })
    }

    fn end(&mut self, _: &Line<'_>) -> io::Result<Outcome> {
        let removed = match self.open.take() {
            Some(open) => self.quit(open)?,
            None => 0,
        };
        Ok(Outcome::Synced(Round { removed, sent: self.send_waiting(), ..Round::default() }))
    }

    fn drop_line(&mut self) -> Option<u16> {
        self.open.take().map(|open| open.marked.len() as u16)
    }

    fn clear(&mut self) {
        self.mail.clear();
        self.known.clear();
    }
}
