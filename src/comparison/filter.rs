//! Which rows and columns of the table are shown.
//!
//! Invariant: a filter leaves out; it changes no cell.

use super::{Cell, Column, Line};
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

    fn differs(&self, cells: &[Cell]) -> bool {
        let mut degrees = [false; 3];
        for column in Column::ALL {
            if self.shows_column(column) {
                degrees[cells[column as usize].best.degree as usize] = true;
            }
        }
        degrees.into_iter().filter(|there| *there).count() > 1
    }
}
