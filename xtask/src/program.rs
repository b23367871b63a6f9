//! Other programs that a task runs.
//!
//! Invariant: a program that is missing or fails is an error that names it, and says how to get it where that is known.

use std::env;
use std::ffi::{OsStr, OsString};
use std::fmt;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

/// How to get what runs the tools from npm.
pub const NODE_ADVICE: &str = "install Node.js 18 or newer with its npm (Debian: apt-get install nodejs npm)";

/// One call of a program.
pub struct Program {
    name: String,
    shown: OsString,
    advice: &'static str,
    command: Command,
}

impl Program {
    /// A call of `name`, which is looked for on the PATH. `advice` says how to get it.
    pub fn new(name: impl AsRef<OsStr>, advice: &'static str) -> Self {
        let name = name.as_ref();
        let mut command = Command::new(name);
        command.stdin(Stdio::null());
        let short = Path::new(name).file_name().unwrap_or(name).to_string_lossy().into_owned();
        Self { shown: short.clone().into(), name: short, advice, command }
    }

    /// The cargo that runs this task.
    pub fn cargo() -> Self {
        let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        Self::new(cargo, "https://rustup.rs installs it")
    }

    /// Node, which runs the tools from npm.
    pub fn node() -> Self {
        Self::new("node", NODE_ADVICE)
    }

    /// Adds one argument.
    pub fn arg(mut self, argument: impl AsRef<OsStr>) -> Self {
        self.shown.push(" ");
        self.shown.push(argument.as_ref());
        self.command.arg(argument);
        self
    }

    /// Adds arguments.
    pub fn args<I: IntoIterator<Item: AsRef<OsStr>>>(self, arguments: I) -> Self {
        arguments.into_iter().fold(self, Self::arg)
    }

    /// Sets a variable of its environment.
    pub fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// Takes a variable out of its environment.
    pub fn without_env(mut self, name: &str) -> Self {
        self.command.env_remove(name);
        self
    }

    /// Runs it in this folder.
    pub fn within(mut self, folder: &Path) -> Self {
        self.command.current_dir(folder);
        self
    }

    /// Runs it to its end; what it prints is shown.
    pub fn run(mut self) -> Result<()> {
        let status = self.command.status().with_context(|| self.missing())?;
        if !status.success() {
            bail!("`{}` failed ({status})", self.shown.to_string_lossy());
        }
        Ok(())
    }

    /// Runs it to its end and gives what it printed; shows what it complained only if it failed.
    pub fn read(mut self) -> Result<String> {
        let output = self.command.output().with_context(|| self.missing())?;
        if !output.status.success() {
            bail!(
                "`{}` failed ({})\n{}{}",
                self.shown.to_string_lossy(),
                output.status,
                String::from_utf8_lossy(&output.stdout),
                String::from_utf8_lossy(&output.stderr)
            );
        }
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    }

    /// Runs it to its end and gives what it printed, however it went.
    pub fn read_whatever(mut self) -> Result<String> {
        let output = self.command.output().with_context(|| self.missing())?;
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    }

    /// Runs tests to their end, shows what they print, and counts them by cargo's own closing lines.
    pub fn tally(mut self) -> Result<Tally> {
        let mut child = self.command.stdout(Stdio::piped()).spawn().with_context(|| self.missing())?;
        let mut tally = Tally::default();
        if let Some(output) = child.stdout.take() {
            for line in BufReader::new(output).lines() {
                let line = line?;
                println!("{line}");
                tally.take(&line);
            }
        }
        let status = child.wait()?;
        if !status.success() {
            bail!("`{}` failed ({status}): {tally}", self.shown.to_string_lossy());
        }
        Ok(tally)
    }

    fn missing(&self) -> String {
        format!("`{}` could not be started: {}", self.name, self.advice)
    }
}

/// Where the PATH has this program.
pub fn on_path(name: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?).map(|folder| folder.join(name)).find(|file| file.is_file())
}

/// How tests went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    passed: usize,
    failed: usize,
    skipped: usize,
}

impl Tally {
    /// Adds what one closing line says: `test result: ok. 3 passed; 0 failed; 0 ignored; …`.
    fn take(&mut self, line: &str) {
        let Some(result) = line.trim_start().strip_prefix("test result: ") else { return };
        for part in result.split([';', '.']) {
            let mut words = part.split_whitespace();
            let (Some(number), Some(what)) =
                (words.next().and_then(|word| word.parse::<usize>().ok()), words.next())
            else {
                continue;
            };
            match what {
                "passed" => self.passed += number,
                "failed" => self.failed += number,
                "ignored" => self.skipped += number,
                _ => {}
            }
        }
    }

    /// Both together.
    pub fn and(self, other: Self) -> Self {
        Self {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
            skipped: self.skipped + other.skipped,
        }
    }

    /// An error if nothing ran or something was left out: neither shall pass for success.
    pub fn whole(self, name: &str) -> Result<Self> {
        if self.passed == 0 {
            bail!("{name}: no test ran");
        }
        if self.skipped > 0 {
            bail!("{name}: {} tests are left out by #[ignore]", self.skipped);
        }
        Ok(self)
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{} passed, {} failed", self.passed, self.failed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tests_are_counted_by_their_closing_lines() {
        let mut tally = Tally::default();
        tally.take("test advice::tests::each_kind_can_win ... ok");
        tally.take(
            "test result: ok. 12 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.02s",
        );
        tally.take("test result: FAILED. 3 passed; 1 failed; 2 ignored; 0 measured; 4 filtered out; finished in 1.50s");
        assert_eq!(tally, Tally { passed: 15, failed: 1, skipped: 2 });
        assert_eq!(tally.to_string(), "15 passed, 1 failed");
    }

    #[test]
    fn no_test_and_an_ignored_test_are_no_success() {
        let message = |tally: Tally| tally.whole("browser").unwrap_err().to_string();
        assert_eq!(message(Tally::default()), "browser: no test ran");
        assert_eq!(
            message(Tally { passed: 1, failed: 0, skipped: 2 }),
            "browser: 2 tests are left out by #[ignore]"
        );
    }

    #[test]
    fn a_program_that_is_missing_is_named_with_the_way_to_get_it() {
        let error = Program::new("which-mailbox-no-such-program", "it cannot be had").read().unwrap_err();
        assert_eq!(
            error.to_string(),
            "`which-mailbox-no-such-program` could not be started: it cannot be had"
        );
    }
}
