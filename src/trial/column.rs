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
    pub fn new(mailbox: &Mailbox, stage: &Stage) -> Self {
        let world = World::new(mailbox, stage);
        Self { before: world.clone(), kept: vec![world.clone()], wires: Vec::new(), now: world, stride: 1 }
    }

    /// Plays a step on, which leads to a place; what came of it.
    pub fn play(&mut self, events: &[Event]) -> Vec<Outcome> {
        self.before = self.now.clone();
        events.iter().map(|event| self.now.apply(*event)).collect()
    }

    /// Keeps the world that is now, if its place is one of those that are kept. The places before it have been kept.
    pub fn keep(&mut self, place: usize) {
        if place != self.kept.len() * self.stride {
            return;
        }
        if self.kept.len() == KEPT {
            every_second(&mut self.kept);
            every_second(&mut self.wires);
            self.stride *= 2;
        }
        self.kept.push(self.now.clone());
    }

    /// Forgets what comes behind a place.
    pub fn cut(&mut self, place: usize) {
        self.kept.truncate(place / self.stride + 1);
        self.wires.truncate(place / self.stride + 1);
    }

    /// What is said in the step that leads to a place.
    pub fn dialogues(&mut self, told: &Told, place: usize) -> Vec<Dialogue> {
        let Some(last) = place.checked_sub(1) else {
            return Vec::new();
        };
        let at = last / self.stride;
        if self.wires.is_empty() {
            self.wires.push(Wire::new(self.now.mailbox(), &told.story.stage));
        }
        while self.wires.len() <= at {
            let kept = self.wires.len() - 1;
            let mut wire = self.wires[kept].clone();
            listen(&mut wire, told, kept * self.stride, (kept + 1) * self.stride);
            self.wires.push(wire);
        }
        let mut wire = self.wires[at].clone();
        listen(&mut wire, told, at * self.stride, last);
        listen(&mut wire, told, last, place)
    }

    /// Goes from one place of a story that has been played to another one.
    pub fn go(&mut self, told: &Told, from: usize, to: usize) {
        let last = to.saturating_sub(1);
        if to != from + 1 {
            let at = (last / self.stride).min(self.kept.len() - 1);
            self.now = self.kept[at].clone();
            for event in (at * self.stride..last).flat_map(|step| told.step(step)) {
                self.now.apply(*event);
            }
        }
        if to == 0 {
            self.before = self.now.clone();
        } else {
            self.play(told.step(last));
        }
    }
}

/// Plays the steps between two places; what is said in them.
fn listen(wire: &mut Wire, told: &Told, from: usize, to: usize) -> Vec<Dialogue> {
    let mut said = Vec::new();
    for step in from..to {
        for event in told.step(step) {
            said.extend(wire.play(*event).1);
        }
    }
    said
}

fn every_second<T>(kept: &mut Vec<T>) {
    let mut at = 0;
    kept.retain(|_| {
        at += 1;
        at % 2 == 1
    });
}
