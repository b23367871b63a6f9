//! Numbers that the style sheet reckons with.
//!
//! Invariant: they are set on the element's own style object, never as an attribute, which a strict policy forbids.

use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlElement};

/// Sets custom properties of an element.
pub(super) fn pose(element: &Element, numbers: &[(&str, usize)]) {
    let style = element.unchecked_ref::<HtmlElement>().style();
    for (name, number) in numbers {
        _ = style.set_property(name, &number.to_string());
    }
}
