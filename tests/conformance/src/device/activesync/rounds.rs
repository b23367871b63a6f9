//! Rounds with the server: folders are asked for, and what the server told is taken over.
//!
//! Invariant: a sync key that the server does not know leads to a new beginning, never to a message overlooked.

use std::net::TcpStream;
use std::{io, mem};

use which_mailbox::simulation::{Folder, Refusal};

use super::{ActiveSyncDevice, Collection, Hold, Kept};
use crate::client::ActiveSync;
use crate::client::activesync::{Change, folder_type};
use crate::client::wbxml::Element;
use crate::client::wbxml::tags::email;
use crate::device::message::{FOLDERS, folder_name, number};
use crate::device::{Line, Tried};

impl ActiveSyncDevice {
    /// The login is tried, and a FolderSync asks which folders there are: the first one tells.
    pub(super) fn connect(&mut self, line: &Line<'_>) -> Tried<ActiveSync> {
        if let Some(refusal) = line.cut {
            return Ok(Err(refusal));
        }
        let login = (line.account.owner.as_str(), line.account.password.as_str());
        // Without the store behind it SOGo is no mail server.
        if TcpStream::connect(("127.0.0.1", line.server.imap_port)).is_err() {
            return Ok(Err(Refusal::ServerDown));
        }
        let client = ActiveSync::new(self.port, &self.name, login, line.transcript);
        match client.options() {
            Ok(answer) if answer.status == 200 => {}
            Ok(answer) if answer.status == 401 => return Ok(Err(Refusal::PasswordChanged)),
            Ok(answer) => return Err(io::Error::other(format!("OPTIONS: {}", answer.status))),
            Err(error) if error.kind() == io::ErrorKind::ConnectionRefused => {
                return Ok(Err(Refusal::ServerDown));
            }
            Err(error) => return Err(error),
        }
        // Whether there are other folders is asked each time; they are not.
        let key = if self.collections.is_empty() { "0" } else { "1" };
        let found =
            client.folders(key)?.map_err(|status| io::Error::other(format!("FolderSync: {status}")))?;
        if self.collections.is_empty() {
            for folder in FOLDERS {
                let kind = match folder {
                    Folder::Inbox => folder_type::INBOX,
                    Folder::Sent => folder_type::SENT,
                    Folder::Drafts => folder_type::DRAFTS,
                    Folder::Trash => folder_type::TRASH,
                    Folder::Project | Folder::Outbox | Folder::Local => folder_type::OWN_MAIL,
                };
                let named = |name: &str| kind != folder_type::OWN_MAIL || name == folder_name(folder);
                let it = found.iter().find(|found| found.kind == kind && named(&found.name));
                let it = it.ok_or_else(|| io::Error::other(format!("FolderSync names no {folder:?}")))?;
                self.collections.insert(folder, Collection { id: it.id.clone(), key: "0".into() });
            }
        }
        Ok(Ok(client))
    }

    pub(super) fn collection(&mut self, folder: Folder) -> io::Result<&mut Collection> {
        self.collections.get_mut(&folder).ok_or_else(|| io::Error::other(format!("no collection {folder:?}")))
    }

    /// One Sync of a folder; what the server tells is kept for later. The status of the command, if there was one.
    pub(super) fn sync_folder(
        &mut self,
        client: &ActiveSync,
        folder: Folder,
        command: Option<Element>,
    ) -> io::Result<String> {
        let filter = self.filter;
        let mut collection = self.collection(folder)?.clone();
        let mut status = String::from("1");
        let mut command = command;
        let (mut loads, mut restarts) = (false, 0);
        loop {
            // What is there comes first; one's own command is for a device that knows it.
            let begins = collection.key == "0";
            loads = loads || begins;
            let said = if loads { Vec::new() } else { command.clone().into_iter().collect() };
            let synced = client.sync((&collection.id, &collection.key), filter, true, said)?;
            // A key that the server does not know any more: a device begins anew. Source: MS-ASCMD, 2.2.3.177.17.
            if synced.status == "3" || synced.key == "0" {
                restarts += 1;
                if restarts > 3 {
                    return Err(io::Error::other(format!("{folder:?}: no sync key holds")));
                }
                collection.key = "0".into();
                continue;
            }
            if synced.status != "1" {
                return Err(io::Error::other(format!("Sync of {folder:?}: status {}", synced.status)));
            }
            collection.key = synced.key;
            self.told.extend(synced.changes.into_iter().map(|change| (folder, change)));
            if let Some((answered, _)) = synced.responses.into_iter().next() {
                status = answered;
            }
            if !loads {
                command = None;
            }
            loads = begins || (loads && synced.more);
            if !loads && !synced.more && command.is_none() {
                *self.collection(folder)? = collection;
                return Ok(status);
            }
        }
    }

    /// Takes over what the server told since the last round.
    pub(super) fn take_over(&mut self) -> io::Result<()> {
        for (folder, change) in mem::take(&mut self.told) {
            match change {
                Change::Item(id, data) => self.take_item(folder, id, &data)?,
                Change::Aged(id) => {
                    let known = |kept: &&mut Kept| kept.folder == folder && kept.id.as_ref() == Some(&id);
                    if let Some(kept) = self.mail.values_mut().find(known) {
                        kept.hold = Hold::Listed;
                    }
                }
                Change::Deleted(id) => {
                    self.mail.retain(|_, kept| kept.folder != folder || kept.id.as_deref() != Some(&id));
                }
            }
        }
        Ok(())
    }

    fn take_item(&mut self, folder: Folder, id: String, data: &Element) -> io::Result<()> {
        let seen = data.says(email::Read).map(|read| read == "1");
        let flagged =
            data.find(email::Flag).map(|flag| flag.says(email::Status).is_some_and(|status| status == "2"));
        let Some(subject) = data.says(email::Subject) else {
            let known =
                self.mail.values_mut().find(|kept| kept.folder == folder && kept.id.as_ref() == Some(&id));
            if let Some(kept) = known {
                kept.seen = seen.unwrap_or(kept.seen);
                kept.flagged = flagged.unwrap_or(kept.flagged);
            }
            return Ok(());
        };
        let message = subject.strip_prefix("Message ").and_then(number);
        let message =
            message.ok_or_else(|| io::Error::other(format!("no message of this story: {subject}")))?;
        let (seen, flagged) = (seen.unwrap_or(false), flagged.unwrap_or(false));
        self.mail.insert(message, Kept { folder, id: Some(id), seen, flagged, hold: Hold::Cached });
        Ok(())
    }
}
