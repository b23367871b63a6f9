//! Rules of the simulator that few stories come to, each in a short story of its own.
//!
//! Invariant: a story named after a rule follows it.

use which_mailbox::mailbox::{DeviceKind, ImapSettings, LeaveOnServer, Mailbox, Pop3Access};
use which_mailbox::simulation::{DeviceId, DeviceSetup, Event, MessageId, Stage, Story, Thoroughness};
use which_mailbox_conformance::server::Dovecot;
use which_mailbox_conformance::{Household, Report, compare};

const COMPUTER: DeviceId = DeviceId(0);
const PHONE: DeviceId = DeviceId(1);
const FIRST: MessageId = MessageId(0);
const MAIL: Event = Event::MailArrives { kb: 50 };

const POP3: Mailbox = Mailbox::Pop3(Pop3Access { leave: LeaveOnServer::Days(14), delete_with_local: true });
const POP3_AT_ONCE: Mailbox =
    Mailbox::Pop3(Pop3Access { leave: LeaveOnServer::No, delete_with_local: false });
const IMAP: Mailbox = Mailbox::Imap(ImapSettings { dav: false, trash_days: None });
const IMAP_EMPTIED: Mailbox = Mailbox::Imap(ImapSettings { dav: false, trash_days: Some(30) });

/// The rule, the mailbox, what happens.
fn stories() -> Vec<(&'static str, Mailbox, Vec<Event>)> {
    use Event as E;
    let synced = [MAIL, E::Sync(COMPUTER), E::Sync(PHONE)];
    let then = |more: &[Event]| synced.iter().chain(more).copied().collect::<Vec<_>>();
    let end = |device| E::EndSync(device);
    vec![
        (
            "pop3-lock",
            POP3,
            vec![MAIL, E::BeginSync(COMPUTER), E::Sync(PHONE), end(COMPUTER), E::Sync(PHONE)],
        ),
        (
            "pop3-no-quit",
            POP3_AT_ONCE,
            vec![MAIL, E::BeginSync(COMPUTER), E::LineDrops(COMPUTER), E::Sync(PHONE)],
        ),
        ("pop3-timeout", POP3_AT_ONCE, vec![MAIL, E::BeginSync(COMPUTER), E::DaysPass(1), E::Sync(PHONE)]),
        ("pop3-no-trash", POP3, then(&[MAIL, E::IntruderEmpties(Thoroughness::Trash), E::Sync(PHONE)])),
        ("server-trash", IMAP, then(&[E::IntruderEmpties(Thoroughness::Trash), E::Sync(PHONE)])),
        (
            "moved-away",
            IMAP,
            then(&[
                E::GoOffline(PHONE),
                E::File(COMPUTER, FIRST),
                E::Delete(PHONE, FIRST),
                E::GoOnline(PHONE),
                E::Sync(PHONE),
            ]),
        ),
        ("senders-wait", IMAP, then(&[E::ServerDown, MAIL, E::ServerUp, E::Sync(PHONE)])),
        ("senders-wait", POP3, then(&[E::ServerDown, MAIL, E::ServerUp, E::Sync(PHONE)])),
        ("trash-expires", IMAP_EMPTIED, then(&[E::Delete(PHONE, FIRST), E::DaysPass(31), E::Sync(COMPUTER)])),
        ("password-locks-out", IMAP, then(&[E::Lose(PHONE), E::ChangePassword, MAIL, E::Sync(PHONE)])),
        ("password-locks-out", POP3, then(&[E::Lose(PHONE), E::ChangePassword, MAIL, E::Sync(PHONE)])),
    ]
}

#[test]
fn each_rule_shows_at_dovecot_in_its_own_story() {
    let mut dovecot = Dovecot::start();
    let mut report = Report::new("rules");
    report.server("Dovecot", &dovecot.version());
    let devices = vec![DeviceSetup::new(DeviceKind::Computer), DeviceSetup::new(DeviceKind::Phone)];
    let stage = Stage { devices, quota_kb: None };
    for (rule, mailbox, events) in stories() {
        let story = Story { stage: stage.clone(), events };
        let mut household = Household::new(&mut dovecot, &mailbox, &story.stage);
        match compare(rule, &story, &mailbox, &mut household) {
            Ok(tally) => {
                assert!(tally.rules.contains(rule), "{rule} is not followed: {:?}", tally.rules);
                report.told(&format!("rule {rule}"), &format!("{mailbox:?}"), tally, &[]);
            }
            Err(difference) => panic!("{difference}"),
        }
    }
    report.write();
}
