//! German names of devices, and counted things.
//!
//! Invariant: one thing is said in words, several in figures.

use super::super::super::narration::{Device, Entries};
use super::super::super::sentence::{fill, list};
use crate::mailbox::DeviceKind;
use crate::simulation::{EntryKind, Holder, MessageId, World};

fn noun(kind: DeviceKind) -> &'static str {
    match kind {
        DeviceKind::Computer => "Computer",
        DeviceKind::Laptop => "Laptop",
        DeviceKind::Phone => "Handy",
        DeviceKind::Tablet => "Tablet",
    }
}

fn is_neuter(kind: DeviceKind) -> bool {
    match kind {
        DeviceKind::Computer | DeviceKind::Laptop => false,
        DeviceKind::Phone | DeviceKind::Tablet => true,
    }
}

/// The stem of "zweite" and so on; the first one needs none.
fn ordinal(nth: u16) -> String {
    match nth {
        0 | 1 => String::new(),
        2 => "zweite".into(),
        3 => "dritte".into(),
        4 => "vierte".into(),
        5 => "fünfte".into(),
        _ => fill("#.", &[nth]),
    }
}

fn condition(holder: Holder) -> &'static str {
    match holder {
        Holder::Reader => "",
        Holder::Stranger => "gestohlene",
        Holder::Nobody => "kaputte",
    }
}

fn declined(device: Device, article: &str, ending: &str) -> String {
    let ordinal = ordinal(device.nth);
    let mut name = String::from(article);
    for adjective in [condition(device.holder), &ordinal] {
        if !adjective.is_empty() {
            name.push(' ');
            name.push_str(adjective);
            if !adjective.ends_with('.') {
                name.push_str(ending);
            }
        }
    }
    name.push(' ');
    name.push_str(noun(device.kind));
    name
}

/// "der Computer", "das zweite Handy".
pub fn the(device: Device) -> String {
    declined(device, if is_neuter(device.kind) { "das" } else { "der" }, "")
}

/// The same as an object: "den Computer", "das gestohlene Handy".
pub fn the_object(device: Device) -> String {
    if is_neuter(device.kind) { the(device) } else { declined(device, "den", "n") }
}

/// Where something is done: "am Computer".
pub fn at(device: Device) -> String {
    declined(device, "am", "n")
}

/// Where something lies: "auf dem Computer".
pub fn on(device: Device) -> String {
    declined(device, "auf dem", "n")
}

/// Without an article, for lists: "Computer", "zweites Handy".
pub fn label(device: Device) -> String {
    let ending = if is_neuter(device.kind) { "s" } else { "r" };
    let name = declined(device, "", ending);
    name.trim_start_matches(' ').into()
}

/// What is set up: "einen neuen Computer".
pub fn a_new(kind: DeviceKind) -> String {
    [if is_neuter(kind) { "ein neues " } else { "einen neuen " }, noun(kind)].concat()
}

/// "der Computer, der Laptop und das Handy", with what stands before the last one.
pub fn all(devices: &[Device], and: &str) -> String {
    let names: Vec<String> = devices.iter().map(|device| the(*device)).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    list(&names, and)
}

/// "keine Nachricht", "eine Nachricht", "3 Nachrichten".
pub fn messages(count: u16) -> String {
    match count {
        0 => "keine Nachricht".into(),
        1 => "eine Nachricht".into(),
        _ => fill("# Nachrichten", &[count]),
    }
}

/// A message by its number, where there are several.
pub fn message(message: MessageId, world: &World) -> String {
    if world.messages() <= 1 { "die Nachricht".into() } else { fill("Nachricht #", &[message.0 + 1]) }
}

/// As an object: "einen Termin und 2 Aufgaben".
pub fn entries(entries: Entries) -> String {
    let kinds = [
        (entries.appointments, "einen Termin", "# Termine"),
        (entries.contacts, "einen Kontakt", "# Kontakte"),
        (entries.tasks, "eine Aufgabe", "# Aufgaben"),
    ];
    let counted: Vec<String> = kinds
        .iter()
        .filter(|(count, _, _)| *count > 0)
        .map(|(count, one, several)| if *count == 1 { (*one).into() } else { fill(several, &[*count]) })
        .collect();
    let counted: Vec<&str> = counted.iter().map(String::as_str).collect();
    list(&counted, " und ")
}

/// As a subject.
pub fn the_entry(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Appointment => "der Termin",
        EntryKind::Contact => "der Kontakt",
        EntryKind::Task => "die Aufgabe",
    }
}

/// As an object.
pub fn the_entry_object(kind: Option<EntryKind>) -> &'static str {
    match kind {
        Some(EntryKind::Appointment) => "den Termin",
        Some(EntryKind::Contact) => "den Kontakt",
        Some(EntryKind::Task) => "die Aufgabe",
        None => "den Eintrag",
    }
}

/// One more that comes into being.
pub fn an_entry(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Appointment => "einen Termin",
        EntryKind::Contact => "einen Kontakt",
        EntryKind::Task => "eine Aufgabe",
    }
}

/// What ends a clause where messages got lost.
pub fn lost(count: u16) -> String {
    match count {
        0 => String::new(),
        1 => ", und damit ist eine Nachricht verloren".into(),
        _ => fill(", und damit sind # Nachrichten verloren", &[count]),
    }
}

/// What ends a clause where the other devices are to learn of something.
pub fn spread(world: &World) -> &'static str {
    if world.devices().count() > 1 {
        ", und die anderen Geräte erfahren davon beim nächsten Abgleich"
    } else {
        ""
    }
}
