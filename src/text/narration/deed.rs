//! What happens, as part of a sentence.
//!
//! Invariant: nothing is said of what comes of it, so it is the same for every kind of mailbox.

use super::words::{Case, Order};
use super::{Clause, Device, NarrationWords, Phrase};
use crate::mailbox::{DeviceKind, LeaveOnServer};
use crate::simulation::{
    DeviceSetup, EntryId, EntryKind, Event, Holder, MessageId, Right, Thoroughness, World,
};
use crate::text::sentence::capitalised;

/// What is done; beside each stands what goes into it.
#[derive(Clone, Copy)]
pub(in crate::text) enum Deed {
    /// Messages.
    Arrives,
    /// Messages, megabytes each.
    ArrivesLarge,
    /// Devices, by number and by name.
    Sync,
    /// Device.
    BeginSync,
    /// Device.
    EndSync,
    /// Device.
    LineDrops,
    /// Device.
    GoOffline,
    /// Device.
    GoOnline,
    /// Message, where.
    Read,
    /// Message, where.
    Flag,
    /// Message, where.
    File,
    /// Message, where.
    KeepLocally,
    /// Message, where.
    Delete,
    /// Message, where.
    Purge,
    /// Message, where.
    Restore,
    /// Message, where.
    Recover,
    /// Where.
    EmptyTrash,
    /// Where.
    Send,
    /// Where.
    SaveDraft,
    /// Appointment, contact or task, where.
    MakeEntry,
    /// The same.
    ChangeEntry,
    /// The same.
    DeleteEntry,
    ReminderDue,
    LetRead,
    LetWrite,
    Revoke,
    ColleagueReads,
    ColleagueAppoints,
    /// Message.
    ColleagueDeletes,
    FillTrash,
    EmptyMailbox,
    PurgeMailbox,
    /// Device, as it was called before.
    Lose,
    /// The same.
    Break,
    /// Device, as an object.
    OrderWipe,
    ChangePassword,
    /// A new device.
    AddDevice,
    /// A new device whose program leaves nothing on the server.
    AddPop3,
    /// The same, that deletes there later.
    AddPop3Later,
    /// The same, that deletes nothing there.
    AddPop3Never,
    /// Days, until which one.
    DaysPass,
    ServerDown,
    ServerUp,
    ServerGone,
}

/// A sentence of what happens, after a lead or without one.
pub(super) fn joined(lead: &str, deeds: &[String], words: &NarrationWords) -> String {
    let mut sentence = String::from(lead);
    for (place, deed) in deeds.iter().enumerate() {
        let led = place == 0 && !lead.is_empty();
        let [subject, verb, rest] = parts(deed);
        match words.order {
            Order::VerbFirst if led => sentence.extend([" ", verb, " ", subject.trim_end(), rest]),
            Order::VerbFirst | Order::SubjectFirst => {
                let and = match place {
                    0 if led => ", ",
                    0 => "",
                    _ => words.phrase(Phrase::ClauseAnd),
                };
                sentence.extend([and, subject, verb, rest]);
            }
        }
    }
    if !sentence.is_empty() {
        sentence.push('.');
    }
    capitalised(&sentence)
}

/// Who, does, what. Languages differ in where the verb goes.
fn parts(deed: &str) -> [&str; 3] {
    let mut parts = deed.split(['<', '>']);
    [(); 3].map(|()| parts.next().unwrap_or_default())
}

/// What a deed is done to or with.
enum Given {
    Nothing,
    Message(MessageId),
    Messages,
    Entry(EntryId),
    NewEntry(EntryKind),
    /// The devices that act, one after the other.
    Devices,
    /// The device, as it is called before it is lost.
    Own,
    /// The device, as an object.
    Device,
    NewDevice(DeviceKind),
}

