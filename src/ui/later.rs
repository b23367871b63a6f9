//! The views that are loaded when the reader first opens one of them: a part of the wasm of its own, which brings their
//! style along.
//!
//! Invariant: nothing but [`load`] leads to them. Whatever else names them puts them into the module that every reader
//! loads, and `cargo xtask size` says so.

use std::cell::RefCell;

use js_sys::Promise;
use wasm_split_macros::wasm_split;

use super::drawn::Drawn;
use super::frame::{Cue, Frame};
use super::{comparison, trial};
use crate::config::View;

/// What draws a view.
pub(super) type Draw = fn(Frame, Cue) -> Drawn;

/// The code of a view could not be loaded; the next attempt may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct NotLoaded;

type Load = Box<dyn Fn() -> Promise>;

thread_local! {
    static LOAD: RefCell<Option<Load>> = const { RefCell::new(None) };
}

/// Says how the part is loaded into this instance: what is promised is kept once it is there.
pub fn load_later_by(load: Load) {
    LOAD.set(Some(load));
}

/// Brings what draws this view; the first call loads it.
#[wasm_split(later, fallible, wasm_split_path = crate::ui::later)]
pub(super) fn load(view: View) -> Result<Draw, NotLoaded> {
    match view {
        View::Advice => Err(NotLoaded),
        View::Try => Ok(trial::trial),
        View::Compare => Ok(comparison::comparison),
    }
}

use NotLoaded as SplitLoaderError;

/// What the macro's code waits with. Its own crate has the same for many parts and many that wait for them, with locks
/// and counters; here the page remembers what is loaded.
#[cfg(target_family = "wasm")]
mod rt {
    use std::ffi::c_void;
    use std::pin::Pin;

    use js_sys::futures::JsFuture;

    use super::{LOAD, NotLoaded};

    pub(super) type LoadCallbackFn = extern "C" fn(*const c_void, bool);

    pub(super) struct LazySplitLoader;

    impl LazySplitLoader {
        pub(super) const fn new(_: unsafe extern "C" fn(LoadCallbackFn, *const c_void)) -> Self {
            Self
        }
    }

    pub(super) async fn ensure_loaded(_: Pin<&LazySplitLoader>) -> Result<(), NotLoaded> {
        let asked = LOAD.with_borrow(|load| load.as_ref().map(|load| JsFuture::from(load())));
        match asked.ok_or(NotLoaded)?.await {
            Ok(_) => Ok(()),
            Err(_) => Err(NotLoaded),
        }
    }
}
