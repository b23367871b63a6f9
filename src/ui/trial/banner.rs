//! The reason that is replayed.
//!
//! Invariant: it stands there only while the story of that reason is played.

use leptos::prelude::*;

use super::Player;
use crate::advice::{Row, Wish};
use crate::mailbox::MailboxKind;
use crate::trial::{Action, Script};
use crate::ui::button::button;
use crate::ui::drawn::Drawn;
use crate::ui::sign::sign;

/// The wish, the reason, the way to the proof and the way back.
pub(super) fn banner(player: Player) -> Drawn {
    let reason = player.state.with_value(|state| state.first.script());
    let Script::Reason { wish, kind } = reason else {
        return Drawn::new("div", &[("hidden", "")]);
    };
    let Some(row) = row(player, wish, kind) else {
        return Drawn::new("div", &[("hidden", "")]);
    };
    let (words, common) = (player.words(), player.frame.words());
    let proof = player.state.with_value(|state| state.first.proof()).unwrap_or_default();
    let said = Drawn::new("div", &[])
        .with(Drawn::classed("p", "small", words.from_result))
        .with(
            Drawn::new("p", &[])
                .with(Drawn::saying("b", (common.kind)(kind)))
                .text(": ")
                .with(Drawn::saying("b", (common.question)(row.question).label)),
        )
        .with(Drawn::saying("p", &common.reason(&row)));
    let mut way =
        Drawn::new("div", &[("class", "way")])
            .with(button("proof", &words.proof(proof as u16), move || player.act(Action::Jump(proof))));
    if player.frame.origin().is_some() {
        way = way.with(button("to-result", words.to_result, move || {
            player.stop();
            player.frame.back();
        }));
    }
    Drawn::new("div", &[("class", "banner"), ("data-kind", kind.id()), ("data-question", row.question.id())])
        .with(sign(kind))
        .with(said.with(way))
        .only_if("hidden", move || player.read(|state| !state.is_reason()))
}

/// The reason as the advice judges it.
fn row(player: Player, wish: Wish, kind: MailboxKind) -> Option<Row> {
    player.frame.interview.with_untracked(|interview| {
        player.state.with_value(|state| Row::judged(interview.answers(), wish, state.first.mailbox(kind)))
    })
}
