//! What is known to be true, and by what: each rule of the simulator and each claim of the article, the story that shows
//! it, and the servers or the document that confirm it.
//!
//! Invariant: nothing here says that something is confirmed; that is read from the report of stories that were played on
//! servers. What no server shows rests on a document that is named.

mod claim;
mod confirmed;
mod found;
mod page;
mod reason;
mod rule;
mod words;

pub use claim::{Claim, Ground};
pub use confirmed::{Confirmed, Shown};
pub use found::found;
pub use page::page;
pub use reason::Reason;
pub use rule::{Document, Rests, Rule};
