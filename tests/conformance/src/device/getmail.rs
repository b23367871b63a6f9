//! A device whose mail program is getmail6, by POP3: it decides by its own settings what it deletes on the server.
//!
//! Invariant: what the device holds is what stands in getmail's maildir; what becomes of mail on the server is getmail's
//! doing alone. Source: getmail6 6.18, documentation, "delete" and "delete_after".

use std::collections::BTreeSet;
use std::fs;
use std::io;

use which_mailbox::mailbox::{LeaveOnServer, Pop3Access};
use which_mailbox::simulation::{Folder, MessageId, Outcome, Reach, Refusal, Round, SentCopy};

use super::program::{Program, maildir};
use super::{Device, Line, Step, Tried};
use crate::observation::Mail;

/// A device that fetches with getmail6.
#[derive(Debug)]
pub struct Getmail {
    program: Program,
    access: Pop3Access,
}

impl Getmail {
    /// A device that has fetched nothing yet.
    ///
    /// Panics: getmail6 is missing.
    pub fn new(name: &str, access: Pop3Access) -> Self {
        let program = Program::new("/usr/bin/getmail", "getmail6", name);
        for folder in ["mail", "mail/new", "mail/cur", "mail/tmp"] {
            program.make(folder).expect("a new folder can be filled");
        }
        Self { program, access }
    }

    fn held(&self) -> io::Result<BTreeSet<Mail>> {
        let files = maildir(&self.program.folder().join("mail"))?;
        let original =
            |message| Mail { folder: Folder::Inbox, message, seen: false, flagged: false, original: true };
        Ok(files.into_iter().map(|(_, message)| original(message)).collect())
    }

    fn settings(&self, line: &Line<'_>) -> String {
        let (delete, after) = match self.access.leave {
            LeaveOnServer::No => (true, 0),
            LeaveOnServer::Days(days) => (false, days),
            LeaveOnServer::Forever => (false, 0),
        };
        format!(
            "[retriever]\ntype = SimplePOP3Retriever\nserver = 127.0.0.1\nport = {}\nusername = {}\npassword = {}\n\
             timeout = 5\n\
             [destination]\ntype = Maildir\npath = {}/mail/\n\
             [options]\nread_all = false\ndelete = {delete}\ndelete_after = {after}\nverbose = 2\n\
             received = false\ndelivered_to = false\n",
            line.server.pop3_port,
            line.account.owner,
            line.account.password,
            self.program.folder().display()
        )
    }
}

fn not_done(what: &str) -> io::Error {
    io::Error::other(format!("getmail does not {what}: no story here asks it to"))
}

impl Device for Getmail {
    fn shown(&self) -> BTreeSet<Mail> {
        self.held().unwrap_or_default()
    }

    fn step(&mut self, _: &Line<'_>, _: MessageId, _: Step) -> Tried<Reach> {
        Err(not_done("change what it fetched"))
    }

    fn send(&mut self, _: &Line<'_>, _: MessageId) -> Tried<SentCopy> {
        Err(not_done("send"))
    }

    fn save_draft(&mut self, _: &Line<'_>, _: MessageId) -> io::Result<Option<Reach>> {
        Err(not_done("write"))
    }

    fn sync(&mut self, line: &Line<'_>) -> io::Result<Outcome> {
        if let Some(refusal) = line.cut {
            return Ok(Outcome::Refused(refusal));
        }
        let before = self.held()?.len();
        self.program.write("getmailrc", &self.settings(line))?;
        let folder = self.program.folder().display().to_string();
        let arguments = ["--getmaildir", &folder, "--rcfile", "getmailrc"];
        let run = || self.program.run(&arguments, Some(&line.server.clock), line.transcript);
        // getmail writes by a child process, and misses its end where that comes before it begins to wait. It then takes
        // back all marks and leaves; its next round does it all. Source: getmail6, `baseclasses.py` (ForkingBase).
        let missed = |error: &io::Error| error.to_string().contains("waiting child pid");
        let mut said = run();
        for _ in 0..4 {
            if said.as_ref().is_err_and(missed) {
                said = run();
            }
        }
        let said = match said {
            Err(error) if error.to_string().contains("[IN-USE]") => {
                return Ok(Outcome::Refused(Refusal::MaildropLocked));
            }
            said => said?,
        };
        let removed = said.lines().filter(|line| line.contains(", deleted")).count() as u16;
        let fetched = (self.held()?.len() - before) as u16;
        Ok(Outcome::Synced(Round { fetched, removed, ..Round::default() }))
    }

    fn clear(&mut self) {
        for (path, _) in maildir(&self.program.folder().join("mail")).unwrap_or_default() {
            let _ = fs::remove_file(path);
        }
    }
}
