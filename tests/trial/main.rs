//! Try: one story in three mailboxes, forward and back, with other settings, by the reader's own hand, and in a link.
//!
//! Invariant: whatever a trial shows is held against a fresh play of the same events.
#![allow(clippy::unwrap_used, clippy::panic)]

mod cast;
mod deeds;
mod dialogues;
mod guesses;
mod links;
mod marks;
mod nonsense;
mod places;
mod reasons;
mod settings;
mod words;
