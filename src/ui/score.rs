//! Points as bars with words.
//!
//! Invariant: a bar shows a verdict's score and nothing else; the words beside it say the same.

use super::lines::Lines;
use super::sign::path;
use crate::advice::{Answers, Verdict, standing as stand};
use crate::mailbox::MailboxKind;
use crate::text::{Text, Words, labels};

/// The points so far, to be folded out while answering; the kinds keep their places.
pub(super) fn standing(answers: &Answers, lines: &mut Lines, words: &Words) {
    lines.draw(">details part=standing\n>>summary|#\n>>div").text(words[Text::Standing]);
    lines.depth += 3;
    match stand(answers) {
        Some(verdicts) => {
            lines.draw("ul.scores");
            for kind in MailboxKind::ALL {
                for verdict in &verdicts {
                    if verdict.mailbox.kind() == kind {
                        score(verdict, lines, words);
                    }
                }
            }
        }
        None => {
            lines.draw("p|#").text(words[Text::NoStanding]);
        }
    }
    lines.depth -= 3;
}

/// One bar for each verdict, in this order.
pub(super) fn scores(verdicts: &[Verdict], lines: &mut Lines, words: &Words) {
    lines.draw("ul.scores");
    for verdict in verdicts {
        score(verdict, lines, words);
    }
}

fn score(verdict: &Verdict, lines: &mut Lines, words: &Words) {
    let kind = verdict.mailbox.kind();
    let (score, possible) = (verdict.score(), verdict.possible_score());
    lines
        .draw(
            ">li data-kind=# data-score=#\n>>sign|#\n>>b|#\n\
        >>progress aria-hidden=true max=# value=#\n>>span.points|#",
        )
        .text(kind.id())
        .number(score.into())
        .text(path(kind))
        .text(words.kind(kind))
        .number(possible.max(1).into())
        .number(score.into())
        .text(&words.points(score, possible));
    let musts = labels(&verdict.ruled_out_by(), words);
    if !musts.is_empty() {
        lines.draw(">>span.out|#").text(&words.ruled_out(&musts));
    }
}
