//! Clients of the protocols, no more of each than the stories need.
//!
//! Invariant: every line, in both directions, stands in the [`Transcript`](crate::Transcript).

pub mod activesync;
pub mod dav;
pub mod http;
pub mod imap;
mod line;
pub mod lmtp;
pub mod pop3;
pub mod wbxml;

pub use activesync::ActiveSync;
pub use dav::Dav;
pub use imap::Imap;
pub use line::Line;
pub use lmtp::Lmtp;
pub use pop3::Pop3;
