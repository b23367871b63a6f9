//! The simulator's rules one by one, each with its source, and the traces that real servers showed.
//!
//! Invariant: a rule's edge is tested on both sides.

#![allow(clippy::unwrap_used, clippy::panic)]

// The cast of the scenarios plays here too, though not all of it.
#[allow(dead_code)]
#[path = "../scenarios/cast.rs"]
mod cast;

mod exchange;
mod groupware;
mod imap;
mod pop3;
mod senders;
mod traces;
