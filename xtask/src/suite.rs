//! All tests and checks, in the order in which they fail soonest.
//!
//! Invariant: what cannot be run is an error, never a silent success.

use anyhow::{Context, Result, bail};

use crate::browser::Browser;
use crate::conformance::{self, Page};
use crate::dist::{self, Place, Speed};
use crate::folder;
use crate::npm::NpmTools;
use crate::program::{Program, Tally};
use crate::progress::Progress;
use crate::project::Project;
use crate::size::{self, Show};
use crate::{toolchain, trunk};

/// The share of published advice that the box must agree with, in percent.
const AGREEMENT: f32 = 92.0;

/// Runs everything; the last line it prints is the number of tests.
pub fn run(project: &Project) -> Result<()> {
    let mut progress = Progress::new(10 + dist::STEPS);
    progress.step("what tests need: rustfmt, clippy, axe-core, Chromium and its driver");
    toolchain::checkers(&progress)?;
    let tools = NpmTools::ready(project, &progress)?;
    let browser = Browser::ready(&progress)?;
    let cargo = || Program::cargo().within(project.root());
    let beside = || browser_package(project);
    let chain = || package_of_its_own(project, "xtask");
    let stub = || package_of_its_own(project, "stubs/indexmap");
    let held = || conformance::package(project);

    conformance::ready(&mut progress)?;

    progress.step("the source's form: cargo fmt");
    cargo().args(["fmt", "--all", "--check"]).run().context("`cargo fmt --all` puts it right")?;
    let packages = [
        (beside(), "tests/browser"),
        (held(), "tests/conformance"),
        (chain(), "xtask"),
        (stub(), "stubs/indexmap"),
    ];
    for (package, folder) in packages {
        let advice = format!("`cargo fmt` in {folder} puts it right");
        package.args(["fmt", "--check"]).run().context(advice)?;
    }

    progress.step("clippy: the core, xtask, the widget, the browser and conformance tests");
    let strict = ["--", "-D", "warnings"];
    let clippy = ["clippy", "--locked", "--all-targets"];
    cargo().args(clippy).args(["--no-default-features"]).args(strict).run()?;
    chain().args(clippy).args(strict).run()?;
    stub().args(clippy).args(strict).run()?;
    cargo().args(clippy).args(strict).run()?;
    beside().args(clippy).args(strict).run()?;
    held().args(clippy).args(strict).run()?;

    progress.step("tests of the core, of xtask, of the stub that is called");
    let tests = ["test", "--locked", "--no-fail-fast"];
    let dots = ["--", "--quiet"];
    let core = cargo().args(tests).args(["--no-default-features"]).args(dots).tally()?.whole("core")?;
    let chain = chain().args(tests).args(dots).tally()?.whole("xtask")?;
    let stub = stub().args(tests).args(dots).tally()?.whole("stub")?;

    progress.step("the advice, held against published advice");
    let said = cargo()
        .args(["run", "--locked", "--no-default-features", "--example", "advise", "--"])
        .arg("tests/data/advice.jsonl")
        .read()?;
    agreement(&said)?;

    let confirmed = conformance::hold(project, Page::Checked, &mut progress)?;

    dist::build(project, Speed::Finished, &Place::Dist, &mut progress)?;
    progress.step("size against its budget");
    size::check(project, Show::Sums)?;

    progress.step("trunk: the same files");
    trunk::check(project, &progress)?;

    progress.step("browser tests: Chromium drives the built demo");
    let seen = browser.drive(beside(), project, &tools).args(tests).args(dots).tally()?.whole("browser")?;

    println!("\n{}", total(&[core, chain, stub, confirmed, seen]));
    Ok(())
}

/// Takes pictures of the finished demo, for the README.
pub fn screenshots(project: &Project) -> Result<()> {
    let mut progress = Progress::new(dist::STEPS + 2);
    progress.step("what pictures need: Chromium and its driver");
    let tools = NpmTools::ready(project, &progress)?;
    let browser = Browser::ready(&progress)?;
    dist::build(project, Speed::Finished, &Place::Dist, &mut progress)?;
    progress.step("pictures, into target/xtask/screenshots");
    let folder = project.kept("screenshots");
    folder::empty(&folder)?;
    browser
        .drive(browser_package(project), project, &tools)
        .args(["run", "--locked", "--bin", "screenshots", "--"])
        .arg(&folder)
        .run()
}

/// Measures how fast core and box are, and prints it.
pub fn bench(project: &Project) -> Result<()> {
    let mut progress = Progress::new(dist::STEPS + 3);
    progress.step("what measuring needs: Chromium and its driver");
    let tools = NpmTools::ready(project, &progress)?;
    let browser = Browser::ready(&progress)?;
    progress.step("the core: what replaying costs");
    let replay = ["run", "--locked", "--release", "--no-default-features", "--example", "replay"];
    Program::cargo().within(project.root()).args(replay).run()?;
    dist::build(project, Speed::Finished, &Place::Dist, &mut progress)?;
    progress.step("the box: from the click to the next frame");
    let bench = ["run", "--locked", "--bin", "bench"];
    browser.drive(browser_package(project), project, &tools).args(bench).run()
}

/// cargo for the package of the browser tests, which is a workspace of its own.
fn browser_package(project: &Project) -> Program {
    Program::cargo()
        .within(&project.file("tests/browser"))
        .env("CARGO_TARGET_DIR", project.file("target/browser"))
}

/// cargo for another one, which is built where the widget is.
fn package_of_its_own(project: &Project, folder: &str) -> Program {
    Program::cargo().within(&project.file(folder)).env("CARGO_TARGET_DIR", project.file("target"))
}

fn total(tallies: &[Tally]) -> Tally {
    tallies.iter().fold(Tally::default(), |all, tally| all.and(*tally))
}

/// Reads the last line of the example: `agreement: N of M (P %)`.
fn agreement(said: &str) -> Result<()> {
    let line = said.lines().last().unwrap_or_default();
    println!("{line}");
    let percent = line
        .strip_prefix("agreement: ")
        .and_then(|rest| rest.split_once('('))
        .and_then(|(_, rest)| rest.split_once('%'))
        .and_then(|(percent, _)| percent.trim().parse::<f32>().ok())
        .with_context(|| format!("`agreement: N of M (P %)` was expected, `{line}` found"))?;
    if percent < AGREEMENT {
        bail!("the advice agrees with {percent} % of published advice; {AGREEMENT} % are wanted");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agreement_is_read_from_the_last_line() {
        assert!(agreement("a expected=IMAP got=IMAP ok\nagreement: 80 of 86 (93.0 %)").is_ok());
        let message = |said| agreement(said).unwrap_err().to_string();
        assert_eq!(
            message("agreement: 79 of 86 (91.9 %)"),
            "the advice agrees with 91.9 % of published advice; 92 % are wanted"
        );
        assert_eq!(message("done"), "`agreement: N of M (P %)` was expected, `done` found");
    }
}
