//! Free play: whatever can happen, as buttons by who acts.
//!
//! Invariant: what is not possible now keeps its place and says why; a button that was pressed keeps the focus.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlElement};

use super::field::{chosen_in, radio, select_in};
use super::folded::folded;
use super::keyed::keyed;
use super::{Player, State};
use crate::mailbox::MailboxKind;
use crate::simulation::{DeviceId, EntryId, MessageId};
use crate::text::{TrialWords, device, obstacle};
use crate::trial::{Action, Actor, Deed};
use crate::ui::drawn::Drawn;

/// All of it, folded.
pub(super) fn free(player: Player) -> Drawn {
    folded(player, "free", player.words().act, || "open".into(), move || parts(player))
}

fn parts(player: Player) -> Vec<Drawn> {
    let words = player.words();
    let message = choice(
        player,
        ("message", words.message),
        |state, words| {
            let messages = state.trial.world(MailboxKind::Pop3).messages();
            (0..messages).map(|number| words.message_number(number + 1)).collect()
        },
        |state| &mut state.message,
    );
    let entry = choice(
        player,
        ("entry", words.an_entry),
        |state, words| {
            let world = state.trial.world(MailboxKind::Pop3);
            let kinds = (0..world.all_entries()).map(|number| (number, world.entry_kind(EntryId(number))));
            kinds.filter_map(|(number, kind)| Some(words.entry(kind?, number + 1))).collect()
        },
        |state| &mut state.entry,
    );
    vec![
        Drawn::classed("p", "small", words.act_note),
        actors(player),
        Drawn::new("div", &[("class", "fields")]).with(message).with(entry),
        deeds(player),
    ]
}

/// A list of messages or entries that grows with the story.
fn choice(
    player: Player,
    (hook, label): (&str, &str),
    names: fn(&State, &TrialWords) -> Vec<String>,
    chosen: fn(&mut State) -> &mut u16,
) -> Drawn {
    let shown = StoredValue::new_local(Vec::<String>::new());
    let list = Drawn::new("select", &[("class", "list"), ("data-action", hook)])
        .with(Drawn::saying("option", player.words().none))
        .live(move |list| {
            let now = player.read(|state| names(state, player.words()));
            shown.update_value(|shown| {
                // What is drawn is expensive where there are many: a list that has only grown is kept.
                if shown.is_empty() || !now.starts_with(shown) {
                    list.replace_children_with_node_0();
                    shown.clear();
                }
                for name in &now[shown.len()..] {
                    Drawn::saying("option", name).add_to(list);
                }
                if now.is_empty() {
                    Drawn::saying("option", player.words().none).add_to(list);
                }
                *shown = now;
            });
            let number = player.state.try_update_value(|state| *chosen(state)).unwrap_or_default();
            select_in(list, usize::from(number));
        })
        .on("change", move |change| {
            let number = chosen_in(&change) as u16;
            player.show(|state| *chosen(state) = number);
        });
    Drawn::new("label", &[("class", "field")]).with(Drawn::saying("span", label)).with(list)
}

/// Who acts.
fn actors(player: Player) -> Drawn {
    let key = move |_: &Element| {
        let names: Vec<String> = all(player).into_iter().map(|(_, name)| name).collect();
        names.join(" ")
    };
    let chips = keyed(Drawn::new("div", &[("class", "chips")]), key, move || {
        let chip = |(actor, name): (Actor, String)| {
            let chosen = move || player.read(|state| state.actor == actor);
            let choose = move || player.show(|state| state.actor = actor);
            radio(player, "actor", (&hook(actor), ""), vec![Drawn::saying("span", &name)], chosen, choose)
        };
        all(player).into_iter().map(chip).collect()
    });
    Drawn::new("fieldset", &[]).with(Drawn::classed("legend", "small", player.words().actor)).with(chips)
}

