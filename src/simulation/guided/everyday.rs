//! Guided stories of daily use with several devices.
//!
//! Invariant: who acts first stands in the story, because under POP3 it decides who gets what.

use super::script::{Beat, Beat::*, DESK, MAIL, NEW, OTHER};
use crate::mailbox::DeviceKind;
use crate::simulation::{DeviceSetup, EntryId, EntryKind, Event::*, MessageId};

pub(super) const NEW_DEVICE: &[Beat] = &[
    MAIL, MAIL, All(DESK), Then,
    Do(Read(DESK, MessageId(0))), Then,
    Do(Send(DESK)), Then,
    Do(DaysPass(720)), MAIL, All(DESK), Then,
    Do(AddDevice(DeviceSetup::new(DeviceKind::Computer))), Guess,
    Do(Sync(NEW)),
];

pub(super) const SENT_ON_PHONE: &[Beat] = &[
    Do(Send(OTHER)), Guess,
    Do(Sync(DESK)),
];

pub(super) const REMINDER: &[Beat] = &[
    Do(MakeEntry(OTHER, EntryKind::Appointment)), Then,
    All(OTHER), Guess,
    Do(ReminderDue(EntryId(0))),
];

/// Only the device on the desk fetches, longer than copies are usually left on the server.
pub(super) const DRAWER: &[Beat] = &[
    MAIL, Do(Sync(DESK)), Then,
    Do(DaysPass(20)), MAIL, Do(Sync(DESK)), Then,
    Do(DaysPass(10)), Do(Sync(DESK)), Guess,
    Do(Sync(OTHER)),
];

/// A message with photos.
const PHOTOS: Beat = Do(MailArrives { kb: 5_000 });

/// A message of two months ago and one of today, each with photos.
pub(super) const METERED: &[Beat] = &[
    PHOTOS, Then,
    Do(DaysPass(60)), PHOTOS, Then,
    Do(AddDevice(DeviceSetup::new(DeviceKind::Phone))), Guess,
    Do(Sync(NEW)),
];

pub(super) const EMPTY_PHONE: &[Beat] = &[
    MAIL, Then,
    Do(Sync(DESK)), Guess,
    Do(Sync(OTHER)),
];

pub(super) const CHANGED_CONTACT: &[Beat] = &[
    Do(MakeEntry(DESK, EntryKind::Contact)), Then,
    Do(Sync(DESK)), Do(Sync(OTHER)), Then,
    Do(ChangeEntry(DESK, EntryId(0))), Guess,
    Do(Sync(OTHER)),
];

pub(super) const TRAIN: &[Beat] = &[
    MAIL, All(OTHER), Then,
    Do(GoOffline(OTHER)), Then,
    MAIL, Then,
    Do(Read(OTHER, MessageId(0))), Then,
    Do(Send(OTHER)), Guess,
    Do(GoOnline(OTHER)), All(OTHER),
];

pub(super) const DRAFT: &[Beat] = &[
    Do(SaveDraft(DESK)), Guess,
    Do(Sync(OTHER)),
];

pub(super) const READ_ELSEWHERE: &[Beat] = &[
    MAIL, All(DESK), Then,
    Do(Read(DESK, MessageId(0))), Guess,
    Do(Sync(OTHER)),
];

pub(super) const FILED: &[Beat] = &[
    MAIL, All(DESK), Then,
    Do(File(DESK, MessageId(0))), Guess,
    Do(Sync(OTHER)),
];
