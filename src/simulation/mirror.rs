//! How a device that mirrors the server works, under IMAP and under Exchange alike: it plays back what was done while
//! it was away, then takes over what the server has.
//!
//! Invariant: after a round the device shows the server's folders, and beside them only what the server refused.
//! What the two kinds do differently is asked of [`imap`](super::imap) and [`exchange`](super::exchange).

use std::mem;

use super::device::{Access, Device, Queued, Step};
use super::rule::follow;
use super::server::Server;
use super::shelf::{Hold, Letter, next_filing};
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

/// Where the copy of a message that was sent lies; or why it was not sent.
pub(super) type Sent = Result<SentCopy, Refusal>;

/// Plays back what the device has queued, in order. What the full mailbox refuses stays queued, with everything later
/// that concerns the same message. Whoever wants to know is told what each step came to.
/// Source (replay): RFC 4549, section 4.2 (disconnected client: replay, then resynchronise).
#[inline(never)]
pub(super) fn play_back(
    server: &mut Server,
    device: &mut Device,
    tell: &mut dyn FnMut(&Server, &Device, Queued, Played),
) {
    let mut kept: Vec<Queued> = Vec::new();
    for queued in mem::take(&mut device.queue) {
        follow("replay");
        if kept.iter().any(|earlier| earlier.message == queued.message) {
            kept.push(queued);
            continue;
        }
        let played = play(server, device, queued);
        if played == Played::Refused {
            kept.push(queued);
        }
        tell(server, device, queued, played);
    }
    device.queue = kept;
}

/// Does one step on the server. Source (one-state): RFC 9051, section 2.3.2 (flags), 6.4.8 (MOVE); MS-ASCMD, section
/// 2.2.1.21 (Sync).
pub(super) fn play(server: &mut Server, device: &mut Device, queued: Queued) -> Played {
    let day = server.day;
    if queued.step == Step::Append {
        return append(server, device, queued);
    }
    // A unique id names a message in one folder; once it moved, the old id names nothing.
    // Source (moved-away): RFC 9051, sections 2.3.1.1 and 6.4.9.
    let there = server.mail.find_mut(queued.message).filter(|kept| kept.id() == queued.id());
    let Some(kept) = there else {
        follow("moved-away");
        return Played::NothingThere;
    };
    follow("one-state");
    match queued.step {
        Step::Append => {}
        Step::Seen => kept.seen = true,
        Step::Flag => kept.flagged = true,
        Step::Move(to) => kept.file(to, day, device.id.0),
        Step::Expunge => server.erase_one(queued.message),
    }
    Played::Done
}

/// Uploads a message that the device made: all or nothing. Source (append-whole): RFC 9051, section 6.3.12 (APPEND).
fn append(server: &mut Server, device: &mut Device, queued: Queued) -> Played {
    let Some(held) = device.mail.find_mut(queued.message) else {
        return Played::NothingThere;
    };
    if !server.has_room(held.kb) {
        return Played::Refused;
    }
    follow("append-whole");
    held.hold = Hold::Cached;
    let Queued { folder, filing, .. } = queued;
    server.mail.put(Letter { folder, filing, since: server.day, ..*held });
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
    let uploaded = device.mail.find(queued.message).is_some_and(|held| held.hold != Hold::Original);
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
    let Some(held) = device.mail.find_mut(queued.message) else {
        return;
    };
    match queued.step {
        Step::Append => {}
        Step::Seen => held.seen = true,
        Step::Flag => held.flagged = true,
        Step::Move(to) => {
            held.folder = to;
            held.filing = next_filing(held.filing, device.id.0);
        }
        Step::Expunge => {
            device.mail.take(queued.message);
        }
    }
}

