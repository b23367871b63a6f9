//! An IMAP session. Source: RFC 9051; RFC 3501; RFC 6851 (MOVE); RFC 4314 (ACL); RFC 9208 (QUOTA); RFC 5032 (WITHIN).
//!
//! Invariant: a command's answer is its tagged line and all untagged lines before it, literals included.

use std::io;

use super::line::{Line, unexpected};
use crate::Transcript;

/// OK, NO or BAD. Source: RFC 9051, section 7.1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Done.
    Ok,
    /// Not done.
    No,
    /// Not understood.
    Bad,
}

/// What a command was answered with.
#[derive(Clone, Debug)]
pub struct Reply {
    /// The tagged line's status.
    pub status: Status,
    /// The rest of the tagged line, beginning with the response code where there is one.
    pub text: String,
    /// Untagged lines without their `* `, literals in their places.
    pub untagged: Vec<String>,
}

impl Reply {
    /// The response code with its arguments: `COPYUID 1 2 3`. Source: RFC 9051, section 7.1.
    pub fn code(&self) -> Option<&str> {
        let untagged = self.untagged.iter().filter_map(|line| line.strip_prefix("OK "));
        [self.text.as_str()].into_iter().chain(untagged).find_map(code)
    }

    /// An error where the status is another one.
    ///
    /// Errors: it says what the server said.
    pub fn wanted(self, status: Status) -> io::Result<Self> {
        if self.status == status { Ok(self) } else { Err(unexpected(&self.text, &format!("{status:?}"))) }
    }
}

/// What stands in brackets, but for the codes that say what a folder is, not what a command did.
fn code(text: &str) -> Option<&str> {
    let code = text.strip_prefix('[')?.split_once(']')?.0;
    ["COPYUID", "APPENDUID", "OVERQUOTA", "NONEXISTENT", "NOPERM", "INUSE"]
        .into_iter()
        .any(|known| code.starts_with(known))
        .then_some(code)
}

/// One message as FETCH shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fetched {
    /// Its unique id in its folder.
    pub uid: u32,
    /// `\Seen`.
    pub seen: bool,
    /// `\Flagged`.
    pub flagged: bool,
    /// `\Deleted`.
    pub deleted: bool,
    /// Octets.
    pub size: u32,
    /// What stands before the `@` in its Message-ID.
    pub name: String,
}

/// A session in its authenticated or selected state.
#[derive(Debug)]
pub struct Imap {
    line: Line,
    tags: u32,
}

impl Imap {
    /// Logs in; `None`: name or password are wrong.
    ///
    /// Errors: nobody listens, or the server speaks no IMAP.
    pub fn login(
        port: u16,
        party: &str,
        (user, password): (&str, &str),
        transcript: &Transcript,
    ) -> io::Result<Option<Self>> {
        let mut session = Self { line: Line::connect(port, party, transcript)?, tags: 0 };
        let greeting = session.line.receive()?;
        if !greeting.starts_with("* OK") {
            return Err(unexpected(&greeting, "* OK"));
        }
        let reply = session.command(&format!("LOGIN {user} {password}"))?;
        match (reply.status, reply.text.starts_with("[AUTHENTICATIONFAILED]")) {
            (Status::Ok, _) => Ok(Some(session)),
            (Status::No, true) => Ok(None),
            (Status::No | Status::Bad, _) => Err(unexpected(&reply.text, "OK or [AUTHENTICATIONFAILED]")),
        }
    }

    /// Says a command and waits for its answer.
    ///
    /// Errors: the connection is gone.
    pub fn command(&mut self, command: &str) -> io::Result<Reply> {
        let tag = self.begin(command)?;
        self.finish(&tag)
    }

    /// Says several commands at once and collects their answers in order. Source: RFC 9051, section 5.5.
    ///
    /// Errors: the connection is gone.
    pub fn commands(&mut self, commands: &[String]) -> io::Result<Vec<Reply>> {
        let tags: Vec<String> =
            commands.iter().map(|command| self.begin(command)).collect::<io::Result<_>>()?;
        tags.iter().map(|tag| self.finish(tag)).collect()
    }

