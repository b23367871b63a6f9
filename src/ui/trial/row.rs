//! One line of what a place holds: a name, a number, and a token for each thing.
//!
//! Invariant: tokens stand beside the number that says the same, and are hidden from screen readers.

use crate::simulation::{Copy, EntryKind, Folder, MessageId, Place, World};
use crate::text::TrialWords;
use crate::ui::drawn::Drawn;

/// So many tokens are drawn at most: the newest.
const TOKENS: usize = 8;

/// A line, as it is drawn.
#[derive(PartialEq)]
pub(super) struct Row {
    hook: &'static str,
    name: String,
    count: usize,
    note: String,
    tokens: Vec<Token>,
}

/// What stands for one thing.
#[derive(Clone, Copy, PartialEq)]
struct Token {
    number: u16,
    look: Look,
    is_unread: bool,
    is_flagged: bool,
}

/// What kind of thing it is.
#[derive(Clone, Copy, PartialEq)]
enum Look {
    OnServer,
    Original,
    Cached,
    Recoverable,
    Entry,
}

const FOLDERS: [(Folder, &str); 7] = [
    (Folder::Inbox, "inbox"),
    (Folder::Sent, "sent"),
    (Folder::Drafts, "drafts"),
    (Folder::Trash, "trash"),
    (Folder::Project, "project"),
    (Folder::Outbox, "outbox"),
    (Folder::Local, "local"),
];

impl Row {
    /// The folders of a place; the inbox also where it is empty.
    pub fn folders(copies: &[Copy], place: Place, words: &TrialWords) -> Vec<Self> {
        let mut rows = Vec::new();
        for (folder, hook) in FOLDERS {
            let here: Vec<&Copy> = copies.iter().filter(|copy| copy.folder == folder).collect();
            if here.is_empty() && folder != Folder::Inbox {
                continue;
            }
            let unread = here.iter().filter(|copy| !copy.seen).count();
            let flagged = here.iter().filter(|copy| copy.flagged).count();
            let mut note = Vec::new();
            if unread > 0 {
                note.push(words.unread(unread as u16));
            }
            if flagged > 0 {
                note.push(words.flagged(flagged as u16));
            }
            let token = |copy: &&Copy| Token {
                number: copy.message.0,
                look: match (place, copy.original) {
                    (Place::Server, _) => Look::OnServer,
                    (Place::Device(_), true) => Look::Original,
                    (Place::Device(_), false) => Look::Cached,
                },
                is_unread: !copy.seen,
                is_flagged: copy.flagged,
            };
            let tokens = here.iter().skip(here.len().saturating_sub(TOKENS)).map(token).collect();
            let name = words.folders[folder as usize].into();
            rows.push(Self { hook, name, count: here.len(), note: note.join(", "), tokens });
        }
        rows
    }

    /// Messages that are not filed anywhere, if there are any.
    pub fn loose(hook: &'static str, name: String, messages: &[MessageId]) -> Option<Self> {
        let token = |message: &MessageId| Token {
            number: message.0,
            look: Look::Recoverable,
            is_unread: false,
            is_flagged: false,
        };
        let tokens: Vec<Token> =
            messages.iter().skip(messages.len().saturating_sub(TOKENS)).map(token).collect();
        (!tokens.is_empty()).then_some(Self {
            hook,
            name,
            count: messages.len(),
            note: String::new(),
            tokens,
        })
    }

    /// A number of things that are not here, if there are any.
    pub fn counted(hook: &'static str, name: &str, count: usize) -> Option<Self> {
        let (name, note, tokens) = (name.into(), String::new(), Vec::new());
        (count > 0).then_some(Self { hook, name, count, note, tokens })
    }

    /// Appointments, contacts and tasks in a place, where there are any.
    pub fn entries(world: &World, place: Place, words: &TrialWords) -> Vec<Self> {
        let mut rows = Vec::new();
        for (kind, hook) in [
            (EntryKind::Appointment, "appointments"),
            (EntryKind::Contact, "contacts"),
            (EntryKind::Task, "tasks"),
        ] {
            let here: Vec<_> = world.entries(place).filter(|entry| entry.kind == kind).collect();
            let mut note = Vec::new();
            if let [only] = here.as_slice()
                && only.version > 0
            {
                note.push(words.version(only.version + 1));
            }
            if let Place::Device(device) = place
                && here.iter().any(|entry| world.reminded(device, entry.entry))
            {
                note.push(words.reminded.into());
            }
            if here.is_empty() {
                continue;
            }
            let token = |number| Token { number, look: Look::Entry, is_unread: false, is_flagged: false };
            let tokens = here.iter().take(TOKENS).map(|entry| token(entry.entry.0)).collect();
            let name = words.entries[kind as usize].into();
            rows.push(Self { hook, name, count: here.len(), note: note.join(", "), tokens });
        }
        rows
    }

    pub fn draw(&self, words: &TrialWords) -> Drawn {
        let count = Drawn::saying("b", &self.count.to_string());
        let mut row = Drawn::new("li", &[("data-folder", self.hook)])
            .with(Drawn::saying("span", &self.name))
            .text(" ")
            .with(count);
        if !self.note.is_empty() {
            row = row.text(" ").with(Drawn::classed("small", "note", &self.note));
        }
        if self.tokens.is_empty() {
            return row;
        }
        let mut tokens = Drawn::new("span", &[("class", "tokens"), ("aria-hidden", "true")]);
        match self.count - self.tokens.len() {
            0 => {}
            more => tokens = tokens.with(Drawn::classed("small", "more", &words.more(more as u16))),
        }
        row.with(tokens.with_all(self.tokens.iter().map(Token::draw).collect()))
    }
}

impl Token {
    fn draw(&self) -> Drawn {
        let look = match self.look {
            Look::OnServer => "on-server",
            Look::Original => "original",
            Look::Cached => "cached",
            Look::Recoverable => "recoverable",
            Look::Entry => "entry",
        };
        let unread = if self.is_unread { " unread" } else { "" };
        let flagged = if self.is_flagged { " flagged" } else { "" };
        let class = ["token ", look, unread, flagged].concat();
        let number = self.number.to_string();
        let hook = match self.look {
            Look::OnServer | Look::Original | Look::Cached | Look::Recoverable => "data-message",
            Look::Entry => "data-entry",
        };
        Drawn::new("i", &[("class", &class), (hook, &number)]).text(&(self.number + 1).to_string())
    }
}
