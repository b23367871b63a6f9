//! The view before anything is filled in: its parts in their order.
//!
//! Invariant: nothing here is drawn anew but for another language; so a button keeps its place and the focus.

use leptos::prelude::*;
use leptos::web_sys::Element;

use super::Player;
use crate::advice::Row;
use crate::mailbox::{Mailbox, MailboxKind};
use crate::ui::clipboard;
use crate::ui::drawn::Drawn;
use crate::ui::sign::sign;

impl Player {
    pub(super) fn sketch(&self, view: &Element) {
        let (words, state) = (self.words(), self.state.borrow());
        Drawn::of("h2.unseen").text(self.frame.words().interface.view_names[1]).add_to(view);
        self.banner(view);
        list("story", words.story).add_to(view);
        Drawn::of("div.controls")
            .with(button("restart", words.restart))
            .with(button("back", words.back))
            .with(button("play", words.play))
            .with(Drawn::of("button.button.main type=button data-action=step").text(words.step))
            .with(button("next-story", words.next_story))
            .add_to(view);
        Drawn::of("div.scrubber")
            .with(Drawn::of("input.line type=range min=0 data-action=scrub").attr("aria-label", words.scrub))
            .with(Drawn::of("div.parts"))
            .add_to(view);
        Drawn::of("div.now-told")
            .with(Drawn::of("p.small"))
            .with(Drawn::of("h3.told tabindex=-1 data-head="))
            .add_to(view);
        Drawn::of("div.asked").add_to(view);
        self.fold("free", words.act).add_to(view);

        let mut switch = Drawn::of("fieldset.switch").with(Drawn::of("legend.small").text(words.shown));
        let mut columns = Drawn::of("div.columns");
        for kind in MailboxKind::ALL {
            let name = (self.frame.words().kind)(kind);
            let content = Drawn::of("b").text(name);
            let choice = radio("shown", kind.id(), content).with(Drawn::of("span.came"));
            switch = switch.with(Drawn::of("div").attr("data-kind", kind.id()).with(choice));
            let mut head = Drawn::of("h4").with(sign(kind)).with(Drawn::of("span").text(name));
            if state.reason().is_some_and(|(_, judged)| judged == kind) {
                head = head.text(" ").with(Drawn::of("small.tag").text(words.from_result));
            }
            let fields = match *state.trial.mailbox(kind) {
                Mailbox::Pop3(_) => [list("leave", words.leave), tick("with-local", words.with_local)],
                Mailbox::Imap(_) => [tick("dav", words.dav), list("trash", words.trash)],
                Mailbox::Exchange(_) => [list("recovery", words.recovery), Drawn::of("span")],
            };
            let mut settings = Drawn::of("div.fields");
            for field in fields {
                settings = settings.with(field);
            }
            columns = columns.with(
                Drawn::of("section.column")
                    .attr("data-kind", kind.id())
                    .with(head)
                    .with(Drawn::of("p.small.named"))
                    .with(Drawn::of("p.came"))
                    .with(Drawn::of("div.guessed"))
                    .with(Drawn::of("div.places"))
                    .with(Drawn::of("p.small.summary"))
                    .with(
                        Drawn::of("details.settings")
                            .with(Drawn::of("summary").text(words.settings))
                            .with(settings),
                    ),
            );
        }
        switch.add_to(view);
        columns.add_to(view);

        self.legend().add_to(view);
        self.fold("wire", words.wire).add_to(view);
        let mut fields = Drawn::of("div.fields");
        for (number, hook) in ["device-0", "device-1", "device-2", "device-3"].into_iter().enumerate() {
            fields = fields.with(list(hook, &words.device(number as u16 + 1)));
        }
        Drawn::of("details.fold data-fold=stage")
            .with(Drawn::of("summary").text(words.stage))
            .with(fields.with(list("quota", words.quota)))
            .add_to(view);
        Drawn::of("div.way").with(button("copy-link", words.copy_link)).add_to(view);
        clipboard::room().add_to(view);
    }

    /// The reason that is replayed, the way to its proof and the way back.
    fn banner(&self, view: &Element) {
        let (words, common, state) = (self.words(), self.frame.words(), self.state.borrow());
        let Some((wish, kind)) = state.reason() else {
            return;
        };
        let answers = self.frame.interview.with_untracked(|interview| interview.answers().clone());
        let Some(row) = Row::judged(&answers, wish, state.first.mailbox(kind)) else {
            return;
        };
        let asked = (common.question)(row.question);
        let mut way = Drawn::of("div.way").with(
            button("proof", &words.proof(state.first.proof().unwrap_or_default() as u16))
                .attr("data-to", &state.first.proof().unwrap_or_default().to_string()),
        );
        if self.frame.origin().is_some() {
            way = way.with(button("to-result", words.to_result));
        }
        let head = [(common.kind)(kind), ": ", asked.label].concat();
        let said = Drawn::of("div")
            .with(Drawn::of("p.small").text(words.from_result))
            .with(Drawn::of("p").with(Drawn::of("b").text(&head)))
            .with(Drawn::of("p").text(&common.reason(&row)))
            .with(way);
        Drawn::of("div.banner")
            .attr("data-kind", kind.id())
            .attr("data-question", row.question.id())
            .with(sign(kind))
            .with(said)
            .add_to(view);
    }

    /// A heading that folds out what is drawn only then.
    fn fold(&self, hook: &str, heading: &str) -> Drawn {
        let turned = self.turned;
        Drawn::of("details.fold")
            .attr("data-fold", hook)
            .with(Drawn::of("summary").text(heading))
            .with(Drawn::of("div").attr("class", hook))
            .on("toggle", move |_| turned.notify())
    }
}

/// An ordinary button; what it does stands in `press`.
pub(super) fn button(hook: &str, label: &str) -> Drawn {
    Drawn::of("button.button type=button").attr("data-action", hook).text(label)
}

/// A list to choose from, under its label; its options stand in `choice`.
pub(super) fn list(hook: &str, label: &str) -> Drawn {
    Drawn::of("label.field")
        .with(Drawn::of("span").text(label))
        .with(Drawn::of("select.list").attr("data-action", hook))
}

/// One of several, beside each other.
pub(super) fn radio(name: &str, value: &str, content: Drawn) -> Drawn {
    let input = Drawn::of("input type=radio").attr("name", name).attr("value", value);
    Drawn::of("label.chip").with(input).with(content)
}

fn tick(hook: &str, label: &str) -> Drawn {
    Drawn::of("label.tick-box")
        .with(Drawn::of("input type=checkbox").attr("data-action", hook))
        .with(Drawn::of("span").text(label))
}
