//! Where things lie in this project.
//!
//! Invariant: everything that a task writes is under `target/`, or is `dist/` itself.

use std::env;
use std::path::{Path, PathBuf};

/// The project's folder and what is in it.
#[derive(Clone, Debug)]
pub struct Project {
    root: PathBuf,
}

impl Project {
    /// The project that this xtask belongs to.
    pub fn here() -> Self {
        let xtask = env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        Self { root: xtask.parent().map_or(xtask.clone(), Path::to_path_buf) }
    }

    /// The folder with the workspace's `Cargo.toml`.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// A file of the project, by its path from the root.
    pub fn file(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    /// The finished site: the demo's pages and the widget's files.
    pub fn dist(&self) -> PathBuf {
        self.file("dist")
    }

    /// What tasks keep for the next time: npm's tools, half-finished steps.
    pub fn kept(&self, path: &str) -> PathBuf {
        self.root.join("target/xtask").join(path)
    }
}
