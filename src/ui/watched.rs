//! A value that effects follow.
//!
//! Leptos's signals can be sent between threads and are found through an arena: each look at one costs the reader two
//! hundred bytes, in every place where there is one.
//!
//! Invariant: whoever is told of a change finds the new value.

use std::cell::RefCell;

use leptos::prelude::*;

/// A value, and whoever is to hear of its changes.
pub(super) struct Watched<T> {
    value: RefCell<T>,
    changed: ArcTrigger,
}

impl<T> Watched<T> {
    pub(super) fn new(value: T) -> Self {
        Self { value: RefCell::new(value), changed: ArcTrigger::new() }
    }

    /// Reads it; an effect that asks is run again after the next change.
    pub(super) fn with<U>(&self, read: impl FnOnce(&T) -> U) -> U {
        self.changed.track();
        self.with_untracked(read)
    }

    /// Reads it once.
    pub(super) fn with_untracked<U>(&self, read: impl FnOnce(&T) -> U) -> U {
        read(&self.value.borrow())
    }

    /// Changes it.
    pub(super) fn update(&self, change: impl FnOnce(&mut T)) {
        self.update_untracked(change);
        self.changed.notify();
    }

    /// Changes it behind everybody's back.
    pub(super) fn update_untracked(&self, change: impl FnOnce(&mut T)) {
        change(&mut self.value.borrow_mut());
    }
}
