//! A device that opens the mailbox by IMAP: it mirrors the server's folders and plays back what was done meanwhile.
//! Source: RFC 4549 (disconnected clients); RFC 9051.
//!
//! Invariant: it knows a message on the server by a folder and a unique id, and never uses one of another folder.

mod round;

use std::collections::{BTreeMap, BTreeSet};
use std::io;

use which_mailbox::mailbox::DeviceKind;
use which_mailbox::simulation::{Folder, MessageId, Outcome, Reach, Refusal, Round, SentCopy};

use super::message::folder_name;
use super::{Device, Line, Step, Tried};
use crate::client::Imap;
use crate::observation::Mail;

/// Programs on phones keep "a month or less". Source: negox.com, knowledge base 372.
const WINDOW: u64 = 30 * 24 * 3600;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Hold {
    /// Written here and not uploaded yet.
    Original,
    /// A copy of what the server has.
    Cached,
    /// Known, too old to be kept.
    Listed,
}

#[derive(Clone, Copy, Debug)]
struct Kept {
    folder: Folder,
    /// `None`: not uploaded yet, or moved here and not seen there yet.
    uid: Option<u32>,
    seen: bool,
    flagged: bool,
    hold: Hold,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Deed {
    Append,
    Step(Step),
}

/// What waits for the next round, on a message as it was here then.
#[derive(Clone, Copy, Debug)]
struct Queued {
    message: MessageId,
    folder: Folder,
    uid: Option<u32>,
    deed: Deed,
}

#[derive(PartialEq, Eq)]
enum Played {
    Done,
    NothingThere,
    Refused,
}

/// A device with its copy of the mailbox.
#[derive(Debug)]
pub struct ImapDevice {
    name: String,
    kind: DeviceKind,
    mail: BTreeMap<MessageId, Kept>,
    queue: Vec<Queued>,
}

impl ImapDevice {
    /// A device that has synced an empty mailbox.
    pub fn new(name: &str, kind: DeviceKind) -> Self {
        Self { name: name.into(), kind, mail: BTreeMap::new(), queue: Vec::new() }
    }

    fn login(&self, line: &Line<'_>) -> Tried<Imap> {
        if let Some(refusal) = line.cut {
            return Ok(Err(refusal));
        }
        let login = (line.account.owner.as_str(), line.account.password.as_str());
        match Imap::login(line.server.imap_port, &self.name, login, line.transcript) {
            Ok(Some(session)) => Ok(Ok(session)),
            Ok(None) => Ok(Err(Refusal::PasswordChanged)),
            Err(error) if error.kind() == io::ErrorKind::ConnectionRefused => Ok(Err(Refusal::ServerDown)),
            Err(error) => Err(error),
        }
    }
}

impl Device for ImapDevice {
    fn shown(&self) -> BTreeSet<Mail> {
        self.mail.keys().filter_map(|message| self.holds(*message)).collect()
    }

    fn all(&self) -> Vec<MessageId> {
        self.mail.keys().copied().collect()
    }

    fn marks(&self, message: MessageId) -> Option<(bool, bool)> {
        self.mail.get(&message).map(|kept| (kept.seen, kept.flagged))
    }

    fn is_in_session(&self) -> bool {
        false
    }

    fn lists(&self, message: MessageId) -> Option<Folder> {
        self.mail.get(&message).map(|kept| kept.folder)
    }

    fn holds(&self, message: MessageId) -> Option<Mail> {
        let kept = self.mail.get(&message).filter(|kept| kept.hold != Hold::Listed)?;
        Some(Mail {
            folder: kept.folder,
            message,
            seen: kept.seen,
            flagged: kept.flagged,
            original: kept.hold == Hold::Original,
        })
    }

    fn step(&mut self, line: &Line<'_>, message: MessageId, step: Step) -> Tried<Reach> {
        if let Err(refusal) = self.fetch(line, message)? {
            return Ok(Err(refusal));
        }
        let mut session = self.login(line)?.ok();
        self.act(session.as_mut(), message, Deed::Step(step)).map(Ok)
    }

    fn fetch(&mut self, line: &Line<'_>, message: MessageId) -> Tried<()> {
        let Some(kept) = self.mail.get(&message).filter(|kept| kept.hold == Hold::Listed).copied() else {
            return Ok(Ok(()));
        };
        let mut session = match self.login(line)? {
            Ok(session) => session,
            Err(refusal) => return Ok(Err(refusal)),
        };
        session.select(folder_name(kept.folder))?;
        let body = match kept.uid {
            Some(uid) => session.body(uid)?,
            None => None,
        };
        Ok(body.map(|_| ()).ok_or(Refusal::GoneFromServer))
    }

    fn send(&mut self, line: &Line<'_>, message: MessageId) -> Tried<SentCopy> {
        self.mail.insert(message, new(Folder::Outbox));
        Ok(match self.login(line)? {
            Ok(mut session) => Ok(self.file_sent(&mut session, message)?),
            Err(refusal) => Err(refusal),
        })
    }

    fn save_draft(&mut self, line: &Line<'_>, message: MessageId) -> io::Result<Option<Reach>> {
        self.mail.insert(message, new(Folder::Drafts));
        let mut session = self.login(line)?.ok();
        let reached = session.is_some();
        let reach = self.act(session.as_mut(), message, Deed::Append)?;
        Ok((reach != Reach::Queued || !reached).then_some(reach))
    }

    fn sync(&mut self, line: &Line<'_>) -> io::Result<Outcome> {
        let mut session = match self.login(line)? {
            Ok(session) => session,
            Err(refusal) => return Ok(Outcome::Refused(refusal)),
        };
        let mut round = Round::default();
        self.play_back(&mut session, &mut round)?;
        self.send_waiting(&mut session, &mut round)?;
        self.pull(&mut session, &mut round)?;
        Ok(Outcome::Synced(round))
    }

    /// A round with IMAP cannot be stopped in its midst without harm or gain; it is a whole one.
    fn begin(&mut self, line: &Line<'_>) -> io::Result<Outcome> {
        self.sync(line)
    }

    fn end(&mut self, _: &Line<'_>) -> io::Result<Outcome> {
        Ok(Outcome::Synced(Round::default()))
    }

    fn drop_line(&mut self) -> Option<u16> {
        None
    }

    fn clear(&mut self) {
        self.mail.clear();
        self.queue.clear();
    }
}

fn new(folder: Folder) -> Kept {
    Kept { folder, uid: None, seen: true, flagged: false, hold: Hold::Original }
}
