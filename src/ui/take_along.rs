//! What the reader takes along: the result as text, as a link, on paper.
//!
//! Invariant: the answers leave the browser only in what the reader copies; no address is changed.

use js_sys::futures::JsFuture;
use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, JsValue};
use leptos::web_sys::HtmlTextAreaElement;

use super::advisor::Advisor;
use super::button::button;
use super::drawn::Drawn;
use crate::advice::Interview;
use crate::text::{Interface, Words, report};

/// The three buttons, and room for what came of them.
pub(super) fn take_along(advisor: Advisor, words: &'static Words) -> Vec<Drawn> {
    let interface = &words.interface;
    let copy_text = move || copy(advisor, text(advisor, words), interface.copied, interface);
    let copy_link = move || copy(advisor, link(advisor), interface.link_copied, interface);
    let buttons = Drawn::new("div", &[("class", "way")])
        .with(button("copy", interface.copy, copy_text))
        .with(button("share", interface.share, copy_link))
        .with(button("print", interface.print, || _ = window().print()));
    vec![buttons, Drawn::new("div", &[("class", "taken")])]
}

fn text(advisor: Advisor, words: &Words) -> String {
    advisor.frame.interview.with_untracked(|interview| {
        advisor.with_advice(|advice| {
            advice.map_or(String::new(), |advice| {
                report(advice, interview.answers(), Interview::form(interview), words)
            })
        })
    })
}

fn link(advisor: Advisor) -> String {
    advisor.frame.address(&advisor.frame.interview.with_untracked(|interview| interview.answers().to_link()))
}

fn copy(advisor: Advisor, text: String, done: &'static str, interface: &'static Interface) {
    let clipboard = window().navigator().clipboard();
    // A page without TLS has no clipboard, whatever the type says.
    if AsRef::<JsValue>::as_ref(&clipboard).is_undefined() {
        return by_hand(advisor, &text, interface);
    }
    let written = JsFuture::from(clipboard.write_text(&text));
    leptos::task::spawn_local(async move {
        match written.await {
            Ok(_) => {
                show(advisor, &Drawn::classed("p", "small", done));
                advisor.frame.say(done);
            }
            Err(_) => by_hand(advisor, &text, interface),
        }
    });
}

/// This browser does not let the page copy; the reader can.
fn by_hand(advisor: Advisor, text: &str, interface: &Interface) {
    let field = Drawn::new("textarea", &[("readonly", ""), ("rows", "4")]).text(text);
    show(advisor, &Drawn::saying("label", interface.copy_by_hand).with(field));
    if let Some(field) = advisor.frame.focus("textarea") {
        field.unchecked_into::<HtmlTextAreaElement>().select();
    }
}

fn show(advisor: Advisor, outcome: &Drawn) {
    if let Some(room) = advisor.frame.find(".taken") {
        room.replace_children_with_node_0();
        outcome.add_to(&room);
    }
}
