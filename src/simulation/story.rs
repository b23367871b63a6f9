//! A story: the stage and what happens on it, in order.
//!
//! Invariant: a story holds no outcome. Played for a mailbox it gives a world, always the same one.

use super::{Event, Outcome, World};
use crate::mailbox::{DeviceKind, Mailbox, Pop3Access};

/// A device before anything happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct DeviceSetup {
    /// What it is.
    pub kind: DeviceKind,
    /// `Some`: this device opens the mailbox by POP3 with these settings, whatever the kind of mailbox.
    /// `None`: it opens the mailbox as its kind does, a POP3 mailbox with the mailbox's own settings.
    pub pop3: Option<Pop3Access>,
}

impl DeviceSetup {
    /// A device that opens the mailbox the way the mailbox's kind is meant to be opened.
    pub const fn new(kind: DeviceKind) -> Self {
        Self { kind, pop3: None }
    }
}

/// What a story begins with: an empty mailbox, devices that have just synced, a colleague without rights.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Stage {
    /// The reader's devices, numbered in this order.
    pub devices: Vec<DeviceSetup>,
    /// What the mailbox may hold, in kilobytes; `None`: more than the story needs.
    pub quota_kb: Option<u32>,
}

/// A stage and the events on it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Story {
    /// What it begins with.
    pub stage: Stage,
    /// What happens, in order.
    pub events: Vec<Event>,
}

impl Story {
    /// Plays the whole story for one mailbox.
    pub fn play(&self, mailbox: &Mailbox) -> World {
        self.play_to(mailbox, self.events.len())
    }

    /// Plays the first `steps` events; more than there are means all. "Back" is a smaller number.
    pub fn play_to(&self, mailbox: &Mailbox, steps: usize) -> World {
        let mut world = World::new(mailbox, &self.stage);
        for event in self.events.iter().take(steps) {
            world.apply(*event);
        }
        world
    }

    /// What each event came to, in order, and the world at the end.
    pub fn outcomes(&self, mailbox: &Mailbox) -> (Vec<Outcome>, World) {
        let mut world = World::new(mailbox, &self.stage);
        let outcomes = self.events.iter().map(|event| world.apply(*event)).collect();
        (outcomes, world)
    }
}
