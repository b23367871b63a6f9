//! What the reader can make happen, and who acts in it.
//!
//! Invariant: every event that is possible in one of the three mailboxes, about the message and the entry that are
//! chosen or about none, is among the deeds; where it is not possible, the deed says what stands against it.

use super::Trial;
use super::column::Column;
use crate::mailbox::{DeviceKind, LeaveOnServer, Pop3Access};
use crate::simulation::{DeviceId, DeviceSetup, EntryId, Event, MessageId, Obstacle};

/// Who acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Actor {
    /// Somebody writes to the reader.
    Post,
    /// The reader on one of the devices, and what becomes of the device.
    Device(DeviceId),
    /// The reader as the owner of the mailbox.
    Owner,
    /// A colleague with an own login.
    Colleague,
    /// Someone who has the password.
    Intruder,
    /// The provider's server.
    Provider,
    /// Time.
    Time,
}

impl Actor {
    /// Who acts in an event.
    #[inline(never)]
    pub fn of(event: Event) -> Self {
        match event {
            Event::MailArrives { .. } => Self::Post,
            Event::Sync(device)
            | Event::BeginSync(device)
            | Event::EndSync(device)
            | Event::LineDrops(device)
            | Event::GoOffline(device)
            | Event::GoOnline(device)
            | Event::Read(device, _)
            | Event::Flag(device, _)
            | Event::File(device, _)
            | Event::KeepLocally(device, _)
            | Event::Delete(device, _)
            | Event::EmptyTrash(device)
            | Event::Purge(device, _)
            | Event::Restore(device, _)
            | Event::Recover(device, _)
            | Event::Send(device)
            | Event::SaveDraft(device)
            | Event::MakeEntry(device, _)
            | Event::ChangeEntry(device, _)
            | Event::DeleteEntry(device, _)
            | Event::Lose(device)
            | Event::Break(device)
            | Event::OrderWipe(device) => Self::Device(device),
            Event::Grant(_) | Event::Revoke | Event::ChangePassword | Event::AddDevice(_) => Self::Owner,
            Event::ColleagueReads | Event::ColleagueAppoints | Event::ColleagueDeletes(_) => Self::Colleague,
            Event::IntruderEmpties(_) => Self::Intruder,
            Event::ServerDown | Event::ServerUp | Event::ServerGone => Self::Provider,
            Event::DaysPass(_) | Event::ReminderDue(_) => Self::Time,
        }
    }
}

/// Something that the reader can make happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deed {
    /// Who acts.
    pub actor: Actor,
    /// What would happen.
    pub event: Event,
    /// What stands against it in each column, in the order of [`MailboxKind::ALL`](crate::mailbox::MailboxKind::ALL).
    pub obstacles: [Option<Obstacle>; 3],
}

impl Deed {
    /// Whether it makes sense in one of the columns, so that [`Action::Do`](super::Action::Do) lets it happen.
    pub fn is_possible(&self) -> bool {
        self.obstacles.contains(&None)
    }
}

/// Beside what a world itself offers: a mail with many photos, time in larger steps, more kinds of device, and a program
/// that takes everything off the server.
const MORE: [Event; 6] = [
    Event::MailArrives { kb: 20_000 },
    Event::DaysPass(7),
    Event::DaysPass(30),
    Event::AddDevice(DeviceSetup::new(DeviceKind::Laptop)),
    Event::AddDevice(DeviceSetup::new(DeviceKind::Tablet)),
    Event::AddDevice(DeviceSetup {
        kind: DeviceKind::Laptop,
        pop3: Some(Pop3Access { leave: LeaveOnServer::No, delete_with_local: false }),
    }),
];

impl Trial {
    /// Every event that there is for a message, an entry, or neither; what is not possible is among them.
    #[inline(never)]
    pub fn deeds(&self, message: Option<MessageId>, entry: Option<EntryId>) -> Vec<Deed> {
        let [pop3, imap, exchange] = &self.columns;
        let mut events = pop3.now.candidates_about(message.as_slice(), entry.as_slice());
        events.extend_from_slice(&MORE);
        let mut deeds = Vec::new();
        for event in events {
            let obstacle = |column: &Column| column.now.obstacle(event);
            let obstacles = [obstacle(pop3), obstacle(imap), obstacle(exchange)];
            deeds.push(Deed { actor: Actor::of(event), event, obstacles });
        }
        deeds
    }
}
