//! PostgreSQL, where SOGo keeps calendars, address books, rights and the logins of its users.
//!
//! Invariant: it is reached by loopback alone, without a password, and keeps nothing once it is dropped.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::process::{Process, Runner, free_ports, required, within};

/// A PostgreSQL of one's own.
#[derive(Debug)]
pub(super) struct Postgres {
    _process: Process,
    programs: PathBuf,
    port: u16,
}

impl Postgres {
    /// Makes an empty cluster in this folder, which the runner must own, and starts it.
    ///
    /// Panics: the package is missing, or it does not answer.
    pub fn start(folder: &Path, runner: &Runner) -> Self {
        let programs = programs();
        let [port] = free_ports();
        let data = folder.join("data");
        let mut made = Command::new(programs.join("initdb"));
        made.args([
            "--auth=trust",
            "--username=sogo",
            "--no-sync",
            "--locale=C.UTF-8",
            "--encoding=UTF8",
            "-D",
        ]);
        quiet(made.arg(&data));
        let mut made = Process::start(&mut made, runner);
        within("initdb has made a cluster", || made.ended().then_some(()));
        assert!(data.join("PG_VERSION").exists() || runner.drop_to.is_some(), "initdb made no cluster");
        let mut command = Command::new(programs.join("postgres"));
        let settings =
            ["listen_addresses=127.0.0.1", "fsync=off", "full_page_writes=off", "shared_buffers=16MB"];
        command.arg("-D").arg(&data).arg("-k").arg(folder).args(["-p", &port.to_string()]);
        command.args(settings.iter().flat_map(|setting| ["-c", setting]));
        let mut process = Process::start(quiet(&mut command), runner);
        let postgres = |process| Self { _process: process, programs: programs.clone(), port };
        within("PostgreSQL answers", || {
            assert!(!process.ended(), "PostgreSQL ended at once: {command:?}");
            let mut asked = Command::new(programs.join("pg_isready"));
            asked.args(["-q", "-h", "127.0.0.1", "-p", &port.to_string()]);
            asked.status().is_ok_and(|status| status.success()).then_some(())
        });
        postgres(process)
    }

    /// Does what the statements say.
    ///
    /// Panics: PostgreSQL refuses one; what it says is said.
    pub fn run(&self, statements: &str) {
        let mut command = Command::new(self.programs.join("psql"));
        command.args(["-q", "-X", "-h", "127.0.0.1", "-U", "sogo", "-v", "ON_ERROR_STOP=1"]);
        command.args(["-p", &self.port.to_string(), "-c", statements, "postgres"]);
        let done = command.output().expect("psql runs");
        assert!(done.status.success(), "{statements}: {}", String::from_utf8_lossy(&done.stderr));
    }

    /// The address of a table, as SOGo wants it.
    pub fn table(&self, name: &str) -> String {
        format!("postgresql://sogo:sogo@127.0.0.1:{}/postgres/{name}", self.port)
    }
}

/// Debian keeps each major version's programs in a folder of its own.
fn programs() -> PathBuf {
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut found: Vec<PathBuf> = versions.map(|version| version.path().join("bin")).collect();
    found.retain(|programs| programs.join("postgres").exists());
    found.sort();
    found.pop().unwrap_or_else(|| required(&["/usr/lib/postgresql/bin/postgres"], "postgresql"))
}

fn quiet(command: &mut Command) -> &mut Command {
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).env("LC_ALL", "C.UTF-8")
}
