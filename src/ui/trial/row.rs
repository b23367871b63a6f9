//! The lines of what a place holds: a name, a number, and a token for each thing.
//!
//! Invariant: tokens stand beside the number that says the same, and are hidden from screen readers.

use super::travel::Flight;
use crate::mailbox::MailboxKind;
use crate::simulation::{Copy, EntryId, EntryKind, Folder, MessageId, Place, World};
use crate::text::TrialWords;
use crate::ui::lines::{Lines, digits};

/// So many tokens are drawn at most: the newest.
const TOKENS: usize = 8;
const FEW: usize = 4;

/// In the order of [`Folder`].
pub(super) const FOLDERS: [(Folder, &str); 7] = [
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

/// What the rows of a column are written with.
pub(super) struct Rows<'a> {
    pub lines: &'a mut Lines,
    pub words: &'a TrialWords,
    pub kind: MailboxKind,
    pub world: &'a World,
    /// Where messages come from; none where nothing travels.
    pub before: Option<&'a World>,
    /// Those that are on their way, in all columns so far.
    pub flights: &'a mut Vec<Flight>,
    /// No more than that.
    pub most: usize,
}

/// What lies in a folder.
#[derive(Clone, Copy, Default)]
struct Pile {
    count: usize,
    unread: u16,
    flagged: u16,
}

impl Rows<'_> {
    /// A row where there is something.
    pub fn row(&mut self, hook: &str, name: &str, count: usize) {
        if count > 0 {
            self.head(hook, name, count, "");
        }
    }

    /// The folders of a place; the inbox also where it is empty.
    pub fn folders(&mut self, copies: &[Copy], at: Place) {
        self.lines.add(">ul.rows", &[]);
        let mut piles = [Pile::default(); FOLDERS.len()];
        for copy in copies {
            let pile = &mut piles[copy.folder as usize];
            pile.count += 1;
            pile.unread += u16::from(!copy.seen);
            pile.flagged += u16::from(copy.flagged);
        }
        for (folder, hook) in FOLDERS {
            let Pile { count, unread, flagged } = piles[folder as usize];
            if count == 0 && folder != Folder::Inbox {
                continue;
            }
            let words = self.words;
            let mut note = if unread > 0 { words.unread(unread) } else { String::new() };
            if flagged > 0 {
                note.extend([if unread > 0 { ", " } else { "" }, &words.flagged(flagged)]);
            }
            self.head(hook, words.folders[folder as usize], count, &note);
            self.tokens(count);
            for copy in copies.iter().filter(|copy| copy.folder == folder).skip(count - shown(count)) {
                let look = match (at, copy.original) {
                    (Place::Server, _) => "on-server",
                    (Place::Device(_), true) => "original",
                    (Place::Device(_), false) => "cached",
                };
                let unread = if copy.seen { "" } else { ".unread" };
                let flagged = if copy.flagged { ".flagged" } else { "" };
                self.token(&[look, unread, flagged].concat(), copy.message, Some((at, folder)));
            }
        }
    }

    /// Messages that are deleted and can be recovered. `name` has room for the last day on which all of them can.
    pub fn recoverable(
        &mut self,
        hook: &str,
        name: fn(&TrialWords, u16) -> String,
        left: &[(MessageId, u16)],
    ) {
        let Some(day) = left.iter().map(|(_, day)| *day).min() else {
            return;
        };
        self.head(hook, &name(self.words, day), left.len(), "");
        self.tokens(left.len());
        for (message, _) in left.iter().skip(left.len() - shown(left.len())) {
            self.token("recoverable", *message, None);
        }
    }

    /// Appointments, contacts and tasks in a place, where there are any.
    pub fn entries(&mut self, place: Place) {
        let words = self.words;
        for (kind, hook) in ENTRIES {
            let (mut numbers, mut version, mut reminded) = (Vec::new(), 0, false);
            for entry in self.world.entries(place).filter(|entry| entry.kind == kind) {
                numbers.push(entry.entry.0);
                version = entry.version;
                if let Place::Device(device) = place {
                    reminded |= self.world.reminded(device, entry.entry);
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
            self.head(hook, words.entries[kind as usize], numbers.len(), &note);
            self.tokens(0);
            for number in numbers.iter().take(TOKENS) {
                let (initial, place) = match number.checked_sub(EntryId::COLLEAGUES.0) {
                    Some(number) => (words.colleague.get(..1).unwrap_or_default(), number),
                    None => ("", *number),
                };
                self.lines.add(
                    ">>>>i.token.entry data-entry=#|##",
                    &[&digits(usize::from(*number)), initial, &digits(usize::from(place) + 1)],
                );
            }
        }
    }

    /// Name, count, and what is to be said besides.
    fn head(&mut self, hook: &str, name: &str, count: usize, note: &str) {
        self.lines.add(
            ">>li data-folder=#\n>>>span|# \n>>>b|# \n>>>small.note|#",
            &[hook, name, &digits(count), note],
        );
    }

    /// Room for tokens, behind the number of those that are not drawn.
    fn tokens(&mut self, count: usize) {
        self.lines.add(">>>span.tokens aria-hidden=true", &[]);
        if count > shown(count) {
            self.lines.add(">>>>small.more|#", &[&self.words.more((count - shown(count)) as u16)]);
        }
    }

    /// A message that lies in this folder here.
    fn token(&mut self, look: &str, message: MessageId, lies: Option<(Place, Folder)>) {
        let mut comes = "";
        if let (Some(before), Some((place, folder))) = (self.before, lies)
            && self.flights.len() < self.most
            && before.copy(place, message).is_none_or(|copy| copy.folder != folder)
        {
            comes = " data-comes=";
            self.flights.push(Flight::of(self.kind, before, place, message));
        }
        let number = usize::from(message.0);
        self.lines
            .add(">>>>i.token.# data-message=##|#", &[look, &digits(number), comes, &digits(number + 1)]);
    }
}

/// How many of so many are drawn: where not all have room, a few will do.
fn shown(count: usize) -> usize {
    if count > TOKENS { FEW } else { count }
}
