//! The scenarios, traces and rules of the core's own tests, played at a real server as well.
//!
//! The files are the core's; only the cast is another one: here, what a test looks at in the simulator is first played
//! beside Dovecot, event by event.
//!
//! Invariant: no story of these tests that Dovecot can play is left out. Exchange and calendars have tests of their own.

#![allow(clippy::unwrap_used, clippy::panic)]

mod cast;

#[path = "../../../scenarios/change.rs"]
mod change;
#[path = "../../../scenarios/deletion.rs"]
mod deletion;
#[path = "../../../scenarios/everyday.rs"]
mod everyday;
#[path = "../../../scenarios/groupware.rs"]
mod groupware;
#[path = "../../../simulation/imap.rs"]
mod imap;
#[path = "../../../scenarios/loss.rs"]
mod loss;
#[path = "../../../scenarios/outage.rs"]
mod outage;
#[path = "../../../simulation/pop3.rs"]
mod pop3;
#[path = "../../../scenarios/sabotage.rs"]
mod sabotage;
#[path = "../../../simulation/senders.rs"]
mod senders;
#[path = "../../../scenarios/together.rs"]
mod together;
#[path = "../../../simulation/traces.rs"]
mod traces;
