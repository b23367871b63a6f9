//! Points as bars with words.
//!
//! Invariant: a bar shows a verdict's score and nothing else; the words beside it say the same.

use leptos::prelude::*;

use super::advisor::Advisor;
use super::sign::sign;
use crate::advice::{Verdict, standing as stand};
use crate::mailbox::MailboxKind;
use crate::text::Words;

/// The points so far, to be folded out while answering; the kinds keep their places.
pub(super) fn standing(advisor: Advisor, words: &'static Words) -> impl IntoView {
    let content = move || match advisor.interview.with(|interview| stand(interview.answers())) {
        Some(verdicts) => {
            let in_place = MailboxKind::ALL
                .into_iter()
                .filter_map(|kind| verdicts.iter().find(|verdict| verdict.mailbox.kind() == kind));
            scores(in_place, words)
        }
        None => view! { <p>{words.interface.no_standing}</p> }.into_any(),
    };
    view! {
        <details part="standing">
            <summary>{words.interface.standing}</summary>
            {content}
        </details>
    }
}

/// One bar for each verdict, in this order.
pub(super) fn scores<'a>(verdicts: impl Iterator<Item = &'a Verdict>, words: &'static Words) -> AnyView {
    view! { <ul class="scores">{verdicts.map(|verdict| score(verdict, words)).collect::<Vec<_>>()}</ul> }
        .into_any()
}

fn score(verdict: &Verdict, words: &'static Words) -> impl IntoView + use<> {
    let kind = verdict.mailbox.kind();
    let (score, possible) = (verdict.score(), verdict.possible_score());
    let musts: Vec<&str> = verdict.ruled_out_by().map(|question| (words.question)(question).label).collect();
    let out = (!musts.is_empty()).then(|| (words.interface.ruled_out)(&musts.join("; ")));
    view! {
        <li data-kind=kind.id() data-score=score>
            {sign(kind)} <b>{(words.kind)(kind)}</b>
            <progress aria-hidden="true" max=possible.max(1) value=score></progress>
            <span class="points">{(words.interface.points)(score, possible)}</span>
            <span class="out">{out}</span>
        </li>
    }
}
