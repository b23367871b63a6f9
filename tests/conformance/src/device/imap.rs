//! A device that opens the mailbox by IMAP: it mirrors the server's folders and plays back what was done meanwhile.
//! Source: RFC 4549 (disconnected clients); RFC 9051.
//!
//! Invariant: it knows a message on the server by a folder and a unique id, and never uses one of another folder.

use std::collections::{BTreeMap, BTreeSet};
use std::{io, mem};

use which_mailbox::mailbox::DeviceKind;
use which_mailbox::simulation::{Folder, MessageId, Outcome, Reach, Refusal, Round, SentCopy};

use super::message::{FOLDERS, folder_name, number, written};
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

    /// Does one deed on the server.
    fn play(&mut self, session: &mut Imap, queued: Queued) -> io::Result<Played> {
        let Deed::Step(step) = queued.deed else {
            return self.append(session, queued);
        };
        // A deed that waited behind a move finds the message under the id that the move was answered with.
        let moved = || self.mail.get(&queued.message).filter(|kept| kept.folder == queued.folder)?.uid;
        let Some(uid) = queued.uid.or_else(moved) else {
            return Ok(Played::NothingThere);
        };
        session.select(folder_name(queued.folder))?;
        let there = match step {
            Step::Seen => session.flag(uid, "\\Seen")?,
            Step::Flag => session.flag(uid, "\\Flagged")?,
            Step::Expunge => session.expunge(uid)?,
            Step::Move(to) => match session.shift(uid, folder_name(to))? {
                None => false,
                Some(new) => {
                    self.learn(queued.message, to, new);
                    true
                }
            },
        };
        Ok(if there { Played::Done } else { Played::NothingThere })
    }

    /// A message is known by another id now, here and in what waits.
    fn learn(&mut self, message: MessageId, folder: Folder, uid: u32) {
        if let Some(kept) = self.mail.get_mut(&message).filter(|kept| kept.folder == folder) {
            kept.uid = Some(uid);
        }
        for waiting in self.queue.iter_mut().filter(|waiting| waiting.message == message) {
            if waiting.folder == folder {
                waiting.uid = Some(uid);
            }
        }
    }

    fn append(&mut self, session: &mut Imap, queued: Queued) -> io::Result<Played> {
        let Some(kept) = self.mail.get_mut(&queued.message) else {
            return Ok(Played::NothingThere);
        };
        let flags = if kept.flagged { "\\Seen \\Flagged" } else { "\\Seen" };
        let Some(uid) = session.append(folder_name(queued.folder), flags, &written(queued.message))? else {
            return Ok(Played::Refused);
        };
        kept.hold = Hold::Cached;
        self.learn(queued.message, queued.folder, uid);
        Ok(Played::Done)
    }

    /// Shows on the device itself what a deed does.
    fn show(&mut self, message: MessageId, deed: Deed) {
        let Some(kept) = self.mail.get_mut(&message) else {
            return;
        };
        match deed {
            Deed::Append => {}
            Deed::Step(Step::Seen) => kept.seen = true,
            Deed::Step(Step::Flag) => kept.flagged = true,
            Deed::Step(Step::Move(to)) => {
                kept.folder = to;
                kept.uid = None;
            }
            Deed::Step(Step::Expunge) => {
                self.mail.remove(&message);
            }
        }
    }

    /// Does something here and, with a line, on the server at once; else it waits for the next round.
    fn act(&mut self, session: Option<&mut Imap>, message: MessageId, deed: Deed) -> io::Result<Reach> {
        let Some(held) = self.mail.get(&message).copied() else {
            return Ok(Reach::AlreadyGone);
        };
        let queued = Queued { message, folder: held.folder, uid: held.uid, deed };
        self.show(message, deed);
        if held.hold == Hold::Original && deed == Deed::Step(Step::Expunge) {
            self.queue.retain(|earlier| earlier.message != message);
            return Ok(Reach::ThisDevice);
        }
        let waits = self.queue.iter().any(|earlier| earlier.message == message);
        let played = match session {
            Some(session) if !waits => self.play(session, queued)?,
            Some(_) | None => Played::Refused,
        };
        Ok(match played {
            Played::Done => Reach::Server,
            Played::NothingThere => Reach::AlreadyGone,
            Played::Refused => {
                self.queue.push(queued);
                Reach::Queued
            }
        })
    }

    fn play_back(&mut self, session: &mut Imap, round: &mut Round) -> io::Result<()> {
        let mut kept: Vec<Queued> = Vec::new();
        while !self.queue.is_empty() {
            let queued = self.queue.remove(0);
            if kept.iter().any(|earlier| earlier.message == queued.message) {
                kept.push(queued);
                continue;
            }
            match self.play(session, queued)? {
                Played::Done => round.removed += u16::from(queued.deed == Deed::Step(Step::Expunge)),
                Played::NothingThere => {}
                Played::Refused => {
                    kept.push(queued);
                    round.refused += 1;
                }
            }
        }
        self.queue = kept;
        Ok(())
    }

    fn send_waiting(&mut self, session: &mut Imap, round: &mut Round) -> io::Result<()> {
        let waiting = self.mail.iter().filter(|(_, kept)| kept.folder == Folder::Outbox);
        for message in waiting.map(|(message, _)| *message).collect::<Vec<_>>() {
            round.sent += 1;
            round.refused += u16::from(self.file_sent(session, message)? != SentCopy::Server);
        }
        Ok(())
    }

    /// The message is out; APPEND puts a copy into the server's Sent.
    fn file_sent(&mut self, session: &mut Imap, message: MessageId) -> io::Result<SentCopy> {
        if let Some(kept) = self.mail.get_mut(&message) {
            kept.folder = Folder::Sent;
        }
        Ok(match self.act(Some(session), message, Deed::Append)? {
            Reach::Server => SentCopy::Server,
            Reach::ThisDevice | Reach::Queued | Reach::AlreadyGone => SentCopy::Refused,
        })
    }

    /// Takes over what the server has; what is new and recent is fetched whole.
    fn pull(&mut self, session: &mut Imap, round: &mut Round) -> io::Result<()> {
        let old = mem::take(&mut self.mail);
        for folder in FOLDERS {
            if !session.select(folder_name(folder))? {
                continue;
            }
            let listed = session.list()?;
            let recent: Option<Vec<u32>> = if self.kind.is_mobile() && !listed.is_empty() {
                Some(session.younger(WINDOW)?)
            } else {
                None
            };
            for found in listed {
                let Some(message) = number(&found.name) else {
                    return Err(io::Error::other(format!("no message of this story: {}", found.name)));
                };
                let recent = recent.as_ref().is_none_or(|recent| recent.contains(&found.uid));
                let stored = old.get(&message).is_some_and(|before| before.hold != Hold::Listed);
                if recent && !stored {
                    session.body(found.uid)?.ok_or_else(|| io::Error::other("listed and not there"))?;
                    round.fetched += 1;
                }
                round.aged += u16::from(!recent && stored);
                let hold = if recent { Hold::Cached } else { Hold::Listed };
                let kept =
                    Kept { folder, uid: Some(found.uid), seen: found.seen, flagged: found.flagged, hold };
                self.mail.insert(message, kept);
            }
        }
        for (message, held) in old {
            match held.hold {
                Hold::Original => {
                    self.mail.insert(message, held);
                }
                Hold::Cached => round.gone += u16::from(!self.mail.contains_key(&message)),
                Hold::Listed => {}
            }
        }
        Ok(())
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
