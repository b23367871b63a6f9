//! The recommendation, with everything that belongs to it.
//!
//! Invariant: what is shown is the [`Advice`] that was worked out when the screen came up, whole and in its order.

use leptos::prelude::*;

use super::advisor::Advisor;
use super::calculation::{calculation, source};
use super::given::given;
use super::score::scores;
use super::sign::sign;
use super::start::button;
use super::take_along::take_along;
use crate::advice::{Action, Advice, Clarity, Fact, Form, Interview, Verdict};
use crate::config::Offer;
use crate::text::{Words, change, why_not};

/// The last screen.
pub(super) fn result(advisor: Advisor, words: &'static Words) -> AnyView {
    let interface = &words.interface;
    let advised = advisor.with_advice(|advice| match advice {
        Some(advice) => advised(advisor, advice, words),
        None => view! {
            <p class="winner" tabindex="-1" data-head>
                {interface.nothing_to_judge}
            </p>
        }
        .into_any(),
    });
    let short = advisor.interview.with_untracked(Interview::form) == Form::Short;
    view! {
        <h2 class="small-title">{interface.title}</h2>
        <div class="result" part="result">
            {advised}
            {section(interface.answers, given(advisor, words))}
            <div class="way">
                {button(advisor, Action::StartOver, "start-over", interface.start_over)}
                {short.then(|| button(advisor, Action::AskMore, "more", interface.ask_more))}
            </div>
        </div>
    }
    .into_any()
}

fn advised(advisor: Advisor, advice: &Advice, words: &'static Words) -> AnyView {
    let interface = &words.interface;
    let winner = advice.winner();
    let others = advice.verdicts.iter().skip(1).map(|verdict| other(verdict, winner, words));
    let contradictions = advice.contradictions.iter().map(|(one, other)| {
        let pair = (interface.contradiction)((words.question)(*one).label, (words.question)(*other).label);
        view! { <li>{pair}</li> }
    });
    let contradictions: Vec<_> = contradictions.collect();
    let changes = advice.changes.iter().map(|possible| {
        let kind = possible.winner;
        view! { <li data-kind=kind.id()>{sign(kind)} <p>{change(possible, words)}</p></li> }
    });
    let changes: Vec<_> = changes.collect();
    let steps = advice.next_steps.iter().map(|step| view! { <li>{(words.next_step)(*step)}</li> });
    let legal = advice.legal.then(|| {
        let fact = Fact::NoLegalArchive;
        section(interface.legal, view! { <p>{(words.fact)(fact)} " " {source(fact, words)}</p> }.into_any())
    });
    let offer = advisor.config.with(|config| {
        let kind = winner.mailbox.kind();
        offer(config.offer(kind), words)
    });
    view! {
        {head(advice, words)}
        {offer}
        {(!contradictions.is_empty())
            .then(|| {
                let pairs = view! {
                    <ul class="pairs">{contradictions}</ul>
                    <p class="small">{interface.contradictions_note}</p>
                };
                section(interface.contradictions, pairs.into_any())
            })}
        {section(interface.scores, scores(advice.verdicts.iter(), words))}
        {section(
            interface.calculation,
            view! {
                {calculation(winner, words)}
                <p class="small">{interface.played}</p>
            }
                .into_any(),
        )}
        {section(interface.others, others.collect::<Vec<_>>().into_any())}
        {(!changes.is_empty())
            .then(|| section(interface.changes, view! { <ul class="changes">{changes}</ul> }.into_any()))}
        {advice
            .mixed
            .then(|| section(interface.mixed_title, view! { <p>{interface.mixed}</p> }.into_any()))}
        {legal}
        {section(interface.next_steps, view! { <ol>{steps.collect::<Vec<_>>()}</ol> }.into_any())}
        {section(interface.take_along, take_along(advisor, words))}
    }
    .into_any()
}

fn head(advice: &Advice, words: &'static Words) -> AnyView {
    let interface = &words.interface;
    let mailbox = &advice.winner().mailbox;
    let heading = match advice.clarity {
        Clarity::Clear | Clarity::Close | Clarity::Tie => vec![interface.recommendation],
        Clarity::NoneFits => vec![interface.none_fits, interface.nearest],
    };
    let heading = heading.into_iter().map(|part| view! { <span class="over">{part} " "</span> });
    view! {
        <div class="winner" part="winner" data-kind=mailbox.kind().id()>
            {sign(mailbox.kind())}
            <div>
                <h3 tabindex="-1" data-head>
                    {heading.collect::<Vec<_>>()}
                    <span class="name">{(words.mailbox)(mailbox)}</span>
                </h3>
                <p>{(interface.clarity)(advice.clarity)}</p>
            </div>
        </div>
    }
    .into_any()
}

fn offer(offer: &Offer, words: &'static Words) -> Option<AnyView> {
    let name = offer.product.clone().or_else(|| offer.link.clone());
    if name.is_none() && offer.note.is_none() {
        return None;
    }
    let product = match offer.link.clone() {
        Some(link) => view! { <a href=link rel="nofollow noopener" target="_blank">{name}</a> }.into_any(),
        None => view! { <b>{name}</b> }.into_any(),
    };
    let note = offer.note.clone().map(|note| view! { <p>{note}</p> });
    let offer = view! {
        <div class="offer" part="offer">
            <p class="small">{words.interface.offer}</p>
            <p>{product}</p>
            {note}
        </div>
    };
    Some(offer.into_any())
}

fn other(verdict: &Verdict, winner: &Verdict, words: &'static Words) -> AnyView {
    let kind = verdict.mailbox.kind();
    view! {
        <div class="other" data-kind=kind.id()>
            {sign(kind)}
            <p><b>{(words.mailbox)(&verdict.mailbox)}</b></p>
            <p>{why_not(verdict, winner, words)}</p>
            <details>
                <summary>{(words.interface.calculation_of)((words.kind)(kind))}</summary>
                {calculation(verdict, words)}
            </details>
        </div>
    }
    .into_any()
}

fn section(heading: &'static str, content: AnyView) -> AnyView {
    view! {
        <section>
            <h4>{heading}</h4>
            {content}
        </section>
    }
    .into_any()
}
