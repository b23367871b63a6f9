//! Lines that describe elements: what the view is to look like, made anew from what it shows.
//!
//! To make elements by calls, each handed to the next, costs the reader twice the code; so does it to hand over all texts
//! of a pattern at once.
//!
//! Invariant: a text ends with its line, so it is text and never becomes an element.

use crate::cut::{cut, cuts};
pub(super) use crate::digits::digits;
use crate::digits::push_digits;
use crate::text::Table;

/// Lines that describe elements.
///
/// A line is an element, `tag.class name=value name=value|text`, each `>` before it one level deeper. A word without `=`
/// goes on with the value before it. `sign|path` draws a path. An element has a text or others in it, not both. A number
/// in `--name` is for the style sheet.
#[derive(Default)]
pub(super) struct Lines {
    text: String,
    /// So much deeper than it says stands what is drawn now.
    pub depth: usize,
    /// What follows the next text in the pattern that is being drawn.
    rest: &'static str,
    words: Table,
}

impl Lines {
    /// No lines yet, with the words that are said in them.
    pub fn new(words: Table) -> Self {
        Self { words, ..Self::default() }
    }

    /// Adds lines; each `#` in them is what is said next: `lines.draw("p|#\np|#").text("one").number(2)`.
    #[inline(never)]
    pub fn draw(&mut self, pattern: &'static str) -> &mut Self {
        self.rest = pattern;
        self.begin();
        self.go_on()
    }

    /// The next one is this text.
    #[inline(never)]
    pub fn text(&mut self, text: &str) -> &mut Self {
        self.text.push_str(text);
        self.go_on()
    }

    /// The next one is this number.
    #[inline(never)]
    pub fn number(&mut self, number: usize) -> &mut Self {
        push_digits(&mut self.text, number as u64);
        self.go_on()
    }

    /// The next one is this of the words.
    pub fn say(&mut self, word: impl Into<usize>) -> &mut Self {
        self.count(word, 0)
    }

    /// The next one is this of the words, with a number.
    pub fn count(&mut self, word: impl Into<usize>, number: usize) -> &mut Self {
        self.word(word.into(), number as u16)
    }

    /// The next one is this text, or nothing.
    #[inline(never)]
    pub fn only_if(&mut self, holds: bool, text: &str) -> &mut Self {
        self.text(if holds { text } else { "" })
    }

    /// The next one says whether it is so, as attributes do.
    #[inline(never)]
    pub fn is(&mut self, so: bool) -> &mut Self {
        self.text(if so { "true" } else { "false" })
    }

    /// All of them, each with its end.
    pub fn all(&self) -> &str {
        &self.text
    }

    #[inline(never)]
    fn word(&mut self, place: usize, number: u16) -> &mut Self {
        let word = self.words.fill(place, &[number]);
        self.text(&word)
    }

    /// Up to the next text, or to the end.
    fn go_on(&mut self) -> &mut Self {
        let (now, rest) = cut(self.rest, '#').map_or((self.rest, None), |(now, rest)| (now, Some(rest)));
        for (place, line) in cuts(now, '\n').enumerate() {
            if place > 0 {
                self.text.push('\n');
                self.begin();
            }
            self.text.push_str(line);
        }
        match rest {
            Some(rest) => self.rest = rest,
            None => self.text.push('\n'),
        }
        self
    }

    fn begin(&mut self) {
        for _ in 0..self.depth {
            self.text.push('>');
        }
    }
}
