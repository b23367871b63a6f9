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
use super::{Device, Line, Step, Tried};
use crate::client::activesync::Change;
use crate::observation::Mail;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Hold {
    /// Written here and not uploaded yet.
    Original,
    /// A copy of what the server has.
    Cached,
    /// Known, and grown too old for the device's window.
    Listed,
}

#[derive(Clone, Debug)]
struct Kept {
    folder: Folder,
    /// Its ServerId there; `None`: the server has not told it yet.
    id: Option<String>,
    seen: bool,
    flagged: bool,
    hold: Hold,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Deed {
    /// A draft goes up.
    Upload,
    Step(Step),
}

/// What waits for the next round, on a message as it was here then.
#[derive(Clone, Debug)]
struct Queued {
    message: MessageId,
    folder: Folder,
    id: Option<String>,
    deed: Deed,
}

#[derive(PartialEq, Eq)]
enum Played {
    Done,
    NothingThere,
    Refused,
}

#[derive(Clone, Debug)]
struct Collection {
    id: String,
    key: String,
}

/// A device with its copy of the mailbox.
#[derive(Debug)]
pub struct ActiveSyncDevice {
    name: String,
    port: u16,
    filter: &'static str,
    collections: BTreeMap<Folder, Collection>,
    mail: BTreeMap<MessageId, Kept>,
    queue: Vec<Queued>,
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
            mail: BTreeMap::new(),
            queue: Vec::new(),
            told: Vec::new(),
        }
    }
}

impl Device for ActiveSyncDevice {
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
        self.mail.get(&message).filter(|kept| kept.hold != Hold::Listed).map(|kept| Mail {
            folder: kept.folder,
            message,
            seen: kept.seen,
            flagged: kept.flagged,
            original: kept.hold == Hold::Original,
        })
    }

    fn step(&mut self, line: &Line<'_>, message: MessageId, step: Step) -> Tried<Reach> {
        self.act(line, message, Deed::Step(step)).map(Ok)
    }

    /// What the device shows it has whole.
    fn fetch(&mut self, _: &Line<'_>, _: MessageId) -> Tried<()> {
        Ok(Ok(()))
    }

    fn send(&mut self, line: &Line<'_>, message: MessageId) -> Tried<SentCopy> {
        self.mail.insert(message, new(Folder::Outbox));
        match self.connect(line)? {
            Ok(client) => self.send_now(line, &client, message),
            Err(refusal) => Ok(Err(refusal)),
        }
    }

    fn save_draft(&mut self, line: &Line<'_>, message: MessageId) -> io::Result<Option<Reach>> {
        self.mail.insert(message, new(Folder::Drafts));
        let reached = self.connect(line)?.is_ok();
        let reach = self.act(line, message, Deed::Upload)?;
        Ok((reach != Reach::Queued || !reached).then_some(reach))
    }

    fn sync(&mut self, line: &Line<'_>) -> io::Result<Outcome> {
        let client = match self.connect(line)? {
            Ok(client) => client,
            Err(refusal) => return Ok(Outcome::Refused(refusal)),
        };
        let mut round = Round::default();
        self.play_back(line, &client, &mut round)?;
        let outbox = self.mail.iter().filter(|(_, kept)| kept.folder == Folder::Outbox);
        for message in outbox.map(|(message, _)| *message).collect::<Vec<_>>() {
            match self.send_now(line, &client, message)? {
                Ok(_) => round.sent += 1,
                Err(_) => round.refused += 1,
            }
        }
        let before = self.mail.clone();
        for folder in FOLDERS {
            self.sync_folder(&client, folder, None)?;
        }
        self.take_over()?;
        let stored = |kept: Option<&Kept>| kept.is_some_and(|kept| kept.hold != Hold::Listed);
        let fetched =
            self.mail.iter().filter(|(message, kept)| stored(Some(kept)) && !stored(before.get(message)));
        round.fetched = fetched.count() as u16;
        let listed = self.mail.iter().filter(|(_, kept)| kept.hold == Hold::Listed);
        round.aged = listed.filter(|(message, _)| stored(before.get(message))).count() as u16;
        let cached = before.iter().filter(|(_, kept)| kept.hold == Hold::Cached);
        round.gone = cached.filter(|(message, _)| !self.mail.contains_key(message)).count() as u16;
        Ok(Outcome::Synced(round))
    }

    /// A round with ActiveSync cannot be stopped in its midst without harm or gain; it is a whole one.
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
        self.told.clear();
    }
}

fn new(folder: Folder) -> Kept {
    Kept { folder, id: None, seen: true, flagged: false, hold: Hold::Original }
}
