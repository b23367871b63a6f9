//! The simulator held against real servers: what they need, the tests, and what was confirmed.
//!
//! Invariant: a server that is missing is an error that names its package, and what is reported was confirmed in this
//! very run.

use anyhow::Result;

use crate::program::{Program, Tally};
use crate::progress::Progress;
use crate::project::Project;
use crate::{debian, folder};

/// The servers, the clients, and what they need of each other.
const PACKAGES: [&str; 13] = [
    "dovecot-core",
    "dovecot-imapd",
    "dovecot-pop3d",
    "dovecot-lmtpd",
    "exim4-daemon-light",
    "sogo",
    "sogo-activesync",
    "postgresql",
    "memcached",
    "getmail6",
    "isync",
    "vdirsyncer",
    "faketime",
];

const ADVICE: &str = "the conformance tests need mail servers and clients as Debian 12 has them. As root:\n\
     apt-get install --no-install-recommends dovecot-core dovecot-imapd dovecot-pop3d dovecot-lmtpd exim4-daemon-light \
     sogo sogo-activesync postgresql memcached getmail6 isync vdirsyncer faketime\n\
     The tests start them themselves; to keep Debian from starting them too, let /usr/sbin/policy-rc.d exit with 101 \
     meanwhile. Where there is no Debian, a container of debian:bookworm does";

/// What becomes of the page that says what was checked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Page {
    /// It must say what this run has confirmed.
    #[default]
    Checked,
    /// It is written anew.
    Renewed,
}

/// Runs the conformance tests alone.
pub fn run(project: &Project, page: Page) -> Result<()> {
    let mut progress = Progress::new(2);
    ready(&mut progress)?;
    hold(project, page, &mut progress)?;
    Ok(())
}

/// Sees to it that the servers are there; one step.
pub fn ready(progress: &mut Progress) -> Result<()> {
    progress.step("mail servers and clients: Dovecot, Exim, SOGo, getmail6, mbsync, vdirsyncer");
    let missing = debian::missing(&PACKAGES, ADVICE)?;
    if missing.is_empty() { Ok(()) } else { debian::install(&missing, ADVICE, progress) }
}

/// Plays the stories in the simulator and on the servers, and says what was confirmed; one step.
pub fn hold(project: &Project, page: Page, progress: &mut Progress) -> Result<Tally> {
    progress.step("conformance: the simulator, held against real servers");
    folder::empty(&project.file("target/conformance/report"))?;
    let tests = ["test", "--locked", "--no-fail-fast", "--", "--quiet"];
    let held = package(project).args(tests).tally()?.whole("conformance")?;
    let coverage = package(project).args(["run", "--locked", "--quiet", "--bin", "coverage"]);
    match page {
        Page::Checked => coverage.run()?,
        Page::Renewed => coverage.args(["--", "--renew"]).run()?,
    }
    Ok(held)
}

/// cargo for the package of the conformance tests, which is a workspace of its own.
pub fn package(project: &Project) -> Program {
    Program::cargo()
        .within(&project.file("tests/conformance"))
        .env("CARGO_TARGET_DIR", project.file("target/conformance"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_advice_names_every_package() {
        for package in PACKAGES {
            assert!(ADVICE.contains(&format!(" {package}")), "{package}");
        }
    }
}
