//! Traces of what Dovecot does that the simulator leaves out on purpose, so that it stays true that nothing is missed.
//!
//! All other traces are the core's (`tests/simulation/traces.rs`) and are played beside it in `tests/scenarios`.
//!
//! Invariant: each stands under its number.

#![allow(clippy::unwrap_used)]

use which_mailbox::mailbox::{ImapSettings, Mailbox};
use which_mailbox::simulation::MessageId;
use which_mailbox_conformance::client::imap::Status;
use which_mailbox_conformance::client::{Imap, Lmtp};
use which_mailbox_conformance::device::message::from_sender;
use which_mailbox_conformance::report::Tally;
use which_mailbox_conformance::server::{Account, Dovecot, Hosting, within};
use which_mailbox_conformance::{Report, Transcript};

fn deliver(dovecot: &Dovecot, account: &Account) {
    let mut door = Lmtp::connect(dovecot.lmtp_port, "sender", &Transcript::default()).unwrap();
    door.deliver(&account.owner, &from_sender(MessageId(0), 50)).unwrap();
}

fn login(dovecot: &Dovecot, user: &str, password: &str) -> Imap {
    let session = Imap::login(dovecot.imap_port, user, (user, password), &Transcript::default());
    session.unwrap().expect("name and password are right")
}

/// Notes what was held against the server here, without the simulator.
fn report(dovecot: &Dovecot, name: &str, title: &str, events: u32, comparisons: u32) {
    let mut report = Report::new(name);
    report.server("Dovecot", &dovecot.version());
    let mailbox = format!("{:?}", Mailbox::Imap(ImapSettings { dav: false, trash_days: None }));
    report.told(title, &mailbox, Tally { events, comparisons, ..Tally::default() }, &[]);
    report.write();
}

/// Programs with a trash do not show the mark, so the simulator has none. Source: RFC 9051, sections 2.3.2 and 6.4.3.
#[test]
fn trace_10_what_is_marked_as_deleted_is_listed_until_it_is_expunged() {
    let mut dovecot = Dovecot::start();
    let account = dovecot.account(Hosting::default());
    deliver(&dovecot, &account);
    let mut phone = login(&dovecot, &account.owner, &account.password);
    let mut laptop = login(&dovecot, &account.owner, &account.password);
    assert!(phone.select("INBOX").unwrap() && laptop.select("INBOX").unwrap());

    assert!(phone.flag(1, "\\Deleted").unwrap());
    let marked = laptop.command("UID FETCH 1:* (FLAGS)").unwrap().untagged;
    assert!(marked.iter().any(|line| line.contains("\\Deleted")), "{marked:?}");

    phone.command("EXPUNGE").unwrap().wanted(Status::Ok).unwrap();
    let told = laptop.command("NOOP").unwrap().untagged;
    assert!(told.contains(&"1 EXPUNGE".to_string()), "{told:?}");
    assert_eq!(laptop.list().unwrap(), []);
    report(&dovecot, "trace-10", "trace 10 marked as deleted, then expunged", 4, 3);
}

/// In the simulator a right holds and ends at once, as it does for everyone who logs in anew.
/// Source: Dovecot, `acl_cache_secs`; RFC 4314, section 3.
#[test]
fn trace_24_an_open_session_keeps_a_right_taken_away_for_half_a_minute_at_most() {
    let mut dovecot = Dovecot::start();
    let account = dovecot.account(Hosting::default());
    deliver(&dovecot, &account);
    let inbox = format!("shared/{}/INBOX", account.owner);
    let colleague = || login(&dovecot, &account.colleague, &account.colleague_password);
    let mut owner = login(&dovecot, &account.owner, &account.password);
    assert!(!colleague().select(&inbox).unwrap(), "without a right there is no such folder");

    owner.command(&format!("SETACL INBOX {} lrs", account.colleague)).unwrap().wanted(Status::Ok).unwrap();
    let mut open = colleague();
    assert!(open.select(&inbox).unwrap());
    assert_eq!(open.list().unwrap().len(), 1);

    owner.command(&format!("DELETEACL INBOX {}", account.colleague)).unwrap().wanted(Status::Ok).unwrap();
    assert!(!colleague().select(&inbox).unwrap(), "a new session has lost it at once");
    let mut seconds = 0;
    within("the open session has lost the right", || {
        let lost = !open.select(&inbox).unwrap();
        if !lost {
            dovecot.clock.pass(5);
            seconds += 5;
        }
        lost.then_some(())
    });
    assert!(seconds <= 60, "{seconds} seconds");
    report(&dovecot, "trace-24", "trace 24 a right taken away, an open session", 5, 5);
}
