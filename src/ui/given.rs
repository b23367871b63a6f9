//! The answers, each with a way to change it.
//!
//! Invariant: every question of the form is listed, skipped ones too.

use leptos::prelude::*;

use super::advisor::Advisor;
use crate::advice::{Action, Interview};
use crate::text::{Words, answer};

/// The list of answers.
pub(super) fn given(advisor: Advisor, words: &'static Words) -> AnyView {
    let interface = &words.interface;
    let interview = advisor.interview.get_untracked();
    let answers = Interview::form(&interview)
        .questions()
        .iter()
        .map(|question| {
            let question = *question;
            let asked = (words.question)(question);
            let given = answer(interview.answers(), question, words);
            let look = if given.is_some() { "given" } else { "small" };
            view! {
                <li data-question=question.id()>
                    <span>
                        <span class="small">{asked.title}</span>
                        <span class=look>
                            {given.unwrap_or_else(|| interface.skipped.into())}
                        </span>
                    </span>
                    <button
                        type="button"
                        class="link"
                        data-action="change"
                        aria-label=[interface.change_answer, ": ", asked.title].concat()
                        on:click=move |_| advisor.act(Action::Change(question))
                    >
                        {interface.change_answer}
                    </button>
                </li>
            }
        })
        .collect::<Vec<_>>();
    view! { <ul class="given-list">{answers}</ul> }.into_any()
}
