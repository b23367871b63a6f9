//! What comes of an event, as part of a sentence.
//!
//! Invariant: it is said from the outcome and the worlds around it alone, by the same rule in every language.

use super::{Change, Clause, Device, Effect, Holding, NarrationWords, Phrase, people, round, time};
use crate::simulation::{Event, Outcome, Reach, Recoverer, SentCopy};

/// A clause without capital and full stop. `times`: so many events in a row came to it.
pub(super) fn outcome(effect: &Effect, times: u16, words: &'static NarrationWords) -> String {
    let after = &effect.after;
    let mut clause = Clause::new(words, effect.device());
    match effect.outcome {
        Outcome::Arrived { warned } => {
            clause.count(Phrase::Arrived, times);
            if warned {
                clause.say(Phrase::Warned);
            }
        }
        Outcome::WaitsAtSender => clause.count(Phrase::WaitsAtSender, times),
        Outcome::SentBack => clause.count(Phrase::SentBack, times),
        Outcome::Synced(_) => {
            let devices: Vec<Device> = clause.device.into_iter().collect();
            clause.text = round::round(&devices, &Change::of(effect), words);
        }
        Outcome::SessionBegun { fetched, marked } => {
            clause.count(Phrase::SessionFetched, fetched);
            clause.count(Phrase::SessionMarked, marked);
        }
        Outcome::SessionBroken { unmarked } => clause.count(Phrase::SessionBroken, unmarked),
        Outcome::WentOffline => {
            let held = effect.event.device().map_or(0, |id| Holding::on(after, id));
            clause.count(Phrase::WentOffline, held);
        }
        Outcome::WentOnline => clause.say(Phrase::WentOnline),
        Outcome::Marked(reach) => marked(&mut clause, reach, effect),
        Outcome::Moved { to, reach } => {
            clause.given = words.folders.line(to as usize).into();
            reached(&mut clause, effect, reach, MOVED);
        }
        Outcome::KeptLocally => clause.say(Phrase::KeptLocally),
        Outcome::Erased { count: 0, .. } => clause.say(Phrase::NothingErased),
        Outcome::Erased { count, reach, recoverable, lost } => {
            clause.count(ERASED[reach as usize], count);
            time::recoverable(&mut clause, recoverable, after);
            clause.count(Phrase::Lost, lost);
        }
        Outcome::Recovered(Recoverer::Reader) => clause.count(Phrase::Recovered, times),
        Outcome::Recovered(Recoverer::Administrator) => {
            clause.count(Phrase::RecoveredByAdministrator, times);
        }
        Outcome::Sent(SentCopy::ThisDevice) => clause.say(Phrase::SentHere),
        Outcome::Sent(SentCopy::Server) => clause.say(Phrase::SentThere),
        Outcome::Sent(SentCopy::Refused) => clause.say(Phrase::SentRefused),
        Outcome::WaitsInOutbox(refusal) => {
            clause.say_of(Phrase::WaitsInOutbox, words.refusals.line(refusal as usize));
        }
        Outcome::DraftSaved(reach) => {
            clause.given = words.phrase(Phrase::DraftLies).into();
            reached(&mut clause, effect, reach, KEPT);
        }
        Outcome::DraftRefused => clause.say(Phrase::DraftRefused),
        Outcome::EntrySaved(reach) => {
            clause.given = people::lies(effect.event, words).into();
            reached(&mut clause, effect, reach, KEPT);
        }
        Outcome::EntryConflict => clause.say(Phrase::EntryConflict),
        Outcome::Reminded { .. } => people::reminded(&mut clause, effect),
        Outcome::Granted { groupware } => clause.say(people::granted(groupware, effect.event)),
        Outcome::Revoked => clause.say(Phrase::Revoked),
        Outcome::ColleagueSaw { mail, entries } => people::saw(&mut clause, (mail, entries), after),
        Outcome::ColleagueEntered => clause.say(Phrase::ColleagueEntered),
        Outcome::ColleagueDeleted { recoverable, lost } => {
            clause.say(Phrase::ColleagueDeleted);
            time::recoverable(&mut clause, u16::from(recoverable), after);
            clause.count(Phrase::Lost, lost);
        }
        Outcome::Emptied { trashed, recoverable, by_administrator, erased, lost } => {
            people::emptied(&mut clause, [trashed, recoverable, by_administrator, erased], after);
            clause.count(Phrase::Lost, lost);
        }
        Outcome::Stolen { exposed, lost } => {
            clause.count(Phrase::Stolen, exposed);
            clause.count(Phrase::OnlyThere, lost);
        }
        Outcome::Broke { lost } => clause.count(Phrase::Broke, lost),
        Outcome::WipePending => clause.say(Phrase::WipePending),
        Outcome::Wiped { erased, lost } => {
            clause.count(Phrase::Wiped, erased);
            clause.count(Phrase::Lost, lost);
        }
        Outcome::PasswordChanged { locked_out } => clause.count(Phrase::LockedOut, u16::from(locked_out)),
        Outcome::DeviceAdded => {
            clause.device = Device::all(after).last().map(|(_, device)| *device);
            clause.say(Phrase::DeviceAdded);
        }
        Outcome::TimePassed(expiry) => time::passed(&mut clause, expiry, after),
        Outcome::ServerWentDown => clause.say(Phrase::ServerDown),
        Outcome::ServerCameUp { delivered, sent_back } => {
            clause.count(Phrase::Delivered, delivered);
            clause.count(Phrase::AndSentBack, sent_back);
        }
        Outcome::ServerWentForGood { lost } => {
            time::left(&mut clause, after);
            clause.count(Phrase::Lost, lost);
        }
        Outcome::Refused(refusal) => {
            let refused = if let Event::Sync(_) | Event::BeginSync(_) = effect.event {
                Phrase::SyncRefused
            } else {
                Phrase::Refused
            };
            clause.say_of(refused, words.refusals.line(refusal as usize));
        }
        Outcome::Impossible(obstacle) => clause.text = words.obstacle(obstacle, effect.event).into(),
    }
    clause.text
}

