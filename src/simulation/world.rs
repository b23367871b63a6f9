//! The state of everything, and what an event makes of it.
//!
//! Invariant: [`World::apply`] is total, and an event that is refused or impossible leaves the world as it was.

use super::device::{Device, Held, Step};
use super::server::{Kept, Line, Server, Stage as RecoveryStage};
use super::{
    DeviceId, DeviceSetup, EntryId, EntryKind, Event, Folder, Holder, MessageId, Outcome, Refusal, Right,
    Stage, groupware,
};
use crate::mailbox::Mailbox;

/// Somewhere a copy can lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// What webmail shows. Under POP3 the server has an inbox only.
    Server,
    /// A device's own store.
    Device(DeviceId),
}

/// One copy of one message in one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Copy {
    /// Which message.
    pub message: MessageId,
    /// Where it is filed.
    pub folder: Folder,
    /// Whether it is shown as read.
    pub seen: bool,
    /// Whether it is flagged.
    pub flagged: bool,
    /// Originals are the device's own (POP3, Local, what is not uploaded yet); a cache follows the server.
    pub original: bool,
}

/// One appointment, contact or task in one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Entry {
    /// Which one.
    pub entry: EntryId,
    /// What it is.
    pub kind: EntryKind,
    /// Counts changes, 0 when made.
    pub version: u16,
}

/// Whether a device can show a message now (in any folder, but not what is only recoverable).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reading {
    /// From its own store, without a line.
    Here,
    /// By asking the server.
    Online,
    /// Not at all.
    Not,
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

