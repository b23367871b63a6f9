//! What happens, as part of a sentence.
//!
//! Invariant: nothing is said of what comes of it, so it is the same for every kind of mailbox.

use super::Device;
use super::naming::put;
use super::words::{Case, NarrationWords};
use crate::mailbox::LeaveOnServer;
use crate::simulation::{DeviceId, DeviceSetup, EntryKind, Event, Holder, Right, Thoroughness, World};
use crate::text::sentence::{capitalised, fill};

/// Who, does, what.
pub(in crate::text) type Deed = [&'static str; 3];

/// Whether the verb comes before its subject where something leads the sentence.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::text) enum Order {
    VerbFirst,
    SubjectFirst,
}

/// What happens.
pub(in crate::text) struct DeedWords {
    /// Day.
    pub on_day: &'static str,
    pub order: Order,
    /// One message, several; the same with so many megabytes each.
    pub arrives: [Deed; 2],
    pub arrives_large: [Deed; 2],
    /// Devices: one, several.
    pub sync: [Deed; 2],
    /// Device.
    pub begin_sync: Deed,
    pub end_sync: Deed,
    pub line_drops: Deed,
    pub go_offline: Deed,
    pub go_online: Deed,
    /// Message, where.
    pub read: Deed,
    pub flag: Deed,
    pub file: Deed,
    pub keep_locally: Deed,
    pub delete: Deed,
    pub purge: Deed,
    pub restore: Deed,
    pub recover: Deed,
    /// Where.
    pub empty_trash: Deed,
    pub send: Deed,
    pub save_draft: Deed,
    /// Appointment, contact or task, where.
    pub make_entry: Deed,
    pub change_entry: Deed,
    pub delete_entry: Deed,
    /// What is made, by kind.
    pub an_entry: [&'static str; 3],
    /// What is there, by kind; the last one where it is not known.
    pub the_entry: [&'static str; 4],
    pub reminder_due: Deed,
    pub grant_read: Deed,
    pub grant_write: Deed,
    pub revoke: Deed,
    pub colleague_reads: Deed,
    pub colleague_appoints: Deed,
    /// Message.
    pub colleague_deletes: Deed,
    /// Into the trash, the trash too, what is recoverable too.
    pub empties: [Deed; 3],
    /// Device.
    pub lose: Deed,
    pub breaks: Deed,
    pub order_wipe: Deed,
    pub change_password: Deed,
    /// A new device, and what follows.
    pub add_device: Deed,
    /// By what its program leaves on the server: nothing, for some time, for ever.
    pub by_pop3: [&'static str; 3],
    /// Day; days, day.
    pub days_pass: [Deed; 2],
    pub server_down: Deed,
    pub server_up: Deed,
    pub server_gone: Deed,
}

/// Who, does, what. Languages differ in where the verb goes.
pub(super) struct Clause {
    subject: String,
    verb: &'static str,
    rest: String,
}

/// A sentence of its clauses, after a lead or without one.
pub(super) fn joined(lead: &str, clauses: &[Clause], words: &NarrationWords) -> String {
    let mut sentence = String::from(lead);
    for (place, Clause { subject, verb, rest }) in clauses.iter().enumerate() {
        let led = place == 0 && !lead.is_empty();
        match words.deeds.order {
            Order::VerbFirst if led => sentence.extend([" ", verb, " ", subject]),
            Order::SubjectFirst if led => sentence.extend([", ", subject, " ", verb]),
            Order::VerbFirst | Order::SubjectFirst => {
                let and = if place > 0 { words.clause_and } else { "" };
                sentence.extend([and, subject, " ", verb]);
            }
        }
        if !rest.is_empty() {
            sentence.extend([" ", rest]);
        }
    }
    if !sentence.is_empty() {
        sentence.push('.');
    }
    capitalised(&sentence)
}

/// The text goes into the subject, or else into the rest with the one behind it.
fn clause(words: &Deed, texts: &[&str]) -> Clause {
    let (subject, rest) =
        if words[0].contains('#') { texts.split_at(1.min(texts.len())) } else { (texts, texts) };
    Clause { subject: put(words[0], subject), verb: words[1], rest: put(words[2], rest) }
}

/// Like events in a row, in the world after them.
pub(super) fn deed(events: &[Event], scene: &World, words: &NarrationWords) -> Clause {
    let deeds = &words.deeds;
    let Some(event) = events.first() else {
        return clause(&["", "", ""], &[]);
    };
    let name =
        |id: DeviceId, case| Device::of(scene, id).map(|device| words.name(device, case)).unwrap_or_default();
    let of_device = |deed: &Deed, id| clause(deed, &[&name(id, Case::Subject)]);
    let at = |deed: &Deed, id| clause(deed, &[&name(id, Case::At)]);
    let mail =
        |deed: &Deed, id, message| clause(deed, &[&words.message(message, scene), &name(id, Case::At)]);
    let entry = |deed: &Deed, id, entry| {
        let place = scene.entry_kind(entry).map_or(3, kind);
        clause(deed, &[deeds.the_entry[place], &name(id, Case::At)])
    };
    // As it was called before it was lost.
    let own = |deed: &Deed, id| {
        let device = Device::of(scene, id).map(|device| Device { holder: Holder::Reader, ..device });
        clause(deed, &[&device.map(|device| words.name(device, Case::Subject)).unwrap_or_default()])
    };
    match *event {
        Event::MailArrives { kb } => arrives(events.len() as u16, (kb / 1000) as u16, words),
        Event::Sync(_) => {
            let devices: Vec<Device> =
                events.iter().filter_map(|event| Device::of(scene, super::acting(*event)?)).collect();
            clause(&deeds.sync[usize::from(devices.len() > 1)], &[&words.all(&devices, words.and_then)])
        }
        Event::BeginSync(id) => of_device(&deeds.begin_sync, id),
        Event::EndSync(id) => of_device(&deeds.end_sync, id),
        Event::LineDrops(id) => of_device(&deeds.line_drops, id),
        Event::GoOffline(id) => of_device(&deeds.go_offline, id),
        Event::GoOnline(id) => of_device(&deeds.go_online, id),
        Event::Read(id, message) => mail(&deeds.read, id, message),
        Event::Flag(id, message) => mail(&deeds.flag, id, message),
        Event::File(id, message) => mail(&deeds.file, id, message),
        Event::KeepLocally(id, message) => mail(&deeds.keep_locally, id, message),
        Event::Delete(id, message) => mail(&deeds.delete, id, message),
        Event::Purge(id, message) => mail(&deeds.purge, id, message),
        Event::Restore(id, message) => mail(&deeds.restore, id, message),
        Event::Recover(id, _) if events.len() > 1 => {
            clause(&deeds.recover, &[&words.messages(events.len() as u16), &name(id, Case::At)])
        }
        Event::Recover(id, message) => mail(&deeds.recover, id, message),
        Event::EmptyTrash(id) => at(&deeds.empty_trash, id),
        Event::Send(id) => at(&deeds.send, id),
        Event::SaveDraft(id) => at(&deeds.save_draft, id),
        Event::MakeEntry(id, made) => {
            clause(&deeds.make_entry, &[deeds.an_entry[kind(made)], &name(id, Case::At)])
        }
        Event::ChangeEntry(id, changed) => entry(&deeds.change_entry, id, changed),
        Event::DeleteEntry(id, deleted) => entry(&deeds.delete_entry, id, deleted),
        Event::ReminderDue(_) => clause(&deeds.reminder_due, &[]),
        Event::Grant(Right::Read) => clause(&deeds.grant_read, &[]),
        Event::Grant(Right::Write) => clause(&deeds.grant_write, &[]),
        Event::Revoke => clause(&deeds.revoke, &[]),
        Event::ColleagueReads => clause(&deeds.colleague_reads, &[]),
        Event::ColleagueAppoints => clause(&deeds.colleague_appoints, &[]),
        Event::ColleagueDeletes(message) => {
            clause(&deeds.colleague_deletes, &[&words.message(message, scene)])
        }
        Event::IntruderEmpties(Thoroughness::Trash) => clause(&deeds.empties[0], &[]),
        Event::IntruderEmpties(Thoroughness::EmptyTrash) => clause(&deeds.empties[1], &[]),
        Event::IntruderEmpties(Thoroughness::Purge) => clause(&deeds.empties[2], &[]),
        Event::Lose(id) => own(&deeds.lose, id),
        Event::Break(id) => own(&deeds.breaks, id),
        Event::OrderWipe(id) => clause(&deeds.order_wipe, &[&name(id, Case::Object)]),
        Event::ChangePassword => clause(&deeds.change_password, &[]),
        Event::AddDevice(setup) => {
            clause(&deeds.add_device, &[&words.a_new(setup.kind), by_pop3(setup, words)])
        }
        Event::DaysPass(1) => clause(&deeds.days_pass[0], &[&fill("#", &[scene.day()])]),
        Event::DaysPass(days) => {
            clause(&deeds.days_pass[1], &[&fill("#", &[days]), &fill("#", &[scene.day()])])
        }
        Event::ServerDown => clause(&deeds.server_down, &[]),
        Event::ServerUp => clause(&deeds.server_up, &[]),
        Event::ServerGone => clause(&deeds.server_gone, &[]),
    }
}

fn arrives(count: u16, megabytes: u16, words: &NarrationWords) -> Clause {
    let several = usize::from(count > 1);
    let deed = if megabytes > 0 { &words.deeds.arrives_large } else { &words.deeds.arrives };
    let numbers = if count > 1 { [count, megabytes] } else { [megabytes, 0] };
    let [_, verb, rest] = deed[several];
    Clause { subject: fill(deed[several][0], &numbers), verb, rest: rest.into() }
}

fn by_pop3(setup: DeviceSetup, words: &NarrationWords) -> &'static str {
    let [nothing, some_time, for_ever] = words.deeds.by_pop3;
    match setup.pop3.map(|access| access.leave) {
        None => "",
        Some(LeaveOnServer::No) => nothing,
        Some(LeaveOnServer::Days(_)) => some_time,
        Some(LeaveOnServer::Forever) => for_ever,
    }
}

/// The place in tables of entries.
pub(super) fn kind(kind: EntryKind) -> usize {
    match kind {
        EntryKind::Appointment => 0,
        EntryKind::Contact => 1,
        EntryKind::Task => 2,
    }
}
