//! One line of what a place holds: a name, a number, and a token for each thing.
//!
//! Invariant: tokens stand beside the number that says the same, and are hidden from screen readers.

use leptos::web_sys::Element;

use super::pattern::draw;
use crate::simulation::{Copy, EntryId, EntryKind, Folder, MessageId, Place, World};
use crate::text::TrialWords;

/// So many tokens are drawn at most: the newest.
const TOKENS: usize = 8;
const FEW: usize = 4;

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

/// A line where there is something: name, count, and what is to be said besides.
pub(super) fn row(rows: &Element, hook: &str, name: &str, count: usize, note: &str) {
    if count > 0 {
        line(rows, hook, name, count, note);
    }
}

fn line(rows: &Element, hook: &str, name: &str, count: usize, note: &str) -> Element {
    draw(rows, "li data-folder=#\n>span|#\n+b|#\n+small.note|#", &[hook, name, &count.to_string(), note])
}

/// The folders of a place; the inbox also where it is empty.
pub(super) fn folders(place: &Element, copies: &[Copy], at: Place, words: &TrialWords) -> Element {
    let rows = draw(place, "ul.rows", &[]);
    for (folder, hook) in FOLDERS {
        let (mut count, mut unread, mut flagged) = (0, 0, 0);
        for copy in copies.iter().filter(|copy| copy.folder == folder) {
            count += 1;
            unread += u16::from(!copy.seen);
            flagged += u16::from(copy.flagged);
        }
        if count == 0 && folder != Folder::Inbox {
            continue;
        }
        let mut note = if unread > 0 { words.unread(unread) } else { String::new() };
        if flagged > 0 {
            note.extend([if unread > 0 { ", " } else { "" }, &words.flagged(flagged)]);
        }
        let line = line(&rows, hook, words.folders[folder as usize], count, &note);
        let tokens = tokens(&line, count, words);
        let newest = copies.iter().filter(|copy| copy.folder == folder).skip(count - shown(count));
        for copy in newest {
            let look = match (at, copy.original) {
                (Place::Server, _) => "token on-server",
                (Place::Device(_), true) => "token original",
                (Place::Device(_), false) => "token cached",
            };
            let unread = if copy.seen { "" } else { " unread" };
            let flagged = if copy.flagged { " flagged" } else { "" };
            token(&tokens, &[look, unread, flagged].concat(), copy.message);
        }
    }
    rows
}

/// Messages that are deleted and can be recovered. `name` has room for the last day on which all of them can.
pub(super) fn recoverable(
    rows: &Element,
    hook: &str,
    name: fn(&TrialWords, u16) -> String,
    left: &[(MessageId, u16)],
    words: &TrialWords,
) {
    let Some(day) = left.iter().map(|(_, day)| *day).min() else {
        return;
    };
    let line = line(rows, hook, &name(words, day), left.len(), "");
    let tokens = tokens(&line, left.len(), words);
    for (message, _) in left.iter().skip(left.len() - shown(left.len())) {
        token(&tokens, "token recoverable", *message);
    }
}

/// Appointments, contacts and tasks in a place, where there are any.
pub(super) fn entries(rows: &Element, world: &World, place: Place, words: &TrialWords) {
    for (kind, hook) in ENTRIES {
        let (mut numbers, mut version, mut reminded) = (Vec::new(), 0, false);
        for entry in world.entries(place).filter(|entry| entry.kind == kind) {
            numbers.push(entry.entry.0);
            version = entry.version;
            if let Place::Device(device) = place {
                reminded |= world.reminded(device, entry.entry);
            }
        }
        if numbers.is_empty() {
            continue;
        }
        let mut note =
            if numbers.len() == 1 && version > 0 { words.version(version + 1) } else { String::new() };
        if reminded {
            note.extend([if note.is_empty() { "" } else { ", " }, words.reminded]);
        }
        let line = line(rows, hook, words.entries[kind as usize], numbers.len(), &note);
        let tokens = tokens(&line, 0, words);
        for number in numbers.iter().take(TOKENS) {
            let (initial, place) = match number.checked_sub(EntryId::COLLEAGUES.0) {
                Some(place) => (words.colleague.get(..1).unwrap_or_default(), place),
                None => ("", *number),
            };
            let label = [initial, &(usize::from(place) + 1).to_string()].concat();
            draw(&tokens, "i.token.entry data-entry=#|#", &[&usize::from(*number).to_string(), &label]);
        }
    }
}

/// How many of so many are drawn: where not all have room, a few will do.
fn shown(count: usize) -> usize {
    if count > TOKENS { FEW } else { count }
}

/// Room for tokens, behind the number of those that are not drawn.
fn tokens(line: &Element, count: usize, words: &TrialWords) -> Element {
    let tokens = draw(line, "span.tokens aria-hidden=true", &[]);
    if count > shown(count) {
        draw(&tokens, "small.more|#", &[&words.more((count - shown(count)) as u16)]);
    }
    tokens
}

fn token(tokens: &Element, look: &str, MessageId(number): MessageId) {
    let number = usize::from(number);
    draw(tokens, "i class=# data-message=#|#", &[look, &number.to_string(), &(number + 1).to_string()]);
}
