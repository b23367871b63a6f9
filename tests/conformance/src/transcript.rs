//! What was said on the wire, as one text for all connections of a story.
//!
//! Invariant: lines stand in the order in which they were said; a message's body is cut to its size.

use std::cell::RefCell;
use std::rc::Rc;

/// A text that all clients of a story write to.
#[derive(Clone, Debug, Default)]
pub struct Transcript(Rc<RefCell<String>>);

impl Transcript {
    /// Notes a line: who spoke with whom, who says it (`C` or `S`), what.
    pub fn note(&self, party: &str, side: char, line: &str) {
        let mut text = self.0.borrow_mut();
        let cut = line.char_indices().nth(200).map_or(line, |(at, _)| &line[..at]);
        *text += &format!("{party} {side}: {cut}\n");
    }

    /// Notes what happens now, between the lines.
    pub fn heading(&self, what: &str) {
        *self.0.borrow_mut() += &format!("--- {what}\n");
    }

    /// All of it.
    pub fn text(&self) -> String {
        self.0.borrow().clone()
    }
}
