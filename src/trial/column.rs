//! One mailbox of the three, at the place where the reader stands.
//!
//! Invariant: a column keeps a world every [`STRIDE`] steps, so no place is far from one. What dialogues need beside it is
//! kept at the same places, but only once somebody has asked for dialogues.

use super::told::Told;
use crate::mailbox::Mailbox;
use crate::simulation::{Dialogue, Event, Outcome, Stage, Wire, World};

/// A world is kept every so many steps: none of a guided story but its beginning, 156 of the longest story.
const STRIDE: usize = 64;

#[derive(Clone, Debug)]
pub(super) struct Column {
    pub mailbox: Mailbox,
    /// Before the step just played.
    pub before: World,
    pub now: World,
    /// The worlds at the places 0, [`STRIDE`], 2 · [`STRIDE`], …
    kept: Vec<World>,
    /// The same with the servers' numbers, as far as dialogues were asked for.
    wires: Vec<Wire>,
}

impl Column {
    /// The beginning of a story.
    #[inline(never)]
    pub fn new(mailbox: Mailbox, stage: &Stage) -> Self {
        let now = World::new(&mailbox, stage);
        let kept = vec![now.clone()];
        Self { mailbox, before: now.clone(), now, kept, wires: Vec::new() }
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

    /// Keeps the world that is now, if its place is one of those that are kept.
    pub fn keep(&mut self, place: usize) {
        if place.is_multiple_of(STRIDE) {
            self.kept.push(self.now.clone());
        }
    }

    /// Forgets what comes behind a place.
    pub fn cut(&mut self, place: usize) {
        let kept = place / STRIDE + 1;
        self.kept.truncate(kept);
        self.wires.truncate(kept);
    }

    /// Goes from one place of a story that has been played to another one.
    #[inline(never)]
    pub fn go(&mut self, told: &Told, from: usize, to: usize) {
        let last = to.saturating_sub(1);
        if to != from + 1 {
            let at = last / STRIDE;
            if let Some(kept) = self.kept.get(at) {
                self.now = kept.clone();
            }
            for step in at * STRIDE..last {
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
        let at = self.wires.len().min(last / STRIDE + 1) - 1;
        let mut wire = self.wires[at].clone();
        for step in at * STRIDE..place {
            if step == self.wires.len() * STRIDE {
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
