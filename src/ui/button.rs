//! Buttons.
//!
//! Invariant: each has its stable `data-action` for pages and tests; on a screen one at most looks like the main thing.

use super::drawn::Drawn;

/// An ordinary button.
pub(super) fn button(hook: &str, label: &str, press: impl Fn() + 'static) -> Drawn {
    looking(PLAIN, "button", hook, label).on("click", move |_| press())
}

/// The button that most readers want.
pub(super) fn main_button(hook: &str, label: &str, press: impl Fn() + 'static) -> Drawn {
    looking(MAIN, "button", hook, label).on("click", move |_| press())
}

/// The main button of a form: so does Enter.
pub(super) fn submit_button(hook: &str, label: &str) -> Drawn {
    looking(MAIN, "submit", hook, label)
}

const PLAIN: &str = "button";
const MAIN: &str = "button main";

fn looking(look: &str, kind: &str, hook: &str, label: &str) -> Drawn {
    Drawn::of("button")
        .attr("type", kind)
        .attr("class", look)
        .attr("part", look)
        .attr("data-action", hook)
        .text(label)
}
