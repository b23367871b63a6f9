//! What the reader takes along: the result as text, as a link, on paper.
//!
//! Invariant: no address is changed.

use super::advisor::Advisor;
use super::button::button;
use super::clipboard::{copy, room};
use super::drawn::Drawn;
use super::page;
use crate::advice::Interview;
use crate::text::{Text, Words, report};

/// The three buttons, and room for what came of them.
pub(super) fn take_along(advisor: Advisor, words: &'static Words) -> Vec<Drawn> {
    let copy_text = move || copy(advisor.frame, text(advisor, words), words[Text::Copied]);
    let copy_link = move || copy(advisor.frame, link(advisor), words[Text::LinkCopied]);
    let buttons = Drawn::of("div.way")
        .with(button("copy", words[Text::Copy], copy_text))
        .with(button("share", words[Text::Share], copy_link))
        .with(button("print", words[Text::Print], page::print));
    vec![buttons, room()]
}

fn text(advisor: Advisor, words: &Words) -> String {
    advisor.frame.interview.with_untracked(|interview| {
        advisor.with_advice(|advice| {
            advice.map_or(String::new(), |advice| {
                report(advice, interview.answers(), Interview::form(interview), words)
            })
        })
    })
}

fn link(advisor: Advisor) -> String {
    advisor.frame.address(&advisor.frame.interview.with_untracked(|interview| interview.answers().to_link()))
}
