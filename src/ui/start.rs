//! The start: what it is, how long it takes, where the answers stay.
//!
//! Invariant: about as tall as the paragraph that stood here before the box did.

use leptos::prelude::*;

use super::advisor::Advisor;
use super::sign::sign;
use crate::advice::{Action, Interview};
use crate::mailbox::MailboxKind;
use crate::text::Words;

/// The first screen.
pub(super) fn start(advisor: Advisor, words: &'static Words) -> AnyView {
    let interface = &words.interface;
    let kinds = MailboxKind::ALL.map(|kind| {
        view! {
            <li data-kind=kind.id()>
                {sign(kind)} <span><b>{(words.kind)(kind)}</b> " " <span>{(words.kind_is)(kind)}</span></span>
            </li>
        }
    });
    let duration = move || (interface.duration)(advisor.interview.with(Interview::form));
    view! {
        <h2 class="title" part="title" tabindex="-1" data-head>
            {interface.title}
        </h2>
        <p>{interface.lead}</p>
        <ul class="kinds">{Vec::from(kinds)}</ul>
        <div class="begin">
            {button(advisor, Action::Begin, "begin", interface.begin)}
            <p class="small">{duration} " " {interface.privacy}</p>
        </div>
    }
    .into_any()
}

/// A button that sends an action. `hook` is its stable `data-action`; `begin` and `more` look like the main thing.
pub(super) fn button(advisor: Advisor, action: Action, hook: &'static str, label: &'static str) -> AnyView {
    let main = matches!(action, Action::Begin | Action::AskMore);
    view! {
        <button
            type="button"
            class=if main { "button main" } else { "button" }
            part=if main { "button main" } else { "button" }
            data-action=hook
            on:click=move |_| advisor.act(action)
        >
            {label}
        </button>
    }
    .into_any()
}