/// Shows on the device that a message lies in the inbox again, if the device mirrors the server.
pub(super) fn show_recovered(server: &Server, device: &mut Device, message: MessageId) {
    match (device.access, server.mail.find(message)) {
        (Access::Pop3(_), _) | (_, None) => {}
        (Access::Imap | Access::Exchange, Some(kept)) => device.mail.put(taken_over(server, device, kept)),
    }
}

/// As the device holds it: whole inside its window.
fn taken_over(server: &Server, device: &Device, kept: &Letter) -> Letter {
    let days_old = server.day - kept.date;
    let recent = match server.mailbox {
        Mailbox::Exchange(settings) => exchange::keeps(settings, device.setup.kind, days_old),
        Mailbox::Imap(_) | Mailbox::Pop3(_) => imap::keeps(device.setup.kind, days_old),
    };
    Letter { since: 0, hold: if recent { Hold::Cached } else { Hold::Listed }, ..*kept }
}

/// Takes over the server's folders; messages inside the device's window are fetched whole.
/// Source (mirror): RFC 7162, section 3 (VANISHED, changed flags); MS-ASCMD, section 2.2.1.21 (Sync).
#[inline(never)]
pub(super) fn pull(server: &Server, device: &mut Device, round: &mut Round) {
    follow("mirror");
    let old = mem::take(&mut device.mail);
    for kept in server.mail.iter() {
        let held = taken_over(server, device, kept);
        let recent = held.hold == Hold::Cached;
        let stored = old.find(kept.message).is_some_and(|before| before.hold != Hold::Listed);
        round.fetched += u16::from(recent && !stored);
        round.aged += u16::from(!recent && stored);
        device.mail.put(held);
    }
    for held in old.iter() {
        match held.hold {
            Hold::Original => device.mail.put(*held),
            Hold::Cached => round.gone += u16::from(!server.mail.has(held.message)),
            Hold::Listed => {}
        }
    }
}

/// A message that stands in the outbox goes out. Where its copy then lies: under POP3 where it was written, for the
/// protocol has no way to store anything on the server. Source (pop3-stores-nothing): RFC 1939, sections 5 and 7 (all its
/// commands).
///
/// Errors: Exchange refuses to send; the message stays in the outbox.
#[inline(never)]
pub(super) fn send(server: &mut Server, device: &mut Device, held: Letter) -> Sent {
    let mut sent = Letter { folder: Folder::Sent, ..held };
    if device.access == Access::Exchange {
        sent.hold = Hold::Cached;
        if !exchange::sends(server, &sent) {
            return Err(Refusal::OverQuota);
        }
    }
    device.mail.put(sent);
    Ok(match device.access {
        Access::Pop3(_) => {
            follow("pop3-stores-nothing");
            SentCopy::ThisDevice
        }
        Access::Imap => imap::file_sent(server, device, held.message),
        Access::Exchange => SentCopy::Server,
    })
}

/// Sends what waits in the outbox. Whoever wants to know is told what became of each message.
#[inline(never)]
pub(super) fn send_waiting(
    server: &mut Server,
    device: &mut Device,
    tell: &mut dyn FnMut(&Server, &Device, &Letter, Sent),
) {
    let waiting = device.mail.sweep(&|held| held.folder == Folder::Outbox);
    for held in waiting.iter() {
        device.mail.put(*held);
        let sent = send(server, device, *held);
        tell(server, device, held, sent);
    }
}

impl Round {
    /// Counts a step that was played back.
    pub(super) fn count(&mut self, queued: Queued, played: Played) {
        match played {
            Played::Done => self.removed += u16::from(queued.step == Step::Expunge),
            Played::NothingThere => {}
            Played::Refused => self.refused += 1,
        }
    }

    /// Counts a message that stood in the outbox.
    pub(super) fn count_sent(&mut self, sent: Sent) {
        self.sent += u16::from(sent.is_ok());
        match sent {
            Ok(SentCopy::ThisDevice | SentCopy::Server) => {}
            Ok(SentCopy::Refused) | Err(_) => self.refused += 1,
        }
    }
}
