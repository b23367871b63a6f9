//! What goes over the wire when an event happens: the dialogue of clients and servers, line by line, explained.
//!
//! Invariant: a dialogue is made by doing the event's steps one by one on a copy of the world, with the simulator's own
//! functions; so it ends in the very world that [`World::apply`] makes. Who needs no network says nothing. The words
//! here are the protocols' own; what they mean to a reader is a [`Note`], put into words by `text`.

mod act;
mod activesync;
mod carried;
mod dav;
mod imap;
mod lines;
mod note;
mod numbers;
mod people;
mod pop3;
mod pull;
mod round;
mod smtp;
mod speech;
mod transcript;

pub use note::{About, Meaning, Note};

use super::device::{Access, Device};
use super::{DeviceId, Event, Folder, Outcome, Refusal, Stage, Story, World};
use crate::mailbox::{DeviceKind, Mailbox};
use numbers::Numbers;
use transcript::Transcript;

/// The owner's name at the provider; the mail address is `anna@example.test` (RFC 6761: example, test).
pub const USER: &str = "anna";
/// The owner's password, until it is changed.
pub const PASSWORD: &str = "pw-anna";
/// The owner's password from then on.
pub const NEW_PASSWORD: &str = "new-anna";
/// The colleague's name; the password is `pw-ben`.
pub const COLLEAGUE: &str = "ben";

/// One side of a conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    /// Who asks.
    Client,
    /// Who answers, or says on its own what is new.
    Server,
}

/// What stands on one line.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Spoken {
    /// The line as it goes over the wire, without its CRLF.
    Text(String),
    /// So many octets that are left out here: the text of a message, of an appointment, of a report.
    Elided {
        /// Octets; for what is no message a usual number.
        octets: u64,
    },
    /// The connection breaks off.
    Cut,
}

/// One line of a dialogue.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Line {
    /// Who says it.
    pub from: Side,
    /// What is said.
    pub spoken: Spoken,
    /// What it means.
    pub note: Note,
}

/// In what language client and server talk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Protocol {
    /// Source (wire-pop3): RFC 1939; RFC 2449.
    Pop3,
    /// Source (wire-imap): RFC 3501 and RFC 9051, as far as both agree; UIDPLUS (RFC 4315), MOVE (RFC 6851), LIST-STATUS
    /// (RFC 5819).
    Imap,
    /// From a sender's server to the provider, or from a mail program (submission). Source (wire-smtp): RFC 5321;
    /// RFC 6409.
    Smtp,
    /// CalDAV and CardDAV. Source (wire-dav): RFC 4791; RFC 6352; RFC 6578.
    Dav,
    /// By the names of its commands: on the wire it is binary XML. Source (wire-activesync): MS-ASCMD;
    /// MS-ASPROV.
    ActiveSync,
    /// Outlook on a computer speaks MAPI over HTTP, which is binary; written down here as the ActiveSync commands that do
    /// the same. Source (wire-mapi): MS-OXCMAPIHTTP.
    Mapi,
}

impl Protocol {
    /// In which a device fetches its mail. Phones speak ActiveSync; Outlook on a computer does not.
    const fn of(device: &Device) -> Self {
        match (device.access, device.setup.kind) {
            (Access::Pop3(_), _) => Self::Pop3,
            (Access::Imap, _) => Self::Imap,
            (Access::Exchange, DeviceKind::Computer | DeviceKind::Laptop) => Self::Mapi,
            (Access::Exchange, DeviceKind::Phone | DeviceKind::Tablet) => Self::ActiveSync,
        }
    }
}

/// Who the client is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Party {
    /// One of the devices.
    Device(DeviceId),
    /// A sender's mail server.
    Sender,
    /// The owner, with a program that is none of the devices'.
    Owner,
    /// The colleague, with an own login.
    Colleague,
    /// Someone with the owner's password.
    Intruder,
}

/// How the connection stands when the dialogue begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Opening {
    /// It is made now.
    New,
    /// It was made before, and the client is logged in; under IMAP this folder may be selected.
    Kept(Option<Folder>),
}

/// One conversation of one client with one server.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Dialogue {
    /// In what language.
    pub protocol: Protocol,
    /// Who the client is.
    pub party: Party,
    /// How it begins.
    pub opening: Opening,
    /// What is said, in order.
    pub lines: Vec<Line>,
}

/// A world, and the numbers that its server has given to messages: what is needed to know what is said next.
#[derive(Clone, Debug)]
pub struct Wire {
    world: World,
    numbers: Numbers,
}

impl Wire {
    /// The beginning of a story.
    pub fn new(mailbox: &Mailbox, stage: &Stage) -> Self {
        Self { world: World::new(mailbox, stage), numbers: Numbers::default() }
    }

    /// The world now.
    pub fn world(&self) -> &World {
        &self.world
    }

    /// Lets an event happen: what came of it, and what was said. Events that reach no server give no dialogue, and
    /// those that are done in a browser or in Outlook's own protocol (MAPI over HTTP) give none either.
    #[inline(never)]
    pub fn play(&mut self, event: Event) -> (Outcome, Vec<Dialogue>) {
        let mut before = self.world.clone();
        let outcome = self.world.apply(event);
        let mut t = Transcript::new(std::mem::take(&mut self.numbers), before.password_changed);
        act::speak(&mut t, &mut before, event, outcome, &self.world);
        t.numbers.observe(&self.world.server);
        let (dialogues, numbers) = t.end();
        self.numbers = numbers;
        (outcome, dialogues)
    }
}

impl Story {
    /// What is said at the event of this place, counted from 0, when the story is played for a mailbox.
    pub fn dialogue(&self, mailbox: &Mailbox, place: usize) -> Vec<Dialogue> {
        let mut wire = Wire::new(mailbox, &self.stage);
        let mut said = Vec::new();
        for event in self.events.iter().take(place.saturating_add(1)) {
            said = wire.play(*event).1;
        }
        if place < self.events.len() { said } else { Vec::new() }
    }
}

/// Whether a refusal came from a server: then there was a dialogue.
const fn reached(refusal: Refusal) -> bool {
    match refusal {
        Refusal::Offline | Refusal::ServerDown | Refusal::ServerGone => false,
        Refusal::MaildropLocked
        | Refusal::OverQuota
        | Refusal::GoneFromServer
        | Refusal::PasswordChanged
        | Refusal::NoRight => true,
    }
}
