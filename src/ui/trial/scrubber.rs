//! The scrubber: every place of a story on a line, and where the three part.
//!
//! Invariant: what the marks show is also said in words, by buttons that lead there.

use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlElement, HtmlInputElement};

use super::Player;
use super::pattern::draw;
use super::state::State;
use crate::ui::drawn::find;

/// So many marks are drawn at most.
const MARKS: usize = 60;
/// So many of them are listed at most.
const LISTED: usize = 12;

impl Player {
    pub(super) fn refresh_scrubber(&self, view: &Element, state: &mut State) {
        let (marks, len) = (state.trial.marks().to_vec(), state.trial.len());
        if let Some(line) = find(view, ".line") {
            _ = line.set_attribute("max", &len.to_string());
            _ = line.set_attribute("aria-valuetext", &[&state.place, ". ", &state.told].concat());
            line.unchecked_ref::<HtmlInputElement>().set_value(&state.trial.place().to_string());
        }
        let proof = state.trial.proof();
        let mut key = len.to_string();
        for mark in marks.iter().chain(&proof) {
            key.extend([" ", &mark.to_string()]);
        }
        let Some(room) = find(view, ".parts") else {
            return;
        };
        if !state.is_due("marks", key) {
            return;
        }
        room.replace_children_with_node_0();
        let line = draw(&room, "div.marks aria-hidden=true", &[]);
        for place in marks.iter().take(MARKS) {
            mark(&line, "parting", *place, len);
        }
        if let Some(place) = proof {
            mark(&line, "proof", place, len);
        }
        self.in_words(&room, &marks);
    }

    fn in_words(&self, room: &Element, marks: &[usize]) {
        let words = self.words();
        let said = if marks.is_empty() { words.never_parts } else { words.parts };
        let said = draw(room, "p.small.partings|#", &[said]);
        for place in marks.iter().take(LISTED) {
            draw(
                &said,
                "+button.link type=button data-action=jump data-to=#|#",
                &[&place.to_string(), &words.step_number(*place as u16)],
            );
        }
        if marks.len() > LISTED {
            draw(&said, "+span|#", &[&words.more_steps((marks.len() - LISTED) as u16)]);
        }
    }
}

fn mark(line: &Element, look: &str, place: usize, len: usize) {
    let mark = draw(line, "i class=# data-mark=#", &[look, &place.to_string()]);
    pose(&mark, "--at", place);
    pose(&mark, "--of", len);
}

/// Sets a number that the style sheet reckons with: on the element's own style object, never as an attribute, which a
/// strict policy forbids.
pub(super) fn pose(element: &Element, name: &str, number: usize) {
    _ = element.unchecked_ref::<HtmlElement>().style().set_property(name, &number.to_string());
}
