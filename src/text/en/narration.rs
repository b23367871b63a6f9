//! Stories told in English.
//!
//! Invariant: what comes of an event is said from its outcome and the worlds around it, never from the kind of mailbox.

mod deed;
mod obstacle;
mod outcome;
mod people;
mod round;
mod title;
mod words;

pub(in crate::text) use deed::deed;
pub(in crate::text) use outcome::outcome;
pub(in crate::text) use round::round;
pub(in crate::text) use title::title;

use super::super::narration::{Clause, Device, Entries, Holding};
use super::super::sentence::{capitalised, fill};
use crate::simulation::{Holder, Place, World};

/// The beginning of a sentence about a later day.
pub(in crate::text) fn on_day(day: u16) -> String {
    fill("on day #", &[day])
}

/// A sentence of its clauses.
pub(in crate::text) fn joined(lead: &str, clauses: &[Clause]) -> String {
    let mut sentence = String::from(lead);
    for (place, Clause { subject, verb, rest }) in clauses.iter().enumerate() {
        if place > 0 {
            sentence.push_str(", and ");
        } else if !lead.is_empty() {
            sentence.push_str(", ");
        }
        sentence.extend([subject, " ", verb]);
        if !rest.is_empty() {
            sentence.push(' ');
            sentence.push_str(rest);
        }
    }
    if !sentence.is_empty() {
        sentence.push('.');
    }
    capitalised(&sentence)
}

/// What a world holds, place by place.
pub(in crate::text) fn summary(world: &World) -> String {
    let holding = Holding::of(world);
    let mut parts = Vec::new();
    let mut entries = Vec::new();
    for (id, device) in Device::all(world) {
        if device.holder == Holder::Nobody {
            continue;
        }
        let label = words::label(device);
        parts.push([label.as_str(), &fill(" #", &[Holding::on(world, id)])].concat());
        entries.push((label, Entries::of(world, Place::Device(id)).sum()));
    }
    entries.push(("server".into(), Entries::of(world, Place::Server).sum()));
    parts.push(fill("server #", &[holding.server]));
    if holding.trash > 0 {
        parts.push(fill("trash #", &[holding.trash]));
    }
    let (count, day) = holding.recoverable;
    if count > 0 {
        parts.push(fill("recoverable # until day #", &[count, day]));
    }
    let (count, day) = holding.by_administrator;
    if count > 0 {
        parts.push(fill("recoverable by the administrator # until day #", &[count, day]));
    }
    let mut text = capitalised(&parts.join(", "));
    if entries.iter().any(|(_, count)| *count > 0) {
        text.push_str("; appointments, contacts and tasks: ");
        let counts = entries.iter().map(|(label, count)| [label.as_str(), &fill(" #", &[*count])].concat());
        text.push_str(&counts.collect::<Vec<_>>().join(", "));
    }
    text
}
