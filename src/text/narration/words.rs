//! The words of a narration: what a language brings.
//!
//! Invariant: a template holds no rule. `#` stands for a text or a number, in the order given, which is the same in
//! every language.

use super::{DeedWords, MailWords, Missing, PeopleWords, RoundWords, SummaryWords};
use crate::simulation::{Guided, Obstacle, Refusal};

/// For one thing, and for several (`#`: how many).
pub(in crate::text) type Plural = [&'static str; 2];

/// How far something got: this device alone, the server only later, the server; the last one: it has it no more.
pub(in crate::text) type Reached = [&'static str; 4];

/// All words of one language.
pub(in crate::text) struct NarrationWords {
    pub title: fn(Guided) -> &'static str,
    /// To follow "because".
    pub because: fn(Refusal) -> &'static str,
    pub obstacle: fn(Obstacle, Missing) -> &'static str,
    pub devices: DeviceWords,
    pub deeds: DeedWords,
    pub rounds: RoundWords,
    pub mail: MailWords,
    pub people: PeopleWords,
    pub summary: SummaryWords,
    /// Before the last part of a list, with its spaces.
    pub and: &'static str,
    /// The same where one comes after the other.
    pub and_then: &'static str,
    /// Between clauses.
    pub clause_and: &'static str,
    pub no_message: &'static str,
    /// Nominative and accusative alike.
    pub messages: Plural,
    /// As subjects with their verb: "one message is".
    pub messages_are: Plural,
    /// Where there is one only.
    pub the_message: &'static str,
    /// By its number.
    pub message: &'static str,
    /// As objects: appointments, contacts, tasks.
    pub entries: [Plural; 3],
    /// Where it is not known of what kinds they are.
    pub some_entries: Plural,
    /// What ends a clause where messages got lost.
    pub lost: Plural,
    /// What ends a clause where the other devices are to learn of something.
    pub spread: &'static str,
}

/// How devices are called.
pub(in crate::text) struct DeviceWords {
    /// Computer, laptop, phone, tablet.
    pub nouns: [&'static str; 4],
    /// Which of the two genders each has.
    pub genders: [usize; 4],
    /// Article and ending of adjectives, by [`Case`] and gender.
    pub cases: [[(&'static str, &'static str); 2]; 5],
    /// Second to fifth, without ending.
    pub ordinals: [&'static str; 4],
    /// From the sixth on.
    pub nth: &'static str,
    pub stolen: &'static str,
    pub broken: &'static str,
    /// By gender.
    pub new: [&'static str; 2],
}

/// In which form a device is named.
#[derive(Clone, Copy)]
pub(in crate::text) enum Case {
    /// As a subject: "the phone".
    Subject,
    /// As an object.
    Object,
    /// Where something is done.
    At,
    /// Where something lies.
    On,
    /// Without an article.
    Label,
}
