//! English.
//!
//! Invariant: plain words, each term explained once.

mod advice;
mod fact;
mod question;
mod reason;

use super::{Interface, Words};

/// All English words.
pub(super) const WORDS: Words = Words {
    interface: Interface { title: "Which mailbox suits you?" },
    kind: advice::kind,
    kind_is: advice::kind_is,
    mailbox: advice::mailbox,
    question: question::question,
    reason: reason::reason,
    fact: fact::fact,
    next_step: fact::next_step,
};
