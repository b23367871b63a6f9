//! The reason that a row gives, put together from what a story showed.
//!
//! Invariant: a sentence is chosen by a [`Finding`] alone, never by the name of a mailbox, and by the same rule in every
//! language; the languages bring the words.

use super::Words;
use super::sentence::{Share, fill, insert, list};
use super::table::{Table, form};
use crate::advice::{Evidence, Finding, Row};

/// What [`reason`] puts together. Beside each stands what `#` stands for in it; three forms are for all, for some and for
/// none of what was looked for.
#[derive(Clone, Copy)]
pub(super) enum Reason {
    /// Kept, of how many.
    OwnOriginals,
    /// Kept, of how many.
    OwnCache,
    /// Missing, of how many.
    Everywhere,
    /// Doings on one device that show on the others: reading, deleting, filing, sending.
    Doings,
    /// Before the last part of a list, with its spaces.
    Or,
    /// The doings that arrive.
    Arrives,
    /// Those that do not, said after those that do.
    ButNot,
    /// All doings, none of which arrives.
    NothingArrives,
    OneDevice,
    /// On how many, of how many.
    StaysElsewhere,
    /// Shown, of how many.
    InBrowser,
    /// With one device only.
    RemindedHere,
    /// On how many, of how many.
    Reminded,
    /// Back, of how many.
    EntriesBack,
    /// By whether the calendar was seen, and whether an appointment could be entered.
    SharedCalendar,
    /// By whether mail was seen, and whether the calendar was.
    StandIn,
    /// By whether the access ended; said after what was seen.
    StandInEnded,
    /// By whether mail was seen, and whether it was handled.
    Together,
    /// By whether appointments arrived; said after what became of mail.
    TogetherCalendar,
    NothingSentBack,
    /// First day, sent back, of how many.
    SentBack,
    /// Left, of how many.
    AtProvider,
    /// Missing, of how many.
    Offline,
    /// Back, of how many.
    Back,
    /// By whether the trash helped after a slip.
    Trash,
    /// What else helps: the copy on the server, another device, so many days of recovery.
    Ways,
    /// The ways that are left once the trash is empty.
    WaysLeft,
    NoWayLeft,
    /// Somebody emptied the mailbox; one of the next six follows.
    Emptied,
    AllOnDevices,
    AllRecoverable,
    NothingLeft,
    /// On devices, of how many.
    SomeOnDevices,
    /// Recoverable, of how many.
    SomeRecoverable,
    /// On devices, of how many, recoverable.
    SomeOfBoth,
    Wiped,
    NotWiped,
    /// Percent.
    Storage,
    /// With one device only.
    OneChoreHere,
    /// Devices.
    OneChore,
    /// Times.
    Chores,
}

/// The reason that a row gives: one or two sentences.
pub(super) fn reason(row: &Row, words: &Words) -> String {
    match &row.evidence {
        Evidence::Played { finding, limit, .. } => {
            let mut reason = found(*finding, words.tables.reasons);
            if let Some(fact) = limit {
                reason.push(' ');
                reason.push_str(words.fact(*fact));
            }
            reason
        }
        Evidence::Known(fact) => words.fact(*fact).into(),
    }
}

