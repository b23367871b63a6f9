//! Weighs what a reader's browser fetches, against the budget.
//!
//! Invariant: a byte counts as it travels, compressed by brotli at its best; a file too many or too few is an error.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::content::is_hashed;
use crate::dist::{LOADER, RECIPE};
use crate::folder;
use crate::project::Project;
use crate::toolchain::Recipe;
use crate::{detail, wasm};

/// Bytes, plain and compressed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Weight {
    raw: u64,
    brotli: u64,
}

impl Weight {
    fn of(file: &Path) -> Result<Self> {
        let mut small = file.as_os_str().to_owned();
        small.push(".br");
        let bytes = |file: &Path| -> Result<u64> {
            Ok(fs::metadata(file).with_context(|| format!("{} is missing", file.display()))?.len())
        };
        Ok(Self { raw: bytes(file)?, brotli: bytes(Path::new(&small))? })
    }

    fn and(self, other: Self) -> Self {
        Self { raw: self.raw + other.raw, brotli: self.brotli + other.brotli }
    }
}

/// How much is told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Show {
    /// What travels.
    #[default]
    Sums,
    /// And what the wasm consists of.
    Detail,
}

/// The most that may travel, in bytes after brotli.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Budget {
    loader: u64,
    first_question: u64,
}

impl Budget {
    /// Reads `size-budget.toml`: two numbers, each under its name, and comments.
    fn parse(text: &str) -> Result<Self> {
        let (mut loader, mut first_question) = (None, None);
        for line in text.lines().map(|line| line.split('#').next().unwrap_or_default().trim()) {
            if line.is_empty() {
                continue;
            }
            let (name, value) = line.split_once('=').with_context(|| format!("`{line}` has no `=`"))?;
            let value = value.trim().replace('_', "");
            let value: u64 =
                value.parse().with_context(|| format!("`{line}`: a number of bytes was expected"))?;
            let slot = match name.trim() {
                "loader" => &mut loader,
                "first-question" => &mut first_question,
                other => bail!("`{other}` is no name here: `loader` and `first-question` are"),
            };
            if slot.replace(value).is_some() {
                bail!("`{}` stands there twice", name.trim());
            }
        }
        Ok(Self {
            loader: loader.context("`loader` is missing")?,
            first_question: first_question.context("`first-question` is missing")?,
        })
    }
}

/// Prints what the finished widget weighs; an error if it is over its budget.
pub fn check(project: &Project, show: Show) -> Result<()> {
    let file = project.file("size-budget.toml");
    let text = fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))?;
    let budget = Budget::parse(&text).context("size-budget.toml")?;
    let dist = project.dist();
    let recipe = fs::read_to_string(project.kept(RECIPE)).unwrap_or_default();
    if recipe == Recipe::Quick.name() {
        bail!("dist/ was made with --dev, which is not what readers get: `cargo xtask build` first");
    }
    let loader =
        Weight::of(&dist.join(LOADER)).context("there is no finished dist/: `cargo xtask build` first")?;
    let bundle = Weight::of(&the_only(&dist, "js")?)?;
    let module = Weight::of(&the_only(&dist, "wasm")?)?;
    let all = loader.and(bundle).and(module);
    println!("{:<34}{:>10}{:>10}{:>10}", format!("bytes, {recipe} recipe"), "raw", "brotli", "budget");
    row("loader", loader, Some(budget.loader));
    row("glue and style", bundle, None);
    row("wasm", module, None);
    row("all until the first question", all, Some(budget.first_question));
    match show {
        Show::Sums => {}
        Show::Detail => detail::print(&wasm::named(project)?)?,
    }
    if loader.brotli > budget.loader {
        bail!("the loader is {} bytes over its budget", loader.brotli - budget.loader);
    }
    if all.brotli > budget.first_question {
        bail!("the widget is {} bytes over its budget", all.brotli - budget.first_question);
    }
    Ok(())
}

fn row(name: &str, weight: Weight, budget: Option<u64>) {
    let budget = budget.map(|bytes| bytes.to_string()).unwrap_or_default();
    println!("{name:<34}{:>10}{:>10}{budget:>10}", weight.raw, weight.brotli);
}

/// The one hashed file of this kind in `dist/`.
fn the_only(dist: &Path, extension: &str) -> Result<std::path::PathBuf> {
    let mut found = folder::files(dist)?.into_iter().filter(|file| {
        file.extension().is_some_and(|known| known == extension)
            && file.file_name().and_then(|name| name.to_str()).is_some_and(is_hashed)
    });
    match (found.next(), found.next()) {
        (Some(file), None) => Ok(dist.join(file)),
        (None, _) => bail!("dist/ has no which-mailbox-….{extension}: `cargo xtask build` makes it"),
        (Some(one), Some(other)) => bail!("dist/ has both {} and {}", one.display(), other.display()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_budget_is_two_numbers_with_comments() {
        let text = "# bytes\nloader = 2_000 # brotli\n\nfirst-question=75000\n";
        assert_eq!(Budget::parse(text).unwrap(), Budget { loader: 2000, first_question: 75_000 });
    }

    #[test]
    fn a_budget_that_is_not_understood_is_refused_in_words() {
        let message = |text| format!("{:#}", Budget::parse(text).unwrap_err());
        assert_eq!(message("loader = 1"), "`first-question` is missing");
        assert_eq!(message("loader = 1\nloader = 2"), "`loader` stands there twice");
        assert_eq!(message("wasm = 1"), "`wasm` is no name here: `loader` and `first-question` are");
        assert_eq!(message("loader 1"), "`loader 1` has no `=`");
        assert_eq!(
            message("loader = 2 kB"),
            "`loader = 2 kB`: a number of bytes was expected: invalid digit found in string"
        );
    }
}
