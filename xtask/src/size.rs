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
use crate::{detail, split, wasm};

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
    everything: u64,
}

impl Budget {
    /// Reads `size-budget.toml`: three numbers, each under its name, and comments.
    fn parse(text: &str) -> Result<Self> {
        let (mut loader, mut first_question, mut everything) = (None, None, None);
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
                "everything" => &mut everything,
                other => {
                    bail!("`{other}` is no name here: `loader`, `first-question` and `everything` are")
                }
            };
            if slot.replace(value).is_some() {
                bail!("`{}` stands there twice", name.trim());
            }
        }
        Ok(Self {
            loader: loader.context("`loader` is missing")?,
            first_question: first_question.context("`first-question` is missing")?,
            everything: everything.context("`everything` is missing")?,
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
    let hashed = hashed(&dist)?;
    let weigh = |stem, extension| Weight::of(&dist.join(the_only(&hashed, stem, extension)?));
    let bundle = weigh("", "js")?;
    let module = weigh("", "wasm")?;
    let parts = split::PARTS.into_iter().map(|part| Ok((part, weigh(part, "wasm")?)));
    let parts = parts.collect::<Result<Vec<_>>>()?;
    let sum = |from: Weight, names: &[&str]| {
        parts.iter().filter(|(part, _)| names.contains(part)).fold(from, |sum, (_, part)| sum.and(*part))
    };
    let largest = |sums: [Weight; 2]| sums.into_iter().max_by_key(|sum| sum.brotli).unwrap_or_default();

    let common = loader.and(bundle).and(module);
    let first = largest(split::LANGUAGES.map(|words| sum(common, &[words])));
    let language = |at: usize| [split::LANGUAGES[at], split::LATER, split::LATER_LANGUAGES[at]];
    let one_language = largest([0, 1].map(|at| sum(common, &language(at))));
    let everything = sum(common, &split::PARTS);
    println!("{:<34}{:>10}{:>10}{:>10}", format!("bytes, {recipe} recipe"), "raw", "brotli", "budget");
    row("loader", loader, Some(budget.loader));
    row("glue and style", bundle, None);
    row("wasm", module, None);
    for (part, weight) in &parts {
        row(&format!("wasm: {part}"), *weight, None);
    }
    row("until the first question", first, Some(budget.first_question));
    row("everything, in one language", one_language, None);
    row("everything", everything, Some(budget.everything));
    let known = 2 + split::PARTS.len();
    if hashed.len() != known {
        bail!("dist/ has {} hashed files, {known} are weighed: {hashed:?}", hashed.len());
    }
    match show {
        Show::Sums => {}
        Show::Detail => {
            for (name, module) in wasm::named(project)? {
                println!("\n== {name}");
                detail::print(&module)?;
            }
        }
    }
    for (what, weight, most) in [
        ("the loader", loader, budget.loader),
        ("the widget until the first question", first, budget.first_question),
        ("everything", everything, budget.everything),
    ] {
        if weight.brotli > most {
            bail!("{what} is {} bytes over its budget", weight.brotli - most);
        }
    }
    Ok(())
}

fn row(name: &str, weight: Weight, budget: Option<u64>) {
    let budget = budget.map(|bytes| bytes.to_string()).unwrap_or_default();
    println!("{name:<34}{:>10}{:>10}{budget:>10}", weight.raw, weight.brotli);
}

/// Names of the files in `dist/` that the loader and what it loads can load, without their compressed copies.
fn hashed(dist: &Path) -> Result<Vec<String>> {
    let names = folder::files(dist)?.into_iter().filter_map(|file| file.to_str().map(str::to_owned));
    Ok(names.filter(|name| is_hashed(name) && !name.ends_with(".br")).collect())
}

/// The one file of this part (empty: no part, what every reader loads) and of this kind.
fn the_only<'a>(names: &'a [String], part: &str, extension: &str) -> Result<&'a str> {
    let mut found = names.iter().filter(|name| {
        let (stem, kind) = name.split_once('.').unwrap_or((name, ""));
        let stem = stem.strip_prefix("which-mailbox-").unwrap_or(stem);
        kind == extension && stem.rsplit_once('-').map_or("", |(part, _)| part) == part
    });
    match (found.next(), found.next()) {
        (Some(name), None) => Ok(name),
        (None, _) => bail!("dist/ has no which-mailbox-{part}….{extension}: `cargo xtask build` makes it"),
        (Some(one), Some(other)) => bail!("dist/ has both {one} and {other}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_budget_is_three_numbers_with_comments() {
        let text = "# bytes\nloader = 2_000 # brotli\n\nfirst-question=75000\neverything = 110_000";
        let budget = Budget { loader: 2000, first_question: 75_000, everything: 110_000 };
        assert_eq!(Budget::parse(text).unwrap(), budget);
    }

    #[test]
    fn a_budget_that_is_not_understood_is_refused_in_words() {
        let message = |text| format!("{:#}", Budget::parse(text).unwrap_err());
        assert_eq!(message("loader = 1"), "`first-question` is missing");
        assert_eq!(message("loader = 1\nfirst-question = 2"), "`everything` is missing");
        assert_eq!(message("loader = 1\nloader = 2"), "`loader` stands there twice");
        assert_eq!(
            message("wasm = 1"),
            "`wasm` is no name here: `loader`, `first-question` and `everything` are"
        );
        assert_eq!(message("loader 1"), "`loader 1` has no `=`");
        assert_eq!(
            message("loader = 2 kB"),
            "`loader = 2 kB`: a number of bytes was expected: invalid digit found in string"
        );
    }
    #[test]
    fn a_file_is_found_by_its_part_and_must_be_the_only_one() {
        let names = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect::<Vec<_>>();
        let dist = names(&[
            "which-mailbox-01234567.js",
            "which-mailbox-01234567.wasm",
            "which-mailbox-later-01234567.wasm",
        ]);
        assert_eq!(the_only(&dist, "", "wasm").unwrap(), "which-mailbox-01234567.wasm");
        assert_eq!(the_only(&dist, "later", "wasm").unwrap(), "which-mailbox-later-01234567.wasm");
        assert!(the_only(&dist, "", "css").is_err());
        let two = names(&["which-mailbox-01234567.js", "which-mailbox-abcdef01.js"]);
        assert_eq!(
            the_only(&two, "", "js").unwrap_err().to_string(),
            "dist/ has both which-mailbox-01234567.js and which-mailbox-abcdef01.js"
        );
    }
}
