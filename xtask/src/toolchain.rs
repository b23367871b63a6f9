//! What of Rust is needed to make the wasm, and which recipe it allows.
//!
//! Invariant: nothing is taken from rustup but components of the toolchain that is in use; it is never changed for
//! another one.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::program::Program;
use crate::progress::Progress;

/// The release that the smallest recipe was tried with. Its flags are unstable: another release may not know them.
pub const PINNED: &str = "1.95.0";

/// Where the wasm runs.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// How the wasm is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recipe {
    /// The standard library is built too, for size and without any text of a panic: about 16 % fewer bytes.
    Smallest,
    /// What every stable toolchain can do.
    Plain,
    /// Quick to build and large: for the developers' loop, never for readers.
    Quick,
}

impl Recipe {
    /// Its name, in messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Smallest => "smallest",
            Self::Plain => "plain stable",
            Self::Quick => "quick",
        }
    }

    /// The cargo profile. `quick` stands in Cargo.toml.
    pub fn profile(self) -> &'static str {
        match self {
            Self::Smallest | Self::Plain => "release",
            Self::Quick => "quick",
        }
    }

    /// The call of cargo that makes `crate_type` of the library, into `target`.
    pub fn cargo(self, target: &Path) -> Program {
        let cargo = Program::cargo()
            // The user's own flags would make other bytes, hence other names, than everyone else's.
            .without_env("RUSTFLAGS")
            .without_env("CARGO_ENCODED_RUSTFLAGS")
            .args(["rustc", "--locked", "--lib", "--crate-type", "cdylib", "--target", TARGET])
            .args(["--profile", self.profile(), "--target-dir"])
            .arg(target);
        let cargo = match self {
            Self::Plain | Self::Quick => cargo.args(["--"]),
            // Only the wasm gets the flags: the host's build scripts keep theirs.
            Self::Smallest => cargo
                .env("RUSTC_BOOTSTRAP", "1")
                .env(
                    "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
                    "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none",
                )
                .args(["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size", "--"])
                // Two of LLVM's passes that keep in a local what is quickly reckoned anew, 0.8 % of all bytes: they run
                // when all crates are linked.
                .args(["-Cllvm-args=-disable-lsr", "-Cllvm-args=-enable-pre=0"]),
        };
        // The linker notes which numbers in the module are places, so that `split.rs` can move what stands there.
        cargo.arg("-Clink-args=--emit-relocs")
    }
}

/// Brings what is missing and gives the best recipe that can then be had.
pub fn ready(progress: &Progress) -> Result<Recipe> {
    let sysroot = sysroot()?;
    if !sysroot.join("lib/rustlib").join(TARGET).is_dir() {
        progress.note(&format!("rustup target add {TARGET}"));
        if let Err(error) = rustup(&["target", "add", TARGET]) {
            bail!(
                "the target {TARGET} is missing, and rustup could not add it.\n\
                 With rustup: `rustup target add {TARGET}`. With Debian's Rust: `apt-get install libstd-rust-dev-wasm32`.\n{error:#}"
            );
        }
    }
    let version = version()?;
    if version != PINNED {
        progress.note(&format!(
            "rustc is {version}: plain stable recipe. The smallest needs `rustup toolchain install {PINNED}` and `cargo +{PINNED} xtask …`"
        ));
        return Ok(Recipe::Plain);
    }
    if !sysroot.join("lib/rustlib/src/rust/library/Cargo.lock").is_file() {
        progress.note("rustup component add rust-src");
        if let Err(error) = rustup(&["component", "add", "rust-src"]) {
            progress.note(&format!("no rust-src: plain stable recipe, about 20 % larger. {error:#}"));
            return Ok(Recipe::Plain);
        }
    }
    Ok(Recipe::Smallest)
}

/// Brings what checks the source: rustfmt and clippy.
pub fn checkers(progress: &Progress) -> Result<()> {
    for (component, question) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        if Program::cargo().args([question, "--version"]).read().is_err() {
            progress.note(&format!("rustup component add {component}"));
            rustup(&["component", "add", component])
                .with_context(|| format!("{component} is missing: `rustup component add {component}`"))?;
        }
    }
    Ok(())
}

fn rustup(arguments: &[&str]) -> Result<String> {
    Program::new("rustup", "https://rustup.rs installs it").args(arguments).read()
}

fn rustc() -> Program {
    Program::new("rustc", "https://rustup.rs installs it")
}

fn sysroot() -> Result<PathBuf> {
    Ok(PathBuf::from(rustc().args(["--print", "sysroot"]).read()?.trim()))
}

fn version() -> Result<String> {
    let line = rustc().arg("--version").read()?;
    Ok(line.split(' ').nth(1).unwrap_or_default().trim().to_owned())
}

#[cfg(test)]
mod tests {
    const WIDGET: &str = include_str!("../../Cargo.lock");
    const CHAIN: &str = include_str!("../Cargo.lock");

    /// The package of this name, as a lock file has it.
    fn locked<'a>(lock: &'a str, name: &str) -> Vec<&'a str> {
        let line = format!("name = \"{name}\"");
        lock.split("[[package]]").filter(|package| package.lines().any(|known| known == line)).collect()
    }

    fn version(package: &str) -> &str {
        package.lines().find_map(|line| line.strip_prefix("version = ")).unwrap()
    }

    /// wasm-bindgen's own rule: the glue must be made by the version that the module was linked with.
    #[test]
    fn the_glue_is_made_by_the_version_that_the_widget_links() {
        let [linked] = locked(WIDGET, "wasm-bindgen")[..] else { panic!("two of wasm-bindgen") };
        let [made_by] = locked(CHAIN, "wasm-bindgen-cli-support")[..] else { panic!("two of the library") };
        assert_eq!(version(linked), version(made_by));
    }

    #[test]
    fn stubs_are_what_is_linked() {
        for name in ["wasm-streams", "indexmap"] {
            let packages = locked(WIDGET, name);
            assert_eq!(packages.len(), 1, "{name}");
            assert!(
                !packages[0].contains("source = "),
                "leptos wants another version than stubs/{name} has:{}",
                packages[0]
            );
        }
    }
}
