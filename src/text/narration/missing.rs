//! What a mailbox lacks where it offers no such thing.
//!
//! Invariant: a new kind of event does not compile until it stands here.

use crate::simulation::Event;

/// What a kind of mailbox does not offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::text) enum Missing {
    /// Logins of their own for colleagues.
    Logins,
    /// A calendar for several people.
    Calendar,
    /// Recovery of what was erased.
    Recovery,
    /// A remote wipe of this device.
    Wipe,
}

impl Missing {
    /// `None`: nothing that would have a name of its own.
    pub fn of(event: Event) -> Option<Self> {
        match event {
            Event::Grant(_) | Event::Revoke | Event::ColleagueReads | Event::ColleagueDeletes(_) => {
                Some(Self::Logins)
            }
            Event::ColleagueAppoints => Some(Self::Calendar),
            Event::Recover(..) => Some(Self::Recovery),
            Event::OrderWipe(_) => Some(Self::Wipe),
            Event::MailArrives { .. }
            | Event::Sync(_)
            | Event::BeginSync(_)
            | Event::EndSync(_)
            | Event::LineDrops(_)
            | Event::GoOffline(_)
            | Event::GoOnline(_)
            | Event::Read(..)
            | Event::Flag(..)
            | Event::File(..)
            | Event::KeepLocally(..)
            | Event::Delete(..)
            | Event::EmptyTrash(_)
            | Event::Purge(..)
            | Event::Restore(..)
            | Event::Send(_)
            | Event::SaveDraft(_)
            | Event::MakeEntry(..)
            | Event::ChangeEntry(..)
            | Event::DeleteEntry(..)
            | Event::ReminderDue(_)
            | Event::IntruderEmpties(_)
            | Event::Lose(_)
            | Event::Break(_)
            | Event::ChangePassword
            | Event::AddDevice(_)
            | Event::DaysPass(_)
            | Event::ServerDown
            | Event::ServerUp
            | Event::ServerGone => None,
        }
    }
}
