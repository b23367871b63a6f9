//! What happens, as part of a sentence.
//!
//! Invariant: nothing is said of what comes of it, so it is the same for every kind of mailbox.

use super::words::{Case, Order};
use super::{Clause, Device, Phrase};
use crate::mailbox::LeaveOnServer;
use crate::simulation::{DeviceSetup, Event, Holder, World};
use crate::text::table::part;

/// What is done; beside each stands what goes into it. In the order of the sorts of events ([`Event::sort`]).
#[derive(Clone, Copy)]
pub(in crate::text) enum Deed {
    /// Messages.
    Arrives,
    /// Days, until which one.
    DaysPass,
    ReminderDue,
    /// Message.
    ColleagueDeletes,
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
    /// Where.
    EmptyTrash,
    /// Where.
    Send,
    /// Where.
    SaveDraft,
    /// Where.
    MakeAppointment,
    /// Where.
    MakeContact,
    /// Where.
    MakeTask,
    /// Device, as it was called before.
    Lose,
    /// The same.
    Break,
    /// Device, as an object.
    OrderWipe,
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
    /// Appointment, contact or task, where.
    ChangeEntry,
    /// The same.
    DeleteEntry,
    LetRead,
    LetWrite,
    Revoke,
    ColleagueReads,
    ColleagueAppoints,
    FillTrash,
    EmptyMailbox,
    PurgeMailbox,
    ChangePassword,
    ServerDown,
    ServerUp,
    ServerGone,
    /// A new device.
    AddDevice,
    /// A new device whose program leaves nothing on the server.
    AddPop3,
    /// The same, that deletes there later.
    AddPop3Later,
    /// The same, that deletes nothing there.
    AddPop3Never,
    /// Messages, megabytes each.
    ArrivesLarge,
}

impl Deed {
    /// What is done in an event, by its place among the deeds.
    pub fn place(event: Event) -> usize {
        if let Event::MailArrives { kb: 1000.. } = event {
            Self::ArrivesLarge as usize
        } else if let Event::AddDevice(setup) = event {
            added(setup) as usize
        } else {
            event.sort()
        }
    }

    /// Megabytes or days, where it is about them.
    pub fn number(event: Event) -> u16 {
        if let Event::MailArrives { kb } = event {
            (kb / 1000).min(u32::from(u16::MAX)) as u16
        } else if let Event::DaysPass(days) = event {
            days
        } else {
            0
        }
    }
}

/// Like events in a row, in the world after them. `led`: right behind what leads the sentence.
#[inline(never)]
pub(super) fn deed(clause: &mut Clause, events: &[Event], scene: &World, led: bool) {
    let Some(event) = events.first() else {
        return;
    };
    let words = clause.words;
    let device = event.device().and_then(|id| Device::of(scene, id));
    let mut numbers = [events.len() as u16, scene.day()];
    clause.device = device;
    clause.given = match *event {
        Event::MailArrives { .. } => {
            numbers[1] = Deed::number(*event);
            String::new()
        }
        Event::DaysPass(_) => {
            numbers[0] = Deed::number(*event);
            String::new()
        }
        Event::Sync(_) => {
            let all = Device::all(scene);
            let mut devices = Vec::new();
            for event in events {
                if let Some(device) = event.device().and_then(|id| all.get(usize::from(id.0))) {
                    devices.push(*device);
                }
            }
            numbers[0] = devices.len() as u16;
            words.all(&devices, Phrase::AndThen)
        }
        Event::Recover(..) if events.len() > 1 => words.counted(Phrase::Messages, numbers[0]),
        Event::Read(_, id)
        | Event::Flag(_, id)
        | Event::File(_, id)
        | Event::KeepLocally(_, id)
        | Event::Delete(_, id)
        | Event::Purge(_, id)
        | Event::Restore(_, id)
        | Event::Recover(_, id)
        | Event::ColleagueDeletes(id) => words.message(id, scene),
        Event::ChangeEntry(_, id) | Event::DeleteEntry(_, id) => match scene.entry_kind(id) {
            Some(kind) => words.the_entry.line(kind as usize).into(),
            None => words.phrase(Phrase::TheEntry).into(),
        },
        Event::Lose(_) | Event::Break(_) => {
            let own = device.map(|device| Device { holder: Holder::Reader, ..device });
            words.named(own, Case::Subject)
        }
        Event::OrderWipe(_) => words.named(device, Case::Object),
        Event::AddDevice(setup) => words.a_new(setup.kind),
        Event::BeginSync(_)
        | Event::EndSync(_)
        | Event::LineDrops(_)
        | Event::GoOffline(_)
        | Event::GoOnline(_)
        | Event::EmptyTrash(_)
        | Event::Send(_)
        | Event::SaveDraft(_)
        | Event::MakeEntry(..)
        | Event::ReminderDue(_)
        | Event::Grant(_)
        | Event::Revoke
        | Event::ColleagueReads
        | Event::ColleagueAppoints
        | Event::IntruderEmpties(_)
        | Event::ChangePassword
        | Event::ServerDown
        | Event::ServerUp
        | Event::ServerGone => String::new(),
    };
    let template = words.deeds.form(Deed::place(*event), numbers[0]);
    let (subject, verb) = (part(template, '_', 0), part(template, '_', 1));
    // Languages differ in where the verb goes.
    let turns = led && words.order == Order::VerbFirst;
    if !clause.text.is_empty() {
        clause.text.push_str(match (turns, led) {
            (true, _) => " ",
            (false, true) => ", ",
            (false, false) => words.phrase(Phrase::ClauseAnd),
        });
    }
    if turns {
        clause.fill(verb, numbers);
        clause.text.push(' ');
        clause.fill(subject.strip_suffix(" ").unwrap_or(subject), numbers);
    } else {
        clause.fill(subject, numbers);
        clause.fill(verb, numbers);
    }
    clause.fill(part(template, '_', 2), numbers);
}

fn added(setup: DeviceSetup) -> Deed {
    match setup.pop3.map(|access| access.leave) {
        None => Deed::AddDevice,
        Some(LeaveOnServer::No) => Deed::AddPop3,
        Some(LeaveOnServer::Days(_)) => Deed::AddPop3Later,
        Some(LeaveOnServer::Forever) => Deed::AddPop3Never,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::simulation::{DeviceId, EntryId, EntryKind, MessageId, Thoroughness};

    #[test]
    fn deeds_are_in_the_order_of_the_sorts() {
        let (device, message) = (DeviceId(0), MessageId(0));
        for (event, deed) in [
            (Event::MailArrives { kb: 1 }, Deed::Arrives),
            (Event::ColleagueDeletes(message), Deed::ColleagueDeletes),
            (Event::Sync(device), Deed::Sync),
            (Event::MakeEntry(device, EntryKind::Task), Deed::MakeTask),
            (Event::OrderWipe(device), Deed::OrderWipe),
            (Event::Read(device, message), Deed::Read),
            (Event::Recover(device, message), Deed::Recover),
            (Event::DeleteEntry(device, EntryId(0)), Deed::DeleteEntry),
            (Event::IntruderEmpties(Thoroughness::Purge), Deed::PurgeMailbox),
            (Event::ServerGone, Deed::ServerGone),
            (Event::AddDevice(DeviceSetup::new(crate::mailbox::DeviceKind::Phone)), Deed::AddDevice),
        ] {
            assert_eq!(event.sort(), deed as usize, "{event:?}");
        }
    }
}
