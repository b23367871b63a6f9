//! English.
//!
//! Invariant: plain words, each term explained once.

mod advice;

use super::{Interface, Words};

/// All English words.
pub(super) const WORDS: Words = Words {
    interface: Interface { title: "Which mailbox suits you?" },
    kind: advice::kind,
    kind_is: advice::kind_is,
    mailbox: advice::mailbox,
    question: advice::question,
    reason: advice::reason,
    fact: advice::fact,
    next_step: advice::next_step,
};
