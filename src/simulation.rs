//! What becomes of mail, appointments, contacts and tasks in each kind of mailbox.
//!
//! Invariant: a [`World`] is a function of a [`Story`] and a [`Mailbox`](crate::mailbox::Mailbox). It knows no clock
//! and no randomness; time passes by an event, and one step back is a shorter story.

mod event;
mod story;
mod world;

pub use event::{DeviceId, EntryId, EntryKind, Event, Folder, MessageId, Right, Thoroughness};
pub use story::{DeviceSetup, Stage, Story};
pub use world::{Copy, Entry, Outcome, Place, Reading, World};
