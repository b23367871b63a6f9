//! The tools that come from npm: wasm-opt, esbuild, axe-core.
//!
//! Invariant: the folder of the tools is either whole and at the locked versions, or not there. No script of a package
//! runs, so none can download anything of its own.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::content::Content;
use crate::folder;
use crate::program::{NODE_ADVICE, Program};
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
        current(&Program::node().arg("--version").read()?)?;
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
        let installed = Program::new("npm", NODE_ADVICE)
            .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier"])
            .within(&next)
            .read();
        if let Err(error) = installed {
            folder::remove(&next)?;
            return Err(error.context("the tools from npm could not be installed; nothing was changed"));
        }
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

    /// Makes one wasm module of several.
    pub fn wasm_merge(&self) -> Program {
        Program::node().arg(self.folder.join("node_modules/binaryen/bin/wasm-merge"))
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

/// An error if this is a version of Node that the tools do not run on. Source: their `engines`.
fn current(version: &str) -> Result<()> {
    let major =
        version.trim().trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    match major {
        Some(major) if major >= 18 => Ok(()),
        Some(_) | None => bail!("node is {}: {NODE_ADVICE}", version.trim()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_old_node_is_refused_before_anything_is_built() {
        assert!(current("v20.20.2\n").is_ok());
        assert!(current("v18.0.0").is_ok());
        let message = current("v16.20.2\n").unwrap_err().to_string();
        assert!(message.starts_with("node is v16.20.2: install Node.js 18 or newer"), "{message}");
    }

    /// What is locked is what package.json asks for by exact version, and nothing of it names a registry.
    #[test]
    fn tools_are_pinned_and_come_from_the_registry_that_the_user_has_set() {
        let wanted = include_str!("../tools/package.json");
        let locked = include_str!("../tools/package-lock.json");
        for tool in [r#""axe-core": "4.14.1""#, r#""binaryen": "132.0.0""#, r#""esbuild": "0.28.2""#] {
            assert!(wanted.contains(tool) && locked.contains(tool), "{tool}");
        }
        assert!(!locked.contains("\"resolved\""));
    }
}
