//! In what condition a device is: how it opens the mailbox, what it lacks, what waits on it.
//!
//! Invariant: looking changes nothing. What lies on a device is told by `view`.

use super::device::Access;
use super::shelf::{Hold, Shelf};
use super::{DeviceId, EntryId, Place, Wipe, World};
use crate::mailbox::Pop3Access;

impl World {
    /// All devices there have been, lost and broken ones included.
    pub fn all_devices(&self) -> impl Iterator<Item = DeviceId> {
        self.devices.iter().map(|device| device.id)
    }

    /// How a device fetches by POP3, so that it keeps originals; `None`: it mirrors the server, or does not exist.
    pub fn pop3_access(&self, device: DeviceId) -> Option<Pop3Access> {
        match self.device(device)?.access {
            Access::Pop3(access) => Some(access),
            Access::Imap | Access::Exchange => None,
        }
    }

    /// Whether a device has no line to the net.
    pub fn is_offline(&self, device: DeviceId) -> bool {
        self.device(device).is_some_and(|device| !device.online)
    }

    /// Whether a device was lost and does not know the new password.
    pub fn is_locked_out(&self, device: DeviceId) -> bool {
        self.device(device).is_some_and(|device| device.locked_out)
    }

    /// How far an order to wipe a device has got.
    pub fn wipe(&self, device: DeviceId) -> Wipe {
        self.device(device).map_or(Wipe::None, |device| device.wipe)
    }

    /// How many changes made on a device wait for its next round with the server, what is in its outbox aside.
    pub fn queued(&self, device: DeviceId) -> usize {
        self.device(device).map_or(0, |device| device.queue.len())
    }

    /// How many messages a device only lists: the server has them, they are too old for the device's window.
    pub fn listed(&self, device: DeviceId) -> usize {
        let listed = |shelf: &Shelf| shelf.iter().filter(|letter| letter.hold == Hold::Listed).count();
        self.device(device).map_or(0, |device| listed(&device.mail))
    }

    /// Kilobytes that lie in a place.
    pub fn held_kb(&self, place: Place) -> u32 {
        let held = |shelf: &Shelf| {
            let held = shelf.iter().filter(|letter| letter.hold != Hold::Listed);
            held.fold(0_u32, |sum, letter| sum.saturating_add(letter.kb))
        };
        match place {
            Place::Server => self.used_kb(),
            Place::Device(device) => {
                self.device(device).map_or(0, |device| held(&device.mail).saturating_add(held(&device.local)))
            }
        }
    }

    /// Whether the mailbox carries appointments, contacts and tasks.
    pub fn offers_entries(&self) -> bool {
        self.has_groupware()
    }

    /// How many appointments, contacts and tasks the reader has made so far, numbered from 0.
    pub fn all_entries(&self) -> u16 {
        self.entries.len() as u16
    }

    /// All appointments, contacts and tasks that anybody has made so far.
    #[inline(never)]
    pub fn all_entry_ids(&self) -> Vec<EntryId> {
        let mut ids = Vec::new();
        for (first, end) in [(0, self.all_entries()), (EntryId::COLLEAGUES.0, self.next_appointed().0)] {
            for number in first..end {
                ids.push(EntryId(number));
            }
        }
        ids
    }

    /// Whether the owner has changed the password.
    pub fn is_password_changed(&self) -> bool {
        self.password_changed
    }
}
