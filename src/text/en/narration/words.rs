//! English names of devices, and counted things.
//!
//! Invariant: one thing is said in words, several in figures.

use super::super::super::narration::{Device, Entries};
use super::super::super::sentence::{fill, list};
use crate::mailbox::DeviceKind;
use crate::simulation::{EntryKind, Holder, MessageId, World};

fn noun(kind: DeviceKind) -> &'static str {
    match kind {
        DeviceKind::Computer => "computer",
        DeviceKind::Laptop => "laptop",
        DeviceKind::Phone => "phone",
        DeviceKind::Tablet => "tablet",
    }
}

/// With its space; the first one needs none.
fn ordinal(nth: u16) -> String {
    match nth {
        0 | 1 => String::new(),
        2 => "second ".into(),
        3 => "third ".into(),
        4 => "fourth ".into(),
        5 => "fifth ".into(),
        _ => fill("no. # ", &[nth]),
    }
}

fn condition(holder: Holder) -> &'static str {
    match holder {
        Holder::Reader => "",
        Holder::Stranger => "stolen ",
        Holder::Nobody => "broken ",
    }
}

/// "the computer", "the stolen second phone".
pub fn the(device: Device) -> String {
    ["the ", &label(device)].concat()
}

/// Where something is done or lies.
pub fn on(device: Device) -> String {
    ["on the ", &label(device)].concat()
}

/// Without an article, for lists: "computer", "second phone".
pub fn label(device: Device) -> String {
    [condition(device.holder), &ordinal(device.nth), noun(device.kind)].concat()
}

/// What is set up: "a new computer".
pub fn a_new(kind: DeviceKind) -> String {
    ["a new ", noun(kind)].concat()
}

/// "the computer, the laptop and the phone", with what stands before the last one.
pub fn all(devices: &[Device], and: &str) -> String {
    let names: Vec<String> = devices.iter().map(|device| the(*device)).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    list(&names, and)
}

/// "no message", "one message", "3 messages".
pub fn messages(count: u16) -> String {
    match count {
        0 => "no message".into(),
        1 => "one message".into(),
        _ => fill("# messages", &[count]),
    }
}

/// A message by its number, where there are several.
pub fn message(message: MessageId, world: &World) -> String {
    if world.messages() <= 1 { "the message".into() } else { fill("message #", &[message.0 + 1]) }
}

/// "one appointment and 2 tasks".
pub fn entries(entries: Entries) -> String {
    let kinds = [
        (entries.appointments, "one appointment", "# appointments"),
        (entries.contacts, "one contact", "# contacts"),
        (entries.tasks, "one task", "# tasks"),
    ];
    let counted: Vec<String> = kinds
        .iter()
        .filter(|(count, _, _)| *count > 0)
        .map(|(count, one, several)| if *count == 1 { (*one).into() } else { fill(several, &[*count]) })
        .collect();
    let counted: Vec<&str> = counted.iter().map(String::as_str).collect();
    list(&counted, " and ")
}

/// One that is there already.
pub fn the_entry(kind: Option<EntryKind>) -> &'static str {
    match kind {
        Some(EntryKind::Appointment) => "the appointment",
        Some(EntryKind::Contact) => "the contact",
        Some(EntryKind::Task) => "the task",
        None => "the entry",
    }
}

/// One more that comes into being.
pub fn an_entry(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Appointment => "an appointment",
        EntryKind::Contact => "a contact",
        EntryKind::Task => "a task",
    }
}

/// What ends a clause where messages got lost.
pub fn lost(count: u16) -> String {
    match count {
        0 => String::new(),
        1 => ", and with that one message is lost".into(),
        _ => fill(", and with that # messages are lost", &[count]),
    }
}

/// What ends a clause where the other devices are to learn of something.
pub fn spread(world: &World) -> &'static str {
    if world.devices().count() > 1 { ", and the other devices learn of it when they synchronise" } else { "" }
}
