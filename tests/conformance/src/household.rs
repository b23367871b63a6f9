//! The real side of a comparison: a mailbox at Dovecot, the reader's devices, senders, a colleague and an intruder, all
//! over the protocols.
//!
//! Invariant: what it says came of an event, it was told by the server or did in a device's own store; what the server
//! holds is read by a session of its own that changes nothing.

mod diaries;
mod eyes;
mod groupware;
mod owned;
mod people;
mod reader;
mod senders;
mod sharing;

use std::collections::{BTreeMap, BTreeSet};
use std::io;

use which_mailbox::mailbox::{Mailbox, Pop3Access};
use which_mailbox::simulation::{
    DeviceId, DeviceSetup, EntryId, Event, Folder, Holder, MessageId, Obstacle, Outcome, Refusal, Stage,
};

use crate::device::diary::Diary;
use crate::device::{ActiveSyncDevice, Device, ImapDevice, Line, Pop3Device, Step};
use crate::mailbox::Played;
use crate::observation::{Held, Seen};
use crate::server::{Account, Dovecot, Hosting};
use crate::transcript::Transcript;

use owned::Owned;
use senders::Waiting;

/// Whether the provider is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Provider {
    Up,
    Down,
    Gone,
}

/// A story in the midst of being played at a Dovecot.
pub struct Household<'a> {
    server: &'a mut Dovecot,
    provider: Provider,
    mailbox: Mailbox,
    account: Account,
    /// The password that the intruder has.
    stolen: Account,
    devices: Vec<Owned>,
    /// How many messages have come into being.
    messages: u16,
    entries: u16,
    day: u16,
    waiting: Vec<Waiting>,
    bounced: BTreeSet<MessageId>,
    eyes: eyes::Eyes,
    looks: u32,
    /// Where it has a calendar.
    groupware: Option<groupware::Groupware<'a>>,
    transcript: Transcript,
}

impl<'a> Household<'a> {
    /// An empty mailbox of its own on this server, with these devices.
    ///
    /// Panics: the mailbox is Exchange, or has a calendar: Dovecot has neither.
    pub fn new(server: &'a mut Dovecot, mailbox: &Mailbox, stage: &Stage) -> Self {
        match mailbox {
            Mailbox::Pop3(_) => {}
            Mailbox::Imap(settings) => assert!(!settings.dav, "Dovecot has no calendar"),
            Mailbox::Exchange(_) => panic!("Dovecot is no Exchange"),
        }
        let mut household = Self::empty(server, mailbox, stage.quota_kb);
        for setup in &stage.devices {
            household.set_up(*setup);
        }
        household
    }

    /// A mailbox without devices.
    fn empty(server: &'a mut Dovecot, mailbox: &Mailbox, quota_kb: Option<u32>) -> Self {
        let trash_days = match mailbox {
            Mailbox::Imap(settings) => settings.trash_days,
            Mailbox::Pop3(_) | Mailbox::Exchange(_) => None,
        };
        server.resume();
        let account = server.account(Hosting { quota_kb, trash_days });
        Self {
            server,
            provider: Provider::Up,
            mailbox: *mailbox,
            stolen: account.clone(),
            account,
            devices: Vec::new(),
            messages: 0,
            entries: 0,
            day: 0,
            waiting: Vec::new(),
            bounced: BTreeSet::new(),
            eyes: eyes::Eyes::default(),
            looks: 0,
            groupware: None,
            transcript: Transcript::default(),
        }
    }

    fn set_up(&mut self, setup: DeviceSetup) {
        let name = format!("{} {}", setup.kind.id(), self.devices.len());
        let pop3 = |access: Pop3Access| Box::new(Pop3Device::new(&name, access)) as Box<dyn Device>;
        let program = match (setup.pop3, self.mailbox) {
            (Some(own), _) => pop3(own),
            (None, Mailbox::Pop3(common)) => pop3(common),
            (None, Mailbox::Imap(_)) => Box::new(ImapDevice::new(&name, setup.kind)),
            (None, Mailbox::Exchange(settings)) => Box::new(ActiveSyncDevice::new(
                &name,
                self.activesync_port(),
                setup.kind,
                settings.phone_days,
            )),
        };
        let shelf = self.shelf(setup, &name);
        self.devices.push(Owned {
            program,
            speaks_pop3: setup.pop3.is_some() || self.speaks_pop3(),
            holder: Holder::Reader,
            online: true,
            account: self.account.clone(),
            local: BTreeMap::new(),
            diary: Diary::default(),
            shelf,
        });
    }

    /// Gives a device another mail program, at the beginning of a story.
    ///
    /// Panics: there is no such device.
    pub fn install(&mut self, device: DeviceId, program: Box<dyn Device>) {
        self.owned(device).expect("the stage has this device").program = program;
    }

    fn speaks_pop3(&self) -> bool {
        match self.mailbox {
            Mailbox::Pop3(_) => true,
            Mailbox::Imap(_) | Mailbox::Exchange(_) => false,
        }
    }

    /// Why nobody can reach the server, where the reader has been told so.
    fn farewell(&self) -> Option<Refusal> {
        match self.provider {
            // That it is down is seen by trying.
            Provider::Up | Provider::Down => None,
            Provider::Gone => Some(Refusal::ServerGone),
        }
    }

