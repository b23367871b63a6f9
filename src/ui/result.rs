//! The recommendation, with everything that belongs to it.
//!
//! Invariant: what is shown is the [`Advice`] that was worked out when the screen came up, whole and in its order.

use super::calculation::calculation;
use super::frame::Frame;
use super::given::given;
use super::lines::Lines;
use super::score::scores;
use super::sign::path;
use super::source::cite;
use super::take_along::take_along;
use crate::advice::{Advice, Clarity, Fact, Form, Interview, Question, Verdict};
use crate::config::Offer;
use crate::cut::replaced;
use crate::text::{Text, Words, change, why_not};

/// The last screen.
pub(super) fn result(
    frame: Frame,
    interview: &Interview,
    advice: Option<&Advice>,
    lines: &mut Lines,
    words: &Words,
) {
    lines.draw("h2.small-title|#\ndiv part=result").text(words[Text::Title]);
    lines.depth = 1;
    match advice {
        Some(advice) => advised(frame, advice, lines, words),
        None => {
            lines.draw("p.winner tabindex=-1 data-head=|#").text(words[Text::NothingToJudge]);
        }
    }
    section(lines, words[Text::Answers]);
    given(interview, lines, words);
    lines.depth = 1;
    lines
        .draw("div.way\n>button.button type=button part=button data-action=start-over|#")
        .text(words[Text::StartOver]);
    match interview.form() {
        Form::Short => {
            lines
                .draw(">button.button.main type=button part=button main data-action=more|#")
                .text(words[Text::AskMore]);
        }
        Form::Full => {}
    }
}

fn advised(frame: Frame, advice: &Advice, lines: &mut Lines, words: &Words) {
    let winner = advice.winner();
    head(advice, lines, words);
    frame.config.with_untracked(|config| offer(config.offer(winner.mailbox.kind()), lines, words));
    if !advice.contradictions.is_empty() {
        section(lines, words[Text::Contradictions]);
        lines.draw("ul.pairs");
        let label = |question: Question| words.label(question);
        for (one, other) in &advice.contradictions {
            lines.draw(">li|#").text(&words.contradiction(label(*one), label(*other)));
        }
        lines.draw("p.small|#").text(words[Text::ContradictionsNote]);
    }
    section(lines, words[Text::Scores]);
    scores(&advice.verdicts, lines, words);
    section(lines, words[Text::Calculation]);
    calculation(frame, winner, lines, words);
    lines.draw("p.small|#").text(words[Text::Played]);
    section(lines, words[Text::Others]);
    for verdict in advice.verdicts.iter().skip(1) {
        other(frame, verdict, winner, lines, words);
    }
    if !advice.changes.is_empty() {
        section(lines, words[Text::Changes]);
        lines.draw("ul.changes");
        for possible in &advice.changes {
            let kind = possible.winner;
            lines
                .draw(">li data-kind=#\n>>sign|#\n>>p|#")
                .text(kind.id())
                .text(path(kind))
                .text(&change(possible, words));
        }
    }
    if advice.mixed {
        section(lines, words[Text::MixedTitle]);
        lines.draw("p|#").text(words[Text::Mixed]);
    }
    if advice.legal {
        let fact = Fact::NoLegalArchive;
        section(lines, words[Text::Legal]);
        lines.draw("p\n>span|# ").text(words.fact(fact));
        lines.depth += 1;
        cite(lines, fact.source(), fact.as_of(), words);
    }
    section(lines, words[Text::NextSteps]);
    lines.draw("ol");
    for step in &advice.next_steps {
        lines.draw(">li|#").text(words.next_step(*step));
    }
    section(lines, words[Text::TakeAlong]);
    take_along(lines, words);
}

fn head(advice: &Advice, lines: &mut Lines, words: &Words) {
    let mailbox = &advice.winner().mailbox;
    let kind = mailbox.kind();
    lines
        .draw("div.winner part=winner data-kind=#\n>sign|#\n>div\n>>h3 tabindex=-1 data-head=")
        .text(kind.id())
        .text(path(kind));
    let heading: &[&str] = match advice.clarity {
        Clarity::Clear | Clarity::Close | Clarity::Tie => &[words[Text::Recommendation]],
        Clarity::NoneFits => &[words[Text::NoneFits], words[Text::Nearest]],
    };
    for part in heading {
        lines.draw(">>>span.over|# ").text(part);
    }
    lines.draw(">>>span.name|#\n>>p|#").text(&words.mailbox(mailbox)).text(words.clarity(advice.clarity));
}

/// What the page's author wrote stays what it is: it has no mark that would say something else in a line.
fn offer(offer: &Offer, lines: &mut Lines, words: &Words) {
    if offer.product.is_none() && offer.note.is_none() {
        return;
    }
    lines.draw("div.offer part=offer\n>p.small|#").text(words[Text::Offer]);
    if let Some(product) = &offer.product {
        match &offer.link {
            Some(link) => lines
                .draw(">p\n>>a target=_blank rel=nofollow noopener href=#|#")
                .text(&replaced(link, '|', "%7C")),
            None => lines.draw(">p\n>>b|#"),
        }
        .text(&replaced(product, '\n', " "));
    }
    if let Some(note) = &offer.note {
        lines.draw(">p|#").text(&replaced(note, '\n', " "));
    }
}

fn other(frame: Frame, verdict: &Verdict, winner: &Verdict, lines: &mut Lines, words: &Words) {
    let kind = verdict.mailbox.kind();
    lines
        .draw("div.other data-kind=#\n>sign|#\n>p\n>>b|#\n>p|#\n>details\n>>summary|#")
        .text(kind.id())
        .text(path(kind))
        .text(&words.mailbox(&verdict.mailbox))
        .text(&why_not(verdict, winner, words))
        .text(&words.calculation_of(words.kind(kind)));
    lines.depth += 2;
    calculation(frame, verdict, lines, words);
    lines.depth -= 2;
}

/// Begins a section of the result; what is added next stands in it.
fn section(lines: &mut Lines, heading: &str) {
    lines.depth = 1;
    lines.draw("section\n>h4|#").text(heading);
    lines.depth = 2;
}
