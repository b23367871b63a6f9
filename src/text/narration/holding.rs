//! What is left, counted over all places.
//!
//! Invariant: a message counts once, however many copies of it there are.

use crate::simulation::{DeviceId, Folder, MessageId, Place, World};

/// Messages that the reader can still lay hands on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Holding {
    /// On the reader's devices, outside the trash.
    pub devices: u16,
    /// On the server, outside the trash.
    pub server: u16,
    /// In the trash of the server or of a device.
    pub trash: u16,
    /// What the reader can recover, and until which day all of it.
    pub recoverable: (u16, u16),
    /// What the administrator can recover, and until which day all of it.
    pub by_administrator: (u16, u16),
}

impl Holding {
    pub fn of(world: &World) -> Self {
        let devices: Vec<Place> = world.devices().map(Place::Device).collect();
        let mut holding = Self {
            recoverable: until(world.recoverable()),
            by_administrator: until(world.recoverable_by_administrator()),
            ..Self::default()
        };
        for message in (0..world.messages()).map(MessageId) {
            let folder = |place: Place| world.copy(place, message).map(|copy| copy.folder);
            let shown = |place: Place| folder(place).is_some_and(|folder| folder != Folder::Trash);
            let trashed = |place: Place| folder(place) == Some(Folder::Trash);
            holding.devices += u16::from(devices.iter().any(|place| shown(*place)));
            holding.server += u16::from(shown(Place::Server));
            let in_trash = trashed(Place::Server) || devices.iter().any(|place| trashed(*place));
            holding.trash += u16::from(in_trash);
        }
        holding
    }

    /// Messages on one device, outside the trash.
    pub fn on(world: &World, id: DeviceId) -> u16 {
        let messages = (0..world.messages()).map(MessageId);
        let copies = messages.filter_map(|message| world.copy(Place::Device(id), message));
        copies.filter(|copy| copy.folder != Folder::Trash).count() as u16
    }
}

fn until(recoverable: impl Iterator<Item = (MessageId, u16)>) -> (u16, u16) {
    recoverable
        .fold((0, 0), |(count, first), (_, day)| (count + 1, if count == 0 { day } else { first.min(day) }))
}
