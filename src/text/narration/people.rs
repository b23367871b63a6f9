//! What comes of what people do: entries, rights, sabotage, theft.
//!
//! Invariant: as in [`outcome`](super::outcome).

use super::{Clause, Device, Effect, Entries, Holding, NarrationWords, Phrase};
use crate::simulation::{Event, Place, Right, World};

/// What became of an entry, to be followed by how far that got.
pub(super) fn lies(event: Event, words: &NarrationWords) -> &'static str {
    if let Event::MakeEntry(_, made) = event {
        words.entry_lies.line(made as usize)
    } else if let Event::ChangeEntry(..) = event {
        words.phrase(Phrase::ChangeLies)
    } else {
        words.phrase(Phrase::DeletionLies)
    }
}

/// A reminder fell due on some devices.
pub(super) fn reminded(clause: &mut Clause, effect: &Effect) {
    let world = &effect.after;
    let (mut on, mut not) = (Vec::new(), Vec::new());
    for id in world.devices() {
        let reminds =
            if let Event::ReminderDue(entry) = effect.event { world.reminded(id, entry) } else { false };
        if let Some(device) = Device::of(world, id) {
            if reminds { on.push(device) } else { not.push(device) }
        }
    }
    if on.is_empty() {
        clause.say(Phrase::NobodyReminds);
        return;
    }
    for (phrase, devices) in [(Phrase::Reminds, on), (Phrase::DoesNot, not)] {
        clause.given = clause.words.all(&devices, Phrase::And);
        clause.count(phrase, devices.len() as u16);
    }
}

pub(super) fn granted(groupware: bool, event: Event) -> Phrase {
    match (groupware, event == Event::Grant(Right::Write)) {
        (false, false) => Phrase::LetsReadMail,
        (false, true) => Phrase::LetsChangeMail,
        (true, false) => Phrase::LetsRead,
        (true, true) => Phrase::LetsChange,
    }
}

pub(super) fn saw(clause: &mut Clause, (mail, entries): (u16, u16), world: &World) {
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
    clause.count(phrase, mail);
}

/// The mailbox was emptied: messages in the trash, recoverable, recoverable by the administrator, erased.
pub(super) fn emptied(clause: &mut Clause, counts: [u16; 4], world: &World) {
    let [trashed, recoverable, by_administrator, erased] = counts;
    let holding = Holding::of(world);
    clause.also(Phrase::InTrash, [trashed, 0]);
    clause.also(Phrase::CanRecover, [recoverable, holding.recoverable.1]);
    clause.also(Phrase::AdministratorCan, [by_administrator, holding.by_administrator.1]);
    clause.also(Phrase::ErasedForGood, [erased, 0]);
    if clause.text.is_empty() {
        clause.say(Phrase::NothingThere);
    }
}
