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
        self.begin(Script::Guided(guided), None);
        self.decisive = Some(tale.decisive);
        self.told = Told::of_tale(tale);
        self.replay(place);
    }

    /// The story of a reason, on its own stage, opened behind the event that proves it.
    #[inline(never)]
    pub(super) fn tell_reason(&mut self, wish: Wish, kind: MailboxKind, story: &Story, step: usize) {
        self.told = Told::of_story(story, step);
        self.stage = story.stage.clone();
        let proof = self.told.steps_in(step);
        self.begin(Script::Reason { wish, kind }, Some(proof));
        self.replay(proof);
    }

    /// Another story is told; nothing has been guessed.
    #[inline(never)]
    pub(super) fn begin(&mut self, script: Script, proof: Option<usize>) {
        self.script = script;
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
        let mut seen = Vec::new();
        for column in &mut self.columns {
            let outcomes = column.play(events);
            column.keep(self.place);
            seen.push(Seen::of(&column.before, &column.now, events, outcomes));
        }
        if seen.windows(2).any(|two| two[0] != two[1]) {
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
        self.begin(Script::Free, None);
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
            self.begin(Script::Free, None);
            self.told.story.stage = self.stage.clone();
            self.replay(place);
        }
    }
}
