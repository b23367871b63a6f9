//! Elements of the page without a type of their own.
//!
//! Leptos makes a type of each element and has each compiled anew, with its children in it. The box came to 114 kB that
//! way (brotli, all until the first question), drawn like this to 79, and may have 75. Signals, effects, owners and
//! mounting are Leptos's.
//!
//! Invariant: text goes in as text, never as markup; what is live ends with the owner in which it was drawn.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;
use leptos::web_sys::{Element, Event};

/// The first element within another one that the selector finds.
#[inline(never)]
pub(super) fn find(within: &Element, selector: &str) -> Option<Element> {
    within.query_selector(selector).ok().flatten()
}

/// An element while it is drawn.
pub(super) struct Drawn(Element);

impl Drawn {
    /// An element of HTML by what finds it: its tag, its classes, then attributes, as in `p.small.sum data-fold=wire hidden`.
    /// One text costs less than a table of names and values.
    pub(super) fn of(what: &str) -> Self {
        Self::found_by("http://www.w3.org/1999/xhtml", what)
    }

    /// The same of SVG.
    pub(super) fn svg(what: &str) -> Self {
        Self::found_by("http://www.w3.org/2000/svg", what)
    }

    /// Gives it an attribute.
    pub(super) fn attr(self, name: &str, value: &str) -> Self {
        _ = self.0.set_attribute(name, value);
        self
    }

    /// An element with nothing but a text.
    pub(super) fn saying(what: &str, text: &str) -> Self {
        Self::of(what).text(text)
    }

    /// Adds a text.
    pub(super) fn text(self, text: &str) -> Self {
        _ = self.0.append_with_str_1(text);
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
        _ = parent.append_with_node_1(&self.0);
    }

    /// Takes it out of the page.
    pub(super) fn remove(&self) {
        self.0.remove();
    }

    /// What was drawn, to be looked at and changed.
    pub(super) fn element(&self) -> &Element {
        &self.0
    }

    /// Whether it stands in the page.
    pub(super) fn is_in_page(&self) -> bool {
        self.0.is_connected()
    }

    /// Listens to what happens to it and in it, whether or not it bubbles. The browser frees the listener with the element.
    pub(super) fn on(self, event: &str, listener: impl FnMut(Event) + 'static) -> Self {
        fn attach(element: &Element, event: &str, listener: Box<dyn FnMut(Event)>) {
            let listener = Closure::wrap(listener).into_js_value();
            _ = element.add_event_listener_with_callback_and_bool(event, listener.unchecked_ref(), true);
        }
        attach(&self.0, event, Box::new(listener));
        self
    }

    /// Updates it now and whenever something changes that the update has read.
    pub(super) fn live(self, update: impl Fn(&Element) + 'static) -> Self {
        fn keep(element: Element, update: Box<dyn Fn(&Element)>) {
            StoredValue::new_local(RenderEffect::new(move |_: Option<()>| update(&element)));
        }
        keep(self.0.clone(), Box::new(update));
        self
    }

    /// Has an attribute without a value only while the condition holds.
    pub(super) fn only_if(self, attribute: &'static str, condition: impl Fn() -> bool + 'static) -> Self {
        self.live(move |element| _ = element.toggle_attribute_with_force(attribute, condition()))
    }

    fn found_by(namespace: &str, what: &str) -> Self {
        let mut words = what.split(' ');
        let first = words.next().unwrap_or_default();
        let (tag, classes) = first.split_once('.').unwrap_or((first, ""));
        let element = document().create_element_ns(Some(namespace), tag).expect("tags are names");
        let mut drawn = Self(element);
        if !classes.is_empty() {
            drawn = drawn.attr("class", &classes.replace('.', " "));
        }
        for word in words {
            let (name, value) = word.split_once('=').unwrap_or((word, ""));
            drawn = drawn.attr(name, value);
        }
        drawn
    }
}
