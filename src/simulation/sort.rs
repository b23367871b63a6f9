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

    /// The device that it happens on; `None`: on none, or on one that is set up only now.
    #[inline(never)]
    pub fn device(self) -> Option<DeviceId> {
        let at_device = (Self::OF_DEVICE.start..Self::OF_ENTRY.end).contains(&self.sort());
        at_device.then_some(DeviceId(self.numbers().1 as u8))
    }

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

    /// The number of an event's sort; the setting up of a device has the one behind all others.
    #[inline(never)]
    pub const fn sort(self) -> usize {
        match self {
            Event::MailArrives { .. } => 0,
            Event::DaysPass(_) => 1,
            Event::ReminderDue(_) => 2,
            Event::ColleagueDeletes(_) => 3,
            Event::Sync(_) => 4,
            Event::BeginSync(_) => 5,
            Event::EndSync(_) => 6,
            Event::LineDrops(_) => 7,
            Event::GoOffline(_) => 8,
            Event::GoOnline(_) => 9,
            Event::EmptyTrash(_) => 10,
            Event::Send(_) => 11,
            Event::SaveDraft(_) => 12,
            Event::MakeEntry(_, kind) => 13 + kind as usize,
            Event::Lose(_) => 16,
            Event::Break(_) => 17,
            Event::OrderWipe(_) => 18,
            Event::Read(..) => 19,
            Event::Flag(..) => 20,
            Event::File(..) => 21,
            Event::KeepLocally(..) => 22,
            Event::Delete(..) => 23,
            Event::Purge(..) => 24,
            Event::Restore(..) => 25,
            Event::Recover(..) => 26,
            Event::ChangeEntry(..) => 27,
            Event::DeleteEntry(..) => 28,
            Event::Grant(right) => 29 + right as usize,
            Event::Revoke => 31,
            Event::ColleagueReads => 32,
            Event::ColleagueAppoints => 33,
            Event::IntruderEmpties(thoroughness) => 34 + thoroughness as usize,
            Event::ChangePassword => 37,
            Event::ServerDown => 38,
            Event::ServerUp => 39,
            Event::ServerGone => 40,
            Event::AddDevice(_) => 41,
        }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_is_of_the_sort_that_it_is_made_of() {
        for sort in 0..Event::PLAIN.end {
            let event = Event::of_sort(sort, (2, 3, 4)).unwrap();
            assert_eq!(event.sort(), sort, "{event:?}");
        }
        assert_eq!(Event::of_sort(Event::PLAIN.end, (0, 0, 0)), None);
    }
}
