//! Real servers, each in a temporary folder and on loopback ports of its own.
//!
//! Invariant: a server runs as the caller, or as `nobody` where the caller is root; it is ended, with all its children,
//! by whoever holds its [`Process`]. A missing server is a panic that names the Debian package.

mod clock;
pub mod dovecot;
pub mod exim;
mod office;
mod postgres;
mod process;
pub mod sogo;

pub use clock::Clock;
pub use dovecot::{Account, Dovecot, Hosting};
pub use exim::Exim;
pub use office::Office;
pub use process::{Process, Runner, free_ports, required, runner, version_of, within};
pub use sogo::Sogo;
