//! How a trial changes: another story, another place, other mailboxes.
//!
//! Invariant: after each of these the marks are those of the whole story, and every column stands at the same place.

use super::column::Column;
use super::seen::Seen;
use super::told::Told;
use super::{Script, Trial};
use crate::advice::Wish;
use crate::mailbox::{DeviceKind, Mailbox, MailboxKind};
use crate::simulation::{DeviceSetup, Event, Guided, Stage, Story};

/// Whether stories can be played on a stage: one to [`Trial::MOST_DEVICES`] devices, room for a few plain messages.
pub(super) fn is_fit(stage: &Stage) -> bool {
    (1..=Trial::MOST_DEVICES).contains(&stage.devices.len())
        && stage.quota_kb.is_none_or(|quota| quota >= Trial::LEAST_KB)
}

/// A computer and a phone, and storage enough.
pub(super) fn usual_stage() -> Stage {
    let devices = vec![DeviceSetup::new(DeviceKind::Computer), DeviceSetup::new(DeviceKind::Phone)];
    Stage { devices, quota_kb: None }
}

impl Trial {
    /// Begins a guided story; the guesses are for another one.
    #[inline(never)]
    pub(super) fn tell(&mut self, guided: Guided, place: usize) {
        let tale = guided.tale(&self.stage);
        let decisive = tale.decisive;
        self.open(Script::Guided(guided), Told::of_tale(tale), None);
        self.decisive = Some(decisive);
        self.replay(place);
    }

    /// The story of a reason, on its own stage, opened behind the event that proves it.
    #[inline(never)]
    pub(super) fn tell_reason(&mut self, wish: Wish, kind: MailboxKind, story: &Story, step: usize) {
        let told = Told::of_story(story, step);
        let proof = told.steps_in(step);
        self.stage = story.stage.clone();
        self.open(Script::Reason { wish, kind }, told, Some(proof));
        self.replay(proof);
    }

    /// Another story, to be replayed.
    #[inline(never)]
    pub(super) fn open(&mut self, script: Script, told: Told, proof: Option<usize>) {
        self.script = script;
        self.told = told;
        self.decisive = None;
        self.proof = proof;
        self.guesses = [None; 3];
    }

    /// Goes to a place of the story as it is.
    #[inline(never)]
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
    #[inline(never)]
    pub(super) fn replay(&mut self, place: usize) {
        for column in &mut self.columns {
            *column = Column::new(column.mailbox, &self.told.story.stage);
        }
        self.marks.clear();
        self.place = 0;
        while self.place < self.told.len() {
            self.play_new();
        }
        self.go(place);
    }

    /// Plays a step on that has not been played yet: worlds are kept, and whether the three part is found out.
    #[inline(never)]
    fn play_new(&mut self) {
        let events = self.told.step(self.place);
        self.place += 1;
        let mut first = None;
        let mut parts = false;
        for column in &mut self.columns {
            let outcomes = column.play(events);
            column.keep(self.place);
            let seen = Seen::of(&column.before, &column.now, events, outcomes);
            match &first {
                None => first = Some(seen),
                Some(first) => parts |= *first != seen,
            }
        }
        if parts {
            self.marks.push(self.place);
        }
    }

    #[inline(never)]
    pub(super) fn let_happen(&mut self, event: Event) {
        let possible = self.columns.iter().any(|column| column.now.obstacle(event).is_none());
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
        while self.marks.last().is_some_and(|mark| *mark > place) {
            self.marks.pop();
        }
        for column in &mut self.columns {
            column.cut(place);
        }
        self.play_new();
    }

    pub(super) fn set(&mut self, mailbox: Mailbox) {
        self.columns[mailbox.kind() as usize].mailbox = mailbox;
        self.replay(self.place);
    }

    /// Where a guided story gets longer by devices that are set up first, the reader stays behind the same step.
    pub(super) fn restage(&mut self, stage: Stage) {
        if !is_fit(&stage) {
            return;
        }
        self.stage = stage;
        let place = self.place;
        if let Script::Guided(guided) = self.script {
            let (before, guesses) = (self.decisive.unwrap_or(0), self.guesses);
            self.tell(guided, place);
            self.guesses = guesses;
            if place > 0 {
                self.go((place + self.decisive.unwrap_or(0)).saturating_sub(before));
            }
        } else {
            self.script = Script::Free;
            self.proof = None;
            self.told.story.stage = self.stage.clone();
            self.replay(place);
        }
    }
}
