//! Which device is meant, so that a language can name it.
//!
//! Invariant: two devices of a world are never called the same.

use crate::mailbox::DeviceKind;
use crate::simulation::{DeviceId, Holder, World};

/// A device as it is called: "the second phone".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Device {
    pub id: DeviceId,
    pub kind: DeviceKind,
    /// 1 for the first one of its kind.
    pub nth: u16,
    pub holder: Holder,
}

impl Device {
    /// `None`: there is no such device.
    pub fn of(world: &World, id: DeviceId) -> Option<Self> {
        Self::all(world).get(usize::from(id.0)).copied()
    }

    /// All devices of a world, lost and broken ones included.
    #[inline(never)]
    pub fn all(world: &World) -> Vec<Self> {
        let mut all: Vec<Self> = Vec::new();
        for id in world.all_devices() {
            if let (Some(setup), Some(holder)) = (world.setup(id), world.holder(id)) {
                let earlier = all.iter().filter(|device| device.kind == setup.kind).count();
                all.push(Self { id, kind: setup.kind, nth: earlier as u16 + 1, holder });
            }
        }
        all
    }

    /// Those that the reader has and that work.
    #[inline(never)]
    pub fn readers(world: &World) -> Vec<Self> {
        let mut readers = Self::all(world);
        readers.retain(|device| device.holder == Holder::Reader);
        readers
    }
}
