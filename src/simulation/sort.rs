//! The sorts of events, numbered, so that all of them can be gone through and each be written down.
//!
//! Invariant: every event but the setting up of a device is of one sort, and is made of it and its numbers again.

use super::{DeviceId, EntryId, EntryKind, Event, MessageId, Right, Thoroughness};

/// How many numbers an event has, and which; 0 for those it does not have.
pub type Numbers = (u8, u32, u32);

impl Event {
    /// The sorts that a device's reader brings about, with no more than the device.
    pub(super) const OF_DEVICE: std::ops::Range<usize> = 4..19;
    /// The same about a message.
    pub(super) const OF_MESSAGE: std::ops::Range<usize> = 19..27;
    /// The same about an entry.
    pub(super) const OF_ENTRY: std::ops::Range<usize> = 27..29;
    /// The sorts that have no numbers.
    pub(super) const PLAIN: std::ops::Range<usize> = 29..41;

    /// The event of a sort; `None`: there is no such sort. Whatever it names is numbered in the order of [`Numbers`], and
    /// what is too large a number names something else.
    #[inline(never)]
    pub fn of_sort(sort: usize, (_, first, second): Numbers) -> Option<Self> {
        use Event::*;
        let (device, message, entry) =
            (DeviceId(first as u8), MessageId(second as u16), EntryId(second as u16));
        Some(match sort {
            0 => MailArrives { kb: first },
            1 => DaysPass(first as u16),
            2 => ReminderDue(EntryId(first as u16)),
            3 => ColleagueDeletes(MessageId(first as u16)),
            4 => Sync(device),
            5 => BeginSync(device),
            6 => EndSync(device),
            7 => LineDrops(device),
            8 => GoOffline(device),
            9 => GoOnline(device),
            10 => EmptyTrash(device),
            11 => Send(device),
            12 => SaveDraft(device),
            13 => MakeEntry(device, EntryKind::Appointment),
            14 => MakeEntry(device, EntryKind::Contact),
            15 => MakeEntry(device, EntryKind::Task),
            16 => Lose(device),
            17 => Break(device),
            18 => OrderWipe(device),
            19 => Read(device, message),
            20 => Flag(device, message),
            21 => File(device, message),
            22 => KeepLocally(device, message),
            23 => Delete(device, message),
            24 => Purge(device, message),
            25 => Restore(device, message),
            26 => Recover(device, message),
            27 => ChangeEntry(device, entry),
            28 => DeleteEntry(device, entry),
            29 => Grant(Right::Read),
            30 => Grant(Right::Write),
            31 => Revoke,
            32 => ColleagueReads,
            33 => ColleagueAppoints,
            34 => IntruderEmpties(Thoroughness::Trash),
            35 => IntruderEmpties(Thoroughness::EmptyTrash),
            36 => IntruderEmpties(Thoroughness::Purge),
            37 => ChangePassword,
            38 => ServerDown,
            39 => ServerUp,
            40 => ServerGone,
            _ => return None,
        })
    }

    /// Whatever an event names, by number.
    #[inline(never)]
    pub fn numbers(self) -> Numbers {
        match self {
            Event::MailArrives { kb } => (1, kb, 0),
            Event::DaysPass(days) => (1, u32::from(days), 0),
            Event::ReminderDue(entry) => (1, u32::from(entry.0), 0),
            Event::ColleagueDeletes(message) => (1, u32::from(message.0), 0),
            Event::Sync(device)
            | Event::BeginSync(device)
            | Event::EndSync(device)
            | Event::LineDrops(device)
            | Event::GoOffline(device)
            | Event::GoOnline(device)
            | Event::EmptyTrash(device)
            | Event::Send(device)
            | Event::SaveDraft(device)
            | Event::MakeEntry(device, _)
            | Event::Lose(device)
            | Event::Break(device)
            | Event::OrderWipe(device) => (1, u32::from(device.0), 0),
            Event::Read(device, message)
            | Event::Flag(device, message)
            | Event::File(device, message)
            | Event::KeepLocally(device, message)
            | Event::Delete(device, message)
            | Event::Purge(device, message)
            | Event::Restore(device, message)
            | Event::Recover(device, message) => (2, u32::from(device.0), u32::from(message.0)),
            Event::ChangeEntry(device, entry) | Event::DeleteEntry(device, entry) => {
                (2, u32::from(device.0), u32::from(entry.0))
            }
            Event::Grant(_)
            | Event::Revoke
            | Event::ColleagueReads
            | Event::ColleagueAppoints
            | Event::IntruderEmpties(_)
            | Event::ChangePassword
            | Event::AddDevice(_)
            | Event::ServerDown
            | Event::ServerUp
            | Event::ServerGone => (0, 0, 0),
        }
    }
}
