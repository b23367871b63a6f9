//! All words that readers see, in every language.
//!
//! Invariant: a language is tables of texts, by enums; a text that is missing does not compile. Sentences about mail are
//! made from a finding or a fact, never from the name of a kind.

use crate::cut::{cut, cuts};

mod checked;
mod comparison;
mod de;
mod en;
mod interface;
mod narration;
pub(crate) mod part;
mod reason;
mod report;
mod sentence;
mod table;
mod trial;
mod wire;
mod words;

pub use checked::checked;
pub use comparison::{ComparisonWords, Label, comparison_words};
pub use interface::Text;
pub use narration::{came, device, obstacle, summary, title, told};
pub use report::{answer, change, labels, report, why_not};
pub use table::Table;
pub use trial::{Say, TrialWords, trial_words};
pub use wire::{explain, protocol};
pub use words::Words;

/// A language of the box.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// German, addressed as "Sie".
    #[default]
    German,
    /// English.
    English,
}

impl Language {
    /// The language of a tag as in `lang="de-AT"`: German for German ones, else English. Source: RFC 5646.
    pub fn from_tag(tag: &str) -> Self {
        let primary = cuts(tag, '-').next().unwrap_or_default();
        if primary.eq_ignore_ascii_case("de") { Self::German } else { Self::English }
    }

    /// The tag for `lang` attributes.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::German => "de",
            Self::English => "en",
        }
    }

    /// The words of this language.
    pub fn words(self) -> &'static Words {
        part::words(self)
    }
}

/// One choice in words.
#[derive(Clone, Copy, Debug)]
pub struct ChoiceWords {
    /// The answer.
    pub label: &'static str,
    /// What it means, in one short sentence; empty where the label says it all.
    pub hint: &'static str,
}

impl ChoiceWords {
    /// From a text that has the hint behind a colon.
    #[inline(never)]
    fn of(text: &'static str) -> Self {
        let (label, hint) = cut(text, ':').unwrap_or((text, ""));
        Self { label, hint: hint.strip_prefix(" ").unwrap_or(hint) }
    }
}
