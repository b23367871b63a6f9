//! Clients of the protocols, no more of each than the stories need.
//!
//! Invariant: every line, in both directions, stands in the [`Transcript`](crate::Transcript).

pub mod imap;
mod line;
pub mod lmtp;
pub mod pop3;

pub use imap::Imap;
pub use line::Line;
pub use lmtp::Lmtp;
pub use pop3::Pop3;
