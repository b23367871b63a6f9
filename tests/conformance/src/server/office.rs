//! Dovecot, Exim and SOGo as one host: mail, calendar, contacts, tasks, rights.
//!
//! Invariant: they are ended in the order in which they need each other.

use super::{Dovecot, Exim, Sogo};
use crate::report::Report;

/// A host with everything.
#[derive(Debug)]
pub struct Office {
    /// Calendar, contacts, tasks; ActiveSync.
    pub sogo: Sogo,
    /// Takes in what SOGo sends.
    pub exim: Exim,
    /// Keeps the mail.
    pub dovecot: Dovecot,
}

impl Office {
    /// Starts all three.
    ///
    /// Panics: a package is missing, or one does not answer.
    pub fn start() -> Self {
        let dovecot = Dovecot::start();
        let exim = Exim::start(dovecot.lmtp_port);
        let sogo = Sogo::start(&dovecot, &exim);
        Self { sogo, exim, dovecot }
    }

    /// A report that names them.
    pub fn report(&self, name: &str) -> Report {
        let mut report = Report::new(name);
        report.server("SOGo", &self.sogo.version());
        report.server("Dovecot", &self.dovecot.version());
        report.server("Exim", &self.exim.version());
        report
    }
}
