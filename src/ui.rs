//! What the reader sees: views over the pure core, kept up to date by Leptos's signals and effects.
//!
//! Invariant: a view decides nothing; it shows an [`Interview`](crate::advice::Interview) and sends it actions. Nothing
//! here writes to the page's address, storage or head.

use std::any::Any;

use leptos::prelude::*;
use leptos::web_sys::HtmlElement;

use crate::advice::Answers;
use crate::config::Config;

mod advisor;
mod button;
mod calculation;
mod drawn;
mod given;
mod question;
mod result;
mod score;
mod sign;
mod start;
mod take_along;

use advisor::Advisor;
use drawn::Drawn;

/// What the box tells its page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// A question was answered (`choice`: the pinned id) or skipped (`None`).
    Answer {
        /// Pinned id of the question.
        question: &'static str,
        /// Pinned id of the choice.
        choice: Option<&'static str>,
    },
    /// A result is on the screen.
    Result {
        /// Pinned id of the kind that won; `None` where no kind meets every must.
        kind: Option<&'static str>,
        /// Points of each kind, in the order of `MailboxKind::ALL`.
        scores: [u16; 3],
    },
}

/// What the box brings along when it starts.
pub struct Opening {
    /// The name under which a shared link of this box stands in the page's fragment: `#NAME=devices=both,…`.
    pub name: String,
    /// Answers that such a link brought.
    pub answers: Option<Answers>,
}

/// Draws the box into `target` until the handle is dropped.
///
/// Stable hooks in what is drawn: `data-screen` (`start`, `question`, `result`) on the root, `data-question` on the form,
/// on each row and each answer, `data-kind` and `data-score` on each score, `data-action` on each button.
pub fn mount(
    target: HtmlElement,
    config: ArcRwSignal<Config>,
    opening: Opening,
    notify: impl Fn(Notice) + 'static,
) -> Box<dyn Any> {
    Box::new(leptos::mount::mount_to(target.clone(), move || {
        let root = target.clone();
        let drawn = Advisor::new(target, config.into(), opening, Box::new(notify)).draw();
        drawn.add_to(&root);
        let drawn = StoredValue::new_local(drawn);
        on_cleanup(move || _ = drawn.try_with_value(Drawn::remove));
    }))
}
