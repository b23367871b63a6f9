//! English.
//!
//! Invariant: plain words, each term explained once.

mod advice;
pub(super) mod comparison;
mod fact;
mod interface;
pub(super) mod narration;
mod question;
mod reason;
pub(super) mod trial;
pub(super) mod wire;

use super::Words;

/// All English words.
pub(super) const WORDS: Words = Words {
    interface: interface::INTERFACE,
    kind: advice::kind,
    kind_is: advice::kind_is,
    mailbox: advice::mailbox,
    question: question::question,
    reasons: reason::REASONS,
    fact: fact::fact,
    next_step: fact::next_step,
};
