//! Which dialogues an event brings about.
//!
//! Invariant: every event is asked here, and those that reach no server say nothing.

use super::carried::up;
use super::round::{self, Extent};
use super::transcript::Transcript;
use super::{Party, Protocol, activesync, dav, imap, people, pop3, pull, reached, smtp};
use crate::simulation::device::{Access, Device, Queued, Step};
use crate::simulation::mirror::{self, Played};
use crate::simulation::shelf::Hold;
use crate::simulation::{DeviceId, Event, Folder, Holder, MessageId, Outcome, Reach, World, groupware};

/// What is said at an event: the world before it, what came of it, and the world after it.
pub(super) fn speak(t: &mut Transcript, before: &World, event: Event, outcome: Outcome, after: &World) {
    if let Outcome::Impossible(_) = outcome {
        return;
    }
    if let Outcome::Refused(refusal) | Outcome::WaitsInOutbox(refusal) = outcome
        && !reached(refusal)
    {
        return;
    }
    let (id, message, step) = match event {
        Event::Read(id, message) => {
            fetch(t, before, id, message);
            (id, message, Step::Seen)
        }
        Event::Flag(id, message) => (id, message, Step::Flag),
        Event::File(id, message) => (id, message, Step::Move(Folder::Project)),
        Event::Delete(id, message) => (id, message, Step::Move(Folder::Trash)),
        Event::Restore(id, message) => (id, message, Step::Move(Folder::Inbox)),
        Event::Purge(id, message) => (id, message, Step::Expunge),
        Event::MailArrives { kb } => return arrive(t, kb, outcome, after),
        Event::ServerUp => return retry(t, before, after),
        Event::Sync(id) => return round::make(t, &mut before.clone(), id, Extent::Whole),
        Event::BeginSync(id) => return round::make(t, &mut before.clone(), id, Extent::Begun),
        Event::EndSync(id) => return round::end(t, &mut before.clone(), id),
        Event::LineDrops(id) => return pop3::cut(t, id),
        Event::KeepLocally(id, message) => return fetch(t, before, id, message),
        Event::EmptyTrash(id) => return empty_trash(t, before, id),
        Event::Send(id) => return write(t, before, id, event),
        Event::SaveDraft(id) => {
            t.numbers.note_draft(MessageId(before.messages));
            return write(t, before, id, event);
        }
        Event::MakeEntry(id, _) | Event::ChangeEntry(id, _) | Event::DeleteEntry(id, _) => {
            return carry(t, before, id, event);
        }
        Event::Grant(_)
        | Event::Revoke
        | Event::ColleagueReads
        | Event::ColleagueAppoints
        | Event::ColleagueDeletes(_)
        | Event::IntruderEmpties(_) => return people::speak(t, before, event, outcome),
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
        | Event::ServerGone => return,
    };
    steps(t, before, id, &[message], step);
}

/// Mail is handed in, and devices that wait for it are told.
fn arrive(t: &mut Transcript, kb: u32, outcome: Outcome, after: &World) {
    let taken = match outcome {
        Outcome::WaitsAtSender => return,
        outcome => outcome != Outcome::SentBack,
    };
    smtp::deliver(t, kb, taken);
    t.numbers.observe(&after.server);
    let inbox = t.numbers.listed(Folder::Inbox).len();
    for device in after.devices.iter().filter(|device| taken && device.holder == Holder::Reader) {
        if after.line(device).is_err() {
            continue;
        }
        match device.access {
            Access::Pop3(_) => {}
            Access::Imap => {
                resume(t, device, Folder::Inbox);
                imap::idle(t, inbox);
            }
            Access::Exchange => {
                resume(t, device, Folder::Inbox);
                activesync::ping(t);
            }
        }
    }
}

/// A device's connection goes on; under IMAP this folder is selected.
fn resume(t: &mut Transcript, device: &Device, folder: Folder) {
    let selected = if device.access == Access::Imap { Some(folder) } else { None };
    t.resume(Protocol::of(device), Party::Device(device.id), selected);
}

/// Senders' servers try once more.
fn retry(t: &mut Transcript, before: &World, after: &World) {
    for waiting in before.server.waiting.iter() {
        smtp::deliver(t, waiting.kb, !after.bounced.contains(&waiting.message));
    }
}

