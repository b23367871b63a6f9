//! The simulator's Exchange beside SOGo, whose devices speak ActiveSync.
//!
//! Invariant: a story is played up to the first event that no server here can show; what that is stands in
//! `unreachable`.

mod office;

use which_mailbox_conformance::random::Kind;

/// Sources: those of the simulator's rules.
#[test]
fn exchanges_stories_come_to_the_same_at_sogo_by_activesync() {
    office::tell("exchange", &office::EXCHANGE, Kind::Exchange);
}
