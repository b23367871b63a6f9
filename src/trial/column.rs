//! One mailbox of the three, at the place where the reader stands.
//!
//! Invariant: a column keeps a world every so many steps, at most [`KEPT`] of them; so no place is far from one, and a
//! long story takes no more memory than a short one.

use super::told::Told;
use crate::mailbox::Mailbox;
use crate::simulation::{Event, Outcome, Stage, World};

/// So many worlds are kept at most.
const KEPT: usize = 64;

#[derive(Clone, Debug)]
pub(super) struct Column {
    /// Before the step just played.
    pub before: World,
    pub now: World,
    /// The worlds at the places 0, `stride`, 2 · `stride`, …
    kept: Vec<World>,
    stride: usize,
}

impl Column {
    /// The beginning of a story.
    pub fn new(mailbox: &Mailbox, stage: &Stage) -> Self {
        let world = World::new(mailbox, stage);
        Self { before: world.clone(), kept: vec![world.clone()], now: world, stride: 1 }
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
            let mut at = 0;
            self.kept.retain(|_| {
                at += 1;
                at % 2 == 1
            });
            self.stride *= 2;
        }
        self.kept.push(self.now.clone());
    }

    /// Forgets what comes behind a place.
    pub fn cut(&mut self, place: usize) {
        self.kept.truncate(place / self.stride + 1);
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
