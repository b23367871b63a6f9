//! Stands in for `wasm-streams`, which leptos reaches only through streaming server functions.
//!
//! Invariant: nothing here is ever called; a box without a server has no streams.

use futures_util::stream::{self, Stream};
use wasm_bindgen::JsValue;

/// Wraps a JavaScript stream, as the crate of the same name does.
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// Takes a JavaScript stream as it is.
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw)
    }

    /// Would send a Rust stream to JavaScript.
    pub fn from_stream<S>(_: S) -> Self
    where
        S: Stream<Item = Result<JsValue, JsValue>> + 'static,
    {
        unimplemented!("the box sends no streams")
    }

    /// Gives the JavaScript stream back.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// Would read a JavaScript stream in Rust; an empty one, since there is nothing to read.
    pub fn into_stream(self) -> impl Stream<Item = Result<JsValue, JsValue>> {
        drop(self);
        stream::empty()
    }
}
