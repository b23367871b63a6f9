//! The lines of what a place holds: a name, a number, and a token for each thing.
//!
//! Invariant: tokens stand beside the number that says the same, and are hidden from screen readers.

use super::travel::travel;
use crate::mailbox::MailboxKind;
use crate::simulation::{Copy, EntryId, EntryKind, Folder, MessageId, Place, World};
use crate::text::{Say, TrialWords};
use crate::ui::lines::Lines;

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
    pub flights: &'a mut Lines,
    /// So many more may travel in this column.
    pub seats: usize,
}

impl Rows<'_> {
    /// A row where there is something.
    pub fn row(&mut self, hook: &str, name: Say, count: usize) {
        if count > 0 {
            self.head(hook, name as usize, 0, count).text("");
        }
    }

    /// The folders of a place; the inbox also where it is empty.
    pub fn folders(&mut self, copies: &[Copy], at: Place) {
        self.lines.draw(">ul.rows");
        for (folder, hook) in &FOLDERS {
            let inside: Vec<&Copy> = copies.iter().filter(|copy| copy.folder == *folder).collect();
            let count = inside.len();
            if count == 0 && *folder != Folder::Inbox {
                continue;
            }
            let unread = inside.iter().filter(|copy| !copy.seen).count();
            let flagged = inside.iter().filter(|copy| copy.flagged).count();
            let note = self.note([(Say::Unread, unread), (Say::Flagged, flagged)]);
            self.head(hook, Say::Inbox as usize + *folder as usize, 0, count).text(&note);
            self.tokens(count);
            for copy in inside.iter().skip(count - shown(count)) {
                let look = match (at, copy.original) {
                    (Place::Server, _) => "on-server",
                    (Place::Device(_), true) => "original",
                    (Place::Device(_), false) => "cached",
                };
                let comes = self.comes(copy, at);
                self.lines
                    .draw(">>>>i.token.### data-message=##|#")
                    .text(look)
                    .only_if(!copy.seen, ".unread")
                    .only_if(copy.flagged, ".flagged")
                    .number(copy.message.0.into())
                    .only_if(comes, " data-comes=")
                    .number(usize::from(copy.message.0) + 1);
            }
        }
    }

    /// Messages that are deleted and can be recovered. `name` has room for the last day on which all of them can.
    pub fn recoverable(&mut self, hook: &str, name: Say, left: &[(MessageId, u16)]) {
        let Some(day) = left.iter().map(|(_, day)| *day).min() else {
            return;
        };
        let count = left.len();
        self.head(hook, name as usize, day, count).text("");
        self.tokens(count);
        for (MessageId(message), _) in left.iter().skip(count - shown(count)) {
            self.lines
                .draw(">>>>i.token.recoverable data-message=#|#")
                .number((*message).into())
                .number(usize::from(*message) + 1);
        }
    }

    /// Appointments, contacts and tasks in a place, where there are any.
    pub fn entries(&mut self, place: Place) {
        for (kind, hook) in &ENTRIES {
            let (mut numbers, mut version, mut reminded) = (Vec::new(), 0, false);
            for entry in self.world.entries(place).filter(|entry| entry.kind == *kind) {
                numbers.push(entry.entry.0);
                version = entry.version;
                if let Place::Device(device) = place {
                    reminded |= self.world.reminded(device, entry.entry);
                }
            }
            if numbers.is_empty() {
                continue;
            }
            let version = if numbers.len() == 1 && version > 0 { version + 1 } else { 0 };
            let note = self.note([(Say::Version, version.into()), (Say::Reminded, reminded.into())]);
            self.head(hook, Say::Appointments as usize + *kind as usize, 0, numbers.len()).text(&note);
            self.tokens(0);
            for number in numbers.iter().take(TOKENS) {
                let (initial, place) = match number.checked_sub(EntryId::COLLEAGUES.0) {
                    Some(number) => (self.words.of(Say::Colleague).get(..1).unwrap_or_default(), number),
                    None => ("", *number),
                };
                self.lines
                    .draw(">>>>i.token.entry data-entry=#|##")
                    .number((*number).into())
                    .text(initial)
                    .number(usize::from(place) + 1);
            }
        }
    }

    /// Name and count; what is to be noted of it is to be said yet. A day stands in the name where it has room for it.
    fn head(&mut self, hook: &str, name: usize, day: u16, count: usize) -> &mut Lines {
        self.lines
            .draw(">>li data-folder=#\n>>>span|# \n>>>b|# \n>>>small.note|#")
            .text(hook)
            .count(name, day.into())
            .number(count)
    }

    /// What there is of these.
    fn note(&self, parts: [(Say, usize); 2]) -> String {
        let mut note = String::new();
        for (say, count) in parts {
            if count > 0 {
                note.push_str(if note.is_empty() { "" } else { ", " });
                note.push_str(&self.words.with(say, &[count as u16]));
            }
        }
        note
    }

    /// Room for tokens, behind the number of those that are not drawn.
    fn tokens(&mut self, count: usize) {
        self.lines.draw(">>>span.tokens aria-hidden=true");
        if count > shown(count) {
            self.lines.draw(">>>>small.more|#").count(Say::More, count - shown(count));
        }
    }

    /// Whether a message that lies here has just come from elsewhere, and is seen to travel.
    fn comes(&mut self, copy: &Copy, here: Place) -> bool {
        let Some(before) = self.before else {
            return false;
        };
        let was = before.copy(here, copy.message);
        let comes = self.seats > 0 && was.is_none_or(|was| was.folder != copy.folder);
        if comes {
            self.seats -= 1;
            travel(self.flights, self.kind, before, here, copy.message);
        }
        comes
    }
}

/// How many of so many are drawn: where not all have room, a few will do.
fn shown(count: usize) -> usize {
    if count > TOKENS { FEW } else { count }
}
