//! The words of stories in German.
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
    order: Order::VerbFirst,
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
        Appointment: "einen Termin" / "# Termine",
        Contact: "einen Kontakt" / "# Kontakte",
        Task: "eine Aufgabe" / "# Aufgaben",
    }),
    the_entry: deed::THE_ENTRY,
    entry_lies: outcome::ENTRY_LIES,
    devices: DeviceWords {
        nouns: table!(DeviceKind {
            Computer: "Computer",
            Laptop: "Laptop",
            Phone: "Handy",
            Tablet: "Tablet",
        }),
        genders: [1, 1, 2, 2],
        articles: table!(Case {
            Subject: "der " / "das ",
            Object: "den " / "das ",
            At: "am " / "am ",
            On: "auf dem " / "auf dem ",
            Label: "" / "",
        }),
        endings: table!(Case {
            Subject: "e" / "e",
            Object: "en" / "e",
            At: "en" / "en",
            On: "en" / "en",
            Label: "er" / "es",
        }),
        ordinals: "zweit|dritt|viert|fünft",
        nth: "#. ",
        stolen: "gestohlen",
        broken: "kaputt",
        new: "einen neuen #|ein neues #",
    },
};
