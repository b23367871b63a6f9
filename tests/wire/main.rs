//! What goes over the wire, case by case and as rules that hold of every dialogue.
//!
//! Invariant: a transcript stands here whole, so that nobody has to guess what a program says.

#![allow(clippy::unwrap_used, clippy::panic)]

mod cast;
mod groupware;
mod imap;
mod mail;
mod pop3;
mod rules;
mod words;
