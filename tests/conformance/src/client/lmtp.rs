//! Hands in mail. Source: RFC 2033; RFC 5321.
//!
//! Invariant: one message, one connection, one answer.

use std::io;

use super::line::{Line, unexpected};
use crate::Transcript;

/// Who the senders of all stories are.
pub const SENDER: &str = "sender@example.test";

/// What became of a message that was handed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delivery {
    /// The server has it.
    Accepted,
    /// The server will not have it, now or later (5yz), because the mailbox is full (552, or 5.2.2).
    OverQuota,
}

/// A connection to the server's door.
#[derive(Debug)]
pub struct Lmtp(Line);

impl Lmtp {
    /// Connects and says LHLO.
    ///
    /// Errors: nobody listens.
    pub fn connect(port: u16, party: &str, transcript: &Transcript) -> io::Result<Self> {
        let mut lmtp = Self(Line::connect(port, party, transcript)?);
        lmtp.reply()?;
        lmtp.command("LHLO sender.example.test")?;
        Ok(lmtp)
    }

    fn reply(&mut self) -> io::Result<String> {
        loop {
            let line = self.0.receive()?;
            if line.as_bytes().get(3) != Some(&b'-') {
                return Ok(line);
            }
        }
    }

    /// Says a command and returns the reply's last line.
    ///
    /// Errors: the connection is gone.
    pub fn command(&mut self, command: &str) -> io::Result<String> {
        self.0.send(command)?;
        self.reply()
    }

    /// Hands in a message, all its lines ending in CR LF, none beginning with a dot.
    ///
    /// Errors: the server's answer is neither yes nor "full".
    pub fn deliver(&mut self, user: &str, message: &[u8]) -> io::Result<Delivery> {
        self.command(&format!("MAIL FROM:<{SENDER}>"))?;
        let mut reply = self.command(&format!("RCPT TO:<{user}@example.test>"))?;
        if reply.starts_with("250") {
            reply = self.command("DATA")?;
            if !reply.starts_with("354") {
                return Err(unexpected(&reply, "354"));
            }
            self.0.send_octets(message)?;
            reply = self.command(".")?;
        }
        if reply.starts_with("250") {
            Ok(Delivery::Accepted)
        } else if reply.starts_with("552 5.2.2") {
            Ok(Delivery::OverQuota)
        } else {
            Err(unexpected(&reply, "250 or 552 5.2.2"))
        }
    }
}
