//! What the browser tests stand on: a server for the built demo that can fail on demand, and Chromium with its driver.
//!
//! Invariant: every test has a server and a browser of its own, and both end with it, also when it fails.

mod browser;
mod driver;
mod site;

pub use browser::{Browser, Key, Seen};
pub use site::{Fault, Site, is_part, page};
