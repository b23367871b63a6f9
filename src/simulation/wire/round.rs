//! A device's round with the server, as it is spoken.
//!
//! Invariant: the steps are those of [`World::sync`](crate::simulation::World), in its order, and end in the same
//! world. A test says so.

use super::carried::{self, KINDS, Occasion, down};
use super::numbers::FOLDERS;
use super::speech;
use super::transcript::Transcript;
use super::{Party, Protocol, USER, activesync, imap, pop3, pull, reached};
use crate::simulation::device::{Access, Device};
use crate::simulation::mirror;
use crate::simulation::server::Server;
use crate::simulation::{DeviceId, EntryKind, Refusal, Round, World, groupware};

/// Whether a POP3 session is ended in the same breath.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Extent {
    Whole,
    Begun,
}

/// Makes the round in this world, and writes down what is said.
pub(super) fn make(t: &mut Transcript, world: &mut World, id: DeviceId, extent: Extent) {
    let line = world.line_of(id);
    let Some((server, device)) = world.pair(id) else {
        return;
    };
    if line.is_err_and(|refusal| !reached(refusal)) {
        return;
    }
    match device.access {
        Access::Pop3(access) => {
            if pop3::begin(t, server, device, access, line.is_ok()) && extent == Extent::Whole {
                end(t, server, device);
            }
        }
        Access::Imap | Access::Exchange => mirror(t, server, device, line),
    }
}

/// QUIT, and what waits in the outbox.
pub(super) fn end(t: &mut Transcript, server: &mut Server, device: &mut Device) {
    t.resume(Protocol::Pop3, Party::Device(device.id), None);
    pop3::quit(t, server, device);
    send_waiting(t, server, device);
}

fn send_waiting(t: &mut Transcript, server: &mut Server, device: &mut Device) {
    mirror::send_waiting(server, device, &mut |server, device, held, sent| {
        speech::sent(t, server, device, held, sent);
    });
}

/// The round of a device that mirrors the server.
fn mirror(t: &mut Transcript, server: &mut Server, device: &mut Device, line: Result<(), Refusal>) {
    let (protocol, party) = (Protocol::of(device), Party::Device(device.id));
    let exchange = device.access == Access::Exchange;
    if exchange {
        t.open(protocol, party);
        if !activesync::begin(t, device, line) {
            return;
        }
    } else {
        if !imap::log_in(t, party, USER, line.is_ok()) {
            return;
        }
        imap::list(t);
    }
    mirror::play_back(server, device, &mut |server, device, queued, played| {
        speech::tell(t, server, device, queued, played);
    });
    send_waiting(t, server, device);
    t.resume(protocol, party, t.selected);
    let old = device.mail.clone();
    mirror::pull(server, device, &mut Round::default());
    if exchange {
        for &folder in &FOLDERS {
            activesync::pull(t, &old, device, folder);
        }
    } else {
        pull::look(t, &old, device);
    }
    if groupware::carries(&server.mailbox, device) {
        sync_entries(t, server, device);
    }
}

/// Appointments, contacts and tasks: own changes up, everything new down.
fn sync_entries(t: &mut Transcript, server: &mut Server, device: &mut Device) {
    let old = device.entries.clone();
    carry_up(t, server, device, Occasion::Round);
    groupware::sync(server, device, &mut Round::default());
    for &kind in &KINDS {
        let news = down(server, &old, kind);
        if kind == EntryKind::Appointment || !news.is_empty() {
            speech::pull_entries(t, device, kind, &news);
        }
    }
}

/// Own changes of entries go up; under IMAP in another conversation than that about mail.
pub(super) fn carry_up(t: &mut Transcript, server: &Server, device: &Device, occasion: Occasion) {
    let protocol = match device.access {
        Access::Pop3(_) | Access::Imap => Protocol::Dav,
        Access::Exchange => Protocol::of(device),
    };
    t.resume(protocol, Party::Device(device.id), None);
    for item in device.entries.all() {
        if let Some(carried) = carried::up(server, item) {
            speech::put(t, device, &carried, occasion);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::numbers::Numbers;
    use super::*;
    use crate::mailbox::{DeviceKind, ExchangeSettings, ImapSettings, LeaveOnServer, Mailbox, Pop3Access};
    use crate::simulation::{DeviceSetup, Event, Stage};

    /// What is shown and what happens cannot drift apart: on long walks every round that is spoken ends in the world
    /// that `apply` makes.
    #[test]
    fn a_round_that_is_spoken_ends_where_the_round_ends() {
        let mailboxes = [
            Mailbox::Pop3(Pop3Access { leave: LeaveOnServer::Days(1), delete_with_local: true }),
            Mailbox::Imap(ImapSettings { dav: true, trash_days: Some(1) }),
            Mailbox::Exchange(ExchangeSettings { recovery_days: 1, phone_days: 1 }),
        ];
        let fetches = Pop3Access { leave: LeaveOnServer::Forever, delete_with_local: true };
        let third = DeviceSetup { pop3: Some(fetches), ..DeviceSetup::new(DeviceKind::Tablet) };
        let devices =
            vec![DeviceSetup::new(DeviceKind::Computer), DeviceSetup::new(DeviceKind::Phone), third];
        for mailbox in mailboxes {
            let (mut seed, mut rounds) = (1_u64, 0);
            for walk in 0..60 {
                let quota_kb = if walk % 2 == 0 { None } else { Some(200) };
                let mut world = World::new(&mailbox, &Stage { devices: devices.clone(), quota_kb });
                let mut t = Transcript::new(Numbers::default(), false);
                for step in 0..60 {
                    seed = seed.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
                    let possible = world.possible();
                    let device = DeviceId((step % 3) as u8);
                    let chosen = possible[(seed >> 33) as usize % possible.len()];
                    let event = if step % 4 == 3 { Event::Sync(device) } else { chosen };
                    let mut spoken = world.clone();
                    let makes_sense = world.obstacle(event).is_none();
                    world.apply(event);
                    if makes_sense && event == Event::Sync(device) {
                        make(&mut t, &mut spoken, device, Extent::Whole);
                        assert_eq!(spoken, world, "{mailbox:?}");
                        rounds += 1;
                    }
                    t.numbers.observe(&world.server);
                }
            }
            assert!(rounds > 200, "{rounds} rounds are no test");
        }
    }
}
