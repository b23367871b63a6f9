//! A device's round with the server, as it is spoken.
//!
//! Invariant: the steps are those of [`World::sync`](crate::simulation::World), in its order, and end in the same
//! world. A test says so.

use super::numbers::Numbers;
use super::transcript::Transcript;
use super::{Party, Protocol, USER, activesync, dav, imap, pop3, pull, reached, smtp};
use crate::simulation::device::{Access, Device, Queued, Step};
use crate::simulation::mirror::{self, Played};
use crate::simulation::server::Server;
use crate::simulation::shelf::Letter;
use crate::simulation::{DeviceId, Folder, Refusal, Round, SentCopy, World, groupware};

/// Whether a POP3 session is ended in the same breath.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Extent {
    Whole,
    Begun,
}

/// Makes the round in this world, and writes down what is said.
pub(super) fn make(
    t: &mut Transcript,
    world: &mut World,
    numbers: &mut Numbers,
    id: DeviceId,
    extent: Extent,
) {
    let line = world.line_of(id);
    if line.is_err_and(|refusal| !reached(refusal)) {
        return;
    }
    match world.device(id).map(|device| device.access) {
        None => {}
        Some(Access::Pop3(access)) => {
            let open = pop3::begin(t, world, numbers, id, access);
            if open && extent == Extent::Whole {
                end(t, world, numbers, id);
            }
        }
        Some(Access::Imap) => mirror_by_imap(t, world, numbers, id, line),
        Some(Access::Exchange) => activesync::round(t, world, numbers, id, line),
    }
}

/// QUIT, and what waits in the outbox.
pub(super) fn end(t: &mut Transcript, world: &mut World, numbers: &mut Numbers, id: DeviceId) {
    t.go_on(Protocol::Pop3, Party::Device(id));
    pop3::quit(t, world, numbers, id);
    if let Some((server, device)) = world.pair(id) {
        send_waiting(t, numbers, server, device);
    }
}

fn mirror_by_imap(
    t: &mut Transcript,
    world: &mut World,
    numbers: &mut Numbers,
    id: DeviceId,
    line: Result<(), Refusal>,
) {
    let Some((server, device)) = world.pair(id) else {
        return;
    };
    if !imap::log_in(t, Party::Device(id), USER, line.is_ok()) {
        return;
    }
    imap::list(t, numbers, server);
    replay(server, device, &mut |server, device, queued| {
        let before = server.clone();
        let played = mirror::play(server, device, queued);
        if queued.step != Step::Append && numbers.find(queued.message, queued.folder).is_some() {
            imap::select(t, numbers, &before, queued.folder);
        }
        imap::tell(t, numbers, (&before, server), queued, played);
        played
    });
    send_waiting(t, numbers, server, device);
    t.go_on(Protocol::Imap, Party::Device(id));
    let old = device.mail.clone();
    mirror::pull(server, device, &mut Round::default());
    pull::look(t, numbers, server, &old, device);
    if groupware::carries(&server.mailbox, device) {
        dav::round(t, server, device);
    }
}

/// Plays back what is queued, as [`mirror::play_back`] does.
pub(super) fn replay(
    server: &mut Server,
    device: &mut Device,
    play: &mut dyn FnMut(&mut Server, &mut Device, Queued) -> Played,
) {
    let mut kept: Vec<Queued> = Vec::new();
    for queued in std::mem::take(&mut device.queue) {
        let waits = kept.iter().any(|earlier| earlier.message == queued.message);
        if waits || play(server, device, queued) == Played::Refused {
            kept.push(queued);
        }
    }
    device.queue = kept;
}

/// Sends what waits in the outbox.
pub(super) fn send_waiting(
    t: &mut Transcript,
    numbers: &mut Numbers,
    server: &mut Server,
    device: &mut Device,
) {
    let waiting = device.mail.sweep(&|held| held.folder == Folder::Outbox);
    for held in waiting.iter() {
        device.mail.put(*held);
        send(t, numbers, server, device, *held);
    }
}

/// Sends a message that stands in the outbox: by SMTP, and by IMAP the copy; Exchange does both itself.
pub(super) fn send(
    t: &mut Transcript,
    numbers: &mut Numbers,
    server: &mut Server,
    device: &mut Device,
    held: Letter,
) {
    let sent = mirror::send(server, device, held);
    match device.access {
        Access::Pop3(_) => smtp::submit(t, device.id, held.kb),
        Access::Imap => {
            smtp::submit(t, device.id, held.kb);
            let played = match sent {
                Ok(SentCopy::Server) => Played::Done,
                Ok(SentCopy::Refused) => Played::Refused,
                Ok(SentCopy::ThisDevice) | Err(_) => Played::NothingThere,
            };
            t.go_on(Protocol::Imap, Party::Device(device.id));
            imap::append(t, numbers, server, (held.message, Folder::Sent), played);
        }
        Access::Exchange => {
            t.go_on(activesync::protocol(device), Party::Device(device.id));
            activesync::send(t, held.kb, sent.is_ok());
        }
    }
    numbers.observe(server);
}

#[cfg(test)]
mod tests {
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
                let mut numbers = Numbers::default();
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
                        make(
                            &mut Transcript::default(),
                            &mut spoken,
                            &mut numbers.clone(),
                            device,
                            Extent::Whole,
                        );
                        assert_eq!(spoken, world, "{mailbox:?}");
                        rounds += 1;
                    }
                    numbers.observe(&world.server);
                }
            }
            assert!(rounds > 200, "{rounds} rounds are no test");
        }
    }
}
