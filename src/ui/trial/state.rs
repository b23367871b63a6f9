//! What the view holds: the trial, and what is shown of it.
//!
//! Invariant: the sentences are those of the trial as it stands, made once for each change and read by many.

use leptos::leptos_dom::helpers::IntervalHandle;

use crate::mailbox::MailboxKind;
use crate::text::{Language, came, told, trial_words};
use crate::trial::{Actor, Script, Trial};

pub(super) struct State {
    pub trial: Trial,
    /// As the view was opened.
    pub first: Trial,
    /// How often the trial has changed.
    pub round: u32,
    /// Step and day.
    pub place: String,
    /// What happens in the step just played.
    pub told: String,
    /// What comes of it in each column.
    pub came: [String; 3],
    /// Steps on by itself.
    pub playing: Option<IntervalHandle>,
    /// The column that is shown where there is room for one only.
    pub shown: MailboxKind,
    /// Whose deeds are shown in free play, and the numbers of the message and the entry that they are about.
    pub actor: Actor,
    pub message: u16,
    pub entry: u16,
}

impl State {
    pub fn new(trial: Trial) -> Self {
        let shown = match trial.script() {
            Script::Reason { kind, .. } => kind,
            Script::Guided(_) | Script::Free => MailboxKind::Pop3,
        };
        Self {
            first: trial.clone(),
            trial,
            round: 0,
            place: String::new(),
            told: String::new(),
            came: Default::default(),
            playing: None,
            shown,
            actor: Actor::Post,
            message: 0,
            entry: 0,
        }
    }

    /// Says anew what the trial has come to. What has only now come into being is what the reader acts on next.
    pub fn retell(&mut self, language: Language) {
        let (trial, words) = (&self.trial, trial_words(language));
        let world = trial.world(MailboxKind::Pop3);
        let before = trial.before(MailboxKind::Pop3);
        self.place = words.place(trial.place() as u16, trial.len() as u16, world.day());
        self.told = match (trial.events(), trial.script()) {
            ([], Script::Free) => words.nothing_yet.into(),
            ([], Script::Guided(_) | Script::Reason { .. }) => words.beginning.into(),
            (events, _) => told(language, before, events),
        };
        self.came = MailboxKind::ALL.map(|kind| came(language, trial.before(kind), trial.events()));
        if world.messages() > before.messages() {
            self.message = world.messages() - 1;
        }
        if world.all_entries() > before.all_entries() {
            self.entry = world.all_entries() - 1;
        }
        self.round += 1;
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
}
