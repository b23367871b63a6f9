//! Appointments and contacts.
//!
//! Not simulated: that Outlook shows CalDAV and CardDAV only with an add-on (hrz.uni-bonn.de, "Outlook").

use which_mailbox::simulation::{EntryId, Guided, Outcome, Round};

use crate::cast::*;

/// Source: RFC 9051 (mail only); RFC 4791 and RFC 5545, section 3.6.6 (VALARM); MS-ASCAL (Reminder).
#[test]
fn scenario_08_appointment_made_on_the_phone_reminds_on_the_pc() {
    let told = guided(Guided::Reminder);
    ends(
        &told,
        &[
            (&[P0, P14, P14K, PINF, IMAP], "server - | pc - | phone e0.0"),
            (&[DAV, EX], "server e0.0 | pc e0.0 | phone e0.0"),
        ],
    );
    for mailbox in ALL {
        let both = mailbox == DAV || mailbox == EX;
        let arrived = Outcome::Synced(Round { entries: u16::from(both), ..Round::default() });
        assert_eq!(told.outcomes(&mailbox).0[2], arrived, "{mailbox:?}");
        let (outcome, world) = end(&told, &mailbox);
        assert_eq!(outcome, Outcome::Reminded { on: if both { 2 } else { 1 }, of: 2 }, "{mailbox:?}");
        assert_eq!(world.reminded(PC, EntryId(0)), both, "{mailbox:?}");
        assert!(world.reminded(PHONE, EntryId(0)), "{mailbox:?}");
    }
}

/// Source: RFC 6352 (CardDAV); Microsoft, "Exchange ActiveSync".
#[test]
fn scenario_09_contact_changed_on_the_pc_is_new_on_the_phone() {
    ends(
        &guided(Guided::ChangedContact),
        &[
            (&[P0, P14, P14K, PINF, IMAP], "server - | pc e0.1 | phone -"),
            (&[DAV, EX], "server e0.1 | pc e0.1 | phone e0.1"),
        ],
    );
}
