//! What was compared, in numbers, for the page that says so.
//!
//! Invariant: only what was played and found alike is counted.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Instant;

use serde::{Deserialize, Serialize};

/// What one story came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Events told.
    pub events: u32,
    /// Of them, those that make no sense in this mailbox and were not played at the server.
    pub impossible: u32,
    /// States of places and outcomes that were compared.
    pub comparisons: u32,
    /// The rules that the simulator followed in what was compared.
    pub rules: BTreeSet<&'static str>,
}

/// A story that was played on both sides and came to the same.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Told {
    /// Which one: `guided emptied`, `trace 05`, `random pop3 17`.
    pub name: String,
    /// For which mailbox, as `Pop3(…)`.
    pub mailbox: String,
    /// Events told.
    pub events: u32,
    /// States of places and outcomes compared.
    pub comparisons: u32,
    /// Ids of the rules that the simulator followed, and of what else it confirms.
    pub confirms: Vec<String>,
}

/// A program that stories were held against.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Server {
    /// Its name.
    pub name: String,
    /// Its version as it tells it itself.
    pub version: String,
}

/// All reports that the tests have written since `cargo xtask conformance` emptied their folder.
///
/// Errors: the folder cannot be read, or a file in it is no report.
pub fn all() -> io::Result<Vec<Report>> {
    let mut reports = Vec::new();
    for entry in fs::read_dir(folder())? {
        let text = fs::read_to_string(entry?.path())?;
        reports.push(serde_json::from_str(&text).map_err(io::Error::other)?);
    }
    reports.sort_by(|one: &Report, other| one.name.cmp(&other.name));
    Ok(reports)
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/conformance/report")
}

/// What one test binary has compared.
#[derive(Debug, Serialize, Deserialize)]
pub struct Report {
    /// The test's name.
    pub name: String,
    /// What it was held against.
    pub servers: Vec<Server>,
    /// The stories.
    pub stories: Vec<Told>,
    /// How long it took.
    pub seconds: f64,
    #[serde(skip, default = "Instant::now")]
    begun: Instant,
}

impl Report {
    /// An empty one, begun now.
    pub fn new(name: &str) -> Self {
        Self {
            name: name.into(),
            servers: Vec::new(),
            stories: Vec::new(),
            seconds: 0.0,
            begun: Instant::now(),
        }
    }

    /// Names a server.
    pub fn server(&mut self, name: &str, version: &str) {
        if self.servers.iter().all(|server| server.name != name) {
            self.servers.push(Server { name: name.into(), version: version.into() });
        }
    }

    /// Counts a story.
    pub fn told(&mut self, name: &str, mailbox: &str, tally: Tally, confirms: &[&str]) {
        self.stories.push(Told {
            name: name.into(),
            mailbox: mailbox.into(),
            events: tally.events - tally.impossible,
            comparisons: tally.comparisons,
            confirms: tally.rules.iter().chain(confirms).map(ToString::to_string).collect(),
        });
    }

    /// Writes it to `target/conformance/report/NAME.json` of the project, and says its numbers.
    ///
    /// Panics: the file cannot be written.
    pub fn write(mut self) {
        self.seconds = self.begun.elapsed().as_secs_f64();
        let folder = folder();
        fs::create_dir_all(&folder).expect("the report's folder can be made");
        let text = serde_json::to_string_pretty(&self).expect("a report is JSON");
        fs::write(folder.join(format!("{}.json", self.name)), text + "\n")
            .expect("the report can be written");
        let events: u32 = self.stories.iter().map(|told| told.events).sum();
        let comparisons: u32 = self.stories.iter().map(|told| told.comparisons).sum();
        println!(
            "{}: {} stories, {events} events, {comparisons} comparisons in {:.1} s",
            self.name,
            self.stories.len(),
            self.seconds
        );
    }
}
