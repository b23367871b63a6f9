//! Draws elements one after another, each into the one that is open.
//!
//! Invariant: text goes in as text, never as markup. What is opened is closed by whoever opened it.
//!
//! To hand elements from call to call costs the reader more than twice the code.

use leptos::web_sys::Element;

use super::super::drawn::Drawn;
use super::super::page;

/// Where the next element goes.
pub(super) struct Pen(Element);

impl Pen {
    /// Draws into an element that stands already.
    pub(super) fn new(into: &Element) -> Self {
        Self(into.clone())
    }

    /// Opens an element: `tag.class name=value name=value`.
    #[inline(never)]
    pub(super) fn open(&mut self, element: &str) {
        let drawn = Drawn::of(element);
        drawn.add_to(&self.0);
        self.0 = drawn.element().clone();
    }

    /// Sets an attribute of the element that is open.
    #[inline(never)]
    pub(super) fn set(&mut self, name: &str, value: &str) {
        page::set(&self.0, name, value);
    }

    /// Writes into the element that is open.
    #[inline(never)]
    pub(super) fn text(&mut self, text: &str) {
        page::write(&self.0, text);
    }

    /// Puts something into the element that is open.
    #[inline(never)]
    pub(super) fn put(&mut self, drawn: Drawn) {
        drawn.add_to(&self.0);
    }

    /// Closes the element that is open.
    #[inline(never)]
    pub(super) fn close(&mut self) {
        if let Some(parent) = self.0.parent_element() {
            self.0 = parent;
        }
    }

    /// An element with nothing but a text.
    #[inline(never)]
    pub(super) fn say(&mut self, element: &str, text: &str) {
        self.open(element);
        self.text(text);
        self.close();
    }
}
