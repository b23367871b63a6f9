//! What people do beside mail: entries, rights, theft, passwords.
//!
//! Invariant: a colleague works with an own login on the server alone, an intruder with the owner's password.

use super::device::{Device, Wipe};
use super::diary::{Note, Standing};
use super::rule::follow;
use super::shelf::WEBMAIL;
use super::world::{Colleague, EntryFacts};
use super::{
    DeviceId, DeviceSetup, EntryId, EntryKind, Folder, Holder, MessageId, Obstacle, Outcome, Refusal, Right,
    Thoroughness, World, exchange, groupware,
};
use crate::mailbox::Mailbox;

impl World {
    pub(super) fn make_entry(&mut self, id: DeviceId, kind: EntryKind) -> Outcome {
        let entry = EntryId(self.all_entries());
        self.entries.push(EntryFacts { kind, due: false });
        self.edit_entry(id, |device| {
            device.entries.put(Note { entry, kind, version: 0, base: None, standing: Standing::Here });
        })
    }

    pub(super) fn change_entry(&mut self, id: DeviceId, entry: EntryId) -> Outcome {
        self.edit_entry(id, |device| {
            if let Some(note) = device.entries.find_mut(entry) {
                note.version = note.version.saturating_add(1);
            }
        })
    }

    pub(super) fn delete_entry(&mut self, id: DeviceId, entry: EntryId) -> Outcome {
        self.edit_entry(id, |device| groupware::delete(device, entry))
    }

    fn edit_entry(&mut self, id: DeviceId, edit: impl FnOnce(&mut Device)) -> Outcome {
        let line = self.line_of(id);
        let Some((server, device)) = self.pair(id) else {
            return Outcome::Impossible(Obstacle::NoSuchDevice);
        };
        edit(device);
        match groupware::carry(server, device, line) {
            Some(reach) => Outcome::EntrySaved(reach),
            None => Outcome::EntryConflict,
        }
    }

    /// A reminder is part of the appointment; every device that has it raises it by itself, with a line or without.
    /// Source (reminder): RFC 5545, section 3.6.6 (VALARM); MS-ASCAL (Reminder).
    pub(super) fn remind(&mut self, entry: EntryId) -> Outcome {
        let facts = match entry.0.checked_sub(EntryId::COLLEAGUES.0) {
            Some(number) => self.appointed.get_mut(usize::from(number)),
            None => self.entries.get_mut(usize::from(entry.0)),
        };
        if let Some(facts) = facts {
            facts.due = true;
        }
        follow("reminder");
        let (mut on, mut of) = (0, 0);
        for device in self.devices.iter_mut().filter(|device| device.holder == Holder::Reader) {
            of += 1;
            if device.entries.find(entry).is_some() {
                device.reminded.push(entry);
                on += 1;
            }
        }
        Outcome::Reminded { on, of }
    }

    /// Mail by IMAP's ACL or Exchange's folder permissions; calendar where the mailbox has one, under IMAP by DAV's
    /// own ACL. Hosts need not offer either of the two ACLs: the advice says so beside its reason.
    /// Source (rights, no-right): RFC 4314; RFC 3744; Microsoft, "CalendarPermissionLevel".
    pub(super) fn grant(&mut self, right: Right) -> Outcome {
        if let Err(refusal) = self.server_line() {
            return Outcome::Refused(refusal);
        }
        self.colleague.right = Some(right);
        Outcome::Granted { groupware: self.has_groupware() }
    }

    pub(super) fn revoke(&mut self) -> Outcome {
        if let Err(refusal) = self.server_line() {
            return Outcome::Refused(refusal);
        }
        self.colleague = Colleague::default();
        Outcome::Revoked
    }

    /// What the colleague has a right to now.
    fn colleague_may(&self, wanted: Right) -> Result<(), Refusal> {
        self.server_line()?;
        match self.colleague.right {
            Some(given) if given >= wanted => {
                follow("rights");
                Ok(())
            }
            Some(_) | None => {
                follow("no-right");
                Err(Refusal::NoRight)
            }
        }
    }

    pub(super) fn colleague_reads(&mut self) -> Outcome {
        if let Err(refusal) = self.colleague_may(Right::Read) {
            return Outcome::Refused(refusal);
        }
        let mail = self.server.mail.iter().filter(|kept| kept.folder == Folder::Inbox).count() as u16;
        let entries = self.server.entries.iter().count() as u16;
        self.colleague.saw_mail = mail;
        self.colleague.saw_entries = entries;
        Outcome::ColleagueSaw { mail, entries }
    }

    pub(super) fn colleague_appoints(&mut self) -> Outcome {
        if let Err(refusal) = self.colleague_may(Right::Write) {
            return Outcome::Refused(refusal);
        }
        let (entry, kind) = (self.next_appointed(), EntryKind::Appointment);
        self.appointed.push(EntryFacts { kind, due: false });
        self.server.entries.put(Note { entry, kind, version: 0, base: None, standing: Standing::Here });
        Outcome::ColleagueEntered
    }

