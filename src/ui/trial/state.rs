//! What the view holds: the trial, and what is shown of it.
//!
//! Invariant: the sentences are those of the trial as it stands, made once for each change and read by many.

use std::ops::Range;

use crate::advice::{Question, Wish};
use crate::mailbox::MailboxKind;
use crate::simulation::{EntryId, Event, World};
use crate::text::{Language, Say, came, told, trial_words};
use crate::trial::{Actor, Script, Trial};
use crate::ui::Notice;
use crate::ui::lines::Lines;

pub(super) struct State {
    pub trial: Trial,
    /// The reason that the view was opened for.
    pub reason: Option<Reason>,
    /// Step and day.
    pub place: String,
    /// What happens in the step just played.
    pub told: String,
    /// What comes of it in each column.
    pub came: [String; 3],
    /// Steps on by itself.
    pub playing: Option<i32>,
    /// The column that is shown where there is room for one only.
    pub shown: MailboxKind,
    /// Whose deeds are shown in free play, and the numbers of the message and the entry that they are about.
    pub actor: Actor,
    pub message: u16,
    pub entry: u16,
    /// What the buttons of free play let happen.
    pub deeds: Vec<Event>,
    /// Whether dialogues are shown with all their lines.
    pub all_lines: bool,
    /// What is said of the reason, for the mailbox that its column has.
    pub judgement: String,
    /// Whether messages travel to what is drawn next, and those that set out.
    pub moves: bool,
    pub flights: Lines,
}

/// A reason that is replayed.
#[derive(Clone, Copy)]
pub(super) struct Reason {
    pub wish: Wish,
    /// What was judged.
    pub kind: MailboxKind,
    /// The place that proves it.
    pub proof: usize,
}

impl State {
    pub fn new(trial: Trial) -> Self {
        let reason = match trial.script() {
            Script::Reason { wish, kind } => {
                Some(Reason { wish, kind, proof: trial.proof().unwrap_or_default() })
            }
            Script::Guided(_) | Script::Free => None,
        };
        Self {
            trial,
            reason,
            place: String::new(),
            told: String::new(),
            came: Default::default(),
            playing: None,
            shown: reason.map_or(MailboxKind::Pop3, |reason| reason.kind),
            actor: Actor::Post,
            message: 0,
            entry: 0,
            deeds: Vec::new(),
            all_lines: false,
            judgement: String::new(),
            moves: false,
            flights: Lines::default(),
        }
    }

    /// Says anew what the trial has come to. What has only now come into being is what the reader acts on next.
    pub fn retell(&mut self, language: Language) {
        let (trial, words) = (&self.trial, trial_words(language));
        let (world, before) = (trial.world(MailboxKind::Pop3), trial.before(MailboxKind::Pop3));
        self.place = words.with(Say::Place, &[trial.place() as u16, trial.len() as u16, world.day()]);
        self.told = match (trial.events(), trial.script()) {
            ([], Script::Free) => words.of(Say::NothingYet).into(),
            ([], Script::Guided(_) | Script::Reason { .. }) => words.of(Say::Beginning).into(),
            (events, _) => told(language, before, events),
        };
        for kind in MailboxKind::ALL {
            self.came[kind as usize] = came(language, trial.before(kind), trial.events());
        }
        let (before, now) = (before.messages(), world.messages());
        self.message = if now > before { now - 1 } else { self.message.min(now.saturating_sub(1)) };
        let mut stands = false;
        let mut new = None;
        for (before, now) in entries(trial, Trial::before).into_iter().zip(self.entries()) {
            stands |= now.contains(&self.entry);
            if new.is_none() && now.end > before.end {
                new = Some(before.end);
            }
        }
        self.entry = new.unwrap_or(if stands { self.entry } else { 0 });
        self.all_lines = false;
    }

    /// The numbers of all entries there have been in any column: the reader's own, then the colleague's.
    pub fn entries(&self) -> [Range<u16>; 2] {
        entries(&self.trial, Trial::world)
    }

    /// Whether the story of a reason is played.
    pub fn is_reason(&self) -> bool {
        match self.trial.script() {
            Script::Reason { .. } => true,
            Script::Guided(_) | Script::Free => false,
        }
    }

    /// Whether there is nothing behind this place.
    pub fn is_at_end(&self) -> bool {
        self.trial.place() == self.trial.len()
    }

    /// The id that tests and pages find the story by.
    pub fn story(&self) -> &'static str {
        match self.trial.script() {
            Script::Guided(guided) => guided.id(),
            Script::Reason { wish, .. } => wish.question().map_or("reason", Question::id),
            Script::Free => "free",
        }
    }

    /// What the page is told.
    pub fn notice(&self) -> Notice {
        Notice::Play { story: self.story(), step: self.trial.place() }
    }
}

fn entries(trial: &Trial, world: fn(&Trial, MailboxKind) -> &World) -> [Range<u16>; 2] {
    let mut colleagues = EntryId::COLLEAGUES.0;
    for kind in MailboxKind::ALL {
        colleagues = colleagues.max(world(trial, kind).next_appointed().0);
    }
    [0..world(trial, MailboxKind::Pop3).all_entries(), EntryId::COLLEAGUES.0..colleagues]
}
