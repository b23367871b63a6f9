//! Debian's packages: which are there, and how the missing ones get there.
//!
//! Invariant: what is there is left alone; packages are installed by root and apt-get only, and no daemon that they
//! bring is started.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::program::{Program, on_path};
use crate::progress::Progress;

/// Asked by every package before it starts a daemon; 101 means no. Source: Debian, `invoke-rc.d(8)`.
const POLICY: &str = "/usr/sbin/policy-rc.d";

/// What is put there meanwhile. The second line tells it from what others put there.
const NO_DAEMON: &str = "#!/bin/sh\n# which-mailbox: until its packages are installed\nexit 101\n";

/// Those of these packages that are not installed.
///
/// Errors: this is no Debian; `advice` says what to do.
pub fn missing<'a>(packages: &[&'a str], advice: &'static str) -> Result<Vec<&'a str>> {
    // It complains of packages that it has never heard of, and still tells of the others.
    let known = Program::new("dpkg-query", advice)
        .args(["--show", "--showformat=${Package} ${db:Status-Status}\\n"])
        .args(packages)
        .read_whatever()?;
    Ok(not_installed(packages, &known))
}

/// Installs packages, where that is possible.
///
/// Errors: not root, or not Debian, or it failed; `advice` says what to do.
pub fn install(packages: &[&str], advice: &'static str, progress: &Progress) -> Result<()> {
    if on_path("apt-get").is_none() || !is_root() {
        bail!("{advice}");
    }
    progress.note(&format!("apt-get install {}", packages.join(" ")));
    let apt = || Program::new("apt-get", advice).env("DEBIAN_FRONTEND", "noninteractive");
    let quiet = Quiet::begin(Path::new(POLICY))?;
    let installed = apt()
        .arg("update")
        .read()
        .and_then(|_| apt().args(["install", "--yes", "--no-install-recommends"]).args(packages).read());
    quiet.end()?;
    installed.map(|_| ()).context(advice)
}

fn not_installed<'a>(packages: &[&'a str], known: &str) -> Vec<&'a str> {
    let installed =
        |package: &str| known.lines().any(|line| line.split_once(' ') == Some((package, "installed")));
    packages.iter().copied().filter(|package| !installed(package)).collect()
}

/// Linux says in `/proc` whose process this is; elsewhere there is no apt-get either.
fn is_root() -> bool {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let mut ids = status.lines().filter_map(|line| line.strip_prefix("Uid:"));
    // The first number is the real user, the second the one that counts for files.
    ids.next().and_then(|ids| ids.split_whitespace().nth(1)) == Some("0")
}

/// The time in which no daemon is started. What the machine's owner had put in the policy's place comes back after it,
/// at the latest when this is tried the next time.
struct Quiet {
    policy: PathBuf,
    aside: PathBuf,
}

impl Quiet {
    fn begin(policy: &Path) -> Result<Self> {
        let quiet = Self { policy: policy.to_owned(), aside: policy.with_extension("d.which-mailbox") };
        quiet.restore()?;
        match fs::rename(policy, &quiet.aside) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(error).context(POLICY),
            Ok(()) | Err(_) => Ok(()),
        }?;
        fs::write(policy, NO_DAEMON).context(POLICY)?;
        Program::new("chmod", "Debian has it").arg("755").arg(policy).run()?;
        Ok(quiet)
    }

    fn end(self) -> Result<()> {
        self.restore()
    }

    /// Puts back what was there, if a run that was broken off has left its own policy.
    fn restore(&self) -> Result<()> {
        if fs::read_to_string(&self.policy).is_ok_and(|text| text == NO_DAEMON) {
            fs::remove_file(&self.policy).context(POLICY)?;
        }
        match fs::rename(&self.aside, &self.policy) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(error).context(POLICY),
            Ok(()) | Err(_) => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use super::*;

    #[test]
    fn a_package_is_missing_unless_it_is_installed() {
        let known = "dovecot-core installed\nsogo config-files\nmemcached not-installed\n";
        let missing = not_installed(&["dovecot-core", "dovecot", "sogo", "memcached"], known);
        assert_eq!(missing, ["dovecot", "sogo", "memcached"]);
    }

    fn policy(name: &str) -> PathBuf {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/xtask/tests").join(name);
        crate::folder::empty(&folder).unwrap();
        folder.join("policy-rc.d")
    }

    #[test]
    fn no_daemon_starts_meanwhile_and_the_owners_policy_comes_back() {
        let policy = policy("policy-own");
        fs::write(&policy, "#!/bin/sh\nexit 0\n").unwrap();
        let quiet = Quiet::begin(&policy).unwrap();
        assert_eq!(fs::read_to_string(&policy).unwrap(), NO_DAEMON);
        assert_eq!(Command::new(&policy).status().unwrap().code(), Some(101));
        quiet.end().unwrap();
        assert_eq!(fs::read_to_string(&policy).unwrap(), "#!/bin/sh\nexit 0\n");
    }

    #[test]
    fn where_there_was_no_policy_none_stays() {
        let policy = policy("policy-none");
        Quiet::begin(&policy).unwrap().end().unwrap();
        assert!(!policy.exists());
    }

    #[test]
    fn what_a_broken_off_run_has_left_is_put_right_by_the_next() {
        let policy = policy("policy-broken-off");
        fs::write(&policy, "the owner's").unwrap();
        drop(Quiet::begin(&policy).unwrap());
        Quiet::begin(&policy).unwrap().end().unwrap();
        assert_eq!(fs::read_to_string(&policy).unwrap(), "the owner's");
    }
}
