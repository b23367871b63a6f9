//! The view in which a reader tries the three mailboxes: one story, played side by side, and a place in it.
//!
//! Invariant: the view shows a [`Trial`] and sends it actions. Focus stays on what was used; what happens, and what comes
//! of it in each column, the one live region says.

use leptos::leptos_dom::helpers::IntervalHandle;
use leptos::prelude::*;

use super::drawn::Drawn;
use super::frame::{Cue, Frame};
use super::{Notice, clipboard};
use crate::advice::{Evidence, Row, Situation, USUAL};
use crate::mailbox::MailboxKind;
use crate::text::{Language, TrialWords, came, told, trial_words};
use crate::trial::{Action, Actor, Script, Trial};

mod banner;
mod column;
mod controls;
mod field;
mod folded;
mod free;
mod guess;
mod holding;
mod place;
mod pose;
mod row;
mod scrubber;
mod settings;
mod story;
mod travel;
mod wire;

/// Handles to what the parts of the view read and write.
#[derive(Clone, Copy)]
struct Player {
    frame: Frame,
    /// Something is another.
    turned: Trigger,
    state: StoredValue<State, LocalStorage>,
}

struct State {
    trial: Trial,
    /// As the view was opened.
    first: Trial,
    /// How often the trial has changed.
    round: u32,
    /// Steps on by itself.
    playing: Option<IntervalHandle>,
    /// The column that is shown where there is room for one only.
    shown: MailboxKind,
    /// Whose deeds are shown in free play, and the numbers of the message and the entry that they are about.
    actor: Actor,
    message: u16,
    entry: u16,
}

/// The view, opened with what it is cued for.
pub(super) fn trial(frame: Frame, cue: Cue) -> Drawn {
    let player = Player::new(frame, cue);
    Drawn::new("div", &[("class", "try")])
        .live(move |view| {
            frame.config.with(|config| config.lang);
            view.replace_children_with_node_0();
            for part in player.draw() {
                part.add_to(view);
            }
        })
        .live(move |view| {
            player.read(|state| {
                let step = state.trial.place().to_string();
                for (name, value) in [("data-story", story::id(state.trial.script())), ("data-step", &step)] {
                    _ = view.set_attribute(name, value);
                }
            });
        })
}

impl Player {
    fn new(frame: Frame, cue: Cue) -> Self {
        let stage = frame.interview.with_untracked(|interview| Situation::of(interview.answers()).stage());
        let trial = match cue {
            Cue::Fresh => Trial::new(stage, USUAL),
            Cue::Link(link) => {
                Trial::from_link(&link, stage.clone(), USUAL).unwrap_or_else(|| Trial::new(stage, USUAL))
            }
            Cue::Guided { guided, mailboxes } => {
                let mut trial = Trial::new(stage, mailboxes);
                trial.update(Action::Tell(guided));
                trial
            }
            Cue::Reason { wish, kind, mailboxes } => {
                let row = frame.interview.with_untracked(|interview| {
                    Row::judged(interview.answers(), wish, &mailboxes[kind as usize])
                });
                match row.map(|row| row.evidence) {
                    Some(Evidence::Played { story, step, .. }) => {
                        Trial::of_reason(wish, kind, &story, step, mailboxes)
                    }
                    Some(Evidence::Known(_)) | None => Trial::new(stage, mailboxes),
                }
            }
        };
        let shown = match trial.script() {
            Script::Reason { kind, .. } => kind,
            Script::Guided(_) | Script::Free => MailboxKind::Pop3,
        };
        let state = State {
            first: trial.clone(),
            trial,
            round: 0,
            playing: None,
            shown,
            actor: Actor::Post,
            message: 0,
            entry: 0,
        };
        let player = Self { frame, turned: Trigger::new(), state: StoredValue::new_local(state) };
        on_cleanup(move || player.stop());
        player
    }

    fn draw(self) -> Vec<Drawn> {
        vec![
            Drawn::classed("h2", "unseen", self.frame.words().interface.view_names[1]),
            banner::banner(self),
            story::choice(self),
            controls::controls(self),
            scrubber::scrubber(self),
            story::now(self),
            guess::guess(self),
            column::switch(self),
            column::columns(self),
            place::legend(self),
            free::free(self),
            wire::wire(self),
            settings::stage(self),
            controls::link(self),
            clipboard::room(),
        ]
    }

