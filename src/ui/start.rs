//! The start: what it is, how long it takes, where the answers stay.
//!
//! Invariant: about as tall as the paragraph that stood here before the box did.

use super::advisor::Advisor;
use super::button::main_button;
use super::drawn::Drawn;
use super::sign::sign;
use crate::advice::{Action, Interview};
use crate::mailbox::MailboxKind;
use crate::text::Words;

/// The first screen.
pub(super) fn start(advisor: Advisor, words: &'static Words) -> Vec<Drawn> {
    let interface = &words.interface;
    let kinds = MailboxKind::ALL.map(|kind| {
        let sentence = Drawn::new("span", &[])
            .with(Drawn::saying("b", (words.kind)(kind)))
            .text(" ")
            .with(Drawn::saying("span", (words.kind_is)(kind)));
        Drawn::new("li", &[("data-kind", kind.id())]).with(sign(kind)).with(sentence)
    });
    let duration = (interface.duration)(advisor.frame.interview.with_untracked(Interview::form));
    vec![
        Drawn::new("h2", &[("class", "title"), ("part", "title"), ("tabindex", "-1"), ("data-head", "")])
            .text(interface.title),
        Drawn::saying("p", interface.lead),
        Drawn::new("ul", &[("class", "kinds")]).with_all(kinds.into()),
        Drawn::new("div", &[("class", "begin")])
            .with(main_button("begin", interface.begin, move || advisor.act(Action::Begin)))
            .with(Drawn::classed("p", "small", duration).text(" ").text(interface.privacy)),
    ]
}
