//! The simulator's Exchange beside SOGo, whose devices speak ActiveSync.
//!
//! Invariant: a story is played up to the first event that no server here can show; what that is stands in
//! `unreachable`.

use which_mailbox::mailbox::{DeviceKind, ExchangeSettings, Mailbox};
use which_mailbox::simulation::{DeviceSetup, Guided, Stage};
use which_mailbox_conformance::server::{Dovecot, Exim, Sogo};
use which_mailbox_conformance::unreachable::reach;
use which_mailbox_conformance::{Household, Report, compare};

const EXCHANGE: Mailbox = Mailbox::Exchange(ExchangeSettings { recovery_days: 14, phone_days: 30 });

/// Sources: those of the simulator's rules; what SOGo cannot show: `unreachable`.
#[test]
fn guided_stories_come_to_the_same_at_sogo() {
    let mut report = Report::new("exchange");
    let mut dovecot = Dovecot::start();
    let exim = Exim::start(dovecot.lmtp_port);
    let sogo = Sogo::start(&dovecot, &exim);
    report.server("SOGo", &sogo.version());
    report.server("Dovecot", &dovecot.version());
    report.server("Exim", &exim.version());
    let devices = vec![DeviceSetup::new(DeviceKind::Computer), DeviceSetup::new(DeviceKind::Phone)];
    let stage = Stage { devices, quota_kb: None };
    for guided in Guided::ALL {
        let (story, stops) = reach(&guided.tale(&stage).story, &EXCHANGE);
        let mut household = Household::at_sogo(&mut dovecot, &sogo, &EXCHANGE, &story.stage);
        let name = match stops {
            Some(stop) => format!("guided {}, its first {stop} events", guided.id()),
            None => format!("guided {}", guided.id()),
        };
        match compare(&name, &story, &EXCHANGE, &mut household) {
            Ok(tally) => report.told(&name, &format!("{EXCHANGE:?}"), tally, &[]),
            Err(difference) => panic!("{difference}"),
        }
    }
    report.write();
}
