//! What is done on the device and said to the server, at once or at the next round.
//!
//! Invariant: nothing is done to a message that the device does not show.

use std::io;

use which_mailbox::simulation::{Folder, MessageId, Reach, Round, SentCopy};

use super::{ActiveSyncDevice, Deed, Hold, Played, Queued};
use crate::client::activesync::Change;
use crate::client::wbxml::Element;
use crate::client::wbxml::tags::{air_sync as sync, email};
use crate::client::{ActiveSync, Imap};
use crate::device::message::{folder_name, sent_to, written};
use crate::device::{Line, Step, Tried};

impl ActiveSyncDevice {
    /// Does one deed on the server.
    fn play(&mut self, line: &Line<'_>, client: &ActiveSync, queued: &Queued) -> io::Result<Played> {
        let Deed::Step(step) = queued.deed else {
            return self.upload(line, queued);
        };
        let kept = self.mail.get(&queued.message).filter(|kept| kept.folder == queued.folder);
        let Some(id) = queued.id.clone().or_else(|| kept.and_then(|kept| kept.id.clone())) else {
            return Ok(Played::NothingThere);
        };
        let status = match step {
            Step::Seen => self.change(client, queued.folder, &id, email::Read.text("1"))?,
            Step::Flag => {
                let flag =
                    email::Flag.with([email::Status.text("2"), email::FlagType.text("Flag for follow up")]);
                self.change(client, queued.folder, &id, flag)?
            }
            Step::Move(to) => {
                let Some(new) = self.shift(client, &id, queued.folder, to)? else {
                    return Ok(Played::NothingThere);
                };
                self.forget_told(queued.folder, &id);
                self.learn(queued.message, to, new);
                return Ok(Played::Done);
            }
            // Past the trash is through it: SOGo heeds no DeletesAsMoves=0 outside of it.
            Step::Expunge => {
                let id = match queued.folder {
                    Folder::Trash => Some(id),
                    from => self.shift(client, &id, from, Folder::Trash)?,
                };
                let Some(id) = id else {
                    return Ok(Played::NothingThere);
                };
                let delete = sync::Delete.with([sync::ServerId.text(id.clone())]);
                let status = self.sync_folder(client, Folder::Trash, Some(delete))?;
                self.forget_told(Folder::Trash, &id);
                status
            }
        };
        Ok(if status == "1" { Played::Done } else { Played::NothingThere })
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

    /// A message is known by another id now, here and in what waits.
    fn learn(&mut self, message: MessageId, folder: Folder, id: String) {
        if let Some(kept) = self.mail.get_mut(&message).filter(|kept| kept.folder == folder) {
            kept.id = Some(id.clone());
        }
        let waiting = self.queue.iter_mut().filter(|waiting| waiting.message == message);
        waiting.filter(|waiting| waiting.folder == folder).for_each(|waiting| waiting.id = Some(id.clone()));
    }

    /// A draft goes up by IMAP: ActiveSync knows drafts from version 16.0 on only, and SOGo speaks 14.1.
    /// Source: MS-ASCMD, section 2.2.3.37 (Drafts folder: protocol version 16.0).
    fn upload(&mut self, line: &Line<'_>, queued: &Queued) -> io::Result<Played> {
        let Some(kept) = self.mail.get_mut(&queued.message) else {
            return Ok(Played::NothingThere);
        };
        let login = (line.account.owner.as_str(), line.account.password.as_str());
        let session = Imap::login(line.server.imap_port, &self.name, login, line.transcript)?;
        let mut session = session.ok_or_else(|| io::Error::other("SOGo lets in whom Dovecot does not"))?;
        let flags = if kept.flagged { "\\Seen \\Flagged" } else { "\\Seen" };
        let uid = session.append(folder_name(queued.folder), flags, &written(queued.message))?;
        let Some(uid) = uid else {
            return Ok(Played::Refused);
        };
        kept.hold = Hold::Cached;
        // SOGo's ServerId of a message is its unique id.
        self.learn(queued.message, queued.folder, uid.to_string());
        Ok(Played::Done)
    }

    fn show(&mut self, message: MessageId, deed: Deed) {
        let Some(kept) = self.mail.get_mut(&message) else {
            return;
        };
        match deed {
            Deed::Upload => {}
            Deed::Step(Step::Seen) => kept.seen = true,
            Deed::Step(Step::Flag) => kept.flagged = true,
            Deed::Step(Step::Move(to)) => {
                kept.folder = to;
                kept.id = None;
            }
            Deed::Step(Step::Expunge) => {
                self.mail.remove(&message);
            }
        }
    }

    /// Does something here and, with a line, on the server at once; else it waits for the next round.
    pub(super) fn act(&mut self, line: &Line<'_>, message: MessageId, deed: Deed) -> io::Result<Reach> {
        let Some(held) = self.mail.get(&message).cloned() else {
            return Ok(Reach::AlreadyGone);
        };
        let client = self.connect(line)?.ok();
        let queued = Queued { message, folder: held.folder, id: held.id, deed };
        self.show(message, deed);
        if held.hold == Hold::Original && deed == Deed::Step(Step::Expunge) {
            self.queue.retain(|earlier| earlier.message != message);
            return Ok(Reach::ThisDevice);
        }
        let waits = self.queue.iter().any(|earlier| earlier.message == message);
        let played = match client {
            Some(client) if !waits => self.play(line, &client, &queued)?,
            Some(_) | None => Played::Refused,
        };
        Ok(match played {
            Played::Done => Reach::Server,
            Played::NothingThere => Reach::AlreadyGone,
            Played::Refused => {
                self.queue.push(queued);
                Reach::Queued
            }
        })
    }

    pub(super) fn play_back(
        &mut self,
        line: &Line<'_>,
        client: &ActiveSync,
        round: &mut Round,
    ) -> io::Result<()> {
        let mut kept: Vec<Queued> = Vec::new();
        while !self.queue.is_empty() {
            let queued = self.queue.remove(0);
            if kept.iter().any(|earlier| earlier.message == queued.message) {
                kept.push(queued);
                continue;
            }
            match self.play(line, client, &queued)? {
                Played::Done => round.removed += u16::from(queued.deed == Deed::Step(Step::Expunge)),
                Played::NothingThere => {}
                Played::Refused => {
                    kept.push(queued);
                    round.refused += 1;
                }
            }
        }
        self.queue = kept;
        Ok(())
    }

    /// The server sends and files the copy.
    pub(super) fn send_now(
        &mut self,
        line: &Line<'_>,
        client: &ActiveSync,
        message: MessageId,
    ) -> Tried<SentCopy> {
        let octets = sent_to(message, &line.account.owner, &line.account.colleague);
        match client.send(&format!("m{}", message.0), &octets)? {
            Ok(()) => {
                if let Some(kept) = self.mail.get_mut(&message) {
                    kept.folder = Folder::Sent;
                    kept.hold = Hold::Cached;
                }
                Ok(Ok(SentCopy::Server))
            }
            Err(status) => Err(io::Error::other(format!("SendMail: status {status}"))),
        }
    }
}
