//! The scrubber: every place of a story on a line, and where the three part.
//!
//! Invariant: what the marks show is also said in words, by buttons that lead there.

use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlElement, HtmlInputElement};

use super::Player;
use super::choice::find;
use crate::ui::drawn::Drawn;

/// So many marks are drawn at most.
const MARKS: usize = 60;
/// So many of them are listed at most.
const LISTED: usize = 12;

impl Player {
    pub(super) fn refresh_scrubber(&self, view: &Element) {
        let mut state = self.state.borrow_mut();
        let (marks, len) = (state.trial.marks().to_vec(), state.trial.len());
        if let Some(line) = find(view, ".line") {
            let said = [&state.place, ". ", &state.told].concat();
            for (name, value) in [("max", len.to_string()), ("aria-valuetext", said)] {
                _ = line.set_attribute(name, &value);
            }
            line.unchecked_ref::<HtmlInputElement>().set_value(&state.trial.place().to_string());
        }
        let mut key = len.to_string();
        for mark in &marks {
            key.extend([" ", &mark.to_string()]);
        }
        let proof = state.trial.proof();
        if let Some(room) = find(view, ".parts")
            && state.is_due("marks", key)
        {
            room.replace_children_with_node_0();
            let mut line = Drawn::of("div.marks aria-hidden=true");
            for (place, look) in marks
                .iter()
                .take(MARKS)
                .map(|place| (*place, "i.parting"))
                .chain(proof.map(|place| (place, "i.proof")))
            {
                let mark = Drawn::of(look).attr("data-mark", &place.to_string());
                pose(mark.element(), "--at", place);
                pose(mark.element(), "--of", len);
                line = line.with(mark);
            }
            line.add_to(&room);
            self.in_words(&marks).add_to(&room);
        }
    }

    fn in_words(&self, marks: &[usize]) -> Drawn {
        let words = self.words();
        if marks.is_empty() {
            return Drawn::of("p.small").text(words.never_parts);
        }
        let mut said = Drawn::of("p.small.partings").text(words.parts);
        for place in marks.iter().take(LISTED) {
            let jump =
                Drawn::of("button.link type=button data-action=jump").attr("data-to", &place.to_string());
            said = said.text(" ").with(jump.text(&words.step_number(*place as u16)));
        }
        match marks.len().saturating_sub(LISTED) {
            0 => said,
            more => said.text(" ").text(&words.more_steps(more as u16)),
        }
    }
}

/// Sets a number that the style sheet reckons with: on the element's own style object, never as an attribute, which a
/// strict policy forbids.
pub(super) fn pose(element: &Element, name: &str, number: usize) {
    _ = element.unchecked_ref::<HtmlElement>().style().set_property(name, &number.to_string());
}
