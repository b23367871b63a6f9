//! What comes of an event, as part of a sentence.
//!
//! Invariant: it is said from the outcome and the worlds around it alone, by the same rule in every language.

use super::{Clause, Device, Effect, NarrationWords, Phrase, people, time};
use crate::simulation::{Event, Outcome, Reach, Recoverer, SentCopy};

/// A clause without capital and full stop. `times`: so many events in a row came to it. Empty for a round with the server,
/// which is told by what [changed](super::Change).
#[inline(never)]
pub(super) fn outcome(effect: &Effect, times: u16, words: &'static NarrationWords) -> String {
    let after = effect.after;
    let mut clause = Clause::new(words, effect.device());
    let mut day = 0;
    // Said after it, of at least one.
    let mut then = (Phrase::Lost, 0);
    let (phrase, count) = match effect.outcome {
        Outcome::Arrived { warned } => {
            then = (Phrase::Warned, u16::from(warned));
            (Phrase::Arrived, times)
        }
        Outcome::WaitsAtSender => (Phrase::WaitsAtSender, times),
        Outcome::SentBack => (Phrase::SentBack, times),
        Outcome::Synced(_) => return String::new(),
        Outcome::SessionBegun { fetched, marked } => {
            clause.count(Phrase::SessionFetched, fetched);
            (Phrase::SessionMarked, marked)
        }
        Outcome::SessionBroken { unmarked } => (Phrase::SessionBroken, unmarked),
        Outcome::WentOffline => {
            let held = effect.event.device().map_or(0, |id| after.shown_offline(id));
            (Phrase::WentOffline, held)
        }
        Outcome::WentOnline => (Phrase::WentOnline, 0),
        Outcome::Marked(reach) => {
            mark(&mut clause, reach, effect);
            then = spread(effect, reach);
            (MARKED[reach as usize], 0)
        }
        Outcome::Moved { to, reach } => {
            clause.give(&words.folders, to as usize);
            then = spread(effect, reach);
            (MOVED[reach as usize], 0)
        }
        Outcome::KeptLocally => (Phrase::KeptLocally, 0),
        Outcome::Erased { count: 0, .. } => (Phrase::NothingErased, 0),
        Outcome::Erased { count, reach, recoverable, lost } => {
            clause.count(ERASED[reach as usize], count);
            day = after.recoverable_until();
            then = (Phrase::Lost, lost);
            (Phrase::Recoverable, recoverable)
        }
        Outcome::Recovered(Recoverer::Reader) => (Phrase::Recovered, times),
        Outcome::Recovered(Recoverer::Administrator) => (Phrase::RecoveredByAdministrator, times),
        Outcome::Sent(SentCopy::ThisDevice) => (Phrase::SentHere, 0),
        Outcome::Sent(SentCopy::Server) => (Phrase::SentThere, 0),
        Outcome::Sent(SentCopy::Refused) => (Phrase::SentRefused, 0),
        Outcome::WaitsInOutbox(refusal) => {
            clause.give(&words.refusals, refusal as usize);
            (Phrase::WaitsInOutbox, 0)
        }
        Outcome::DraftSaved(reach) => {
            clause.give(&words.phrases, Phrase::DraftLies as usize);
            then = spread(effect, reach);
            (KEPT[reach as usize], 0)
        }
        Outcome::DraftRefused => (Phrase::DraftRefused, 0),
        Outcome::EntrySaved(reach) => {
            people::lies(&mut clause, effect.event);
            then = spread(effect, reach);
            (KEPT[reach as usize], 0)
        }
        Outcome::EntryConflict => (Phrase::EntryConflict, 0),
        Outcome::Reminded { .. } => people::reminded(&mut clause, effect),
        Outcome::Granted { groupware } => (people::granted(groupware, effect.event), 0),
        Outcome::Revoked => (Phrase::Revoked, 0),
        Outcome::ColleagueSaw { mail, entries } => people::saw(&mut clause, (mail, entries), after),
        Outcome::ColleagueEntered => (Phrase::ColleagueEntered, 0),
        Outcome::ColleagueDeleted { recoverable, lost } => {
            clause.count(Phrase::ColleagueDeleted, 0);
            day = after.recoverable_until();
            then = (Phrase::Lost, lost);
            (Phrase::Recoverable, u16::from(recoverable))
        }
        Outcome::Emptied { trashed, recoverable, by_administrator, erased, lost } => {
            people::emptied(&mut clause, [trashed, recoverable, by_administrator, erased], after);
            (Phrase::Lost, lost)
        }
        Outcome::Stolen { exposed, lost } => {
            then = (Phrase::OnlyThere, lost);
            (Phrase::Stolen, exposed)
        }
        Outcome::Broke { lost } => (Phrase::Broke, lost),
        Outcome::WipePending => (Phrase::WipePending, 0),
        Outcome::Wiped { erased, lost } => {
            then = (Phrase::Lost, lost);
            (Phrase::Wiped, erased)
        }
        Outcome::PasswordChanged { locked_out } => (Phrase::LockedOut, u16::from(locked_out)),
        Outcome::DeviceAdded => {
            clause.device = Device::all(after).last().copied();
            (Phrase::DeviceAdded, 0)
        }
        Outcome::TimePassed(expiry) => time::passed(&mut clause, expiry, after),
        Outcome::ServerWentDown => (Phrase::ServerDown, 0),
        Outcome::ServerCameUp { delivered, sent_back } => {
            then = (Phrase::AndSentBack, sent_back);
            (Phrase::Delivered, delivered)
        }
        Outcome::ServerWentForGood { lost } => {
            then = (Phrase::Lost, lost);
            time::left(&mut clause, after)
        }
        Outcome::Refused(refusal) => {
            clause.give(&words.refusals, refusal as usize);
            if let Event::Sync(_) | Event::BeginSync(_) = effect.event {
                (Phrase::SyncRefused, 0)
            } else {
                (Phrase::Refused, 0)
            }
        }
        Outcome::Impossible(obstacle) => return words.obstacle(obstacle, effect.event).into(),
    };
    clause.count_with(phrase, [count, day]);
    if then.1 > 0 {
        clause.count(then.0, then.1);
    }
    clause.text
}

