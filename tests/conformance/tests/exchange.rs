//! The simulator's Exchange beside SOGo, whose devices speak ActiveSync.
//!
//! Invariant: a story is played up to the first event that no server here can show; what that is stands in
//! `unreachable`.

mod office;

use office::Told;
use which_mailbox_conformance::random::Kind;

/// Sources of all three: those of the simulator's rules.
#[test]
fn guided_stories_come_to_the_same_at_sogo_by_activesync() {
    office::tell("exchange", Told::Guided, &office::EXCHANGE, Kind::Exchange);
}

#[test]
fn traces_and_scenarios_come_to_the_same_at_sogo_by_activesync() {
    office::tell("exchange", Told::Written, &office::EXCHANGE, Kind::Exchange);
}

#[test]
fn stories_at_random_come_to_the_same_at_sogo_by_activesync() {
    office::tell("exchange", Told::AtRandom, &office::EXCHANGE, Kind::Exchange);
}
