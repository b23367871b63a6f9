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

/// Names and values of attributes.
pub(super) type Attributes<'a> = &'a [(&'a str, &'a str)];

/// An element while it is drawn.
pub(super) struct Drawn(Element);

impl Drawn {
    /// An element of HTML.
    pub(super) fn new(tag: &str, attributes: Attributes<'_>) -> Self {
        Self::in_namespace("http://www.w3.org/1999/xhtml", tag, attributes)
    }

    /// An element of HTML, written `tag.class.class name=value name=value`.
    pub(super) fn of(shape: &str) -> Self {
        let mut words = shape.split(' ');
        let mut names = words.next().unwrap_or_default().split('.');
        let drawn = Self::new(names.next().unwrap_or_default(), &[]);
        for class in names {
            let classes = drawn.0.class_name();
            drawn.0.set_class_name(&if classes.is_empty() {
                class.into()
            } else {
                [&classes, " ", class].concat()
            });
        }
        for word in words {
            let (name, value) = word.split_once('=').unwrap_or((word, ""));
            _ = drawn.0.set_attribute(name, value);
        }
        drawn
    }

    /// Adds an attribute.
    pub(super) fn attr(self, name: &str, value: &str) -> Self {
        _ = self.0.set_attribute(name, value);
        self
    }

    /// An element of SVG.
    pub(super) fn svg(tag: &str, attributes: Attributes<'_>) -> Self {
        Self::in_namespace("http://www.w3.org/2000/svg", tag, attributes)
    }

    /// An element with nothing but a text.
    pub(super) fn saying(tag: &str, text: &str) -> Self {
        Self::new(tag, &[]).text(text)
    }

    /// An element with a text and a class of the style sheet.
    pub(super) fn classed(tag: &str, class: &str, text: &str) -> Self {
        Self::new(tag, &[("class", class)]).text(text)
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

    /// Listens. The browser frees the listener with the element.
    pub(super) fn on(self, event: &str, listener: impl FnMut(Event) + 'static) -> Self {
        fn attach(element: &Element, event: &str, listener: Box<dyn FnMut(Event)>) {
            let listener = Closure::wrap(listener).into_js_value();
            _ = element.add_event_listener_with_callback(event, listener.unchecked_ref());
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

    fn in_namespace(namespace: &str, tag: &str, attributes: Attributes<'_>) -> Self {
        let element = document().create_element_ns(Some(namespace), tag).expect("tags are names");
        for (name, value) in attributes {
            _ = element.set_attribute(name, value);
        }
        Self(element)
    }
}
