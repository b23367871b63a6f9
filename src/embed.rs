//! What JavaScript holds of a box (what a box asks of the browser: `ui/page.rs`). One WebAssembly instance holds one
//! box, so that a box which fails takes no other along and a box that is removed gives all its memory back;
//! `embed/widget.js` sees to that.
//!
//! Invariant: JavaScript holds nothing of a box but its instance, and whatever comes in is read by
//! [`Config::from_value`] and by what reads links in the core, nowhere else.

use std::cell::RefCell;

use leptos::web_sys::HtmlElement;
use wasm_bindgen::prelude::*;

use crate::config::{Config, ConfigError, Value};
use crate::ui::{self, Mounted, Notice, Opening};

/// Each instance has a memory of its own.
#[cfg(target_family = "wasm")]
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

thread_local! {
    /// The box that this instance holds.
    static MOUNTED: RefCell<Option<Mounted>> = const { RefCell::new(None) };
}

#[wasm_bindgen]
extern "C" {
    /// What the box tells its page; `embed/widget.js` makes events of it.
    #[derive(Clone)]
    pub type Page;

    /// A question was answered, or skipped (no choice).
    #[wasm_bindgen(method)]
    fn answered(this: &Page, question: &str, choice: Option<&str>);

    /// A result is on the screen: the kind that won, if one did, and the points of each.
    #[wasm_bindgen(method)]
    fn concluded(this: &Page, kind: Option<&str>, pop3: u16, imap: u16, exchange: u16);

    /// A story has come to this step.
    #[wasm_bindgen(method)]
    fn played(this: &Page, story: &str, step: usize);

    /// Wants the views that come later loaded into this instance, and `told` of it: called with a value once they are.
    #[wasm_bindgen(method)]
    fn later(this: &Page, told: JsValue);
}

/// Draws the box into `target`, or says why its configuration was refused.
///
/// `config`: what the page sets, as `JSON.stringify` writes it. `name`, `home` and `link`: see [`Opening`]; `link` is what
/// stands behind `#NAME=`.
#[wasm_bindgen]
pub fn mount(
    target: HtmlElement,
    config: &str,
    name: String,
    home: String,
    link: Option<String>,
    page: Page,
) -> Option<String> {
    let config = match read(config) {
        Ok(config) => config,
        Err(refused) => return Some(refused.sentence()),
    };
    let loader = page.clone();
    ui::load_later_by(Box::new(move |told| loader.later(told)));
    let opening = Opening { name, home, link };
    let mounted = ui::mount(target, config, opening, Box::new(move |notice| tell(&page, &notice)));
    MOUNTED.set(Some(mounted));
    None
}

/// Takes over a changed configuration, or says why it was refused and leaves everything as it was.
#[wasm_bindgen]
pub fn configure(config: &str) -> Option<String> {
    let config = match read(config) {
        Ok(config) => config,
        Err(refused) => return Some(refused.sentence()),
    };
    MOUNTED.with_borrow(|mounted| {
        if let Some(mounted) = mounted {
            mounted.configure(config);
        }
    });
    None
}

/// Takes the box away: its nodes, listeners and signals.
#[wasm_bindgen]
pub fn unmount() {
    if let Some(mounted) = MOUNTED.take() {
        mounted.remove();
    }
}

fn tell(page: &Page, notice: &Notice) {
    match notice {
        Notice::Answer { question, choice } => page.answered(question, *choice),
        Notice::Result { kind, scores: [pop3, imap, exchange] } => {
            page.concluded(*kind, *pop3, *imap, *exchange);
        }
        Notice::Play { story, step } => page.played(story, *step),
    }
}

fn read(config: &str) -> Result<Config, ConfigError> {
    Config::from_value(Value::from_json(config))
}
