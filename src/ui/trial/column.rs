//! The three columns, and the switch where there is room for one only.
//!
//! Invariant: all columns have the same parts in the same order, so that the eye can go across; a place that looks as it
//! did is left alone.

use leptos::web_sys::Element;

use super::Player;
use super::choice::{check, find, say};
use super::scrubber::pose;
use super::state::State;
use super::story::hide;
use crate::mailbox::MailboxKind;
use crate::text::summary;
use crate::ui::drawn::Drawn;

impl Player {
    pub(super) fn refresh_columns(&self, view: &Element, state: &State) {
        let trial = &state.trial;
        if let Some(columns) = find(view, ".columns") {
            pose(&columns, "--places", trial.world(MailboxKind::Pop3).all_devices().count() + 2);
            let parted = trial.marks().contains(&trial.place());
            _ = columns.toggle_attribute_with_force("data-parted", parted);
        }
        for kind in MailboxKind::ALL {
            let (id, came) = (kind.id(), &state.came[kind as usize]);
            say(view, &[".switch [data-kind=", id, "] .came"].concat(), came);
            check(view, &["[name=shown][value=", id, "]"].concat(), state.shown == kind);
            let Some(column) = find(view, &[".column[data-kind=", id, "]"].concat()) else {
                continue;
            };
            _ = column.toggle_attribute_with_force("data-shown", state.shown == kind);
            let proven = state.is_reason() && state.reason().is_some_and(|(_, judged)| judged == kind);
            hide(&column, ".tag", !proven);
            say(&column, ".named", &(self.frame.words().mailbox)(trial.mailbox(kind)));
            say(&column, ".came", came);
            say(&column, ".summary", &summary(self.language(), trial.world(kind)));
            let mut guessed = String::new();
            if trial.decided() == Some(trial.place())
                && let Some(like) = trial.guess(kind)
            {
                guessed = self.answered(&state.came[like as usize], came);
            }
            say(&column, ".guessed", &guessed);
            if let Some(places) = find(&column, ".places") {
                let now = Drawn::of("div");
                self.places(now.element(), trial, kind);
                renew(&places, now.element());
            }
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

/// Puts the places there, those that look otherwise in the place of the old ones.
fn renew(room: &Element, now: &Element) {
    let mut old = room.first_element_child();
    let mut next = now.first_element_child();
    while let Some(place) = next {
        next = place.next_element_sibling();
        match old {
            Some(stands) => {
                old = stands.next_element_sibling();
                if !stands.is_equal_node(Some(&place)) {
                    _ = stands.replace_with_with_node_1(&place);
                }
            }
            None => _ = room.append_with_node_1(&place),
        }
    }
    while let Some(extra) = old {
        old = extra.next_element_sibling();
        extra.remove();
    }
}
