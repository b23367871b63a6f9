//! Looks at what the server holds.
//!
//! Invariant: looking changes nothing on the server: folders are opened by EXAMINE, the maildrop is only listed.

use std::collections::{BTreeMap, BTreeSet};
use std::io;

use which_mailbox::simulation::{Folder, MessageId, Right};

use crate::client::imap::{Fetched, Status};
use crate::client::pop3::Login;
use crate::client::{Imap, Pop3};
use crate::device::message::{FOLDERS, folder_name, number};
use crate::observation::{Held, Mail, Seen};
use crate::server::{Account, Dovecot, within};
use crate::transcript::Transcript;

/// A session that is kept for looking.
#[derive(Debug, Default)]
pub struct Eyes(Option<Imap>);

impl Eyes {
    /// Forgets the session: the server is about to end.
    pub fn close(&mut self) {
        self.0 = None;
    }

    fn session(&mut self, server: &Dovecot, account: &Account) -> io::Result<&mut Imap> {
        if self.0.is_none() {
            // What is looked up is not the story's, so it is not noted.
            let login = (account.owner.as_str(), account.password.as_str());
            self.0 = Imap::login(server.imap_port, "eyes", login, &Transcript::default())?;
        }
        self.0.as_mut().ok_or_else(|| io::Error::other("the owner's password is not accepted"))
    }

    fn folders(&mut self, server: &Dovecot, account: &Account) -> io::Result<Vec<(Folder, Fetched)>> {
        let names = FOLDERS.map(folder_name);
        let listed = self.session(server, account)?.look(&names)?;
        let listed = FOLDERS.into_iter().zip(listed);
        Ok(listed
            .flat_map(|(folder, listed)| listed.into_iter().flatten().map(move |mail| (folder, mail)))
            .collect())
    }

    /// What webmail would show.
    pub fn server(&mut self, server: &Dovecot, account: &Account) -> io::Result<Held> {
        held(&visible(self.folders(server, account)?))
    }

    /// All that can be seen of the server; the maildrop only if it is free.
    pub fn look(&mut self, server: &Dovecot, account: &Account, free: bool) -> io::Result<Seen> {
        let folders = self.folders(server, account)?;
        let octets: u64 = folders.iter().map(|(_, mail)| u64::from(mail.size)).sum();
        let session = self.session(server, account)?;
        check_quota(session, octets)?;
        let folders = visible(folders);
        let octets: u64 = folders.iter().map(|(_, mail)| u64::from(mail.size)).sum();
        let right = right_of(session, &account.colleague)?;
        let inbox = folders.iter().filter(|(folder, _)| *folder == Folder::Inbox);
        let inbox: BTreeMap<u32, &Fetched> = inbox.map(|(_, mail)| (mail.uid, mail)).collect();
        let maildrop = if free { Some(maildrop(server, account, &inbox)?) } else { None };
        Ok(Seen {
            server: Some(held(&folders)?),
            used_kb: Some((octets / 1000) as u32),
            maildrop,
            right,
            ..Seen::default()
        })
    }

    /// The server empties the Trash at the end of a session. Source: Dovecot, `autoexpunge`. A session begins, ends, and
    /// its process is waited for.
    pub fn let_expire(&mut self, server: &Dovecot, account: &Account) -> io::Result<()> {
        open(server, account)?.quit()?;
        wait_for_sessions(server);
        Ok(())
    }

    /// What the server does when a line broke is done.
    pub fn wait_for_end_of_session(&self, server: &Dovecot) {
        wait_for_sessions(server);
    }
}

/// What a reader is shown. SOGo leaves what it deletes in the Trash marked as deleted and shows it to nobody.
/// Source: `differences.md`.
fn visible(folders: Vec<(Folder, Fetched)>) -> Vec<(Folder, Fetched)> {
    let shown = |(folder, mail): &(Folder, Fetched)| !(mail.deleted && *folder == Folder::Trash);
    folders.into_iter().filter(shown).collect()
}

fn open(server: &Dovecot, account: &Account) -> io::Result<Pop3> {
    let login = (account.owner.as_str(), account.password.as_str());
    match Pop3::login(server.pop3_port, "eyes", login, &Transcript::default(), || {})? {
        Login::Open(session) => Ok(session),
        Login::InUse | Login::Denied => Err(io::Error::other("the free maildrop does not open")),
    }
}

fn wait_for_sessions(server: &Dovecot) {
    within("the POP3 session's process has ended", || (!server.has_pop3_session()).then_some(()));
}

fn held(folders: &[(Folder, Fetched)]) -> io::Result<Held> {
    let mut held = Held::default();
    for (folder, mail) in folders {
        let copy = Mail {
            folder: *folder,
            message: number_of(mail)?,
            seen: mail.seen,
            flagged: mail.flagged,
            original: false,
        };
        if !held.mail.insert(copy) {
            return Err(io::Error::other(format!("twice on the server: {copy:?}")));
        }
    }
    Ok(held)
}

fn number_of(mail: &Fetched) -> io::Result<MessageId> {
    number(&mail.name).ok_or_else(|| io::Error::other(format!("no message of this story: {}", mail.name)))
}

/// What POP3 lists. Dovecot's unique ids begin with the UID as eight hexadecimal digits (`pop3_uidl_format`).
fn maildrop(
    server: &Dovecot,
    account: &Account,
    inbox: &BTreeMap<u32, &Fetched>,
) -> io::Result<BTreeSet<MessageId>> {
    let mut session = open(server, account)?;
    let listed = session.unique_ids()?;
    session.quit()?;
    let message = |(_, id): &(u32, String)| {
        let uid = id.get(..8).and_then(|uid| u32::from_str_radix(uid, 16).ok());
        let mail = uid.and_then(|uid| inbox.get(&uid));
        number_of(mail.ok_or_else(|| io::Error::other(format!("POP3 lists {id}, which the inbox has not")))?)
    };
    listed.iter().map(message).collect()
}

/// Where the server tells what counts against the quota, it is the sum of the messages, in units of 1024 octets.
/// Source: RFC 9208, section 5.1 (STORAGE).
fn check_quota(session: &mut Imap, octets: u64) -> io::Result<()> {
    let reply = session.command("GETQUOTAROOT INBOX")?.wanted(Status::Ok)?;
    let told = reply
        .untagged
        .iter()
        .find_map(|line| line.split_once("(STORAGE ")?.1.split(' ').next()?.parse::<u64>().ok());
    match told {
        Some(told) if told != octets.div_ceil(1024) => {
            Err(io::Error::other(format!("{told} KiB count, the messages have {octets} octets")))
        }
        Some(_) | None => Ok(()),
    }
}

/// What the colleague may do. Source: RFC 4314, section 3.6 (ACL response).
fn right_of(session: &mut Imap, colleague: &str) -> io::Result<Option<Right>> {
    let reply = session.command("GETACL INBOX")?.wanted(Status::Ok)?;
    let line = reply.untagged.iter().find(|line| line.starts_with("ACL ")).cloned().unwrap_or_default();
    let mut words = line.split(' ').map(|word| word.trim_matches('"'));
    let letters = words.by_ref().find(|word| *word == colleague).and_then(|_| words.next());
    Ok(letters.map(|letters| if letters.contains('w') { Right::Write } else { Right::Read }))
}
