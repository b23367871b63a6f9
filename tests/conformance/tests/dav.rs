//! The simulator's IMAP with CalDAV and CardDAV beside Dovecot and SOGo.
//!
//! Invariant: mail is Dovecot's, appointments, contacts and tasks are SOGo's; a device speaks to both.

mod office;

use office::Told;
use which_mailbox_conformance::random::Kind;

/// Sources of all three: those of the simulator's rules.
#[test]
fn guided_stories_come_to_the_same_at_dovecot_and_sogo() {
    office::tell("dav", Told::Guided, &office::DAV, Kind::Dav);
}

#[test]
fn traces_and_scenarios_come_to_the_same_at_dovecot_and_sogo() {
    office::tell("dav", Told::Written, &office::DAV, Kind::Dav);
}

#[test]
fn stories_at_random_come_to_the_same_at_dovecot_and_sogo() {
    office::tell("dav", Told::AtRandom, &office::DAV, Kind::Dav);
}
