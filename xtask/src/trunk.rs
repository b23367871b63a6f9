//! Trunk, the developers' loop: that its configuration means what this chain does.
//!
//! Invariant: trunk itself is never installed; where it is, it must make the same files.

use std::fs;

use anyhow::{Result, bail};

use crate::folder;
use crate::program::{Program, on_path};
use crate::progress::Progress;
use crate::project::Project;

/// Lets trunk build, if it is on the PATH, and compares its files with those in `dist/`.
pub fn check(project: &Project, progress: &Progress) -> Result<()> {
    if on_path("trunk").is_none() {
        progress.note(
            "trunk is not installed: its configuration was read by xtask's tests, its files are not compared",
        );
        return Ok(());
    }
    let made = project.kept("dist.trunk");
    folder::empty(&made)?;
    Program::new("trunk", "cargo install trunk --version 0.21.14 --locked")
        .args(["build", "--release", "--dist", "target/xtask/dist.trunk"])
        .within(project.root())
        .read()?;
    let (ours, theirs) = (folder::files(&project.dist())?, folder::files(&made)?);
    if ours != theirs {
        bail!("trunk makes other files than `cargo xtask build`: {theirs:?} for {ours:?}");
    }
    for file in &ours {
        if fs::read(project.dist().join(file))? != fs::read(made.join(file))? {
            bail!("trunk makes another {} than `cargo xtask build`", file.display());
        }
    }
    progress.note(&format!("trunk makes the same {} files", ours.len()));
    Ok(())
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    /// What trunk 0.21.14 knows of what stands in our file. Source: its `src/config/models`.
    #[derive(Debug, Deserialize, PartialEq)]
    #[serde(deny_unknown_fields, rename_all = "kebab-case")]
    struct Configuration {
        trunk_version: String,
        build: Build,
        watch: Watch,
        serve: Serve,
        hooks: Vec<Hook>,
    }

    #[derive(Debug, Deserialize, PartialEq)]
    #[serde(deny_unknown_fields)]
    struct Build {
        target: String,
        dist: String,
        offline: bool,
    }

    #[derive(Debug, Deserialize, PartialEq)]
    #[serde(deny_unknown_fields)]
    struct Watch {
        watch: Vec<String>,
    }

    #[derive(Debug, Deserialize, PartialEq)]
    #[serde(deny_unknown_fields)]
    struct Serve {
        addresses: Vec<std::net::IpAddr>,
    }

    #[derive(Debug, Deserialize, PartialEq)]
    #[serde(deny_unknown_fields)]
    struct Hook {
        stage: String,
        command: String,
        command_arguments: Vec<String>,
    }

    fn configuration() -> Configuration {
        toml::from_str(include_str!("../../Trunk.toml")).unwrap()
    }

    #[test]
    fn trunk_calls_the_same_chain_once_the_page_is_there() {
        let hook = Hook {
            stage: "post_build".to_owned(),
            command: "cargo".to_owned(),
            command_arguments: ["xtask", "build", "--trunk"].map(str::to_owned).to_vec(),
        };
        assert_eq!(configuration().hooks, [hook]);
    }

    #[test]
    fn trunk_downloads_nothing_and_is_heard_on_this_machine_only() {
        assert!(configuration().build.offline);
        assert!(configuration().serve.addresses.iter().all(std::net::IpAddr::is_loopback));
    }

    /// Trunk builds the Cargo project that lies beside its page by itself, in another way than ours.
    #[test]
    fn no_cargo_project_lies_beside_trunks_page() {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let page = root.join(configuration().build.target);
        assert!(page.is_file(), "{}", page.display());
        assert!(!page.with_file_name("Cargo.toml").exists());
    }

    #[test]
    fn what_trunk_watches_is_there() {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        for path in configuration().watch.watch {
            assert!(root.join(&path).exists(), "{path}");
        }
    }
}
