//! What comes of what people do: entries, rights, sabotage, theft.
//!
//! Invariant: as in [`outcome`](super::outcome). What is left to be said is given back, with its count.

use super::{Clause, Device, Effect, Entries, Phrase};
use crate::simulation::{Event, Place, Right, World};

/// What became of an entry, to be followed by how far that got.
pub(super) fn lies(clause: &mut Clause, event: Event) {
    let words = clause.words;
    if let Event::MakeEntry(_, made) = event {
        clause.give(&words.entry_lies, made as usize);
    } else if let Event::ChangeEntry(..) = event {
        clause.give(&words.phrases, Phrase::ChangeLies as usize);
    } else {
        clause.give(&words.phrases, Phrase::DeletionLies as usize);
    }
}

/// A reminder fell due on some devices.
pub(super) fn reminded(clause: &mut Clause, effect: &Effect) -> (Phrase, u16) {
    let (mut on, mut not) = (Vec::new(), Vec::new());
    for device in Device::readers(effect.after) {
        let reminds = if let Event::ReminderDue(entry) = effect.event {
            effect.after.reminded(device.id, entry)
        } else {
            false
        };
        if reminds { on.push(device) } else { not.push(device) }
    }
    if on.is_empty() {
        return (Phrase::NobodyReminds, 0);
    }
    clause.given = clause.words.all(&on, Phrase::And);
    clause.count(Phrase::Reminds, on.len() as u16);
    clause.given = clause.words.all(&not, Phrase::And);
    (Phrase::DoesNot, not.len() as u16)
}

pub(super) fn granted(groupware: bool, event: Event) -> Phrase {
    let writes = if let Event::Grant(right) = event { right == Right::Write } else { false };
    match (groupware, writes) {
        (false, false) => Phrase::LetsReadMail,
        (false, true) => Phrase::LetsChangeMail,
        (true, false) => Phrase::LetsRead,
        (true, true) => Phrase::LetsChange,
    }
}

pub(super) fn saw(clause: &mut Clause, (mail, entries): (u16, u16), world: &World) -> (Phrase, u16) {
    let words = clause.words;
    let there = Entries::of(world, Place::Server);
    clause.given = if entries == there.sum() {
        words.entries(there)
    } else {
        words.counted(Phrase::SomeEntries, entries)
    };
    let phrase = match (mail, entries) {
        (0, 0) => Phrase::SawNothing,
        (0, _) => Phrase::SawEntries,
        (_, 0) => Phrase::SawMail,
        (_, _) => Phrase::SawBoth,
    };
    (phrase, mail)
}

/// The mailbox was emptied: messages in the trash, recoverable, recoverable by the administrator, erased.
pub(super) fn emptied(clause: &mut Clause, counts: [u16; 4], world: &World) {
    let [trashed, recoverable, by_administrator, erased] = counts;
    clause.also(Phrase::InTrash, [trashed, 0]);
    clause.also(Phrase::CanRecover, [recoverable, world.recoverable_until()]);
    clause.also(Phrase::AdministratorCan, [by_administrator, world.by_administrator_until()]);
    clause.also(Phrase::ErasedForGood, [erased, 0]);
    if clause.text.is_empty() {
        clause.count(Phrase::NothingThere, 0);
    }
}
