//! Which device is meant, so that a language can name it.
//!
//! Invariant: two devices of a world are never called the same.

use crate::mailbox::DeviceKind;
use crate::simulation::{DeviceId, Holder, World};

/// A device as it is called: "the second phone".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Device {
    pub kind: DeviceKind,
    /// 1 for the first one of its kind.
    pub nth: u16,
    pub holder: Holder,
}

impl Device {
    /// `None`: there is no such device.
    pub fn of(world: &World, id: DeviceId) -> Option<Self> {
        let kind = world.setup(id)?.kind;
        let holder = world.holder(id)?;
        let earlier =
            (0..id.0).filter(|other| world.setup(DeviceId(*other)).is_some_and(|setup| setup.kind == kind));
        Some(Self { kind, nth: earlier.count() as u16 + 1, holder })
    }

    /// All devices of a world, lost and broken ones included.
    pub fn all(world: &World) -> Vec<(DeviceId, Self)> {
        let mut all = Vec::new();
        for id in (0..=u8::MAX).map(DeviceId) {
            let Some(device) = Self::of(world, id) else {
                break;
            };
            all.push((id, device));
        }
        all
    }
}
