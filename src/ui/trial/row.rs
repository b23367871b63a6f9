//! One line of what a place holds: a name, a number, and a token for each thing.
//!
//! Invariant: tokens stand beside the number that says the same, and are hidden from screen readers.

use crate::simulation::{Copy, EntryKind, Folder, MessageId, Place, World};
use crate::text::TrialWords;
use crate::ui::drawn::Drawn;

/// So many tokens are drawn at most: the newest.
const TOKENS: usize = 8;

const FOLDERS: [(Folder, &str); 7] = [
    (Folder::Inbox, "inbox"),
    (Folder::Sent, "sent"),
    (Folder::Drafts, "drafts"),
    (Folder::Trash, "trash"),
    (Folder::Project, "project"),
    (Folder::Outbox, "outbox"),
    (Folder::Local, "local"),
];

const ENTRIES: [(EntryKind, &str); 3] =
    [(EntryKind::Appointment, "appointments"), (EntryKind::Contact, "contacts"), (EntryKind::Task, "tasks")];

/// A line: name, count, and what is to be said besides.
pub(super) fn row(hook: &str, name: &str, count: usize, note: &str) -> Drawn {
    let row = Drawn::of("li")
        .attr("data-folder", hook)
        .with(Drawn::of("span").text(name))
        .text(" ")
        .with(Drawn::of("b").text(&count.to_string()));
    if note.is_empty() { row } else { row.text(" ").with(Drawn::of("small.note").text(note)) }
}

/// The folders of a place; the inbox also where it is empty.
pub(super) fn folders(copies: &[Copy], place: Place, words: &TrialWords) -> Drawn {
    let mut rows = Drawn::of("ul.rows");
    for (folder, hook) in FOLDERS {
        let mut here = copies.to_vec();
        here.retain(|copy| copy.folder == folder);
        if here.is_empty() && folder != Folder::Inbox {
            continue;
        }
        let unread = here.iter().filter(|copy| !copy.seen).count() as u16;
        let flagged = here.iter().filter(|copy| copy.flagged).count() as u16;
        let mut note = if unread > 0 { words.unread(unread) } else { String::new() };
        if flagged > 0 {
            note.extend([if unread > 0 { ", " } else { "" }, &words.flagged(flagged)]);
        }
        let (mut tokens, newest) = tokens(here.len(), words);
        for copy in &here[newest..] {
            let look = match (place, copy.original) {
                (Place::Server, _) => "token on-server",
                (Place::Device(_), true) => "token original",
                (Place::Device(_), false) => "token cached",
            };
            let unread = if copy.seen { "" } else { " unread" };
            let flagged = if copy.flagged { " flagged" } else { "" };
            tokens = tokens.with(token(&[look, unread, flagged].concat(), "data-message", copy.message.0));
        }
        let name = words.folders[folder as usize];
        let row = row(hook, name, here.len(), &note);
        rows = rows.with(if here.is_empty() { row } else { row.with(tokens) });
    }
    rows
}

/// Messages that are deleted and can be recovered.
pub(super) fn recoverable(hook: &str, name: &str, left: &[(MessageId, u16)], words: &TrialWords) -> Drawn {
    let (mut tokens, newest) = tokens(left.len(), words);
    for (message, _) in &left[newest..] {
        tokens = tokens.with(token("token recoverable", "data-message", message.0));
    }
    row(hook, name, left.len(), "").with(tokens)
}

/// Adds appointments, contacts and tasks in a place, where there are any.
pub(super) fn entries(mut rows: Drawn, world: &World, place: Place, words: &TrialWords) -> Drawn {
    for (kind, hook) in ENTRIES {
        let (mut count, mut version, mut reminded) = (0, 0, false);
        let mut tokens = Drawn::of("span.tokens aria-hidden=true");
        for entry in world.entries(place).filter(|entry| entry.kind == kind) {
            count += 1;
            version = entry.version;
            if let Place::Device(device) = place {
                reminded |= world.reminded(device, entry.entry);
            }
            if count <= TOKENS {
                tokens = tokens.with(token("token entry", "data-entry", entry.entry.0));
            }
        }
        let mut note = if count == 1 && version > 0 { words.version(version + 1) } else { String::new() };
        if reminded {
            note.extend([if note.is_empty() { "" } else { ", " }, words.reminded]);
        }
        if count > 0 {
            rows = rows.with(row(hook, words.entries[kind as usize], count, &note).with(tokens));
        }
    }
    rows
}

/// Room for tokens, and from which thing on there is one.
fn tokens(count: usize, words: &TrialWords) -> (Drawn, usize) {
    let (tokens, newest) = (Drawn::of("span.tokens aria-hidden=true"), count.saturating_sub(TOKENS));
    match newest {
        0 => (tokens, newest),
        more => (tokens.with(Drawn::of("small.more").text(&words.more(more as u16))), newest),
    }
}

fn token(look: &str, hook: &str, number: u16) -> Drawn {
    let number = usize::from(number);
    Drawn::of("i").attr("class", look).attr(hook, &number.to_string()).text(&(number + 1).to_string())
}
