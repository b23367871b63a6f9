//! What a round with the server changed, as part of a sentence.
//!
//! Invariant: every number of a [`Change`] that is not zero is said.

use super::{Change, Clause, Device, Doing, NarrationWords, Phrase};

/// Devices that all came to the same change.
#[inline(never)]
pub(super) fn round(devices: &[Device], change: &Change, words: &'static NarrationWords) -> String {
    let several = devices.len() as u16;
    let mut clause = Clause::new(words, None);
    clause.text = words.all(devices, Phrase::And);
    clause.text.push(' ');
    if change.is_none() {
        clause.count(Phrase::NothingNew, several);
        return clause.text;
    }
    if several > 1 {
        clause.count(Phrase::EachSubject, 0);
    }
    let mut doings = Vec::new();
    for &doing in &Doing::ALL {
        if change.count(doing) > 0 {
            doings.push(does(doing, several, change, words));
        }
    }
    clause.text.push_str(&words.list(&doings, Phrase::And));
    clause.count(Phrase::Lost, change.lost * several);
    clause.text
}

/// What so many devices do, each of them.
fn does(doing: Doing, several: u16, change: &Change, words: &'static NarrationWords) -> String {
    let (count, all) = (change.count(doing), change.count(Doing::Fetch));
    let mut clause = Clause::new(words, None);
    let (mut form, mut each) = (count, several > 1);
    if doing == Doing::Fetch {
        clause.given = fetched(change, words);
    } else if doing == Doing::Get {
        clause.given = words.entries(change.entries);
    } else if doing == Doing::TakeOff {
        form = if count < all { 2 } else { u16::from(all > 1) };
        each = each && count < all;
    }
    clause.text.push_str(words.verbs.form(doing as usize, several));
    clause.text.push(' ');
    if each {
        clause.count(Phrase::EachObject, 0);
    }
    clause.fill(words.changes.form(doing as usize, form), [count, 0]);
    clause.text
}

fn fetched(change: &Change, words: &'static NarrationWords) -> String {
    let kinds = [Phrase::Fetched, Phrase::FetchedSent, Phrase::FetchedDrafts, Phrase::FetchedTrash];
    let mut parts = Vec::new();
    for (phrase, count) in kinds.iter().zip(&change.fetched) {
        if *count > 0 {
            parts.push(words.counted(*phrase, *count));
        }
    }
    words.list(&parts, Phrase::And)
}
