//! The three columns, and the switch where there is room for one only.
//!
//! Invariant: all columns have the same parts in the same order, so that the eye can go across; a place is drawn anew
//! only when it holds something else.

use leptos::prelude::*;

use super::field::radio;
use super::holding::Holding;
use super::pose::pose;
use super::{Player, settings};
use crate::mailbox::MailboxKind;
use crate::text::summary;
use crate::trial::Script;
use crate::ui::drawn::Drawn;
use crate::ui::sign::sign;

/// Which column is shown, and what comes of the step in each.
pub(super) fn switch(player: Player) -> Drawn {
    let choices = MailboxKind::ALL.map(|kind| {
        let content = vec![Drawn::saying("b", (player.frame.words().kind)(kind)), came(player, kind, "span")];
        let chosen = move || player.read(|state| state.shown == kind);
        let choose = move || player.show(|state| state.shown = kind);
        Drawn::new("div", &[("data-kind", kind.id())]).with(radio(
            player,
            "shown",
            (kind.id(), ""),
            content,
            chosen,
            choose,
        ))
    });
    Drawn::new("fieldset", &[("class", "switch")])
        .with(Drawn::classed("legend", "small", player.words().shown))
        .with_all(choices.into())
}

/// The columns beside each other.
pub(super) fn columns(player: Player) -> Drawn {
    Drawn::new("div", &[("class", "columns")])
        .with_all(MailboxKind::ALL.map(|kind| column(player, kind)).into())
        .live(move |columns| {
            let parted = player.read(|state| {
                pose(columns, &[("--places", Holding::count(&state.trial))]);
                state.trial.marks().contains(&state.trial.place())
            });
            _ = columns.toggle_attribute_with_force("data-parted", parted);
        })
}

fn column(player: Player, kind: MailboxKind) -> Drawn {
    let common = player.frame.words();
    let mut head = Drawn::new("h4", &[]).with(sign(kind)).with(Drawn::saying("span", (common.kind)(kind)));
    if let Script::Reason { kind: judged, .. } = player.state.with_value(|state| state.first.script())
        && judged == kind
    {
        head = head.text(" ").with(
            Drawn::classed("small", "tag", player.words().from_result)
                .only_if("hidden", move || player.read(|state| !state.is_reason())),
        );
    }
    let named = Drawn::new("p", &[("class", "small named")]).live(move |named| {
        let name = player.read(|state| (common.mailbox)(state.trial.mailbox(kind)));
        named.set_text_content(Some(&name));
    });
    let summed = Drawn::new("p", &[("class", "small summary")]).live(move |summed| {
        let text = player.read(|state| summary(player.language(), state.trial.world(kind)));
        summed.set_text_content(Some(&text));
    });
    Drawn::new("section", &[("class", "column"), ("data-kind", kind.id())])
        .live(move |column| {
            let shown = player.read(|state| state.shown == kind);
            _ = column.toggle_attribute_with_force("data-shown", shown);
        })
        .with(head)
        .with(named)
        .with(came(player, kind, "p"))
        .with(guessed(player, kind))
        .with(places(player, kind))
        .with(summed)
        .with(settings::settings(player, kind))
}

fn came(player: Player, kind: MailboxKind, tag: &str) -> Drawn {
    Drawn::new(tag, &[("class", "came")]).live(move |came| {
        player.read(|state| came.set_text_content(Some(&state.came[kind as usize])));
    })
}

/// What the reader had guessed, once it is decided.
fn guessed(player: Player, kind: MailboxKind) -> Drawn {
    Drawn::new("div", &[("class", "guessed")]).live(move |guessed| {
        guessed.replace_children_with_node_0();
        let words = player.words();
        player.read(|state| {
            let trial = &state.trial;
            let like = trial.guess(kind).filter(|_| trial.decided() == Some(trial.place()));
            let Some(like) = like else {
                return;
            };
            let (thought, came) = (&state.came[like as usize], &state.came[kind as usize]);
            let answer = if thought == came {
                vec![words.as_thought.into()]
            } else {
                vec![words.thought(thought), words.instead(came)]
            };
            for sentence in answer {
                Drawn::saying("p", &sentence).add_to(guessed);
            }
        });
    })
}

fn places(player: Player, kind: MailboxKind) -> Drawn {
    let stand = StoredValue::new_local(Vec::<(Holding, Drawn)>::new());
    Drawn::new("div", &[("class", "places")]).live(move |places| {
        let words = player.words();
        let now = player.read(|state| Holding::all(&state.trial, kind, player.language()));
        stand.update_value(|stand| {
            for extra in stand.drain(now.len().min(stand.len())..) {
                extra.1.remove();
            }
            for (at, holding) in now.into_iter().enumerate() {
                match stand.get_mut(at) {
                    Some((same, _)) if *same == holding => {}
                    Some(other) => {
                        let drawn = holding.draw(words);
                        drawn.replace(&other.1);
                        *other = (holding, drawn);
                    }
                    None => {
                        let drawn = holding.draw(words);
                        drawn.add_to(places);
                        stand.push((holding, drawn));
                    }
                }
            }
        });
    })
}
