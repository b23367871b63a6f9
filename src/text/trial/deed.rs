//! What the buttons of free play say.
//!
//! Invariant: one field an event; a new kind of event does not compile until it stands here.

use super::TrialWords;
use crate::simulation::{DeviceSetup, Event};
use crate::text::sentence::fill;

/// What the buttons of free play say, one field an event.
pub(in crate::text) struct DeedLabels {
    pub mail_arrives: &'static str,
    /// Megabytes.
    pub large_mail_arrives: &'static str,
    pub sync: &'static str,
    pub begin_sync: &'static str,
    pub end_sync: &'static str,
    pub line_drops: &'static str,
    pub go_offline: &'static str,
    pub go_online: &'static str,
    pub read: &'static str,
    pub flag: &'static str,
    pub file: &'static str,
    pub keep_locally: &'static str,
    pub delete: &'static str,
    pub empty_trash: &'static str,
    pub purge: &'static str,
    pub restore: &'static str,
    pub recover: &'static str,
    pub send: &'static str,
    pub save_draft: &'static str,
    /// Appointment, contact, task.
    pub make_entry: [&'static str; 3],
    pub change_entry: &'static str,
    pub delete_entry: &'static str,
    pub reminder_due: &'static str,
    /// To read, to write.
    pub grant: [&'static str; 2],
    pub revoke: &'static str,
    pub colleague_reads: &'static str,
    pub colleague_appoints: &'static str,
    pub colleague_deletes: &'static str,
    /// Into the trash, the trash too, what is recoverable too.
    pub empties: [&'static str; 3],
    pub lose: &'static str,
    pub breaks: &'static str,
    pub order_wipe: &'static str,
    pub change_password: &'static str,
    /// In the order of [`DeviceKind`](crate::mailbox::DeviceKind).
    pub add_device: [&'static str; 4],
    /// The same with a program that takes the mail off the server.
    pub add_pop3: [&'static str; 4],
    /// One day, several.
    pub days_pass: [&'static str; 2],
    pub server_down: &'static str,
    pub server_up: &'static str,
    pub server_gone: &'static str,
}

impl TrialWords {
    /// What the button says that lets this event happen.
    pub fn deed(&self, event: Event) -> String {
        let deeds = &self.deeds;
        let label = match event {
            Event::MailArrives { kb } if kb >= 1000 => {
                return fill(deeds.large_mail_arrives, &[(kb / 1000) as u16]);
            }
            Event::MailArrives { .. } => deeds.mail_arrives,
            Event::Sync(_) => deeds.sync,
            Event::BeginSync(_) => deeds.begin_sync,
            Event::EndSync(_) => deeds.end_sync,
            Event::LineDrops(_) => deeds.line_drops,
            Event::GoOffline(_) => deeds.go_offline,
            Event::GoOnline(_) => deeds.go_online,
            Event::Read(..) => deeds.read,
            Event::Flag(..) => deeds.flag,
            Event::File(..) => deeds.file,
            Event::KeepLocally(..) => deeds.keep_locally,
            Event::Delete(..) => deeds.delete,
            Event::EmptyTrash(_) => deeds.empty_trash,
            Event::Purge(..) => deeds.purge,
            Event::Restore(..) => deeds.restore,
            Event::Recover(..) => deeds.recover,
            Event::Send(_) => deeds.send,
            Event::SaveDraft(_) => deeds.save_draft,
            Event::MakeEntry(_, kind) => deeds.make_entry[kind as usize],
            Event::ChangeEntry(..) => deeds.change_entry,
            Event::DeleteEntry(..) => deeds.delete_entry,
            Event::ReminderDue(_) => deeds.reminder_due,
            Event::Grant(right) => deeds.grant[right as usize],
            Event::Revoke => deeds.revoke,
            Event::ColleagueReads => deeds.colleague_reads,
            Event::ColleagueAppoints => deeds.colleague_appoints,
            Event::ColleagueDeletes(_) => deeds.colleague_deletes,
            Event::IntruderEmpties(thoroughness) => deeds.empties[thoroughness as usize],
            Event::Lose(_) => deeds.lose,
            Event::Break(_) => deeds.breaks,
            Event::OrderWipe(_) => deeds.order_wipe,
            Event::ChangePassword => deeds.change_password,
            Event::AddDevice(DeviceSetup { kind, pop3: None }) => deeds.add_device[kind as usize],
            Event::AddDevice(DeviceSetup { kind, pop3: Some(_) }) => deeds.add_pop3[kind as usize],
            Event::DaysPass(1) => deeds.days_pass[0],
            Event::DaysPass(days) => return fill(deeds.days_pass[1], &[days]),
            Event::ServerDown => deeds.server_down,
            Event::ServerUp => deeds.server_up,
            Event::ServerGone => deeds.server_gone,
        };
        label.into()
    }
}
