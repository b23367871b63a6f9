//! What goes over the wire, explained.
//!
//! Invariant: a sentence is chosen by a [`Note`] alone and by the same rule in every language. Free functions, not part of
//! [`Words`](super::Words): a box that shows no dialogue does not carry them.

use super::sentence::{fill, insert};
use super::table::Table;
use super::{Language, part};
use crate::simulation::{About, Note, Protocol};

/// `#` stands for a number or a name.
pub(super) struct WireWords {
    pub protocols: Table,
    pub folders: Table,
    /// One, with an article, as object; many, without.
    pub entries: Table,
    pub meanings: Table,
}

fn words(language: Language) -> &'static WireWords {
    &part::later(language).wire
}

/// What protocol a dialogue is in, and what it is for.
pub fn protocol(language: Language, protocol: Protocol) -> &'static str {
    words(language).protocols.line(protocol as usize)
}

/// The explanation of a line: a short sentence or two.
pub fn explain(language: Language, note: Note) -> String {
    let words = words(language);
    let meaning = note.meaning as usize;
    let line = words.meanings.line(meaning);
    match note.about {
        About::Nothing => line.into(),
        About::Number(number) => fill(words.meanings.form(meaning, number), &[number]),
        About::Numbers(number, other) => fill(line, &[number, other]),
        About::Folder(folder) => insert(line, words.folders.line(folder as usize)),
        About::Entry(kind) => insert(line, words.entries.form(kind as usize, 1)),
        About::Entries(kind) => insert(line, words.entries.form(kind as usize, 2)),
    }
}
