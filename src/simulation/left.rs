//! What is left to the reader.
//!
//! Invariant: a message counts once, however many copies of it there are.

use super::exchange;
use super::shelf::Shelf;
use super::{DeviceId, Folder, MessageId, Place, World};

/// What is left to the reader, in numbers of messages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Left {
    /// On the reader's devices, outside the trash.
    pub shown: u16,
    /// In the trash of the server or of a device.
    pub trash: u16,
    /// What the reader can recover.
    pub recoverable: u16,
    /// What the administrator can recover.
    pub by_administrator: u16,
}

impl World {
    /// What is left to the reader now.
    pub fn left(&self) -> Left {
        let mut left = Left {
            recoverable: self.server.recoverable.len(),
            by_administrator: self.server.purged.len(),
            ..Left::default()
        };
        for message in (0..self.messages).map(MessageId) {
            let mut shown = false;
            let mut trashed = self.is_in_trash(Place::Server, message) == Some(true);
            for device in self.devices() {
                match self.is_in_trash(Place::Device(device), message) {
                    Some(true) => trashed = true,
                    Some(false) => shown = true,
                    None => {}
                }
            }
            left.shown += u16::from(shown);
            left.trash += u16::from(trashed);
        }
        left
    }

    /// How many messages a device shows without a line, outside the trash.
    pub fn shown_offline(&self, device: DeviceId) -> u16 {
        let there = |message: &MessageId| self.is_in_trash(Place::Device(device), *message) == Some(false);
        (0..self.messages).map(MessageId).filter(there).count() as u16
    }

    /// The last day on which all of what the reader can recover can be recovered; 0 where there is nothing.
    pub fn recoverable_until(&self) -> u16 {
        self.first_end(&self.server.recoverable)
    }

    /// The same of what only the administrator can recover.
    pub fn by_administrator_until(&self) -> u16 {
        self.first_end(&self.server.purged)
    }

    fn first_end(&self, shelf: &Shelf) -> u16 {
        let ends = shelf.iter().map(|letter| exchange::recoverable_until(&self.server.mailbox, letter));
        ends.min().unwrap_or(0)
    }

    fn is_in_trash(&self, place: Place, message: MessageId) -> Option<bool> {
        self.copy(place, message).map(|copy| copy.folder == Folder::Trash)
    }
}
