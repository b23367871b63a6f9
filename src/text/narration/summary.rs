//! What a world holds, in words.
//!
//! Invariant: each place that the reader can look into is counted, the trash apart.

use super::words::Case;
use super::{Clause, Device, Entries, NarrationWords, Phrase};
use crate::simulation::{Folder, Holder, Place, World};
use crate::text::sentence::capitalised;

/// Devices, server, trash, what can be recovered; then entries, where there are any.
pub(super) fn summary(world: &World, words: &'static NarrationWords) -> String {
    let left = world.left();
    let (mut mail, mut entries) = (Clause::new(words, None), Clause::new(words, None));
    let mut any = 0;
    let mut count = |mail: &mut Clause, name: String, messages: u16, place: Place| {
        let there = Entries::of(world, place).sum();
        any += there;
        next(&mut entries, name.clone(), Phrase::Place, [there, 0]);
        next(mail, name, Phrase::Place, [messages, 0]);
    };
    for device in Device::all(world) {
        if device.holder != Holder::Nobody {
            let name = words.named(Some(device), Case::Label);
            count(&mut mail, name, world.shown_offline(device.id), Place::Device(device.id));
        }
    }
    let kept = world.copies(Place::Server).filter(|copy| copy.folder != Folder::Trash).count() as u16;
    count(&mut mail, words.phrase(Phrase::Server).into(), kept, Place::Server);
    if left.trash > 0 {
        next(&mut mail, words.phrase(Phrase::Trash).into(), Phrase::Place, [left.trash, 0]);
    }
    if left.recoverable > 0 {
        let numbers = [left.recoverable, world.recoverable_until()];
        next(&mut mail, String::new(), Phrase::RecoverableUntil, numbers);
    }
    if left.by_administrator > 0 {
        let numbers = [left.by_administrator, world.by_administrator_until()];
        next(&mut mail, String::new(), Phrase::ByAdministratorUntil, numbers);
    }
    if any > 0 {
        mail.count(Phrase::Entries, 0);
        mail.text.push_str(&entries.text);
    }
    capitalised(&mail.text)
}

/// The next part of a list.
#[inline(never)]
fn next(list: &mut Clause, given: String, phrase: Phrase, numbers: [u16; 2]) {
    if !list.text.is_empty() {
        list.text.push_str(", ");
    }
    list.given = given;
    list.count_with(phrase, numbers);
}
