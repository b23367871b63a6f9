//! German.
//!
//! Invariant: readers are addressed as "Sie".

mod advice;

use super::{Interface, Words};

/// All German words.
pub(super) const WORDS: Words = Words {
    interface: Interface { title: "Welches Postfach passt zu Ihnen?" },
    kind: advice::kind,
    kind_is: advice::kind_is,
    mailbox: advice::mailbox,
    question: advice::question,
    reason: advice::reason,
    fact: advice::fact,
    next_step: advice::next_step,
};
