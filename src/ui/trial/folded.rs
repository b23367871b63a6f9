//! What folds out, and is drawn only then.
//!
//! Invariant: what is folded costs nothing, however much it would show.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlDetailsElement;

use super::Player;
use super::keyed::keyed;
use crate::ui::drawn::Drawn;

/// A heading that folds out what `draw` makes, anew whenever the key is another one.
pub(super) fn folded(
    player: Player,
    hook: &str,
    heading: &str,
    key: impl Fn() -> String + 'static,
    draw: impl Fn() -> Vec<Drawn> + 'static,
) -> Drawn {
    let key_if_open = move |content: &leptos::web_sys::Element| {
        player.turned.track();
        let details = content.parent_element().map(JsCast::unchecked_into::<HtmlDetailsElement>);
        if details.is_some_and(|details| details.open()) { key() } else { String::new() }
    };
    Drawn::new("details", &[("class", "fold"), ("data-fold", hook)])
        .with(Drawn::saying("summary", heading))
        .with(keyed(Drawn::new("div", &[("class", hook)]), key_if_open, draw))
        .on("toggle", move |_| player.turned.notify())
}
