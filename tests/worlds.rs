//! Every world that can be reached from a small stage keeps the promises of the simulator.
//!
//! Invariant: the search goes through all worlds of a depth, not through a sample.

use std::collections::HashSet;

use which_mailbox::mailbox::{
    DeviceKind, ExchangeSettings, ImapSettings, LeaveOnServer, Mailbox, Pop3Access,
};
use which_mailbox::simulation::{DeviceSetup, Event, Outcome, Stage, World};

fn mailboxes() -> Vec<Mailbox> {
    let pop3 = |leave, delete_with_local| Mailbox::Pop3(Pop3Access { leave, delete_with_local });
    let imap = |dav, trash_days| Mailbox::Imap(ImapSettings { dav, trash_days });
    vec![
        pop3(LeaveOnServer::No, false),
        pop3(LeaveOnServer::Days(1), true),
        pop3(LeaveOnServer::Days(1), false),
        pop3(LeaveOnServer::Forever, false),
        imap(false, None),
        imap(true, Some(1)),
        Mailbox::Exchange(ExchangeSettings { recovery_days: 1, phone_days: 1 }),
    ]
}

fn stages() -> Vec<Stage> {
    let computer = DeviceSetup::new(DeviceKind::Computer);
    let phone = DeviceSetup::new(DeviceKind::Phone);
    let fetches = DeviceSetup {
        pop3: Some(Pop3Access { leave: LeaveOnServer::No, delete_with_local: false }),
        ..computer
    };
    vec![
        Stage { devices: vec![computer, phone], quota_kb: None },
        Stage { devices: vec![phone, fetches], quota_kb: Some(100) },
    ]
}

#[test]
fn impossible_and_refused_events_change_nothing() {
    for mailbox in mailboxes() {
        for stage in stages() {
            let mut seen = HashSet::new();
            let mut edge = vec![World::new(&mailbox, &stage)];
            for _ in 0..3 {
                let mut next = Vec::new();
                for world in &edge {
                    let possible: HashSet<Event> = world.possible().into_iter().collect();
                    for event in world.candidates() {
                        let mut after = world.clone();
                        let outcome = after.apply(event);
                        let impossible = matches!(outcome, Outcome::Impossible(_));
                        assert_eq!(impossible, !possible.contains(&event), "{event:?} {outcome:?}");
                        if impossible || matches!(outcome, Outcome::Refused(_)) {
                            assert_eq!(&after, world, "{event:?} {outcome:?}");
                        }
                        if seen.insert(after.clone()) {
                            next.push(after);
                        }
                    }
                }
                edge = next;
            }
            println!("{:?} {}", mailbox, seen.len());
        }
    }
}
