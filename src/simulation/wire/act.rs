//! Which dialogues an event brings about.
//!
//! Invariant: every event is asked here, and those that reach no server say nothing.

use super::numbers::Numbers;
use super::round::{self, Extent};
use super::transcript::Transcript;
use super::{Party, Protocol, activesync, dav, imap, people, pop3, pull, reached, smtp};
use crate::simulation::device::{Access, Queued, Step};
use crate::simulation::mirror::{self, Played};
use crate::simulation::shelf::Hold;
use crate::simulation::{DeviceId, Event, Folder, Holder, MessageId, Outcome, Reach, World, groupware};

/// The world before the event, the event, what came of it, and the world after it.
pub(super) type Told<'a> = (&'a World, Event, Outcome, &'a World);

pub(super) fn speak(t: &mut Transcript, numbers: &mut Numbers, told: Told) {
    let (before, event, outcome, after) = told;
    if let Outcome::Impossible(_) = outcome {
        return;
    }
    if let Outcome::Refused(refusal) | Outcome::WaitsInOutbox(refusal) = outcome
        && !reached(refusal)
    {
        return;
    }
    match event {
        Event::MailArrives { kb } => arrive(t, numbers, kb, outcome, after),
        Event::ServerUp => retry(t, before, after),
        Event::Sync(id) => round::make(t, &mut before.clone(), numbers, id, Extent::Whole),
        Event::BeginSync(id) => round::make(t, &mut before.clone(), numbers, id, Extent::Begun),
        Event::EndSync(id) => end(t, before, numbers, id),
        Event::LineDrops(id) => pop3::cut(t, id),
        Event::Read(id, message) => read(t, before, numbers, (id, message)),
        Event::KeepLocally(id, message) => {
            fetch(t, before, numbers, (id, message));
        }
        Event::Flag(id, message) => steps(t, before, numbers, id, (&[message], Step::Flag)),
        Event::File(id, message) => {
            steps(t, before, numbers, id, (&[message], Step::Move(Folder::Project)));
        }
        Event::Delete(id, message) => steps(t, before, numbers, id, (&[message], Step::Move(Folder::Trash))),
        Event::Restore(id, message) => {
            steps(t, before, numbers, id, (&[message], Step::Move(Folder::Inbox)));
        }
        Event::Purge(id, message) => steps(t, before, numbers, id, (&[message], Step::Expunge)),
        Event::EmptyTrash(id) => empty_trash(t, before, numbers, id),
        Event::Send(id) => write(t, before, numbers, (id, event)),
        Event::SaveDraft(id) => {
            numbers.note_draft(MessageId(before.messages));
            write(t, before, numbers, (id, event));
        }
        Event::MakeEntry(id, _) | Event::ChangeEntry(id, _) | Event::DeleteEntry(id, _) => {
            carry(t, before, (id, event));
        }
        Event::Grant(_)
        | Event::Revoke
        | Event::ColleagueReads
        | Event::ColleagueAppoints
        | Event::ColleagueDeletes(_)
        | Event::IntruderEmpties(_) => people::speak(t, numbers, told),
        // Done in the provider's web pages, by Outlook in MAPI, or not over any wire.
        Event::Recover(..)
        | Event::OrderWipe(_)
        | Event::ChangePassword
        | Event::GoOffline(_)
        | Event::GoOnline(_)
        | Event::ReminderDue(_)
        | Event::Lose(_)
        | Event::Break(_)
        | Event::AddDevice(_)
        | Event::DaysPass(_)
        | Event::ServerDown
        | Event::ServerGone => {}
    }
}

/// Mail is handed in, and devices that wait for it are told.
fn arrive(t: &mut Transcript, numbers: &mut Numbers, kb: u32, outcome: Outcome, after: &World) {
    if outcome == Outcome::WaitsAtSender {
        return;
    }
    let taken = outcome != Outcome::SentBack;
    smtp::deliver(t, kb, taken);
    numbers.observe(&after.server);
    let inbox = numbers.listed(Folder::Inbox).len() as u16;
    for device in after.devices.iter().filter(|device| taken && device.holder == Holder::Reader) {
        if after.line(device).is_err() {
            continue;
        }
        match device.access {
            Access::Pop3(_) => {}
            Access::Imap => {
                t.resume(Protocol::Imap, Party::Device(device.id), Some(Folder::Inbox));
                imap::idle(t, inbox);
            }
            Access::Exchange => {
                t.resume(activesync::protocol(device), Party::Device(device.id), None);
                activesync::ping(t);
            }
        }
    }
}

/// Senders' servers try once more.
fn retry(t: &mut Transcript, before: &World, after: &World) {
    for waiting in before.server.waiting.iter() {
        smtp::deliver(t, waiting.kb, !after.bounced.contains(&waiting.message));
    }
}

fn end(t: &mut Transcript, before: &World, numbers: &mut Numbers, id: DeviceId) {
    t.resume(Protocol::Pop3, Party::Device(id), None);
    round::end(t, &mut before.clone(), numbers, id);
}

/// Opens a message; one that the device only lists is fetched first, and there may be nothing to fetch.
fn read(t: &mut Transcript, before: &World, numbers: &mut Numbers, (id, message): (DeviceId, MessageId)) {
    fetch(t, before, numbers, (id, message));
    let only_listed = before.device(id).and_then(|device| device.mail.find(message));
    if only_listed.is_some_and(|held| held.hold == Hold::Listed) && !before.server.mail.has(message) {
        return;
    }
    steps(t, before, numbers, id, (&[message], Step::Seen));
}

