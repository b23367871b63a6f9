//! Rounds with the server: folders are asked for, and what the server told is taken over.
//!
//! Invariant: what the server tells beside an answer waits for the device's next round.

use std::net::TcpStream;
use std::{io, mem};

use which_mailbox::simulation::{Folder, Refusal};

use super::{ActiveSyncDevice, Talk};
use crate::client::ActiveSync;
use crate::client::activesync::{Change, Collection, Heard, folder_type};
use crate::client::wbxml::Element;
use crate::client::wbxml::tags::email;
use crate::device::message::{FOLDERS, folder_name, number};
use crate::device::mirror::{Hold, Kept};
use crate::device::{Line, Tried};

impl ActiveSyncDevice {
    /// The login is tried, and a FolderSync asks which folders there are: the first one tells.
    pub(super) fn connect<'a>(&mut self, line: &'a Line<'_>) -> Tried<Talk<'a>> {
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
                self.collections.insert(folder, Collection::new(&it.id));
            }
        }
        Ok(Ok(Talk { line, client }))
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
        let mut collection = self.collection(folder)?.clone();
        let told = &mut self.told;
        let hear = |heard| {
            if let Heard::Change(change) = heard {
                told.push((folder, change));
            }
            Ok(())
        };
        let (status, _) = client.round(&mut collection, self.filter, command, hear)?;
        *self.collection(folder)? = collection;
        Ok(status)
    }

    /// Takes over what the server told since the last round.
    pub(super) fn take_over(&mut self) -> io::Result<()> {
        for (folder, change) in mem::take(&mut self.told) {
            match change {
                Change::Item(id, data) => self.take_item(folder, id, &data)?,
                Change::Aged(id) => {
                    let known =
                        |kept: &&mut Kept<String>| kept.folder == folder && kept.id.as_ref() == Some(&id);
                    if let Some(kept) = self.mirror.mail.values_mut().find(known) {
                        kept.hold = Hold::Listed;
                    }
                }
                Change::Deleted(id) => {
                    self.mirror
                        .mail
                        .retain(|_, kept| kept.folder != folder || kept.id.as_deref() != Some(&id));
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
            let known = self
                .mirror
                .mail
                .values_mut()
                .find(|kept| kept.folder == folder && kept.id.as_ref() == Some(&id));
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
        self.mirror.mail.insert(message, Kept { folder, id: Some(id), seen, flagged, hold: Hold::Cached });
        Ok(())
    }
}
