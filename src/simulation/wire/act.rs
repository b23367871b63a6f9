//! Which dialogues an event brings about.
//!
//! Invariant: every event is asked here, and those that reach no server say nothing.

use super::carried::Occasion;
use super::round::{self, Extent};
use super::speech;
use super::transcript::Transcript;
use super::{imap, people, pop3, reached, smtp};
use crate::mailbox::Mailbox;
use crate::simulation::device::{Access, Device, Queued, Step};
use crate::simulation::mirror::{self, Played};
use crate::simulation::server::Server;
use crate::simulation::shelf::{Hold, Letter};
use crate::simulation::{DeviceId, Event, Folder, Holder, MessageId, Outcome, Reach, World, groupware};

/// What is said at an event: the world as it was, in which the steps are done once more, what came of it, and the world
/// after it.
pub(super) fn speak(t: &mut Transcript, world: &mut World, event: Event, outcome: Outcome, after: &World) {
    if let Outcome::Impossible(_) = outcome {
        return;
    }
    if let Outcome::Refused(refusal) | Outcome::WaitsInOutbox(refusal) = outcome
        && !reached(refusal)
    {
        return;
    }
    let by_imap = matches!(world.server.mailbox, Mailbox::Imap(_));
    let (id, message, step) = match event {
        Event::Read(id, message) => {
            fetch(t, world, id, message);
            (id, message, Step::Seen)
        }
        Event::Flag(id, message) => (id, message, Step::Flag),
        Event::File(id, message) => (id, message, Step::Move(Folder::Project)),
        Event::Delete(id, message) => (id, message, Step::Move(Folder::Trash)),
        Event::Restore(id, message) => (id, message, Step::Move(Folder::Inbox)),
        Event::Purge(id, message) => (id, message, Step::Expunge),
        Event::MailArrives { kb } => return arrive(t, kb, outcome, after),
        Event::ServerUp => return retry(t, world, after),
        Event::Sync(id) => return round::make(t, world, id, Extent::Whole),
        Event::BeginSync(id) => return round::make(t, world, id, Extent::Begun),
        Event::EndSync(id) => {
            if let Some((server, device)) = world.pair(id) {
                round::end(t, server, device);
            }
            return;
        }
        Event::LineDrops(id) => return pop3::cut(t, id),
        Event::KeepLocally(id, message) => return fetch(t, world, id, message),
        Event::EmptyTrash(id) => {
            return steps(t, world, id, Step::Expunge, &|held| held.folder == Folder::Trash);
        }
        Event::Send(id) | Event::SaveDraft(id) => return write(t, world, id, event),
        Event::MakeEntry(id, _) | Event::ChangeEntry(id, _) | Event::DeleteEntry(id, _) => {
            return carry(t, world, id, event);
        }
        Event::IntruderEmpties(thoroughness) => {
            let right = !matches!(outcome, Outcome::Refused(_));
            return people::intrude(t, world, thoroughness, right);
        }
        Event::Grant(right) if by_imap => return people::share(t, world, Some(right)),
        Event::Revoke if by_imap => return people::share(t, world, None),
        Event::ColleagueReads if by_imap => return people::look(t, world),
        Event::ColleagueAppoints if by_imap => return people::appoint(t, world),
        Event::ColleagueDeletes(message) if by_imap => return people::delete(t, world, message),
        // Done in the provider's web pages, by Outlook in MAPI, or not over any wire.
        Event::Grant(_)
        | Event::Revoke
        | Event::ColleagueReads
        | Event::ColleagueAppoints
        | Event::ColleagueDeletes(_)
        | Event::Recover(..)
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
    steps(t, world, id, step, &|held| held.message == message);
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
        if after.line(device).is_ok() {
            speech::wake(t, device, inbox);
        }
    }
}

/// Senders' servers try once more.
fn retry(t: &mut Transcript, before: &World, after: &World) {
    for waiting in before.server.waiting.iter() {
        smtp::deliver(t, waiting.kb, !after.bounced.contains(&waiting.message));
    }
}

/// Fetches the text of a message that the device only lists.
fn fetch(t: &mut Transcript, before: &World, id: DeviceId, message: MessageId) {
    if let Some(device) = before.device(id).filter(|device| before.line(device).is_ok())
        && let Some(held) = device.mail.find(message).filter(|held| held.hold == Hold::Listed)
    {
        let kept = before.server.mail.find(message);
        speech::fetch(t, device, held, kept.is_some_and(|kept| kept.is_still(held)));
    }
}

/// The same step on some messages that lie in one folder of the device.
#[inline(never)]
fn steps(t: &mut Transcript, world: &mut World, id: DeviceId, step: Step, chosen: &dyn Fn(&Letter) -> bool) {
    let line = world.line_of(id);
    let Some((server, device)) = world.pair(id) else {
        return;
    };
    if let (Access::Pop3(_), _) | (_, Err(_)) = (device.access, line) {
        return;
    }
    let (mut expunged, mut folder) = (Vec::new(), Folder::Trash);
    for held in device.mail.clone().sweep(chosen).iter() {
        let queued = Queued::on(held, step);
        let there = server.mail.find(held.message).is_some_and(|kept| kept.is_still(held));
        let played = if held.hold == Hold::Listed && !there {
            Played::NothingThere
        } else {
            match mirror::act(server, device, queued, line) {
                Reach::Server => Played::Done,
                Reach::AlreadyGone => Played::NothingThere,
                Reach::ThisDevice | Reach::Queued => continue,
            }
        };
        folder = held.folder;
        if device.access == Access::Imap && step == Step::Expunge {
            expunged.push(queued.id());
        } else {
            speech::resume(t, device, Some(folder));
            speech::tell(t, server, device, queued, played);
        }
    }
    let expunged = t.numbers.chosen(&|filed| expunged.contains(&filed.letter.id()));
    if !expunged.is_empty() {
        speech::resume(t, device, Some(folder));
        imap::expunge(t, &expunged);
    }
}

/// Lets the event happen as it does without a line: done on the device, waiting for the server. `None`: the device has no
/// line.
fn without_line(world: &mut World, id: DeviceId, event: Event) -> Option<(&mut Server, &mut Device)> {
    world.line_of(id).ok()?;
    world.pair(id)?.1.online = false;
    world.apply(event);
    let (server, device) = world.pair(id)?;
    device.online = true;
    Some((server, device))
}

/// A message is written, and sent or saved.
fn write(t: &mut Transcript, world: &mut World, id: DeviceId, event: Event) {
    let message = MessageId(world.messages);
    let Some((server, device)) = without_line(world, id, event) else {
        return;
    };
    if let Event::Send(_) = event {
        if let Some(held) = device.mail.find(message).copied() {
            let sent = mirror::send(server, device, held);
            speech::sent(t, server, device, &held, sent);
        }
        return;
    }
    // Under POP3 nothing is queued: a draft stays where it is.
    if let Some(queued) = device.queue.pop().filter(|queued| queued.message == message) {
        let played = mirror::play(server, device, queued);
        speech::resume(t, device, None);
        speech::tell(t, server, device, queued, played);
    }
}

/// An appointment, contact or task is made, changed or deleted.
fn carry(t: &mut Transcript, world: &mut World, id: DeviceId, event: Event) {
    if let Some((server, device)) = without_line(world, id, event)
        && groupware::carries(&server.mailbox, device)
    {
        round::carry_up(t, server, device, Occasion::Alone);
    }
}
