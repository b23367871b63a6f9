//! A POP3 session. Source: RFC 1939; RFC 2449 (response codes).
//!
//! Invariant: dropped without [`Pop3::quit`] it is a line that broke.

use std::io;

use super::line::{Line, unexpected};
use crate::Transcript;

/// How the server received a login.
#[derive(Debug)]
pub enum Login {
    /// The session is in its TRANSACTION state.
    Open(Pop3),
    /// Another session has the maildrop (`-ERR [IN-USE]`).
    InUse,
    /// Name or password are wrong.
    Denied,
}

/// A session in its TRANSACTION state.
#[derive(Debug)]
pub struct Pop3(Line);

impl Pop3 {
    /// Logs in; `patience` is called whenever the answer to PASS takes longer than a moment. (Dovecot waits ten seconds
    /// for another session's end before it says [IN-USE]; the test moves its clock.)
    ///
    /// Errors: nobody listens, or the server speaks no POP3.
    pub fn login(
        port: u16,
        party: &str,
        (user, password): (&str, &str),
        transcript: &Transcript,
        patience: impl Fn(),
    ) -> io::Result<Login> {
        let mut session = Self(Line::connect(port, party, transcript)?);
        session.ok()?;
        session.command(&format!("USER {user}"))?;
        session.0.send(&format!("PASS {password}"))?;
        let reply = session.0.receive_patiently(patience)?;
        Ok(if reply.starts_with("+OK") {
            Login::Open(session)
        } else if reply.starts_with("-ERR [IN-USE]") {
            Login::InUse
        } else if reply.starts_with("-ERR [AUTH]") {
            Login::Denied
        } else {
            return Err(unexpected(&reply, "+OK, [IN-USE] or [AUTH]"));
        })
    }

    fn ok(&mut self) -> io::Result<String> {
        let line = self.0.receive()?;
        if line.starts_with("+OK") { Ok(line) } else { Err(unexpected(&line, "+OK")) }
    }

    /// Says a command with an answer of one line.
    ///
    /// Errors: the answer is not +OK.
    pub fn command(&mut self, command: &str) -> io::Result<String> {
        self.0.send(command)?;
        self.ok()
    }

    /// UIDL: numbers and unique ids. Source: RFC 1939, section 7.
    ///
    /// Errors: the answer is no such list.
    pub fn unique_ids(&mut self) -> io::Result<Vec<(u32, String)>> {
        self.command("UIDL")?;
        let mut ids = Vec::new();
        loop {
            let line = self.0.receive()?;
            if line == "." {
                return Ok(ids);
            }
            let id =
                line.split_once(' ').and_then(|(number, id)| Some((number.parse().ok()?, id.to_string())));
            ids.push(id.ok_or_else(|| unexpected(&line, "a number and an id"))?);
        }
    }

    /// A message's lines, by RETR or TOP.
    fn lines(&mut self, command: &str) -> io::Result<Vec<String>> {
        self.command(command)?;
        let (mut lines, mut octets) = (Vec::new(), 0);
        loop {
            let line = self.0.receive_silently()?;
            if line == "." {
                self.0.note_octets(octets);
                return Ok(lines);
            }
            octets += line.len() + 2;
            lines.push(line.strip_prefix('.').unwrap_or(&line).to_string());
        }
    }

    /// RETR: the whole message.
    ///
    /// Errors: there is none of this number.
    pub fn retrieve(&mut self, number: u32) -> io::Result<Vec<String>> {
        self.lines(&format!("RETR {number}"))
    }

    /// TOP with no line of the body: the header.
    ///
    /// Errors: there is none of this number.
    pub fn header(&mut self, number: u32) -> io::Result<Vec<String>> {
        self.lines(&format!("TOP {number} 0"))
    }

    /// DELE: marks a message to be deleted at QUIT.
    ///
    /// Errors: there is none of this number.
    pub fn delete(&mut self, number: u32) -> io::Result<()> {
        self.command(&format!("DELE {number}")).map(|_| ())
    }

    /// STAT: how many messages there are, those marked not counted, and their octets.
    ///
    /// Errors: the answer is no such pair.
    pub fn status(&mut self) -> io::Result<(u32, u64)> {
        let line = self.command("STAT")?;
        let mut parts = line.split(' ').skip(1);
        let counts = parts.next().and_then(|n| n.parse().ok()).zip(parts.next().and_then(|n| n.parse().ok()));
        counts.ok_or_else(|| unexpected(&line, "two numbers"))
    }

    /// QUIT: what was marked is deleted. Returns when the server has closed the connection.
    ///
    /// Errors: the answer is not +OK.
    pub fn quit(mut self) -> io::Result<()> {
        self.command("QUIT")?;
        // The session's process closes it when all is written; until then the maildrop may still be locked.
        while self.0.receive_silently().is_ok() {}
        Ok(())
    }
}
