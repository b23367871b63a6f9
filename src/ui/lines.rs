//! Lines that describe elements: what the view is to look like, made anew from what it shows.
//!
//! To make elements by calls, each handed to the next, costs the reader twice the code.
//!
//! Invariant: a text ends with its line, so it is text and never becomes an element.

use crate::cut::cuts;
pub(super) use crate::digits::digits;

/// Lines that describe elements.
///
/// A line is an element, `tag.class name=value name=value|text`, each `>` before it one level deeper. A word without `=`
/// goes on with the value before it. `sign|path` draws a path. An element has a text or others in it, not both. A number
/// in `--name` is for the style sheet.
#[derive(Default)]
pub(super) struct Lines {
    text: String,
    /// So much deeper than it says stands what is added now.
    pub depth: usize,
}

impl Lines {
    /// Adds lines; each `#` in them is the next of the texts.
    #[inline(never)]
    pub fn add(&mut self, pattern: &str, texts: &[&str]) {
        let mut texts = texts.iter();
        for line in cuts(pattern, '\n') {
            for _ in 0..self.depth {
                self.text.push('>');
            }
            let mut parts = cuts(line, '#');
            self.text.push_str(parts.next().unwrap_or_default());
            for part in parts {
                self.text.push_str(texts.next().copied().unwrap_or_default());
                self.text.push_str(part);
            }
            self.text.push('\n');
        }
    }

    /// All of them, each with its end.
    pub fn text(&self) -> &str {
        &self.text
    }
}
