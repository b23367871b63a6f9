//! The answers, each with a way to change it.
//!
//! Invariant: every question of the form is listed, skipped ones too.

use super::advisor::Advisor;
use super::drawn::Drawn;
use crate::advice::{Action, Question};
use crate::text::{Words, answer};

/// The list of answers.
pub(super) fn given(advisor: Advisor, words: &'static Words) -> Drawn {
    let questions = advisor.frame.interview.with_untracked(|interview| interview.form().questions());
    Drawn::new("ul", &[("class", "given-list")])
        .with_all(questions.iter().map(|question| one(advisor, *question, words)).collect())
}

fn one(advisor: Advisor, question: Question, words: &'static Words) -> Drawn {
    let interface = &words.interface;
    let asked = (words.question)(question).title;
    let given =
        advisor.frame.interview.with_untracked(|interview| answer(interview.answers(), question, words));
    let given = match &given {
        Some(given) => Drawn::classed("span", "given", given),
        None => Drawn::classed("span", "small", interface.skipped),
    };
    let change = Drawn::new(
        "button",
        &[
            ("type", "button"),
            ("class", "link"),
            ("data-action", "change"),
            ("aria-label", &[interface.change_answer, ": ", asked].concat()),
        ],
    )
    .text(interface.change_answer)
    .on("click", move |_| advisor.act(Action::Change(question)));
    let both = Drawn::new("span", &[]).with(Drawn::classed("span", "small", asked)).text(" ").with(given);
    Drawn::new("li", &[("data-question", question.id())]).with(both).with(change)
}
