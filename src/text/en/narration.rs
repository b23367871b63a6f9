//! The words of stories in English.
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
        nouns: ["computer", "laptop", "phone", "tablet"],
        genders: [0; 4],
        cases: [
            [("the ", ""), ("the ", "")],
            [("the ", ""), ("the ", "")],
            [("on the ", ""), ("on the ", "")],
            [("on the ", ""), ("on the ", "")],
            [("", ""), ("", "")],
        ],
        ordinals: ["second", "third", "fourth", "fifth"],
        nth: "no. # ",
        stolen: "stolen",
        broken: "broken",
        new: ["a new #", "a new #"],
    },
    deeds: deed::DEEDS,
    rounds: outcome::ROUNDS,
    mail: outcome::MAIL,
    people: outcome::PEOPLE,
    summary: SummaryWords {
        server: "server",
        place: "# #",
        trash: "trash",
        recoverable: "recoverable # until day #",
        by_administrator: "recoverable by the administrator # until day #",
        entries: "; appointments, contacts and tasks: ",
    },
    and: " and ",
    and_then: " and then ",
    clause_and: ", and ",
    no_message: "no message",
    messages: ["one message", "# messages"],
    messages_are: ["one message is", "# messages are"],
    the_message: "the message",
    message: "message #",
    entries: [["one appointment", "# appointments"], ["one contact", "# contacts"], ["one task", "# tasks"]],
    some_entries: ["one entry", "# entries"],
    lost: [", and with that one message is lost", ", and with that # messages are lost"],
    spread: ", and the other devices learn of it when they synchronise",
};
