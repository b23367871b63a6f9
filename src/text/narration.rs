//! A story told in words: what happens, what comes of it, and what a world holds.
//!
//! Invariant: what comes of an event is said from its [`Outcome`] and the worlds before and after it alone, never from
//! the kind of mailbox; what happens is said from the event and the stage, so all kinds are told the same.

use super::sentence::capitalised;
use super::{Language, part};
use crate::simulation::{DeviceId, Event, Expiry, Guided, Obstacle, Outcome, World};

mod change;
mod clause;
mod deed;
mod device;
mod holding;
mod missing;
mod naming;
mod outcome;
mod people;
mod phrase;
mod round;
mod summary;
mod time;
mod words;

pub(super) use change::Doing;
use change::{Change, Entries};
use clause::Clause;
pub(super) use deed::Deed;
use device::Device;
use holding::Holding;
pub(super) use missing::Missing;
pub(super) use phrase::Phrase;
pub(super) use words::{Case, DeviceWords, NarrationWords, Order};

/// What a guided story is called.
pub fn title(language: Language, guided: Guided) -> &'static str {
    words(language).titles.line(guided as usize)
}

/// What happens in these events, in one sentence. `before` is any world that stands before them: the sentence is the
/// same for every kind of mailbox. Empty if there is no event.
pub fn told(language: Language, before: &World, events: &[Event]) -> String {
    let words = words(language);
    let mut scene = before.clone();
    let mut lead = String::new();
    let mut clauses = Vec::new();
    let mut place = 0;
    while let Some(event) = events.get(place) {
        let group = &events[place..place + like(*event, &events[place..])];
        for event in group {
            scene.apply(*event);
        }
        place += group.len();
        let leads = place == group.len() && place < events.len();
        if let (Event::DaysPass(_), true) = (event, leads) {
            lead = words.counted(Phrase::OnDay, scene.day());
        } else {
            clauses.push(deed::deed(group, &scene, words));
        }
    }
    deed::joined(&lead, &clauses, words)
}

/// What comes of these events, in one sentence, in the mailbox whose world stands before them.
pub fn came(language: Language, before: &World, events: &[Event]) -> String {
    let mut world = before.clone();
    let mut clauses: Vec<String> = Vec::new();
    let mut place = 0;
    while let Some(event) = events.get(place) {
        let count = like(*event, &events[place..]);
        let effects: Vec<Effect> = events[place..place + count]
            .iter()
            .map(|event| {
                let before = world.clone();
                let outcome = world.apply(*event);
                Effect { event: *event, before, outcome, after: world.clone() }
            })
            .collect();
        place += count;
        // That time passed, or that a line is there again, goes without saying where something follows.
        let silent = place < events.len() && effects.iter().all(Effect::is_silent);
        if !silent {
            clauses.extend(clauses_of(&effects, words(language)));
        }
    }
    let mut sentence = capitalised(&clauses.join("; "));
    if !sentence.is_empty() {
        sentence.push('.');
    }
    sentence
}

/// What a world holds, place by place: "Computer 3, phone 3, server 3, trash 1".
pub fn summary(language: Language, world: &World) -> String {
    summary::summary(world, words(language))
}

/// What a device is called where it is listed: "second phone". Empty if there is none of this number.
pub fn device(language: Language, world: &World, id: DeviceId) -> String {
    capitalised(&words(language).named(Device::of(world, id), Case::Label))
}

/// Why an event makes no sense now, as part of a sentence.
pub fn obstacle(language: Language, event: Event, obstacle: Obstacle) -> &'static str {
    words(language).obstacle(obstacle, event)
}

fn words(language: Language) -> &'static NarrationWords {
    &part::later(language).narration
}

/// What one event came to.
struct Effect {
    event: Event,
    before: World,
    outcome: Outcome,
    after: World,
}

impl Effect {
    /// Whether nothing came of it that would be worth a word before something else.
    fn is_silent(&self) -> bool {
        self.outcome == Outcome::WentOnline || self.outcome == Outcome::TimePassed(Expiry::default())
    }

    /// The device that acts, as it is called afterwards.
    fn device(&self) -> Option<Device> {
        self.event.device().and_then(|id| Device::of(&self.after, id))
    }
}

/// How many of the events, from the first on, are told in one breath.
fn like(first: Event, events: &[Event]) -> usize {
    let same = |event: &&Event| {
        if let (Event::Sync(_), Event::Sync(_)) = (first, **event) {
            true
        } else if let (Event::Recover(device, _), Event::Recover(other, _)) = (first, **event) {
            device == other
        } else if let Event::MailArrives { .. } = first {
            first == **event
        } else {
            false
        }
    };
    events.iter().take_while(same).count().max(1)
}

fn clauses_of(effects: &[Effect], words: &'static NarrationWords) -> Vec<String> {
    let mut clauses = Vec::new();
    for chunk in effects.chunk_by(together) {
        if let [Effect { outcome: Outcome::Synced(_), .. }, ..] = chunk {
            let rounds = rounds(chunk);
            clauses.extend(rounds.iter().map(|(devices, change)| round::round(devices, change, words)));
        } else if let Some(last) = chunk.last() {
            clauses.push(outcome::outcome(last, chunk.len() as u16, words));
        }
    }
    clauses
}

/// Whether what came of two events in a row is told at once.
fn together(one: &Effect, other: &Effect) -> bool {
    match (one.outcome, other.outcome) {
        (Outcome::Synced(_), Outcome::Synced(_)) => true,
        (outcome, another) => outcome == another && (one.event.device() == other.event.device()),
    }
}

/// Rounds with the server: devices to which the same came are told together.
fn rounds(effects: &[Effect]) -> Vec<(Vec<Device>, Change)> {
    let mut told: Vec<(Vec<Device>, Change)> = Vec::new();
    for effect in effects {
        let Some(device) = effect.device() else {
            continue;
        };
        let change = Change::of(effect);
        match told.iter_mut().find(|(_, other)| *other == change) {
            Some((devices, _)) => devices.push(device),
            None => told.push((vec![device], change)),
        }
    }
    told
}
