//! Free play: whatever can happen, as buttons by who acts.
//!
//! Invariant: what is not possible now keeps its place and says why; a button that was pressed keeps the focus.

use super::Player;
use super::choice::{DEED, TICKED};
use super::place::hook;
use super::state::State;
use crate::cut::joined_by;
use crate::mailbox::MailboxKind;
use crate::simulation::{EntryId, MessageId, Place, World};
use crate::text::{self, Say, obstacle};
use crate::trial::{Actor, Deed};
use crate::ui::lines::Lines;

impl Player {
    /// What free play unfolds.
    pub(super) fn deeds(&self, lines: &mut Lines, state: &mut State) {
        let world = state.trial.world(MailboxKind::Pop3);
        lines
            .draw("p.small|#\nfieldset\n>legend.small|#\n>div.chips.actors")
            .say(Say::ActNote)
            .say(Say::Actor);
        for actor in actors(world) {
            lines
                .draw(">>label.chip\n>>>input type=radio name=actor value=##\n>>>span|#")
                .text(&id(actor))
                .only_if(actor == state.actor, TICKED);
            match actor {
                Actor::Post => lines.say(Say::Post),
                Actor::Device(device) => lines.text(&text::device(self.language(), world, device)),
                Actor::Owner => lines.say(Say::Owner),
                Actor::Colleague => lines.say(Say::Colleague),
                Actor::Intruder => lines.say(Say::Intruder),
                Actor::Provider => lines.say(Say::Provider),
                Actor::Time => lines.say(Say::Time),
            };
        }
        lines.draw("div.fields");
        lines.depth += 1;
        self.lists(lines, state, DEED);
        lines.depth -= 1;
        lines.draw("div.deeds");
        let message = (state.message < world.messages()).then_some(MessageId(state.message));
        let stands = state.entries().iter().any(|entries| entries.contains(&state.entry));
        let deeds = state.trial.deeds(message, stands.then_some(EntryId(state.entry)));
        state.deeds.clear();
        for deed in deeds.iter().filter(|deed| deed.actor == state.actor) {
            let why_not = self.why_not(deed);
            lines
                .draw(
                    ">button.deed type=button data-action=do data-to=# aria-disabled=#\n>>span|#\n>>small|#",
                )
                .number(state.deeds.len())
                .is(!why_not.is_empty())
                .text(&self.words().deed(deed.event))
                .text(&why_not);
            state.deeds.push(deed.event);
        }
    }

    pub(super) fn choose_actor(&self, wanted: &str) {
        {
            let state = &mut *self.state.borrow_mut();
            let mut actors = actors(state.trial.world(MailboxKind::Pop3)).into_iter();
            state.actor = actors.find(|actor| id(*actor) == wanted).unwrap_or(state.actor);
        }
        self.refresh();
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
        joined_by("; ", &said)
    }
}

/// Everybody who acts.
fn actors(world: &World) -> Vec<Actor> {
    let mut all = vec![Actor::Post];
    all.extend(world.all_devices().map(Actor::Device));
    all.extend([Actor::Owner, Actor::Colleague, Actor::Intruder, Actor::Provider, Actor::Time]);
    all
}

/// What tests and pages find them by.
fn id(actor: Actor) -> String {
    match actor {
        Actor::Post => "post".into(),
        Actor::Device(device) => hook(Place::Device(device)),
        Actor::Owner => "owner".into(),
        Actor::Colleague => "colleague".into(),
        Actor::Intruder => "intruder".into(),
        Actor::Provider => "provider".into(),
        Actor::Time => "time".into(),
    }
}
