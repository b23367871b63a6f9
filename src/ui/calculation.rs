//! How a kind came to its points: every wish with its degree, its reason and its points, and the sum.
//!
//! Invariant: all rows of the verdict are shown, and the sum stands under them.

use super::advisor::Advisor;
use super::drawn::Drawn;
use super::frame::Frame;
use super::sign::mark;
use crate::advice::{Degree, Evidence, Fact, Importance, Question, Row, Verdict};
use crate::cut::cuts;
use crate::mailbox::Mailbox;
use crate::text::{self, Text, Words};

/// The rows, those that are met first, and their sum.
pub(super) fn calculation(advisor: Advisor, verdict: &Verdict, words: &'static Words) -> Drawn {
    let kind = verdict.mailbox.kind();
    let rows = |met: bool| -> Vec<Drawn> {
        let mut rows = Vec::new();
        for row in &verdict.rows {
            if (row.degree == Degree::Met) == met {
                rows.push(self::row(advisor, &verdict.mailbox, row, words));
            }
        }
        rows
    };
    let mut against = rows(false);
    if against.is_empty() {
        against.push(Drawn::saying("li.nothing", words[Text::NothingAgainst]));
    }
    let sum = Drawn::of("p.sum")
        .with(Drawn::saying("b", words[Text::Sum]))
        .text(" ")
        .with(Drawn::saying("b", &words.points(verdict.score(), verdict.possible_score())));
    Drawn::of("div.calculation part=calculation")
        .attr("data-kind", kind.id())
        .with(Drawn::saying("h5", words[Text::SpeaksFor]))
        .with(Drawn::of("ul").with_all(rows(true)))
        .with(Drawn::saying("h5", words[Text::SpeaksAgainst]))
        .with(Drawn::of("ul").with_all(against))
        .with(sum)
}

fn row(advisor: Advisor, mailbox: &Mailbox, row: &Row, words: &'static Words) -> Drawn {
    let kind = mailbox.kind();
    let mut wish = Drawn::of("p.wish")
        .with(Drawn::saying("b", words.label(row.question)))
        .text(" ")
        .with(Drawn::saying("span.tag", words.degree(row.degree)));
    match row.importance {
        Importance::Ordinary => {}
        Importance::Important | Importance::Must => {
            let weight = words.weight(row.importance).label;
            wish = wish.text(" ").with(Drawn::saying("span.tag.heavy", weight));
        }
    }
    let points = words.points(row.points, Degree::Met.points(row.importance));
    let mut reason = Drawn::saying("p.reason", &words.reason(row));
    if let Some(fact) = row.fact() {
        reason = reason.text(" ").with(source(fact, words));
    }
    reason = match row.evidence {
        Evidence::Played { .. } => {
            let question = row.question;
            let show = show_me(words.label(question), words);
            reason
                .text(" ")
                .with(show.on("click", move |_| advisor.show(kind, question)))
                .text(" ")
                .with(checked(advisor.frame, question, mailbox))
        }
        Evidence::Known(_) => reason,
    };
    Drawn::of("li")
        .attr("data-question", row.question.id())
        .attr("data-degree", row.degree.id())
        .with(mark(row.degree))
        .with(wish)
        .with(Drawn::saying("p.points", &points))
        .with(reason)
}

/// Leads to the story that proves what is said; `of` names it to whoever does not see where the button stands.
pub(super) fn show_me(of: &str, words: &'static Words) -> Drawn {
    let label = words[Text::ShowMe];
    Drawn::of("button.link type=button data-action=show-me")
        .attr("aria-label", &[label, ": ", of].concat())
        .text(label)
}

/// On what the story of a reason was checked; leads to the page that says it whole.
pub(super) fn checked(frame: Frame, question: Question, mailbox: &Mailbox) -> Drawn {
    let said = text::checked(question, mailbox, frame.words());
    let link = Drawn::of("a rel=noopener target=_blank").attr("href", &frame.checked(question)).text(said);
    Drawn::of("small.source.checked").with(link)
}

/// Where a fact was published, and when it was checked.
pub(super) fn source(fact: Fact, words: &'static Words) -> Drawn {
    cited(fact.source(), fact.as_of(), words)
}

/// The address of a source, and year and month in which it was checked.
pub(super) fn cited(address: &str, (year, month): (u16, u8), words: &'static Words) -> Drawn {
    let host = cuts(address, '/').nth(2).unwrap_or_default();
    let link = Drawn::of("a rel=noopener target=_blank").attr("href", address).text(host);
    Drawn::saying("small.source", words[Text::Source])
        .text(" ")
        .with(link)
        .text(", ")
        .text(&words.as_of(year, month))
}
