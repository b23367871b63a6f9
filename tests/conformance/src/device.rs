//! Devices that do over the protocols what mail programs do, and hold what such devices hold.
//!
//! Invariant: a device knows of the server what the server told it, and nothing of the simulator. What has no protocol
//! (the device's own store, what it keeps waiting) is kept here by the same meaning, and the server has no part in it.

pub mod activesync;
pub mod diary;
pub mod getmail;
pub mod imap;
pub mod mbsync;
pub mod message;
mod mirror;
pub mod pop3;
pub mod program;
pub mod vdirsyncer;

use std::collections::BTreeSet;
use std::io;

use which_mailbox::simulation::{Folder, MessageId, Outcome, Reach, Refusal, Round, SentCopy};

use crate::client::Imap;
use crate::observation::Mail;
use crate::server::{Account, Dovecot};

pub use activesync::ActiveSyncDevice;
pub use imap::ImapDevice;
pub use pop3::Pop3Device;

/// What a reader does to one message on a device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Reads it.
    Seen,
    /// Flags it.
    Flag,
    /// Puts it into another folder.
    Move(Folder),
    /// Deletes it past the trash.
    Expunge,
}

/// What came of an attempt, or why nothing did. The outer error is a server that says what it never should.
pub type Tried<T> = io::Result<Result<T, Refusal>>;

/// The server as a device's mail program is set up for it.
pub struct Line<'a> {
    /// Where the server listens.
    pub server: &'a Dovecot,
    /// The mailbox, with the password that this device knows.
    pub account: &'a Account,
    /// Why there is no line, where that is known without trying: no net, or the provider has said goodbye.
    pub cut: Option<Refusal>,
    /// Days since the story began, on the device's own clock.
    pub day: u16,
    /// Where everything that is said is noted.
    pub transcript: &'a crate::Transcript,
}

/// A device with a mail program.
pub trait Device {
    /// What it shows, from its own store.
    fn shown(&self) -> BTreeSet<Mail>;

    /// All messages that it shows, those that it only lists as well.
    fn all(&self) -> Vec<MessageId> {
        self.shown().into_iter().map(|mail| mail.message).collect()
    }

    /// Read and flagged, as the device shows it.
    fn marks(&self, message: MessageId) -> Option<(bool, bool)> {
        self.holds(message).map(|mail| (mail.seen, mail.flagged))
    }

    /// In which folder the device shows a message, even if it only lists it.
    fn lists(&self, message: MessageId) -> Option<Folder> {
        self.holds(message).map(|mail| mail.folder)
    }

    /// The copy that lies on the device itself; `None`: it has none, or only lists it.
    fn holds(&self, message: MessageId) -> Option<Mail> {
        self.shown().into_iter().find(|mail| mail.message == message)
    }

    /// Does something to a message that the device shows.
    fn step(&mut self, line: &Line<'_>, message: MessageId, step: Step) -> Tried<Reach>;

    /// Makes sure that the device has the whole of a message that it shows. One that lists nothing has.
    fn fetch(&mut self, _: &Line<'_>, _: MessageId) -> Tried<()> {
        Ok(Ok(()))
    }

    /// Sends a message, or lets it wait in the outbox.
    fn send(&mut self, line: &Line<'_>, message: MessageId) -> Tried<SentCopy>;

    /// Saves a draft; `None`: the full mailbox refused it, and it waits on the device.
    fn save_draft(&mut self, line: &Line<'_>, message: MessageId) -> io::Result<Option<Reach>>;

    /// A whole round with the server.
    fn sync(&mut self, line: &Line<'_>) -> io::Result<Outcome>;

    /// A round that stops before its end. Where it cannot be stopped without harm or gain, it is a whole one.
    fn begin(&mut self, line: &Line<'_>) -> io::Result<Outcome> {
        self.sync(line)
    }

    /// Whether it is in the midst of a round.
    fn is_in_session(&self) -> bool {
        false
    }

    /// The round begun ends.
    fn end(&mut self, _: &Line<'_>) -> io::Result<Outcome> {
        Ok(Outcome::Synced(Round::default()))
    }

    /// The round begun breaks off: how many marks that voids. `None`: there was none.
    fn drop_line(&mut self) -> Option<u16> {
        None
    }

    /// Loses its store.
    fn clear(&mut self);
}

impl Line<'_> {
    /// Whether the server can be reached, asked of its door and, for the password, of its IMAP login.
    ///
    /// Errors: why not.
    pub fn reached(&self) -> Result<(), Refusal> {
        if let Some(refusal) = self.cut {
            return Err(refusal);
        }
        let login = (self.account.owner.as_str(), self.account.password.as_str());
        match Imap::login(self.server.imap_port, "login", login, self.transcript) {
            Ok(Some(_)) => Ok(()),
            Ok(None) => Err(Refusal::PasswordChanged),
            Err(_) => Err(Refusal::ServerDown),
        }
    }
}
