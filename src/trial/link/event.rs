//! Events in a link: `mail50`, `read0-3`, `add-laptop-none`.
//!
//! Invariant: the words are pinned, and each makes one kind of event, with a number for whatever it names.

use super::number::{number, push_number};
use super::setting;
use crate::simulation::{DeviceId, EntryId, EntryKind, Event, MessageId, Right, Thoroughness};

/// What an event's word is followed by.
#[derive(Clone, Copy)]
enum Shape {
    Nothing(Event),
    Device(fn(DeviceId) -> Event),
    Message(fn(DeviceId, MessageId) -> Event),
    Entry(fn(DeviceId, EntryId) -> Event),
    Kilobytes,
    Days,
    Reminder,
    ColleagueDeletes,
}

/// Before the device that is set up.
const ADD: &str = "add-";

const WORDS: [(&str, Shape); 41] = [
    ("mail", Shape::Kilobytes),
    ("days", Shape::Days),
    ("remind", Shape::Reminder),
    ("sync", Shape::Device(Event::Sync)),
    ("begin", Shape::Device(Event::BeginSync)),
    ("end", Shape::Device(Event::EndSync)),
    ("cut", Shape::Device(Event::LineDrops)),
    ("offline", Shape::Device(Event::GoOffline)),
    ("online", Shape::Device(Event::GoOnline)),
    ("read", Shape::Message(Event::Read)),
    ("flag", Shape::Message(Event::Flag)),
    ("file", Shape::Message(Event::File)),
    ("keep", Shape::Message(Event::KeepLocally)),
    ("delete", Shape::Message(Event::Delete)),
    ("purge", Shape::Message(Event::Purge)),
    ("restore", Shape::Message(Event::Restore)),
    ("recover", Shape::Message(Event::Recover)),
    ("empty", Shape::Device(Event::EmptyTrash)),
    ("send", Shape::Device(Event::Send)),
    ("draft", Shape::Device(Event::SaveDraft)),
    ("appointment", Shape::Device(|device| Event::MakeEntry(device, EntryKind::Appointment))),
    ("contact", Shape::Device(|device| Event::MakeEntry(device, EntryKind::Contact))),
    ("task", Shape::Device(|device| Event::MakeEntry(device, EntryKind::Task))),
    ("change", Shape::Entry(Event::ChangeEntry)),
    ("remove", Shape::Entry(Event::DeleteEntry)),
    ("lose", Shape::Device(Event::Lose)),
    ("break", Shape::Device(Event::Break)),
    ("wipe", Shape::Device(Event::OrderWipe)),
    ("allow-read", Shape::Nothing(Event::Grant(Right::Read))),
    ("allow-write", Shape::Nothing(Event::Grant(Right::Write))),
    ("disallow", Shape::Nothing(Event::Revoke)),
    ("colleague-reads", Shape::Nothing(Event::ColleagueReads)),
    ("colleague-appoints", Shape::Nothing(Event::ColleagueAppoints)),
    ("colleague-deletes", Shape::ColleagueDeletes),
    ("intruder-trashes", Shape::Nothing(Event::IntruderEmpties(Thoroughness::Trash))),
    ("intruder-empties", Shape::Nothing(Event::IntruderEmpties(Thoroughness::EmptyTrash))),
    ("intruder-purges", Shape::Nothing(Event::IntruderEmpties(Thoroughness::Purge))),
    ("password", Shape::Nothing(Event::ChangePassword)),
    ("down", Shape::Nothing(Event::ServerDown)),
    ("up", Shape::Nothing(Event::ServerUp)),
    ("gone", Shape::Nothing(Event::ServerGone)),
];

pub(super) fn push_event(link: &mut String, event: Event) {
    if let Event::AddDevice(setup) = event {
        link.push_str(ADD);
        setting::push_setup(link, setup);
        return;
    }
    let (first, second) = numbers(event);
    let written = WORDS.iter().find(|(_, shape)| made(*shape, first, second) == Some(event));
    if let Some((word, _)) = written {
        link.push_str(word);
    }
    if let Some(first) = first {
        push_number(link, first);
    }
    if let Some(second) = second {
        link.push('-');
        push_number(link, second);
    }
}

/// `None`: it is no event.
pub(super) fn event(text: &str) -> Option<Event> {
    if let Some(setup) = text.strip_prefix(ADD) {
        return setting::setup(setup).map(Event::AddDevice);
    }
    let letters = text.bytes().take_while(|letter| !letter.is_ascii_digit()).count();
    let (word, numbers) = text.split_at_checked(letters)?;
    let (first, second) = match numbers.split_once('-') {
        Some((first, second)) => (Some(number(first)?), Some(number(second)?)),
        None if numbers.is_empty() => (None, None),
        None => (Some(number(numbers)?), None),
    };
    let (_, shape) = WORDS.iter().find(|(known, _)| *known == word)?;
    made(*shape, first, second)
}

/// The event, where the numbers are those that its shape asks for.
fn made(shape: Shape, first: Option<u32>, second: Option<u32>) -> Option<Event> {
    let device = || u8::try_from(first?).ok().map(DeviceId);
    let small = |number: Option<u32>| u16::try_from(number?).ok();
    let event = match shape {
        Shape::Nothing(event) => event,
        Shape::Device(event) => event(device()?),
        Shape::Message(event) => event(device()?, MessageId(small(second)?)),
        Shape::Entry(event) => event(device()?, EntryId(small(second)?)),
        Shape::Kilobytes => Event::MailArrives { kb: first? },
        Shape::Days => Event::DaysPass(small(first)?),
        Shape::Reminder => Event::ReminderDue(EntryId(small(first)?)),
        Shape::ColleagueDeletes => Event::ColleagueDeletes(MessageId(small(first)?)),
    };
    if numbers(event) == (first, second) { Some(event) } else { None }
}

/// Whatever an event names, by number.
fn numbers(event: Event) -> (Option<u32>, Option<u32>) {
    match event {
        Event::MailArrives { kb } => (Some(kb), None),
        Event::DaysPass(days) => (Some(u32::from(days)), None),
        Event::ReminderDue(entry) => (Some(u32::from(entry.0)), None),
        Event::ColleagueDeletes(message) => (Some(u32::from(message.0)), None),
        Event::Sync(device)
        | Event::BeginSync(device)
        | Event::EndSync(device)
        | Event::LineDrops(device)
        | Event::GoOffline(device)
        | Event::GoOnline(device)
        | Event::EmptyTrash(device)
        | Event::Send(device)
        | Event::SaveDraft(device)
        | Event::MakeEntry(device, _)
        | Event::Lose(device)
        | Event::Break(device)
        | Event::OrderWipe(device) => (Some(u32::from(device.0)), None),
        Event::Read(device, message)
        | Event::Flag(device, message)
        | Event::File(device, message)
        | Event::KeepLocally(device, message)
        | Event::Delete(device, message)
        | Event::Purge(device, message)
        | Event::Restore(device, message)
        | Event::Recover(device, message) => (Some(u32::from(device.0)), Some(u32::from(message.0))),
        Event::ChangeEntry(device, entry) | Event::DeleteEntry(device, entry) => {
            (Some(u32::from(device.0)), Some(u32::from(entry.0)))
        }
        Event::Grant(_)
        | Event::Revoke
        | Event::ColleagueReads
        | Event::ColleagueAppoints
        | Event::IntruderEmpties(_)
        | Event::ChangePassword
        | Event::AddDevice(_)
        | Event::ServerDown
        | Event::ServerUp
        | Event::ServerGone => (None, None),
    }
}
