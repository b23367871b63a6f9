//! Calendar, contacts and tasks on the devices, and how they come to the server and back.
//!
//! Invariant: a device without a way to a calendar keeps what it has to itself.

use std::io;

use which_mailbox::simulation::{DeviceId, EntryId, Holder, Outcome, Reach};

use super::{Household, Owned, Provider};
use crate::device::diary::Diary;

impl Household<'_> {
    /// The reader enters, changes or deletes something.
    pub(super) fn edit(&mut self, device: DeviceId, edit: impl FnOnce(&mut Diary)) -> io::Result<Outcome> {
        let is_up = self.provider == Provider::Up;
        self.let_a_second_go_by();
        let Owned { diary, shelf, online, .. } = self.owned(device)?;
        edit(diary);
        let Some(shelf) = shelf else {
            return Ok(Outcome::EntrySaved(Reach::ThisDevice));
        };
        if !(*online && is_up) {
            return Ok(Outcome::EntrySaved(Reach::Queued));
        }
        let conflicts = diary.push(shelf.as_mut())?;
        Ok(if conflicts == 0 { Outcome::EntrySaved(Reach::Server) } else { Outcome::EntryConflict })
    }

    /// After the mail of a whole round: the diary's part, which belongs to the same outcome.
    pub(super) fn sync_diary(&mut self, device: DeviceId, outcome: Outcome) -> io::Result<Outcome> {
        let Outcome::Synced(mut round) = outcome else {
            return Ok(outcome);
        };
        self.let_a_second_go_by();
        let Owned { diary, shelf, .. } = self.owned(device)?;
        if let Some(shelf) = shelf {
            diary.sync(shelf.as_mut(), &mut round)?;
        }
        Ok(Outcome::Synced(round))
    }

    /// Each device raises the reminder by itself, if it has the appointment. Source: RFC 5545, section 3.6.6.
    pub(super) fn remind(&self, entry: EntryId) -> Outcome {
        let readers = || self.devices.iter().filter(|owned| owned.holder == Holder::Reader);
        let has_it = |owned: &&Owned| owned.diary.shown().iter().any(|shown| shown.entry == entry);
        Outcome::Reminded { on: readers().filter(has_it).count() as u8, of: readers().count() as u8 }
    }
}