    fn begin(&mut self, command: &str) -> io::Result<String> {
        self.tags += 1;
        let tag = format!("a{}", self.tags);
        self.line.send(&format!("{tag} {command}"))?;
        Ok(tag)
    }

    fn finish(&mut self, tag: &str) -> io::Result<Reply> {
        let mut untagged = Vec::new();
        loop {
            let line = self.response()?;
            if let Some(said) = line.strip_prefix("* ") {
                untagged.push(said.to_string());
                continue;
            }
            let said = line.strip_prefix(tag).and_then(|rest| rest.trim_start().split_once(' '));
            let (status, text) = said.ok_or_else(|| unexpected(&line, tag))?;
            let status = match status {
                "OK" => Status::Ok,
                "NO" => Status::No,
                "BAD" => Status::Bad,
                _ => return Err(unexpected(&line, "OK, NO or BAD")),
            };
            return Ok(Reply { status, text: text.to_string(), untagged });
        }
    }

    /// One response with its literals in place. Source: RFC 9051, section 4.3.
    fn response(&mut self) -> io::Result<String> {
        let mut whole = self.line.receive()?;
        while let Some(number) = literal(&whole) {
            let octets = self.line.receive_octets(number)?;
            whole += &String::from_utf8_lossy(&octets);
            whole += &self.line.receive()?;
        }
        Ok(whole)
    }

    /// SELECT; `false`: there is no such folder for this user.
    ///
    /// Errors: the connection is gone.
    pub fn select(&mut self, folder: &str) -> io::Result<bool> {
        Ok(self.command(&format!("SELECT {folder}"))?.status == Status::Ok)
    }

    /// All messages of the selected folder.
    ///
    /// Errors: the connection is gone.
    pub fn list(&mut self) -> io::Result<Vec<Fetched>> {
        let reply = self.command(LIST)?.wanted(Status::Ok)?;
        Ok(reply.untagged.iter().filter_map(|line| fetched(line)).collect())
    }

    /// All messages of these folders, each opened without leave to change it. `None`: there is no such folder for this
    /// user.
    ///
    /// Errors: the connection is gone.
    pub fn look(&mut self, folders: &[&str]) -> io::Result<Vec<Option<Vec<Fetched>>>> {
        let commands: Vec<String> =
            folders.iter().flat_map(|folder| [format!("EXAMINE {folder}"), LIST.to_string()]).collect();
        let replies = self.commands(&commands)?;
        Ok(replies
            .chunks(2)
            .map(|pair| {
                let messages = || pair[1].untagged.iter().filter_map(|line| fetched(line)).collect();
                (pair[0].status == Status::Ok).then(messages)
            })
            .collect())
    }

    /// The unique ids of the selected folder's messages that came within so many seconds. Source: RFC 5032.
    ///
    /// Errors: the connection is gone.
    pub fn younger(&mut self, seconds: u64) -> io::Result<Vec<u32>> {
        let reply = self.command(&format!("UID SEARCH YOUNGER {seconds}"))?.wanted(Status::Ok)?;
        let found = reply.untagged.iter().find_map(|line| line.strip_prefix("SEARCH"));
        Ok(found.unwrap_or("").split_whitespace().filter_map(|uid| uid.parse().ok()).collect())
    }

    /// A whole message, not marked as read by it; `None`: it is gone.
    ///
    /// Errors: the connection is gone.
    pub fn body(&mut self, uid: u32) -> io::Result<Option<String>> {
        let reply = self.command(&format!("UID FETCH {uid} BODY.PEEK[]"))?.wanted(Status::Ok)?;
        Ok(reply.untagged.into_iter().find(|line| line.contains(" FETCH (")))
    }

