//! The words around the advice: buttons, headings, announcements.
//!
//! Invariant: what becomes of mail is not said here; that is the part of questions, reasons and facts.

use crate::advice::{Clarity, Degree, Form, Importance};

use super::ChoiceWords;

/// Buttons, headings and announcements of one language.
pub struct Interface {
    /// Before the last part of a list, with its spaces.
    pub and: &'static str,
    /// What the bar of views is called.
    pub views: &'static str,
    /// The names of advice, try and compare in that bar.
    pub view_names: [&'static str; 3],
    /// Stands in the place of a view while it is loaded.
    pub loading: &'static str,
    /// A view could not be loaded.
    pub not_loaded: &'static str,
    /// Button: tries that again.
    pub load_again: &'static str,
    /// The box's own name.
    pub title: &'static str,
    /// What the reader gets, in one or two sentences.
    pub lead: &'static str,
    /// How many questions, and how long they take.
    pub duration: fn(Form) -> &'static str,
    /// Where the answers stay.
    pub privacy: &'static str,
    /// Button: starts with the first question.
    pub begin: &'static str,

    /// Where the reader is: "Question 2 of 6".
    pub question_of: fn(u16, u16) -> String,
    /// Heading of what folds out to say why a question is asked.
    pub why: &'static str,
    /// Legend of the three weights.
    pub importance: &'static str,
    /// A weight, and what it does.
    pub weight: fn(Importance) -> &'static ChoiceWords,
    /// Button: one question back.
    pub back: &'static str,
    /// Button: goes on without an answer.
    pub skip: &'static str,
    /// Button: goes on.
    pub next: &'static str,
    /// The same button where the result comes next.
    pub to_result: &'static str,
    /// Button: shows the result before all is asked.
    pub show_result: &'static str,
    /// Heading of what folds out to show the points so far.
    pub standing: &'static str,
    /// Stands there while there is nothing to judge.
    pub no_standing: &'static str,
    /// "8 of 10 points".
    pub points: fn(u16, u16) -> String,
    /// A kind is out, because this wish is a must.
    pub ruled_out: fn(&str) -> String,

    /// Heading above the name of the winner.
    pub recommendation: &'static str,
    /// Heading where no kind meets every must.
    pub none_fits: &'static str,
    /// Before the name of the kind that comes nearest then.
    pub nearest: &'static str,
    /// How clear the first place is.
    pub clarity: fn(Clarity) -> &'static str,
    /// Stands instead of a result while there is no wish to judge.
    pub nothing_to_judge: &'static str,
    /// Label of what the page's publisher sells.
    pub offer: &'static str,
    /// Heading of the three scores.
    pub scores: &'static str,
    /// Heading of the winner's calculation.
    pub calculation: &'static str,
    /// Column: the wish and the reason.
    pub wish: &'static str,
    /// Column: points.
    pub points_column: &'static str,
    /// Heading of the rows that are met.
    pub speaks_for: &'static str,
    /// Heading of the rows that are not, or not wholly, met.
    pub speaks_against: &'static str,
    /// Stands there where nothing speaks against a kind.
    pub nothing_against: &'static str,
    /// Foot of the table.
    pub sum: &'static str,
    /// How far a wish is met.
    pub degree: fn(Degree) -> &'static str,
    /// What a reason without a source rests on.
    pub played: &'static str,
    /// Button: shows the story that proves a reason.
    pub show_me: &'static str,
    /// On what a reason's story was checked, and when: "Checked against Dovecot on …", by what the tests have found.
    pub checked: [&'static str; 8],
    /// Before the host that published a fact.
    pub source: &'static str,
    /// When a fact was checked last: year and month.
    pub as_of: fn(u16, u8) -> String,
    /// Heading of the kinds that lost.
    pub others: &'static str,
    /// Which wishes cost another kind its points.
    pub falls_short: fn(&str) -> String,
    /// Another kind has as many points.
    pub as_many: &'static str,
    /// Folds out the whole calculation of a kind.
    pub calculation_of: fn(&str) -> String,
    /// Heading of wishes that exclude each other.
    pub contradictions: &'static str,
    /// No kind meets such a pair together.
    pub contradictions_note: &'static str,
    /// Such a pair.
    pub contradiction: fn(&str, &str) -> String,
    /// Heading of the smallest changes.
    pub changes: &'static str,
    /// Another kind would win, if these answers were others.
    pub change: fn(&str, &str) -> String,
    /// One of those answers: the question's label, and the choice; `None`: none at all.
    pub changed: fn(&str, Option<&str>) -> String,
    /// Heading of the mixed team.
    pub mixed_title: &'static str,
    /// Some of a team take one kind, the rest another.
    pub mixed: &'static str,
    /// Heading of the note on the law.
    pub legal: &'static str,
    /// Heading of what to do next.
    pub next_steps: &'static str,
    /// Heading of the list of answers.
    pub answers: &'static str,
    /// Stands for an answer that was not given.
    pub skipped: &'static str,
    /// Link: changes an answer.
    pub change_answer: &'static str,
    /// Button: asks the rest of the questions too.
    pub ask_more: &'static str,
    /// Button: forgets everything.
    pub start_over: &'static str,
    /// Heading of what the reader can take along.
    pub take_along: &'static str,
    /// Button: copies the result as text.
    pub copy: &'static str,
    /// Button: prints.
    pub print: &'static str,
    /// Button: copies a link that holds the answers.
    pub share: &'static str,
    /// The text has been copied.
    pub copied: &'static str,
    /// The link has been copied.
    pub link_copied: &'static str,
    /// Label of the field to copy from where the page may not do it.
    pub copy_by_hand: &'static str,
    /// What the live region says when the result appears.
    pub announce_result: fn(&str) -> String,
}
