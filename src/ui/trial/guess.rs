//! What the reader may guess before the step that decides.
//!
//! Invariant: the answers are what really comes in the three columns, in an order that gives nothing away. Nobody has to
//! guess, and nothing is counted.

use leptos::prelude::*;
use leptos::web_sys::Element;

use super::Player;
use super::field::radio;
use super::keyed::keyed;
use crate::mailbox::MailboxKind;
use crate::text::{came, told};
use crate::trial::{Action, Trial};
use crate::ui::drawn::Drawn;
use crate::ui::sign::sign;

/// The question, where there is one.
pub(super) fn guess(player: Player) -> Drawn {
    let key = move |_: &Element| {
        let (told, outcomes) = player.read(|state| question(player, &state.trial));
        told + &outcomes.join("\n")
    };
    keyed(Drawn::new("div", &[]), key, move || {
        let (told, outcomes) = player.state.with_value(|state| question(player, &state.trial));
        vec![draw(player, &told, &outcomes)]
    })
}

/// What will happen, and what comes of it in each column; nothing where there is nothing to guess.
fn question(player: Player, trial: &Trial) -> (String, Vec<String>) {
    if !trial.is_to_guess() {
        return (String::new(), Vec::new());
    }
    let (language, coming) = (player.language(), trial.coming());
    let outcomes = MailboxKind::ALL.map(|kind| came(language, trial.world(kind), coming));
    if outcomes.iter().all(|outcome| *outcome == outcomes[0]) {
        return (String::new(), Vec::new());
    }
    (told(language, trial.world(MailboxKind::Pop3), coming), outcomes.into())
}

fn draw(player: Player, told: &str, outcomes: &[String]) -> Drawn {
    let words = player.words();
    let mut answers: Vec<&String> = outcomes.iter().collect();
    answers.sort();
    answers.dedup();
    let lines = answers.iter().map(|answer| Drawn::saying("li", answer)).collect();
    let mut asked = Drawn::new("fieldset", &[("class", "guess")])
        .with(Drawn::saying("legend", words.guess))
        .with(
            Drawn::new("p", &[])
                .with(Drawn::classed("span", "small", words.happens_next))
                .text(" ")
                .text(told),
        )
        .with(Drawn::new("ol", &[]).with_all(lines));
    for column in MailboxKind::ALL {
        let group = ["guess-", column.id()].concat();
        let mut row = Drawn::new("fieldset", &[("class", "chips"), ("data-kind", column.id())]).with(
            Drawn::new("legend", &[])
                .with(sign(column))
                .with(Drawn::saying("span", (player.frame.words().kind)(column))),
        );
        for (number, answer) in answers.iter().enumerate() {
            let like = outcomes.iter().position(|outcome| outcome == *answer).unwrap_or_default();
            let like = MailboxKind::ALL[like.min(2)];
            let chosen = move || player.read(|state| state.trial.guess(column) == Some(like));
            let choose = move || player.act(Action::Guess { column, like });
            let (number, name) = ((number + 1).to_string(), words.answer(number as u16 + 1));
            let content = vec![Drawn::saying("span", &number)];
            row = row.with(radio(player, &group, (&number, &name), content, chosen, choose));
        }
        asked = asked.with(row);
    }
    asked.with(Drawn::classed("p", "small", words.guess_freely))
}
