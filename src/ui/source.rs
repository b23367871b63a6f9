//! What a reason rests on: the story that shows it, on what that was checked, and where a fact was published.
//!
//! Invariant: no address is written here; facts and the page that says what was checked bring them along.

use super::frame::Frame;
use super::lines::Lines;
use crate::advice::{Evidence, Question, Row};
use crate::cut::cuts;
use crate::mailbox::Mailbox;
use crate::text::{self, Text, Words};

/// Why a wish is met, or is not, and what this rests on; `of` names it to whoever does not see where the button stands.
pub(super) fn reason(lines: &mut Lines, frame: Frame, row: &Row, mailbox: &Mailbox, of: &str) {
    let words = frame.words();
    lines.draw("p.reason\n>span|# ").text(&words.reason(row));
    lines.depth += 1;
    if let Some(fact) = row.fact() {
        cite(lines, fact.source(), fact.as_of(), words);
    }
    match row.evidence {
        Evidence::Played { .. } => {
            show_me(lines, of, words);
            checked(lines, frame, row.question, mailbox);
        }
        Evidence::Known(_) => {}
    }
    lines.depth -= 1;
}

/// Leads to the story that proves what is said; `of` names it to whoever does not see where the button stands.
pub(super) fn show_me(lines: &mut Lines, of: &str, words: &Words) {
    let label = words[Text::ShowMe];
    lines
        .draw("button.link type=button data-action=show-me aria-label=#: #|#")
        .text(label)
        .text(of)
        .text(label);
}

/// On what the story of a reason was checked; leads to the page that says it whole.
fn checked(lines: &mut Lines, frame: Frame, question: Question, mailbox: &Mailbox) {
    lines
        .draw("small.source.checked\n>a rel=noopener target=_blank href=#|#")
        .text(&frame.checked(question))
        .text(text::checked(question, mailbox, frame.words()));
}

/// The address of a source, and year and month in which it was checked.
pub(super) fn cite(lines: &mut Lines, address: &str, (year, month): (u16, u8), words: &Words) {
    let host = cuts(address, '/').nth(2).unwrap_or_default();
    lines
        .draw("small.source\n>span|# \n>a rel=noopener target=_blank href=#|#\n>span|, #")
        .text(words[Text::Source])
        .text(address)
        .text(host)
        .text(&words.as_of(year, month));
}
