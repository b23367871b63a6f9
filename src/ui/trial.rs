//! The view in which a reader tries the three mailboxes: one story, played side by side, and a place in it.
//!
//! The whole view is described anew, by lines, whenever something has happened; what stands in the page follows them. It
//! has one effect, and one listener for each event, not one for each part: a closure for each would cost the reader more
//! than what it does.
//!
//! Invariant: the view shows a [`Trial`] and sends it actions. Focus stays on what was used; what happens, and what comes
//! of it in each column, the one live region says.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::Element;

use super::drawn::Drawn;
use super::frame::{Cue, Frame};
use super::page::{self, find};
use crate::advice::{Evidence, Row, Situation, USUAL};
use crate::mailbox::MailboxKind;
use crate::simulation::Stage;
use crate::text::{Language, Say, TrialWords, trial_words};
use crate::trial::{Action, Trial};

mod choice;
mod column;
mod deed;
mod guess;
mod place;
mod press;
mod row;
mod scrubber;
mod state;
mod story;
mod travel;
mod wire;

use super::lines::{Lines, digits};
use crate::cut::joined;
use choice::STAGE;
use state::State;

/// What all parts of the view work with.
struct Player {
    frame: Frame,
    view: Element,
    /// With what the view was opened.
    cue: Cue,
    state: RefCell<State>,
}

/// The view, opened with what it is cued for.
pub(super) fn trial(frame: Frame, cue: Cue) -> Drawn {
    let drawn = Drawn::of("div.try");
    let state = RefCell::new(State::new(opened(frame, cue.clone())));
    let player = Rc::new(Player { frame, view: drawn.element().clone(), cue, state });
    let (told, unfolded, used) = (player.clone(), player.clone(), player.clone());
    drawn
        .live(move |_| {
            frame.config.with(|config| config.lang);
            told.draw();
        })
        .on("toggle", move |_| unfolded.refresh())
        .on("click", move |click| {
            if let Some(target) = click.target() {
                player.press(target.unchecked_ref());
            }
        })
        .on("input", move |input| {
            if let Some(target) = input.target() {
                used.take(target.unchecked_ref());
            }
        })
}

/// The trial that a cue asks for, on the reader's own stage.
fn opened(frame: Frame, cue: Cue) -> Trial {
    let stage: Stage = frame.interview.with_untracked(|interview| Situation::of(interview.answers()).stage());
    match cue {
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
    }
}

impl Player {
    #[inline(never)]
    fn language(&self) -> Language {
        self.frame.config.with_untracked(|config| config.lang)
    }

