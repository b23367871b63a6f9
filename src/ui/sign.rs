//! What is drawn: one sign for each kind of mailbox, one for each degree.
//!
//! Invariant: a sign stands beside the word it illustrates and is hidden from screen readers.

use crate::advice::Degree;
use crate::mailbox::MailboxKind;

/// An envelope leaves the server; one that goes round between devices; one before a calendar.
pub(super) const fn path(kind: MailboxKind) -> &'static str {
    match kind {
        MailboxKind::Pop3 => {
            "M5 2.5h14v4H5zM8 4.5h.5M12 6.5v5M9.8 9.5l2.2 2.2 2.2-2.2M4 14h16v7.5H4zM4 14.5l8 4 8-4"
        }
        MailboxKind::Imap => {
            "M6.5 8.5h11v7h-11zM6.5 9l5.5 3.6L17.5 9M4 7.5a9 9 0 0 1 15.2-1.2M19.7 2.6v3.9h-3.9M20 16.5a9 9 0 0 1-15.2 1.2\
             M4.3 21.4v-3.9h3.9"
        }
        MailboxKind::Exchange => {
            "M17.5 9.5V4.5h-14v13H7M3.5 8.5h14M7 2.5v4M14 2.5v4M10 13h11.5v8.5H10zM10 13.5l5.75 4 5.75-4"
        }
    }
}

/// A tick, a dash, a cross, each in a ring.
pub(super) const fn tick(degree: Degree) -> &'static str {
    match degree {
        Degree::Met => "M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0zM8 12.3l2.7 2.7L16 9.5",
        Degree::Partly => "M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0zM8 12h8",
        Degree::Unmet => "M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0zM9 9l6 6M15 9l-6 6",
    }
}
