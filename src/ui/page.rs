//! What views ask of the browser, as `embed/page.js` has it.
//!
//! web-sys has the same and more: with a way out for exceptions that none of these calls throws, and with a function of
//! its own on both sides of the border for each.
//!
//! Invariant: text goes in as text, never as markup; nothing outside the box's own elements is changed.

use leptos::web_sys::Element;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(js_namespace = page)]
extern "C" {
    /// An element by what finds it: its tag, its classes, then attributes, as in `p.small.sum data-fold=wire hidden`.
    /// One text costs less than a table of names and values.
    pub(super) fn create(what: &str, is_svg: bool) -> Element;

    /// Gives an element an attribute.
    pub(super) fn set(element: &Element, name: &str, value: &str);

    /// Gives an element an attribute without a value, or takes it away.
    pub(super) fn toggle(element: &Element, name: &str, is_on: bool);

    /// Lets an element say this and nothing else.
    pub(super) fn say(element: &Element, text: &str);

    /// Adds a text at the end.
    pub(super) fn write(element: &Element, text: &str);

    /// Adds an element at the end.
    pub(super) fn add(element: &Element, child: &Element);

    /// Takes out all that is in an element.
    pub(super) fn clear(element: &Element);

    /// The first element within another one that the selector finds.
    pub(super) fn find(within: &Element, selector: &str) -> Option<Element>;

    /// The innermost element around another one, or itself, that the selector finds.
    pub(super) fn closest(to: &Element, selector: &str) -> Option<Element>;

    /// Moves the focus; what is written in a field is then chosen.
    pub(super) fn focus(element: &Element);

    /// Calls the [`callback`] with each event of this name at the element or in it, whether or not it bubbles.
    pub(super) fn listen(element: &Element, event: &str, callback: JsValue);

    /// Copies a text, and calls the [`callback`]: with a value if that could be done.
    pub(super) fn copy(text: &str, callback: JsValue);

    /// Prints the page.
    pub(super) fn print();

    /// The address of the page, without a fragment.
    pub(super) fn address() -> String;
}

/// What the browser can call. It frees it when nothing can call it any longer.
pub(super) fn callback(call: Box<dyn FnMut(JsValue)>) -> JsValue {
    Closure::wrap(call).into_js_value()
}
