//! The guided stories, in each way of setting up POP3 and IMAP.
//!
//! Invariant: every guided story is played to its end.

use which_mailbox::mailbox::{DeviceKind, ImapSettings, LeaveOnServer, Mailbox, Pop3Access};
use which_mailbox::simulation::{DeviceSetup, Guided, Stage};
use which_mailbox_conformance::Bench;

fn tell(test: &str, mailboxes: &[Mailbox]) {
    let mut bench = Bench::new(test);
    let setup = DeviceSetup::new;
    let households = [
        vec![setup(DeviceKind::Computer), setup(DeviceKind::Phone)],
        vec![setup(DeviceKind::Laptop), setup(DeviceKind::Phone), setup(DeviceKind::Tablet)],
    ];
    for devices in households {
        let stage = Stage { devices, quota_kb: None };
        for guided in Guided::ALL {
            for mailbox in mailboxes {
                let name = format!("guided {}, {} devices", guided.id(), stage.devices.len());
                bench.tell(&name, &guided.tale(&stage).story, mailbox, &[]);
            }
        }
    }
    bench.finish();
}

#[test]
fn guided_stories_come_to_the_same_with_pop3() {
    let access = |leave, delete_with_local| Mailbox::Pop3(Pop3Access { leave, delete_with_local });
    let mailboxes = [
        access(LeaveOnServer::No, false),
        access(LeaveOnServer::Days(14), true),
        access(LeaveOnServer::Days(14), false),
        access(LeaveOnServer::Forever, false),
    ];
    tell("guided-pop3", &mailboxes);
}

#[test]
fn guided_stories_come_to_the_same_with_imap() {
    let host = |trash_days| Mailbox::Imap(ImapSettings { dav: false, trash_days });
    tell("guided-imap", &[host(None), host(Some(30))]);
}
