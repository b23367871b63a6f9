//! A clause in the making.
//!
//! Invariant: no word of any language stands here; see [`Phrase`] for what the marks in a phrase stand for.

use super::words::Case;
use super::{Device, NarrationWords, Phrase};
use crate::digits::push_digits;
use crate::text::table::Table;

/// A clause, and what may go into its phrases.
pub(super) struct Clause {
    pub words: &'static NarrationWords,
    /// Who acts, if it is a device.
    pub device: Option<Device>,
    /// The text that a phrase is given.
    pub given: String,
    /// What is said so far.
    pub text: String,
}

impl Clause {
    #[inline(never)]
    pub fn new(words: &'static NarrationWords, device: Option<Device>) -> Self {
        Self { words, device, given: String::new(), text: String::new() }
    }

    /// The text that a phrase is to be given.
    #[inline(never)]
    pub fn give(&mut self, table: &Table, place: usize) {
        self.given = table.line(place).into();
    }

    /// The phrase in the form for so many.
    pub fn count(&mut self, phrase: Phrase, count: u16) {
        self.count_with(phrase, [count, 0]);
    }

    /// The same with another number beside the count.
    #[inline(never)]
    pub fn count_with(&mut self, phrase: Phrase, numbers: [u16; 2]) {
        self.fill(self.words.phrases.form(phrase as usize, numbers[0]), numbers);
    }

    /// The same as one clause of several; nothing is said of none.
    pub fn also(&mut self, phrase: Phrase, numbers: [u16; 2]) {
        if numbers[0] > 0 {
            if !self.text.is_empty() {
                self.count(Phrase::ClauseAnd, 0);
            }
            self.count_with(phrase, numbers);
        }
    }

    #[inline(never)]
    pub fn fill(&mut self, template: &str, [number, other]: [u16; 2]) {
        for letter in template.chars() {
            match letter {
                '#' => push_digits(&mut self.text, u64::from(number)),
                '*' => push_digits(&mut self.text, u64::from(other)),
                '%' => self.text.push_str(&self.given),
                '@' | '&' | '^' => {
                    let case = match letter {
                        '@' => Case::Subject,
                        '&' => Case::On,
                        _ => Case::At,
                    };
                    self.text.push_str(&self.words.named(self.device, case));
                }
                plain => self.text.push(plain),
            }
        }
    }
}
