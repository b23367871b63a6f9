//! Real programs as devices: getmail6 by POP3, mbsync by IMAP, vdirsyncer by CalDAV and CardDAV.
//!
//! Invariant: what the program decides (what it deletes on the server, what it brings together) is decided by the program;
//! the simulator's devices come to the same.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::BTreeSet;

use which_mailbox::mailbox::{DeviceKind, ImapSettings, LeaveOnServer, Mailbox, Pop3Access};
use which_mailbox::simulation::{
    DeviceId, DeviceSetup, EntryId, EntryKind, Event, MessageId, Place, Stage, Story, World, rules_followed,
};
use which_mailbox_conformance::client::Dav;
use which_mailbox_conformance::device::Device;
use which_mailbox_conformance::device::diary::dav::DavShelf;
use which_mailbox_conformance::device::getmail::Getmail;
use which_mailbox_conformance::device::mbsync::Mbsync;
use which_mailbox_conformance::device::vdirsyncer::Vdirsyncer;
use which_mailbox_conformance::report::{Report, Tally};
use which_mailbox_conformance::server::{Dovecot, Exim, Hosting, Sogo, version_of};
use which_mailbox_conformance::{Entry, Household, Transcript, compare};

const MAIL: Event = Event::MailArrives { kb: 50 };
const LAPTOP: DeviceId = DeviceId(0);
const PHONE: DeviceId = DeviceId(1);
const TABLET: DeviceId = DeviceId(2);
const AT_ONCE: Pop3Access = Pop3Access { leave: LeaveOnServer::No, delete_with_local: false };
const AFTER_14_DAYS: Pop3Access = Pop3Access { leave: LeaveOnServer::Days(14), delete_with_local: false };
const FOREVER: Pop3Access = Pop3Access { leave: LeaveOnServer::Forever, delete_with_local: false };

const fn m(message: u16) -> MessageId {
    MessageId(message)
}

/// Plays a story by POP3, its devices with these settings, all of them getmail's.
fn by_getmail(
    report: &mut Report,
    dovecot: &mut Dovecot,
    name: &str,
    settings: &[Pop3Access],
    events: Vec<Event>,
) {
    let kinds = [DeviceKind::Laptop, DeviceKind::Phone, DeviceKind::Tablet];
    let devices = kinds.into_iter().zip(settings);
    let devices = devices.map(|(kind, access)| DeviceSetup { pop3: Some(*access), ..DeviceSetup::new(kind) });
    let story = Story { stage: Stage { devices: devices.collect(), quota_kb: None }, events };
    let mailbox = Mailbox::Pop3(FOREVER);
    let mut household = Household::new(dovecot, &mailbox, &story.stage);
    for (at, access) in settings.iter().enumerate() {
        let program: Box<dyn Device> = Box::new(Getmail::new(&format!("getmail {at}"), *access));
        household.install(DeviceId(at as u8), program);
    }
    match compare(name, &story, &mailbox, &mut household) {
        Ok(tally) => report.told(name, &format!("{mailbox:?}"), tally, &[]),
        Err(difference) => panic!("{difference}"),
    }
}

/// Source: getmail6, "delete_after"; RFC 1939, section 8.
#[test]
fn getmail_deletes_after_so_many_days_what_the_simulator_says() {
    let mut report = Report::new("clients-getmail");
    let mut dovecot = Dovecot::start();
    report.server("Dovecot", &dovecot.version());
    report.server("getmail6", &version_of("getmail6"));
    let mut play = |name: &str, settings: &[Pop3Access], events: Vec<Event>| {
        by_getmail(&mut report, &mut dovecot, name, settings, events);
    };
    let (laptop, phone, tablet) = (Event::Sync(LAPTOP), Event::Sync(PHONE), Event::Sync(TABLET));
    let days = Event::DaysPass;
    play("trace 01 by getmail", &[FOREVER, FOREVER], vec![MAIL, MAIL, MAIL, laptop, phone]);
    play("trace 02 by getmail", &[AT_ONCE, FOREVER], vec![MAIL, MAIL, MAIL, laptop, phone]);
    let after_14_days = vec![
        MAIL,
        MAIL,
        MAIL,
        laptop,
        phone,
        days(1),
        MAIL,
        days(9),
        laptop,
        days(3),
        laptop,
        days(2),
        laptop,
        phone,
        tablet,
        days(1),
        laptop,
        tablet,
    ];
    play("trace 03 and 04 by getmail", &[AFTER_14_DAYS, FOREVER, FOREVER], after_14_days);
    let own_days = vec![MAIL, laptop, days(10), phone, MAIL, days(5), laptop, phone, days(10), phone, laptop];
    play("two clocks by getmail", &[AFTER_14_DAYS, AFTER_14_DAYS], own_days);
    report.write();
}

