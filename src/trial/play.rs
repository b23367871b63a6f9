//! How a trial changes: another story, another place, other mailboxes.
//!
//! Invariant: after each of these the marks are those of the whole story, and every column stands at the same place.

use super::column::Column;
use super::told::Told;
use super::{Script, Trial};
use crate::mailbox::{DeviceKind, Mailbox, MailboxKind};
use crate::simulation::{DeviceSetup, Difference, Event, Expiry, Guided, Left, Outcome, Stage};

/// Whether stories can be played on a stage: one to [`Trial::MOST_DEVICES`] devices, room for a few plain messages.
pub(super) fn is_fit(stage: &Stage) -> bool {
    (1..=Trial::MOST_DEVICES).contains(&stage.devices.len())
        && stage.quota_kb.is_none_or(|quota| quota >= Trial::LEAST_KB)
}

/// A computer and a phone, and storage enough.
pub(super) fn usual_stage() -> Stage {
    let devices = [DeviceKind::Computer, DeviceKind::Phone].map(DeviceSetup::new);
    Stage { devices: devices.to_vec(), quota_kb: None }
}

impl Trial {
    /// Begins a guided story; the guesses are for another one.
    pub(super) fn tell(&mut self, guided: Guided) {
        self.guesses = [None; 3];
        self.set_guided(guided);
        self.replay(0);
    }

    fn set_guided(&mut self, guided: Guided) {
        let tale = guided.tale(&self.stage);
        self.script = Script::Guided(guided);
        self.decisive = Some(tale.decisive);
        self.proof = None;
        self.told = Told::of_tale(tale);
    }

    /// The same for a story that has no step to guess.
    pub(super) fn open(&mut self, script: Script, told: Told, place: usize) {
        self.script = script;
        self.decisive = None;
        self.proof = None;
        self.guesses = [None; 3];
        self.told = told;
        self.replay(place);
    }

    /// Goes to a place of the story as it is.
    pub(super) fn go(&mut self, place: usize) {
        let place = place.min(self.told.len());
        if place != self.place {
            for column in &mut self.columns {
                column.go(&self.told, self.place, place);
            }
            self.place = place;
        }
    }

    /// Plays the whole story from the beginning, and goes to a place.
    pub(super) fn replay(&mut self, place: usize) {
        let stage = &self.told.story.stage;
        self.columns = self.columns.each_ref().map(|column| Column::new(column.now.mailbox(), stage));
        self.marks.clear();
        self.place = 0;
        for _ in 0..self.told.len() {
            self.play_new();
        }
        self.go(place);
    }

    /// Plays a step on that has not been played yet: worlds are kept, and whether the three part is found out.
    fn play_new(&mut self) {
        let events = self.told.step(self.place);
        self.place += 1;
        let mut seen = Vec::new();
        for column in &mut self.columns {
            let outcomes = column.play(events);
            column.keep(self.place);
            seen.push(Seen::of(column, events.last().copied(), outcomes));
        }
        if seen.windows(2).any(|two| two[0] != two[1]) {
            self.marks.push(self.place);
        }
    }

    pub(super) fn let_happen(&mut self, event: Event) {
        let possible = MailboxKind::ALL.iter().any(|kind| self.world(*kind).obstacle(event).is_none());
        let place = self.place;
        if !possible || place >= Self::LONGEST {
            return;
        }
        self.script = Script::Free;
        self.decisive = None;
        self.proof = None;
        self.guesses = [None; 3];
        self.stage = self.told.story.stage.clone();
        self.told.cut(place);
        self.told.push(&[event]);
        self.marks.retain(|mark| *mark <= place);
        for column in &mut self.columns {
            column.cut(place);
        }
        self.play_new();
    }

    pub(super) fn set(&mut self, mailbox: Mailbox) {
        self.columns[mailbox.kind() as usize] = Column::new(&mailbox, &self.told.story.stage);
        self.replay(self.place);
    }

    /// Where a guided story gets longer by devices that are set up first, the reader stays behind the same step.
    pub(super) fn restage(&mut self, stage: Stage) {
        if !is_fit(&stage) {
            return;
        }
        self.stage = stage;
        let mut place = self.place;
        match self.script {
            Script::Guided(guided) => {
                let before = self.decisive.unwrap_or(0);
                self.set_guided(guided);
                if place > 0 {
                    place = (place + self.decisive.unwrap_or(0)).saturating_sub(before);
                }
            }
            Script::Reason { .. } | Script::Free => {
                self.script = Script::Free;
                self.proof = None;
                self.told.story.stage = self.stage.clone();
            }
        }
        self.replay(place);
    }
}

/// What a step came to in one column, as far as the reader sees it.
#[derive(PartialEq, Eq)]
struct Seen {
    outcomes: Vec<Outcome>,
    changed: Difference,
    /// Where the step ends with something that changes nothing, but shows what is there.
    left: Left,
}

impl Seen {
    fn of(column: &Column, last: Option<Event>, outcomes: Vec<Outcome>) -> Self {
        let now = &column.now;
        let left = if let Some(Outcome::TimePassed(expiry)) = outcomes.last()
            && *expiry == Expiry::default()
        {
            now.left()
        } else if let Some(Outcome::ServerWentForGood { .. }) = outcomes.last() {
            now.left()
        } else if let (Some(Outcome::WentOffline), Some(Event::GoOffline(device))) = (outcomes.last(), last) {
            Left { shown: now.shown_offline(device), ..Left::default() }
        } else {
            Left::default()
        };
        Self { outcomes, changed: now.changed_since(&column.before), left }
    }
}
