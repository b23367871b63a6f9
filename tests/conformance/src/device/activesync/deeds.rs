//! What is done on the device and said to the server, at once or at the next round.
//!
//! Invariant: nothing is done to a message that the device does not show.

use std::io;

use which_mailbox::simulation::{Folder, MessageId, SentCopy};

use super::{ActiveSyncDevice, Talk};
use crate::client::activesync::Change;
use crate::client::wbxml::Element;
use crate::client::wbxml::tags::{air_sync as sync, email};
use crate::client::{ActiveSync, Imap};
use crate::device::message::sent_to;
use crate::device::mirror::{Deed, Hold, Mirror, Mirroring, Played, Queued};
use crate::device::{Line, Step, Tried};

impl Mirroring for ActiveSyncDevice {
    type Id = String;
    type Session<'a> = Talk<'a>;

    fn mirror(&mut self) -> &mut Mirror<String> {
        &mut self.mirror
    }

    fn play(&mut self, talk: &mut Talk<'_>, queued: &Queued<String>) -> io::Result<Played> {
        let Deed::Step(step) = queued.deed else {
            return self.upload(talk.line, queued);
        };
        let Some(id) = self.mirror.id_of(queued) else {
            return Ok(Played::NothingThere);
        };
        let status = match step {
            Step::Seen => self.change(&talk.client, queued.folder, &id, email::Read.text("1"))?,
            Step::Flag => {
                let flag =
                    email::Flag.with([email::Status.text("2"), email::FlagType.text("Flag for follow up")]);
                self.change(&talk.client, queued.folder, &id, flag)?
            }
            Step::Move(to) => {
                let Some(new) = self.shift(&talk.client, &id, queued.folder, to)? else {
                    return Ok(Played::NothingThere);
                };
                self.forget_told(queued.folder, &id);
                self.mirror.learn(queued.message, to, &new);
                return Ok(Played::Done);
            }
            // Past the trash is through it: SOGo heeds no DeletesAsMoves=0 outside of it.
            Step::Expunge => {
                let id = match queued.folder {
                    Folder::Trash => Some(id),
                    from => self.shift(&talk.client, &id, from, Folder::Trash)?,
                };
                let Some(id) = id else {
                    return Ok(Played::NothingThere);
                };
                let delete = sync::Delete.with([sync::ServerId.text(id.clone())]);
                let status = self.sync_folder(&talk.client, Folder::Trash, Some(delete))?;
                self.forget_told(Folder::Trash, &id);
                status
            }
        };
        Ok(if status == "1" { Played::Done } else { Played::NothingThere })
    }
}

impl ActiveSyncDevice {
    /// A draft goes up by IMAP: ActiveSync knows drafts from version 16.0 on only, and SOGo speaks 14.1.
    /// Source: MS-ASCMD, section 2.2.3.37 (Drafts folder: protocol version 16.0).
    fn upload(&mut self, line: &Line<'_>, queued: &Queued<String>) -> io::Result<Played> {
        let login = (line.account.owner.as_str(), line.account.password.as_str());
        let session = Imap::login(line.server.imap_port, &self.name, login, line.transcript)?;
        let mut session = session.ok_or_else(|| io::Error::other("SOGo lets in whom Dovecot does not"))?;
        // SOGo's ServerId of a message is its unique id.
        self.mirror.upload(&mut session, queued, |uid| uid.to_string())
    }

    /// Says a change; it goes on top of what the server told before.
    fn change(&mut self, client: &ActiveSync, folder: Folder, id: &str, data: Element) -> io::Result<String> {
        let data = sync::ApplicationData.with([data]);
        let change = sync::Change.with([sync::ServerId.text(id), data.clone()]);
        let status = self.sync_folder(client, folder, Some(change))?;
        self.told.push((folder, Change::Item(id.to_owned(), data)));
        Ok(status)
    }

    /// What the server told of an item before it was moved or deleted here is past.
    fn forget_told(&mut self, folder: Folder, id: &str) {
        let is_it = |change: &Change| matches!(change, Change::Item(item, _) if item == id);
        self.told.retain(|(told_of, change)| *told_of != folder || !is_it(change));
    }

    /// The new id, `None`: there is no such message. Status 3 is success. Source: MS-ASCMD, section 2.2.3.177.10.
    fn shift(
        &mut self,
        client: &ActiveSync,
        id: &str,
        from: Folder,
        to: Folder,
    ) -> io::Result<Option<String>> {
        let from = self.collection(from)?.id.clone();
        let to = self.collection(to)?.id.clone();
        let (status, new) = client.move_item(id, &from, &to)?;
        Ok(new.filter(|_| status == "3"))
    }

    /// The server sends and files the copy.
    pub(super) fn send_now(&mut self, talk: &Talk<'_>, message: MessageId) -> Tried<SentCopy> {
        let octets = sent_to(message, &talk.line.account.owner, &talk.line.account.colleague);
        match talk.client.send(&format!("m{}", message.0), &octets)? {
            Ok(()) => {
                if let Some(kept) = self.mirror.mail.get_mut(&message) {
                    kept.folder = Folder::Sent;
                    kept.hold = Hold::Cached;
                }
                Ok(Ok(SentCopy::Server))
            }
            Err(status) => Err(io::Error::other(format!("SendMail: status {status}"))),
        }
    }
}
