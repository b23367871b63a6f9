//! The recommendation, with everything that belongs to it.
//!
//! Invariant: what is shown is the [`Advice`] that was worked out when the screen came up, whole and in its order.

use super::advisor::Advisor;
use super::button::{button, main_button};
use super::calculation::{calculation, source};
use super::drawn::Drawn;
use super::given::given;
use super::score::scores;
use super::sign::sign;
use super::take_along::take_along;
use crate::advice::{Action, Advice, Clarity, Fact, Form, Interview, Verdict};
use crate::config::Offer;
use crate::text::{Text, Words, change, why_not};

/// The last screen.
pub(super) fn result(advisor: Advisor, words: &'static Words) -> Vec<Drawn> {
    let mut result = advisor.with_advice(|advice| match advice {
        Some(advice) => advised(advisor, advice, words),
        None => vec![Drawn::of("p.winner tabindex=-1 data-head").text(words[Text::NothingToJudge])],
    });
    result.push(section(words[Text::Answers], vec![given(advisor, words)]));
    let mut way = Drawn::of("div.way")
        .with(button("start-over", words[Text::StartOver], move || advisor.act(Action::StartOver)));
    match advisor.frame.interview.with_untracked(Interview::form) {
        Form::Short => {
            way = way.with(main_button("more", words[Text::AskMore], move || advisor.act(Action::AskMore)));
        }
        Form::Full => {}
    }
    result.push(way);
    vec![Drawn::saying("h2.small-title", words[Text::Title]), Drawn::of("div part=result").with_all(result)]
}

fn advised(advisor: Advisor, advice: &Advice, words: &'static Words) -> Vec<Drawn> {
    let winner = advice.winner();
    let mut parts = vec![head(advice, words)];
    let kind = winner.mailbox.kind();
    parts.extend(advisor.frame.config.with_untracked(|config| offer(config.offer(kind), words)));
    if !advice.contradictions.is_empty() {
        let label = |question| words.label(question);
        let pairs = advice
            .contradictions
            .iter()
            .map(|(one, other)| Drawn::saying("li", &words.contradiction(label(*one), label(*other))));
        parts.push(section(
            words[Text::Contradictions],
            vec![
                Drawn::of("ul.pairs").with_all(pairs.collect()),
                Drawn::saying("p.small", words[Text::ContradictionsNote]),
            ],
        ));
    }
    let verdicts: Vec<&Verdict> = advice.verdicts.iter().collect();
    parts.push(section(words[Text::Scores], vec![scores(&verdicts, words)]));
    parts.push(section(
        words[Text::Calculation],
        vec![calculation(advisor, winner, words), Drawn::saying("p.small", words[Text::Played])],
    ));
    let others = advice.verdicts.iter().skip(1).map(|verdict| other(advisor, verdict, winner, words));
    parts.push(section(words[Text::Others], others.collect()));
    if !advice.changes.is_empty() {
        let changes = advice.changes.iter().map(|possible| {
            Drawn::of("li")
                .attr("data-kind", possible.winner.id())
                .with(sign(possible.winner))
                .with(Drawn::saying("p", &change(possible, words)))
        });
        parts.push(section(words[Text::Changes], vec![Drawn::of("ul.changes").with_all(changes.collect())]));
    }
    if advice.mixed {
        parts.push(section(words[Text::MixedTitle], vec![Drawn::saying("p", words[Text::Mixed])]));
    }
    if advice.legal {
        let fact = Fact::NoLegalArchive;
        let legal = Drawn::saying("p", words.fact(fact)).text(" ").with(source(fact, words));
        parts.push(section(words[Text::Legal], vec![legal]));
    }
    let steps = advice.next_steps.iter().map(|step| Drawn::saying("li", words.next_step(*step)));
    parts.push(section(words[Text::NextSteps], vec![Drawn::of("ol").with_all(steps.collect())]));
    parts.push(section(words[Text::TakeAlong], take_along(advisor, words)));
    parts
}

fn head(advice: &Advice, words: &'static Words) -> Drawn {
    let mailbox = &advice.winner().mailbox;
    let heading: &[&str] = match advice.clarity {
        Clarity::Clear | Clarity::Close | Clarity::Tie => &[words[Text::Recommendation]],
        Clarity::NoneFits => &[words[Text::NoneFits], words[Text::Nearest]],
    };
    let mut head = Drawn::of("h3 tabindex=-1 data-head");
    for part in heading {
        head = head.with(Drawn::saying("span.over", part)).text(" ");
    }
    let head = head.with(Drawn::saying("span.name", &words.mailbox(mailbox)));
    Drawn::of("div.winner part=winner")
        .attr("data-kind", mailbox.kind().id())
        .with(sign(mailbox.kind()))
        .with(Drawn::of("div").with(head).with(Drawn::saying("p", words.clarity(advice.clarity))))
}

fn offer(offer: &Offer, words: &'static Words) -> Option<Drawn> {
    let name = offer.product.as_deref().or(offer.link.as_deref());
    if name.is_none() && offer.note.is_none() {
        return None;
    }
    let mut drawn = Drawn::of("div.offer part=offer").with(Drawn::saying("p.small", words[Text::Offer]));
    if let Some(name) = name {
        let product = match &offer.link {
            Some(link) => Drawn::of("a target=_blank").attr("href", link).attr("rel", "nofollow noopener"),
            None => Drawn::of("b"),
        };
        drawn = drawn.with(Drawn::of("p").with(product.text(name)));
    }
    if let Some(note) = &offer.note {
        drawn = drawn.with(Drawn::saying("p", note));
    }
    Some(drawn)
}

fn other(advisor: Advisor, verdict: &Verdict, winner: &Verdict, words: &'static Words) -> Drawn {
    let kind = verdict.mailbox.kind();
    let name = Drawn::saying("b", &words.mailbox(&verdict.mailbox));
    let all = Drawn::of("details")
        .with(Drawn::saying("summary", &words.calculation_of(words.kind(kind))))
        .with(calculation(advisor, verdict, words));
    Drawn::of("div.other")
        .attr("data-kind", kind.id())
        .with(sign(kind))
        .with(Drawn::of("p").with(name))
        .with(Drawn::saying("p", &why_not(verdict, winner, words)))
        .with(all)
}

fn section(heading: &str, content: Vec<Drawn>) -> Drawn {
    Drawn::of("section").with(Drawn::saying("h4", heading)).with_all(content)
}
