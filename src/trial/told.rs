//! A story in the steps in which it is told.
//!
//! Invariant: the steps are the whole story in order, and none of them is empty.

use crate::simulation::{Event, Stage, Story, Tale};

#[derive(Clone, Debug)]
pub(super) struct Told {
    pub story: Story,
    /// For each step the number of events up to its end.
    ends: Vec<usize>,
}

impl Told {
    /// A story in which nothing happens.
    pub fn new(stage: Stage) -> Self {
        Self { story: Story { stage, events: Vec::new() }, ends: Vec::new() }
    }

    pub fn of_tale(tale: Tale) -> Self {
        Self { ends: tale.steps.iter().map(|step| step.end).collect(), story: tale.story }
    }

    /// A story that has no steps yet. Rounds in a row are one step, with the mail that comes in before them and the days
    /// that pass before that, as guided stories tell it; behind the event of number `proof` a step ends in any case.
    pub fn of_story(story: &Story, proof: usize) -> Self {
        let mut told = Self::new(story.stage.clone());
        for (at, event) in story.events.iter().enumerate() {
            let before = at.checked_sub(1).map(|before| story.events[before]);
            if at != proof && before.is_some_and(|before| in_one_breath(before, *event)) {
                told.ends.pop();
            }
            told.push(&[*event]);
        }
        told
    }

    /// How many steps there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// The events of a step, counted from 0; none where there is no such step.
    pub fn step(&self, step: usize) -> &[Event] {
        match self.ends.get(step) {
            Some(end) => &self.story.events[self.end_of(step)..*end],
            None => &[],
        }
    }

    /// How many events the first `steps` steps have.
    pub fn end_of(&self, steps: usize) -> usize {
        steps.checked_sub(1).and_then(|last| self.ends.get(last)).copied().unwrap_or(0)
    }

    /// How many of the first steps are over when so many events have happened.
    pub fn steps_in(&self, events: usize) -> usize {
        self.ends.iter().take_while(|end| **end <= events).count()
    }

    /// Cuts off what comes behind the first `steps` steps.
    pub fn cut(&mut self, steps: usize) {
        self.story.events.truncate(self.end_of(steps));
        self.ends.truncate(steps);
    }

    /// One more step.
    pub fn push(&mut self, events: &[Event]) {
        self.story.events.extend_from_slice(events);
        self.ends.push(self.story.events.len());
    }
}

fn in_one_breath(before: Event, event: Event) -> bool {
    if let Event::Sync(_) = event {
        matches!(before, Event::Sync(_) | Event::MailArrives { .. })
    } else if let Event::MailArrives { kb } = event {
        if let Event::MailArrives { kb: earlier } = before {
            earlier == kb
        } else {
            matches!(before, Event::DaysPass(_))
        }
    } else {
        false
    }
}
