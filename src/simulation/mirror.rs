//! How a device that mirrors the server works, under IMAP and under Exchange alike: it plays back what was done while
//! it was away, then takes over what the server has.
//!
//! Invariant: after a round the device shows the server's folders, and beside them only what the server refused.
//! What the two kinds do differently is asked of [`imap`](super::imap) and [`exchange`](super::exchange).

use std::mem;

use super::device::{Access, Device, Held, Hold, Queued, Step};
use super::server::{Kept, Server};
use super::{Folder, MessageId, Reach, Refusal, Round, SentCopy, exchange, imap};
use crate::mailbox::Mailbox;

/// What a step came to on the server.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Played {
    Done,
    /// The message is not where the device believed it to be.
    NothingThere,
    /// The mailbox is full.
    Refused,
}

/// Plays back what the device has queued, in order. What the full mailbox refuses stays queued, with everything later
/// that concerns the same message. Source: RFC 4549, section 4.2 (disconnected client: replay, then resynchronise).
pub(super) fn play_back(server: &mut Server, device: &mut Device, round: &mut Round) {
    let mut kept: Vec<Queued> = Vec::new();
    for queued in mem::take(&mut device.queue) {
        if kept.iter().any(|earlier| earlier.message == queued.message) {
            kept.push(queued);
            continue;
        }
        match play(server, device, queued) {
            Played::Done => round.removed += u16::from(queued.step == Step::Expunge),
            Played::NothingThere => {}
            Played::Refused => {
                kept.push(queued);
                round.refused += 1;
            }
        }
    }
    device.queue = kept;
}

/// Does one step on the server.
pub(super) fn play(server: &mut Server, device: &mut Device, queued: Queued) -> Played {
    let day = server.day;
    if queued.step == Step::Append {
        return append(server, device, queued);
    }
    let Some(kept) = server.find_in(queued.folder, queued.message) else {
        return Played::NothingThere;
    };
    match queued.step {
        Step::Append => {}
        Step::Seen => kept.seen = true,
        Step::Flag => kept.flagged = true,
        Step::Move(to) => {
            kept.folder = to;
            kept.since = day;
        }
        Step::Expunge => server.erase_one(queued.message),
    }
    Played::Done
}

/// Uploads a message that the device made: all or nothing. Source: RFC 9051, section 6.3.12 (APPEND).
fn append(server: &mut Server, device: &mut Device, queued: Queued) -> Played {
    let day = server.day;
    let Some(held) = device.find_mut(queued.message) else {
        return Played::NothingThere;
    };
    if !server.has_room(held.kb) {
        return Played::Refused;
    }
    held.hold = Hold::Cached;
    let Held { message, date, kb, .. } = *held;
    server.put(Kept { message, date, kb, folder: queued.folder, seen: true, flagged: false, since: day });
    Played::Done
}

/// Does something on the device and, with a line, on the server at once; else it waits for the next round. So does
/// what concerns a message of which something is waiting already.
pub(super) fn act(
    server: &mut Server,
    device: &mut Device,
    queued: Queued,
    line: Result<(), Refusal>,
) -> Reach {
    let uploaded = device.find(queued.message).is_some_and(|held| held.hold != Hold::Original);
    show(device, queued);
    if !uploaded && queued.step == Step::Expunge {
        device.queue.retain(|earlier| earlier.message != queued.message);
        return Reach::ThisDevice;
    }
    let waits = device.queue.iter().any(|earlier| earlier.message == queued.message);
    let played = if line.is_ok() && !waits { play(server, device, queued) } else { Played::Refused };
    match played {
        Played::Done => Reach::Server,
        Played::NothingThere => Reach::AlreadyGone,
        Played::Refused => {
            device.queue.push(queued);
            Reach::Queued
        }
    }
}

