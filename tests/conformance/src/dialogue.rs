//! What the simulator shows on the wire, spoken to a real server: the client's side is sent as it stands, and what the
//! server answers is held against the form shown.
//!
//! Invariant: a story's dialogues are spoken one after the other to one mailbox that nobody else uses, so each of them
//! finds the server in the state that those before it led to. Nothing is sent that is not shown, but for the login of a
//! connection that was there before.

pub mod dav;
mod form;
mod listen;
mod message;
pub mod smtp;
mod talk;

use std::fmt;
use std::io;

use which_mailbox::simulation::{DeviceId, Dialogue, Event, Opening, Party, Protocol, Side, Spoken, World};

use crate::client::Line;
use crate::server::{Account, Dovecot, within};
use crate::transcript::Transcript;
use talk::{Memory, Names, Talk};

/// What was held against each other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Dialogues spoken.
    pub dialogues: u32,
    /// Lines and messages that a client sent.
    pub sent: u32,
    /// Lines of servers that were compared.
    pub compared: u32,
}

/// A server answers otherwise than shown, or not at all.
#[derive(Debug)]
pub struct Difference {
    /// What differs.
    pub what: String,
    /// What was really said in this dialogue.
    pub transcript: String,
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\nreally said:\n{}", self.what, self.transcript)
    }
}

impl Difference {
    fn broke(error: &io::Error) -> Self {
        Self { what: error.to_string(), transcript: String::new() }
    }
}

/// Speaks the dialogues of one story.
#[derive(Debug)]
pub struct Speaker<'a> {
    server: &'a Dovecot,
    account: Account,
    /// As it was before the owner changed the password: what somebody else knows.
    old: Account,
    /// POP3 sessions that have begun and not ended.
    sessions: Vec<(DeviceId, (Line, Transcript))>,
    memory: Memory,
}

impl<'a> Speaker<'a> {
    /// At the beginning of a story: this mailbox is empty.
    pub fn new(server: &'a Dovecot, account: Account) -> Self {
        Self { server, old: account.clone(), account, sessions: Vec::new(), memory: Memory::default() }
    }

    /// What was compared so far.
    pub fn tally(&self) -> Tally {
        self.memory.tally
    }

    /// Does what an event does to the server without a dialogue of a mail program, and speaks those that it brings
    /// about with the mail server; `world` is the one after it.
    ///
    /// Errors: the first line that is not of the form shown.
    pub fn speak(&mut self, world: &World, event: Event, said: &[Dialogue]) -> Result<(), Difference> {
        match event {
            Event::ChangePassword => {
                self.server.change_password(&mut self.account, "another-password");
                // Dovecot looks for a change of its file of passwords once a second.
                self.server.clock.pass(2);
            }
            Event::DaysPass(days) => {
                self.sessions.clear();
                self.server.clock.pass_days(days);
                self.let_expire().map_err(|error| Difference::broke(&error))?;
            }
            _ => {}
        }
        let mut waiting = Vec::new();
        for dialogue in said.iter().filter(|dialogue| is_waiting(dialogue)) {
            // Who waits for mail began to wait before it came: the command and its "+".
            let mut talk = self.begin(dialogue)?;
            talk.go_to(2, &mut self.memory)?;
            waiting.push(talk);
        }
        for dialogue in said.iter().filter(|dialogue| !is_waiting(dialogue) && is_here(dialogue)) {
            self.converse(world, dialogue)?;
        }
        for mut talk in waiting {
            talk.go_to(talk.dialogue.lines.len(), &mut self.memory)?;
        }
        let begun = self.sessions.len();
        self.sessions.retain(|(device, _)| world.has_session(*device));
        if self.sessions.len() < begun {
            self.await_end_of_session();
        }
        Ok(())
    }

