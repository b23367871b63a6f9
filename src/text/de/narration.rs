//! The words of stories in German.
//!
//! Invariant: a template is part of a sentence; what happens is told as wanted where a mailbox may refuse it.

mod deed;
mod obstacle;
mod outcome;
mod title;

use super::super::narration::{DeviceWords, NarrationWords, SummaryWords};

pub(in crate::text) static NARRATION: NarrationWords = NarrationWords {
    title: title::title,
    because: obstacle::because,
    obstacle: obstacle::obstacle,
    devices: DeviceWords {
        nouns: ["Computer", "Laptop", "Handy", "Tablet"],
        genders: [0, 0, 1, 1],
        cases: [
            [("der ", "e"), ("das ", "e")],
            [("den ", "en"), ("das ", "e")],
            [("am ", "en"), ("am ", "en")],
            [("auf dem ", "en"), ("auf dem ", "en")],
            [("", "er"), ("", "es")],
        ],
        ordinals: ["zweit", "dritt", "viert", "fünft"],
        nth: "#. ",
        stolen: "gestohlen",
        broken: "kaputt",
        new: ["einen neuen #", "ein neues #"],
    },
    deeds: deed::DEEDS,
    rounds: outcome::ROUNDS,
    mail: outcome::MAIL,
    people: outcome::PEOPLE,
    summary: SummaryWords {
        server: "Server",
        place: "# #",
        trash: "Papierkorb",
        recoverable: "wiederherstellbar # bis Tag #",
        by_administrator: "durch den Administrator wiederherstellbar # bis Tag #",
        entries: "; Termine, Kontakte und Aufgaben: ",
    },
    and: " und ",
    and_then: " und dann ",
    clause_and: ", und ",
    no_message: "keine Nachricht",
    messages: ["eine Nachricht", "# Nachrichten"],
    messages_are: ["eine Nachricht ist", "# Nachrichten sind"],
    the_message: "die Nachricht",
    message: "Nachricht #",
    entries: [["einen Termin", "# Termine"], ["einen Kontakt", "# Kontakte"], ["eine Aufgabe", "# Aufgaben"]],
    some_entries: ["einen Eintrag", "# Einträge"],
    lost: [", und damit ist eine Nachricht verloren", ", und damit sind # Nachrichten verloren"],
    spread: ", und die anderen Geräte erfahren davon beim nächsten Abgleich",
};
