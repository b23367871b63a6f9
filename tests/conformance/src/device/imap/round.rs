//! How the device carries its deeds to the server, at once or in a round, and takes over what the server has.
//!
//! Invariant: what was done first is carried first; what the server refuses stays, with all that is later on the same
//! message.

use std::{io, mem};

use which_mailbox::simulation::{Folder, MessageId, Reach, Round, SentCopy};

use super::{Deed, Hold, ImapDevice, Kept, Played, Queued, WINDOW};
use crate::client::Imap;
use crate::device::Step;
use crate::device::message::{FOLDERS, folder_name, number, written};

impl ImapDevice {
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
    pub(super) fn act(
        &mut self,
        session: Option<&mut Imap>,
        message: MessageId,
        deed: Deed,
    ) -> io::Result<Reach> {
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

    pub(super) fn play_back(&mut self, session: &mut Imap, round: &mut Round) -> io::Result<()> {
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

    pub(super) fn send_waiting(&mut self, session: &mut Imap, round: &mut Round) -> io::Result<()> {
        let waiting = self.mail.iter().filter(|(_, kept)| kept.folder == Folder::Outbox);
        for message in waiting.map(|(message, _)| *message).collect::<Vec<_>>() {
            round.sent += 1;
            round.refused += u16::from(self.file_sent(session, message)? != SentCopy::Server);
        }
        Ok(())
    }

    /// The message is out; APPEND puts a copy into the server's Sent.
    pub(super) fn file_sent(&mut self, session: &mut Imap, message: MessageId) -> io::Result<SentCopy> {
        if let Some(kept) = self.mail.get_mut(&message) {
            kept.folder = Folder::Sent;
        }
        Ok(match self.act(Some(session), message, Deed::Append)? {
            Reach::Server => SentCopy::Server,
            Reach::ThisDevice | Reach::Queued | Reach::AlreadyGone => SentCopy::Refused,
        })
    }

    /// Takes over what the server has; what is new and recent is fetched whole.
    pub(super) fn pull(&mut self, session: &mut Imap, round: &mut Round) -> io::Result<()> {
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
