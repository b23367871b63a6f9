//! What folds out, and is drawn only then.
//!
//! Invariant: what is folded costs nothing, however much it would show.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlDetailsElement};

use super::Player;
use crate::ui::drawn::Drawn;

/// A heading that folds out what `fill` draws, anew whenever something changes.
pub(super) fn folded(player: Player, hook: &str, heading: &str, fill: impl Fn(&Element) + 'static) -> Drawn {
    let content = Drawn::new("div", &[("class", hook)]).live(move |content| {
        player.turned.track();
        let details = content.parent_element().map(JsCast::unchecked_into::<HtmlDetailsElement>);
        if details.is_some_and(|details| details.open()) {
            fill(content);
        }
    });
    Drawn::new("details", &[("class", "fold"), ("data-fold", hook)])
        .with(Drawn::saying("summary", heading))
        .with(content)
        .on("toggle", move |_| player.turned.notify())
}
