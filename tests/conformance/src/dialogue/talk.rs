//! One dialogue as it is spoken: the client's lines go out, the server's are held against those shown.
//!
//! Invariant: the first line that is not of the form shown ends it.

use std::io;

use which_mailbox::simulation::{
    COLLEAGUE, Dialogue, NEW_PASSWORD, Opening, PASSWORD, Party, Protocol, Side, Spoken, USER,
};

use super::form::{Said, Validities, agrees};
use super::listen;
use super::message::message;
use super::{Difference, Tally};
use crate::client::Line;
use crate::device::message::folder_name;
use crate::server::{Account, Clock};
use crate::transcript::Transcript;

/// Under what names and with what passwords the server knows the story's people.
#[derive(Debug)]
pub(super) struct Names {
    /// As it is now.
    pub now: Account,
    /// As it was before the owner changed the password.
    pub old: Account,
}

impl Names {
    /// The line with the names and passwords that the server knows.
    fn real(&self, line: &str) -> String {
        line.replace(NEW_PASSWORD, "\0n")
            .replace(PASSWORD, "\0p")
            .replace(&format!("pw-{COLLEAGUE}"), "\0c")
            .replace(USER, "\0a")
            .replace(COLLEAGUE, "\0b")
            .replace("\0n", &self.now.password)
            .replace("\0p", &self.old.password)
            .replace("\0c", &self.now.colleague_password)
            .replace("\0a", &self.now.owner)
            .replace("\0b", &self.now.colleague)
    }

    /// Name and password of the client of a dialogue that went on before.
    fn login(&self, party: Party) -> String {
        match party {
            Party::Colleague => format!("{} {}", self.now.colleague, self.now.colleague_password),
            Party::Device(_) | Party::Sender | Party::Owner | Party::Intruder => {
                format!("{} {}", self.now.owner, self.now.password)
            }
        }
    }
}

/// What the receiving server writes on top of a message. Source: RFC 5321, section 4.4.
const RETURN_PATH: &str = "Return-Path: <sender@example.org>\r\n";

/// A dialogue on its way.
#[derive(Debug)]
pub(super) struct Talk<'d> {
    pub dialogue: &'d Dialogue,
    /// `None` once the line is cut.
    pub line: Option<Line>,
    names: Names,
    clock: &'d Clock,
    pub transcript: Transcript,
    next: usize,
    /// The client's last line.
    asked: String,
    /// The folder that is selected.
    folder: String,
}

/// What goes on from one dialogue of a story to the next.
#[derive(Debug, Default)]
pub(super) struct Memory {
    pub validities: Validities,
    pub messages: u64,
    pub tally: Tally,
}

impl<'d> Talk<'d> {
    pub fn new(
        dialogue: &'d Dialogue,
        (line, transcript): (Line, Transcript),
        names: Names,
        clock: &'d Clock,
    ) -> Self {
        let folder = match dialogue.opening {
            Opening::Kept(Some(folder)) => folder_name(folder),
            Opening::Kept(None) | Opening::New => "INBOX",
        };
        let (line, folder) = (Some(line), folder.into());
        Self { dialogue, line, names, clock, transcript, next: 0, asked: String::new(), folder }
    }

    /// Brings about what is taken for granted of an IMAP connection that was made before.
    pub fn sign_in(&mut self) -> io::Result<()> {
        let Some(open) = &mut self.line else {
            return Ok(());
        };
        open.receive()?;
        open.send(&format!("z1 LOGIN {}", self.names.login(self.dialogue.party)))?;
        let mut tags = vec!["z1 "];
        if let Opening::Kept(Some(folder)) = self.dialogue.opening {
            open.send(&format!("z2 SELECT {}", folder_name(folder)))?;
            tags.push("z2 ");
        }
        for tag in tags {
            let answer = loop {
                let line = open.receive()?;
                if line.starts_with(tag) {
                    break line;
                }
            };
            if !answer.starts_with(&format!("{tag}OK")) {
                return Err(io::Error::other(answer));
            }
        }
        Ok(())
    }

    /// Speaks up to this line of the dialogue.
    pub fn go_to(&mut self, until: usize, memory: &mut Memory) -> Result<(), Difference> {
        let lines = &self.dialogue.lines[..until];
        while self.next < until {
            let line = &lines[self.next];
            match line.from {
                Side::Client => {
                    self.next += 1;
                    self.say(&line.spoken, memory).map_err(|error| self.broke(&error))?;
                }
                Side::Server => {
                    let run = lines[self.next..].iter().take_while(|line| line.from == Side::Server);
                    let shown: Vec<Said> = run.map(|line| said(&line.spoken)).collect();
                    self.next += shown.len();
                    let heard = self.listen(&shown).map_err(|error| self.broke(&error))?;
                    self.compare(shown, heard, memory)?;
                }
            }
        }
        Ok(())
    }

