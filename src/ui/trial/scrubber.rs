//! The scrubber: every place of a story on a line, and where the three part.
//!
//! Invariant: what the marks show is also said in words, by buttons that lead there.

use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlInputElement};

use super::Player;
use super::keyed::keyed;
use super::pose::pose;
use crate::trial::Action;
use crate::ui::drawn::Drawn;

/// So many marks are drawn at most.
const MARKS: usize = 60;
/// So many of them are listed at most.
const LISTED: usize = 12;

/// The line, its marks, and the marks in words.
pub(super) fn scrubber(player: Player) -> Drawn {
    let words = player.words();
    let line = Drawn::new(
        "input",
        &[
            ("type", "range"),
            ("min", "0"),
            ("class", "line"),
            ("aria-label", words.scrub),
            ("data-action", "scrub"),
        ],
    )
    .live(move |line| {
        player.read(|state| {
            let (place, len) = (state.trial.place().to_string(), state.trial.len().to_string());
            let said = [&state.place, ". ", &state.told].concat();
            for (name, value) in [("max", len.as_str()), ("aria-valuetext", said.as_str())] {
                _ = line.set_attribute(name, value);
            }
            line.unchecked_ref::<HtmlInputElement>().set_value(&place);
        });
    })
    .on("input", move |input| {
        let line = input.current_target().map(JsCast::unchecked_into::<HtmlInputElement>);
        let place = line.and_then(|line| line.value().parse().ok()).unwrap_or_default();
        player.stop();
        player.act(Action::Jump(place));
    });
    let marks =
        move || player.read(|state| (state.trial.marks().to_vec(), state.trial.proof(), state.trial.len()));
    let key = move |_: &Element| {
        let (marks, proof, len) = marks();
        let mut key = [len, proof.unwrap_or_default()].map(|number| number.to_string()).join(" ");
        marks.iter().for_each(|mark| key.extend([" ", &mark.to_string()]));
        key
    };
    let drawn = keyed(Drawn::new("div", &[]), key, move || {
        let (marks, proof, len) = marks();
        vec![line_of(&marks, proof, len), in_words(player, &marks)]
    });
    Drawn::new("div", &[("class", "scrubber")]).with(line).with(drawn)
}

fn line_of(marks: &[usize], proof: Option<usize>, len: usize) -> Drawn {
    let at = |place: usize, look: &str| {
        let number = place.to_string();
        let mark = Drawn::new("i", &[("class", look), ("data-mark", &number)]);
        pose(mark.element(), &[("--at", place), ("--of", len)]);
        mark
    };
    let mut drawn: Vec<Drawn> = marks.iter().take(MARKS).map(|place| at(*place, "parting")).collect();
    drawn.extend(proof.map(|place| at(place, "proof")));
    Drawn::new("div", &[("class", "marks"), ("aria-hidden", "true")]).with_all(drawn)
}

fn in_words(player: Player, marks: &[usize]) -> Drawn {
    let words = player.words();
    if marks.is_empty() {
        return Drawn::classed("p", "small", words.never_parts);
    }
    let mut said = Drawn::classed("p", "small partings", words.parts);
    for place in marks.iter().take(LISTED).copied() {
        let number = place.to_string();
        let label = words.step_number(place as u16);
        let press = move |_| {
            player.stop();
            player.act(Action::Jump(place));
        };
        let jump = Drawn::new(
            "button",
            &[("type", "button"), ("class", "link"), ("data-action", "jump"), ("data-to", &number)],
        );
        said = said.text(" ").with(jump.text(&label).on("click", press));
    }
    match marks.len().saturating_sub(LISTED) {
        0 => said,
        more => said.text(" ").text(&words.more_steps(more as u16)),
    }
}
