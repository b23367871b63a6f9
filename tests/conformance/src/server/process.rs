//! A program of a server's: whom it runs as, how it is waited for, how it ends.
//!
//! Invariant: no process of a server's group is left once its [`Process`] is dropped.

use std::fs;
use std::net::TcpListener;
use std::os::unix::fs::{PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process_group};

/// Whom servers run as.
#[derive(Clone, Debug)]
pub struct Runner {
    /// The user's name, as configurations want it.
    pub user: String,
    /// The group's name.
    pub group: String,
    /// User and group to change to; `None`: the caller is no root and stays who they are.
    pub drop_to: Option<(u32, u32)>,
}

/// The caller, or `nobody` where the caller is root.
///
/// Panics: `id` does not answer.
pub fn runner() -> Runner {
    let id = |what: &str| {
        let said = Command::new("id").arg(what).output().expect("`id` runs");
        String::from_utf8_lossy(&said.stdout).trim().to_string()
    };
    match id("-u").as_str() {
        "0" => Runner { user: "nobody".into(), group: "nogroup".into(), drop_to: Some((65534, 65534)) },
        _ => Runner { user: id("-un"), group: id("-gn"), drop_to: None },
    }
}

/// The first of these files that is there.
///
/// Panics: none is; it names the Debian package that brings it.
pub fn required(paths: &[&str], package: &str) -> PathBuf {
    let found = paths.iter().map(Path::new).find(|path| path.exists());
    found.map_or_else(
        || panic!("{} is missing. Install it: apt-get install --no-install-recommends {package}", paths[0]),
        Path::to_path_buf,
    )
}

/// The version of a Debian package as its makers count it, as `5.8.0`.
///
/// Panics: dpkg does not know.
pub fn version_of(package: &str) -> String {
    let said = Command::new("dpkg-query").args(["-W", "-f", "${Version}", package]).output();
    let said = String::from_utf8_lossy(&said.expect("dpkg-query runs").stdout).into_owned();
    let version = said.split_once(':').map_or(said.as_str(), |(_, version)| version);
    let version = version.split(['-', '+']).next().unwrap_or_default();
    assert!(!version.is_empty(), "dpkg does not know {package}");
    version.to_string()
}

/// Gives a folder and all in it to whom the server runs as.
pub fn hand_over(folder: &Path, runner: &Runner) {
    fs::set_permissions(folder, fs::Permissions::from_mode(0o755)).expect("one's own folder can be opened");
    let Some((user, group)) = runner.drop_to else {
        return;
    };
    chown(folder, Some(user), Some(group)).expect("root may give files away");
    for entry in fs::read_dir(folder).expect("one's own folder can be read").flatten() {
        chown(entry.path(), Some(user), Some(group)).expect("root may give files away");
    }
}

/// So many loopback ports that nobody listens on now. They lie below those that systems give to outgoing connections, so
/// that none of those takes one while its server is down. Source: `ip_local_port_range` (32768 and above).
pub fn free_ports<const N: usize>() -> [u16; N] {
    let mut held: Vec<TcpListener> = Vec::new();
    let mut free = || loop {
        if let Ok(listener) = TcpListener::bind(("127.0.0.1", fastrand::u16(10_000..32_000))) {
            let port = listener.local_addr().expect("a bound port has a number").port();
            held.push(listener);
            return port;
        }
    };
    std::array::from_fn(|_| free())
}

/// Asks until the answer is there, for a minute at most.
///
/// Panics: it never is; the text says what was waited for.
pub fn within<T>(what: &str, mut ask: impl FnMut() -> Option<T>) -> T {
    let begun = Instant::now();
    loop {
        if let Some(answer) = ask() {
            return answer;
        }
        assert!(begun.elapsed() < Duration::from_secs(60), "waited a minute for this: {what}");
        thread::sleep(Duration::from_millis(2));
    }
}

/// A running program with all its children.
#[derive(Debug)]
pub struct Process {
    child: Child,
}

impl Process {
    /// Starts a program in a process group of its own.
    ///
    /// Panics: it cannot be started.
    pub fn start(command: &mut Command, runner: &Runner) -> Self {
        command.process_group(0);
        if let Some((user, group)) = runner.drop_to {
            command.uid(user).gid(group);
        }
        Self { child: command.spawn().unwrap_or_else(|error| panic!("{command:?}: {error}")) }
    }

    /// Whether it has ended by itself.
    pub fn ended(&mut self) -> bool {
        self.child.try_wait().is_ok_and(|status| status.is_some())
    }

    /// Whether a program of this name (15 letters at most) runs in the group.
    pub fn group_has(&self, name: &str) -> bool {
        self.group_runs(|head| head.ends_with(&format!("({name}")))
    }

    /// Whether anything runs in the group that is so called; who has ended and was not waited for does not run.
    fn group_runs(&self, called: impl Fn(&str) -> bool) -> bool {
        let group = self.child.id().to_string();
        let runs = |entry: fs::DirEntry| {
            // `pid (name) state ppid pgrp …`. Source: proc(5).
            let stat = fs::read_to_string(entry.path().join("stat")).ok()?;
            let (head, rest) = stat.rsplit_once(") ")?;
            let mut fields = rest.split(' ');
            let alive = fields.next()? != "Z";
            Some(alive && called(head) && fields.nth(1)? == group)
        };
        fs::read_dir("/proc").is_ok_and(|entries| entries.flatten().any(|entry| runs(entry).unwrap_or(false)))
    }

    fn signal(&self, signal: Signal) {
        if let Some(group) = Pid::from_raw(self.child.id().cast_signed()) {
            // It fails only where nobody is left to hear it.
            let _ = kill_process_group(group, signal);
        }
    }

    /// Whether any process of the group is left.
    fn is_left(&self) -> bool {
        Pid::from_raw(self.child.id().cast_signed())
            .is_some_and(|group| rustix::process::test_kill_process_group(group).is_ok())
            && self.group_runs(|_| true)
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.signal(Signal::TERM);
        let begun = Instant::now();
        let mut patient = true;
        // Not before all are gone: one that is dying may still take a connection, and drop it.
        while !self.ended() || self.is_left() {
            if patient && begun.elapsed() > Duration::from_secs(5) {
                self.signal(Signal::KILL);
                patient = false;
            }
            if begun.elapsed() > Duration::from_secs(60) {
                return;
            }
            thread::sleep(Duration::from_millis(2));
        }
    }
}
