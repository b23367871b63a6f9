//! Several devices in daily use.

use which_mailbox::mailbox::Mailbox;
use which_mailbox::simulation::{Event, Event::*, Guided, Outcome, Reading, Round};

use crate::cast::*;

/// Source: RFC 1939, section 5 (no command to store); RFC 9051, section 6.3.12 (APPEND); MS-ASCMD, 2.2.3.157.
#[test]
fn scenario_18_sent_from_the_phone_needed_on_the_pc() {
    ends(
        &guided(Guided::SentOnPhone),
        &[
            (&POP3, "server - | pc - | phone sent 0"),
            (&[IMAP, DAV, EX], "server sent 0 | pc sent 0 | phone sent 0"),
        ],
    );
}

/// Source: RFC 1939, section 8; Thunderbird, `Pop3Client.sys.mjs` (the days count from the program's own download).
#[test]
fn scenario_20_laptop_in_a_drawer_for_30_days() {
    ends(
        &guided_on(&[COMPUTER, LAPTOP], Guided::Drawer),
        &[
            (&[P0], "server - | pc inbox 0 1 | laptop -"),
            (&[P14, P14K], "server inbox 1' | pc inbox 0 1 | laptop inbox 1"),
            (&[PINF], "server inbox 0' 1' | pc inbox 0 1 | laptop inbox 0 1"),
            (&[IMAP, DAV, EX], "server inbox 0 1 | pc inbox 0 1 | laptop inbox 0 1"),
        ],
    );
}

/// A phone by ActiveSync syncs drafts from version 16.0 on. Source: RFC 9051, section 6.3.12.
#[test]
fn scenario_21_draft_begun_on_the_pc_to_be_finished_on_the_phone() {
    ends(
        &guided(Guided::Draft),
        &[
            (&POP3, "server - | pc drafts 0 | phone -"),
            (&[IMAP, DAV, EX], "server drafts 0 | pc drafts 0 | phone drafts 0"),
        ],
    );
}

/// Source: RFC 1939, section 8 (no flags); RFC 9051, section 2.3.2 (permanent flags are the server's).
#[test]
fn scenario_22_read_unread_and_flagged() {
    let seen = [MAIL, Sync(PC), Sync(PHONE), Read(PC, m(0)), Flag(PC, m(0)), Sync(PC), Sync(PHONE)];
    ends(
        &story(&seen),
        &[
            (&[P14, P14K, PINF], "server inbox 0' | pc inbox 0'! | phone inbox 0"),
            (&[IMAP, DAV, EX], "server inbox 0'! | pc inbox 0'! | phone inbox 0'!"),
        ],
    );
}

/// Source: RFC 1939, section 8 (no folders); RFC 9051, section 6.4.8 (MOVE); bannerview.com (local folders).
#[test]
fn scenario_23_mail_filed_into_a_folder_on_the_pc() {
    ends(
        &guided(Guided::Filed),
        &[
            (&[P14, P14K, PINF], "server inbox 0' | pc project 0 | phone inbox 0"),
            (&[IMAP, DAV, EX], "server project 0 | pc project 0 | phone project 0"),
        ],
    );
    ends(
        &story(&[MAIL, Sync(PC), Sync(PHONE), KeepLocally(PC, m(0)), Purge(PC, m(0)), Sync(PHONE)]),
        &[(&[IMAP, DAV], "server - | pc local 0 | phone -"), (&[EX], "server (0) | pc local 0 | phone -")],
    );
}

/// Rules on the server (Sieve, RFC 5228; Exchange inbox rules) are not simulated. A rule of a program is what it does
/// after its own round: until then nothing is sorted anywhere, and under POP3 it never is for the others.
#[test]
fn scenario_24_a_filter_rule_of_a_program_runs_when_the_program_runs() {
    let off = [MAIL, DaysPass(3), Sync(PHONE)];
    ends(&story(&off), &[(&[P14, P14K, PINF], "server inbox 0' | pc - | phone inbox 0")]);
    ends(&story(&off), &[(&[IMAP, DAV, EX], "server inbox 0 | pc - | phone inbox 0")]);
    let pc_runs = [&off[..], &[Sync(PC), File(PC, m(0)), Sync(PC), Sync(PHONE)]].concat();
    ends(
        &story(&pc_runs),
        &[
            (&[P14, P14K, PINF], "server inbox 0' | pc project 0 | phone inbox 0"),
            (&[IMAP, DAV, EX], "server project 0 | pc project 0 | phone project 0"),
        ],
    );
}

/// Search itself is not simulated (RFC 9051, section 6.4.4, SEARCH); whether the old mail can be had is.
#[test]
fn scenario_25_ten_years_of_mail_on_the_road() {
    let phone = PHONE;
    let years = [MAIL, Sync(PC), DaysPass(3650), AddDevice(MOBILE), Sync(phone)];
    let read = |events: &[Event], mailbox: Mailbox| {
        staged(&[COMPUTER], None, events).play(&mailbox).reading(phone, m(0))
    };
    for (mailbox, expected) in
        [(P0, Reading::Not), (IMAP, Reading::Online), (DAV, Reading::Online), (EX, Reading::Online)]
    {
        assert_eq!(read(&years, mailbox), expected, "{mailbox:?}");
    }
    let polled = [MAIL, Sync(PC), DaysPass(3650), Sync(PC), AddDevice(MOBILE), Sync(phone)];
    for mailbox in [P0, P14, P14K] {
        assert_eq!(read(&polled, mailbox), Reading::Not, "{mailbox:?}");
    }
    let offline = [&years[..], &[GoOffline(phone)]].concat();
    for mailbox in [IMAP, DAV, EX] {
        assert_eq!(read(&offline, mailbox), Reading::Not, "only the window without a line: {mailbox:?}");
    }
    let archived = [MAIL, Sync(PC), KeepLocally(PC, m(0)), Purge(PC, m(0)), AddDevice(MOBILE), Sync(phone)];
    for mailbox in [IMAP, DAV, EX] {
        assert_eq!(read(&archived, mailbox), Reading::Not, "a local folder is on the PC alone: {mailbox:?}");
    }
}

/// Source: hostiname and mendoclick (one program on "delete after download" empties the inbox for all).
#[test]
fn scenario_27_one_p0_device_slips_into_an_imap_household() {
    ends(
        &guided(Guided::Pop3SlipsIn),
        &[
            (&[IMAP, DAV], "server sent 1 | pc sent 1 | phone sent 1 | laptop inbox 0"),
            (&[EX], "server sent 1 (0) | pc sent 1 | phone sent 1 | laptop inbox 0"),
        ],
    );
}

/// Bytes are not simulated (headers first: RFC 9051, section 6.4.5); how many messages must come whole is.
/// Source: RFC 1939, section 5 (RETR); MS-ASCMD, section 2.2.3.68.2 (FilterType).
#[test]
fn scenario_28_holiday_on_a_metered_line() {
    let told = staged(&[COMPUTER], None, &[MAIL, DaysPass(60), MAIL, AddDevice(MOBILE), Sync(PHONE)]);
    for (mailbox, fetched) in [(P0, 2), (P14, 2), (P14K, 2), (PINF, 2), (IMAP, 1), (DAV, 1), (EX, 1)] {
        let (outcome, world) = end(&told, &mailbox);
        let Outcome::Synced(Round { fetched: whole, .. }) = outcome else {
            panic!("{mailbox:?} {outcome:?}");
        };
        assert_eq!(whole, fetched, "{mailbox:?}");
        assert_eq!(world.reading(PHONE, m(0)), if fetched == 1 { Reading::Online } else { Reading::Here });
    }
}