    fn language(self) -> Language {
        self.frame.config.with_untracked(|config| config.lang)
    }

    fn words(self) -> &'static TrialWords {
        trial_words(self.language())
    }

    /// Reads the state; an effect that asks hears of the next change.
    fn read<T>(self, read: impl FnOnce(&State) -> T) -> T {
        self.turned.track();
        self.state.with_value(read)
    }

    /// Changes what is shown and not what is played.
    fn show(self, change: impl FnOnce(&mut State)) {
        self.state.update_value(change);
        self.turned.notify();
    }

    /// Does what the reader did, lets messages travel, and says what came of it.
    fn act(self, action: Action) {
        let goes_on = match action {
            Action::Step | Action::Do(_) => true,
            Action::Tell(_)
            | Action::PlayFreely
            | Action::Back
            | Action::Jump(_)
            | Action::Restart
            | Action::Set(_)
            | Action::Stage(_)
            | Action::Guess { .. } => false,
        };
        let was = self.state.with_value(|state| state.trial.place());
        self.change(|trial| trial.update(action));
        let moved = self.state.with_value(|state| state.trial.place() != was);
        let flights = if goes_on && moved { travel::take_off(self) } else { Vec::new() };
        // The change is drawn by a microtask that is queued already; this one comes after it.
        queue_microtask(move || travel::land(self, flights));
        if moved {
            self.frame.say(&self.report());
            let (story, step) =
                self.state.with_value(|state| (story::id(state.trial.script()), state.trial.place()));
            self.frame.notify(Notice::Play { story, step });
        }
    }

    /// Puts another trial, or this one in another state, in its place.
    fn change(self, change: impl FnOnce(&mut Trial)) {
        self.state.update_value(|state| {
            change(&mut state.trial);
            state.round += 1;
        });
        self.turned.notify();
    }

    /// Steps on by itself until there is something to guess, or the end.
    fn play(self) {
        let (at_end, playing) = self
            .state
            .with_value(|state| (state.trial.place() == state.trial.len(), state.playing.is_some()));
        if playing {
            return self.stop();
        }
        self.act(if at_end { Action::Restart } else { Action::Step });
        let step = move || {
            let waits = self
                .state
                .with_value(|state| state.trial.is_to_guess() || state.trial.place() == state.trial.len());
            // Hidden behind another view it waits too.
            if waits || self.frame.find(".try").is_none() {
                return self.stop();
            }
            self.act(Action::Step);
        };
        let beat = std::time::Duration::from_millis(BEAT_MS);
        let playing = set_interval_with_handle(step, beat).ok();
        self.show(|state| state.playing = playing);
    }

    fn stop(self) {
        _ = self.state.try_update_value(|state| state.playing.take().map(|playing| playing.clear()));
        self.turned.notify();
    }

    /// What happens in the step just played.
    fn told(self, state: &State) -> String {
        let (trial, words) = (&state.trial, self.words());
        match (trial.events(), trial.script()) {
            ([], Script::Free) => words.nothing_yet.into(),
            ([], Script::Guided(_) | Script::Reason { .. }) => words.beginning.into(),
            (events, _) => told(self.language(), trial.before(MailboxKind::Pop3), events),
        }
    }

    /// What comes of it in one column.
    fn came(self, trial: &Trial, kind: MailboxKind) -> String {
        came(self.language(), trial.before(kind), trial.events())
    }

    /// All of it, to be read out.
    fn report(self) -> String {
        self.state.with_value(|state| {
            let mut report = [place_of(state, self.words()), ". ".into(), self.told(state)].concat();
            for kind in MailboxKind::ALL {
                let came = self.came(&state.trial, kind);
                if !came.is_empty() {
                    report.extend([" ", (self.frame.words().kind)(kind), ": ", &came]);
                }
            }
            report
        })
    }
}

/// The time between two steps that are played: enough to read a sentence and to look where the messages go.
const BEAT_MS: u64 = 4000;

/// Step and day.
fn place_of(state: &State, words: &TrialWords) -> String {
    let trial = &state.trial;
    words.place(trial.place() as u16, trial.len() as u16, trial.world(MailboxKind::Pop3).day())
}
