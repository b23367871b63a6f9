//! What comes of what people do beside mail, in German: entries, rights, sabotage, passwords.
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
        "die Änderung steht".into()
    } else if let Event::MakeEntry(_, kind) = effect.event {
        [the_entry(kind), " steht"].concat()
    } else {
        "die Löschung gilt".into()
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
    let verb = if on.len() > 1 { " erinnern Sie" } else { " erinnert Sie" };
    match (on.len(), not.len()) {
        (0, _) => "kein Gerät erinnert Sie".into(),
        (_, 0) => [&all(&on, " und "), verb].concat(),
        (_, _) => [&all(&on, " und "), verb, ", ", &all(&not, " und "), " nicht"].concat(),
    }
}

pub(super) fn granted(groupware: bool, effect: &Effect) -> String {
    let what = if groupware { "Post, Kalender, Kontakte und Aufgaben" } else { "die Post" };
    let may = if effect.event == Event::Grant(Right::Write) { " lesen und ändern" } else { " lesen" };
    let end = if groupware { "" } else { ", den Kalender aber nicht" };
    ["die Kollegin darf mit eigenem Zugang ", what, may, end].concat()
}

pub(super) fn saw(mail: u16, count: u16, world: &World) -> String {
    let there = Entries::of(world, Place::Server);
    let seen = if count == there.sum() { entries(there) } else { fill("# Einträge", &[count]) };
    match (mail, count) {
        (0, 0) => "die Kollegin sieht weder Nachrichten noch Termine, Kontakte oder Aufgaben".into(),
        (0, _) => ["die Kollegin sieht ", &seen].concat(),
        (_, 0) => {
            ["die Kollegin sieht ", &messages(mail), ", aber keine Termine, Kontakte oder Aufgaben"].concat()
        }
        (_, _) => ["die Kollegin sieht ", &messages(mail), " und ", &seen].concat(),
    }
}

/// The mailbox was emptied: messages in the trash, recoverable, recoverable by the administrator, erased.
pub(super) fn emptied(counts: [u16; 4], gone: u16, world: &World) -> String {
    let holding = Holding::of(world);
    let days = [0, holding.recoverable.1, holding.by_administrator.1, 0];
    let words = [
        (" liegt im Papierkorb", " liegen im Papierkorb"),
        (
            " ist gelöscht, lässt sich aber bis Tag # wiederherstellen",
            " sind gelöscht, lassen sich aber bis Tag # wiederherstellen",
        ),
        (
            " kann nur der Administrator bis Tag # zurückholen",
            " kann nur der Administrator bis Tag # zurückholen",
        ),
        (" ist auf dem Server endgültig gelöscht", " sind auf dem Server endgültig gelöscht"),
    ];
    let mut parts = Vec::new();
    for ((count, day), (one, several)) in counts.into_iter().zip(days).zip(words) {
        if count > 0 {
            parts.push([messages(count), fill(if count > 1 { several } else { one }, &[day])].concat());
        }
    }
    if parts.is_empty() {
        return "auf dem Server war nichts zu holen".into();
    }
    parts.join(", und ") + &lost(gone)
}

pub(super) fn password(locked_out: u16) -> String {
    match locked_out {
        0 => "Ihre eigenen Geräte kennen es schon".into(),
        1 => "ein Gerät in fremder Hand bekommt nichts Neues mehr".into(),
        _ => fill("# Geräte in fremder Hand bekommen nichts Neues mehr", &[locked_out]),
    }
}

pub(super) fn stolen(exposed: u16, lost: u16) -> String {
    let are = if exposed > 1 { " sind in fremder Hand" } else { " ist in fremder Hand" };
    let only = match lost {
        0 => String::new(),
        1 => ", und eine davon hatten Sie nur dort".into(),
        _ => fill(", und # davon hatten Sie nur dort", &[lost]),
    };
    [&messages(exposed), are, &only].concat()
}

pub(super) fn wiped(device: &str, erased: u16) -> String {
    match erased {
        0 => [device, " löscht sich, es lag nichts mehr darauf"].concat(),
        1 => [device, " löscht sich, und mit ihm eine Nachricht"].concat(),
        _ => [device, &fill(" löscht sich, und mit ihm # Nachrichten", &[erased])].concat(),
    }
}
