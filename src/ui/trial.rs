//! The view in which a reader tries the three mailboxes: one story, played side by side, and a place in it.
//!
//! Invariant: the view shows a [`Trial`] and sends it actions. Focus stays on what was used; what happens, and what comes
//! of it in each column, the one live region says.

use leptos::prelude::*;

use super::drawn::Drawn;
use super::frame::{Cue, Frame};
use super::{Notice, clipboard};
use crate::advice::{Evidence, Row, Situation, USUAL};
use crate::mailbox::MailboxKind;
use crate::text::{Language, TrialWords, trial_words};
use crate::trial::{Action, Trial};

use state::State;

mod banner;
mod column;
mod controls;
mod field;
mod folded;
mod free;
mod guess;
mod holding;
mod keyed;
mod place;
mod pose;
mod row;
mod scrubber;
mod settings;
mod state;
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
        let player = Self { frame, turned: Trigger::new(), state: StoredValue::new_local(State::new(trial)) };
        on_cleanup(move || player.stop());
        player
    }

    fn draw(self) -> Vec<Drawn> {
        self.state.update_value(|state| state.retell(self.language()));
        vec![
            Drawn::classed("h2", "unseen", self.frame.words().interface.view_names[1]),
            banner::banner(self),
            story::choice(self),
            controls::controls(self),
            scrubber::scrubber(self),
            story::now(self),
            guess::guess(self),
            free::free(self),
            column::switch(self),
            column::columns(self),
            place::legend(self),
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
        let (travels, is_news) = match action {
            Action::Step | Action::Do(_) => (true, false),
            Action::Back | Action::Jump(_) | Action::Restart | Action::Guess { .. } => (false, false),
            Action::Tell(_) | Action::PlayFreely | Action::Set(_) | Action::Stage(_) => (false, true),
        };
        let was = self.state.with_value(|state| state.trial.place());
        self.change(|trial| trial.update(action));
        let moved = self.state.with_value(|state| state.trial.place() != was);
        let flights = if travels && moved { travel::take_off(self) } else { Vec::new() };
        // The change is drawn by a microtask that is queued already; this one comes after it.
        queue_microtask(move || travel::land(self, flights));
        if moved || is_news {
            let (story, step) = self.state.with_value(|state| {
                self.frame.say(&self.report(state));
                (story::id(state.trial.script()), state.trial.place())
            });
            self.frame.notify(Notice::Play { story, step });
        }
    }

    /// Puts another trial, or this one in another state, in its place.
    fn change(self, change: impl FnOnce(&mut Trial)) {
        self.state.update_value(|state| {
            change(&mut state.trial);
            state.retell(self.language());
        });
        self.turned.notify();
    }

    /// Steps on by itself until there is something to guess, or the end.
    fn play(self) {
        let (at_end, playing) = self.state.with_value(|state| (state.is_at_end(), state.playing.is_some()));
        if playing {
            return self.stop();
        }
        self.act(if at_end { Action::Restart } else { Action::Step });
        let step = move || {
            let waits = self.state.with_value(|state| state.trial.is_to_guess() || state.is_at_end());
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

    /// Where the story stands, what happens, and what comes of it, to be read out.
    fn report(self, state: &State) -> String {
        let mut report = [&state.place, ". ", &state.told].concat();
        for (kind, came) in MailboxKind::ALL.into_iter().zip(&state.came) {
            if !came.is_empty() {
                report.extend([" ", (self.frame.words().kind)(kind), ": ", came]);
            }
        }
        report
    }
}

/// The time between two steps that are played: enough to read a sentence and to look where the messages go.
const BEAT_MS: u64 = 4000;
