//! A mailbox that stories are played in, simulated or real.
//!
//! Invariant: both kinds answer in the same words, so that one comparison serves all servers.

use std::io;

use which_mailbox::simulation::{Event, Outcome};

use crate::observation::Seen;

/// A mailbox with its devices, in the midst of a story.
pub trait Played {
    /// Lets an event happen and says what came of it, as far as one who looks on can tell; see [`observed`].
    ///
    /// Errors: the server said what it never should, or nothing at all.
    fn play(&mut self, event: Event) -> io::Result<Outcome>;

    /// What every place holds now.
    ///
    /// Errors: as for [`Played::play`].
    fn seen(&mut self) -> io::Result<Seen>;

    /// Everything that was said on the wire so far.
    fn transcript(&self) -> String;
}

/// An outcome without the numbers that nobody sees by looking at one server and one device: what is lost to all places
/// and what only the administrator can recover. They are compared by what the places hold.
pub fn observed(outcome: Outcome) -> Outcome {
    use Outcome as O;
    match outcome {
        O::Synced(mut round) => {
            round.lost = 0;
            O::Synced(round)
        }
        O::Erased { count, reach, .. } => O::Erased { count, reach, recoverable: 0, lost: 0 },
        O::ColleagueDeleted { .. } => O::ColleagueDeleted { recoverable: false, lost: 0 },
        O::Emptied { trashed, erased, .. } => {
            O::Emptied { trashed, recoverable: 0, by_administrator: 0, erased, lost: 0 }
        }
        O::Stolen { exposed, .. } => O::Stolen { exposed, lost: 0 },
        O::Broke { .. } => O::Broke { lost: 0 },
        O::Wiped { erased, .. } => O::Wiped { erased, lost: 0 },
        O::TimePassed(mut expiry) => {
            expiry.lost = 0;
            O::TimePassed(expiry)
        }
        O::ServerWentForGood { .. } => O::ServerWentForGood { lost: 0 },
        same @ (O::Arrived { .. }
        | O::WaitsAtSender
        | O::SentBack
        | O::SessionBegun { .. }
        | O::SessionBroken { .. }
        | O::WentOffline
        | O::WentOnline
        | O::Marked(_)
        | O::Moved { .. }
        | O::KeptLocally
        | O::Recovered(_)
        | O::Sent(_)
        | O::WaitsInOutbox(_)
        | O::DraftSaved(_)
        | O::DraftRefused
        | O::EntrySaved(_)
        | O::EntryConflict
        | O::Reminded { .. }
        | O::Granted { .. }
        | O::Revoked
        | O::ColleagueSaw { .. }
        | O::ColleagueEntered
        | O::WipePending
        | O::PasswordChanged { .. }
        | O::DeviceAdded
        | O::ServerWentDown
        | O::ServerCameUp { .. }
        | O::Refused(_)
        | O::Impossible(_)) => same,
    }
}
