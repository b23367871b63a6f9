//! Exim: takes mail by SMTP and hands it over by LMTP; what the mailbox refuses goes back to its sender.
//!
//! Invariant: it delivers to example.test by the given port, and nowhere else.

use std::fs;
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use tempfile::TempDir;

use super::process::{Process, free_ports, hand_over, required, runner, within};

/// An Exim of one's own.
#[derive(Debug)]
pub struct Exim {
    // Before the folder: it is ended before its files go.
    _process: Process,
    folder: TempDir,
    program: PathBuf,
    /// Where it takes mail, on 127.0.0.1.
    pub smtp_port: u16,
}

impl Exim {
    /// Starts one before the mailboxes behind this LMTP port, and waits until it answers.
    ///
    /// Panics: the package is missing, or it does not answer.
    pub fn start(lmtp_port: u16) -> Self {
        let program = required(&["/usr/sbin/exim4"], "exim4-daemon-light");
        let folder = tempfile::Builder::new().prefix("which-mailbox-exim-").tempdir();
        let folder = folder.expect("a temporary folder can be made");
        let (runner, [smtp_port]) = (runner(), free_ports());
        fs::create_dir(folder.path().join("spool")).expect("a new folder can be filled");
        let configuration = include_str!("exim.conf")
            .replace("{FOLDER}", &folder.path().display().to_string())
            .replace("{USER}", &runner.user)
            .replace("{GROUP}", &runner.group)
            .replace("{SMTP}", &smtp_port.to_string())
            .replace("{LMTP}", &lmtp_port.to_string());
        let file = folder.path().join("exim.conf");
        fs::write(&file, configuration).expect("a new folder can be filled");
        hand_over(folder.path(), &runner);
        let mut command = Command::new(&program);
        // With a configuration that is not the system's own it runs as the caller throughout. Source: exim(8), -C.
        command.arg("-C").arg(&file).arg("-bdf").env_clear().env("PATH", "/usr/bin:/bin");
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let mut process = Process::start(&mut command, &runner);
        within("Exim listens", || {
            assert!(!process.ended(), "Exim ended at once: {command:?}");
            TcpStream::connect(("127.0.0.1", smtp_port)).ok()
        });
        Self { _process: process, folder, program, smtp_port }
    }

    /// The version that runs, as `4.96`.
    ///
    /// Panics: it does not say.
    pub fn version(&self) -> String {
        let said = Command::new(&self.program).arg("-bV").output().expect("exim runs");
        let said = String::from_utf8_lossy(&said.stdout).into_owned();
        said.split_whitespace().nth(2).expect("exim says its version").to_string()
    }

    /// What it has written to its log: a line a message taken in, handed over, returned.
    pub fn log(&self) -> String {
        fs::read_to_string(self.folder.path().join("spool/mainlog")).unwrap_or_default()
    }
}
