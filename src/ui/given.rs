//! The answers, each with a way to change it.
//!
//! Invariant: every question of the form is listed, skipped ones too.

use super::advisor::Advisor;
use super::drawn::Drawn;
use crate::advice::{Action, Question};
use crate::text::{Text, Words, answer};

/// The list of answers.
pub(super) fn given(advisor: Advisor, words: &'static Words) -> Drawn {
    let questions = advisor.frame.interview.with_untracked(|interview| interview.form().questions());
    Drawn::of("ul.given-list")
        .with_all(questions.iter().map(|question| one(advisor, *question, words)).collect())
}

fn one(advisor: Advisor, question: Question, words: &'static Words) -> Drawn {
    let asked = words.title(question);
    let given =
        advisor.frame.interview.with_untracked(|interview| answer(interview.answers(), question, words));
    let given = match &given {
        Some(given) => Drawn::saying("span.given", given),
        None => Drawn::saying("span.small", words[Text::Skipped]),
    };
    let change = Drawn::of("button.link type=button data-action=change")
        .attr("aria-label", &[words[Text::ChangeAnswer], ": ", asked].concat())
        .text(words[Text::ChangeAnswer])
        .on("click", move |_| advisor.act(Action::Change(question)));
    let both = Drawn::of("span").with(Drawn::saying("span.small", asked)).text(" ").with(given);
    Drawn::of("li").attr("data-question", question.id()).with(both).with(change)
}