/// What was done on an offline copy meets what was done on the server. Source: mbsync(1); RFC 4549, section 4.2.
#[test]
fn mbsync_brings_an_offline_copy_to_what_the_simulator_says() {
    let mut report = Report::new("clients-mbsync");
    let mut dovecot = Dovecot::start();
    report.server("Dovecot", &dovecot.version());
    report.server("mbsync", &version_of("isync"));
    let devices = vec![DeviceSetup::new(DeviceKind::Laptop), DeviceSetup::new(DeviceKind::Computer)];
    let stage = Stage { devices, quota_kb: None };
    let mailbox = Mailbox::Imap(ImapSettings { dav: false, trash_days: None });
    let begun = [MAIL, MAIL, MAIL, Event::Sync(LAPTOP), Event::Sync(PHONE)];
    let stories = [
        (
            "trace 12 by mbsync",
            vec![
                Event::GoOffline(LAPTOP),
                Event::Purge(PHONE, m(0)),
                Event::Sync(LAPTOP),
                Event::GoOnline(LAPTOP),
                Event::Sync(LAPTOP),
            ],
        ),
        (
            "both sides changed, by mbsync",
            vec![
                Event::GoOffline(LAPTOP),
                Event::Read(LAPTOP, m(0)),
                Event::Flag(LAPTOP, m(1)),
                Event::Flag(PHONE, m(0)),
                Event::Purge(PHONE, m(2)),
                MAIL,
                Event::GoOnline(LAPTOP),
                Event::Sync(LAPTOP),
                Event::Sync(PHONE),
            ],
        ),
        (
            "deleted and filed, by mbsync",
            vec![
                Event::Delete(LAPTOP, m(0)),
                Event::File(LAPTOP, m(1)),
                Event::Sync(PHONE),
                Event::Delete(PHONE, m(2)),
                Event::Sync(LAPTOP),
                Event::EmptyTrash(LAPTOP),
                Event::Sync(PHONE),
            ],
        ),
    ];
    for (name, events) in stories {
        let story = Story { stage: stage.clone(), events: begun.iter().copied().chain(events).collect() };
        let mut household = Household::new(&mut dovecot, &mailbox, &story.stage);
        household.install(LAPTOP, Box::new(Mbsync::new("mbsync")));
        match compare(name, &story, &mailbox, &mut household) {
            Ok(tally) => report.told(name, &format!("{mailbox:?}"), tally, &[]),
            Err(difference) => panic!("{difference}"),
        }
    }
    report.write();
}

