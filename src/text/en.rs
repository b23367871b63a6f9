//! English.
//!
//! Invariant: plain words, each term explained once.

mod comparison;
mod fact;
mod interface;
mod narration;
mod question;
mod reason;
mod trial;
mod wire;

use super::checked::found;
use super::part::LaterWords;
use super::table::Table;
use super::words::Tables;

/// All English words of the advice.
pub(super) const TABLES: Tables = Tables {
    texts: interface::TEXTS,
    questions: question::QUESTIONS,
    reasons: reason::REASONS,
    facts: fact::FACTS,
    next_steps: fact::NEXT_STEPS,
    checked: Table::new(found::ENGLISH),
};

/// All English words of the views that come later.
pub(super) static LATER: LaterWords = LaterWords {
    trial: trial::TRIAL,
    comparison: comparison::COMPARISON,
    narration: narration::NARRATION,
    wire: wire::WIRE,
};
