//! What a round with the server changed, as part of a sentence.
//!
//! Invariant: every number of a [`Change`] that is not zero is said.

use super::naming::{plural, some};
use super::words::{NarrationWords, Plural};
use super::{Change, Device};
use crate::text::sentence::{fill, list};

/// Something a device does in a round: its verb for one device and for several, and what.
pub(in crate::text) struct Doing {
    pub verb: [&'static str; 2],
    pub what: Plural,
}

/// What a round with the server changed.
pub(in crate::text) struct RoundWords {
    /// After several devices, before what each does.
    pub each_subject: &'static str,
    /// Before what each of several devices gets.
    pub each_object: &'static str,
    pub fetch: [&'static str; 2],
    /// Messages, sent copies, drafts, messages in the trash.
    pub fetched: [Plural; 4],
    pub delete: [&'static str; 2],
    /// What was fetched: it, them, some of them.
    pub fetched_off: [&'static str; 3],
    /// In the order of `Change::counts`.
    pub doings: [Doing; 13],
    pub get: [&'static str; 2],
    pub nothing: [&'static str; 2],
}

/// Devices that all came to the same change.
pub(super) fn round(devices: &[Device], change: &Change, words: &NarrationWords) -> String {
    let rounds = &words.rounds;
    let several = usize::from(devices.len() > 1);
    let each = if several > 0 { rounds.each_object } else { "" };
    let mut doings: Vec<String> = Vec::new();
    let mut does = |verb: [&str; 2], each: &str, what: &str| {
        doings.push([verb[several], " ", each, what].concat());
    };
    if change.new_messages() > 0 {
        does(rounds.fetch, each, &words.counted(&rounds.fetched, &change.fetched()));
    }
    let [it, them, some_of_them] = rounds.fetched_off;
    match change.fetched_off {
        0 => {}
        1 if change.new_messages() == 1 => does(rounds.delete, "", it),
        off if off == change.new_messages() => does(rounds.delete, "", them),
        off => does(rounds.delete, each, &fill(some_of_them, &[off])),
    }
    for (doing, count) in rounds.doings.iter().zip(change.counts()) {
        if count > 0 {
            does(doing.verb, each, &plural(&doing.what, count));
        }
    }
    if change.entries.sum() > 0 {
        does(rounds.get, each, &words.entries(change.entries));
    }
    let subject = words.all(devices, words.and);
    if change.is_none() {
        return [subject.as_str(), " ", rounds.nothing[several]].concat();
    }
    let each = if several > 0 { rounds.each_subject } else { "" };
    let doings: Vec<&str> = doings.iter().map(String::as_str).collect();
    let lost = some(&words.lost, change.lost * devices.len() as u16);
    [&subject, " ", each, &list(&doings, words.and), &lost].concat()
}