/// Source: traces 19, 20 and 23; RFC 4791, section 5.3.4; RFC 6352.
#[test]
fn vdirsyncer_carries_entries_to_where_the_simulator_says() {
    let mut report = Report::new("clients-vdirsyncer");
    let mut dovecot = Dovecot::start();
    let exim = Exim::start(dovecot.lmtp_port);
    let sogo = Sogo::start(&dovecot, &exim);
    report.server("SOGo", &sogo.version());
    report.server("vdirsyncer", &version_of("vdirsyncer"));
    let devices = vec![DeviceSetup::new(DeviceKind::Laptop), DeviceSetup::new(DeviceKind::Phone)];
    let stage = Stage { devices, quota_kb: None };
    let mailbox = Mailbox::Imap(ImapSettings { dav: true, trash_days: None });
    let (laptop, phone) = (Event::Sync(LAPTOP), Event::Sync(PHONE));
    let made = [EntryKind::Appointment, EntryKind::Contact, EntryKind::Task]
        .map(|kind| Event::MakeEntry(LAPTOP, kind))
        .to_vec();
    let e = EntryId;
    let stories = [
        (
            "trace 19 and 20 by vdirsyncer",
            vec![
                phone,
                Event::ChangeEntry(PHONE, e(1)),
                laptop,
                Event::DeleteEntry(PHONE, e(0)),
                laptop,
                Event::DeleteEntry(LAPTOP, e(2)),
                phone,
            ],
        ),
        (
            "trace 23 by vdirsyncer",
            vec![
                phone,
                Event::GoOffline(PHONE),
                Event::ChangeEntry(PHONE, e(0)),
                Event::ChangeEntry(LAPTOP, e(0)),
                Event::ChangeEntry(LAPTOP, e(0)),
                Event::GoOnline(PHONE),
                phone,
                laptop,
            ],
        ),
    ];
    for (name, events) in stories {
        let story = Story { stage: stage.clone(), events: made.iter().copied().chain(events).collect() };
        let account = dovecot.account(Hosting::default());
        sogo.admit(&account);
        let transcript = Transcript::default();
        let devices = ["laptop", "phone"].map(|name| Vdirsyncer::new(name, &sogo, &account, &transcript));
        let eyes = Dav::new(sogo.port, "eyes", (&account.owner, &account.password), &Transcript::default());
        let eyes = DavShelf::new(eyes, &account.owner);
        let mut world = World::new(&mailbox, &story.stage);
        let mut online = [true, true];
        let mut tally = Tally::default();
        for event in &story.events {
            let place = event.device().map_or(0, |device| usize::from(device.0));
            let own = &devices[place];
            rules_followed();
            world.apply(*event);
            let rules = rules_followed();
            let version =
                |entry| own.shown().unwrap().into_iter().find(|there| there.entry == entry).unwrap();
            match *event {
                Event::MakeEntry(_, kind) => {
                    own.write(Entry { entry: e(tally.events as u16), kind, version: 0 }).unwrap();
                }
                Event::ChangeEntry(_, entry) => {
                    let before: Entry = version(entry);
                    own.write(Entry { version: before.version + 1, ..before }).unwrap();
                }
                Event::DeleteEntry(_, entry) => own.delete(entry).unwrap(),
                Event::GoOffline(_) => online[place] = false,
                Event::GoOnline(_) => online[place] = true,
                Event::Sync(_) => {}
                other => panic!("{other:?} is none of these stories'"),
            }
            // A program that watches its folders carries a change at once; coming online it waits for its next round.
            if online[place] && !matches!(event, Event::GoOnline(_)) {
                own.sync()
                    .unwrap_or_else(|error| panic!("{name}, {event:?}: {error}\n{}", transcript.text()));
            }
            let simulated = |place| -> BTreeSet<Entry> {
                let entries = world.entries(place);
                entries
                    .map(|there| Entry { entry: there.entry, kind: there.kind, version: there.version })
                    .collect()
            };
            let server: BTreeSet<Entry> = eyes.whole().unwrap().unwrap().into_iter().collect();
            assert_eq!(
                simulated(Place::Server),
                server,
                "{name}, {event:?}: the server\n{}",
                transcript.text()
            );
            for (at, device) in devices.iter().enumerate() {
                let shown = device.shown().unwrap();
                let id = DeviceId(at as u8);
                assert_eq!(
                    simulated(Place::Device(id)),
                    shown,
                    "{name}, {event:?}: {id:?}\n{}",
                    transcript.text()
                );
            }
            tally.events += 1;
            tally.comparisons += 3;
            tally.rules.extend(rules);
        }
        report.told(name, &format!("{mailbox:?}"), tally, &[]);
    }
    report.write();
}
