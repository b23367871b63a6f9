//! A device's own copy of a mailbox that lies on the server, and what waits to be said to it.
//!
//! Invariant: what was done first is carried first; what the server refuses stays, with all that is later on the same
//! message.

use std::collections::{BTreeMap, BTreeSet};
use std::io;

use which_mailbox::simulation::{Folder, MessageId, Reach, Round};

use super::Step;
use super::message::{folder_name, written};
use crate::client::Imap;
use crate::observation::Mail;

/// How a device has a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hold {
    /// Written here and not uploaded yet.
    Original,
    /// A copy of what the server has.
    Cached,
    /// Known, and grown too old for the device's window.
    Listed,
}

/// A message as the device shows it.
#[derive(Clone, Copy, Debug)]
pub struct Kept<Id> {
    pub folder: Folder,
    /// What the server calls it there; `None`: not uploaded yet, or moved here and not seen there yet.
    pub id: Option<Id>,
    pub seen: bool,
    pub flagged: bool,
    pub hold: Hold,
}

/// Something that the server is to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// To take what was written here.
    Upload,
    /// What the reader did.
    Step(Step),
}

/// A deed on a message as it was here then.
#[derive(Clone, Debug)]
pub struct Queued<Id> {
    pub message: MessageId,
    pub folder: Folder,
    pub id: Option<Id>,
    pub deed: Deed,
}

/// What the server made of a deed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Played {
    Done,
    NothingThere,
    Refused,
}

/// The copy, and what waits. `Id` is what the server calls a message in its folder.
#[derive(Debug)]
pub struct Mirror<Id> {
    pub mail: BTreeMap<MessageId, Kept<Id>>,
    queue: Vec<Queued<Id>>,
}

impl<Id> Default for Mirror<Id> {
    fn default() -> Self {
        Self { mail: BTreeMap::new(), queue: Vec::new() }
    }
}

impl<Id: Clone> Mirror<Id> {
    /// What the device itself has.
    pub fn shown(&self) -> BTreeSet<Mail> {
        self.mail.keys().filter_map(|message| self.holds(*message)).collect()
    }

    /// The copy that lies on the device itself; `None`: it has none, or only lists it.
    pub fn holds(&self, message: MessageId) -> Option<Mail> {
        let kept = self.mail.get(&message).filter(|kept| kept.hold != Hold::Listed)?;
        Some(Mail {
            folder: kept.folder,
            message,
            seen: kept.seen,
            flagged: kept.flagged,
            original: kept.hold == Hold::Original,
        })
    }

    /// Something is written here.
    pub fn write(&mut self, message: MessageId, folder: Folder) {
        let kept = Kept { folder, id: None, seen: true, flagged: false, hold: Hold::Original };
        self.mail.insert(message, kept);
    }

    /// What waits in the outbox.
    pub fn outbox(&self) -> Vec<MessageId> {
        let waiting = self.mail.iter().filter(|(_, kept)| kept.folder == Folder::Outbox);
        waiting.map(|(message, _)| *message).collect()
    }

    /// What the server calls the message that a deed is about. One that waited behind a move finds it under the name that
    /// the move was answered with.
    pub fn id_of(&self, queued: &Queued<Id>) -> Option<Id> {
        let kept = self.mail.get(&queued.message).filter(|kept| kept.folder == queued.folder);
        queued.id.clone().or_else(|| kept.and_then(|kept| kept.id.clone()))
    }

    /// A message is called otherwise now, here and in what waits.
    pub fn learn(&mut self, message: MessageId, folder: Folder, id: &Id) {
        if let Some(kept) = self.mail.get_mut(&message).filter(|kept| kept.folder == folder) {
            kept.id = Some(id.clone());
        }
        for waiting in self.queue.iter_mut().filter(|waiting| waiting.message == message) {
            if waiting.folder == folder {
                waiting.id = Some(id.clone());
            }
        }
    }

