//! A mail program that really exists, run as a command in a folder of its own.
//!
//! Invariant: it runs under the server's clock, as whom servers run as, and writes to its own folder alone.

use std::fs;
use std::io;
use std::os::unix::fs::chown;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;
use which_mailbox::simulation::MessageId;

use super::message::number;
use crate::server::{Clock, Runner, required, runner};
use crate::transcript::Transcript;

/// A program and its folder.
#[derive(Debug)]
pub struct Program {
    folder: TempDir,
    runner: Runner,
    file: PathBuf,
    name: String,
}

impl Program {
    /// The program of a Debian package, which has not run yet; `name` is the device's.
    ///
    /// Panics: it is missing.
    pub fn new(file: &str, package: &str, name: &str) -> Self {
        let folder = tempfile::Builder::new().prefix("which-mailbox-client-").tempdir();
        let folder = folder.expect("a temporary folder can be made");
        let program =
            Self { folder, runner: runner(), file: required(&[file], package), name: name.to_owned() };
        program.own(program.folder());
        program
    }

    /// Where it keeps its things.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Writes a file of this name, or over it, as the program's own.
    ///
    /// Errors: the folder cannot be written to.
    pub fn write(&self, name: &str, text: &str) -> io::Result<()> {
        let path = self.folder().join(name);
        fs::write(&path, text)?;
        self.own(&path);
        Ok(())
    }

    /// Makes a folder, as the program's own.
    ///
    /// Errors: it cannot be made.
    pub fn make(&self, name: &str) -> io::Result<()> {
        let path = self.folder().join(name);
        fs::create_dir_all(&path)?;
        self.own(&path);
        Ok(())
    }

    fn own(&self, path: &Path) {
        if let Some((user, group)) = self.runner.drop_to {
            chown(path, Some(user), Some(group)).expect("root may give files away");
        }
    }

    /// Runs it to its end; what it said, which is noted too.
    ///
    /// Errors: it ends with another status than 0.
    pub fn run(
        &self,
        arguments: &[&str],
        clock: Option<&Clock>,
        transcript: &Transcript,
    ) -> io::Result<String> {
        let mut command = Command::new(&self.file);
        command.args(arguments).current_dir(self.folder()).env("HOME", self.folder()).stdin(Stdio::null());
        if let Some((user, group)) = self.runner.drop_to {
            command.uid(user).gid(group);
        }
        if let Some(clock) = clock {
            clock.set_for(&mut command);
        }
        let output = command.output()?;
        let said = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
        transcript.heading(&format!("{}: {} {}", self.name, self.file.display(), arguments.join(" ")));
        for line in said.lines() {
            transcript.note(&self.name, 'C', line);
        }
        if output.status.success() {
            Ok(said.into_owned())
        } else {
            Err(io::Error::other(format!("{} ended with {}: {said}", self.file.display(), output.status)))
        }
    }
}

/// The files of a maildir, with the message that each holds. Source: cr.yp.to, "Using maildir format".
///
/// Errors: a file is no message of this story.
pub fn maildir(folder: &Path) -> io::Result<Vec<(PathBuf, MessageId)>> {
    let mut files = Vec::new();
    for part in ["new", "cur"] {
        let Ok(entries) = fs::read_dir(folder.join(part)) else {
            continue;
        };
        for entry in entries {
            let path = entry?.path();
            let text = fs::read(&path)?;
            let text = String::from_utf8_lossy(&text);
            let id = text.lines().find_map(|line| line.strip_prefix("Message-ID: <")?.split_once('@'));
            let message = id.and_then(|(id, _)| number(id));
            let message =
                message.ok_or_else(|| io::Error::other(format!("no message: {}", path.display())))?;
            files.push((path, message));
        }
    }
    Ok(files)
}
