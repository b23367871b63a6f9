//! What a round with the server changed, as part of a sentence.
//!
//! Invariant: every number of a [`Change`] that is not zero is said.

use super::{Change, Clause, Device, Doing, NarrationWords, Phrase};

/// Devices that all came to the same change.
pub(super) fn round(devices: &[Device], change: &Change, words: &'static NarrationWords) -> String {
    let several = devices.len() as u16;
    let each = |phrase| if several > 1 { words.phrase(phrase) } else { "" };
    let mut clause = Clause::new(words, None);
    clause.text = words.all(devices, Phrase::And) + " ";
    if change.is_none() {
        clause.count(Phrase::NothingNew, several);
        return clause.text;
    }
    clause.text.push_str(each(Phrase::EachSubject));
    let mut doings = Vec::new();
    for doing in Doing::ALL {
        let count = change.count(doing);
        if count > 0 {
            doings.push(does(doing, several, change, each(Phrase::EachObject), words));
        }
    }
    clause.text += &words.list(&doings, Phrase::And);
    clause.count(Phrase::Lost, change.lost * several);
    clause.text
}

/// What so many devices do, each of them.
fn does(
    doing: Doing,
    several: u16,
    change: &Change,
    mut each: &str,
    words: &'static NarrationWords,
) -> String {
    let count = change.count(doing);
    let mut form = count;
    let mut clause = Clause::new(words, None);
    if doing == Doing::Fetch {
        clause.given = fetched(change, words);
    } else if doing == Doing::Get {
        clause.given = words.entries(change.entries);
    } else if doing == Doing::TakeOff {
        let all = change.count(Doing::Fetch);
        form = if count < all { 2 } else { u16::from(all > 1) };
        if count == all {
            each = "";
        }
    }
    clause.text = [words.verbs.form(doing as usize, several), " ", each].concat();
    clause.fill(words.changes.form(doing as usize, form), [count, 0]);
    clause.text
}

fn fetched(change: &Change, words: &'static NarrationWords) -> String {
    let kinds = [Phrase::Fetched, Phrase::FetchedSent, Phrase::FetchedDrafts, Phrase::FetchedTrash];
    let mut parts = Vec::new();
    for (phrase, count) in kinds.into_iter().zip(change.fetched) {
        if count > 0 {
            parts.push(words.counted(phrase, count));
        }
    }
    words.list(&parts, Phrase::And)
}
