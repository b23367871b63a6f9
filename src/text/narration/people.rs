//! What comes of what people do: entries, rights, sabotage, theft.
//!
//! Invariant: as in [`outcome`](super::outcome).

use super::deed::kind;
use super::naming::{plural, plural_and, put, some};
use super::words::{NarrationWords, Plural};
use super::{Device, Effect, Entries, Holding};
use crate::simulation::{Event, Place, Right, World};
use crate::text::sentence::fill;

/// What comes of what people do.
pub(in crate::text) struct PeopleWords {
    /// By kind.
    pub entry_lies: [&'static str; 3],
    pub change_lies: &'static str,
    pub deletion_lies: &'static str,
    pub entry_conflict: &'static str,
    pub nobody_reminds: &'static str,
    /// Devices: one, several.
    pub reminds: [&'static str; 2],
    /// Said after it.
    pub does_not: [&'static str; 2],
    /// Mail alone: to read, to change too; everything: the same.
    pub granted: [[&'static str; 2]; 2],
    pub revoked: &'static str,
    pub saw_nothing: &'static str,
    /// Entries.
    pub saw_entries: &'static str,
    /// Messages.
    pub saw_mail: &'static str,
    /// Messages, entries.
    pub saw_both: &'static str,
    pub colleague_entered: &'static str,
    pub colleague_deleted: &'static str,
    pub in_trash: Plural,
    /// Day; messages, day.
    pub can_recover: [&'static str; 2],
    pub administrator_can: [&'static str; 2],
    pub erased_for_good: Plural,
    pub nothing_there: &'static str,
    /// Messages with their verb.
    pub stolen: &'static str,
    /// Said after it.
    pub only_there: Plural,
    pub broke_nothing_lost: &'static str,
    pub broke: Plural,
    pub wipe_pending: &'static str,
    /// Device.
    pub wiped_nothing: &'static str,
    /// Device; device, messages.
    pub wiped: [&'static str; 2],
    pub nobody_locked_out: &'static str,
    pub locked_out: Plural,
}

/// What became of an entry, to be followed by how far that got.
pub(super) fn lies(event: Event, words: &NarrationWords) -> &'static str {
    if let Event::MakeEntry(_, made) = event {
        words.people.entry_lies[kind(made)]
    } else if let Event::ChangeEntry(..) = event {
        words.people.change_lies
    } else {
        words.people.deletion_lies
    }
}

/// A reminder fell due on some devices.
pub(super) fn reminded(effect: &Effect, words: &NarrationWords) -> String {
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
        return words.people.nobody_reminds.into();
    }
    let several = |devices: &[Device]| usize::from(devices.len() > 1);
    let reminds = put(words.people.reminds[several(&on)], &[&words.all(&on, words.and)]);
    if not.is_empty() {
        return reminds;
    }
    reminds + &put(words.people.does_not[several(&not)], &[&words.all(&not, words.and)])
}

pub(super) fn granted(groupware: bool, event: Event, words: &NarrationWords) -> String {
    let write = event == Event::Grant(Right::Write);
    words.people.granted[usize::from(groupware)][usize::from(write)].into()
}

pub(super) fn saw(mail: u16, entries: u16, world: &World, words: &NarrationWords) -> String {
    let people = &words.people;
    let there = Entries::of(world, Place::Server);
    let seen =
        if entries == there.sum() { words.entries(there) } else { plural(&words.some_entries, entries) };
    let mail_seen = words.messages(mail);
    match (mail, entries) {
        (0, 0) => people.saw_nothing.into(),
        (0, _) => put(people.saw_entries, &[&seen]),
        (_, 0) => put(people.saw_mail, &[&mail_seen]),
        (_, _) => put(people.saw_both, &[&mail_seen, &seen]),
    }
}

/// The mailbox was emptied: messages in the trash, recoverable, recoverable by the administrator, erased.
pub(super) fn emptied(counts: [u16; 4], world: &World, words: &NarrationWords) -> String {
    let people = &words.people;
    let holding = Holding::of(world);
    let [trashed, recoverable, by_administrator, erased] = counts;
    let mut parts = vec![some(&people.in_trash, trashed)];
    if recoverable > 0 {
        parts.push(plural_and(&people.can_recover, recoverable, holding.recoverable.1));
    }
    if by_administrator > 0 {
        parts.push(plural_and(&people.administrator_can, by_administrator, holding.by_administrator.1));
    }
    parts.push(some(&people.erased_for_good, erased));
    parts.retain(|part| !part.is_empty());
    if parts.is_empty() { people.nothing_there.into() } else { parts.join(words.clause_and) }
}

pub(super) fn stolen(exposed: u16, lost: u16, words: &NarrationWords) -> String {
    let are =
        if exposed == 0 { fill(words.messages_are[1], &[0]) } else { plural(&words.messages_are, exposed) };
    put(words.people.stolen, &[&are]) + &some(&words.people.only_there, lost)
}

pub(super) fn wiped(device: &str, erased: u16, words: &NarrationWords) -> String {
    match erased {
        0 => put(words.people.wiped_nothing, &[device]),
        1 => put(words.people.wiped[0], &[device]),
        _ => put(words.people.wiped[1], &[device, &fill("#", &[erased])]),
    }
}
