//! A device that opens the mailbox by IMAP: it mirrors the server's folders and plays back what was done meanwhile.
//! Source: RFC 4549 (disconnected clients); RFC 9051.
//!
//! Invariant: it knows a message on the server by a folder and a unique id, and never uses one of another folder.

mod round;

use std::collections::BTreeSet;
use std::io;

use which_mailbox::mailbox::DeviceKind;
use which_mailbox::simulation::{Folder, MessageId, Outcome, Reach, Refusal, Round, SentCopy};

use super::message::folder_name;
use super::mirror::{Deed, Hold, Mirror, Mirroring};
use super::{Device, Line, Step, Tried};
use crate::client::Imap;
use crate::observation::Mail;

/// Programs on phones keep "a month or less". Source: negox.com, knowledge base 372.
const WINDOW: u64 = 30 * 24 * 3600;

/// A device with its copy of the mailbox.
#[derive(Debug)]
pub struct ImapDevice {
    name: String,
    kind: DeviceKind,
    /// It knows messages by their unique ids.
    mirror: Mirror<u32>,
}

impl ImapDevice {
    /// A device that has synced an empty mailbox.
    pub fn new(name: &str, kind: DeviceKind) -> Self {
        Self { name: name.into(), kind, mirror: Mirror::default() }
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
        self.mirror.shown()
    }

    fn all(&self) -> Vec<MessageId> {
        self.mirror.mail.keys().copied().collect()
    }

    fn marks(&self, message: MessageId) -> Option<(bool, bool)> {
        self.mirror.mail.get(&message).map(|kept| (kept.seen, kept.flagged))
    }

    fn lists(&self, message: MessageId) -> Option<Folder> {
        self.mirror.mail.get(&message).map(|kept| kept.folder)
    }

    fn holds(&self, message: MessageId) -> Option<Mail> {
        self.mirror.holds(message)
    }

    fn step(&mut self, line: &Line<'_>, message: MessageId, step: Step) -> Tried<Reach> {
        if let Err(refusal) = self.fetch(line, message)? {
            return Ok(Err(refusal));
        }
        let mut session = self.login(line)?.ok();
        self.act(session.as_mut(), message, Deed::Step(step)).map(Ok)
    }

    fn fetch(&mut self, line: &Line<'_>, message: MessageId) -> Tried<()> {
        let Some(kept) = self.mirror.mail.get(&message).filter(|kept| kept.hold == Hold::Listed).copied()
        else {
            return Ok(Ok(()));
        };
        let mut session = match self.login(line)? {
            Ok(session) => session,
            Err(refusal) => return Ok(Err(refusal)),
        };
        session.select(folder_name(kept.folder))?;
        let body = match kept.id {
            Some(uid) => session.body(uid)?,
            None => None,
        };
        Ok(body.map(|_| ()).ok_or(Refusal::GoneFromServer))
    }

    fn send(&mut self, line: &Line<'_>, message: MessageId) -> Tried<SentCopy> {
        self.mirror.write(message, Folder::Outbox);
        Ok(match self.login(line)? {
            Ok(mut session) => Ok(self.file_sent(&mut session, message)?),
            Err(refusal) => Err(refusal),
        })
    }

    fn save_draft(&mut self, line: &Line<'_>, message: MessageId) -> io::Result<Option<Reach>> {
        let mut session = self.login(line)?.ok();
        self.save(session.as_mut(), message)
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

    fn clear(&mut self) {
        self.mirror.clear();
    }
}