/// Shows on the device itself what a step does.
pub(super) fn show(device: &mut Device, queued: Queued) {
    let Some(held) = device.find_mut(queued.message) else {
        return;
    };
    match queued.step {
        Step::Append => {}
        Step::Seen => held.seen = true,
        Step::Flag => held.flagged = true,
        Step::Move(to) => held.folder = to,
        Step::Expunge => device.drop_mail(queued.message),
    }
}

/// Shows on the device that a message lies in the inbox again, if the device mirrors the server.
pub(super) fn show_recovered(server: &Server, device: &mut Device, message: MessageId) {
    let Some(kept) = server.find(message) else {
        return;
    };
    match device.access {
        Access::Pop3(_) => {}
        Access::Imap | Access::Exchange => device.put(taken_over(server, kept, window(server, device))),
    }
}

fn taken_over(server: &Server, kept: &Kept, window: Option<u16>) -> Held {
    let recent = window.is_none_or(|days| server.day.saturating_sub(kept.date) <= days);
    Held {
        message: kept.message,
        date: kept.date,
        kb: kept.kb,
        folder: kept.folder,
        seen: kept.seen,
        flagged: kept.flagged,
        hold: if recent { Hold::Cached } else { Hold::Listed },
    }
}

/// Takes over the server's folders; messages inside the device's window are fetched whole.
/// Source: RFC 7162, section 3 (VANISHED, changed flags); MS-ASCMD, section 2.2.1.21 (Sync).
pub(super) fn pull(server: &Server, device: &mut Device, round: &mut Round) {
    let window = window(server, device);
    let old = mem::take(&mut device.mail);
    let was_stored = |message| {
        old.binary_search_by_key(&message, |held: &Held| held.message)
            .is_ok_and(|at| old[at].hold != Hold::Listed)
    };
    device.mail.reserve(server.mail.len());
    for kept in &server.mail {
        let held = taken_over(server, kept, window);
        let recent = held.hold == Hold::Cached;
        let stored = was_stored(kept.message);
        round.fetched += u16::from(recent && !stored);
        round.aged += u16::from(!recent && stored);
        device.mail.push(held);
    }
    for held in old {
        match held.hold {
            Hold::Original => device.put(held),
            Hold::Cached => round.gone += u16::from(server.find(held.message).is_none()),
            Hold::Listed => {}
        }
    }
}

/// Days of mail that the device keeps; `None`: all.
fn window(server: &Server, device: &Device) -> Option<u16> {
    match server.mailbox {
        Mailbox::Exchange(settings) => exchange::window(settings, device.setup.kind),
        Mailbox::Imap(_) | Mailbox::Pop3(_) => imap::window(device.setup.kind),
    }
}

/// A message that stands in the outbox goes out. Where its copy then lies: under POP3 where it was written, for the
/// protocol has no way to store anything on the server. Source: RFC 1939, sections 5 and 7 (all its commands).
///
/// Errors: Exchange refuses to send; the message stays in the outbox.
pub(super) fn send(server: &mut Server, device: &mut Device, held: Held) -> Result<SentCopy, Refusal> {
    match device.access {
        Access::Pop3(_) => {
            device.put(Held { folder: Folder::Sent, ..held });
            Ok(SentCopy::ThisDevice)
        }
        Access::Imap => Ok(imap::send(server, device, held)),
        Access::Exchange => exchange::send(server, device, held).map(|()| SentCopy::Server),
    }
}

/// Sends what waits in the outbox.
pub(super) fn send_waiting(server: &mut Server, device: &mut Device, round: &mut Round) {
    let waiting: Vec<Held> =
        device.mail.iter().filter(|held| held.folder == Folder::Outbox).copied().collect();
    for held in waiting {
        match send(server, device, held) {
            Ok(SentCopy::Refused) => {
                round.sent += 1;
                round.refused += 1;
            }
            Ok(SentCopy::ThisDevice | SentCopy::Server) => round.sent += 1,
            Err(_) => round.refused += 1,
        }
    }
}
