//! What the reader sees: views over the pure core, kept up to date by Leptos's signals and effects.
//!
//! Invariant: a view decides nothing; it shows what the core holds and sends it actions. Nothing here writes to the
//! page's address, storage or head.

use std::any::Any;

use leptos::web_sys::HtmlElement;

use crate::config::Config;

mod advisor;
mod button;
mod calculation;
mod clipboard;
mod comparison;
mod drawn;
mod frame;
mod given;
mod later;
mod lines;
mod page;
mod panel;
mod question;
mod result;
mod score;
mod sign;
mod source;
mod start;
mod take_along;
mod trial;
mod watched;

use advisor::Advisor;
use frame::Frame;
pub use later::load_later_by;

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
    /// A story goes on, or back, to this step.
    Play {
        /// Pinned id of the guided story, or of the question whose reason is shown; `free` where the reader acts freely.
        story: &'static str,
        /// How many of its steps have been played.
        step: usize,
    },
}

/// What the box brings along when it starts.
pub struct Opening {
    /// The name under which a shared link of this box stands in the page's fragment: `#NAME=devices=both,…`.
    pub name: String,
    /// The folder that the box was loaded from; the page that says what was checked lies there too.
    pub home: String,
    /// What stands behind `#NAME=`, if the page's fragment has such a link.
    pub link: Option<String>,
}

/// A box that is drawn, until it is dropped.
pub struct Mounted {
    frame: Frame,
    _view: Box<dyn Any>,
}

impl Mounted {
    /// Takes the box out of the page.
    pub fn remove(self) {
        self.frame.clear();
    }

    /// Takes over what the page sets now.
    pub fn configure(&self, config: Config) {
        if self.frame.config.with_untracked(|now| *now != config) {
            self.frame.config.update(|now| *now = config);
        }
    }
}

/// Draws the box into `target`.
///
/// Stable hooks in what is drawn: `data-view` (`advice`, `try`, `compare`) on each view, of which all but one are hidden;
/// `data-action` on each button, in the bar the same words. In the advice `data-screen` (`start`, `question`, `result`),
/// `data-question` on the form, on each row and each answer, `data-kind` and `data-score` on each score.
pub fn mount(target: HtmlElement, config: Config, opening: Opening, notify: Box<dyn Fn(Notice)>) -> Mounted {
    let frame = Frame::new(target.clone(), config, opening, notify);
    let view = leptos::mount::mount_to(target.clone(), move || {
        frame.draw(Advisor::new(frame).draw()).add_to(&target);
    });
    Mounted { frame, _view: Box::new(view) }
}
