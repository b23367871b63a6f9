//! What is done with mail: it arrives, is read, filed, deleted, taken back, written and sent.
//!
//! Invariant: what a device does to a message is done once for its own store and, where it mirrors the server, once
//! for the server; never to another device.

use super::device::{Access, Queued, Step};
use super::rule::follow;
use super::server::Server;
use super::shelf::{Hold, Letter};
use super::{DeviceId, Folder, MessageId, Obstacle, Outcome, Reach, Refusal, World, exchange, mirror};
use crate::mailbox::Mailbox;

/// What the reader writes is of this size, in kilobytes.
pub(super) const WRITTEN_KB: u32 = 50;

const NO_DEVICE: Outcome = Outcome::Impossible(Obstacle::NoSuchDevice);

/// Whether a device has hold of a message that it shows: what lies beyond its window the server must bring.
fn at_hand(server: &Server, held: &Letter, line: Result<(), Refusal>) -> Result<(), Refusal> {
    if held.hold != Hold::Listed {
        return Ok(());
    }
    line?;
    let there = server.mail.find(held.message).is_some_and(|kept| kept.is_still(held));
    if there { Ok(()) } else { Err(Refusal::GoneFromServer) }
}

impl World {
    fn next_message(&mut self) -> MessageId {
        let message = MessageId(self.messages);
        self.messages += 1;
        message
    }

    pub(super) fn arrive(&mut self, kb: u32) -> Outcome {
        let message = self.next_message();
        let letter = self.server.arriving(message, kb);
        if self.server_line().is_err() {
            follow("senders-wait");
            self.server.waiting.put(letter);
            return Outcome::WaitsAtSender;
        }
        let warned_before = self.warns();
        if self.server.deliver(&letter) {
            Outcome::Arrived { warned: !warned_before && self.warns() }
        } else {
            self.bounced.push(message);
            Outcome::SentBack
        }
    }

    fn warns(&self) -> bool {
        match self.server.mailbox {
            Mailbox::Pop3(_) | Mailbox::Imap(_) => false,
            Mailbox::Exchange(_) => exchange::warns(&self.server),
        }
    }

    /// Does one step on a device, and says how far it got.
    fn step(&mut self, id: DeviceId, message: MessageId, step: Step) -> Result<Reach, Refusal> {
        let line = self.line_of(id);
        let Some((server, device)) = self.pair(id) else {
            return Err(Refusal::Offline);
        };
        let Some(held) = device.mail.find(message) else {
            return Ok(Reach::AlreadyGone);
        };
        let queued = Queued::on(held, step);
        at_hand(server, held, line)?;
        match device.access {
            Access::Pop3(_) => {
                mirror::show(device, queued);
                Ok(Reach::ThisDevice)
            }
            Access::Imap | Access::Exchange => Ok(mirror::act(server, device, queued, line)),
        }
    }

    pub(super) fn mark(&mut self, id: DeviceId, message: MessageId, step: Step) -> Outcome {
        match self.step(id, message, step) {
            Ok(reach) => Outcome::Marked(reach),
            Err(refusal) => Outcome::Refused(refusal),
        }
    }

    pub(super) fn shift(&mut self, id: DeviceId, message: MessageId, to: Folder) -> Outcome {
        match self.step(id, message, Step::Move(to)) {
            Ok(reach) => Outcome::Moved { to, reach },
            Err(refusal) => Outcome::Refused(refusal),
        }
    }

    pub(super) fn keep_locally(&mut self, id: DeviceId, message: MessageId) -> Outcome {
        let line = self.line_of(id);
        let Some((server, device)) = self.pair(id) else {
            return NO_DEVICE;
        };
        let Some(held) = device.mail.find(message).copied() else {
            return Outcome::Impossible(Obstacle::NotOnDevice);
        };
        if let Err(refusal) = at_hand(server, &held, line) {
            return Outcome::Refused(refusal);
        }
        device.local.put(Letter { folder: Folder::Local, hold: Hold::Original, ..held });
        Outcome::KeptLocally
    }

    pub(super) fn empty_trash(&mut self, id: DeviceId) -> Outcome {
        let Some(device) = self.device(id) else {
            return NO_DEVICE;
        };
        let trash = device.mail.iter().filter(|held| held.folder == Folder::Trash);
        let trash: Vec<MessageId> = trash.map(|held| held.message).collect();
        self.erase(id, &trash)
    }

    pub(super) fn purge(&mut self, id: DeviceId, message: MessageId) -> Outcome {
        self.erase(id, &[message])
    }

    fn erase(&mut self, id: DeviceId, messages: &[MessageId]) -> Outcome {
        let before = self.reachable();
        let recoverable = self.server.recoverable.len();
        let mut count = 0;
        let mut reached = Reach::AlreadyGone;
        let mut refused = None;
        for message in messages {
            if self.device(id).is_some_and(|device| !device.mail.has(*message)) {
                if let Some((_, device)) = self.pair(id) {
                    device.local.take(*message);
                }
                reached = Reach::ThisDevice;
                count += 1;
                continue;
            }
            match self.step(id, *message, Step::Expunge) {
                Ok(reach) => {
                    count += 1;
                    if reach != Reach::AlreadyGone {
                        reached = reach;
                    }
                }
                Err(refusal) => refused = Some(refusal),
            }
        }
        if let (0, Some(refusal)) = (count, refused) {
            return Outcome::Refused(refusal);
        }
        Outcome::Erased {
            count,
            reach: reached,
            recoverable: self.server.recoverable.len() - recoverable,
            lost: self.lost_since(&before),
        }
    }

    /// Done in the provider's webmail or in Outlook, so a device that opens the mailbox by POP3 will do, given a line.
    pub(super) fn recover(&mut self, id: DeviceId, message: MessageId) -> Outcome {
        if let Err(refusal) = self.line_of(id) {
            return Outcome::Refused(refusal);
        }
        let Some(by) = exchange::recover(&mut self.server, message) else {
            return Outcome::Impossible(Obstacle::NothingToRecover);
        };
        if let Some((server, device)) = self.pair(id) {
            mirror::show_recovered(server, device, message);
        }
        Outcome::Recovered(by)
    }

    fn write(&mut self, folder: Folder) -> Letter {
        Letter {
            message: self.next_message(),
            date: self.server.day,
            since: 0,
            kb: WRITTEN_KB,
            folder,
            seen: true,
            flagged: false,
            hold: Hold::Original,
            filing: 0,
        }
    }

    pub(super) fn send(&mut self, id: DeviceId) -> Outcome {
        let line = self.line_of(id);
        let held = self.write(Folder::Outbox);
        let Some((server, device)) = self.pair(id) else {
            return NO_DEVICE;
        };
        device.mail.put(held);
        match line.and_then(|()| mirror::send(server, device, held)) {
            Ok(copy) => Outcome::Sent(copy),
            Err(refusal) => Outcome::WaitsInOutbox(refusal),
        }
    }

    pub(super) fn save_draft(&mut self, id: DeviceId) -> Outcome {
        let line = self.line_of(id);
        let held = self.write(Folder::Drafts);
        let Some((server, device)) = self.pair(id) else {
            return NO_DEVICE;
        };
        device.mail.put(held);
        match device.access {
            Access::Pop3(_) => Outcome::DraftSaved(Reach::ThisDevice),
            Access::Imap | Access::Exchange => {
                let append = Queued::on(&held, Step::Append);
                match mirror::act(server, device, append, line) {
                    Reach::Queued if line.is_ok() => Outcome::DraftRefused,
                    reach => Outcome::DraftSaved(reach),
                }
            }
        }
    }
}
