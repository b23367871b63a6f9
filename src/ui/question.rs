//! One question: its choices, how much the answer counts, and the way on.
//!
//! Invariant: whether a choice is chosen is read from the interview, never from the page.

use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlInputElement;

use super::advisor::Advisor;
use super::button::{button, submit_button};
use super::drawn::Drawn;
use super::score;
use crate::advice::{Action, Choice, Importance, Interview, Question};
use crate::digits::digits;
use crate::text::{ChoiceWords, Text, Words};

/// The screen of one question.
pub(super) fn question(advisor: Advisor, question: Question, words: &'static Words) -> Vec<Drawn> {
    let (number, of) = advisor.frame.interview.with_untracked(Interview::progress).unwrap_or((1, 1));
    let leads_to_result = number == of || advisor.frame.interview.with_untracked(Interview::is_changing);
    let top = Drawn::of("div.top").with(Drawn::saying("h2.small-title", words[Text::Title])).with(
        Drawn::of("label")
            .with(Drawn::saying("span", &words.question_of(number as u16, of as u16)))
            .with(Drawn::of("progress").attr("max", &digits(of)).attr("value", &digits(number))),
    );
    let next = submit_button("next", if leads_to_result { words[Text::ToResult] } else { words[Text::Next] });
    let form = Drawn::of("form")
        .attr("data-question", question.id())
        .with(
            Drawn::of("fieldset")
                .with(Drawn::of("legend part=question tabindex=-1 data-head").text(words.title(question)))
                .with(choices(advisor, question, words)),
        )
        .with(weights(advisor, question, words))
        .with(
            Drawn::of("div.way")
                .with(button("back", words[Text::Back], move || advisor.act(Action::Back)))
                .with(button("skip", words[Text::Skip], move || advisor.act(Action::Skip)))
                .with(next),
        )
        .on("submit", move |submit| {
            submit.prevent_default();
            advisor.act(Action::Next);
        });
    let why = Drawn::of("details")
        .with(Drawn::saying("summary", words[Text::Why]))
        .with(Drawn::saying("p", words.why(question)));
    let now = Drawn::of("div.now")
        .with(button("show-result", words[Text::ShowResult], move || advisor.act(Action::ShowResult)))
        .only_if("hidden", move || leads_to_result || !advisor.frame.interview.with(Interview::has_enough));
    let aside = Drawn::of("div.aside").with(why).with(score::standing(advisor, words)).with(now);
    vec![top, form, aside]
}

fn choices(advisor: Advisor, question: Question, words: &'static Words) -> Drawn {
    let mut choices = Vec::new();
    for (choice, place) in question.choices().iter().zip(0..) {
        let chosen = move || {
            advisor.frame.interview.with(|interview| {
                interview.answers().get(question).is_some_and(|answer| answer.choice == place)
            })
        };
        let choose = move || advisor.act(Action::Choose(place));
        choices.push(radio("choice", choice.id, &words.choice(question, place), chosen, choose));
    }
    Drawn::of("div.choices").with_all(choices)
}

/// Always in the same place; where the answer is no wish, there is nothing to weigh and it is out of use.
fn weights(advisor: Advisor, question: Question, words: &'static Words) -> Drawn {
    let weights = Importance::ALL.map(|importance| {
        let id = match importance {
            Importance::Ordinary => "ordinary",
            Importance::Important => "important",
            Importance::Must => "must",
        };
        let chosen = move || {
            advisor.frame.interview.with(|interview| {
                let given = interview.answers().get(question);
                importance == given.map_or(Importance::Ordinary, |answer| answer.importance)
            })
        };
        let weigh = move || advisor.act(Action::Weigh(importance));
        radio("importance", id, &words.weight(importance), chosen, weigh)
    });
    Drawn::of("fieldset.weights")
        .with(Drawn::saying("legend", words[Text::Importance]))
        .with(Drawn::of("div.choices").with_all(weights.into()))
        .only_if("disabled", move || {
            advisor
                .frame
                .interview
                .with(|interview| !interview.answers().choice(question).is_some_and(Choice::is_wish))
        })
}

fn radio(
    name: &str,
    id: &str,
    words: &ChoiceWords,
    chosen: impl Fn() -> bool + 'static,
    choose: impl Fn() + 'static,
) -> Drawn {
    let input = Drawn::of("input type=radio")
        .attr("name", name)
        .attr("value", id)
        .live(move |input| input.unchecked_ref::<HtmlInputElement>().set_checked(chosen()))
        .on("change", move |_| choose());
    let label = Drawn::of("span")
        .with(Drawn::saying("b", words.label))
        .text(" ")
        .with(Drawn::saying("small", words.hint));
    Drawn::of("label.choice part=choice").with(input).with(label)
}