fn found(finding: Finding, words: Table) -> String {
    let whole = |reason| (reason, 0, [0; 3]);
    let share = |reason, part, of, said| (reason, Share::of(part, of) as usize, [said, of, 0]);
    let (reason, form, numbers) = match finding {
        Finding::OwnCopy { kept, of, originals: true } => share(Reason::OwnOriginals, kept, of, kept),
        Finding::OwnCopy { kept, of, originals: false } => share(Reason::OwnCache, kept, of, kept),
        Finding::Everywhere { shown, of } => share(Reason::Everywhere, shown, of, of - shown),
        Finding::StaysElsewhere { kept, of } => share(Reason::StaysElsewhere, kept, of, kept),
        Finding::InBrowser { shown, of } => share(Reason::InBrowser, shown, of, shown),
        Finding::Reminded { on: 1, of: 1 } => whole(Reason::RemindedHere),
        Finding::Reminded { on, of } => share(Reason::Reminded, on, of, on),
        Finding::EntriesBack { back, of } => share(Reason::EntriesBack, back, of, back),
        Finding::AtProvider { left, of } => share(Reason::AtProvider, left, of, left),
        Finding::Offline { shown, of } => share(Reason::Offline, shown, of, of - shown),
        Finding::Back { back, of } => share(Reason::Back, back, of, back),
        Finding::OneDevice => whole(Reason::OneDevice),
        Finding::Carried { read, deleted, filed, sent } => {
            return carried([read, deleted, filed, sent], words);
        }
        Finding::SharedCalendar { seen, entered } => (Reason::SharedCalendar, of_two(seen, entered), [0; 3]),
        Finding::StandIn { mail, calendar, ended } => {
            let seen = said(words, Reason::StandIn, of_two(mail, calendar));
            let ended =
                if mail || calendar { said(words, Reason::StandInEnded, usize::from(ended)) } else { "" };
            return [seen, ended].concat();
        }
        Finding::Together { mail, handled, calendar } => {
            let handled = said(words, Reason::Together, of_two(mail, handled));
            return [handled, said(words, Reason::TogetherCalendar, usize::from(calendar))].concat();
        }
        Finding::SentBack { bounced: 0, .. } => whole(Reason::NothingSentBack),
        Finding::SentBack { bounced, of, first_day } => (Reason::SentBack, 0, [first_day, bounced, of]),
        Finding::Slips { from_trash, elsewhere, on_server, recoverable_days } => {
            return slips(from_trash, [on_server, elsewhere], recoverable_days, words);
        }
        Finding::Sabotaged { on_devices, recoverable, of } => {
            return sabotaged(on_devices, recoverable, of, words);
        }
        Finding::Stolen { after: 0, .. } => whole(Reason::Wiped),
        Finding::Stolen { .. } => whole(Reason::NotWiped),
        Finding::Storage { percent } => (Reason::Storage, 0, [percent, 0, 0]),
        Finding::Chores { times: 1, devices: 1 } => whole(Reason::OneChoreHere),
        Finding::Chores { times: 1, devices } => (Reason::OneChore, 0, [devices, 0, 0]),
        Finding::Chores { times, .. } => (Reason::Chores, 0, [times, 0, 0]),
    };
    fill(said(words, reason, form), &numbers)
}

/// One of the forms of a reason.
fn said(words: Table, reason: Reason, place: usize) -> &'static str {
    form(words.line(reason as usize), place)
}

/// The place of the form by two things, both of which may be so or not.
fn of_two(first: bool, second: bool) -> usize {
    2 * usize::from(first) + usize::from(second)
}

fn carried(doings: [bool; 4], words: Table) -> String {
    let listed = |wanted: bool| {
        let mut chosen = Vec::new();
        for (place, is) in doings.into_iter().enumerate() {
            if is == wanted {
                chosen.push(said(words, Reason::Doings, place));
            }
        }
        list(&chosen, said(words, Reason::Or, 0))
    };
    let (arriving, missing) = (listed(true), listed(false));
    if arriving.is_empty() {
        return insert(said(words, Reason::NothingArrives, 0), &missing);
    }
    let mut sentence = insert(said(words, Reason::Arrives, 0), &arriving);
    if !missing.is_empty() {
        sentence.push_str(&insert(said(words, Reason::ButNot, 0), &missing));
    }
    sentence
}

fn slips(from_trash: bool, [on_server, elsewhere]: [bool; 2], recoverable_days: u16, words: Table) -> String {
    let recovery = fill(said(words, Reason::Ways, 2), &[recoverable_days]);
    let mut ways = Vec::new();
    for (is, way) in [
        (on_server, said(words, Reason::Ways, 0)),
        (elsewhere, said(words, Reason::Ways, 1)),
        (recoverable_days > 0, &recovery),
    ] {
        if is {
            ways.push(way);
        }
    }
    let trash = said(words, Reason::Trash, usize::from(from_trash));
    let left = if ways.is_empty() {
        said(words, Reason::NoWayLeft, 0).into()
    } else {
        insert(said(words, Reason::WaysLeft, 0), &list(&ways, said(words, Reason::Or, 0)))
    };
    [trash, &left].concat()
}

fn sabotaged(on_devices: u16, recoverable: u16, of: u16, words: Table) -> String {
    let (reason, numbers) = match (Share::of(on_devices, of), Share::of(recoverable, of)) {
        (Share::All, _) => (Reason::AllOnDevices, [0; 3]),
        (_, Share::All) => (Reason::AllRecoverable, [0; 3]),
        (Share::None, Share::None) => (Reason::NothingLeft, [0; 3]),
        (Share::Some, Share::None) => (Reason::SomeOnDevices, [on_devices, of, 0]),
        (Share::None, Share::Some) => (Reason::SomeRecoverable, [recoverable, of, 0]),
        (Share::Some, Share::Some) => (Reason::SomeOfBoth, [on_devices, of, recoverable]),
    };
    [said(words, Reason::Emptied, 0), &fill(said(words, reason, 0), &numbers)].concat()
}
