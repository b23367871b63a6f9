//! How a kind came to its points: every wish with its degree, its reason and its points, and the sum.
//!
//! Invariant: all rows of the verdict are shown, and the sum stands under them.

use super::frame::Frame;
use super::lines::Lines;
use super::sign::tick;
use super::source::reason;
use crate::advice::{Degree, Importance, Row, Verdict};
use crate::mailbox::Mailbox;
use crate::text::{Text, Words};

/// The rows, those that are met first, and their sum.
pub(super) fn calculation(frame: Frame, verdict: &Verdict, lines: &mut Lines, words: &Words) {
    lines
        .draw("div.calculation part=calculation data-kind=#\n>h5|#\n>ul")
        .text(verdict.mailbox.kind().id())
        .text(words[Text::SpeaksFor]);
    rows(frame, verdict, true, lines, words);
    lines.draw(">h5|#\n>ul").text(words[Text::SpeaksAgainst]);
    if !rows(frame, verdict, false, lines, words) {
        lines.draw(">>li.nothing|#").text(words[Text::NothingAgainst]);
    }
    lines
        .draw(">p.sum\n>>b|# \n>>b|#")
        .text(words[Text::Sum])
        .text(&words.points(verdict.score(), verdict.possible_score()));
}

/// Those rows that are met, or those that are not; whether there are any.
fn rows(frame: Frame, verdict: &Verdict, met: bool, lines: &mut Lines, words: &Words) -> bool {
    let mut any = false;
    for row in &verdict.rows {
        if (row.degree == Degree::Met) == met {
            self::row(frame, &verdict.mailbox, row, lines, words);
            any = true;
        }
    }
    any
}

fn row(frame: Frame, mailbox: &Mailbox, row: &Row, lines: &mut Lines, words: &Words) {
    let label = words.label(row.question);
    lines
        .draw(">>li data-question=# data-degree=#\n>>>sign|#\n>>>p.wish\n>>>>b|# \n>>>>span.tag|# ")
        .text(row.question.id())
        .text(row.degree.id())
        .text(tick(row.degree))
        .text(label)
        .text(words.degree(row.degree));
    match row.importance {
        Importance::Ordinary => {}
        Importance::Important | Importance::Must => {
            lines.draw(">>>>span.tag.heavy|#").text(words.weight(row.importance).label);
        }
    }
    let points = words.points(row.points, Degree::Met.points(row.importance));
    lines.draw(">>>p.points|#").text(&points);
    lines.depth += 3;
    reason(lines, frame, row, mailbox, label);
    lines.depth -= 3;
}
