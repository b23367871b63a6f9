//! Which rows and columns of the table are shown.
//!
//! Invariant: a filter leaves out; it changes no cell.

use super::{Cell, Column, Line};
use crate::advice::Degree;
use crate::mailbox::MailboxKind;

/// What the reader wants to see.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only rows in which the kinds shown differ.
    pub only_differences: bool,
    /// Only rows that the reader's answers name.
    pub only_wished: bool,
    /// The kind that is left out, so that two of the three are compared.
    pub without: Option<MailboxKind>,
}

impl Filter {
    /// Whether a column is shown.
    pub fn shows_column(&self, column: Column) -> bool {
        self.without != Some(column.kind())
    }

    /// Whether a row is shown.
    pub fn shows(&self, line: &Line) -> bool {
        (line.wished || !self.only_wished) && (!self.only_differences || self.differs(&line.cells))
    }

    fn differs(&self, cells: &[Cell; 4]) -> bool {
        let mut first: Option<Degree> = None;
        let shown = Column::ALL.into_iter().zip(cells).filter(|(column, _)| self.shows_column(*column));
        shown.into_iter().any(|(_, cell)| *first.get_or_insert(cell.best.degree) != cell.best.degree)
    }
}
