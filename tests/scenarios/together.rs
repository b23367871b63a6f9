//! Colleagues.

use which_mailbox::mailbox::{LeaveOnServer, Pop3Access};
use which_mailbox::simulation::{
    DeviceSetup, EntryKind, Event::*, Guided, Obstacle, Outcome, Refusal, Right,
};

use crate::cast::*;

/// Whether a host offers IMAP's ACL or DAV's is a fact beside the simulation. Send on behalf and out-of-office are
/// not simulated. Source: RFC 4314, section 2.1; RFC 3744; Microsoft, "CalendarPermissionLevel".
#[test]
fn scenario_10_colleague_must_cover_during_holiday() {
    let made = MakeEntry(PC, EntryKind::Appointment);
    let told =
        story(&[MAIL, made, Grant(Right::Read), ColleagueReads, ColleagueAppoints, Revoke, ColleagueReads]);
    for mailbox in POP3 {
        let (outcomes, _) = told.outcomes(&mailbox);
        assert_eq!(outcomes[2..], [Outcome::Impossible(Obstacle::NotOffered); 5], "one login, one password");
    }
    for (mailbox, entries, appoints) in [
        (IMAP, 0, Outcome::Impossible(Obstacle::NotOffered)),
        (DAV, 1, Outcome::Refused(Refusal::NoRight)),
        (EX, 1, Outcome::Refused(Refusal::NoRight)),
    ] {
        let (outcomes, world) = told.outcomes(&mailbox);
        assert_eq!(outcomes[2], Outcome::Granted { groupware: entries == 1 });
        assert_eq!(outcomes[3], Outcome::ColleagueSaw { mail: 1, entries }, "{mailbox:?}");
        assert_eq!(outcomes[4], appoints, "{mailbox:?}");
        assert_eq!(outcomes[6], Outcome::Refused(Refusal::NoRight), "{mailbox:?}");
        assert_eq!((world.colleague_sees_mail(), world.colleague_sees_entries()), (0, 0));
    }
}

#[test]
fn scenario_10_a_colleague_who_may_write_enters_an_appointment_that_the_owner_sees() {
    ends(
        &guided(Guided::SharedCalendar),
        &[
            (&[DAV, EX], "server e0.0 e10000.0 | pc e0.0 e10000.0 | phone e0.0 e10000.0"),
            (&[IMAP], "server - | pc e0.0 | phone -"),
        ],
    );
}

/// The password in a colleague's hands, in a program that deletes after download.
/// Source: RFC 1939, section 6 (what one deletes is gone for all who had not fetched it).
#[test]
fn scenario_10_a_colleagues_pop3_program_takes_the_mail_away() {
    let access = Pop3Access { leave: LeaveOnServer::No, delete_with_local: false };
    let colleague = DeviceSetup { pop3: Some(access), ..LAPTOP };
    let told = staged(&[COMPUTER, MOBILE, colleague], None, &[MAIL, Sync(THIRD), Sync(PC), Sync(PHONE)]);
    ends(
        &told,
        &[
            (&[P0, P14, P14K, PINF, IMAP, DAV], "server - | pc - | phone - | laptop inbox 0"),
            (&[EX], "server (0) | pc - | phone - | laptop inbox 0"),
        ],
    );
}

/// Three people, one mailbox. Not simulated: that two may answer the same mail, and from which address.
#[test]
fn scenario_11_shared_info_for_three_people() {
    let all_look = [MAIL, Sync(PC), Sync(PHONE), Sync(THIRD)];
    let one_reads = [Read(PC, m(0)), Sync(PC), Sync(PHONE), Sync(THIRD)];
    let told = staged(&[COMPUTER, MOBILE, LAPTOP], None, &[&all_look[..], &one_reads].concat());
    ends(
        &told,
        &[
            (&[P0], "server - | pc inbox 0' | phone - | laptop -"),
            (&[P14, P14K, PINF], "server inbox 0' | pc inbox 0' | phone inbox 0 | laptop inbox 0"),
            (&[IMAP, DAV, EX], "server inbox 0' | pc inbox 0' | phone inbox 0' | laptop inbox 0'"),
        ],
    );
    let one_deletes = [Delete(PC, m(0)), Sync(PC), Sync(PHONE), Sync(THIRD)];
    let told = staged(&[COMPUTER, MOBILE, LAPTOP], None, &[&all_look[..], &one_deletes].concat());
    ends(
        &told,
        &[
            (&[P14], "server - | pc trash 0 | phone inbox 0 | laptop inbox 0"),
            (&[P14K, PINF], "server inbox 0' | pc trash 0 | phone inbox 0 | laptop inbox 0"),
            (&[IMAP, DAV, EX], "server trash 0 | pc trash 0 | phone trash 0 | laptop trash 0"),
        ],
    );
}

/// Source: frankysweb.de, "Exchange 2016: shared mailboxes" (it lands in the deleter's own Deleted Items).
#[test]
fn scenario_11_what_a_colleague_deletes_leaves_the_owners_folders() {
    let told = guided(Guided::SharedInbox);
    assert_eq!(told.events[3], ColleagueDeletes(m(0)));
    ends(&told, &[(&[IMAP, DAV], "server - | pc - | phone -"), (&[EX], "server (0) | pc - | phone -")]);
    assert_eq!(told.outcomes(&EX).0[3], Outcome::ColleagueDeleted { recoverable: true, lost: 0 });
}