/// Like events in a row, in the world after them.
pub(super) fn deed(events: &[Event], scene: &World, words: &'static NarrationWords) -> String {
    let Some(event) = events.first() else {
        return String::new();
    };
    let several = events.len() as u16;
    let mut numbers = [several, 0];
    let (deed, given) = match *event {
        Event::MailArrives { kb } => {
            numbers[1] = (kb / 1000) as u16;
            (if numbers[1] > 0 { Deed::ArrivesLarge } else { Deed::Arrives }, Given::Nothing)
        }
        Event::Sync(_) => (Deed::Sync, Given::Devices),
        Event::BeginSync(_) => (Deed::BeginSync, Given::Nothing),
        Event::EndSync(_) => (Deed::EndSync, Given::Nothing),
        Event::LineDrops(_) => (Deed::LineDrops, Given::Nothing),
        Event::GoOffline(_) => (Deed::GoOffline, Given::Nothing),
        Event::GoOnline(_) => (Deed::GoOnline, Given::Nothing),
        Event::Read(_, id) => (Deed::Read, Given::Message(id)),
        Event::Flag(_, id) => (Deed::Flag, Given::Message(id)),
        Event::File(_, id) => (Deed::File, Given::Message(id)),
        Event::KeepLocally(_, id) => (Deed::KeepLocally, Given::Message(id)),
        Event::Delete(_, id) => (Deed::Delete, Given::Message(id)),
        Event::Purge(_, id) => (Deed::Purge, Given::Message(id)),
        Event::Restore(_, id) => (Deed::Restore, Given::Message(id)),
        Event::Recover(..) if several > 1 => (Deed::Recover, Given::Messages),
        Event::Recover(_, id) => (Deed::Recover, Given::Message(id)),
        Event::EmptyTrash(_) => (Deed::EmptyTrash, Given::Nothing),
        Event::Send(_) => (Deed::Send, Given::Nothing),
        Event::SaveDraft(_) => (Deed::SaveDraft, Given::Nothing),
        Event::MakeEntry(_, kind) => (Deed::MakeEntry, Given::NewEntry(kind)),
        Event::ChangeEntry(_, id) => (Deed::ChangeEntry, Given::Entry(id)),
        Event::DeleteEntry(_, id) => (Deed::DeleteEntry, Given::Entry(id)),
        Event::ReminderDue(_) => (Deed::ReminderDue, Given::Nothing),
        Event::Grant(Right::Read) => (Deed::LetRead, Given::Nothing),
        Event::Grant(Right::Write) => (Deed::LetWrite, Given::Nothing),
        Event::Revoke => (Deed::Revoke, Given::Nothing),
        Event::ColleagueReads => (Deed::ColleagueReads, Given::Nothing),
        Event::ColleagueAppoints => (Deed::ColleagueAppoints, Given::Nothing),
        Event::ColleagueDeletes(id) => (Deed::ColleagueDeletes, Given::Message(id)),
        Event::IntruderEmpties(Thoroughness::Trash) => (Deed::FillTrash, Given::Nothing),
        Event::IntruderEmpties(Thoroughness::EmptyTrash) => (Deed::EmptyMailbox, Given::Nothing),
        Event::IntruderEmpties(Thoroughness::Purge) => (Deed::PurgeMailbox, Given::Nothing),
        Event::Lose(_) => (Deed::Lose, Given::Own),
        Event::Break(_) => (Deed::Break, Given::Own),
        Event::OrderWipe(_) => (Deed::OrderWipe, Given::Device),
        Event::ChangePassword => (Deed::ChangePassword, Given::Nothing),
        Event::AddDevice(setup) => (added(setup), Given::NewDevice(setup.kind)),
        Event::DaysPass(days) => {
            numbers = [days, scene.day()];
            (Deed::DaysPass, Given::Nothing)
        }
        Event::ServerDown => (Deed::ServerDown, Given::Nothing),
        Event::ServerUp => (Deed::ServerUp, Given::Nothing),
        Event::ServerGone => (Deed::ServerGone, Given::Nothing),
    };
    let device = event.device().and_then(|id| Device::of(scene, id));
    let mut clause = Clause::new(words, device);
    clause.given = match given {
        Given::Nothing => String::new(),
        Given::Message(id) => words.message(id, scene),
        Given::Messages => words.counted(Phrase::Messages, several),
        Given::Entry(id) => match scene.entry_kind(id) {
            Some(kind) => words.the_entry.line(kind as usize).into(),
            None => words.phrase(Phrase::TheEntry).into(),
        },
        Given::NewEntry(kind) => words.an_entry.line(kind as usize).into(),
        Given::Devices => {
            let devices = events.iter().filter_map(|event| Device::of(scene, event.device()?));
            let devices: Vec<Device> = devices.collect();
            numbers[0] = devices.len() as u16;
            words.all(&devices, Phrase::AndThen)
        }
        Given::Own => {
            words.named(device.map(|device| Device { holder: Holder::Reader, ..device }), Case::Subject)
        }
        Given::Device => words.named(device, Case::Object),
        Given::NewDevice(kind) => words.a_new(kind),
    };
    clause.fill(words.deeds.form(deed as usize, numbers[0]), numbers);
    clause.text
}

fn added(setup: DeviceSetup) -> Deed {
    match setup.pop3.map(|access| access.leave) {
        None => Deed::AddDevice,
        Some(LeaveOnServer::No) => Deed::AddPop3,
        Some(LeaveOnServer::Days(_)) => Deed::AddPop3Later,
        Some(LeaveOnServer::Forever) => Deed::AddPop3Never,
    }
}
