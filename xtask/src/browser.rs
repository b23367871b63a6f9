//! The browser that tests drive: Chromium and its driver, as the system has them.
//!
//! Invariant: a browser that is there is used; one is installed only by Debian's package manager, and only as root.

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::debian;
use crate::npm::NpmTools;
use crate::program::{Program, on_path};
use crate::progress::Progress;
use crate::project::Project;

const ADVICE: &str = "the browser tests need Chromium and ChromeDriver of the same version.\n\
     Debian and Ubuntu: `sudo apt-get install chromium chromium-driver`. Elsewhere: install both and put them on the \
     PATH,\nor name them by WHICH_MAILBOX_CHROMIUM and WHICH_MAILBOX_CHROMEDRIVER";

/// Where the browser and its driver are.
#[derive(Clone, Debug)]
pub struct Browser {
    chromium: PathBuf,
    driver: PathBuf,
}

impl Browser {
    /// Finds both, or installs them where that is possible.
    pub fn ready(progress: &Progress) -> Result<Self> {
        if let Some(browser) = Self::find() {
            return Ok(browser);
        }
        debian::install(&["chromium", "chromium-driver"], ADVICE, progress)?;
        Self::find()
            .with_context(|| format!("apt-get has installed them, but they are not on the PATH. {ADVICE}"))
    }

    /// Tells the package of the browser tests what to drive, and over what.
    pub fn drive(&self, package: Program, project: &Project, tools: &NpmTools) -> Program {
        package
            .env("WHICH_MAILBOX_DIST", project.dist())
            .env("WHICH_MAILBOX_AXE", tools.axe())
            .env("WHICH_MAILBOX_CHROMIUM", &self.chromium)
            .env("WHICH_MAILBOX_CHROMEDRIVER", &self.driver)
    }

    fn find() -> Option<Self> {
        let named = |variable: &str, names: &[&str]| match env::var_os(variable) {
            Some(path) => Some(PathBuf::from(path)),
            None => names.iter().find_map(|name| on_path(name)),
        };
        Some(Self {
            chromium: named("WHICH_MAILBOX_CHROMIUM", &["chromium", "chromium-browser", "google-chrome"])?,
            driver: named("WHICH_MAILBOX_CHROMEDRIVER", &["chromedriver"])?,
        })
    }
}
