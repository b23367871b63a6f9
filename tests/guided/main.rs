//! Guided stories: pinned, playable whatever the reader's devices, and told in words that are true.
//!
//! Invariant: what is checked here holds for every story, kind, setting and language; a new one is checked unasked.

#![allow(clippy::unwrap_used, clippy::panic)]

mod cast;
mod free_play;
mod sentences;
mod stories;
mod surprises;
