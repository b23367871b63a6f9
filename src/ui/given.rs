//! The answers, each with a way to change it.
//!
//! Invariant: every question of the form is listed, skipped ones too.

use super::lines::Lines;
use crate::advice::Interview;
use crate::text::{Text, Words, answer};

/// The list of answers.
pub(super) fn given(interview: &Interview, lines: &mut Lines, words: &Words) {
    lines.draw("ul.given-list");
    for question in interview.form().questions() {
        let asked = words.title(*question);
        let given = answer(interview.answers(), *question, words);
        let (look, said) = given.as_deref().map_or(("small", words[Text::Skipped]), |given| ("given", given));
        lines
            .draw(
                ">li data-question=#\n>>span\n>>>span.small|# \n>>>span.#|#\n\
             >>button.link type=button data-action=change aria-label=#: #|#",
            )
            .text(question.id())
            .text(asked)
            .text(look)
            .text(said)
            .text(words[Text::ChangeAnswer])
            .text(asked)
            .text(words[Text::ChangeAnswer]);
    }
}
