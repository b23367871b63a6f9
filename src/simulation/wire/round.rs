//! A device's round with the server, as it is spoken.
//!
//! Invariant: the steps are those of [`World::sync`](crate::simulation::World), in its order, and end in the same
//! world. A test says so.

use super::carried::{Carried, KINDS, down, up};
use super::numbers::FOLDERS;
use super::transcript::Transcript;
use super::{Party, Protocol, USER, activesync, dav, imap, pop3, pull, reached, smtp};
use crate::simulation::device::{Access, Device, Queued, Step};
use crate::simulation::mirror::{self, Played};
use crate::simulation::server::Server;
use crate::simulation::shelf::Letter;
use crate::simulation::{DeviceId, EntryKind, Folder, Refusal, Round, SentCopy, World, groupware};

/// Whether a POP3 session is ended in the same breath.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Extent {
    Whole,
    Begun,
}

/// Makes the round in this world, and writes down what is said.
pub(super) fn make(t: &mut Transcript, world: &mut World, id: DeviceId, extent: Extent) {
    let line = world.line_of(id);
    if line.is_err_and(|refusal| !reached(refusal)) {
        return;
    }
    let Some((server, device)) = world.pair(id) else {
        return;
    };
    if let Access::Pop3(access) = device.access {
        if pop3::begin(t, world, id, access) && extent == Extent::Whole {
            end(t, world, id);
        }
    } else {
        mirror(t, server, device, line);
    }
}

/// QUIT, and what waits in the outbox.
pub(super) fn end(t: &mut Transcript, world: &mut World, id: DeviceId) {
    t.resume(Protocol::Pop3, Party::Device(id), None);
    pop3::quit(t, world, id);
    if let Some((server, device)) = world.pair(id) {
        send_waiting(t, server, device);
    }
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
    play_back(t, server, device);
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

/// Plays back what is queued, as [`mirror::play_back`] does.
fn play_back(t: &mut Transcript, server: &mut Server, device: &mut Device) {
    let mut kept: Vec<Queued> = Vec::new();
    for queued in std::mem::take(&mut device.queue) {
        if kept.iter().any(|earlier| earlier.message == queued.message) {
            kept.push(queued);
            continue;
        }
        let played = mirror::play(server, device, queued);
        if played == Played::Refused {
            kept.push(queued);
        }
        let known = t.numbers.known(queued.id()).is_some();
        if device.access == Access::Imap && queued.step != Step::Append && known {
            imap::select(t, queued.folder);
        }
        tell(t, server, device, queued, played);
    }
    device.queue = kept;
}

/// One step on one message, in the conversation of this device.
pub(super) fn tell(t: &mut Transcript, server: &Server, device: &Device, queued: Queued, played: Played) {
    match device.access {
        Access::Pop3(_) => {}
        Access::Imap => imap::tell(t, server, queued, played),
        Access::Exchange => activesync::tell(t, server, queued, played),
    }
}

/// Appointments, contacts and tasks: own changes up, everything new down.
fn sync_entries(t: &mut Transcript, server: &mut Server, device: &mut Device) {
    let old = device.entries.clone();
    begin_entries(t, device);
    for carried in up(server, device) {
        put(t, device, &carried);
    }
    groupware::sync(server, device, &mut Round::default());
    for &kind in &KINDS {
        let news = down(server, &old, kind);
        if kind == EntryKind::Appointment || !news.is_empty() {
            match device.access {
                Access::Pop3(_) => {}
                Access::Imap => dav::pull(t, kind, &news),
                Access::Exchange => activesync::pull_entries(t, kind, &news),
            }
        }
    }
}

/// The conversation about entries; under IMAP it is another one than that about mail.
pub(super) fn begin_entries(t: &mut Transcript, device: &Device) {
    let protocol = match device.access {
        Access::Pop3(_) | Access::Imap => Protocol::Dav,
        Access::Exchange => Protocol::of(device),
    };
    t.resume(protocol, Party::Device(device.id), None);
}

/// An own change goes up.
pub(super) fn put(t: &mut Transcript, device: &Device, carried: &Carried) {
    match device.access {
        Access::Pop3(_) => {}
        Access::Imap => dav::put(t, carried),
        Access::Exchange => activesync::put(t, carried),
    }
}

/// Sends what waits in the outbox.
fn send_waiting(t: &mut Transcript, server: &mut Server, device: &mut Device) {
    let waiting = device.mail.sweep(&|held| held.folder == Folder::Outbox);
    for held in waiting.iter() {
        device.mail.put(*held);
        send(t, server, device, *held);
    }
}

/// Sends a message that stands in the outbox: by SMTP, and by IMAP the copy; Exchange does both itself.
#[inline(never)]
pub(super) fn send(t: &mut Transcript, server: &mut Server, device: &mut Device, held: Letter) {
    let sent = mirror::send(server, device, held);
    if device.access != Access::Exchange {
        smtp::submit(t, device.id, held.kb);
    }
    t.resume(Protocol::of(device), Party::Device(device.id), t.selected);
    match device.access {
        Access::Pop3(_) => {}
        Access::Imap => {
            let played = match sent {
                Ok(SentCopy::Server) => Played::Done,
                Ok(SentCopy::Refused) => Played::Refused,
                Ok(SentCopy::ThisDevice) | Err(_) => Played::NothingThere,
            };
            let copy = Queued { folder: Folder::Sent, ..Queued::on(&held, Step::Append) };
            imap::append(t, copy, played);
        }
        Access::Exchange => activesync::send(t, held.kb, sent.is_ok()),
    }
    t.numbers.observe(server);
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
