//! The simulator's IMAP with CalDAV and CardDAV beside Dovecot and SOGo.
//!
//! Invariant: mail is Dovecot's, appointments, contacts and tasks are SOGo's; a device speaks to both.

mod office;

use which_mailbox_conformance::random::Kind;

/// Sources: those of the simulator's rules.
#[test]
fn stories_of_imap_with_a_calendar_come_to_the_same_at_dovecot_and_sogo() {
    office::tell("dav", &office::DAV, Kind::Dav);
}
