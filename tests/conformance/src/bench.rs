//! A Dovecot and the report of what was held against it.
//!
//! Invariant: a story counts only if both sides came to the same; a difference ends the test that found it.

use which_mailbox::mailbox::Mailbox;
use which_mailbox::simulation::Story;

use crate::compare::compare;
use crate::household::Household;
use crate::report::{Report, Tally};
use crate::server::Dovecot;

/// A Dovecot that one test tells its stories to, each in a mailbox of its own.
pub struct Bench {
    dovecot: Dovecot,
    report: Report,
}

impl Bench {
    /// Starts it; `name` is the test's, and the report's.
    ///
    /// Panics: as [`Dovecot::start`].
    pub fn new(name: &str) -> Self {
        let dovecot = Dovecot::start();
        let mut report = Report::new(name);
        report.server("Dovecot", &dovecot.version());
        Self { dovecot, report }
    }

    /// Plays a story on both sides and does not count it.
    ///
    /// Errors: where they differ.
    pub fn play(&mut self, name: &str, story: &Story, mailbox: &Mailbox) -> Result<Tally, String> {
        let mut household = Household::new(&mut self.dovecot, mailbox, &story.stage);
        compare(name, story, mailbox, &mut household)
    }

    /// Counts a story that was played.
    pub fn count(&mut self, name: &str, mailbox: &Mailbox, tally: Tally, confirms: &[&str]) {
        self.report.told(name, &format!("{mailbox:?}"), tally, confirms);
    }

    /// Plays a story on both sides and counts it.
    ///
    /// Panics: where they differ.
    pub fn tell(&mut self, name: &str, story: &Story, mailbox: &Mailbox, confirms: &[&str]) {
        match self.play(name, story, mailbox) {
            Ok(tally) => self.count(name, mailbox, tally, confirms),
            Err(difference) => panic!("{difference}"),
        }
    }

    /// Writes the report.
    pub fn finish(self) {
        self.report.write();
    }
}
