//! Appointments, contacts and tasks of a household whose mailbox has them: at SOGo, by ActiveSync or by CalDAV and
//! CardDAV, each device by its own.
//!
//! Invariant: an entry is compared by what each login is shown over the protocol; nothing is read from SOGo's database.

mod sharing;

use std::collections::BTreeSet;
use std::io;

use which_mailbox::mailbox::Mailbox;
use which_mailbox::simulation::{
    DeviceId, DeviceSetup, EntryId, Event, Holder, Outcome, Reach, Refusal, Stage,
};

use super::{Household, Provider};
use crate::client::{ActiveSync, Dav, Imap};
use crate::device::diary::activesync::ActiveSyncShelf;
use crate::device::diary::dav::DavShelf;
use crate::device::diary::{Diary, Shelf};
use crate::device::message::{FOLDERS, folder_name};
use crate::observation::Seen;
use crate::server::{Dovecot, Sogo};
use crate::transcript::Transcript;

/// A device's diary, and its way to the server; without one it stays on the device.
struct Planner {
    diary: Diary,
    shelf: Option<Box<dyn Shelf>>,
}

/// What a household has at SOGo.
pub(super) struct Groupware<'a> {
    sogo: &'a Sogo,
    planners: Vec<Planner>,
    appointed: u16,
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
        household.groupware = Some(Groupware { sogo, planners: Vec::new(), appointed: 0 });
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

    /// A device set up gets its diary.
    pub(super) fn set_up_diary(&mut self, setup: DeviceSetup, name: &str) {
        let (account, transcript) = (&self.account, &self.transcript);
        let login = (account.owner.as_str(), account.password.as_str());
        let Some(groupware) = &mut self.groupware else {
            return;
        };
        let port = groupware.sogo.port;
        let shelf: Option<Box<dyn Shelf>> = match (setup.pop3, self.mailbox) {
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
        };
        groupware.planners.push(Planner { diary: Diary::default(), shelf });
    }

    /// Lets an event happen, if it concerns entries; `None`: it does not.
    pub(super) fn play_entries(&mut self, event: Event) -> io::Result<Option<Outcome>> {
        use Event as E;
        if self.groupware.is_none() {
            return Ok(None);
        }
        Ok(match event {
            E::MakeEntry(device, kind) => {
                let entry = EntryId(self.entries);
                self.entries += 1;
                Some(self.edit(device, |diary| diary.make(entry, kind))?)
            }
            E::ChangeEntry(device, entry) => Some(self.edit(device, |diary| diary.change(entry))?),
            E::DeleteEntry(device, entry) => Some(self.edit(device, |diary| diary.delete(entry))?),
            E::Sync(device) | E::BeginSync(device) => Some(self.sync_all(device)?),
            E::ReminderDue(entry) => Some(self.remind(entry)?),
            E::Grant(right) => Some(self.share(Some(right))?),
            E::Revoke => Some(self.share(None)?),
            E::ColleagueReads => Some(self.colleague_looks()?),
            E::ColleagueAppoints => Some(self.colleague_appoints()?),
            E::IntruderEmpties(thoroughness) => {
                Some(match (self.intruder_empties(thoroughness)?, self.mailbox) {
                    // What Exchange erases can be recovered for a while; no server here shows that.
                    (
                        Outcome::Emptied { trashed, recoverable, by_administrator, lost, .. },
                        Mailbox::Exchange(_),
                    ) => Outcome::Emptied { trashed, recoverable, by_administrator, erased: 0, lost },
                    (outcome, _) => outcome,
                })
            }
            E::ChangePassword => {
                let outcome = self.change_password()?;
                self.change_password_at_sogo();
                Some(outcome)
            }
            E::MailArrives { .. }
            | E::EndSync(_)
            | E::LineDrops(_)
            | E::GoOffline(_)
            | E::GoOnline(_)
            | E::Read(..)
            | E::Flag(..)
            | E::File(..)
            | E::KeepLocally(..)
            | E::Delete(..)
            | E::EmptyTrash(_)
            | E::Purge(..)
            | E::Restore(..)
            | E::Recover(..)
            | E::Send(_)
            | E::SaveDraft(_)
            | E::ColleagueDeletes(_)
            | E::Lose(_)
            | E::Break(_)
            | E::OrderWipe(_)
            | E::AddDevice(_)
            | E::DaysPass(_)
            | E::ServerDown
            | E::ServerUp
            | E::ServerGone => None,
        })
    }

    fn planner(&mut self, device: DeviceId) -> io::Result<&mut Planner> {
        let groupware = self.groupware.as_mut().ok_or_else(|| io::Error::other("no SOGo"))?;
        let planner = groupware.planners.get_mut(usize::from(device.0));
        planner.ok_or_else(|| io::Error::other("there is no such device"))
    }

    /// A second goes by before something is changed: what changes within the second of a sync key, that key does not
    /// tell apart. Source: SOGo, `SOGoGCSFolder.m` (`davCollectionTag`: the last modification in seconds).
    fn let_a_second_go_by(&self) {
        self.server.clock.pass(1);
    }

    fn line_of(&self, device: DeviceId) -> Result<(), Refusal> {
        let online = self.devices.get(usize::from(device.0)).is_some_and(|owned| owned.online);
        match self.provider {
            _ if !online => Err(Refusal::Offline),
            Provider::Up => Ok(()),
            Provider::Down => Err(Refusal::ServerDown),
            Provider::Gone => Err(Refusal::ServerGone),
        }
    }

    fn edit(&mut self, device: DeviceId, edit: impl FnOnce(&mut Diary)) -> io::Result<Outcome> {
        let line = self.line_of(device);
        self.let_a_second_go_by();
        let Planner { diary, shelf } = self.planner(device)?;
        edit(diary);
        let Some(shelf) = shelf else {
            return Ok(Outcome::EntrySaved(Reach::ThisDevice));
        };
        if line.is_err() {
            return Ok(Outcome::EntrySaved(Reach::Queued));
        }
        let conflicts = diary.push(shelf.as_mut())?;
        Ok(if conflicts == 0 { Outcome::EntrySaved(Reach::Server) } else { Outcome::EntryConflict })
    }

    fn sync_all(&mut self, device: DeviceId) -> io::Result<Outcome> {
        let outcome = self.on(device, |program, line| program.sync(line))?;
        let Outcome::Synced(mut round) = outcome else {
            return Ok(outcome);
        };
        self.let_a_second_go_by();
        let Planner { diary, shelf } = self.planner(device)?;
        if let Some(shelf) = shelf {
            diary.sync(shelf.as_mut(), &mut round)?;
        }
        Ok(Outcome::Synced(round))
    }

    /// Each device raises the reminder by itself, if it has the appointment. Source: RFC 5545, section 3.6.6.
    fn remind(&mut self, entry: EntryId) -> io::Result<Outcome> {
        let (mut on, mut of) = (0, 0);
        for at in 0..self.devices.len() {
            if self.devices[at].holder == Holder::Reader {
                of += 1;
                let shown = self.planner(DeviceId(at as u8))?.diary.shown();
                on += u8::from(shown.iter().any(|shown| shown.entry == entry));
            }
        }
        Ok(Outcome::Reminded { on, of })
    }

    fn dav(&self, party: &str, user: &str, password: &str, transcript: &Transcript) -> io::Result<DavShelf> {
        let sogo = self.groupware.as_ref().ok_or_else(|| io::Error::other("no SOGo"))?.sogo;
        Ok(DavShelf::new(Dav::new(sogo.port, party, (user, password), transcript), &self.account.owner))
    }

    fn change_password_at_sogo(&mut self) {
        let Some(groupware) = &mut self.groupware else {
            return;
        };
        groupware.sogo.admit(&self.account);
        for (planner, owned) in groupware.planners.iter_mut().zip(&self.devices) {
            if let (Some(shelf), Holder::Reader) = (&mut planner.shelf, owned.holder) {
                shelf.log_in(&self.account.password);
            }
        }
    }

    /// A device's store is gone.
    pub(super) fn forget_diary(&mut self, device: DeviceId) {
        if let Ok(planner) = self.planner(device) {
            planner.diary.clear();
        }
    }

    /// Adds the entries to what is seen.
    pub(super) fn see_entries(&mut self, seen: &mut Seen) -> io::Result<()> {
        let Some(groupware) = &self.groupware else {
            return Ok(());
        };
        for (at, planner) in groupware.planners.iter().enumerate() {
            if let Some(held) = seen.devices.get_mut(&DeviceId(at as u8)) {
                held.entries = planner.diary.shown();
            }
        }
        if let Some(server) = &mut seen.server {
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
