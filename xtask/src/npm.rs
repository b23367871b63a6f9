//! The tools that come from npm: wasm-opt, esbuild, axe-core.
//!
//! Invariant: the folder of the tools is either whole and at the locked versions, or not there. No script of a package
//! runs, so none can download anything of its own.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::content::Content;
use crate::folder;
use crate::program::Program;
use crate::progress::Progress;
use crate::project::Project;

/// The installed tools.
#[derive(Clone, Debug)]
pub struct NpmTools {
    folder: PathBuf,
    versions: Content,
}

impl NpmTools {
    /// Installs what `xtask/tools/package-lock.json` names, unless it is there.
    pub fn ready(project: &Project, progress: &Progress) -> Result<Self> {
        let folder = project.kept("npm");
        let wanted = project.file("xtask/tools/package-lock.json");
        let lock = fs::read(&wanted).with_context(|| format!("{} cannot be read", wanted.display()))?;
        let versions = Content::of(&lock);
        let _alone = folder::alone(&project.kept("npm.lock"), progress)?;
        if fs::read(folder.join("package-lock.json")).is_ok_and(|installed| installed == lock) {
            return Ok(Self { folder, versions });
        }
        progress.note("npm ci: wasm-opt, esbuild and axe-core, into target/xtask/npm");
        let next = project.kept("npm.next");
        folder::empty(&next)?;
        for file in ["package.json", "package-lock.json"] {
            fs::copy(project.file("xtask/tools").join(file), next.join(file))?;
        }
        Program::new("npm", "install Node.js 18 or newer with its npm (Debian: apt-get install nodejs npm)")
            .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier"])
            .within(&next)
            .read()
            .context("the tools from npm could not be installed; nothing was changed")?;
        folder::replace(&folder, &next)?;
        Ok(Self { folder, versions })
    }

    /// Stands for the versions of all of them.
    pub fn versions(&self) -> Content {
        self.versions
    }

    /// Shrinks a wasm module. Needs no flags for features: the module says which it uses.
    pub fn wasm_opt(&self) -> Program {
        Program::node().arg(self.folder.join("node_modules/binaryen/bin/wasm-opt"))
    }

    /// Bundles and minifies.
    pub fn esbuild(&self) -> Program {
        Program::node().arg(self.folder.join("node_modules/esbuild/bin/esbuild"))
    }

    /// The script that looks for barriers in a page.
    pub fn axe(&self) -> PathBuf {
        self.folder.join("node_modules/axe-core/axe.min.js")
    }
}
