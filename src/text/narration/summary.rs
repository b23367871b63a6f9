//! What a world holds, in words.
//!
//! Invariant: each place that the reader can look into is counted, the trash apart.

use super::words::Case;
use super::{Clause, Device, Entries, Holding, NarrationWords, Phrase};
use crate::simulation::{Holder, Place, World};
use crate::text::sentence::capitalised;

/// Devices, server, trash, what can be recovered; then entries, where there are any.
pub(super) fn summary(world: &World, words: &'static NarrationWords) -> String {
    let holding = Holding::of(world);
    let mut places = Vec::new();
    for (id, device) in Device::all(world) {
        if device.holder != Holder::Nobody {
            places.push((words.name(device, Case::Label), Holding::on(world, id), Place::Device(id)));
        }
    }
    places.push((words.phrase(Phrase::Server).into(), holding.server, Place::Server));
    let (mut mail, mut entries, mut any) = (Vec::new(), Vec::new(), 0);
    for (name, messages, place) in places {
        let there = Entries::of(world, place).sum();
        any += there;
        mail.push(counted(words, &name, messages));
        entries.push(counted(words, &name, there));
    }
    if holding.trash > 0 {
        mail.push(counted(words, words.phrase(Phrase::Trash), holding.trash));
    }
    let recoverable = [
        (Phrase::RecoverableUntil, holding.recoverable),
        (Phrase::ByAdministratorUntil, holding.by_administrator),
    ];
    for (phrase, (count, day)) in recoverable {
        if count > 0 {
            let mut clause = Clause::new(words, None);
            clause.count_with(phrase, [count, day]);
            mail.push(clause.text);
        }
    }
    let mut text = capitalised(&mail.join(", "));
    if any > 0 {
        text.push_str(words.phrase(Phrase::Entries));
        text.push_str(&entries.join(", "));
    }
    text
}

fn counted(words: &'static NarrationWords, name: &str, count: u16) -> String {
    let mut clause = Clause::new(words, None);
    clause.given = name.into();
    clause.count(Phrase::Place, count);
    clause.text
}
