//! The words of the table.
//!
//! Invariant: reached by [`comparison_words`] alone, so that who does not open the table does not load them; why a mailbox
//! meets a criterion is said by the advice's own reasons, or by a note that has a source.

use super::sentence::fill;
use super::table::{Table, form};
use super::{Language, Words, part};
use crate::advice::Degree;
use crate::comparison::{Criterion, Group, Note, Saying};
use crate::cut::joined;
use crate::mailbox::{LeaveOnServer, Mailbox};

/// A button, a heading or a sentence around the table.
#[derive(Clone, Copy)]
pub enum Label {
    /// Heading of the view.
    Title,
    /// Caption: where the cells come from, and how to read the reasons.
    Caption,
    /// Follows the caption where the reader has not named any device.
    Assumed,
    /// Head of the first column.
    Criterion,
    /// Follows the name of a POP3 mailbox whose copies stay on the server although deleted here.
    Kept,
    /// Stands in a cell where other settings meet the criterion less.
    Depends,
    /// Legend of the filters for rows.
    Rows,
    /// Filter: only rows in which the kinds shown differ.
    OnlyDifferences,
    /// Filter: only rows that the reader's answers name.
    OnlyWished,
    /// Stands beside that filter while there is no such answer.
    NothingWished,
    /// Legend of the filter for columns.
    Columns,
    /// Filter: no column is left out.
    AllThree,
    /// So many rows of so many are shown; `#` stands for the numbers.
    RowsLeft,
    /// No row is left.
    NoRow,
    /// Heading of what is often said.
    Sayings,
    /// Head of the column with both where there is little room.
    DavInBrief,
    /// What CalDAV and CardDAV are.
    Dav,
    /// What JMAP is, and why it is no column.
    Jmap,
}

impl From<Label> for usize {
    fn from(label: Label) -> Self {
        label as Self
    }
}

/// The words of the table in one language.
pub struct ComparisonWords {
    /// By [`Label`].
    pub labels: Table,
    pub(super) criteria: Table,
    pub(super) groups: Table,
    pub(super) degrees: Table,
    pub(super) sayings: Table,
    pub(super) notes: Table,
}

/// The words of the table.
pub fn comparison_words(language: Language) -> &'static ComparisonWords {
    &part::later(language).comparison
}

impl ComparisonWords {
    /// A button, a heading or a sentence around the table.
    pub fn label(&self, label: Label) -> &'static str {
        self.labels.line(label.into())
    }

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
                LeaveOnServer::Days(_) => self.label(Label::Kept),
                LeaveOnServer::No | LeaveOnServer::Forever => "",
            },
            Mailbox::Pop3(_) | Mailbox::Imap(_) | Mailbox::Exchange(_) => "",
        };
        joined(&[&words.mailbox(mailbox), kept])
    }

    /// A note as a sentence or two.
    pub fn note(&self, note: Note) -> &'static str {
        self.notes.line(note as usize)
    }

    /// What is often said.
    pub fn said(&self, saying: Saying) -> &'static str {
        form(self.sayings.line(saying as usize), 0)
    }

    /// What is true, in two or three sentences.
    pub fn truth(&self, saying: Saying) -> &'static str {
        form(self.sayings.line(saying as usize), 1)
    }

    /// How many rows are shown, of how many.
    pub fn rows_left(&self, left: u16, of: u16) -> String {
        fill(self.label(if left == 0 { Label::NoRow } else { Label::RowsLeft }), &[left, of])
    }
}
