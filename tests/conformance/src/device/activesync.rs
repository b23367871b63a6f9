//! A device that opens the mailbox by ActiveSync: it mirrors the server's folders and says its own changes by commands.
//! Source: MS-ASCMD, sections 2.2.1.12 (MoveItems), 2.2.1.17 (SendMail), 2.2.1.21 (Sync).
//!
//! Invariant: what the server tells beside an answer is shown at the next round, not before; so the device shows what
//! it learned in rounds, as the simulator's does.

mod deeds;
mod rounds;

use std::collections::{BTreeMap, BTreeSet};
use std::io;

use which_mailbox::mailbox::DeviceKind;
use which_mailbox::simulation::{Folder, MessageId, Outcome, Reach, Round, SentCopy};

use super::message::FOLDERS;
use super::mirror::{Deed, Hold, Kept, Mirror, Mirroring};
use super::{Device, Line, Step, Tried};
use crate::client::ActiveSync;
use crate::client::activesync::{Change, Collection};
use crate::observation::Mail;

/// A conversation with the server, over the device's line.
pub struct Talk<'a> {
    line: &'a Line<'a>,
    client: ActiveSync,
}

/// A device with its copy of the mailbox.
#[derive(Debug)]
pub struct ActiveSyncDevice {
    name: String,
    port: u16,
    filter: &'static str,
    collections: BTreeMap<Folder, Collection>,
    /// It knows messages by their ServerIds.
    mirror: Mirror<String>,
    told: Vec<(Folder, Change)>,
}

impl ActiveSyncDevice {
    /// A device that has synced an empty mailbox at the server on this port; a phone asks for so many days of mail.
    pub fn new(name: &str, port: u16, kind: DeviceKind, phone_days: u16) -> Self {
        // Source: MS-ASCMD, section 2.2.3.68.2 (FilterType).
        let filter = match phone_days {
            _ if !kind.is_mobile() => "0",
            0..=1 => "1",
            2..=3 => "2",
            4..=7 => "3",
            8..=14 => "4",
            15.. => "5",
        };
        Self {
            name: name.replace(' ', ""),
            port,
            filter,
            collections: BTreeMap::new(),
            mirror: Mirror::default(),
            told: Vec::new(),
        }
    }
}

impl Device for ActiveSyncDevice {
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
        let mut talk = self.connect(line)?.ok();
        self.act(talk.as_mut(), message, Deed::Step(step)).map(Ok)
    }

    fn send(&mut self, line: &Line<'_>, message: MessageId) -> Tried<SentCopy> {
        self.mirror.write(message, Folder::Outbox);
        match self.connect(line)? {
            Ok(talk) => self.send_now(&talk, message),
            Err(refusal) => Ok(Err(refusal)),
        }
    }

    fn save_draft(&mut self, line: &Line<'_>, message: MessageId) -> io::Result<Option<Reach>> {
        let mut talk = self.connect(line)?.ok();
        self.save(talk.as_mut(), message)
    }

    fn sync(&mut self, line: &Line<'_>) -> io::Result<Outcome> {
        let mut talk = match self.connect(line)? {
            Ok(talk) => talk,
            Err(refusal) => return Ok(Outcome::Refused(refusal)),
        };
        let mut round = Round::default();
        self.play_back(&mut talk, &mut round)?;
        for message in self.mirror.outbox() {
            match self.send_now(&talk, message)? {
                Ok(_) => round.sent += 1,
                Err(_) => round.refused += 1,
            }
        }
        let before = self.mirror.mail.clone();
        for folder in FOLDERS {
            self.sync_folder(&talk.client, folder, None)?;
        }
        self.take_over()?;
        let stored = |kept: Option<&Kept<String>>| kept.is_some_and(|kept| kept.hold != Hold::Listed);
        let fetched = self
            .mirror
            .mail
            .iter()
            .filter(|(message, kept)| stored(Some(kept)) && !stored(before.get(message)));
        round.fetched = fetched.count() as u16;
        let listed = self.mirror.mail.iter().filter(|(_, kept)| kept.hold == Hold::Listed);
        round.aged = listed.filter(|(message, _)| stored(before.get(message))).count() as u16;
        let cached = before.iter().filter(|(_, kept)| kept.hold == Hold::Cached);
        round.gone = cached.filter(|(message, _)| !self.mirror.mail.contains_key(message)).count() as u16;
        Ok(Outcome::Synced(round))
    }

    fn clear(&mut self) {
        self.mirror.clear();
        self.told.clear();
    }
}
