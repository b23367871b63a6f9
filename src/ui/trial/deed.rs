//! Free play: whatever can happen, as buttons by who acts.
//!
//! Invariant: what is not possible now keeps its place and says why; a button that was pressed keeps the focus.

use super::Player;
use super::choice::{list, ticked};
use super::place;
use super::state::State;
use super::story::said;
use crate::mailbox::MailboxKind;
use crate::simulation::{EntryId, MessageId};
use crate::text::{device, obstacle};
use crate::trial::{Actor, Deed};
use crate::ui::lines::{Lines, digits};

impl Player {
    /// What free play unfolds.
    pub(super) fn deeds(&self, lines: &mut Lines, state: &mut State) {
        let words = self.words();
        lines.add("p.small|#\nfieldset\n>legend.small|#\n>div.chips.actors", &[words.act_note, words.actor]);
        for (actor, hook, name) in &self.actors(state) {
            lines.add(
                ">>label.chip\n>>>input type=radio name=actor value=##\n>>>span|#",
                &[hook, ticked(*actor == state.actor), name],
            );
        }
        lines.add("div.fields", &[]);
        lines.depth += 1;
        for (hook, label) in [("message", words.message), ("entry", words.an_entry)] {
            list(lines, hook, label, self.choices(hook, state), words);
        }
        lines.depth -= 1;
        lines.add("div.deeds", &[]);
        let world = state.trial.world(MailboxKind::Pop3);
        let message = (state.message < world.messages()).then_some(MessageId(state.message));
        let entry = state.entries().contains(&state.entry).then_some(EntryId(state.entry));
        let deeds = state.trial.deeds(message, entry);
        state.deeds.clear();
        for deed in deeds.iter().filter(|deed| deed.actor == state.actor) {
            let why_not = self.why_not(deed);
            lines.add(
                ">button.deed type=button data-action=do data-to=# aria-disabled=#\n>>span|#\n>>small|#",
                &[&digits(state.deeds.len()), said(!why_not.is_empty()), &words.deed(deed.event), &why_not],
            );
            state.deeds.push(deed.event);
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
