//! What can happen now, and what stands against the rest.
//!
//! Invariant: [`World::possible`] lists exactly the candidates that have no [`Obstacle`], and `apply` asks the same
//! question; so a button that is enabled never leads to [`Outcome::Impossible`](super::Outcome::Impossible).

use std::ops::Range;

use super::device::{Access, Device, Wipe};
use super::rule::follow;
use super::server::Line;
use super::shelf::Letter;
use super::{DeviceId, DeviceSetup, EntryId, EntryKind, Event, Folder, Holder, MessageId, Obstacle, World};
use crate::mailbox::{DeviceKind, Mailbox};

/// The size of the mail that stands for all sizes, in kilobytes.
const USUAL_KB: u32 = 50;

impl World {
    /// Every event that makes sense now: mail of one size, one day for time, a computer or a phone as new device.
    pub fn possible(&self) -> Vec<Event> {
        self.candidates().into_iter().filter(|event| self.obstacle(*event).is_none()).collect()
    }

    /// Every event that names something there is, whether it makes sense now or not.
    pub fn candidates(&self) -> Vec<Event> {
        let messages: Vec<MessageId> = (0..self.messages).map(MessageId).collect();
        let (own, colleagues) = (self.all_entries(), self.next_appointed().0);
        let entries: Vec<EntryId> = (0..own).chain(EntryId::COLLEAGUES.0..colleagues).map(EntryId).collect();
        self.candidates_about(&messages, &entries)
    }

    /// Those of them that name one of these messages or entries, or none at all.
    #[inline(never)]
    pub fn candidates_about(&self, messages: &[MessageId], entries: &[EntryId]) -> Vec<Event> {
        let mut all = vec![
            Event::MailArrives { kb: USUAL_KB },
            Event::DaysPass(1),
            Event::AddDevice(DeviceSetup::new(DeviceKind::Computer)),
            Event::AddDevice(DeviceSetup::new(DeviceKind::Phone)),
        ];
        let mut add = |sorts: Range<usize>, first: u32, second: u32| {
            all.extend(sorts.filter_map(|sort| Event::of_sort(sort, (0, first, second))));
        };
        add(Event::PLAIN, 0, 0);
        for device in (0..self.devices.len()).map(|device| device as u32) {
            add(Event::OF_DEVICE, device, 0);
            for message in messages {
                add(Event::OF_MESSAGE, device, u32::from(message.0));
            }
            for entry in entries {
                add(Event::OF_ENTRY, device, u32::from(entry.0));
            }
        }
        all.extend(messages.iter().map(|message| Event::ColleagueDeletes(*message)));
        all.extend(entries.iter().map(|entry| Event::ReminderDue(*entry)));
        all
    }

    /// Why an event makes no sense now; `None`: it does. It may still be refused, as a round without a line is.
    pub fn obstacle(&self, event: Event) -> Option<Obstacle> {
        self.check(event).err()
    }

    #[inline(never)]
    fn check(&self, event: Event) -> Result<(), Obstacle> {
        match event {
            Event::MailArrives { .. } => unless(self.messages == u16::MAX, Obstacle::TooMany),
            Event::Sync(device) => {
                self.not_broken(device)?;
                unless(self.has_session(device), Obstacle::SessionOpen)
            }
            Event::BeginSync(device) => {
                self.in_hand(device)?;
                unless(self.has_session(device), Obstacle::SessionOpen)
            }
            Event::EndSync(device) | Event::LineDrops(device) => {
                self.in_hand(device)?;
                unless(!self.has_session(device), Obstacle::NoSession)
            }
            Event::GoOffline(device) => unless(!self.not_broken(device)?.online, Obstacle::AlreadySo),
            Event::GoOnline(device) => unless(self.not_broken(device)?.online, Obstacle::AlreadySo),
            Event::Read(device, message) => {
                self.shown(device, message)?;
                let seen = |held: &Letter| held.seen;
                unless(self.in_hand(device)?.mail.find(message).is_some_and(seen), Obstacle::AlreadySo)
            }
            Event::Flag(device, message) => {
                self.shown(device, message)?;
                let flagged = |held: &Letter| held.flagged;
                unless(self.in_hand(device)?.mail.find(message).is_some_and(flagged), Obstacle::AlreadySo)
            }
            Event::File(device, message) => {
                unless(self.shown(device, message)? == Folder::Project, Obstacle::AlreadySo)
            }
            Event::Delete(device, message) => {
                unless(self.shown(device, message)? == Folder::Trash, Obstacle::AlreadySo)
            }
            Event::Restore(device, message) => {
                unless(self.shown(device, message)? != Folder::Trash, Obstacle::NotInTrash)
            }
            Event::KeepLocally(device, message) => {
                unless(self.in_hand(device)?.local.has(message), Obstacle::AlreadySo)?;
                self.shown(device, message).map(|_| ())
            }
            Event::Purge(device, message) => match self.shown(device, message) {
                Ok(_) | Err(Obstacle::OnlyLocal) => Ok(()),
                Err(obstacle) => Err(obstacle),
            },
            Event::EmptyTrash(device) => {
                let trash = self.in_hand(device)?.mail.iter().any(|held| held.folder == Folder::Trash);
                unless(!trash, Obstacle::TrashEmpty)
            }
            Event::Recover(device, message) => self.check_recover(device, message),
            Event::Send(device) | Event::SaveDraft(device) => {
                self.in_hand(device)?;
                unless(self.messages == u16::MAX, Obstacle::TooMany)
            }
            Event::MakeEntry(device, _) => {
                self.in_hand(device)?;
                unless(self.all_entries() == EntryId::COLLEAGUES.0, Obstacle::TooMany)
            }
            Event::ChangeEntry(device, entry) | Event::DeleteEntry(device, entry) => {
                unless(self.in_hand(device)?.entries.find(entry).is_none(), Obstacle::NoSuchEntry)
            }
            Event::ReminderDue(entry) => match self.facts(entry) {
                None => Err(Obstacle::NoSuchEntry),
                Some(facts) if facts.kind != EntryKind::Appointment => Err(Obstacle::NotOffered),
                Some(facts) => unless(facts.due, Obstacle::AlreadySo),
            },
            Event::Grant(right) => {
                self.own_logins()?;
                unless(self.colleague.right == Some(right), Obstacle::AlreadySo)
            }
            Event::Revoke => {
                self.own_logins()?;
                unless(self.colleague.right.is_none(), Obstacle::AlreadySo)
            }
            Event::ColleagueReads => self.own_logins(),
            Event::ColleagueAppoints => {
                self.own_logins()?;
                unless(!self.has_groupware(), Obstacle::NotOffered)?;
                unless(self.next_appointed().0 == u16::MAX, Obstacle::TooMany)
            }
            Event::ColleagueDeletes(message) => {
                self.own_logins()?;
                let inbox = |kept: &Letter| kept.folder == Folder::Inbox;
                unless(!self.server.mail.find(message).is_some_and(inbox), Obstacle::NoSuchMessage)
            }
            Event::IntruderEmpties(_) | Event::ChangePassword => self.server_there(),
            Event::Lose(device) | Event::Break(device) => self.in_hand(device).map(|_| ()),
            Event::OrderWipe(device) => self.check_wipe(device),
            Event::AddDevice(_) => unless(self.devices.len() >= usize::from(u8::MAX), Obstacle::TooMany),
            Event::DaysPass(days) => unless(days == 0, Obstacle::AlreadySo),
            Event::ServerDown => {
                self.server_there()?;
                unless(self.server.line == Line::Down, Obstacle::AlreadySo)
            }
            Event::ServerUp => {
                self.server_there()?;
                unless(self.server.line == Line::Up, Obstacle::AlreadySo)
            }
            Event::ServerGone => self.server_there(),
        }
    }

