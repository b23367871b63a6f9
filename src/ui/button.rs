//! Buttons.
//!
//! Invariant: each has its stable `data-action` for pages and tests; on a screen one at most looks like the main thing.

use super::drawn::Drawn;

/// An ordinary button.
pub(super) fn button(hook: &str, label: &str, press: impl Fn() + 'static) -> Drawn {
    Drawn::of("button.button type=button part=button")
        .attr("data-action", hook)
        .text(label)
        .on("click", move |_| press())
}
