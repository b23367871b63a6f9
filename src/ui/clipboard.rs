//! What a reader copies.
//!
//! Invariant: what a reader said leaves the browser only in what the reader copies; where the page may not copy, they can.

use js_sys::futures::JsFuture;
use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, JsValue};
use leptos::web_sys::HtmlTextAreaElement;

use super::drawn::Drawn;
use super::frame::Frame;

/// Room for what came of it; a view has it once.
pub(super) fn room() -> Drawn {
    Drawn::of("div.taken")
}

/// Copies a text and says so, or lays it out to be copied by hand.
pub(super) fn copy(frame: Frame, text: String, done: &'static str) {
    let clipboard = window().navigator().clipboard();
    // A page without TLS has no clipboard, whatever the type says.
    if AsRef::<JsValue>::as_ref(&clipboard).is_undefined() {
        return by_hand(frame, &text);
    }
    let written = JsFuture::from(clipboard.write_text(&text));
    leptos::task::spawn_local(async move {
        match written.await {
            Ok(_) => {
                show(frame, &Drawn::saying("p.small", done));
                frame.say(done);
            }
            Err(_) => by_hand(frame, &text),
        }
    });
}

fn by_hand(frame: Frame, text: &str) {
    let field = Drawn::of("textarea readonly rows=4").text(text);
    show(frame, &Drawn::saying("label", frame.words().interface.copy_by_hand).with(field));
    if let Some(field) = frame.focus("textarea") {
        field.unchecked_into::<HtmlTextAreaElement>().select();
    }
}

fn show(frame: Frame, outcome: &Drawn) {
    if let Some(room) = frame.find(".taken") {
        room.replace_children_with_node_0();
        outcome.add_to(&room);
    }
}
