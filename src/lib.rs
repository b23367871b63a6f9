//! `<which-mailbox>`: a box for articles on POP3, IMAP and Exchange that advises, lets the reader try, and compares.
//!
//! Invariant: imports run one way, `cut, digits, mailbox <- simulation <- advice <- trial, comparison <- text <-
//! config <- ui <- embed`, and everything left of `ui` knows neither Leptos nor the web, no clock and no randomness.

pub mod advice;
pub mod comparison;
pub mod config;
mod cut;
mod digits;
#[cfg(feature = "widget")]
pub mod embed;
pub mod mailbox;
pub mod simulation;
pub mod text;
pub mod trial;
#[cfg(feature = "widget")]
pub mod ui;