/// How far something got: this device alone, the server only later, the server; the last one: it has it no more.
type Reached = [Phrase; 4];

const MARKED: Reached = [Phrase::MarkedHere, Phrase::MarkedLater, Phrase::MarkedThere, Phrase::MarkedNothing];
const MOVED: Reached = [Phrase::MovedHere, Phrase::MovedLater, Phrase::MovedThere, Phrase::MovedNothing];
const ERASED: Reached = [Phrase::ErasedHere, Phrase::ErasedLater, Phrase::ErasedThere, Phrase::ErasedNothing];
const KEPT: Reached = [Phrase::KeptHere, Phrase::KeptLater, Phrase::KeptThere, Phrase::KeptNothing];

/// How far something got, and that the other devices, where there are any, are to learn of it.
fn reached(clause: &mut Clause, effect: &Effect, reach: Reach, phrases: Reached) {
    clause.say(phrases[reach as usize]);
    if reach == Reach::Server && effect.after.devices().count() > 1 {
        clause.say(Phrase::Spread);
    }
}

/// A message is read or flagged.
fn marked(clause: &mut Clause, reach: Reach, effect: &Effect) {
    let after = &effect.after;
    let offline = effect.event.device().is_some_and(|id| after.obstacle(Event::GoOnline(id)).is_none());
    match reach {
        Reach::ThisDevice | Reach::Queued if offline => clause.say(Phrase::ShowsOffline),
        Reach::ThisDevice | Reach::Queued | Reach::Server | Reach::AlreadyGone => {}
    }
    let state = if let Event::Flag(..) = effect.event { Phrase::Flagged } else { Phrase::Read };
    clause.given = clause.words.phrase(state).into();
    reached(clause, effect, reach, MARKED);
}
