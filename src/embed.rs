//! The border to JavaScript: the only wasm-bindgen. One WebAssembly instance holds one box, so that a box which fails
//! takes no other along and a box that is removed gives all its memory back; `embed/widget.js` sees to that.
//!
//! Invariant: JavaScript holds nothing of a box but its instance, and whatever comes in is read by
//! [`Config::from_value`] and [`Answers::from_link`], nowhere else.

use std::any::Any;
use std::cell::RefCell;

use js_sys::{Array, Object};
use leptos::prelude::*;
use leptos::web_sys::HtmlElement;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;

use crate::advice::Answers;
use crate::config::{Config, ConfigError, Value};
use crate::ui::{self, Notice, Opening};

/// The box that this instance holds.
struct Mounted {
    config: ArcRwSignal<Config>,
    /// Draws until it is dropped.
    _view: Box<dyn Any>,
}

thread_local! {
    static MOUNTED: RefCell<Option<Mounted>> = const { RefCell::new(None) };
}

#[wasm_bindgen]
extern "C" {
    /// What the box tells its page; `embed/widget.js` makes events of it.
    pub type Page;

    /// A question was answered, or skipped (no choice).
    #[wasm_bindgen(method)]
    fn answered(this: &Page, question: &str, choice: Option<&str>);

    /// A result is on the screen: the kind that won, if one did, and the points of each.
    #[wasm_bindgen(method)]
    fn concluded(this: &Page, kind: Option<&str>, pop3: u16, imap: u16, exchange: u16);
}

/// Draws the box into `target`, or says why its configuration was refused.
///
/// `layers`: objects as a page writes them, each laid over the ones before; none are the defaults. `name` and `link`:
/// see [`Opening`]; `link` is what stands behind `#NAME=`.
#[wasm_bindgen]
pub fn mount(
    target: HtmlElement,
    layers: &Array,
    name: String,
    link: Option<String>,
    page: Page,
) -> Option<String> {
    let config = match read(layers) {
        Ok(config) => ArcRwSignal::new(config),
        Err(refused) => return Some(refused.to_string()),
    };
    let opening = Opening { name, answers: link.as_deref().map(Answers::from_link) };
    let view = ui::mount(target, config.clone(), opening, move |notice| tell(&page, &notice));
    MOUNTED.set(Some(Mounted { config, _view: view }));
    None
}

/// Takes over a changed configuration, or says why it was refused and leaves everything as it was.
#[wasm_bindgen]
pub fn configure(layers: &Array) -> Option<String> {
    let config = match read(layers) {
        Ok(config) => config,
        Err(refused) => return Some(refused.to_string()),
    };
    // Taken out first: what the change sets off must not find the cell borrowed.
    let signal = MOUNTED.with_borrow(|mounted| mounted.as_ref().map(|mounted| mounted.config.clone()));
    if let Some(signal) = signal
        && signal.with_untracked(|now| *now != config)
    {
        signal.set(config);
    }
    None
}

/// Takes the box away: its nodes, listeners and signals.
#[wasm_bindgen]
pub fn unmount() {
    drop(MOUNTED.take());
}

fn tell(page: &Page, notice: &Notice) {
    match notice {
        Notice::Answer { question, choice } => page.answered(question, *choice),
        Notice::Result { kind, scores: [pop3, imap, exchange] } => {
            page.concluded(*kind, *pop3, *imap, *exchange);
        }
    }
}

fn read(layers: &Array) -> Result<Config, ConfigError> {
    let whole = layers.iter().map(|layer| value(&layer)).reduce(Value::overlaid);
    Config::from_value(whole.unwrap_or(Value::Object(Vec::new())))
}

/// A value that came through `JSON.parse`, so that it has an end and nothing in it is of another type.
fn value(from: &JsValue) -> Value {
    if let Some(text) = from.as_string() {
        Value::Text(text)
    } else if let Some(number) = from.as_f64() {
        Value::Number(number)
    } else if let Some(truth) = from.as_bool() {
        Value::Bool(truth)
    } else if Array::is_array(from) {
        // No field takes a list; it only has to be recognised as one.
        Value::List(Vec::new())
    } else if let Some(object) = from.dyn_ref::<Object>() {
        let field = |entry: JsValue| {
            let entry: &Array = entry.unchecked_ref();
            (entry.get(0).as_string().unwrap_or_default(), value(&entry.get(1)))
        };
        Value::Object(Object::entries(object).iter().map(field).collect())
    } else {
        Value::Null
    }
}