/// Everything at one moment of a story, for one mailbox.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct World {
    pub(super) server: Server,
    pub(super) devices: Vec<Device>,
    /// How many messages have come into being.
    pub(super) messages: u16,
    pub(super) entries: Vec<EntryFacts>,
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
            bounced: Vec::new(),
            colleague: Colleague::default(),
            password_changed: false,
        }
    }

    /// Lets an event happen and says what came of it. Total: an event that makes no sense changes nothing.
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

    /// The mailbox that this world is played for.
    pub fn mailbox(&self) -> &Mailbox {
        &self.server.mailbox
    }

    /// Days since the beginning.
    pub fn day(&self) -> u16 {
        self.server.day
    }

    /// The devices that the reader has and that work.
    pub fn devices(&self) -> impl Iterator<Item = DeviceId> {
        self.devices.iter().filter(|device| device.holder == Holder::Reader).map(|device| device.id)
    }

    /// In whose hands a device is; `None`: there is none of this number.
    pub fn holder(&self, device: DeviceId) -> Option<Holder> {
        self.device(device).map(|device| device.holder)
    }

    /// What a device is and how it opens the mailbox; `None`: there is none of this number.
    pub fn setup(&self, device: DeviceId) -> Option<DeviceSetup> {
        self.device(device).map(|device| device.setup)
    }

    /// All copies in a place (Local included on devices, recoverable items not).
    pub fn copies(&self, place: Place) -> impl Iterator<Item = Copy> {
        let (server, device): (&[_], _) = match place {
            Place::Server => (&self.server.mail, None),
            Place::Device(device) => (&[], self.device(device)),
        };
        let stored = device.into_iter().flat_map(Device::stored).map(Held::copy);
        server.iter().map(Kept::copy).chain(stored)
    }

    /// The copy of a message in a place: that of the mailbox, or else the one in Local.
    pub fn copy(&self, place: Place, message: MessageId) -> Option<Copy> {
        match place {
            Place::Server => self.server.find(message).map(Kept::copy),
            Place::Device(device) => self.device(device)?.stored_copy(message).map(Held::copy),
        }
    }

    /// Whether one of the reader's devices can show a message now.
    pub fn reading(&self, device: DeviceId, message: MessageId) -> Reading {
        let Some(held) = self.device(device).filter(|device| device.holder == Holder::Reader) else {
            return Reading::Not;
        };
        if held.stored_copy(message).is_some() {
            Reading::Here
        } else if held.find(message).is_some()
            && self.server.find(message).is_some()
            && self.line(held).is_ok()
        {
            Reading::Online
        } else {
            Reading::Not
        }
    }

    /// All appointments, contacts and tasks in a place.
    pub fn entries(&self, place: Place) -> impl Iterator<Item = Entry> {
        let (server, device): (&[_], &[_]) = match place {
            Place::Server => (&self.server.entries, &[]),
            Place::Device(device) => (&[], self.device(device).map_or(&[], |device| &device.entries)),
        };
        let held =
            device.iter().map(|held| Entry { entry: held.entry, kind: held.kind, version: held.version });
        server.iter().copied().chain(held)
    }

    /// One of them.
    pub fn entry(&self, place: Place, entry: EntryId) -> Option<Entry> {
        self.entries(place).find(|found| found.entry == entry)
    }

    /// Whether this device raised the reminder of this entry when it fell due.
    pub fn reminded(&self, device: DeviceId, entry: EntryId) -> bool {
        self.device(device).is_some_and(|device| device.reminded.contains(&entry))
    }

    /// What can still be recovered from the server by the user, with the last day on which it can.
    pub fn recoverable(&self) -> impl Iterator<Item = (MessageId, u16)> {
        self.recoverable_at(RecoveryStage::Deletions)
    }

    /// What only the administrator can still recover, with the last day on which it can be done.
    pub fn recoverable_by_administrator(&self) -> impl Iterator<Item = (MessageId, u16)> {
        self.recoverable_at(RecoveryStage::Purges)
    }

    fn recoverable_at(&self, stage: RecoveryStage) -> impl Iterator<Item = (MessageId, u16)> {
        let items = self.server.recoverable.iter().filter(move |item| item.stage == stage);
        items.map(|item| (item.kept.message, item.until))
    }

    /// Messages that were sent back to their senders.
    pub fn bounced(&self) -> impl Iterator<Item = MessageId> {
        self.bounced.iter().copied()
    }

    /// Messages that wait with their senders because the server cannot be reached.
    pub fn waiting(&self) -> impl Iterator<Item = MessageId> {
        self.server.waiting.iter().map(|waiting| waiting.message)
    }

    /// Kilobytes that count against the quota now.
    pub fn used_kb(&self) -> u32 {
        self.server.used_kb()
    }

    /// What the colleague, with an own login, saw last time they looked: messages of the owner's inbox. Nothing once
    /// the right is taken away.
    pub fn colleague_sees_mail(&self) -> usize {
        usize::from(self.colleague.saw_mail)
    }

    /// The same for appointments, contacts and tasks.
    pub fn colleague_sees_entries(&self) -> usize {
        usize::from(self.colleague.saw_entries)
    }

    /// Messages that lie in other hands now: the stores of lost devices that were not wiped.
    pub fn exposed(&self) -> usize {
        let mut there = vec![false; usize::from(self.messages)];
        let lost = self.devices.iter().filter(|device| device.holder == Holder::Stranger);
        for held in lost.flat_map(Device::stored) {
            there[usize::from(held.message.0)] = true;
        }
        there.into_iter().filter(|there| *there).count()
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
        if device.locked_out { Err(Refusal::PasswordChanged) } else { Ok(()) }
    }

    pub(super) fn server_line(&self) -> Result<(), Refusal> {
        match self.server.line {
            Line::Up => Ok(()),
            Line::Down => Err(Refusal::ServerDown),
            Line::Gone => Err(Refusal::ServerGone),
        }
    }

    /// How many messages the reader still has in any way: on the server, on a device, to recover, on their way.
    pub(super) fn reachable(&self) -> u16 {
        let mut there = vec![false; usize::from(self.messages)];
        let mut note = |message: MessageId| there[usize::from(message.0)] = true;
        self.server.mail.iter().for_each(|kept| note(kept.message));
        self.server.recoverable.iter().for_each(|item| note(item.kept.message));
        self.server.waiting.iter().for_each(|waiting| note(waiting.message));
        let devices = self.devices.iter().filter(|device| device.holder == Holder::Reader);
        devices.flat_map(Device::stored).for_each(|held| note(held.message));
        there.into_iter().filter(|there| *there).count() as u16
    }

    /// Whether the mailbox carries appointments, contacts and tasks.
    pub(super) fn has_groupware(&self) -> bool {
        groupware::offered(&self.server.mailbox)
    }
}
