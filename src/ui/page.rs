//! What views ask of the browser; what is more than a call of its own stands in `embed/page.js`.
//!
//! web-sys has the same and more: with a way out for exceptions that none of these calls throws, on both sides of the
//! border.
//!
//! Invariant: text goes in as text, never as markup; nothing outside the box's own elements is changed.

use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::Element;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// An element as the browser has it.
    type Native;

    #[wasm_bindgen(method, js_name = toggleAttribute)]
    fn toggle(this: &Native, name: &str, is_on: bool);
    #[wasm_bindgen(method, setter, js_name = textContent)]
    fn say(this: &Native, text: &str);
    #[wasm_bindgen(method, js_name = append)]
    fn write(this: &Native, text: &str);
    #[wasm_bindgen(method, js_name = append)]
    fn add(this: &Native, child: &Element);
    #[wasm_bindgen(method, js_name = replaceChildren)]
    fn clear(this: &Native);
    #[wasm_bindgen(method, js_name = querySelector)]
    fn find(this: &Native, selector: &str) -> Option<Element>;
    #[wasm_bindgen(method)]
    fn closest(this: &Native, selector: &str) -> Option<Element>;
    #[wasm_bindgen(method, js_name = addEventListener)]
    fn listen(this: &Native, event: &str, callback: JsValue, captures: bool);

    #[wasm_bindgen(js_name = setInterval)]
    fn set_interval(callback: JsValue, milliseconds: u32) -> i32;

    /// Calls what [`every`] has called no longer.
    #[wasm_bindgen(js_name = clearInterval)]
    pub(super) fn stop(timer: i32);

    /// Prints the page.
    pub(super) fn print();
}

#[wasm_bindgen(js_namespace = page)]
extern "C" {
    /// An element by a line that describes it; see [`Lines`](super::lines::Lines).
    pub(super) fn create(line: &str) -> Element;

    /// Makes what is in an element follow [`Lines`](super::lines::Lines). What a line still says stays as it is.
    pub(super) fn fit(view: &Element, lines: &str);

    /// Gives an element an attribute, or one of its style's own properties (`--name`). What is a field's `value` then
    /// stands in the field.
    pub(super) fn set(element: &Element, name: &str, value: &str);

    /// What an attribute says; nothing where it is not there.
    pub(super) fn read(element: &Element, name: &str) -> String;

    /// Moves the focus; what is written in a field is then chosen.
    pub(super) fn focus(element: &Element);

    /// Copies a text, and calls the [`callback`]: with a value if that could be done.
    pub(super) fn copy(text: &str, callback: JsValue);

    /// Whether the reader wants to see things move.
    pub(super) fn may_move() -> bool;

    /// Lets elements in this one move to where they are, in the frame after the next. One line for each: selectors of the
    /// element and of where it comes from, the first that finds something to be seen, with a `|` between them. Where
    /// none does, it comes into being. It has the attribute `data-comes` until it sets out.
    pub(super) fn travel(within: &Element, moves: &str);

    /// The address of the page, without a fragment.
    pub(super) fn address() -> String;
}

/// Gives an element an attribute without a value, or takes an attribute away.
#[inline(never)]
pub(super) fn toggle(element: &Element, name: &str, is_on: bool) {
    native(element).toggle(name, is_on);
}

/// Lets an element say this and nothing else.
pub(super) fn say(element: &Element, text: &str) {
    native(element).say(text);
}

/// Adds a text at the end.
pub(super) fn write(element: &Element, text: &str) {
    native(element).write(text);
}

/// Adds an element at the end.
pub(super) fn add(element: &Element, child: &Element) {
    native(element).add(child);
}

/// Takes out all that is in an element.
pub(super) fn clear(element: &Element) {
    native(element).clear();
}

/// The first element within another one that the selector finds.
#[inline(never)]
pub(super) fn find(within: &Element, selector: &str) -> Option<Element> {
    native(within).find(selector)
}

/// The innermost element around another one, or itself, that the selector finds.
#[inline(never)]
pub(super) fn closest(to: &Element, selector: &str) -> Option<Element> {
    native(to).closest(selector)
}

/// Calls the [`callback`] with each event of this name at the element or in it, whether or not it bubbles.
pub(super) fn listen(element: &Element, event: &str, callback: JsValue) {
    native(element).listen(event, callback, true);
}

/// Calls the [`callback`] again and again; the number is for [`stop`].
pub(super) fn every(milliseconds: u32, callback: JsValue) -> i32 {
    set_interval(callback, milliseconds)
}

/// What the browser can call. It frees it when nothing can call it any longer.
pub(super) fn callback(call: Box<dyn FnMut(JsValue)>) -> JsValue {
    Closure::wrap(call).into_js_value()
}

fn native(element: &Element) -> &Native {
    element.unchecked_ref()
}
