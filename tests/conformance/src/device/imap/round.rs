//! How the device carries its deeds to the server, and takes over what the server has.
//!
//! Invariant: what the server has not is gone from the device too, unless it was written here and waits.

use std::{io, mem};

use which_mailbox::simulation::{Folder, MessageId, Reach, Round, SentCopy};

use super::{ImapDevice, WINDOW};
use crate::client::Imap;
use crate::device::Step;
use crate::device::message::{FOLDERS, folder_name, number};
use crate::device::mirror::{Deed, Hold, Kept, Mirror, Mirroring, Played, Queued};

impl Mirroring for ImapDevice {
    type Id = u32;
    type Session<'a> = Imap;

    fn mirror(&mut self) -> &mut Mirror<u32> {
        &mut self.mirror
    }

    fn play(&mut self, session: &mut Imap, queued: &Queued<u32>) -> io::Result<Played> {
        let Deed::Step(step) = queued.deed else {
            return self.mirror.upload(session, queued, |uid| uid);
        };
        let Some(uid) = self.mirror.id_of(queued) else {
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
                    self.mirror.learn(queued.message, to, &new);
                    true
                }
            },
        };
        Ok(if there { Played::Done } else { Played::NothingThere })
    }
}

impl ImapDevice {
    pub(super) fn send_waiting(&mut self, session: &mut Imap, round: &mut Round) -> io::Result<()> {
        for message in self.mirror.outbox() {
            round.sent += 1;
            round.refused += u16::from(self.file_sent(session, message)? != SentCopy::Server);
        }
        Ok(())
    }

    /// The message is out; APPEND puts a copy into the server's Sent.
    pub(super) fn file_sent(&mut self, session: &mut Imap, message: MessageId) -> io::Result<SentCopy> {
        if let Some(kept) = self.mirror.mail.get_mut(&message) {
            kept.folder = Folder::Sent;
        }
        Ok(match self.act(Some(session), message, Deed::Upload)? {
            Reach::Server => SentCopy::Server,
            Reach::ThisDevice | Reach::Queued | Reach::AlreadyGone => SentCopy::Refused,
        })
    }

    /// Takes over what the server has; what is new and recent is fetched whole.
    pub(super) fn pull(&mut self, session: &mut Imap, round: &mut Round) -> io::Result<()> {
        let old = mem::take(&mut self.mirror.mail);
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
                    Kept { folder, id: Some(found.uid), seen: found.seen, flagged: found.flagged, hold };
                self.mirror.mail.insert(message, kept);
            }
        }
        for (message, held) in old {
            match held.hold {
                Hold::Original => {
                    self.mirror.mail.insert(message, held);
                }
                Hold::Cached => round.gone += u16::from(!self.mirror.mail.contains_key(&message)),
                Hold::Listed => {}
            }
        }
        Ok(())
    }
}
