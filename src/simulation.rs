//! What becomes of mail, appointments, contacts and tasks in each kind of mailbox.
//!
//! Invariant: a [`World`] is a function of a [`Story`] and a [`Mailbox`](crate::mailbox::Mailbox). It knows no clock
//! and no randomness; time passes by an event, and one step back is a shorter story.

mod condition;
mod device;
mod diary;
mod event;
mod exchange;
mod groupware;
mod guided;
mod imap;
mod left;
mod mail;
mod mirror;
mod outcome;
mod people;
mod pop3;
mod possible;
mod rule;
mod server;
mod shelf;
mod sort;
mod story;
mod sync;
mod time;
mod view;
mod wire;
mod world;

pub use device::{Holder, Wipe};
pub use event::{DeviceId, EntryId, EntryKind, Event, Folder, MessageId, Right, Thoroughness};
pub use guided::{Guided, Tale};
pub use left::Left;
pub use outcome::{Expiry, Obstacle, Outcome, Reach, Recoverer, Refusal, Round, SentCopy};
#[cfg(feature = "rules")]
pub use rule::rules_followed;
pub use sort::Numbers;
pub use story::{DeviceSetup, Stage, Story};
pub use view::{Copy, Entry, Place, Reading};
pub use wire::{
    About, COLLEAGUE, Dialogue, Line, Meaning, NEW_PASSWORD, Note, Opening, PASSWORD, Party, Protocol, Side,
    Spoken, USER, Wire,
};
pub use world::World;
