//! The browser that tests drive: Chromium and its driver, as the system has them.
//!
//! Invariant: a browser that is there is used; one is installed only by Debian's package manager, and only as root.

use std::path::PathBuf;
use std::{env, fs};

use anyhow::{Context, Result, bail};

use crate::npm::NpmTools;
use crate::program::Program;
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
        if on_path("apt-get").is_none() || !is_root() {
            bail!("{ADVICE}");
        }
        progress.note("apt-get install chromium chromium-driver (about 130 MB)");
        let apt = || Program::new("apt-get", ADVICE).env("DEBIAN_FRONTEND", "noninteractive");
        let install = ["install", "--yes", "--no-install-recommends", "chromium", "chromium-driver"];
        apt().args(["update"]).read().context(ADVICE)?;
        apt().args(install).read().context(ADVICE)?;
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

/// Where the PATH has this program.
pub fn on_path(name: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?).map(|folder| folder.join(name)).find(|file| file.is_file())
}

/// Linux says in `/proc` whose process this is; elsewhere there is no apt-get either.
fn is_root() -> bool {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let mut ids = status.lines().filter_map(|line| line.strip_prefix("Uid:"));
    // The first number is the real user, the second the one that counts for files.
    ids.next().and_then(|ids| ids.split_whitespace().nth(1)) == Some("0")
}
