//! What a round with the server changed, in English.
//!
//! Invariant: every number of a [`Change`] that is not zero is said.

use super::super::super::narration::{Change, Device};
use super::super::super::sentence::{fill, list};
use super::words::{all, entries, lost, messages};

/// Devices that all came to the same change.
pub(in crate::text) fn round(devices: &[Device], change: &Change) -> String {
    let several = devices.len() > 1;
    let mut doings = Doings { several, list: Vec::new() };
    let Change { online, aged, gone, trashed, filed, read, flagged, removed, sent, .. } = *change;
    let Change { refused, changed, entries_gone, conflicts, fetched_off, .. } = *change;
    let new = fetched(change);
    if !new.is_empty() {
        doings.push("fetch", &[&new]);
    }
    match fetched_off {
        0 => {}
        1 if change.new_messages() == 1 => doings.push("delete", &["it on the server"]),
        all if all == change.new_messages() => doings.push("delete", &["them on the server"]),
        some => doings.push("delete", &[&fill("# of them on the server", &[some])]),
    }
    doings.mail(
        "show",
        online,
        [", which is older, only with a connection", ", which are older, only with a connection"],
    );
    doings.mail(
        "drop",
        aged,
        [" from its own store because it is too old", " from its own store because they are too old"],
    );
    doings.mail(
        "lose",
        gone,
        [" because it is missing on the server", " because they are missing on the server"],
    );
    doings.mail("show", trashed, [" in the trash now"; 2]);
    doings.mail("show", filed, [" in another folder now"; 2]);
    doings.mail("show", read, [" as read now"; 2]);
    doings.mail("show", flagged, [" as flagged now"; 2]);
    doings.mail("delete", removed, [" on the server"; 2]);
    doings.mail("send", sent, [" that had waited"; 2]);
    doings.mail("fail", refused, [" because the mailbox is full"; 2]);
    if change.entries.sum() > 0 {
        doings.push("get", &[&entries(change.entries)]);
    }
    doings.entries("get", changed, "one changed entry", "# changed entries");
    doings.entries("lose", entries_gone, "one deleted entry", "# deleted entries");
    doings.entries(
        "take",
        conflicts,
        "over the server's version of one entry",
        "over the server's version of # entries",
    );
    if change.is_none() {
        doings.push("find", &["nothing new"]);
    }
    let doings: Vec<&str> = doings.list.iter().map(String::as_str).collect();
    let each = if several && !change.is_none() { " each " } else { " " };
    [&all(devices, " and "), each, &list(&doings, " and "), &lost(change.lost * devices.len() as u16)]
        .concat()
}

/// What is new: messages, copies of sent ones, drafts, and what lies in the trash already.
fn fetched(change: &Change) -> String {
    let Change { fetched, fetched_sent, fetched_drafts, fetched_trash, .. } = *change;
    let kinds = [
        (fetched, "one message", "# messages"),
        (fetched_sent, "one sent message", "# sent messages"),
        (fetched_drafts, "one draft", "# drafts"),
        (fetched_trash, "one message that lies in the trash", "# messages that lie in the trash"),
    ];
    let counted: Vec<String> = kinds
        .iter()
        .filter(|(count, _, _)| *count > 0)
        .map(|(count, one, several)| if *count == 1 { (*one).into() } else { fill(several, &[*count]) })
        .collect();
    let counted: Vec<&str> = counted.iter().map(String::as_str).collect();
    list(&counted, " and ")
}

/// What the devices do, each with its verb.
struct Doings {
    several: bool,
    list: Vec<String>,
}

impl Doings {
    fn push(&mut self, verb: &str, object: &[&str]) {
        let ending = match (self.several, verb) {
            (true, _) => " ",
            (false, "fetch") => "es ",
            (false, _) => "s ",
        };
        self.list.push([verb, ending, &object.concat()].concat());
    }

    fn mail(&mut self, verb: &str, count: u16, end: [&str; 2]) {
        if count > 0 {
            let to = if verb == "fail" { "to store " } else { "" };
            self.push(verb, &[to, &messages(count), end[usize::from(count > 1)]]);
        }
    }

    fn entries(&mut self, verb: &str, count: u16, one: &str, more: &str) {
        match count {
            0 => {}
            1 => self.push(verb, &[one]),
            _ => self.push(verb, &[&fill(more, &[count])]),
        }
    }
}
