//! The words of the table.
//!
//! Invariant: reached by [`comparison_words`] alone, so that who does not open the table does not load them; why a mailbox
//! meets a criterion is said by the advice's own reasons, or by a note that has a source.

use super::table::{Table, form};
use super::{Language, Words, part};
use crate::advice::Degree;
use crate::comparison::{Criterion, Group, Note, Saying};
use crate::mailbox::{LeaveOnServer, Mailbox};

/// The words of the table in one language.
pub struct ComparisonWords {
    /// Heading of the view.
    pub title: &'static str,
    /// Caption: where the cells come from, and how to read the reasons.
    pub caption: &'static str,
    /// Follows the caption where the reader has not named any device.
    pub assumed: &'static str,
    /// Head of the first column.
    pub criterion: &'static str,
    pub(super) criteria: Table,
    pub(super) groups: Table,
    pub(super) degrees: Table,
    /// Follows the name of a POP3 mailbox whose copies stay on the server although deleted here.
    pub(super) kept: &'static str,
    /// Stands in a cell where other settings meet the criterion less.
    pub depends: &'static str,
    /// Legend of the filters for rows.
    pub rows: &'static str,
    /// Filter: only rows in which the kinds shown differ.
    pub only_differences: &'static str,
    /// Filter: only rows that the reader's answers name.
    pub only_wished: &'static str,
    /// Stands beside that filter while there is no such answer.
    pub nothing_wished: &'static str,
    /// Legend of the filter for columns.
    pub columns: &'static str,
    /// Filter: no column is left out.
    pub all_three: &'static str,
    /// So many rows of so many are shown; `#` stands for the numbers.
    pub(super) rows_left: &'static str,
    /// No row is left.
    pub(super) no_row: &'static str,
    /// Heading of what is often said.
    pub sayings: &'static str,
    pub(super) saying: Table,
    pub(super) notes: Table,
    /// Head of the column with both where there is little room.
    pub dav_in_brief: &'static str,
    /// What CalDAV and CardDAV are.
    pub dav: &'static str,
    /// What JMAP is, and why it is no column.
    pub jmap: &'static str,
}

/// The words of the table.
pub fn comparison_words(language: Language) -> &'static ComparisonWords {
    &part::later(language).comparison
}

impl ComparisonWords {
    /// What is wanted.
    pub fn criterion(&self, criterion: Criterion) -> &'static str {
        self.criteria.line(criterion as usize)
    }

    /// Heading of a group of criteria.
    pub fn group(&self, group: Group) -> &'static str {
        self.groups.line(group as usize)
    }

    /// How far a criterion is met, in a word.
    pub fn degree(&self, degree: Degree) -> &'static str {
        self.degrees.line(degree as usize)
    }

    /// A mailbox with all settings that a criterion may depend on.
    pub fn mailbox(&self, mailbox: &Mailbox, words: &Words) -> String {
        let kept = match mailbox {
            Mailbox::Pop3(access) if !access.delete_with_local => match access.leave {
                LeaveOnServer::Days(_) => self.kept,
                LeaveOnServer::No | LeaveOnServer::Forever => "",
            },
            Mailbox::Pop3(_) | Mailbox::Imap(_) | Mailbox::Exchange(_) => "",
        };
        [&words.mailbox(mailbox), kept].concat()
    }

    /// A note as a sentence or two.
    pub fn note(&self, note: Note) -> &'static str {
        self.notes.line(note as usize)
    }

    /// What is often said.
    pub fn said(&self, saying: Saying) -> &'static str {
        form(self.saying.line(saying as usize), 0)
    }

    /// What is true, in two or three sentences.
    pub fn truth(&self, saying: Saying) -> &'static str {
        form(self.saying.line(saying as usize), 1)
    }

    /// How many rows are shown, of how many.
    pub fn rows_left(&self, left: u16, of: u16) -> String {
        if left == 0 { self.no_row.into() } else { super::sentence::fill(self.rows_left, &[left, of]) }
    }
}
