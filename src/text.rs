//! All words that readers see, in every language.
//!
//! Invariant: a language is one value of [`Words`]; a text that is missing does not compile. Sentences about mail are
//! made from a finding or a fact, never from the name of a kind.

use crate::advice::{Fact, NextStep, Question, Row};
use crate::cut::{cut, cuts};
use crate::mailbox::{Mailbox, MailboxKind};

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

pub use checked::checked;
pub use comparison::{ComparisonWords, comparison_words};
pub use interface::Interface;
pub use narration::{came, device, obstacle, summary, title, told};
pub use report::{answer, change, report, why_not};
pub use trial::{TrialWords, trial_words};
pub use wire::{explain, protocol};

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

/// One question in words.
#[derive(Clone, Debug)]
pub struct QuestionWords {
    /// The question itself.
    pub title: &'static str,
    /// A few words that stand for the wish in tables: "Same state everywhere".
    pub label: &'static str,
    /// Why it is asked.
    pub why: &'static str,
    /// The choices, in the order of [`Question::choices`].
    pub choices: Vec<ChoiceWords>,
}

impl QuestionWords {
    /// From the forms of a line, in this order; a choice has its hint behind a colon.
    fn of(line: &'static str) -> Self {
        let mut forms = cuts(line, '|');
        let mut next = || forms.next().unwrap_or_default();
        let (title, label, why) = (next(), next(), next());
        let mut choices = Vec::new();
        for choice in forms {
            let (label, hint) = cut(choice, ':').unwrap_or((choice, ""));
            choices.push(ChoiceWords { label, hint: hint.strip_prefix(" ").unwrap_or(hint) });
        }
        Self { title, label, why, choices }
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

/// A whole language.
pub struct Words {
    /// Buttons, headings and everything else around the advice.
    pub interface: Interface,
    /// "POP3", "IMAP", "Exchange".
    pub kind: fn(MailboxKind) -> &'static str,
    /// What the kind does, to follow its name: "IMAP leaves the mail at the provider …"
    pub kind_is: fn(MailboxKind) -> &'static str,
    /// A mailbox with the settings that count: "IMAP with CalDAV and CardDAV".
    pub mailbox: fn(&Mailbox) -> String,
    /// A question.
    pub question: fn(Question) -> QuestionWords,
    /// What reasons are made of.
    reasons: table::Table,
    /// A fact as a sentence.
    pub fact: fn(Fact) -> &'static str,
    /// A next step as a sentence.
    pub next_step: fn(NextStep) -> &'static str,
}

impl Words {
    /// The reason that a row gives, made from its evidence: one or two sentences.
    pub fn reason(&self, row: &Row) -> String {
        reason::reason(row, self)
    }
}
