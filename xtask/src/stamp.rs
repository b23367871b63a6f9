//! Remembers what a step was made from, so that it is not made again from the same.
//!
//! Invariant: a stamp is written after the step's last file, and a stamp without the step's files counts for nothing.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::content::Content;

/// The stamp of one step: a small file beside its results.
pub struct Stamp {
    file: PathBuf,
    made_from: Content,
}

impl Stamp {
    /// The stamp of the step whose results lie in `folder`, if it were made from this.
    pub fn new(folder: &Path, made_from: Content) -> Self {
        Self { file: folder.join("made-from"), made_from }
    }

    /// Whether all these results are there and made from the same.
    pub fn holds(&self, results: &[&Path]) -> bool {
        fs::read_to_string(&self.file).is_ok_and(|text| text == self.made_from.long())
            && results.iter().all(|result| result.is_file())
    }

    /// Says that the results are whole.
    pub fn set(&self) -> Result<()> {
        fs::write(&self.file, self.made_from.long())
            .with_context(|| format!("{} cannot be written", self.file.display()))
    }
}
