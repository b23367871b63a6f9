//! German.
//!
//! Invariant: readers are addressed as "Sie".

mod advice;
mod fact;
mod question;
mod reason;

use super::{Interface, Words};

/// All German words.
pub(super) const WORDS: Words = Words {
    interface: Interface { title: "Welches Postfach passt zu Ihnen?" },
    kind: advice::kind,
    kind_is: advice::kind_is,
    mailbox: advice::mailbox,
    question: question::question,
    reason: reason::reason,
    fact: fact::fact,
    next_step: fact::next_step,
};
