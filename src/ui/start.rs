//! The start: what it is, how long it takes, where the answers stay.
//!
//! Invariant: about as tall as the paragraph that stood here before the box did.

use super::advisor::Advisor;
use super::button::main_button;
use super::drawn::Drawn;
use super::sign::sign;
use crate::advice::{Action, Interview};
use crate::mailbox::MailboxKind;
use crate::text::{Text, Words};

/// The first screen.
pub(super) fn start(advisor: Advisor, words: &'static Words) -> Vec<Drawn> {
    let kinds = MailboxKind::ALL.map(|kind| {
        let sentence = Drawn::of("span")
            .with(Drawn::saying("b", words.kind(kind)))
            .text(" ")
            .with(Drawn::saying("span", words.kind_is(kind)));
        Drawn::of("li").attr("data-kind", kind.id()).with(sign(kind)).with(sentence)
    });
    let duration = words.duration(advisor.frame.interview.with_untracked(Interview::form));
    vec![
        Drawn::of("h2.title part=title tabindex=-1 data-head").text(words[Text::Title]),
        Drawn::saying("p", words[Text::Lead]),
        Drawn::of("ul.kinds").with_all(kinds.into()),
        Drawn::of("div.begin")
            .with(main_button("begin", words[Text::Begin], move || advisor.act(Action::Begin)))
            .with(Drawn::saying("p.small", duration).text(" ").text(words[Text::Privacy])),
    ]
}