    /// Sets a flag; `false`: there is no such message.
    ///
    /// Errors: the server refuses.
    pub fn flag(&mut self, uid: u32, flag: &str) -> io::Result<bool> {
        // STORE says nothing of a message that has the flag already, nor of one that is not there.
        // Source: RFC 9051, section 6.4.9.
        self.command(&format!("UID STORE {uid} +FLAGS ({flag})"))?.wanted(Status::Ok)?;
        let reply = self.command(&format!("UID SEARCH UID {uid}"))?.wanted(Status::Ok)?;
        Ok(reply.untagged.iter().any(|line| line.starts_with("SEARCH ")))
    }

    /// MOVE; the unique id in the other folder, `None`: there is no such message. Source: RFC 6851; RFC 4315 (COPYUID).
    ///
    /// Errors: the server refuses.
    pub fn shift(&mut self, uid: u32, folder: &str) -> io::Result<Option<u32>> {
        let reply = self.command(&format!("UID MOVE {uid} {folder}"))?.wanted(Status::Ok)?;
        let new =
            reply.code().and_then(|code| code.strip_prefix("COPYUID ")?.rsplit(' ').next()?.parse().ok());
        Ok(new)
    }

    /// Deletes for good; `false`: there is no such message. Source: RFC 4315 (UID EXPUNGE).
    ///
    /// Errors: the server refuses.
    pub fn expunge(&mut self, uid: u32) -> io::Result<bool> {
        if !self.flag(uid, "\\Deleted")? {
            return Ok(false);
        }
        let reply = self.command(&format!("UID EXPUNGE {uid}"))?.wanted(Status::Ok)?;
        Ok(reply.untagged.iter().any(|line| line.ends_with("EXPUNGE") || line.starts_with("VANISHED")))
    }

    /// APPEND; the unique id of what was stored, `None`: the mailbox is full (`NO [OVERQUOTA]`).
    ///
    /// Errors: the server refuses for another reason.
    pub fn append(&mut self, folder: &str, flags: &str, message: &[u8]) -> io::Result<Option<u32>> {
        let tag = self.begin(&format!("APPEND {folder} ({flags}) {{{}}}", message.len()))?;
        let first = self.line.receive()?;
        if first.starts_with('+') {
            self.line.send_octets(message)?;
            self.line.send("")?;
        } else if !first.starts_with(&tag) {
            return Err(unexpected(&first, "+"));
        }
        let text = if first.starts_with('+') { self.finish(&tag)?.text } else { first };
        if text.contains("[OVERQUOTA]") {
            return Ok(None);
        }
        let uid =
            code(&text).and_then(|code| code.strip_prefix("APPENDUID ")?.rsplit(' ').next()?.parse().ok());
        uid.map(Some).ok_or_else(|| unexpected(&text, "[APPENDUID …] or [OVERQUOTA]"))
    }

    /// LOGOUT, until the server has closed the connection.
    ///
    /// Errors: the connection is gone.
    pub fn logout(mut self) -> io::Result<()> {
        self.command("LOGOUT")?;
        while self.line.receive_silently().is_ok() {}
        Ok(())
    }
}

const LIST: &str = "UID FETCH 1:* (UID FLAGS RFC822.SIZE BODY.PEEK[HEADER.FIELDS (MESSAGE-ID)])";

/// How many octets of a literal follow a line.
fn literal(line: &str) -> Option<usize> {
    line.strip_suffix('}')?.rsplit_once('{')?.1.parse().ok()
}

/// What an untagged FETCH line shows, if it shows all that [`LIST`] asks for.
fn fetched(line: &str) -> Option<Fetched> {
    let between = |before: &str, after: &[char]| {
        let rest = line.split_once(before)?.1;
        rest.split(after).next()
    };
    let flags = between("FLAGS (", &[')'])?;
    Some(Fetched {
        uid: between("UID ", &[' ', ')'])?.parse().ok()?,
        seen: flags.contains("\\Seen"),
        flagged: flags.contains("\\Flagged"),
        deleted: flags.contains("\\Deleted"),
        size: between("RFC822.SIZE ", &[' ', ')'])?.parse().ok()?,
        name: between("Message-ID: <", &['@'])?.to_string(),
    })
}
