//! The traces that Dovecot showed once, played again.
//!
//! Invariant: each stands under its number; what the simulator says and what the server says is the same.

use which_mailbox::mailbox::{DeviceKind, LeaveOnServer, Mailbox, Pop3Access};
use which_mailbox::simulation::{DeviceId, DeviceSetup, Event, Stage, Story};
use which_mailbox_conformance::server::Dovecot;
use which_mailbox_conformance::{Household, compare};

const MAIL: Event = Event::MailArrives { kb: 50 };
const PC: DeviceId = DeviceId(0);

#[test]
fn trace_01() {
    let mut dovecot = Dovecot::start();
    let mailbox = Mailbox::Pop3(Pop3Access { leave: LeaveOnServer::No, delete_with_local: false });
    let stage = Stage { devices: vec![DeviceSetup::new(DeviceKind::Computer)], quota_kb: None };
    let story = Story {
        stage,
        events: vec![MAIL, MAIL, Event::BeginSync(PC), Event::LineDrops(PC), Event::Sync(PC)],
    };
    let mut household = Household::new(&mut dovecot, &mailbox, &story.stage);
    if let Err(difference) = compare("trace 01", &story, &mailbox, &mut household) {
        panic!("{difference}");
    }
}
