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
    let mut clause = Clause::new(words, None);
    let mut led = false;
    let mut rest = events;
    while let Some(event) = rest.first() {
        let alike = rest.iter().take_while(|other| alike(*event, **other)).count().max(1);
        let (group, behind) = rest.split_at(alike);
        for event in group {
            scene.apply(*event);
        }
        if let Event::DaysPass(_) = event
            && clause.text.is_empty()
            && !behind.is_empty()
        {
            clause.count(Phrase::OnDay, scene.day());
            led = true;
        } else {
            deed::deed(&mut clause, group, &scene, led);
            led = false;
        }
        rest = behind;
    }
    sentence(&clause.text)
}

/// What comes of these events, in one sentence, in the mailbox whose world stands before them.
pub fn came(language: Language, before: &World, events: &[Event]) -> String {
    let words = words(language);
    let mut world = before.clone();
    let mut text = String::new();
    let mut run = Run::default();
    for (place, event) in events.iter().enumerate() {
        let before = world.clone();
        let outcome = world.apply(*event);
        let effect = Effect { event: *event, outcome, after: &world };
        let alone = outcome::outcome(&effect, 1, words);
        if !run.goes_on(*event, &alone) {
            run.end(&mut text, &before, words);
        }
        // That time passed, or that a line is there again, goes without saying where something follows.
        let silent = if let Outcome::TimePassed(expiry) = outcome {
            expiry == Expiry::default()
        } else {
            matches!(outcome, Outcome::WentOnline)
        };
        if !silent || place + 1 == events.len() {
            run.add(&effect, alone, &before);
        }
    }
    run.end(&mut text, &world, words);
    sentence(&text)
}

/// Another clause of a sentence, if it says anything.
#[inline(never)]
fn add(text: &mut String, clause: &str) {
    if !text.is_empty() && !clause.is_empty() {
        text.push_str("; ");
    }
    text.push_str(clause);
}

/// With a capital and a full stop, if there is anything.
fn sentence(text: &str) -> String {
    let mut sentence = capitalised(text);
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

/// What one event came to, and the world after it.
struct Effect<'a> {
    event: Event,
    outcome: Outcome,
    after: &'a World,
}

impl Effect<'_> {
    /// The device that acts, as it is called afterwards.
    fn device(&self) -> Option<Device> {
        self.event.device().and_then(|id| Device::of(self.after, id))
    }
}

/// Whether two events in a row are told in one breath.
fn alike(one: Event, other: Event) -> bool {
    if let (Event::Sync(_), Event::Sync(_)) = (one, other) {
        true
    } else if let (Event::Recover(one, _), Event::Recover(other, _)) = (one, other) {
        one == other
    } else if let (Event::MailArrives { kb: one }, Event::MailArrives { kb: other }) = (one, other) {
        one == other
    } else {
        false
    }
}

/// Events in a row that came to the same, so that they are told at once.
#[derive(Default)]
struct Run {
    last: Option<(Event, Outcome)>,
    /// What is said of each of them where it stands alone; nothing of a round with the server.
    alone: String,
    times: u16,
    /// Rounds with the server: devices to which the same came are told together.
    rounds: Vec<(Vec<Device>, Change)>,
}

impl Run {
    /// Whether this is more of it.
    fn goes_on(&self, event: Event, alone: &str) -> bool {
        self.last.is_some_and(|(last, _)| alike(last, event)) && self.alone == alone
    }

    fn add(&mut self, effect: &Effect, alone: String, before: &World) {
        let Effect { event, outcome, after } = *effect;
        self.last = Some((event, outcome));
        self.alone = alone;
        self.times += 1;
        let device = effect.device();
        if let (Outcome::Synced(round), Some(device)) = (outcome, device) {
            let change = Change::of(device.id, round, before, after);
            match self.rounds.iter_mut().find(|(_, other)| *other == change) {
                Some((devices, _)) => devices.push(device),
                None => self.rounds.push((vec![device], change)),
            }
        }
    }

    /// Tells it, in the world after it, and forgets it.
    fn end(&mut self, text: &mut String, after: &World, words: &'static NarrationWords) {
        let run = std::mem::take(self);
        let Some((event, outcome)) = run.last else {
            return;
        };
        add(text, &outcome::outcome(&Effect { event, outcome, after }, run.times, words));
        for (devices, change) in &run.rounds {
            add(text, &round::round(devices, change, words));
        }
    }
}
