//! Other programs that a task runs.
//!
//! Invariant: a program that is missing or fails is an error that names it, and says how to get it where that is known.

use std::ffi::{OsStr, OsString};
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

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
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        Self::new(cargo, "https://rustup.rs installs it")
    }

    /// Node, which runs the tools from npm.
    pub fn node() -> Self {
        Self::new("node", "install Node.js 18 or newer with its npm (Debian: apt-get install nodejs npm)")
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

    fn missing(&self) -> String {
        format!("`{}` could not be started: {}", self.name, self.advice)
    }
}