/// Fetches the text of a message that the device only lists.
fn fetch(t: &mut Transcript, before: &World, id: DeviceId, message: MessageId) {
    let Some(device) = before.device(id).filter(|device| before.line(device).is_ok()) else {
        return;
    };
    let Some(held) = device.mail.find(message).filter(|held| held.hold == Hold::Listed) else {
        return;
    };
    let kept = before.server.mail.find(message).filter(|kept| kept.is_still(held));
    match device.access {
        Access::Pop3(_) => {}
        Access::Imap => {
            if let Some(filed) = t.numbers.known(held.id()) {
                resume(t, device, held.folder);
                if kept.is_some() { pull::texts(t, &[filed]) } else { pull::no_text(t, filed) }
            }
        }
        Access::Exchange => {
            resume(t, device, held.folder);
            activesync::fetch(t, kept);
        }
    }
}

/// The same step on some messages that lie in one folder of the device.
#[inline(never)]
fn steps(t: &mut Transcript, before: &World, id: DeviceId, messages: &[MessageId], step: Step) {
    let mut world = before.clone();
    let line = world.line_of(id);
    let Some((server, device)) = world.pair(id) else {
        return;
    };
    if let (Access::Pop3(_), _) | (_, Err(_)) = (device.access, line) {
        return;
    }
    let (mut expunged, mut expunged_in) = (Vec::new(), Folder::Trash);
    for message in messages {
        let Some(held) = device.mail.find(*message).copied() else {
            continue;
        };
        let queued = Queued::on(&held, step);
        let there = server.mail.find(*message).is_some_and(|kept| kept.is_still(&held));
        let played = if held.hold == Hold::Listed && !there {
            Played::NothingThere
        } else {
            match mirror::act(server, device, queued, line) {
                Reach::Server => Played::Done,
                Reach::AlreadyGone => Played::NothingThere,
                Reach::ThisDevice | Reach::Queued => continue,
            }
        };
        if device.access == Access::Imap && step == Step::Expunge {
            expunged.extend(t.numbers.known(queued.id()));
            expunged_in = held.folder;
        } else {
            resume(t, device, held.folder);
            round::tell(t, server, device, queued, played);
        }
    }
    if !expunged.is_empty() {
        resume(t, device, expunged_in);
        imap::expunge(t, &expunged);
    }
}

fn empty_trash(t: &mut Transcript, before: &World, id: DeviceId) {
    let Some(device) = before.device(id) else {
        return;
    };
    let trash = device.mail.iter().filter(|held| held.folder == Folder::Trash);
    let trash: Vec<MessageId> = trash.map(|held| held.message).collect();
    steps(t, before, id, &trash, Step::Expunge);
}

/// The event as it is without a line: done on the device, waiting for the server. `None`: the device has no line.
fn without_line(before: &World, id: DeviceId, event: Event) -> Option<World> {
    let mut world = before.clone();
    world.line_of(id).ok()?;
    world.pair(id)?.1.online = false;
    world.apply(event);
    world.pair(id)?.1.online = true;
    Some(world)
}

/// A message is written, and sent or saved.
fn write(t: &mut Transcript, before: &World, id: DeviceId, event: Event) {
    let message = MessageId(before.messages);
    let mut world = without_line(before, id, event);
    let Some((server, device)) = world.as_mut().and_then(|world| world.pair(id)) else {
        return;
    };
    if let Event::Send(_) = event {
        if let Some(held) = device.mail.find(message).copied() {
            round::send(t, server, device, held);
        }
        return;
    }
    // Under POP3 nothing is queued: a draft stays where it is.
    if let Some(queued) = device.queue.pop().filter(|queued| queued.message == message) {
        let played = mirror::play(server, device, queued);
        t.resume(Protocol::of(device), Party::Device(id), None);
        round::tell(t, server, device, queued, played);
    }
}

/// An appointment, contact or task is made, changed or deleted.
fn carry(t: &mut Transcript, before: &World, id: DeviceId, event: Event) {
    let world = without_line(before, id, event);
    let Some((server, device)) = world.as_ref().and_then(|world| Some((&world.server, world.device(id)?)))
    else {
        return;
    };
    if groupware::carries(&server.mailbox, device) {
        round::begin_entries(t, device);
        for carried in up(server, device) {
            round::put(t, device, &carried);
            if device.access == Access::Imap {
                dav::fetch_theirs(t, &carried);
            }
        }
    }
}
