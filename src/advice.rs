//! Which mailbox suits the reader, and why.
//!
//! Invariant: a verdict's score is the sum of the rows shown; there is no other path to a number. Every row carries its
//! evidence: a story that the simulator played in the reader's own situation, or a fact with source and date.

mod answers;
mod candidate;
mod degree;
mod fact;
mod finding;
mod interview;
mod judge;
mod observation;
mod plot;
mod question;
mod ranking;
mod situation;
mod verdict;
mod wish;

pub use answers::{Answer, Answers, Importance};
pub use candidate::{ALL as CANDIDATES, USUAL};
pub use degree::Degree;
pub use fact::Fact;
pub use finding::Finding;
pub use interview::{Action, Form, Interview, Screen};
pub use question::{Choice, Question};
pub use ranking::{advise, standing};
pub use situation::Situation;
pub use verdict::{Advice, Change, Clarity, Evidence, NextStep, Row, Verdict};
pub use wish::Wish;
