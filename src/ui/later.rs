//! The views that are loaded when the reader first opens one of them: a part of the wasm of its own, which brings their
//! style along.
//!
//! Invariant: nothing but [`load`] leads to them. Whatever else names them puts them into the module that every reader
//! loads, and `cargo xtask size` says so.

use std::cell::RefCell;

use wasm_bindgen::JsValue;
use wasm_split_macros::wasm_split;

use super::drawn::Drawn;
use super::frame::{Cue, Frame};
use super::page::callback;
use super::{comparison, trial};
use crate::config::View;
use crate::text::part::now;

/// What draws a view.
pub(super) type Draw = fn(Frame, Cue) -> Drawn;

type Load = Box<dyn Fn(JsValue)>;

thread_local! {
    static LOAD: RefCell<Option<Load>> = const { RefCell::new(None) };
}

/// Says how the part is loaded into this instance: what is handed in is called once that has been tried, with a value if
/// the part is there.
pub fn load_later_by(load: Load) {
    LOAD.set(Some(load));
}

/// Brings what draws this view, or nothing if it could not be loaded; the next attempt may do.
pub(super) fn load(view: View, then: impl Fn(Option<Draw>) + 'static) {
    let told = callback(Box::new(move |is_there| {
        then(if is_there.is_undefined() { None } else { now(draw(view)) });
    }));
    LOAD.with_borrow(|load| {
        if let Some(load) = load {
            load(told);
        }
    });
}

#[wasm_split(later, wasm_split_path = crate::text::part)]
fn draw(view: View) -> Option<Draw> {
    match view {
        View::Advice => None,
        View::Try => Some(trial::trial),
        View::Compare => Some(comparison::comparison),
    }
}
