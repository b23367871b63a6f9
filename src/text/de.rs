//! German.
//!
//! Invariant: readers are addressed as "Sie".

mod advice;
mod comparison;
mod fact;
mod interface;
mod narration;
mod question;
mod reason;
mod trial;
mod wire;

use super::Words;
use super::part::LaterWords;

/// All German words of the advice.
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

/// All German words of the views that come later.
pub(super) static LATER: LaterWords = LaterWords {
    trial: trial::TRIAL,
    comparison: comparison::COMPARISON,
    narration: narration::NARRATION,
    wire: wire::WIRE,
};
