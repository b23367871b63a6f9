//! The part of the answers that sets the stage: devices and storage.
//!
//! Invariant: a situation depends on two answers only, `devices` and `storage`; all stories of one reader share it.

use super::answers::Answers;
use super::question::Question;
use crate::mailbox::DeviceKind;
use crate::simulation::{DeviceSetup, Stage};

/// What a mailbox with little storage holds: two messages with photos, which may be 20 MB each, but not three.
pub(super) const SMALL_KB: u32 = 50_000;

/// The reader's devices and storage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Situation {
    devices: Devices,
    small: bool,
}

/// The sets of devices that the question `devices` offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Devices {
    Computer,
    Phone,
    Both,
    More,
}

impl Situation {
    /// How many sets of devices there are.
    pub(super) const DEVICE_SETS: usize = 4;

    /// The situation of a reader who gave these answers. Who did not say is taken for the usual one: a computer and a
    /// phone, and enough storage.
    pub fn of(answers: &Answers) -> Self {
        let devices = match answers.chosen(Question::Devices) {
            Some("computer") => Devices::Computer,
            Some("phone") => Devices::Phone,
            Some("more") => Devices::More,
            Some(_) | None => Devices::Both,
        };
        Self { devices, small: answers.chosen(Question::Storage) == Some("small") }
    }

    /// The devices, the main one first.
    pub const fn devices(self) -> &'static [DeviceKind] {
        match self.devices {
            Devices::Computer => &[DeviceKind::Computer],
            Devices::Phone => &[DeviceKind::Phone],
            Devices::Both => &[DeviceKind::Computer, DeviceKind::Phone],
            Devices::More => &[DeviceKind::Computer, DeviceKind::Laptop, DeviceKind::Phone],
        }
    }

    /// What a story in this situation begins with.
    pub fn stage(self) -> Stage {
        Stage {
            devices: self.devices().iter().map(|kind| DeviceSetup::new(*kind)).collect(),
            quota_kb: self.small.then_some(SMALL_KB),
        }
    }

    /// Whether one of the devices is a computer or a laptop.
    pub(super) fn has_computer(self) -> bool {
        self.devices().iter().any(|kind| !kind.is_mobile())
    }

    /// The number of the set of devices, below [`Self::DEVICE_SETS`].
    pub(super) const fn device_set(self) -> usize {
        self.devices as usize
    }
}