/// Everybody who acts, by name.
fn all(player: Player) -> Vec<(Actor, String)> {
    let [post, owner, colleague, intruder, provider, time] = player.words().actors;
    let mut all = vec![(Actor::Post, post.into())];
    player.read(|state| {
        let world = state.trial.world(MailboxKind::Pop3);
        all.extend(world.all_devices().map(|id| (Actor::Device(id), device(player.language(), world, id))));
    });
    for (actor, name) in [
        (Actor::Owner, owner),
        (Actor::Colleague, colleague),
        (Actor::Intruder, intruder),
        (Actor::Provider, provider),
        (Actor::Time, time),
    ] {
        all.push((actor, name.into()));
    }
    all
}

fn hook(actor: Actor) -> String {
    let hook = match actor {
        Actor::Post => "post",
        Actor::Device(DeviceId(number)) => return ["device-", &number.to_string()].concat(),
        Actor::Owner => "owner",
        Actor::Colleague => "colleague",
        Actor::Intruder => "intruder",
        Actor::Provider => "provider",
        Actor::Time => "time",
    };
    hook.into()
}

/// The buttons of who acts.
fn deeds(player: Player) -> Drawn {
    let shown = StoredValue::new_local(Vec::<(Deed, Drawn)>::new());
    Drawn::new("div", &[("class", "deeds")]).live(move |room| {
        let deeds: Vec<Deed> = player.read(|state| {
            let world = state.trial.world(MailboxKind::Pop3);
            let message = (state.message < world.messages()).then_some(MessageId(state.message));
            let entry = (state.entry < world.all_entries()).then_some(EntryId(state.entry));
            let mut deeds = state.trial.deeds(message, entry);
            deeds.retain(|deed| deed.actor == state.actor);
            deeds
        });
        let stands = shown.with_value(|shown| {
            shown.len() == deeds.len()
                && shown.iter().zip(&deeds).all(|((old, _), new)| old.actor == new.actor)
        });
        if stands {
            shown.update_value(|shown| {
                for ((old, button), deed) in shown.iter_mut().zip(deeds) {
                    *old = deed;
                    explain(player, button, &deed);
                }
            });
            return;
        }
        let had_focus = shown.with_value(|shown| {
            shown.iter().position(|(_, button)| button.element().matches(":focus").unwrap_or(false))
        });
        room.replace_children_with_node_0();
        let mut buttons = Vec::new();
        for (at, deed) in deeds.into_iter().enumerate() {
            let press = move |_| {
                let event =
                    shown.with_value(|shown: &Vec<(Deed, Drawn)>| shown.get(at).map(|(deed, _)| deed.event));
                player.stop();
                if let Some(event) = event {
                    player.act(Action::Do(event));
                }
            };
            let button =
                Drawn::new("button", &[("type", "button"), ("class", "deed"), ("data-action", "do")])
                    .with(Drawn::saying("span", &player.words().deed(deed.event)))
                    .with(Drawn::new("small", &[]))
                    .on("click", press);
            explain(player, &button, &deed);
            button.add_to(room);
            if had_focus == Some(at) {
                _ = button.element().unchecked_ref::<HtmlElement>().focus();
            }
            buttons.push((deed, button));
        }
        shown.set_value(buttons);
    })
}

/// Whether it can be pressed, and if not, why.
fn explain(player: Player, button: &Drawn, deed: &Deed) {
    let (button, is_possible) = (button.element(), deed.is_possible());
    _ = button.set_attribute("aria-disabled", if is_possible { "false" } else { "true" });
    let why = if is_possible { String::new() } else { why_not(player, deed) };
    if let Some(room) = button.last_element_child() {
        room.set_text_content(Some(&why));
    }
}

fn why_not(player: Player, deed: &Deed) -> String {
    let reasons =
        deed.obstacles.map(|found| found.map(|found| obstacle(player.language(), deed.event, found)));
    let mut said: Vec<&str> = Vec::new();
    for reason in reasons.into_iter().flatten() {
        if !said.contains(&reason) {
            said.push(reason);
        }
    }
    said.join("; ")
}
