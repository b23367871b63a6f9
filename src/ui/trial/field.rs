//! Lists to choose from and boxes to tick, with their labels.
//!
//! Invariant: native elements; what is chosen is read from the trial whenever something changes.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, Event, HtmlInputElement, HtmlSelectElement};

use super::Player;
use crate::ui::drawn::Drawn;

/// A list of options under a label.
pub(super) fn list(
    player: Player,
    hook: &str,
    label: &str,
    options: &[String],
    chosen: impl Fn() -> usize + 'static,
    choose: impl Fn(usize) + 'static,
) -> Drawn {
    let options = options.iter().map(|option| Drawn::saying("option", option)).collect();
    let list = Drawn::new("select", &[("class", "list"), ("data-action", hook)])
        .with_all(options)
        .live(move |list| {
            player.turned.track();
            select_in(list, chosen());
        })
        .on("change", move |change| choose(chosen_in(&change)));
    Drawn::new("label", &[("class", "field")]).with(Drawn::saying("span", label)).with(list)
}

/// Shows what is chosen.
pub(super) fn select_in(list: &Element, chosen: usize) {
    list.unchecked_ref::<HtmlSelectElement>().set_selected_index(chosen as i32);
}

/// The place of what was chosen in the list that changed.
pub(super) fn chosen_in(change: &Event) -> usize {
    let list = change.current_target().map(JsCast::unchecked_into::<HtmlSelectElement>);
    list.and_then(|list| usize::try_from(list.selected_index()).ok()).unwrap_or_default()
}

/// A box to tick.
pub(super) fn tick(
    player: Player,
    hook: &str,
    label: &str,
    ticked: impl Fn() -> bool + 'static,
    press: impl Fn(bool) + 'static,
) -> Drawn {
    let input = Drawn::new("input", &[("type", "checkbox"), ("data-action", hook)])
        .live(move |input| {
            player.turned.track();
            input.unchecked_ref::<HtmlInputElement>().set_checked(ticked());
        })
        .on("change", move |change| {
            let input = change.current_target().map(JsCast::unchecked_into::<HtmlInputElement>);
            press(input.is_some_and(|input| input.checked()));
        });
    Drawn::new("label", &[("class", "tick-box")]).with(input).with(Drawn::saying("span", label))
}

/// One of several, beside each other. `label`: what it is called, where its content does not say enough.
pub(super) fn radio(
    player: Player,
    name: &str,
    (hook, label): (&str, &str),
    content: Vec<Drawn>,
    chosen: impl Fn() -> bool + 'static,
    choose: impl Fn() + 'static,
) -> Drawn {
    let attributes = [("type", "radio"), ("name", name), ("value", hook), ("aria-label", label)];
    let attributes = if label.is_empty() { &attributes[..3] } else { &attributes };
    let input = Drawn::new("input", attributes)
        .live(move |input| {
            player.turned.track();
            input.unchecked_ref::<HtmlInputElement>().set_checked(chosen());
        })
        .on("change", move |_| choose());
    Drawn::new("label", &[("class", "chip")]).with(input).with_all(content)
}
