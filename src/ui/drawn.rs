//! Elements of the page without a type of their own.
//!
//! Leptos makes a type of each element and has each compiled anew, with its children in it. The box came to 114 kB that
//! way (brotli, all until the first question), drawn like this to 79, and may have 75. Signals, effects, owners and
//! mounting are Leptos's.
//!
//! Invariant: text goes in as text, never as markup; what is live ends with the owner in which it was drawn.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, Event};

use super::page;

/// An element while it is drawn.
pub(super) struct Drawn(Element);

impl Drawn {
    /// An element [by a line](page::create).
    pub(super) fn of(line: &str) -> Self {
        Self(page::create(line))
    }

    /// Gives it an attribute.
    pub(super) fn attr(self, name: &str, value: &str) -> Self {
        page::set(&self.0, name, value);
        self
    }

    /// An element with nothing but a text.
    pub(super) fn saying(what: &str, text: &str) -> Self {
        Self::of(what).text(text)
    }

    /// Adds a text.
    pub(super) fn text(self, text: &str) -> Self {
        page::write(&self.0, text);
        self
    }

    /// Adds an element.
    pub(super) fn with(self, child: Self) -> Self {
        child.add_to(&self.0);
        self
    }

    /// Adds elements.
    pub(super) fn with_all(self, children: Vec<Self>) -> Self {
        for child in children {
            child.add_to(&self.0);
        }
        self
    }

    /// Puts it at the end of an element that stands already.
    pub(super) fn add_to(&self, parent: &Element) {
        page::add(parent, &self.0);
    }

    /// What was drawn, to be looked at and changed.
    pub(super) fn element(&self) -> &Element {
        &self.0
    }

    /// Whether it stands in the page.
    pub(super) fn is_in_page(&self) -> bool {
        self.0.is_connected()
    }

    /// Listens to what happens to it and in it, whether or not it bubbles.
    pub(super) fn on(self, event: &str, mut listener: impl FnMut(Event) + 'static) -> Self {
        page::listen(&self.0, event, page::callback(Box::new(move |event| listener(event.unchecked_into()))));
        self
    }

    /// Updates it now and whenever something changes that the update has read.
    pub(super) fn live(self, update: impl Fn(&Element) + 'static) -> Self {
        fn keep(element: Element, update: Box<dyn Fn(&Element)>) {
            // Not `new_local`, which watches over its thread.
            StoredValue::new(RenderEffect::new(move |_: Option<()>| update(&element)));
        }
        keep(self.0.clone(), Box::new(update));
        self
    }

    /// Has an attribute without a value only while the condition holds.
    pub(super) fn only_if(self, attribute: &'static str, condition: impl Fn() -> bool + 'static) -> Self {
        self.live(move |element| page::toggle(element, attribute, condition()))
    }
}
