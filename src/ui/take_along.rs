//! What the reader takes along: the result as text, as a link, on paper.
//!
//! Invariant: the answers leave the browser only in what the reader copies; no address is changed.

use js_sys::futures::JsFuture;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsValue;
use leptos::web_sys::{FocusEvent, HtmlTextAreaElement};

use super::advisor::Advisor;
use crate::advice::Interview;
use crate::text::{Words, report};

/// What has been taken along just now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Taken {
    /// Nothing.
    Nothing,
    /// The result as text.
    Text,
    /// A link with the answers.
    Link,
    /// This browser does not let the page copy; the reader can copy this by hand.
    ByHand(String),
}

/// The three buttons, and what came of them.
pub(super) fn take_along(advisor: Advisor, words: &'static Words) -> AnyView {
    let interface = &words.interface;
    let outcome = move || match advisor.taken.get() {
        Taken::Nothing => ().into_any(),
        Taken::Text => view! { <p class="small">{interface.copied}</p> }.into_any(),
        Taken::Link => view! { <p class="small">{interface.link_copied}</p> }.into_any(),
        Taken::ByHand(text) => view! {
            <label class="by-hand">
                {interface.copy_by_hand}
                <textarea
                    readonly
                    rows="4"
                    prop:value=text
                    on:focus=select
                ></textarea>
            </label>
        }
        .into_any(),
    };
    view! {
        <div class="way">
            {button("copy", interface.copy, move || copy(advisor, text(advisor), Taken::Text))}
            {button("share", interface.share, move || copy(advisor, link(advisor), Taken::Link))}
            {button("print", interface.print, || _ = window().print())}
        </div>
        {outcome}
    }
    .into_any()
}

fn select(focus: FocusEvent) {
    event_target::<HtmlTextAreaElement>(&focus).select();
}

fn button(hook: &'static str, label: &'static str, press: impl Fn() + 'static) -> AnyView {
    view! {
        <button type="button" class="button" part="button" data-action=hook on:click=move |_| press()>
            {label}
        </button>
    }
    .into_any()
}

fn text(advisor: Advisor) -> String {
    advisor.interview.with_untracked(|interview| {
        advisor.with_advice(|advice| {
            advice.map_or(String::new(), |advice| {
                report(advice, interview.answers(), Interview::form(interview), advisor.words())
            })
        })
    })
}

fn link(advisor: Advisor) -> String {
    let address = window().location().href().unwrap_or_default();
    let page = address.split('#').next().unwrap_or_default();
    let answers = advisor.interview.with_untracked(|interview| interview.answers().to_link());
    [page, "#", &advisor.name(), "=", &answers].concat()
}

fn copy(advisor: Advisor, text: String, done: Taken) {
    let clipboard = window().navigator().clipboard();
    // A page without TLS has no clipboard, whatever the type says.
    if AsRef::<JsValue>::as_ref(&clipboard).is_undefined() {
        return taken(advisor, Taken::ByHand(text));
    }
    let written = JsFuture::from(clipboard.write_text(&text));
    leptos::task::spawn_local(async move {
        let outcome = match written.await {
            Ok(_) => done,
            Err(_) => Taken::ByHand(text),
        };
        taken(advisor, outcome);
    });
}

fn taken(advisor: Advisor, outcome: Taken) {
    let interface = &advisor.words().interface;
    let by_hand = match &outcome {
        Taken::Nothing => return,
        Taken::Text => {
            advisor.say(interface.copied);
            false
        }
        Taken::Link => {
            advisor.say(interface.link_copied);
            false
        }
        Taken::ByHand(_) => true,
    };
    advisor.taken.set(outcome);
    if by_hand {
        queue_microtask(move || advisor.focus("textarea"));
    }
}