    /// Lets a device do something over its own line.
    fn on<T>(
        &mut self,
        device: DeviceId,
        act: impl FnOnce(&mut dyn Device, &Line<'_>) -> io::Result<T>,
    ) -> io::Result<T> {
        let cut = self.farewell();
        let owned = self.devices.get_mut(usize::from(device.0));
        let owned = owned.ok_or_else(|| io::Error::other(format!("there is no device {}", device.0)))?;
        let line = Line {
            server: self.server,
            account: &owned.account,
            cut: if owned.online { cut } else { Some(Refusal::Offline) },
            day: self.day,
            transcript: &self.transcript,
        };
        act(owned.program.as_mut(), &line)
    }

    fn owned(&mut self, device: DeviceId) -> io::Result<&mut Owned> {
        self.devices.get_mut(usize::from(device.0)).ok_or_else(|| io::Error::other("there is no such device"))
    }

    fn next_message(&mut self) -> MessageId {
        self.messages += 1;
        MessageId(self.messages - 1)
    }
}

impl Played for Household<'_> {
    fn play(&mut self, event: Event) -> io::Result<Outcome> {
        use Event as E;
        self.transcript.heading(&format!("{event:?}"));
        match event {
            E::MailArrives { kb } => self.arrive(kb),
            E::Sync(device) => {
                let outcome = self.on(device, |program, line| program.sync(line))?;
                self.sync_diary(device, outcome)
            }
            E::BeginSync(device) => {
                let outcome = self.on(device, |program, line| program.begin(line))?;
                self.sync_diary(device, outcome)
            }
            E::EndSync(device) => self.end_sync(device),
            E::LineDrops(device) => {
                Ok(Outcome::SessionBroken { unmarked: self.drop_line(device)?.unwrap_or(0) })
            }
            E::GoOffline(device) => {
                self.drop_line(device)?;
                self.owned(device)?.online = false;
                Ok(Outcome::WentOffline)
            }
            E::GoOnline(device) => {
                self.owned(device)?.online = true;
                Ok(Outcome::WentOnline)
            }
            E::Read(device, message) => self.mark(device, message, Step::Seen),
            E::Flag(device, message) => self.mark(device, message, Step::Flag),
            E::File(device, message) => self.shift(device, message, Folder::Project),
            E::Delete(device, message) => self.shift(device, message, Folder::Trash),
            E::Restore(device, message) => self.shift(device, message, Folder::Inbox),
            E::KeepLocally(device, message) => self.keep_locally(device, message),
            E::EmptyTrash(device) => self.empty_trash(device),
            E::Purge(device, message) => self.erase(device, &[message]),
            E::Send(device) => self.send(device),
            E::SaveDraft(device) => self.save_draft(device),
            E::MakeEntry(device, kind) => {
                let entry = EntryId(self.entries);
                self.entries += 1;
                self.edit(device, |diary| diary.make(entry, kind))
            }
            E::ChangeEntry(device, entry) => self.edit(device, |diary| diary.change(entry)),
            E::DeleteEntry(device, entry) => self.edit(device, |diary| diary.delete(entry)),
            E::ReminderDue(entry) => Ok(self.remind(entry)),
            E::Grant(right) => self.share(Some(right)),
            E::Revoke => self.share(None),
            E::ColleagueReads => self.colleague_looks(),
            E::ColleagueAppoints => self.colleague_appoints(),
            E::ColleagueDeletes(message) => self.colleague_deletes(message),
            E::IntruderEmpties(thoroughness) => self.intruder_empties(thoroughness),
            E::Lose(device) => {
                self.drop_line(device)?;
                let owned = self.owned(device)?;
                owned.holder = Holder::Stranger;
                Ok(Outcome::Stolen { exposed: owned.messages(), lost: 0 })
            }
            E::Break(device) => {
                self.drop_line(device)?;
                let owned = self.owned(device)?;
                owned.holder = Holder::Nobody;
                owned.program.clear();
                owned.local.clear();
                owned.diary.clear();
                Ok(Outcome::Broke { lost: 0 })
            }
            E::ChangePassword => self.change_password(),
            E::AddDevice(setup) => {
                self.set_up(setup);
                Ok(Outcome::DeviceAdded)
            }
            E::DaysPass(days) => self.days_pass(days),
            E::ServerDown => self.server_down(),
            E::ServerUp => self.server_up(),
            E::ServerGone => self.server_gone(),
            // No server here has it; see `unreachable`.
            E::Recover(..) | E::OrderWipe(_) => Ok(Outcome::Impossible(Obstacle::NotOffered)),
        }
    }

    fn seen(&mut self) -> io::Result<Seen> {
        let locked = self.devices.iter().any(|owned| owned.program.is_in_session());
        // POP3 lists what IMAP shows of the inbox; each login costs a process, so it is asked at every third event.
        self.looks += 1;
        let asks_pop3 = self.looks.is_multiple_of(3) && self.devices.iter().any(|owned| owned.speaks_pop3);
        let mut seen = match self.provider {
            Provider::Up => self.eyes.look(self.server, &self.account, asks_pop3 && !locked)?,
            Provider::Down | Provider::Gone => Seen::default(),
        };
        for (at, owned) in self.devices.iter().enumerate() {
            let mut mail = owned.program.shown();
            mail.extend(owned.local.values());
            seen.devices.insert(DeviceId(at as u8), Held { mail, entries: owned.diary.shown() });
        }
        self.see_entries(&mut seen)?;
        seen.bounced.clone_from(&self.bounced);
        seen.waiting = self.waiting.iter().map(|waiting| waiting.message).collect();
        Ok(seen)
    }

    fn transcript(&self) -> String {
        self.transcript.text()
    }
}