    fn server_there(&self) -> Result<(), Obstacle> {
        unless(self.server.line == Line::Gone, Obstacle::ServerGone)
    }

    fn not_broken(&self, id: DeviceId) -> Result<&Device, Obstacle> {
        let device = self.device(id).ok_or(Obstacle::NoSuchDevice)?;
        unless(device.holder == Holder::Nobody, Obstacle::DeviceBroken)?;
        Ok(device)
    }

    fn in_hand(&self, id: DeviceId) -> Result<&Device, Obstacle> {
        let device = self.not_broken(id)?;
        unless(device.holder == Holder::Stranger, Obstacle::DeviceLost)?;
        Ok(device)
    }

    /// The folder in which the reader sees a message on a device.
    fn shown(&self, id: DeviceId, message: MessageId) -> Result<Folder, Obstacle> {
        let device = self.in_hand(id)?;
        unless(message.0 >= self.messages, Obstacle::NoSuchMessage)?;
        match device.mail.find(message) {
            Some(held) if held.folder == Folder::Outbox => Err(Obstacle::WaitsInOutbox),
            Some(held) => Ok(held.folder),
            None if device.local.has(message) => Err(Obstacle::OnlyLocal),
            None => Err(Obstacle::NotOnDevice),
        }
    }

    /// POP3 has one maildrop and one login. Source (pop3-one-login): RFC 1939, section 4.
    fn own_logins(&self) -> Result<(), Obstacle> {
        self.server_there()?;
        match self.server.mailbox {
            Mailbox::Pop3(_) => {
                follow("pop3-one-login");
                Err(Obstacle::NotOffered)
            }
            Mailbox::Imap(_) | Mailbox::Exchange(_) => Ok(()),
        }
    }

    fn check_recover(&self, device: DeviceId, message: MessageId) -> Result<(), Obstacle> {
        self.in_hand(device)?;
        self.server_there()?;
        match self.server.mailbox {
            Mailbox::Pop3(_) | Mailbox::Imap(_) => Err(Obstacle::NotOffered),
            Mailbox::Exchange(_) => {
                let found = self.server.recoverable.has(message) || self.server.purged.has(message);
                unless(!found, Obstacle::NothingToRecover)
            }
        }
    }

    /// Phones and tablets that speak ActiveSync obey a wipe; Outlook on a computer does not know the order.
    /// Source (wipe-phones-only): MS-ASPROV, section 2.2.2.45 (RemoteWipe).
    fn check_wipe(&self, id: DeviceId) -> Result<(), Obstacle> {
        self.server_there()?;
        let device = self.not_broken(id)?;
        match device.access {
            Access::Pop3(_) | Access::Imap => {
                follow("wipe-phones-only");
                Err(Obstacle::NotOffered)
            }
            Access::Exchange if !device.setup.kind.is_mobile() => {
                follow("wipe-phones-only");
                Err(Obstacle::NotOffered)
            }
            Access::Exchange => unless(device.wipe != Wipe::None, Obstacle::AlreadySo),
        }
    }
}

fn unless(stands: bool, obstacle: Obstacle) -> Result<(), Obstacle> {
    if stands { Err(obstacle) } else { Ok(()) }
}
