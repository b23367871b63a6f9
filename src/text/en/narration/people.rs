//! What comes of what people do beside mail, in English: entries, rights, sabotage, passwords.
//!
//! Invariant: a clause is made from the outcome and the worlds around it alone.

use super::super::super::narration::{Device, Effect, Entries, Holding};
use super::super::super::sentence::fill;
use super::outcome::kept;
use super::words::{all, entries, lost, messages, on, the_entry};
use crate::simulation::{Event, Place, Reach, Right, World};

/// An entry was made, changed or deleted.
pub(super) fn saved(reach: Reach, effect: &Effect) -> String {
    let lies = if let Event::ChangeEntry(..) = effect.event {
        "the change is".into()
    } else if let Event::MakeEntry(_, kind) = effect.event {
        [the_entry(Some(kind)), " is"].concat()
    } else {
        "the deletion holds".into()
    };
    kept(&lies, reach, &effect.device().map(on).unwrap_or_default(), &effect.after)
}

/// A reminder fell due on some devices.
pub(super) fn reminded(effect: &Effect) -> String {
    let world = &effect.after;
    let (mut on, mut not) = (Vec::new(), Vec::new());
    for id in world.devices() {
        let reminds =
            if let Event::ReminderDue(entry) = effect.event { world.reminded(id, entry) } else { false };
        if let Some(device) = Device::of(world, id) {
            if reminds { on.push(device) } else { not.push(device) }
        }
    }
    let verb = if on.len() > 1 { " remind you" } else { " reminds you" };
    let negated = if not.len() > 1 { " do not" } else { " does not" };
    match (on.len(), not.len()) {
        (0, _) => "no device reminds you".into(),
        (_, 0) => [&all(&on, " and "), verb].concat(),
        (_, _) => [&all(&on, " and "), verb, ", ", &all(&not, " and "), negated].concat(),
    }
}

pub(super) fn granted(groupware: bool, effect: &Effect) -> String {
    let what = if groupware { "mail, calendar, contacts and tasks" } else { "the mail" };
    let may = if effect.event == Event::Grant(Right::Write) { "read and change " } else { "read " };
    let end = if groupware { "" } else { ", but not the calendar" };
    ["with a login of their own the colleague may ", may, what, end].concat()
}

pub(super) fn saw(mail: u16, count: u16, world: &World) -> String {
    let there = Entries::of(world, Place::Server);
    let seen = if count == there.sum() { entries(there) } else { fill("# entries", &[count]) };
    match (mail, count) {
        (0, 0) => "the colleague sees neither messages nor appointments, contacts or tasks".into(),
        (0, _) => ["the colleague sees ", &seen].concat(),
        (_, 0) => {
            ["the colleague sees ", &messages(mail), ", but no appointments, contacts or tasks"].concat()
        }
        (_, _) => ["the colleague sees ", &messages(mail), " and ", &seen].concat(),
    }
}

/// The mailbox was emptied: messages in the trash, recoverable, recoverable by the administrator, erased.
pub(super) fn emptied(counts: [u16; 4], gone: u16, world: &World) -> String {
    let holding = Holding::of(world);
    let days = [0, holding.recoverable.1, holding.by_administrator.1, 0];
    let words = [
        (" lies in the trash", " lie in the trash"),
        (" is deleted, but can be recovered until day #", " are deleted, but can be recovered until day #"),
        (
            " can be fetched back until day # by the administrator alone",
            " can be fetched back until day # by the administrator alone",
        ),
        (" is deleted on the server for good", " are deleted on the server for good"),
    ];
    let mut parts = Vec::new();
    for ((count, day), (one, several)) in counts.into_iter().zip(days).zip(words) {
        if count > 0 {
            parts.push([messages(count), fill(if count > 1 { several } else { one }, &[day])].concat());
        }
    }
    if parts.is_empty() {
        return "there was nothing to be had on the server".into();
    }
    parts.join(", and ") + &lost(gone)
}

pub(super) fn password(locked_out: u16) -> String {
    match locked_out {
        0 => "your own devices know it already".into(),
        1 => "one device in other hands gets nothing new any more".into(),
        _ => fill("# devices in other hands get nothing new any more", &[locked_out]),
    }
}

pub(super) fn stolen(exposed: u16, lost: u16) -> String {
    let are = if exposed > 1 { " are in other hands" } else { " is in other hands" };
    let only = match lost {
        0 => String::new(),
        1 => ", and one of them you had only there".into(),
        _ => fill(", and # of them you had only there", &[lost]),
    };
    [&messages(exposed), are, &only].concat()
}

pub(super) fn wiped(device: &str, erased: u16) -> String {
    match erased {
        0 => [device, " wipes itself, there was nothing left on it"].concat(),
        1 => [device, " wipes itself, and one message with it"].concat(),
        _ => [device, &fill(" wipes itself, and # messages with it", &[erased])].concat(),
    }
}
