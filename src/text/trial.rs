//! The words of the view in which readers try the three mailboxes.
//!
//! Invariant: what happens and what comes of it is not said here, that is the part of the narration; here are buttons,
//! labels and states. A free function, not part of [`Words`](super::Words): a box in which nobody tries anything does
//! not carry them.

mod deed;
mod say;

pub use say::Say;

use super::sentence::insert;
use super::table::Table;
use super::{Language, part};

/// The words of the view in one language.
pub struct TrialWords {
    /// What is said, by [`Say`].
    pub says: Table,
    /// What the buttons of free play say, by [`Deed`](super::narration::Deed): megabytes and days go into it; devices by
    /// their kind.
    pub(super) deeds: Table,
}

/// The words of the view, in this language.
pub fn trial_words(language: Language) -> &'static TrialWords {
    &part::later(language).trial
}

impl TrialWords {
    /// What is said.
    pub fn of(&self, say: Say) -> &'static str {
        self.says.line(say.into())
    }

    /// The same with these numbers: "Step 3 of 8, day 20".
    pub fn with(&self, say: Say, numbers: &[u16]) -> String {
        self.says.fill(say.into(), numbers)
    }

    /// The same with a name or a sentence: "Your reason: same state everywhere".
    pub fn about(&self, say: Say, name: &str) -> String {
        insert(self.of(say), name)
    }

    /// "150 kB", "20 MB".
    #[inline(never)]
    pub fn size(&self, kb: u32) -> String {
        let (unit, number) = if kb < 1000 { (Say::Kilobytes, kb) } else { (Say::Megabytes, kb / 1000) };
        self.with(unit, &[number as u16])
    }
}
