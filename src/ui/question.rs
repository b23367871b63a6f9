//! One question: its choices, how much the answer counts, and the way on.
//!
//! Invariant: whether a choice is chosen is read from the interview, never from the page.

use leptos::prelude::*;

use super::advisor::Advisor;
use super::score;
use super::start::button;
use crate::advice::{Action, Choice, Importance, Interview, Question};
use crate::text::Words;

/// The screen of one question.
pub(super) fn question(advisor: Advisor, question: Question, words: &'static Words) -> AnyView {
    let interface = &words.interface;
    let asked = (words.question)(question);
    let (number, of) = advisor.interview.with_untracked(Interview::progress).unwrap_or((1, 1));
    let leads_to_result = number == of || advisor.interview.with_untracked(Interview::is_changing);
    let (number, of) = (number as u16, of as u16);
    view! {
        <div class="top">
            <h2 class="small-title">{interface.title}</h2>
            <label>
                <span>{(interface.question_of)(number, of)}</span>
                <progress max=of value=number></progress>
            </label>
        </div>
        <form
            data-question=question.id()
            on:submit=move |submit| {
                submit.prevent_default();
                advisor.act(Action::Next);
            }
        >
            <fieldset>
                <legend part="question" tabindex="-1" data-head>
                    {asked.title}
                </legend>
                <div class="choices">{choices(advisor, question, words)}</div>
            </fieldset>
            {weights(advisor, question, words)}
            <div class="way">
                {button(advisor, Action::Back, "back", interface.back)}
                {button(advisor, Action::Skip, "skip", interface.skip)}
                <button type="submit" class="button main" part="button main" data-action="next">
                    {if leads_to_result { interface.to_result } else { interface.next }}
                </button>
            </div>
        </form>
        <div class="aside">
            <details>
                <summary>{interface.why}</summary>
                <p>{asked.why}</p>
            </details>
            {score::standing(advisor, words)}
            <div class="now" hidden=move || leads_to_result || !advisor.interview.with(Interview::has_enough)>
                {button(advisor, Action::ShowResult, "show-result", interface.show_result)}
            </div>
        </div>
    }
    .into_any()
}

fn choices(advisor: Advisor, question: Question, words: &'static Words) -> Vec<AnyView> {
    let ids = question.choices().iter().map(|choice| choice.id);
    (words.question)(question)
        .choices
        .iter()
        .zip(ids)
        .zip(0..)
        .map(|((choice, id), place)| {
            let chosen = move || {
                advisor.interview.with(|interview| {
                    interview.answers().get(question).is_some_and(|answer| answer.choice == place)
                })
            };
            radio("choice", id, choice.label, choice.hint, chosen, move || {
                advisor.act(Action::Choose(place));
            })
        })
        .collect()
}

/// Always in the same place; where the answer is no wish, there is nothing to weigh and it is out of use.
fn weights(advisor: Advisor, question: Question, words: &'static Words) -> impl IntoView {
    let weightless = move || {
        advisor.interview.with(|interview| !interview.answers().choice(question).is_some_and(Choice::is_wish))
    };
    let weights = Importance::ALL.map(|importance| {
        let weight = (words.interface.weight)(importance);
        let id = match importance {
            Importance::Ordinary => "ordinary",
            Importance::Important => "important",
            Importance::Must => "must",
        };
        let chosen = move || {
            advisor.interview.with(|interview| {
                importance
                    == interview
                        .answers()
                        .get(question)
                        .map_or(Importance::Ordinary, |answer| answer.importance)
            })
        };
        radio("importance", id, weight.label, weight.hint, chosen, move || {
            advisor.act(Action::Weigh(importance));
        })
    });
    view! {
        <fieldset class="weights" disabled=weightless>
            <legend>{words.interface.importance}</legend>
            <div class="choices">{Vec::from(weights)}</div>
        </fieldset>
    }
}

fn radio(
    name: &'static str,
    id: &'static str,
    label: &'static str,
    hint: &'static str,
    chosen: impl Fn() -> bool + Send + 'static,
    choose: impl Fn() + 'static,
) -> AnyView {
    view! {
        <label class="choice" part="choice">
            // A plain `checked` would leave the reader's own click standing on the next question.
            <input type="radio" name=name value=id prop:checked=chosen on:change=move |_| choose() />
            <span>
                <b>{label}</b>
                <small>{hint}</small>
            </span>
        </label>
    }
    .into_any()
}
