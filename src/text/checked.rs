//! On what the story of a reason was checked, in one line.
//!
//! Invariant: what stands in `found` was confirmed by the tests that hold the simulator against real servers
//! (`tests/conformance`); nothing else says that something was checked.

use super::Words;
use crate::advice::Question;
use crate::comparison::Column;
use crate::mailbox::Mailbox;

pub(super) mod found;

/// Says on which servers the rules behind a reason were seen, whether documents have to do besides, and when that was.
pub fn checked(question: Question, mailbox: &Mailbox, words: &Words) -> &'static str {
    let column = match mailbox {
        Mailbox::Pop3(_) => Column::Pop3,
        Mailbox::Imap(settings) if settings.dav => Column::ImapWithDav,
        Mailbox::Imap(_) => Column::Imap,
        Mailbox::Exchange(_) => Column::Exchange,
    };
    let found = found::BY[question as usize][column as usize];
    words.tables.checked.line(usize::from(found))
}