    /// The server empties the Trash when a session ends. Source: Dovecot, `autoexpunge`.
    fn let_expire(&self) -> io::Result<()> {
        self.await_end_of_session();
        let mut line = Line::connect(self.server.pop3_port, "server", &Transcript::default())?;
        let login = [
            format!("USER {}", self.account.owner),
            format!("PASS {}", self.account.password),
            "QUIT".into(),
        ];
        line.receive()?;
        for command in login {
            line.send(&command)?;
            let answer = line.receive()?;
            if !answer.starts_with("+OK") {
                return Err(io::Error::other(answer));
            }
        }
        self.await_end_of_session();
        Ok(())
    }

    /// A server takes a moment to see that a line is gone, and to free the lock.
    fn await_end_of_session(&self) {
        within("the POP3 session has ended", || (!self.server.has_pop3_session()).then_some(()));
    }

    fn converse(&mut self, world: &World, dialogue: &Dialogue) -> Result<(), Difference> {
        let mut talk = self.begin(dialogue)?;
        talk.go_to(dialogue.lines.len(), &mut self.memory)?;
        let Talk { line, transcript, .. } = talk;
        match (dialogue.protocol, dialogue.party, line) {
            (Protocol::Pop3, Party::Device(device), Some(line))
                if world.has_session(device) && !self.sessions.iter().any(|(known, _)| *known == device) =>
            {
                self.sessions.push((device, (line, transcript)));
            }
            // The line broke, and the server takes a moment to see that.
            (Protocol::Pop3, _, None) => self.await_end_of_session(),
            (Protocol::Pop3 | Protocol::Imap | Protocol::Smtp, ..)
            | (Protocol::Dav | Protocol::ActiveSync | Protocol::Mapi, ..) => {}
        }
        Ok(())
    }

    /// The connection that a dialogue goes over, with what is taken for granted of it.
    fn begin<'d>(&mut self, dialogue: &'d Dialogue) -> Result<Talk<'d>, Difference>
    where
        'a: 'd,
    {
        let line = self.connect(dialogue).map_err(|error| Difference::broke(&error))?;
        self.memory.tally.dialogues += 1;
        let names = Names { now: self.account.clone(), old: self.old.clone() };
        let mut talk = Talk::new(dialogue, line, names, &self.server.clock);
        if dialogue.protocol == Protocol::Imap && dialogue.opening != Opening::New {
            talk.sign_in().map_err(|error| talk.broke(&error))?;
        }
        Ok(talk)
    }

    fn connect(&mut self, dialogue: &Dialogue) -> io::Result<(Line, Transcript)> {
        if let (Protocol::Pop3, Opening::Kept(_), Party::Device(device)) =
            (dialogue.protocol, dialogue.opening, dialogue.party)
        {
            let at = self.sessions.iter().position(|(owner, _)| *owner == device);
            let at = at.ok_or_else(|| io::Error::other("no session was begun on this device"))?;
            return Ok(self.sessions.remove(at).1);
        }
        let port = match dialogue.protocol {
            Protocol::Pop3 => self.server.pop3_port,
            Protocol::Smtp => self.server.lmtp_port,
            Protocol::Imap | Protocol::Dav | Protocol::ActiveSync | Protocol::Mapi => self.server.imap_port,
        };
        let transcript = Transcript::default();
        Ok((Line::connect(port, "client", &transcript)?, transcript))
    }
}

/// What is spoken to the mail server itself. A message that goes out is handed to another one.
fn is_here(dialogue: &Dialogue) -> bool {
    match dialogue.protocol {
        Protocol::Pop3 | Protocol::Imap => true,
        Protocol::Smtp => dialogue.party == Party::Sender,
        Protocol::Dav | Protocol::ActiveSync | Protocol::Mapi => false,
    }
}

/// Whether the client waits for mail (IDLE).
pub fn is_waiting(dialogue: &Dialogue) -> bool {
    let idle = |spoken: &Spoken| matches!(spoken, Spoken::Text(text) if text.ends_with(" IDLE"));
    dialogue.lines.first().is_some_and(|line| line.from == Side::Client && idle(&line.spoken))
}