/// How far something got: this device alone, the server only later, the server; the last one: it has it no more.
type Reached = [Phrase; 4];

const MARKED: Reached = [Phrase::MarkedHere, Phrase::MarkedLater, Phrase::MarkedThere, Phrase::MarkedNothing];
const MOVED: Reached = [Phrase::MovedHere, Phrase::MovedLater, Phrase::MovedThere, Phrase::MovedNothing];
const ERASED: Reached = [Phrase::ErasedHere, Phrase::ErasedLater, Phrase::ErasedThere, Phrase::ErasedNothing];
const KEPT: Reached = [Phrase::KeptHere, Phrase::KeptLater, Phrase::KeptThere, Phrase::KeptNothing];

/// That the other devices, where there are any, are to learn of it.
fn spread(effect: &Effect, reach: Reach) -> (Phrase, u16) {
    let spreads = reach == Reach::Server && Device::readers(effect.after).len() > 1;
    (Phrase::Spread, u16::from(spreads))
}

/// A message is read or flagged.
fn mark(clause: &mut Clause, reach: Reach, effect: &Effect) {
    let offline =
        effect.event.device().is_some_and(|id| effect.after.obstacle(Event::GoOnline(id)).is_none());
    match reach {
        Reach::ThisDevice | Reach::Queued if offline => clause.count(Phrase::ShowsOffline, 0),
        Reach::ThisDevice | Reach::Queued | Reach::Server | Reach::AlreadyGone => {}
    }
    let state = if let Event::Flag(..) = effect.event { Phrase::Flagged } else { Phrase::Read };
    clause.give(&clause.words.phrases, state as usize);
}
