//! The state of everything, and what an event makes of it.
//!
//! Invariant: [`World::apply`] is total, and an event that is refused or impossible leaves the world as it was.

use super::device::{Device, Step};
use super::rule::follow;
use super::server::{Line, Server};
use super::shelf::{Hold, Shelf};
use super::{
    DeviceId, EntryId, EntryKind, Event, Folder, Holder, MessageId, Outcome, Refusal, Right, Stage, groupware,
};
use crate::mailbox::Mailbox;

/// Everything at one moment of a story, for one mailbox.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct World {
    pub(super) server: Server,
    pub(super) devices: Vec<Device>,
    /// How many messages have come into being.
    pub(super) messages: u16,
    /// What the reader has made.
    pub(super) entries: Vec<EntryFacts>,
    /// What the colleague has made.
    pub(super) appointed: Vec<EntryFacts>,
    pub(super) bounced: Vec<MessageId>,
    pub(super) colleague: Colleague,
    pub(super) password_changed: bool,
}

impl World {
    /// An empty mailbox, devices that have just synced, a colleague without rights, day 0.
    pub fn new(mailbox: &Mailbox, stage: &Stage) -> Self {
        let devices = stage.devices.iter().take(usize::from(u8::MAX)).enumerate();
        Self {
            server: Server::new(*mailbox, stage.quota_kb),
            devices: devices.map(|(at, setup)| Device::new(DeviceId(at as u8), *setup, mailbox)).collect(),
            messages: 0,
            entries: Vec::new(),
            appointed: Vec::new(),
            bounced: Vec::new(),
            colleague: Colleague::default(),
            password_changed: false,
        }
    }

    /// Lets an event happen and says what came of it. Total: an event that makes no sense changes nothing.
    #[inline(never)]
    pub fn apply(&mut self, event: Event) -> Outcome {
        if let Some(obstacle) = self.obstacle(event) {
            return Outcome::Impossible(obstacle);
        }
        match event {
            Event::MailArrives { kb } => self.arrive(kb),
            Event::Sync(device) => self.sync(device),
            Event::BeginSync(device) => self.begin_sync(device),
            Event::EndSync(device) => self.end_sync(device),
            Event::LineDrops(device) => self.line_drops(device),
            Event::GoOffline(device) => self.go_offline(device),
            Event::GoOnline(device) => self.go_online(device),
            Event::Read(device, message) => self.mark(device, message, Step::Seen),
            Event::Flag(device, message) => self.mark(device, message, Step::Flag),
            Event::File(device, message) => self.shift(device, message, Folder::Project),
            Event::Delete(device, message) => self.shift(device, message, Folder::Trash),
            Event::Restore(device, message) => self.shift(device, message, Folder::Inbox),
            Event::KeepLocally(device, message) => self.keep_locally(device, message),
            Event::EmptyTrash(device) => self.empty_trash(device),
            Event::Purge(device, message) => self.purge(device, message),
            Event::Recover(device, message) => self.recover(device, message),
            Event::Send(device) => self.send(device),
            Event::SaveDraft(device) => self.save_draft(device),
            Event::MakeEntry(device, kind) => self.make_entry(device, kind),
            Event::ChangeEntry(device, entry) => self.change_entry(device, entry),
            Event::DeleteEntry(device, entry) => self.delete_entry(device, entry),
            Event::ReminderDue(entry) => self.remind(entry),
            Event::Grant(right) => self.grant(right),
            Event::Revoke => self.revoke(),
            Event::ColleagueReads => self.colleague_reads(),
            Event::ColleagueAppoints => self.colleague_appoints(),
            Event::ColleagueDeletes(message) => self.colleague_deletes(message),
            Event::IntruderEmpties(thoroughness) => self.intruder_empties(thoroughness),
            Event::Lose(device) => self.lose(device),
            Event::Break(device) => self.break_device(device),
            Event::OrderWipe(device) => self.order_wipe(device),
            Event::ChangePassword => self.change_password(),
            Event::AddDevice(setup) => self.add_device(setup),
            Event::DaysPass(days) => self.days_pass(days),
            Event::ServerDown => self.server_down(),
            Event::ServerUp => self.server_up(),
            Event::ServerGone => self.server_gone(),
        }
    }

    pub(super) fn device(&self, id: DeviceId) -> Option<&Device> {
        self.devices.get(usize::from(id.0))
    }

    /// Whether the device can talk to the server now.
    pub(super) fn line(&self, device: &Device) -> Result<(), Refusal> {
        if !device.online {
            return Err(Refusal::Offline);
        }
        self.server_line()?;
        if device.locked_out {
            follow("password-locks-out");
            return Err(Refusal::PasswordChanged);
        }
        Ok(())
    }

    /// Whether the server can be reached now.
    ///
    /// Errors: it is down, or gone for good.
    pub fn server_line(&self) -> Result<(), Refusal> {
        match self.server.line {
            Line::Up => Ok(()),
            Line::Down => Err(Refusal::ServerDown),
            Line::Gone => Err(Refusal::ServerGone),
        }
    }

    /// Which messages the reader still has in any way: on the server, on a device, to recover, on their way.
    #[inline(never)]
    pub(super) fn reachable(&self) -> Vec<bool> {
        let mut there = self.no_messages();
        let server = &self.server;
        for shelf in [&server.mail, &server.recoverable, &server.purged, &server.waiting] {
            note(&mut there, shelf);
        }
        for device in self.devices.iter().filter(|device| device.holder == Holder::Reader) {
            note_device(&mut there, device);
        }
        there
    }

    pub(super) fn no_messages(&self) -> Vec<bool> {
        vec![false; usize::from(self.messages)]
    }

    /// How many messages the reader had then and has no longer.
    #[inline(never)]
    pub(super) fn lost_since(&self, before: &[bool]) -> u16 {
        let now = self.reachable();
        before.iter().zip(now).filter(|(had, has)| **had && !has).count() as u16
    }

    /// What is known of an entry, whoever made it.
    pub(super) fn facts(&self, entry: EntryId) -> Option<&EntryFacts> {
        match entry.0.checked_sub(EntryId::COLLEAGUES.0) {
            Some(number) => self.appointed.get(usize::from(number)),
            None => self.entries.get(usize::from(entry.0)),
        }
    }

    /// The number of the next entry that the colleague makes.
    pub fn next_appointed(&self) -> EntryId {
        EntryId(EntryId::COLLEAGUES.0 + self.appointed.len() as u16)
    }

    /// Whether the mailbox carries appointments, contacts and tasks.
    pub(super) fn has_groupware(&self) -> bool {
        groupware::offered(&self.server.mailbox)
    }
}

/// Notes which messages a shelf holds itself.
#[inline(never)]
fn note(there: &mut [bool], shelf: &Shelf) {
    for letter in shelf.iter().filter(|letter| letter.hold != Hold::Listed) {
        if let Some(there) = there.get_mut(usize::from(letter.message.0)) {
            *there = true;
        }
    }
}

/// The same for a device's store.
pub(super) fn note_device(there: &mut [bool], device: &Device) {
    note(there, &device.mail);
    note(there, &device.local);
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct EntryFacts {
    pub kind: EntryKind,
    /// Whether its reminder's time has come.
    pub due: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Colleague {
    pub right: Option<Right>,
    pub saw_mail: u16,
    pub saw_entries: u16,
}
