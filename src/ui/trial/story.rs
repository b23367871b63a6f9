//! Which story is played, and where it stands.
//!
//! Invariant: a button that leads nowhere now keeps its place and the focus, and says that it is out of use.

use leptos::web_sys::Element;

use super::Player;
use super::choice::say;
use super::state::{Reason, State};
use crate::advice::Row;
use crate::trial::Script;
use crate::ui::drawn::find;

impl Player {
    pub(super) fn refresh_story(&self, view: &Element, state: &mut State) {
        let words = self.words();
        let step = state.trial.place().to_string();
        for (name, value) in [("data-story", state.story()), ("data-step", &step)] {
            _ = view.set_attribute(name, value);
        }
        say(view, ".now-told p", &state.place);
        say(view, ".told", &state.told);
        let is_playing = state.playing.is_some();
        say(view, "[data-action=play]", if is_playing { words.pause } else { words.play });
        let (at_start, at_end) = (state.trial.place() == 0, state.is_at_end());
        for (button, is_out) in [
            ("[data-action=restart]", at_start),
            ("[data-action=back]", at_start),
            ("[data-action=play]", state.trial.is_empty()),
            ("[data-action=step]", at_end),
        ] {
            disable(find(view, button), is_out);
        }
        let has_next = match state.trial.script() {
            Script::Guided(_) => at_end,
            Script::Reason { .. } | Script::Free => false,
        };
        hide(view, "[data-action=next-story]", !has_next);
        hide(view, ".banner", !state.is_reason());
        self.refresh_reason(view, state);
    }

    /// Judges the reason for the mailbox that its column has now.
    fn refresh_reason(&self, view: &Element, state: &mut State) {
        let Some(Reason { wish, kind, .. }) = state.reason else {
            return;
        };
        let mailbox = *state.trial.mailbox(kind);
        if state.is_reason() && state.judged != Some(mailbox) {
            state.judged = Some(mailbox);
            let row = self
                .frame
                .interview
                .with_untracked(|interview| Row::judged(interview.answers(), wish, &mailbox));
            say(view, ".banner .reason", &row.map_or(String::new(), |row| self.frame.words().reason(&row)));
        }
    }
}

/// Out of use, but not out of reach of the keyboard.
pub(super) fn disable(button: Option<Element>, is_out: bool) {
    if let Some(button) = button {
        _ = button.set_attribute("aria-disabled", if is_out { "true" } else { "false" });
    }
}

/// Hides a part of the view, or shows it.
pub(super) fn hide(view: &Element, part: &str, is_hidden: bool) {
    if let Some(part) = find(view, part) {
        _ = part.toggle_attribute_with_force("hidden", is_hidden);
    }
}