/// Fetches the text of a message that the device only lists.
fn fetch(t: &mut Transcript, before: &World, numbers: &Numbers, (id, message): (DeviceId, MessageId)) {
    let Some(device) = before.device(id).filter(|device| before.line(device).is_ok()) else {
        return;
    };
    let Some(held) = device.mail.find(message).filter(|held| held.hold == Hold::Listed) else {
        return;
    };
    let kept = before.server.mail.find(message);
    match device.access {
        Access::Pop3(_) => {}
        Access::Imap => {
            let folder = kept.map_or(held.folder, |kept| kept.folder);
            let Some(filed) = numbers.find(message, folder) else {
                return;
            };
            t.resume(Protocol::Imap, Party::Device(id), Some(folder));
            if kept.is_some() {
                pull::texts(t, &before.server, &[filed]);
            } else {
                pull::no_text(t, filed.uid);
            }
        }
        Access::Exchange => {
            t.resume(activesync::protocol(device), Party::Device(id), None);
            activesync::fetch(t, kept);
        }
    }
}

/// The same step on some messages that lie in one folder of the device.
fn steps(
    t: &mut Transcript,
    before: &World,
    numbers: &mut Numbers,
    id: DeviceId,
    (messages, step): (&[MessageId], Step),
) {
    let mut world = before.clone();
    let line = world.line_of(id);
    let Some((server, device)) = world.pair(id) else {
        return;
    };
    if line.is_err() {
        return;
    }
    let mut expunged: Vec<Queued> = Vec::new();
    for message in messages {
        let Some(held) = device.mail.find(*message).copied() else {
            continue;
        };
        let queued = Queued { message: *message, folder: held.folder, step };
        let kept = server.clone();
        let unknown = held.hold == Hold::Listed && !server.mail.has(*message);
        let played = match (device.access, unknown) {
            (Access::Pop3(_), _) => return,
            (Access::Imap | Access::Exchange, true) => Played::NothingThere,
            (Access::Imap | Access::Exchange, false) => match mirror::act(server, device, queued, line) {
                Reach::Server => Played::Done,
                Reach::AlreadyGone => Played::NothingThere,
                Reach::ThisDevice | Reach::Queued => continue,
            },
        };
        match device.access {
            Access::Imap if step == Step::Expunge => expunged.push(queued),
            Access::Pop3(_) | Access::Imap => {
                resume_imap(t, id, queued.folder);
                imap::tell(t, numbers, (&kept, server), queued, played);
            }
            Access::Exchange => {
                t.go_on(activesync::protocol(device), Party::Device(id));
                activesync::tell(t, numbers, (&kept, server), queued, played);
            }
        }
    }
    if let Some(first) = expunged.first() {
        let all: Vec<MessageId> = expunged.iter().map(|queued| queued.message).collect();
        resume_imap(t, id, first.folder);
        imap::expunge(t, numbers, &before.server, first.folder, &all);
    }
}

/// The connection goes on if its folder is selected, as after a fetch.
fn resume_imap(t: &mut Transcript, id: DeviceId, folder: Folder) {
    if t.selected == Some(folder) {
        t.go_on(Protocol::Imap, Party::Device(id));
    } else {
        t.resume(Protocol::Imap, Party::Device(id), Some(folder));
    }
}

fn empty_trash(t: &mut Transcript, before: &World, numbers: &mut Numbers, id: DeviceId) {
    let Some(device) = before.device(id) else {
        return;
    };
    let trash = device.mail.iter().filter(|held| held.folder == Folder::Trash);
    let trash: Vec<MessageId> = trash.map(|held| held.message).collect();
    steps(t, before, numbers, id, (&trash, Step::Expunge));
}

/// The event as it is without a line: done on the device, waiting for the server.
fn without_line(before: &World, (id, event): (DeviceId, Event)) -> World {
    let mut world = before.clone();
    if let Some((_, device)) = world.pair(id) {
        device.online = false;
    }
    world.apply(event);
    if let Some((_, device)) = world.pair(id) {
        device.online = true;
    }
    world
}

/// A message is written, and sent or saved.
fn write(t: &mut Transcript, before: &World, numbers: &mut Numbers, (id, event): (DeviceId, Event)) {
    if before.line_of(id).is_err() {
        return;
    }
    let mut world = without_line(before, (id, event));
    let Some((server, device)) = world.pair(id) else {
        return;
    };
    if let Event::SaveDraft(_) = event {
        // Under POP3 nothing is queued: a draft stays where it is.
        let Some(queued) = device.queue.pop().filter(|queued| queued.message == MessageId(before.messages))
        else {
            return;
        };
        let kept = server.clone();
        let played = mirror::play(server, device, queued);
        if device.access == Access::Imap {
            t.resume(Protocol::Imap, Party::Device(id), None);
            imap::tell(t, numbers, (&kept, server), queued, played);
        } else {
            t.resume(activesync::protocol(device), Party::Device(id), None);
            activesync::tell(t, numbers, (&kept, server), queued, played);
        }
    } else if let Some(held) = device.mail.find(MessageId(before.messages)).copied() {
        round::send(t, numbers, server, device, held);
    }
}

/// An appointment, contact or task is made, changed or deleted.
fn carry(t: &mut Transcript, before: &World, (id, event): (DeviceId, Event)) {
    if before.line_of(id).is_err() {
        return;
    }
    let world = without_line(before, (id, event));
    let Some(device) = world.device(id) else {
        return;
    };
    if !groupware::carries(&world.server.mailbox, device) {
        return;
    }
    match device.access {
        Access::Pop3(_) => {}
        Access::Imap => dav::carry(t, &world.server, device),
        Access::Exchange => {
            t.resume(activesync::protocol(device), Party::Device(id), None);
            activesync::carry(t, &world.server, device);
        }
    }
}
