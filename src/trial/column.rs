//! One mailbox of the three, at the place where the reader stands.
//!
//! Invariant: a column keeps a world every so many steps, at most [`KEPT`] of them; so no place is far from one, and a
//! long story takes no more memory than a short one. What dialogues need beside it is kept at the same places, but only
//! once somebody has asked for dialogues.

use super::told::Told;
use crate::mailbox::Mailbox;
use crate::simulation::{Dialogue, Event, Outcome, Stage, Wire, World};

/// So many worlds are kept at most.
const KEPT: usize = 64;

#[derive(Clone, Debug)]
pub(super) struct Column {
    pub mailbox: Mailbox,
    /// Before the step just played.
    pub before: World,
    pub now: World,
    /// The worlds at the places 0, `stride`, 2 · `stride`, …
    kept: Vec<World>,
    /// The same with the servers' numbers, as far as dialogues were asked for.
    wires: Vec<Wire>,
    stride: usize,
}

impl Column {
    /// The beginning of a story.
    #[inline(never)]
    pub fn new(mailbox: Mailbox, stage: &Stage) -> Self {
        let now = World::new(&mailbox, stage);
        let kept = vec![now.clone()];
        Self { mailbox, before: now.clone(), now, kept, wires: Vec::new(), stride: 1 }
    }

    /// Plays a step on; what came of it.
    #[inline(never)]
    pub fn play(&mut self, events: &[Event]) -> Vec<Outcome> {
        self.before = self.now.clone();
        let mut outcomes = Vec::new();
        for event in events {
            outcomes.push(self.now.apply(*event));
        }
        outcomes
    }

    /// Keeps the world that is now, if its place is one of those that are kept. The places before it have been kept.
    pub fn keep(&mut self, place: usize) {
        if place != self.kept.len() * self.stride {
            return;
        }
        if self.kept.len() == KEPT {
            let mut odd = false;
            self.kept.retain(|_| {
                odd = !odd;
                odd
            });
            self.wires.clear();
            self.stride *= 2;
        }
        self.kept.push(self.now.clone());
    }

    /// Forgets what comes behind a place.
    pub fn cut(&mut self, place: usize) {
        let kept = place / self.stride + 1;
        self.kept.truncate(kept);
        self.wires.truncate(kept);
    }

    /// Goes from one place of a story that has been played to another one.
    #[inline(never)]
    pub fn go(&mut self, told: &Told, from: usize, to: usize) {
        let last = to.saturating_sub(1);
        if to != from + 1 {
            let at = last / self.stride;
            if let Some(kept) = self.kept.get(at) {
                self.now = kept.clone();
            }
            for step in at * self.stride..last {
                self.play(told.step(step));
            }
        }
        self.play(if to == 0 { &[] } else { told.step(last) });
    }

    /// What is said in the step that leads to a place.
    #[inline(never)]
    pub fn dialogues(&mut self, told: &Told, place: usize) -> Vec<Dialogue> {
        let mut said = Vec::new();
        let Some(last) = place.checked_sub(1) else {
            return said;
        };
        if self.wires.is_empty() {
            self.wires.push(Wire::new(&self.mailbox, &told.story.stage));
        }
        let at = self.wires.len().min(last / self.stride + 1) - 1;
        let mut wire = self.wires[at].clone();
        for step in at * self.stride..place {
            if step == self.wires.len() * self.stride {
                self.wires.push(wire.clone());
            }
            said.clear();
            for event in told.step(step) {
                said.append(&mut wire.play(*event).1);
            }
        }
        said
    }
}
