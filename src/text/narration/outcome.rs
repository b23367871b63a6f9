//! What comes of an event, as part of a sentence.
//!
//! Invariant: it is said from the outcome and the worlds around it alone, by the same rule in every language.

use super::naming::{plural, put, some};
use super::words::{Case, NarrationWords, Plural, Reached};
use super::{Change, Device, Effect, Holding, acting, people, round, time};
use crate::simulation::{Event, Folder, Outcome, Reach, Recoverer, SentCopy, World};

/// What comes of mail, of lines and of time.
pub(in crate::text) struct MailWords {
    pub arrived: Plural,
    /// Said after it.
    pub warned: &'static str,
    pub waits_at_sender: Plural,
    pub sent_back: Plural,
    /// Device, messages fetched, messages marked.
    pub session_begun: &'static str,
    /// Nothing was marked; messages.
    pub session_broken: [&'static str; 2],
    /// Device; device, messages.
    pub went_offline: [&'static str; 2],
    /// Device.
    pub went_online: &'static str,
    /// Read, flagged.
    pub states: [&'static str; 2],
    /// Device.
    pub shows_offline: &'static str,
    /// Device, state; state; state.
    pub marked: Reached,
    /// Inbox, Sent, Drafts, Trash, Project, Outbox, Local.
    pub folders: [&'static str; 7],
    /// Folder, where; folder, where; folder.
    pub moved: Reached,
    /// Device.
    pub kept_locally: &'static str,
    pub nothing_erased: &'static str,
    /// Messages with their verb, where; the same; messages with their verb; the same.
    pub erased: Reached,
    /// Day.
    pub recoverable: Plural,
    pub recovered: Plural,
    pub recovered_by_administrator: Plural,
    /// Where.
    pub sent_here: &'static str,
    pub sent_server: &'static str,
    pub sent_refused: &'static str,
    /// Where, why.
    pub waits_in_outbox: &'static str,
    pub draft_lies: &'static str,
    /// Where.
    pub draft_refused: &'static str,
    /// What, where; what, where; what.
    pub kept: Reached,
    /// Device.
    pub device_added: &'static str,
    pub trash_expired: Plural,
    pub recovery_expired: Plural,
    pub senders_gave_up: Plural,
    /// Said after one of the former, where it is about all that was lost.
    pub and_lost: [&'static str; 2],
    /// Day; messages, day.
    pub still_recoverable: [&'static str; 2],
    pub still_by_administrator: [&'static str; 2],
    /// On the only device, on the devices; one of the following comes after it.
    pub left_on: [&'static str; 2],
    pub left_none: &'static str,
    pub left_all: Plural,
    /// Of how many; how many, of how many.
    pub left_some: [&'static str; 2],
    /// Said after it.
    pub left_trash: Plural,
    pub server_down: &'static str,
    pub none_delivered: &'static str,
    pub delivered: Plural,
    /// Said after it.
    pub and_sent_back: Plural,
    /// Device, why.
    pub sync_refused: &'static str,
    /// Why.
    pub refused: &'static str,
}

/// A clause without capital and full stop. `times`: so many events in a row came to it.
pub(super) fn outcome(effect: &Effect, times: u16, words: &NarrationWords) -> String {
    let (mail, after) = (&words.mail, &effect.after);
    let on = effect.named(Case::On, words);
    let device = effect.named(Case::Subject, words);
    match effect.outcome {
        Outcome::Arrived { warned } => plural(&mail.arrived, times) + if warned { mail.warned } else { "" },
        Outcome::WaitsAtSender => plural(&mail.waits_at_sender, times),
        Outcome::SentBack => plural(&mail.sent_back, times),
        Outcome::Synced(_) => {
            let devices: Vec<Device> = effect.device().into_iter().collect();
            round::round(&devices, &Change::of(effect), words)
        }
        Outcome::SessionBegun { fetched, marked } => {
            put(mail.session_begun, &[&device, &words.messages(fetched), &words.messages(marked)])
        }
        Outcome::SessionBroken { unmarked: 0 } => mail.session_broken[0].into(),
        Outcome::SessionBroken { unmarked } => put(mail.session_broken[1], &[&words.messages(unmarked)]),
        Outcome::WentOffline => match acting(effect.event).map_or(0, |id| Holding::on(after, id)) {
            0 => put(mail.went_offline[0], &[&device]),
            held => put(mail.went_offline[1], &[&device, &words.messages(held)]),
        },
        Outcome::WentOnline => put(mail.went_online, &[&device]),
        Outcome::Marked(reach) => marked(reach, effect, words),
        Outcome::Moved { to, reach } => {
            reached(&mail.moved, reach, [mail.folders[folder(to)], &on], after, words)
        }
        Outcome::KeptLocally => put(mail.kept_locally, &[&device]),
        Outcome::Erased { count: 0, .. } => mail.nothing_erased.into(),
        Outcome::Erased { count, reach, recoverable, lost } => {
            let are = plural(&words.messages_are, count);
            let erased = match reach {
                Reach::ThisDevice => put(mail.erased[0], &[&are, &on]),
                Reach::Queued => put(mail.erased[1], &[&are, &on]),
                Reach::Server => put(mail.erased[2], &[&are]),
                Reach::AlreadyGone => put(mail.erased[3], &[&are]),
            };
            erased + &time::recoverable(recoverable, after, words) + &some(&words.lost, lost)
        }
        Outcome::Recovered(Recoverer::Reader) => plural(&mail.recovered, times),
        Outcome::Recovered(Recoverer::Administrator) => plural(&mail.recovered_by_administrator, times),
        Outcome::Sent(SentCopy::ThisDevice) => put(mail.sent_here, &[&on]),
        Outcome::Sent(SentCopy::Server) => mail.sent_server.into(),
        Outcome::Sent(SentCopy::Refused) => put(mail.sent_refused, &[&on]),
        Outcome::WaitsInOutbox(refusal) => put(mail.waits_in_outbox, &[&on, (words.because)(refusal)]),
        Outcome::DraftSaved(reach) => reached(&mail.kept, reach, [mail.draft_lies, &on], after, words),
        Outcome::DraftRefused => put(mail.draft_refused, &[&on]),
        Outcome::EntrySaved(reach) => {
            let lies = people::lies(effect.event, words);
            reached(&mail.kept, reach, [lies, &on], after, words)
        }
        Outcome::EntryConflict => words.people.entry_conflict.into(),
        Outcome::Reminded { .. } => people::reminded(effect, words),
        Outcome::Granted { groupware } => people::granted(groupware, effect.event, words),
        Outcome::Revoked => words.people.revoked.into(),
        Outcome::ColleagueSaw { mail, entries } => people::saw(mail, entries, after, words),
        Outcome::ColleagueEntered => words.people.colleague_entered.into(),
        Outcome::ColleagueDeleted { recoverable, lost } => {
            let recoverable = time::recoverable(u16::from(recoverable), after, words);
            [words.people.colleague_deleted, &recoverable, &some(&words.lost, lost)].concat()
        }
        Outcome::Emptied { trashed, recoverable, by_administrator, erased, lost } => {
            people::emptied([trashed, recoverable, by_administrator, erased], after, words)
                + &some(&words.lost, lost)
        }
        Outcome::Stolen { exposed, lost } => people::stolen(exposed, lost, words),
        Outcome::Broke { lost: 0 } => words.people.broke_nothing_lost.into(),
        Outcome::Broke { lost } => plural(&words.people.broke, lost),
        Outcome::WipePending => words.people.wipe_pending.into(),
        Outcome::Wiped { erased, lost } => people::wiped(&device, erased, words) + &some(&words.lost, lost),
        Outcome::PasswordChanged { locked_out: 0 } => words.people.nobody_locked_out.into(),
        Outcome::PasswordChanged { locked_out } => plural(&words.people.locked_out, u16::from(locked_out)),
        Outcome::DeviceAdded => {
            let new = Device::all(after).last().map(|(_, device)| words.name(*device, Case::Subject));
            put(mail.device_added, &[&new.unwrap_or_default()])
        }
        Outcome::TimePassed(expiry) => time::passed(expiry, after, words),
        Outcome::ServerWentDown => mail.server_down.into(),
        Outcome::ServerCameUp { delivered, sent_back } => {
            let delivered =
                if delivered == 0 { mail.none_delivered.into() } else { plural(&mail.delivered, delivered) };
            delivered + &some(&mail.and_sent_back, sent_back)
        }
        Outcome::ServerWentForGood { lost } => time::left(after, words) + &some(&words.lost, lost),
        Outcome::Refused(refusal) => {
            if let Event::Sync(_) | Event::BeginSync(_) = effect.event {
                put(mail.sync_refused, &[&device, (words.because)(refusal)])
            } else {
                put(mail.refused, &[(words.because)(refusal)])
            }
        }
        Outcome::Impossible(obstacle) => (words.obstacle)(obstacle, effect.missing()).into(),
    }
}

/// How far something got; the texts are what, and where.
fn reached(
    templates: &Reached,
    reach: Reach,
    texts: [&str; 2],
    world: &World,
    words: &NarrationWords,
) -> String {
    match reach {
        Reach::ThisDevice => put(templates[0], &texts),
        Reach::Queued => put(templates[1], &texts),
        Reach::Server => put(templates[2], &texts) + words.spread(world),
        Reach::AlreadyGone => templates[3].into(),
    }
}

/// A message is read or flagged.
fn marked(reach: Reach, effect: &Effect, words: &NarrationWords) -> String {
    let (mail, after) = (&words.mail, &effect.after);
    let device = effect.named(Case::Subject, words);
    let state = if let Event::Flag(..) = effect.event { mail.states[1] } else { mail.states[0] };
    let offline = acting(effect.event).is_some_and(|id| after.obstacle(Event::GoOnline(id)).is_none());
    let shows = if offline { put(mail.shows_offline, &[&device]) } else { String::new() };
    match reach {
        Reach::ThisDevice => shows + &put(mail.marked[0], &[&device, state]),
        Reach::Queued => shows + &put(mail.marked[1], &[state]),
        Reach::Server => put(mail.marked[2], &[state]) + words.spread(after),
        Reach::AlreadyGone => mail.marked[3].into(),
    }
}

/// The place in the table of folders.
fn folder(folder: Folder) -> usize {
    match folder {
        Folder::Inbox => 0,
        Folder::Sent => 1,
        Folder::Drafts => 2,
        Folder::Trash => 3,
        Folder::Project => 4,
        Folder::Outbox => 5,
        Folder::Local => 6,
    }
}
