//! Which story is played, and where it stands.
//!
//! Invariant: a button that leads nowhere now keeps its place and the focus, and says that it is out of use.

use leptos::web_sys::Element;

use super::Player;
use super::choice::{find, say};
use crate::trial::Script;

impl Player {
    pub(super) fn refresh_story(&self, view: &Element) {
        let (words, state) = (self.words(), self.state.borrow());
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
        hide(find(view, "[data-action=next-story]"), !has_next);
        for part in [".banner", ".column .tag"] {
            hide(find(view, part), !state.is_reason());
        }
    }
}

/// Out of use, but not out of reach of the keyboard.
pub(super) fn disable(button: Option<Element>, is_out: bool) {
    if let Some(button) = button {
        _ = button.set_attribute("aria-disabled", if is_out { "true" } else { "false" });
    }
}

fn hide(part: Option<Element>, is_hidden: bool) {
    if let Some(part) = part {
        _ = part.toggle_attribute_with_force("hidden", is_hidden);
    }
}
