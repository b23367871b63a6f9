//! The three columns, and the switch where there is room for one only.
//!
//! Invariant: all columns have the same parts in the same order, so that the eye can go across; a place that looks as it
//! did is left alone.

use leptos::web_sys::Element;

use super::Player;
use super::choice::{check, say};
use super::scrubber::pose;
use super::state::State;
use super::story::hide;
use crate::mailbox::MailboxKind;
use crate::text::summary;
use crate::ui::drawn::find;

impl Player {
    pub(super) fn refresh_columns(&self, view: &Element, state: &mut State) {
        let trial = &state.trial;
        if let Some(columns) = find(view, ".columns") {
            pose(&columns, "--places", trial.world(MailboxKind::Pop3).all_devices().count() + 2);
            let parted = trial.marks().contains(&trial.place());
            _ = columns.toggle_attribute_with_force("data-parted", parted);
        }
        let mut choice = find(view, ".switch > div");
        let mut column = find(view, ".column");
        for kind in MailboxKind::ALL {
            let (Some(choice_now), Some(column_now)) = (choice, column) else {
                return;
            };
            let (came, is_shown) = (&state.came[kind as usize], state.shown == kind);
            say(&choice_now, ".came", came);
            check(&choice_now, "input", is_shown);
            _ = column_now.toggle_attribute_with_force("data-shown", is_shown);
            let proven = state.is_reason() && state.reason.is_some_and(|reason| reason.kind == kind);
            hide(&column_now, ".tag", !proven);
            let mut guessed = String::new();
            if trial.decided() == Some(trial.place())
                && let Some(like) = trial.guess(kind)
            {
                guessed = self.answered(&state.came[like as usize], came);
            }
            for (part, text) in [
                (".named", &(self.frame.words().mailbox)(trial.mailbox(kind))),
                (".came", came),
                (".guessed", &guessed),
                (".summary", &summary(self.language(), trial.world(kind))),
            ] {
                say(&column_now, part, text);
            }
            if let Some(places) = find(&column_now, ".places") {
                self.refresh_places(&places, trial, kind, state.drawn.get(kind as usize));
            }
            choice = choice_now.next_element_sibling();
            column = column_now.next_element_sibling();
        }
        state.drawn.clear();
        for kind in MailboxKind::ALL {
            state.drawn.push(state.trial.world(kind).clone());
        }
    }

    /// What the reader had guessed, and what came.
    fn answered(&self, thought: &str, came: &str) -> String {
        let words = self.words();
        if thought == came {
            return words.as_thought.into();
        }
        [words.thought(thought), words.instead(came)].join(" ")
    }
}