    fn say(&mut self, spoken: &Spoken, memory: &mut Memory) -> io::Result<()> {
        let Some(open) = &mut self.line else {
            return Err(io::Error::other("the line was cut before"));
        };
        memory.tally.sent += 1;
        match spoken {
            Spoken::Text(text) => {
                self.asked.clone_from(text);
                if let Some(folder) = text.split_once(" SELECT ") {
                    self.folder = folder.1.into();
                }
                let line = self.names.real(text);
                open.send(&match self.dialogue.protocol {
                    Protocol::Smtp => lmtp(&line),
                    Protocol::Pop3
                    | Protocol::Imap
                    | Protocol::Dav
                    | Protocol::ActiveSync
                    | Protocol::Mapi => line,
                })
            }
            Spoken::Elided { octets } => {
                memory.messages += 1;
                // A message is shown with the size in which it is stored.
                let added =
                    if self.dialogue.protocol == Protocol::Smtp { RETURN_PATH.len() as u64 } else { 0 };
                open.send_octets(&message(memory.messages, octets - added))?;
                match self.dialogue.protocol {
                    // The line of the command goes on after the literal, and ends here.
                    Protocol::Imap => open.send_octets(b"\r\n"),
                    Protocol::Pop3
                    | Protocol::Smtp
                    | Protocol::Dav
                    | Protocol::ActiveSync
                    | Protocol::Mapi => Ok(()),
                }
            }
            Spoken::Cut => {
                self.line = None;
                Ok(())
            }
        }
    }

    fn listen(&mut self, shown: &[Said]) -> io::Result<Vec<Said>> {
        let Some(open) = &mut self.line else {
            return Err(io::Error::other("the line was cut before"));
        };
        match self.dialogue.protocol {
            // Dovecot waits a while for the end of another session before it says [IN-USE].
            Protocol::Pop3 => listen::pop3(open, &self.asked, &|| self.clock.pass(1)),
            Protocol::Smtp => listen::smtp(open),
            Protocol::Imap | Protocol::Dav | Protocol::ActiveSync | Protocol::Mapi => {
                listen::imap(open, shown)
            }
        }
    }

    fn compare(
        &self,
        mut shown: Vec<Said>,
        mut heard: Vec<Said>,
        memory: &mut Memory,
    ) -> Result<(), Difference> {
        memory.tally.compared += shown.len() as u32;
        let numbered = self.numbered_folder();
        let mut same = |shown: &Said, heard: &Said| agrees(shown, heard, &numbered, &mut memory.validities);
        if self.asked.starts_with("EHLO") {
            // Each of what is shown is offered; SIZE is not by LMTP.
            shown.retain(|line| !matches!(line, Said::Line(line) if line.contains("SIZE")));
            shown.remove(0);
            let offers = |line: &Said| match line {
                Said::Line(line) => line[4..].to_owned(),
                Said::Octets(_) => String::new(),
            };
            let offered: Vec<String> = heard.iter().map(offers).collect();
            let missing = shown.iter().find(|line| !offered.contains(&offers(line)));
            return missing.map_or(Ok(()), |line| Err(self.differs(line, None)));
        }
        if self.asked.contains(" LIST ") {
            // In which order a server lists folders is its own affair. Source: RFC 9051, section 6.3.9.
            while let Some(first) = shown.first() {
                let at = heard.iter().position(|heard| same(first, heard));
                let at = at.ok_or_else(|| self.differs(first, None))?;
                heard.remove(at);
                shown.remove(0);
            }
        }
        for (shown, heard) in shown.iter().zip(&heard) {
            if !same(shown, heard) {
                return Err(self.differs(shown, Some(heard)));
            }
        }
        match (shown.get(heard.len()), heard.get(shown.len())) {
            (Some(shown), _) => Err(self.differs(shown, None)),
            (None, Some(heard)) => Err(self.differs(&Said::Line("nothing more".into()), Some(heard))),
            (None, None) => Ok(()),
        }
    }

    /// The folder to which the numbers in an answer belong.
    fn numbered_folder(&self) -> String {
        let words: Vec<&str> = self.asked.split(' ').collect();
        match words[..] {
            [_, "UID", "MOVE", _, to] => to.into(),
            [_, "APPEND", to, ..] => to.into(),
            _ => self.folder.clone(),
        }
    }

    fn differs(&self, shown: &Said, heard: Option<&Said>) -> Difference {
        let heard = heard.map_or_else(|| "nothing like it".into(), |heard| format!("{heard:?}"));
        self.failed(format!(
            "after \"{}\" the simulator shows {shown:?}, the server says {heard}",
            self.asked
        ))
    }

    pub fn broke(&self, error: &io::Error) -> Difference {
        self.failed(format!("after \"{}\": {error}", self.asked))
    }

    fn failed(&self, what: String) -> Difference {
        Difference { what, transcript: self.transcript.text() }
    }
}

fn said(spoken: &Spoken) -> Said {
    match spoken {
        Spoken::Text(text) => Said::Line(text.clone()),
        Spoken::Elided { octets } => Said::Octets(*octets),
        Spoken::Cut => Said::Line("cut".into()),
    }
}

/// The same line in LMTP. Source: RFC 2033, section 4.1 (LHLO). Dovecot takes no SIZE there.
fn lmtp(line: &str) -> String {
    let line = line.replace("EHLO ", "LHLO ");
    line.split(" SIZE=").next().unwrap_or_default().into()
}
