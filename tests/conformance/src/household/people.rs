//! The owner's rights for a colleague, the colleague's doings, an intruder's.
//!
//! Invariant: the colleague has a login of their own, and the server alone decides what it is good for. Each of them
//! logs in anew: a session that was open would see a change of rights up to half a minute late.

use std::io;

use which_mailbox::mailbox::Mailbox;
use which_mailbox::simulation::{Holder, MessageId, Outcome, Refusal, Right, Thoroughness};

use super::{Household, Provider};
use crate::client::imap::Status;
use crate::client::pop3::Login;
use crate::client::{Imap, Pop3};
use crate::device::message::{FOLDERS, folder_name, number};

/// Rights as letters. Source: RFC 4314, section 2.1.
const fn letters(right: Right) -> &'static str {
    match right {
        Right::Read => "lrs",
        Right::Write => "lrswite",
    }
}

impl Household<'_> {
    fn refusal(&self) -> Refusal {
        match self.provider {
            Provider::Up | Provider::Down => Refusal::ServerDown,
            Provider::Gone => Refusal::ServerGone,
        }
    }

    fn login(&self, party: &str, user: &str, password: &str) -> io::Result<Result<Imap, Refusal>> {
        match Imap::login(self.server.imap_port, party, (user, password), &self.transcript) {
            Ok(Some(session)) => Ok(Ok(session)),
            Ok(None) => Ok(Err(Refusal::PasswordChanged)),
            Err(error) if error.kind() == io::ErrorKind::ConnectionRefused => Ok(Err(self.refusal())),
            Err(error) => Err(error),
        }
    }

    fn owner(&self) -> io::Result<Result<Imap, Refusal>> {
        self.login("owner", &self.account.owner, &self.account.password)
    }

    fn colleague(&self) -> io::Result<Result<Imap, Refusal>> {
        self.login("colleague", &self.account.colleague, &self.account.colleague_password)
    }

    fn shared_inbox(&self) -> String {
        format!("shared/{}/INBOX", self.account.owner)
    }

    pub(super) fn grant(&mut self, right: Right) -> io::Result<Outcome> {
        let mut owner = match self.owner()? {
            Ok(owner) => owner,
            Err(refusal) => return Ok(Outcome::Refused(refusal)),
        };
        owner
            .command(&format!("SETACL INBOX {} {}", self.account.colleague, letters(right)))?
            .wanted(Status::Ok)?;
        Ok(Outcome::Granted { groupware: false })
    }

    pub(super) fn revoke(&mut self) -> io::Result<Outcome> {
        let mut owner = match self.owner()? {
            Ok(owner) => owner,
            Err(refusal) => return Ok(Outcome::Refused(refusal)),
        };
        owner.command(&format!("DELETEACL INBOX {}", self.account.colleague))?.wanted(Status::Ok)?;
        Ok(Outcome::Revoked)
    }

    pub(super) fn colleague_reads(&mut self) -> io::Result<Outcome> {
        let mut colleague = match self.colleague()? {
            Ok(colleague) => colleague,
            Err(refusal) => return Ok(Outcome::Refused(refusal)),
        };
        let inbox = self.shared_inbox();
        let found = colleague.look(&[inbox.as_str()])?.pop().flatten();
        Ok(match found {
            Some(messages) => Outcome::ColleagueSaw { mail: messages.len() as u16, entries: 0 },
            None => Outcome::Refused(Refusal::NoRight),
        })
    }

    /// The colleague's program moves the message into the colleague's own trash.
    pub(super) fn colleague_deletes(&mut self, message: MessageId) -> io::Result<Outcome> {
        let mut colleague = match self.colleague()? {
            Ok(colleague) => colleague,
            Err(refusal) => return Ok(Outcome::Refused(refusal)),
        };
        if !colleague.select(&self.shared_inbox())? {
            return Ok(Outcome::Refused(Refusal::NoRight));
        }
        let listed = colleague.list()?;
        let found = listed.iter().find(|found| number(&found.name) == Some(message));
        let uid = found.ok_or_else(|| io::Error::other("the colleague does not see the message"))?.uid;
        // Without the rights t and e a server either refuses the move or copies and leaves the message where it is.
        let reply = colleague.command(&format!("UID MOVE {uid} Trash"))?;
        let left = colleague.list()?.iter().any(|found| number(&found.name) == Some(message));
        Ok(if reply.status == Status::Ok && !left {
            Outcome::ColleagueDeleted { recoverable: false, lost: 0 }
        } else {
            Outcome::Refused(Refusal::NoRight)
        })
    }

    pub(super) fn intruder_empties(&mut self, thoroughness: Thoroughness) -> io::Result<Outcome> {
        let to_trash = thoroughness == Thoroughness::Trash;
        let (trashed, erased) = match self.mailbox {
            Mailbox::Pop3(_) if self.devices.iter().all(|owned| !owned.program.is_in_session()) => {
                match self.maildrop_emptied()? {
                    Ok(erased) => (0, erased),
                    Err(refusal) => return Ok(Outcome::Refused(refusal)),
                }
            }
            // While a session has the maildrop, the intruder takes webmail, which works beside it.
            Mailbox::Pop3(_) => match self.folders_emptied(false)? {
                Ok(emptied) => emptied,
                Err(refusal) => return Ok(Outcome::Refused(refusal)),
            },
            Mailbox::Imap(_) => match self.folders_emptied(to_trash)? {
                Ok(emptied) => emptied,
                Err(refusal) => return Ok(Outcome::Refused(refusal)),
            },
            // What Exchange erases can be recovered for a while; no server here shows that.
            Mailbox::Exchange(_) => match self.folders_emptied(to_trash)? {
                Ok((trashed, _)) => (trashed, 0),
                Err(refusal) => return Ok(Outcome::Refused(refusal)),
            },
        };
        Ok(Outcome::Emptied { trashed, recoverable: 0, by_administrator: 0, erased, lost: 0 })
    }

    fn maildrop_emptied(&mut self) -> io::Result<Result<u16, Refusal>> {
        let login = (self.stolen.owner.as_str(), self.stolen.password.as_str());
        let mut session = match Pop3::login(self.server.pop3_port, "intruder", login, &self.transcript, || {})
        {
            Ok(Login::Open(session)) => session,
            Ok(Login::InUse) => return Ok(Err(Refusal::MaildropLocked)),
            Ok(Login::Denied) => return Ok(Err(Refusal::PasswordChanged)),
            Err(error) if error.kind() == io::ErrorKind::ConnectionRefused => return Ok(Err(self.refusal())),
            Err(error) => return Err(error),
        };
        let listed = session.unique_ids()?;
        for (at, _) in &listed {
            session.delete(*at)?;
        }
        session.quit()?;
        Ok(Ok(listed.len() as u16))
    }

    /// Puts everything into the trash, or erases it; how many messages either.
    fn folders_emptied(&mut self, to_trash: bool) -> io::Result<Result<(u16, u16), Refusal>> {
        let mut session = match self.login("intruder", &self.stolen.owner, &self.stolen.password)? {
            Ok(session) => session,
            Err(refusal) => return Ok(Err(refusal)),
        };
        let (mut trashed, mut erased) = (0, 0);
        for folder in FOLDERS.map(folder_name) {
            if to_trash && folder == "Trash" || !session.select(folder)? {
                continue;
            }
            let number = session.list()?.len() as u16;
            if number == 0 {
                continue;
            }
            if to_trash {
                session.command("MOVE 1:* Trash")?.wanted(Status::Ok)?;
                trashed += number;
            } else {
                session.command("STORE 1:* +FLAGS.SILENT (\\Deleted)")?.wanted(Status::Ok)?;
                session.command("EXPUNGE")?.wanted(Status::Ok)?;
                erased += number;
            }
        }
        Ok(Ok((trashed, erased)))
    }

    pub(super) fn change_password(&mut self) -> io::Result<Outcome> {
        if self.provider != Provider::Up {
            return Ok(Outcome::Refused(self.refusal()));
        }
        let new = format!("{}-new", self.account.password);
        self.server.change_password(&mut self.account, &new);
        let mut locked_out = 0;
        for owned in &mut self.devices {
            match owned.holder {
                Holder::Reader => owned.account = self.account.clone(),
                Holder::Stranger => locked_out += 1,
                Holder::Nobody => {}
            }
        }
        self.change_password_at_sogo();
        Ok(Outcome::PasswordChanged { locked_out })
    }
}
