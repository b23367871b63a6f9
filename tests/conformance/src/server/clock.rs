//! A server's own clock, which the test moves.
//!
//! Invariant: it only ever goes forward, and a server that was started with it sees every move at its next look.

use std::cell::Cell;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::process::required;

/// A day of a story. Ten minutes short of 24 hours: in a story it is the same hour of the day again, and what the
/// server did in the meantime (seconds of real time, a wait for a lock) must not add up to more than a day.
const DAY: u64 = 24 * 3600 - 600;

/// The offset that libfaketime adds to the real time, in a file that it reads at each look.
#[derive(Debug)]
pub struct Clock {
    file: PathBuf,
    library: PathBuf,
    offset: Cell<u64>,
}

impl Clock {
    /// A clock that shows the real time, kept in this folder.
    ///
    /// Panics: libfaketime is missing.
    pub fn new(folder: &Path) -> Self {
        let places = [
            "/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1",
            "/usr/lib/aarch64-linux-gnu/faketime/libfaketime.so.1",
            "/usr/lib/faketime/libfaketime.so.1",
        ];
        let clock =
            Self { file: folder.join("clock"), library: required(&places, "faketime"), offset: Cell::new(0) };
        clock.pass(0);
        clock
    }

    /// The variables by which a program, and whatever inherits them from it, sees this clock.
    pub fn variables(&self) -> [(&'static str, String); 4] {
        [
            ("LD_PRELOAD", self.library.display().to_string()),
            ("FAKETIME_TIMESTAMP_FILE", self.file.display().to_string()),
            ("FAKETIME_NO_CACHE", "1".into()),
            ("FAKETIME_DONT_FAKE_MONOTONIC", "1".into()),
        ]
    }

    /// Starts a program under this clock.
    pub fn set_for(&self, command: &mut Command) {
        command.envs(self.variables());
    }

    /// Lets so many days go by.
    pub fn pass_days(&self, days: u16) {
        self.pass(u64::from(days) * DAY);
    }

    /// Lets so many seconds go by.
    ///
    /// Panics: the folder cannot be written to.
    pub fn pass(&self, seconds: u64) {
        self.offset.set(self.offset.get() + seconds);
        // Renamed into its place, so that no look finds half of it.
        let new = self.file.with_extension("new");
        fs::write(&new, format!("+{}", self.offset.get())).expect("the clock's file can be written");
        fs::rename(&new, &self.file).expect("the clock's file can be renamed");
    }
}
