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
            let mut said = Said { words: &words.tables.reasons, text: String::new() };
            said.found(finding);
            if let Some(fact) = limit {
                said.text.push(' ');
                said.text.push_str(words.fact(*fact));
            }
            said.text
        }
        Evidence::Known(fact) => words.fact(*fact).into(),
    }
}

/// A reason in the making.
struct Said {
    words: &'static Table,
    text: String,
}

impl Said {
    fn found(&mut self, finding: &Finding) {
        match *finding {
            Finding::OwnCopy { kept, of, originals } => {
                self.share(if originals { Reason::OwnOriginals } else { Reason::OwnCache }, kept, of, kept);
            }
            Finding::Everywhere { shown, of } => self.share(Reason::Everywhere, shown, of, of - shown),
            Finding::StaysElsewhere { kept, of } => self.share(Reason::StaysElsewhere, kept, of, kept),
            Finding::InBrowser { shown, of } => self.share(Reason::InBrowser, shown, of, shown),
            Finding::Reminded { on: 1, of: 1 } => self.whole(Reason::RemindedHere),
            Finding::Reminded { on, of } => self.share(Reason::Reminded, on, of, on),
            Finding::EntriesBack { back, of } => self.share(Reason::EntriesBack, back, of, back),
            Finding::AtProvider { left, of } => self.share(Reason::AtProvider, left, of, left),
            Finding::Offline { shown, of } => self.share(Reason::Offline, shown, of, of - shown),
            Finding::Back { back, of } => self.share(Reason::Back, back, of, back),
            Finding::OneDevice => self.whole(Reason::OneDevice),
            Finding::Carried { read, deleted, filed, sent } => self.carried([read, deleted, filed, sent]),
            Finding::SharedCalendar { seen, entered } => self.two(Reason::SharedCalendar, seen, entered),
            Finding::StandIn { mail, calendar, ended } => {
                self.two(Reason::StandIn, mail, calendar);
                if mail || calendar {
                    self.two(Reason::StandInEnded, false, ended);
                }
            }
            Finding::Together { mail, handled, calendar } => {
                self.two(Reason::Together, mail, handled);
                self.two(Reason::TogetherCalendar, false, calendar);
            }
            Finding::SentBack { bounced: 0, .. } => self.whole(Reason::NothingSentBack),
            Finding::SentBack { bounced, of, first_day } => {
                self.say(Reason::SentBack, 0, [first_day, bounced, of]);
            }
            Finding::Slips { from_trash, elsewhere, on_server, recoverable_days } => {
                self.two(Reason::Trash, false, from_trash);
                self.slipped([on_server, elsewhere], recoverable_days);
            }
            Finding::Sabotaged { on_devices, recoverable, of } => {
                self.whole(Reason::Emptied);
                self.sabotaged(on_devices, recoverable, of);
            }
            Finding::Stolen { after: 0, .. } => self.whole(Reason::Wiped),
            Finding::Stolen { .. } => self.whole(Reason::NotWiped),
            Finding::Storage { percent } => self.say(Reason::Storage, 0, [percent, 0, 0]),
            Finding::Chores { times: 1, devices: 1 } => self.whole(Reason::OneChoreHere),
            Finding::Chores { times: 1, devices } => self.say(Reason::OneChore, 0, [devices, 0, 0]),
            Finding::Chores { times, .. } => self.say(Reason::Chores, 0, [times, 0, 0]),
        }
    }

    /// One of the forms of a reason.
    #[inline(never)]
    fn form(&self, reason: Reason, place: usize) -> &'static str {
        form(self.words.line(reason as usize), place)
    }

    #[inline(never)]
    fn say(&mut self, reason: Reason, form: usize, numbers: [u16; 3]) {
        self.text.push_str(&fill(self.form(reason, form), &numbers));
    }

    fn whole(&mut self, reason: Reason) {
        self.say(reason, 0, [0; 3]);
    }

    /// The form for so much of the whole, with a number and the whole.
    #[inline(never)]
    fn share(&mut self, reason: Reason, part: u16, of: u16, number: u16) {
        self.say(reason, Share::of(part, of) as usize, [number, of, 0]);
    }

    /// The form by two things, both of which may be so or not.
    fn two(&mut self, reason: Reason, first: bool, second: bool) {
        self.say(reason, 2 * usize::from(first) + usize::from(second), [0; 3]);
    }

    /// Those of the forms of a reason that are so, or those that are not.
    #[inline(never)]
    fn listed(&self, reason: Reason, are: &[bool], wanted: bool) -> String {
        let mut chosen = Vec::new();
        for (place, is) in are.iter().enumerate() {
            if *is == wanted {
                chosen.push(self.form(reason, place));
            }
        }
        list(&chosen, self.form(Reason::Or, 0))
    }

    /// A reason that is given a text.
    fn given(&mut self, reason: Reason, text: &str) {
        self.text.push_str(&insert(self.form(reason, 0), text));
    }

    fn carried(&mut self, doings: [bool; 4]) {
        let arriving = self.listed(Reason::Doings, &doings, true);
        let missing = self.listed(Reason::Doings, &doings, false);
        if arriving.is_empty() {
            return self.given(Reason::NothingArrives, &missing);
        }
        self.given(Reason::Arrives, &arriving);
        if !missing.is_empty() {
            self.given(Reason::ButNot, &missing);
        }
    }

    fn slipped(&mut self, [on_server, elsewhere]: [bool; 2], recoverable_days: u16) {
        let ways = self.listed(Reason::Ways, &[on_server, elsewhere, recoverable_days > 0], true);
        if ways.is_empty() {
            self.whole(Reason::NoWayLeft);
        } else {
            self.given(Reason::WaysLeft, &fill(&ways, &[recoverable_days]));
        }
    }

    fn sabotaged(&mut self, on_devices: u16, recoverable: u16, of: u16) {
        match (Share::of(on_devices, of), Share::of(recoverable, of)) {
            (Share::All, _) => self.whole(Reason::AllOnDevices),
            (_, Share::All) => self.whole(Reason::AllRecoverable),
            (Share::None, Share::None) => self.whole(Reason::NothingLeft),
            (Share::Some, Share::None) => self.say(Reason::SomeOnDevices, 0, [on_devices, of, 0]),
            (Share::None, Share::Some) => self.say(Reason::SomeRecoverable, 0, [recoverable, of, 0]),
            (Share::Some, Share::Some) => self.say(Reason::SomeOfBoth, 0, [on_devices, of, recoverable]),
        }
    }
}