    fn words(&self) -> &'static TrialWords {
        trial_words(self.language())
    }

    /// What a kind of mailbox is called.
    #[inline(never)]
    fn name(&self, kind: MailboxKind) -> &'static str {
        self.frame.words().kind(kind)
    }

    /// Says everything in the language now.
    fn draw(&self) {
        self.retell(&mut self.state.borrow_mut());
        self.refresh();
    }

    /// Says anew what the trial has come to.
    fn retell(&self, state: &mut State) {
        state.retell(self.language());
        self.judge(state);
    }

    /// Brings everything up to date.
    fn refresh(&self) {
        let state = &mut *self.state.borrow_mut();
        page::set(&self.view, "data-story", state.story());
        page::set(&self.view, "data-step", &digits(state.trial.place()));
        let lines = &mut Lines::new(self.words().says);
        self.story(lines, state);
        self.scrubber(lines, state);
        self.told(lines, state);
        self.asked(lines, state);
        if self.fold(lines, ["fold", "free"], "free", Say::Act) {
            self.deeds(lines, state);
        }
        lines.depth = 0;
        self.switch(lines, state);
        self.columns(lines, state);
        self.legend(lines);
        if self.fold(lines, ["fold", "wire"], "wire", Say::Wire) {
            self.wire(lines, state);
        }
        lines.depth = 0;
        if self.fold(lines, ["fold", "fields"], "stage", Say::Stage) {
            self.lists(lines, state, STAGE);
        }
        lines.depth = 0;
        lines
            .draw("div.way\n>button.button type=button data-action=copy-link|#\ndiv.taken")
            .say(Say::CopyLink);
        page::fit(&self.view, lines.all());
    }

    /// A heading that folds something out. Whether it is unfolded: then what is added next stands in it.
    fn fold(&self, lines: &mut Lines, looks: [&str; 2], hook: &str, heading: Say) -> bool {
        let [look, inside] = looks;
        lines
            .draw("details.# data-fold=#\n>summary|#\n>div.#")
            .text(look)
            .text(hook)
            .say(heading)
            .text(inside);
        lines.depth += 2;
        find(&self.view, &joined(&["[data-fold=", hook, "][open]"])).is_some()
    }

    fn legend(&self, lines: &mut Lines) {
        lines
            .draw(
                "details.fold data-fold=legend open=\n\
                 >summary|#\n\
                 >ul.legend\n\
                 >>li\n\
                 >>>i.token.on-server aria-hidden=true|1\n\
                 >>>span|#\n\
                 >>li\n\
                 >>>i.token.original aria-hidden=true|1\n\
                 >>>span|#\n\
                 >>li\n\
                 >>>i.token.cached aria-hidden=true|1\n\
                 >>>span|#\n\
                 >>li\n\
                 >>>i.token.on-server.unread aria-hidden=true|1\n\
                 >>>span|#\n\
                 >>li\n\
                 >>>i.token.recoverable aria-hidden=true|1\n\
                 >>>span|#",
            )
            .say(Say::Legend)
            .say(Say::LegendServer)
            .say(Say::LegendOriginal)
            .say(Say::LegendCache)
            .say(Say::LegendUnread)
            .say(Say::LegendRecoverable);
    }

    /// Does what the reader did, lets messages travel, and says what came of it.
    fn act(self: &Rc<Self>, action: Action) {
        let (travels, is_news) = match action {
            Action::Step | Action::Do(_) => (true, false),
            Action::Back | Action::Jump(_) | Action::Restart | Action::Guess { .. } => (false, false),
            Action::Tell(_) | Action::PlayFreely | Action::Set(_) | Action::Stage(_) => (false, true),
        };
        let moved = {
            let state = &mut *self.state.borrow_mut();
            let was = state.trial.place();
            state.trial.update(action);
            self.retell(state);
            let moved = state.trial.place() != was;
            state.moves = travels && moved && page::may_move();
            moved
        };
        self.refresh();
        self.state.borrow_mut().moves = false;
        if moved || is_news {
            self.tell();
        }
        self.depart();
    }

    /// Tells the screen reader what came of it, and the page where the story stands.
    fn tell(&self) {
        self.frame.say(&self.report());
        let notice = self.state.borrow().notice();
        self.frame.notify(notice);
    }

    /// Steps on by itself until there is something to guess, or the end.
    fn play(self: &Rc<Self>) {
        if self.stop() {
            return;
        }
        let at_end = self.state.borrow().is_at_end();
        self.act(if at_end { Action::Restart } else { Action::Step });
        let player = self.clone();
        let step = move || {
            let waits = {
                let state = player.state.borrow();
                state.trial.is_to_guess() || state.is_at_end()
            };
            // Hidden behind another view it waits too, and in a box that is gone it ends.
            if waits || player.frame.find(".try").is_none() {
                player.stop();
            } else {
                player.act(Action::Step);
            }
        };
        let step = page::callback(Box::new(move |_| step()));
        self.state.borrow_mut().playing = Some(page::every(BEAT_MS, step));
        self.refresh();
    }

    /// Whether it was playing.
    fn stop(&self) -> bool {
        let playing = self.state.borrow_mut().playing.take();
        let was_playing = playing.is_some();
        if let Some(playing) = playing {
            page::stop(playing);
            self.refresh();
        }
        was_playing
    }

    /// Where the story stands, what happens, and what comes of it, to be read out.
    fn report(&self) -> String {
        let state = self.state.borrow();
        let mut report = joined(&[&state.place, ". ", &state.told]);
        for kind in MailboxKind::ALL {
            let came = &state.came[kind as usize];
            if !came.is_empty() {
                report.push_str(&joined(&[" ", self.name(kind), ": ", came]));
            }
        }
        report
    }
}

/// The time between two steps that are played: enough to read a sentence and to look where the messages go.
const BEAT_MS: u32 = 4000;
