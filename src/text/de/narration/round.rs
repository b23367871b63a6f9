//! What a round with the server changed, in German.
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
        doings.push(["holt", "holen"], &[&new, ""]);
    }
    match fetched_off {
        0 => {}
        all if all == change.new_messages() => doings.push(["löscht", "löschen"], &["sie auf dem Server"]),
        some => doings.push(["löscht", "löschen"], &[&fill("# davon auf dem Server", &[some])]),
    }
    doings.mail(
        ["zeigt", "zeigen"],
        online,
        [", die älter ist, nur mit Netz", ", die älter sind, nur mit Netz"],
    );
    doings.mail(
        ["behält", "behalten"],
        aged,
        [" nicht mehr selbst, weil sie zu alt ist", " nicht mehr selbst, weil sie zu alt sind"],
    );
    doings.mail(
        ["verliert", "verlieren"],
        gone,
        [", weil sie auf dem Server fehlt", ", weil sie auf dem Server fehlen"],
    );
    doings.mail(["zeigt", "zeigen"], trashed, [" jetzt im Papierkorb"; 2]);
    doings.mail(["zeigt", "zeigen"], filed, [" jetzt in einem anderen Ordner"; 2]);
    doings.mail(["zeigt", "zeigen"], read, [" jetzt als gelesen"; 2]);
    doings.mail(["zeigt", "zeigen"], flagged, [" jetzt als gekennzeichnet"; 2]);
    doings.mail(["löscht", "löschen"], removed, [" auf dem Server"; 2]);
    doings.mail(["sendet", "senden"], sent, [", die gewartet hat", ", die gewartet haben"]);
    doings.mail(["bringt", "bringen"], refused, [" nicht auf den Server, weil das Postfach voll ist"; 2]);
    if change.entries.sum() > 0 {
        doings.push(["bekommt", "bekommen"], &[&entries(change.entries)]);
    }
    doings.entries(["bekommt", "bekommen"], changed, "einen geänderten Eintrag", "# geänderte Einträge");
    doings.entries(
        ["verliert", "verlieren"],
        entries_gone,
        "einen gelöschten Eintrag",
        "# gelöschte Einträge",
    );
    doings.entries(
        ["übernimmt", "übernehmen"],
        conflicts,
        "bei einem Eintrag die Fassung des Servers",
        "bei # Einträgen die Fassung des Servers",
    );
    if change.is_none() {
        doings.push(["findet", "finden"], &["nichts Neues"]);
    }
    let doings: Vec<&str> = doings.list.iter().map(String::as_str).collect();
    [&all(devices, " und "), " ", &list(&doings, " und "), &lost(change.lost * devices.len() as u16)].concat()
}

/// What is new: messages, copies of sent ones, drafts, and what lies in the trash already.
fn fetched(change: &Change) -> String {
    let Change { fetched, fetched_sent, fetched_drafts, fetched_trash, .. } = *change;
    let kinds = [
        (fetched, "eine Nachricht", "# Nachrichten"),
        (fetched_sent, "eine gesendete Nachricht", "# gesendete Nachrichten"),
        (fetched_drafts, "einen Entwurf", "# Entwürfe"),
        (fetched_trash, "eine Nachricht, die im Papierkorb liegt", "# Nachrichten, die im Papierkorb liegen"),
    ];
    let counted: Vec<String> = kinds
        .iter()
        .filter(|(count, _, _)| *count > 0)
        .map(|(count, one, several)| if *count == 1 { (*one).into() } else { fill(several, &[*count]) })
        .collect();
    let counted: Vec<&str> = counted.iter().map(String::as_str).collect();
    list(&counted, " und ")
}

/// What the devices do, each with its verb.
struct Doings {
    several: bool,
    list: Vec<String>,
}

impl Doings {
    fn push(&mut self, verb: [&str; 2], object: &[&str]) {
        let each = if self.several && object.len() > 1 { " je " } else { " " };
        self.list.push([verb[usize::from(self.several)], each, &object.concat()].concat());
    }

    fn mail(&mut self, verb: [&str; 2], count: u16, end: [&str; 2]) {
        if count > 0 {
            self.push(verb, &[&messages(count), end[usize::from(count > 1)]]);
        }
    }

    fn entries(&mut self, verb: [&str; 2], count: u16, one: &str, more: &str) {
        match count {
            0 => {}
            1 => self.push(verb, &[one]),
            _ => self.push(verb, &[&fill(more, &[count])]),
        }
    }
}
