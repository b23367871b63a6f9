//! How a dialogue is written down.
//!
//! Invariant: a line belongs to the dialogue that was opened last; an IMAP tag is used once on a connection.

use super::{Dialogue, Line, Note, Opening, Party, Protocol, Side, Spoken};
use crate::simulation::Folder;

#[derive(Debug, Default)]
pub(super) struct Transcript {
    dialogues: Vec<Dialogue>,
    tags: u16,
    /// The folder that is selected on the IMAP connection.
    pub selected: Option<Folder>,
}

/// A number as it stands in a line.
pub(super) fn n(number: impl Into<u64>) -> String {
    let mut text = String::new();
    push_digits(&mut text, number.into());
    text
}

// Not `to_string`: its machinery for padding and signs would be more than the rest of this file in the wasm.
fn push_digits(text: &mut String, number: u64) {
    if number >= 10 {
        push_digits(text, number / 10);
    }
    text.push(char::from(b'0' + (number % 10) as u8));
}

/// The octets of so many kilobytes.
pub(super) fn octets(kb: u32) -> u64 {
    u64::from(kb) * 1024
}

impl Transcript {
    /// All dialogues in which something was said.
    pub fn dialogues(mut self) -> Vec<Dialogue> {
        self.dialogues.retain(|dialogue| !dialogue.lines.is_empty());
        self.dialogues
    }

    /// A connection is made.
    pub fn open(&mut self, protocol: Protocol, party: Party) {
        self.tags = 0;
        self.begin(protocol, party, Opening::New);
    }

    /// A connection that was made before is used again, with this folder selected.
    pub fn resume(&mut self, protocol: Protocol, party: Party, selected: Option<Folder>) {
        self.tags = 0;
        self.selected = selected;
        self.begin(protocol, party, Opening::Kept(selected));
    }

    /// The connection in this protocol goes on, after something else was said on another.
    pub fn go_on(&mut self, protocol: Protocol, party: Party) {
        let current = self.dialogues.last().map(|dialogue| (dialogue.protocol, dialogue.party));
        if current != Some((protocol, party)) {
            self.begin(protocol, party, Opening::Kept(self.selected));
        }
    }

    fn begin(&mut self, protocol: Protocol, party: Party, opening: Opening) {
        self.dialogues.push(Dialogue { protocol, party, opening, lines: Vec::new() });
    }

    fn line(&mut self, from: Side, spoken: Spoken, note: Note) {
        if let Some(dialogue) = self.dialogues.last_mut() {
            dialogue.lines.push(Line { from, spoken, note });
        }
    }

    pub fn client(&mut self, parts: &[&str], note: Note) {
        self.line(Side::Client, Spoken::Text(parts.concat()), note);
    }

    pub fn server(&mut self, parts: &[&str], note: Note) {
        self.line(Side::Server, Spoken::Text(parts.concat()), note);
    }

    /// Something long is left out.
    pub fn elide(&mut self, from: Side, octets: u64, note: Note) {
        self.line(from, Spoken::Elided { octets }, note);
    }

    pub fn cut(&mut self, note: Note) {
        self.line(Side::Client, Spoken::Cut, note);
    }

    /// An IMAP command, under a tag of its own.
    pub fn command(&mut self, parts: &[&str], note: Note) {
        self.tags += 1;
        let tag = n(self.tags);
        self.client(&["a", &tag, " ", &parts.concat()], note);
    }

    /// The answer that ends the last IMAP command: `OK …`, `NO …`.
    pub fn done(&mut self, parts: &[&str], note: Note) {
        let tag = n(self.tags);
        self.server(&["a", &tag, " ", &parts.concat()], note);
    }
}
