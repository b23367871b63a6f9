//! Free play: whatever can happen, as buttons by who acts.
//!
//! Invariant: what is not possible now keeps its place and says why; a button that was pressed keeps the focus.

use leptos::web_sys::Element;

use super::Player;
use super::choice::{check, say};
use super::pattern::draw;
use super::place;
use super::press::number;
use super::sketch::list;
use super::state::State;
use super::story::disable;
use crate::mailbox::MailboxKind;
use crate::simulation::{EntryId, Event, MessageId};
use crate::text::{device, obstacle};
use crate::trial::{Actor, Deed};
use crate::ui::drawn::find;

impl Player {
    /// Draws all of it, if it is folded out.
    pub(super) fn refresh_deeds(&self, view: &Element, state: &mut State) {
        let Some(room) = find(view, "[data-fold=free][open] > div") else {
            return;
        };
        let words = self.words();
        if room.child_element_count() == 0 {
            draw(
                &room,
                "p.small|#\n\
                 fieldset\n\
                 >legend.small|#\n\
                 >div.chips.actors\n\
                 div.fields\n\
                 div.deeds",
                &[words.act_note, words.actor],
            );
            if let Some(fields) = find(&room, ".fields") {
                list(&fields, "message", words.message);
                list(&fields, "entry", words.an_entry);
            }
        }
        let (Some(actors), Some(buttons)) = (find(&room, ".actors"), find(&room, ".deeds")) else {
            return;
        };
        self.refresh_actors(&actors, state);
        self.refresh_buttons(&buttons, state);
    }

    fn refresh_actors(&self, room: &Element, state: &mut State) {
        let all = self.actors(state);
        let mut key = String::new();
        for (_, _, name) in &all {
            key.extend([name, "\n"]);
        }
        if state.is_due("actors", key) {
            room.replace_children_with_node_0();
            for (_, hook, name) in &all {
                draw(room, "label.chip\n>input type=radio name=actor value=#\n>span|#", &[hook, name]);
            }
        }
        for (actor, hook, _) in &all {
            if *actor == state.actor {
                check(room, &["[value=", hook, "]"].concat(), true);
            }
        }
    }

    pub(super) fn choose_actor(&self, wanted: &str) {
        {
            let mut state = self.state.borrow_mut();
            for (actor, hook, _) in self.actors(&state) {
                if hook == wanted {
                    state.actor = actor;
                }
            }
        }
        self.refresh();
    }

    /// Everybody who acts, with their hook and name.
    fn actors(&self, state: &State) -> Vec<(Actor, String, String)> {
        let [post, owner, colleague, intruder, provider, time] = self.words().actors;
        let world = state.trial.world(MailboxKind::Pop3);
        let mut all = vec![(Actor::Post, "post".into(), post.into())];
        for id in world.all_devices() {
            all.push((Actor::Device(id), place::hook(id), device(self.language(), world, id)));
        }
        for (actor, hook, name) in [
            (Actor::Owner, "owner", owner),
            (Actor::Colleague, "colleague", colleague),
            (Actor::Intruder, "intruder", intruder),
            (Actor::Provider, "provider", provider),
            (Actor::Time, "time", time),
        ] {
            all.push((actor, hook.into(), name.into()));
        }
        all
    }

    fn refresh_buttons(&self, room: &Element, state: &mut State) {
        let words = self.words();
        let world = state.trial.world(MailboxKind::Pop3);
        let message = (state.message < world.messages()).then_some(MessageId(state.message));
        let entry = state.entries().contains(&state.entry).then_some(EntryId(state.entry));
        let mut deeds: Vec<Deed> = state.trial.deeds(message, entry);
        deeds.retain(|deed| deed.actor == state.actor);
        let mut key = String::new();
        for deed in &deeds {
            key.extend([words.deed(deed.event).as_str(), "\n"]);
        }
        if state.is_due("deeds", key) {
            state.deeds.clear();
            let focused = find(room, ":focus").map(|button| number(&button, "data-to"));
            room.replace_children_with_node_0();
            for (at, deed) in deeds.iter().enumerate() {
                draw(
                    room,
                    "button.deed type=button data-action=do data-to=#\n>span|#\n>small",
                    &[&at.to_string(), &words.deed(deed.event)],
                );
            }
            if let Some(at) = focused {
                self.frame.focus(&[".deed[data-to=\"", &at.to_string(), "\"]"].concat());
            }
        }
        let said: Vec<(Event, String)> = deeds.iter().map(|deed| (deed.event, self.why_not(deed))).collect();
        let mut button = room.first_element_child();
        for (at, (_, why)) in said.iter().enumerate() {
            let Some(now) = button else {
                return;
            };
            button = now.next_element_sibling();
            // What is written anew is laid out anew, even if it is the same.
            if state.deeds.get(at).is_none_or(|(_, before)| before != why) {
                say(&now, "small", why);
                disable(Some(now), !why.is_empty());
            }
        }
        state.deeds = said;
    }

    /// Why it cannot be done in any column; empty where it can in one.
    fn why_not(&self, deed: &Deed) -> String {
        let mut said: Vec<&str> = Vec::new();
        if deed.is_possible() {
            return String::new();
        }
        for found in deed.obstacles.iter().flatten() {
            let reason = obstacle(self.language(), deed.event, *found);
            if !said.contains(&reason) {
                said.push(reason);
            }
        }
        said.join("; ")
    }
}