    /// The colleague's program moves the message to the colleague's own trash, so the owner's folders lose it.
    /// Source (colleague-deletes): frankysweb.de, "Exchange 2016: shared mailboxes" (deleted items land in the
    /// deleter's own folder); RFC 4314, section 2.1 (`t` and `e`: mark as deleted, expunge).
    pub(super) fn colleague_deletes(&mut self, message: MessageId) -> Outcome {
        if let Err(refusal) = self.colleague_may(Right::Write) {
            return Outcome::Refused(refusal);
        }
        follow("colleague-deletes");
        let before = self.reachable();
        self.server.erase_one(message);
        let recoverable = self.server.recoverable.has(message);
        Outcome::ColleagueDeleted { recoverable, lost: self.lost_since(&before) }
    }

    /// Somebody with the password works in webmail. Only mail is emptied; under POP3 there is no trash on the server
    /// that would keep it. Source (pop3-no-trash): RFC 1939, section 8 (one maildrop, no folders). Elsewhere it is emptied
    /// into the trash first, if the intruder leaves it there. Source (server-trash): RFC 6154, section 2 (\Trash).
    pub(super) fn intruder_empties(&mut self, thoroughness: Thoroughness) -> Outcome {
        if let Err(refusal) = self.server_line() {
            return Outcome::Refused(refusal);
        }
        if self.password_changed {
            return Outcome::Refused(Refusal::PasswordChanged);
        }
        let before = self.reachable();
        let has_trash = match self.server.mailbox {
            Mailbox::Pop3(_) => {
                follow("pop3-no-trash");
                false
            }
            Mailbox::Imap(_) | Mailbox::Exchange(_) => true,
        };
        let (mut trashed, mut erased) = (0, 0);
        if has_trash && thoroughness == Thoroughness::Trash {
            follow("server-trash");
            let day = self.server.day;
            for kept in self.server.mail.iter_mut().filter(|kept| kept.folder != Folder::Trash) {
                kept.file(Folder::Trash, day, WEBMAIL);
                trashed += 1;
            }
        } else {
            erased = self.server.erase(&|_| true);
        }
        if thoroughness == Thoroughness::Purge {
            exchange::purge_recoverable(&mut self.server);
        }
        let (recoverable, by_administrator) = (self.server.recoverable.len(), self.server.purged.len());
        let erased = match self.server.mailbox {
            Mailbox::Pop3(_) | Mailbox::Imap(_) => erased,
            Mailbox::Exchange(_) => 0,
        };
        let lost = self.lost_since(&before);
        Outcome::Emptied { trashed, recoverable, by_administrator, erased, lost }
    }

    pub(super) fn lose(&mut self, id: DeviceId) -> Outcome {
        let before = self.reachable();
        self.break_session_of(id);
        let mut exposed = 0;
        if let Some((_, device)) = self.pair(id) {
            device.holder = Holder::Stranger;
            exposed = device.messages();
        }
        Outcome::Stolen { exposed, lost: self.lost_since(&before) }
    }

    pub(super) fn break_device(&mut self, id: DeviceId) -> Outcome {
        let before = self.reachable();
        self.break_session_of(id);
        if let Some((_, device)) = self.pair(id) {
            device.holder = Holder::Nobody;
            device.clear();
        }
        Outcome::Broke { lost: self.lost_since(&before) }
    }

    pub(super) fn order_wipe(&mut self, id: DeviceId) -> Outcome {
        if let Err(refusal) = self.server_line() {
            return Outcome::Refused(refusal);
        }
        if let Some((_, device)) = self.pair(id) {
            device.wipe = Wipe::Pending;
        }
        Outcome::WipePending
    }

    /// The reader's own devices are told the new password; a stolen one is not, and without it no order to wipe
    /// reaches it either: a device proves who it is before it is told anything.
    /// Source (password-locks-out): RFC 9051, section 6.2; MS-ASHTTP, section 2.2.2.1.1 (401).
    pub(super) fn change_password(&mut self) -> Outcome {
        if let Err(refusal) = self.server_line() {
            return Outcome::Refused(refusal);
        }
        self.password_changed = true;
        let mut locked_out = 0;
        for device in self.devices.iter_mut().filter(|device| device.holder == Holder::Stranger) {
            device.locked_out = true;
            locked_out += 1;
        }
        Outcome::PasswordChanged { locked_out }
    }

    pub(super) fn add_device(&mut self, setup: DeviceSetup) -> Outcome {
        let device = Device::new(DeviceId(self.devices.len() as u8), setup, &self.server.mailbox);
        self.devices.push(device);
        Outcome::DeviceAdded
    }
}
