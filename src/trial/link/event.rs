//! Events in a link: `mail50`, `read0-3`, `add-laptop-none`.
//!
//! Invariant: the words are pinned, and each makes one kind of event, with a number for whatever it names.

use super::number::{number, push_number};
use super::setting;
use crate::simulation::{DeviceId, EntryId, EntryKind, Event, MessageId, Right, Thoroughness};

/// Before the device that is set up.
const ADD: &str = "add-";

// One text, not a table of texts and functions: the wasm would carry an address and a length for each.
/// The words, in the order of [`made`].
const WORDS: &str = concat!(
    "mail.days.remind.colleague-deletes.",
    "sync.begin.end.cut.offline.online.empty.send.draft.appointment.contact.task.lose.break.wipe.",
    "read.flag.file.keep.delete.purge.restore.recover.change.remove.",
    "allow-read.allow-write.disallow.colleague-reads.colleague-appoints.",
    "intruder-trashes.intruder-empties.intruder-purges.password.down.up.gone"
);

/// How many numbers an event has, and which; 0 for those it does not have.
type Numbers = (u8, u32, u32);

pub(super) fn push_event(link: &mut String, event: Event) {
    if let Event::AddDevice(setup) = event {
        link.push_str(ADD);
        setting::push_setup(link, setup);
        return;
    }
    let numbers = numbers(event);
    for (place, word) in WORDS.split('.').enumerate() {
        if made(place, numbers) == Some(event) {
            link.push_str(word);
        }
    }
    let (count, first, second) = numbers;
    if count > 0 {
        push_number(link, first);
    }
    if count > 1 {
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
    let (word, rest) = text.split_at_checked(letters)?;
    let numbers = match setting::two(rest) {
        ("", None) => (0, 0, 0),
        (first, None) => (1, number(first)?, 0),
        (first, Some(second)) => (2, number(first)?, number(second)?),
    };
    let place = WORDS.split('.').position(|known| known == word)?;
    // Whoever names more or less than the event has means another one.
    made(place, numbers).filter(|event| self::numbers(*event) == numbers)
}

/// The event of the word at this place.
fn made(place: usize, (_, first, second): Numbers) -> Option<Event> {
    use Event::*;
    let (device, message, entry) = (DeviceId(first as u8), MessageId(second as u16), EntryId(second as u16));
    Some(match place {
        0 => MailArrives { kb: first },
        1 => DaysPass(first as u16),
        2 => ReminderDue(EntryId(first as u16)),
        3 => ColleagueDeletes(MessageId(first as u16)),
        4 => Sync(device),
        5 => BeginSync(device),
        6 => EndSync(device),
        7 => LineDrops(device),
        8 => GoOffline(device),
        9 => GoOnline(device),
        10 => EmptyTrash(device),
        11 => Send(device),
        12 => SaveDraft(device),
        13 => MakeEntry(device, EntryKind::Appointment),
        14 => MakeEntry(device, EntryKind::Contact),
        15 => MakeEntry(device, EntryKind::Task),
        16 => Lose(device),
        17 => Break(device),
        18 => OrderWipe(device),
        19 => Read(device, message),
        20 => Flag(device, message),
        21 => File(device, message),
        22 => KeepLocally(device, message),
        23 => Delete(device, message),
        24 => Purge(device, message),
        25 => Restore(device, message),
        26 => Recover(device, message),
        27 => ChangeEntry(device, entry),
        28 => DeleteEntry(device, entry),
        29 => Grant(Right::Read),
        30 => Grant(Right::Write),
        31 => Revoke,
        32 => ColleagueReads,
        33 => ColleagueAppoints,
        34 => IntruderEmpties(Thoroughness::Trash),
        35 => IntruderEmpties(Thoroughness::EmptyTrash),
        36 => IntruderEmpties(Thoroughness::Purge),
        37 => ChangePassword,
        38 => ServerDown,
        39 => ServerUp,
        40 => ServerGone,
        _ => return None,
    })
}

/// Whatever an event names, by number.
fn numbers(event: Event) -> Numbers {
    match event {
        Event::MailArrives { kb } => (1, kb, 0),
        Event::DaysPass(days) => (1, u32::from(days), 0),
        Event::ReminderDue(entry) => (1, u32::from(entry.0), 0),
        Event::ColleagueDeletes(message) => (1, u32::from(message.0), 0),
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
        | Event::OrderWipe(device) => (1, u32::from(device.0), 0),
        Event::Read(device, message)
        | Event::Flag(device, message)
        | Event::File(device, message)
        | Event::KeepLocally(device, message)
        | Event::Delete(device, message)
        | Event::Purge(device, message)
        | Event::Restore(device, message)
        | Event::Recover(device, message) => (2, u32::from(device.0), u32::from(message.0)),
        Event::ChangeEntry(device, entry) | Event::DeleteEntry(device, entry) => {
            (2, u32::from(device.0), u32::from(entry.0))
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
        | Event::ServerGone => (0, 0, 0),
    }
}
