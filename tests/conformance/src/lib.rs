//! Holds the simulator against software that really speaks the protocols.
//!
//! A story is played twice, event by event: by the simulator's `World` ([`Simulated`]) and by real servers, driven over
//! their protocols by devices that hold what such devices hold ([`Household`]). After each event both say what came of
//! it and what each place holds now; where they differ, [`compare`] fails with the story, the step, both states and
//! everything that was said on the wire.
//!
//! Invariant: what is compared was observed. The real side never asks the simulator.

pub mod bench;
pub mod client;
pub mod compare;
pub mod coverage;
pub mod device;
pub mod dialogue;
pub mod household;
pub mod mailbox;
pub mod observation;
pub mod random;
pub mod report;
pub mod server;
pub mod simulated;
pub mod transcript;
pub mod unreachable;

pub use bench::Bench;
pub use compare::compare;
pub use household::Household;
pub use mailbox::Played;
pub use observation::{Entry, Held, Mail, Seen};
pub use report::Report;
pub use simulated::Simulated;
pub use transcript::Transcript;
