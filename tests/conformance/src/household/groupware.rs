//! Appointments, contacts and tasks of a household whose mailbox has them: at SOGo, by ActiveSync or by CalDAV and
//! CardDAV, each device by its own.
//!
//! Invariant: an entry is compared by what each login is shown over the protocol; nothing is read from SOGo's database.

use std::collections::BTreeSet;
use std::io;

use which_mailbox::mailbox::Mailbox;
use which_mailbox::simulation::{DeviceSetup, Holder, Stage};

use super::Household;
use crate::client::{ActiveSync, Dav, Imap};
use crate::device::diary::Shelf;
use crate::device::diary::activesync::ActiveSyncShelf;
use crate::device::diary::dav::DavShelf;
use crate::device::message::{FOLDERS, folder_name};
use crate::observation::Seen;
use crate::server::{Dovecot, Sogo};
use crate::transcript::Transcript;

/// What a household has at SOGo.
pub(super) struct Groupware<'a> {
    sogo: &'a Sogo,
    /// How many appointments the colleague has entered.
    pub(super) appointed: u16,
}

impl<'a> Household<'a> {
    /// An empty mailbox of its own whose mail lies in this Dovecot and whose entries lie in this SOGo, which speaks
    /// ActiveSync to Exchange's devices and CalDAV and CardDAV to IMAP's.
    ///
    /// Panics: the mailbox has no calendar.
    pub fn at_sogo(server: &'a mut Dovecot, sogo: &'a Sogo, mailbox: &Mailbox, stage: &Stage) -> Self {
        let mut household = Self::empty(server, mailbox, stage.quota_kb);
        sogo.admit(&household.account);
        let login = (household.account.owner.as_str(), household.account.password.as_str());
        // Dovecot counts changes from the first time on that a client asks it to; SOGo relies on it and never asks.
        // Source: RFC 7162, section 3.1 (CONDSTORE enabling commands).
        let counted = Imap::login(household.server.imap_port, "set-up", login, &household.transcript);
        let mut session = counted.ok().flatten().expect("the owner may log in");
        session.command("ENABLE CONDSTORE").expect("Dovecot answers");
        for folder in FOLDERS {
            assert!(session.select(folder_name(folder)).is_ok_and(|there| there), "{folder:?}");
        }
        household.groupware = Some(Groupware { sogo, appointed: 0 });
        for setup in &stage.devices {
            household.set_up(*setup);
        }
        household
    }

    /// The port of the server that speaks ActiveSync.
    ///
    /// Panics: there is none.
    pub(super) fn activesync_port(&self) -> u16 {
        self.groupware.as_ref().map(|groupware| groupware.sogo.port).expect("Exchange is played at SOGo")
    }

    /// The way of a device's diary to the server, where the mailbox has a calendar.
    pub(super) fn shelf(&self, setup: DeviceSetup, name: &str) -> Option<Box<dyn Shelf>> {
        let (account, transcript) = (&self.account, &self.transcript);
        let login = (account.owner.as_str(), account.password.as_str());
        let port = self.groupware.as_ref()?.sogo.port;
        match (setup.pop3, self.mailbox) {
            (Some(_), _) | (None, Mailbox::Pop3(_)) => None,
            (None, Mailbox::Imap(_)) => {
                let dav = Dav::new(port, name, login, transcript);
                Some(Box::new(DavShelf::new(dav, &account.owner)))
            }
            (None, Mailbox::Exchange(_)) => {
                // Not the id by which it fetches mail: each counts its folders for itself.
                let id = format!("{}diary", name.replace(' ', ""));
                Some(Box::new(ActiveSyncShelf::new(ActiveSync::new(port, &id, login, transcript))))
            }
        }
    }

    /// A second goes by before something is changed: what changes within the second of a sync key, that key does not
    /// tell apart. Source: SOGo, `SOGoGCSFolder.m` (`davCollectionTag`: the last modification in seconds).
    pub(super) fn let_a_second_go_by(&self) {
        if self.groupware.is_some() {
            self.server.clock.pass(1);
        }
    }

    pub(super) fn dav(
        &self,
        party: &str,
        user: &str,
        password: &str,
        transcript: &Transcript,
    ) -> io::Result<DavShelf> {
        let sogo = self.groupware.as_ref().ok_or_else(|| io::Error::other("no SOGo"))?.sogo;
        Ok(DavShelf::new(Dav::new(sogo.port, party, (user, password), transcript), &self.account.owner))
    }

    /// Devices that the reader still has log in with the owner's new password.
    pub(super) fn change_password_at_sogo(&mut self) {
        let Some(groupware) = &self.groupware else {
            return;
        };
        groupware.sogo.admit(&self.account);
        for owned in &mut self.devices {
            if let (Some(shelf), Holder::Reader) = (&mut owned.shelf, owned.holder) {
                shelf.log_in(&self.account.password);
            }
        }
    }

    /// Adds what the server's calendar, address book and task list hold, where it can be reached.
    pub(super) fn see_entries(&self, seen: &mut Seen) -> io::Result<()> {
        if let (Some(_), Some(server)) = (&self.groupware, &mut seen.server) {
            // What is looked up is not the story's, so it is not noted.
            let (account, unheard) = (&self.account, Transcript::default());
            let owner = self.dav("eyes", &account.owner, &account.password, &unheard)?;
            let whole =
                owner.whole()?.map_err(|status| io::Error::other(format!("the owner's DAV: {status}")))?;
            server.entries = whole.into_iter().collect::<BTreeSet<_>>();
        }
        Ok(())
    }
}