    /// Puts what was written here on the server by APPEND; `id`: what it is called by its unique id.
    pub fn upload(
        &mut self,
        session: &mut Imap,
        queued: &Queued<Id>,
        id: impl FnOnce(u32) -> Id,
    ) -> io::Result<Played> {
        let Some(kept) = self.mail.get_mut(&queued.message) else {
            return Ok(Played::NothingThere);
        };
        let flags = if kept.flagged { "\\Seen \\Flagged" } else { "\\Seen" };
        let Some(uid) = session.append(folder_name(queued.folder), flags, &written(queued.message))? else {
            return Ok(Played::Refused);
        };
        kept.hold = Hold::Cached;
        self.learn(queued.message, queued.folder, &id(uid));
        Ok(Played::Done)
    }

    /// Loses all.
    pub fn clear(&mut self) {
        self.mail.clear();
        self.queue.clear();
    }

    /// Shows on the device itself what a deed does.
    fn show(&mut self, message: MessageId, deed: Deed) {
        let Some(kept) = self.mail.get_mut(&message) else {
            return;
        };
        match deed {
            Deed::Upload => {}
            Deed::Step(Step::Seen) => kept.seen = true,
            Deed::Step(Step::Flag) => kept.flagged = true,
            Deed::Step(Step::Move(to)) => {
                kept.folder = to;
                kept.id = None;
            }
            Deed::Step(Step::Expunge) => {
                self.mail.remove(&message);
            }
        }
    }

    fn has_waiting(&self, message: MessageId) -> bool {
        self.queue.iter().any(|earlier| earlier.message == message)
    }
}

/// A device with a mirror, and how it says a deed to its server.
pub trait Mirroring {
    /// What its server calls a message in a folder.
    type Id: Clone;
    /// A conversation with the server.
    type Session<'a>;

    /// The device's copy.
    fn mirror(&mut self) -> &mut Mirror<Self::Id>;

    /// Does one deed on the server.
    fn play(&mut self, session: &mut Self::Session<'_>, queued: &Queued<Self::Id>) -> io::Result<Played>;

    /// Does something here and, with a line, on the server at once; else it waits for the next round.
    fn act(
        &mut self,
        session: Option<&mut Self::Session<'_>>,
        message: MessageId,
        deed: Deed,
    ) -> io::Result<Reach> {
        let mirror = self.mirror();
        let Some(held) = mirror.mail.get(&message).cloned() else {
            return Ok(Reach::AlreadyGone);
        };
        let queued = Queued { message, folder: held.folder, id: held.id, deed };
        mirror.show(message, deed);
        if held.hold == Hold::Original && deed == Deed::Step(Step::Expunge) {
            mirror.queue.retain(|earlier| earlier.message != message);
            return Ok(Reach::ThisDevice);
        }
        let waits = mirror.has_waiting(message);
        let played = match session {
            Some(session) if !waits => self.play(session, &queued)?,
            Some(_) | None => Played::Refused,
        };
        Ok(match played {
            Played::Done => Reach::Server,
            Played::NothingThere => Reach::AlreadyGone,
            Played::Refused => {
                self.mirror().queue.push(queued);
                Reach::Queued
            }
        })
    }

    /// Saves a draft; `None`: the full mailbox refused it, and it waits on the device.
    fn save(
        &mut self,
        session: Option<&mut Self::Session<'_>>,
        message: MessageId,
    ) -> io::Result<Option<Reach>> {
        self.mirror().write(message, Folder::Drafts);
        let reached = session.is_some();
        let reach = self.act(session, message, Deed::Upload)?;
        Ok((reach != Reach::Queued || !reached).then_some(reach))
    }

    /// Says all that waits.
    fn play_back(&mut self, session: &mut Self::Session<'_>, round: &mut Round) -> io::Result<()> {
        let mut stays: Vec<Queued<Self::Id>> = Vec::new();
        while !self.mirror().queue.is_empty() {
            let queued = self.mirror().queue.remove(0);
            if stays.iter().any(|earlier| earlier.message == queued.message) {
                stays.push(queued);
                continue;
            }
            match self.play(session, &queued)? {
                Played::Done => round.removed += u16::from(queued.deed == Deed::Step(Step::Expunge)),
                Played::NothingThere => {}
                Played::Refused => {
                    stays.push(queued);
                    round.refused += 1;
                }
            }
        }
        self.mirror().queue = stays;
        Ok(())
    }
}
