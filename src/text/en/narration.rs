//! The words of stories in English.
//!
//! Invariant: a template is part of a sentence; what happens is told as wanted where a mailbox may refuse it.

mod deed;
mod obstacle;
mod outcome;
mod round;
mod title;

use super::super::narration::{Case, DeviceWords, NarrationWords, Order};
use super::super::table::table;
use crate::mailbox::DeviceKind;
use crate::simulation::EntryKind;

pub(super) const NARRATION: NarrationWords = NarrationWords {
    order: Order::SubjectFirst,
    titles: title::TITLES,
    refusals: obstacle::REFUSALS,
    obstacles: obstacle::OBSTACLES,
    missing: obstacle::MISSING,
    phrases: outcome::PHRASES,
    deeds: deed::DEEDS,
    verbs: round::VERBS,
    changes: round::CHANGES,
    folders: outcome::FOLDERS,
    entries: table!(EntryKind {
        Appointment: "one appointment" / "# appointments",
        Contact: "one contact" / "# contacts",
        Task: "one task" / "# tasks",
    }),
    the_entry: deed::THE_ENTRY,
    entry_lies: outcome::ENTRY_LIES,
    devices: DeviceWords {
        nouns: table!(DeviceKind {
            Computer: "computer",
            Laptop: "laptop",
            Phone: "phone",
            Tablet: "tablet",
        }),
        genders: [1, 1, 1, 1],
        articles: table!(Case {
            Subject: "the " / "the ",
            Object: "the " / "the ",
            At: "on the " / "on the ",
            On: "on the " / "on the ",
            Label: "" / "",
        }),
        endings: table!(Case { Subject: "" / "", Object: "" / "", At: "" / "", On: "" / "", Label: "" / "" }),
        ordinals: "second|third|fourth|fifth",
        nth: "no. # ",
        stolen: "stolen",
        broken: "broken",
        new: "a new #|a new #",
    },
};
