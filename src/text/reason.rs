//! The reason that a row gives, put together from what a story showed.
//!
//! Invariant: a sentence is chosen by a [`Finding`] alone, never by the name of a mailbox, and by the same rule in every
//! language; the languages bring the words.

use super::Words;
use super::sentence::{Share, fill, insert, list};
use crate::advice::{Evidence, Finding, Row};

/// Templates for all, for some, and for none of what was looked for.
pub(super) type Shares = [&'static str; 3];

/// What [`reason`] puts together; `#` stands for a number, in the order given.
pub(super) struct ReasonWords {
    /// Kept, of how many.
    pub own_originals: Shares,
    /// Kept, of how many.
    pub own_cache: Shares,
    /// Missing, of how many.
    pub everywhere: Shares,
    pub carried: CarriedWords,
    pub one_device: &'static str,
    /// On how many, of how many.
    pub stays_elsewhere: Shares,
    /// Shown, of how many.
    pub in_browser: Shares,
    /// With one device only.
    pub reminded_here: &'static str,
    /// On how many, of how many.
    pub reminded: Shares,
    /// Back, of how many.
    pub entries_back: Shares,
    /// By whether the calendar was seen, and whether an appointment could be entered.
    pub shared_calendar: [[&'static str; 2]; 2],
    /// By whether mail was seen, and whether the calendar was.
    pub stand_in: [[&'static str; 2]; 2],
    /// By whether the access ended; said after what was seen.
    pub stand_in_ended: [&'static str; 2],
    /// By whether mail was seen, and whether it was handled.
    pub together: [[&'static str; 2]; 2],
    /// By whether appointments arrived; said after what became of mail.
    pub together_calendar: [&'static str; 2],
    pub nothing_sent_back: &'static str,
    /// First day, sent back, of how many.
    pub sent_back: &'static str,
    /// Left, of how many.
    pub at_provider: Shares,
    /// Missing, of how many.
    pub offline: Shares,
    /// Back, of how many.
    pub back: Shares,
    pub slips: SlipWords,
    pub sabotaged: SabotageWords,
    pub wiped: &'static str,
    pub not_wiped: &'static str,
    /// Percent.
    pub storage: &'static str,
    /// With one device only.
    pub one_chore_here: &'static str,
    /// Devices.
    pub one_chore: &'static str,
    /// Times.
    pub chores: &'static str,
}

/// Which doings on one device show on the others.
pub(super) struct CarriedWords {
    /// Reading, deleting, filing, sending.
    pub doings: [&'static str; 4],
    pub or: &'static str,
    /// `#`: the doings that arrive.
    pub arrives: &'static str,
    /// `#`: those that do not, said after those that do.
    pub but_not: &'static str,
    /// `#`: all doings, none of which arrives.
    pub nothing: &'static str,
}

/// What helps after a slip.
pub(super) struct SlipWords {
    /// By whether the trash helped.
    pub trash: [&'static str; 2],
    /// The copy on the server, another device, so many days of recovery (`#`).
    pub ways: [&'static str; 3],
    pub or: &'static str,
    /// `#`: the ways that are left once the trash is empty.
    pub then: &'static str,
    /// No way is left.
    pub lost: &'static str,
}

/// What is left after somebody emptied the mailbox.
pub(super) struct SabotageWords {
    /// What happened; one of the others follows.
    pub lead: &'static str,
    pub all_on_devices: &'static str,
    pub all_recoverable: &'static str,
    pub nothing: &'static str,
    /// On devices, of how many.
    pub on_devices: &'static str,
    /// Recoverable, of how many.
    pub recoverable: &'static str,
    /// On devices, of how many, recoverable.
    pub both: &'static str,
}

/// The reason that a row gives: one or two sentences.
pub(super) fn reason(row: &Row, words: &Words) -> String {
    match &row.evidence {
        Evidence::Played { finding, limit, .. } => {
            let mut reason = found(*finding, words.reasons);
            if let Some(fact) = limit {
                reason.push(' ');
                reason.push_str((words.fact)(*fact));
            }
            reason
        }
        Evidence::Known(fact) => (words.fact)(*fact).into(),
    }
}

fn found(finding: Finding, words: &ReasonWords) -> String {
    let (templates, part, whole, numbers) = match finding {
        Finding::OwnCopy { kept, of, originals: true } => (&words.own_originals, kept, of, [kept, of]),
        Finding::OwnCopy { kept, of, originals: false } => (&words.own_cache, kept, of, [kept, of]),
        Finding::Everywhere { shown, of } => (&words.everywhere, shown, of, [of - shown, of]),
        Finding::StaysElsewhere { kept, of } => (&words.stays_elsewhere, kept, of, [kept, of]),
        Finding::InBrowser { shown, of } => (&words.in_browser, shown, of, [shown, of]),
        Finding::Reminded { on: 1, of: 1 } => return words.reminded_here.into(),
        Finding::Reminded { on, of } => (&words.reminded, on, of, [on, of]),
        Finding::EntriesBack { back, of } => (&words.entries_back, back, of, [back, of]),
        Finding::AtProvider { left, of } => (&words.at_provider, left, of, [left, of]),
        Finding::Offline { shown, of } => (&words.offline, shown, of, [of - shown, of]),
        Finding::Back { back, of } => (&words.back, back, of, [back, of]),
        Finding::OneDevice => return words.one_device.into(),
        Finding::Carried { read, deleted, filed, sent } => {
            return carried([read, deleted, filed, sent], &words.carried);
        }
        Finding::SharedCalendar { seen, entered } => {
            return of_two(&words.shared_calendar, seen, entered).into();
        }
        Finding::StandIn { mail, calendar, ended } => {
            let seen = of_two(&words.stand_in, mail, calendar);
            let ended = if mail || calendar { words.stand_in_ended[usize::from(ended)] } else { "" };
            return [seen, ended].concat();
        }
        Finding::Together { mail, handled, calendar } => {
            let handled = of_two(&words.together, mail, handled);
            return [handled, words.together_calendar[usize::from(calendar)]].concat();
        }
        Finding::SentBack { bounced: 0, .. } => return words.nothing_sent_back.into(),
        Finding::SentBack { bounced, of, first_day } => {
            return fill(words.sent_back, &[first_day, bounced, of]);
        }
        Finding::Slips { from_trash, elsewhere, on_server, recoverable_days } => {
            return slips(from_trash, [on_server, elsewhere], recoverable_days, &words.slips);
        }
        Finding::Sabotaged { on_devices, recoverable, of } => {
            return sabotaged(on_devices, recoverable, of, &words.sabotaged);
        }
        Finding::Stolen { after: 0, .. } => return words.wiped.into(),
        Finding::Stolen { .. } => return words.not_wiped.into(),
        Finding::Storage { percent } => return fill(words.storage, &[percent]),
        Finding::Chores { times: 1, devices: 1 } => return words.one_chore_here.into(),
        Finding::Chores { times: 1, devices } => return fill(words.one_chore, &[devices]),
        Finding::Chores { times, .. } => return fill(words.chores, &[times]),
    };
    fill(templates[Share::of(part, whole) as usize], &numbers)
}

fn of_two(templates: &[[&'static str; 2]; 2], first: bool, second: bool) -> &'static str {
    templates[usize::from(first)][usize::from(second)]
}

fn carried(doings: [bool; 4], words: &CarriedWords) -> String {
    let listed = |wanted: bool| {
        let mut chosen = Vec::new();
        for (word, is) in words.doings.iter().zip(doings) {
            if is == wanted {
                chosen.push(*word);
            }
        }
        list(&chosen, words.or)
    };
    let (arriving, missing) = (listed(true), listed(false));
    if arriving.is_empty() {
        return insert(words.nothing, &missing);
    }
    let mut sentence = insert(words.arrives, &arriving);
    if !missing.is_empty() {
        sentence.push_str(&insert(words.but_not, &missing));
    }
    sentence
}

fn slips(from_trash: bool, there: [bool; 2], recoverable_days: u16, words: &SlipWords) -> String {
    let [on_server, elsewhere, recovery] = words.ways;
    let recovery = fill(recovery, &[recoverable_days]);
    let mut ways = Vec::new();
    for (is, way) in [(there[0], on_server), (there[1], elsewhere), (recoverable_days > 0, recovery.as_str())]
    {
        if is {
            ways.push(way);
        }
    }
    let then = if ways.is_empty() { words.lost.into() } else { insert(words.then, &list(&ways, words.or)) };
    [words.trash[usize::from(from_trash)], &then].concat()
}

fn sabotaged(on_devices: u16, recoverable: u16, of: u16, words: &SabotageWords) -> String {
    let (template, numbers) = match (Share::of(on_devices, of), Share::of(recoverable, of)) {
        (Share::All, _) => (words.all_on_devices, [0, 0, 0]),
        (_, Share::All) => (words.all_recoverable, [0, 0, 0]),
        (Share::None, Share::None) => (words.nothing, [0, 0, 0]),
        (Share::Some, Share::None) => (words.on_devices, [on_devices, of, 0]),
        (Share::None, Share::Some) => (words.recoverable, [recoverable, of, 0]),
        (Share::Some, Share::Some) => (words.both, [on_devices, of, recoverable]),
    };
    [words.lead, &fill(template, &numbers)].concat()
}
