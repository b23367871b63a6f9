//! Points as bars with words.
//!
//! Invariant: a bar shows a verdict's score and nothing else; the words beside it say the same.

use super::advisor::Advisor;
use super::drawn::Drawn;
use super::page;
use super::sign::sign;
use crate::advice::{Verdict, standing as stand};
use crate::digits::digits;
use crate::mailbox::MailboxKind;
use crate::text::{Text, Words};

/// The points so far, to be folded out while answering; the kinds keep their places.
pub(super) fn standing(advisor: Advisor, words: &'static Words) -> Drawn {
    let content = Drawn::of("div").live(move |content| {
        page::clear(content);
        match advisor.frame.interview.with(|interview| stand(interview.answers())) {
            Some(verdicts) => {
                let in_place = MailboxKind::ALL.map(|kind| {
                    let verdict = verdicts.iter().find(|verdict| verdict.mailbox.kind() == kind);
                    verdict.unwrap_or(&verdicts[0])
                });
                scores(&in_place, words).add_to(content);
            }
            None => Drawn::saying("p", words[Text::NoStanding]).add_to(content),
        }
    });
    let open = if advisor.standing_open() { "details part=standing open" } else { "details part=standing" };
    let drawn = Drawn::of(open).with(Drawn::saying("summary", words[Text::Standing])).with(content);
    let details = drawn.element().clone();
    drawn.on("toggle", move |_| advisor.open_standing(page::closest(&details, "[open]").is_some()))
}

/// One bar for each verdict, in this order.
pub(super) fn scores(verdicts: &[&Verdict], words: &'static Words) -> Drawn {
    Drawn::of("ul.scores").with_all(verdicts.iter().map(|verdict| score(verdict, words)).collect())
}

fn score(verdict: &Verdict, words: &'static Words) -> Drawn {
    let kind = verdict.mailbox.kind();
    let (score, possible) = (verdict.score(), verdict.possible_score());
    let value = digits(score.into());
    let musts: Vec<&str> = verdict.ruled_out_by().map(|question| words.label(question)).collect();
    let drawn = Drawn::of("li")
        .attr("data-kind", kind.id())
        .attr("data-score", &value)
        .with(sign(kind))
        .with(Drawn::saying("b", words.kind(kind)))
        .with(
            Drawn::of("progress aria-hidden=true")
                .attr("max", &digits(possible.max(1).into()))
                .attr("value", &value),
        )
        .with(Drawn::saying("span.points", &words.points(score, possible)));
    if musts.is_empty() {
        return drawn;
    }
    drawn.with(Drawn::saying("span.out", &words.ruled_out(&musts.join("; "))))
}
