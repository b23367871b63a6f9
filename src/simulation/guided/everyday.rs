//! Guided stories of daily use with several devices.
//!
//! Invariant: who acts first stands in the story, because under POP3 it decides who gets what.

use super::script::{MAIL, Script};
use crate::mailbox::DeviceKind;
use crate::simulation::{DeviceSetup, EntryId, EntryKind, Event::*, MessageId};

pub(super) fn new_device(script: &mut Script) {
    let desk = script.desk();
    script.step(&script.fetched(&[MAIL, MAIL], desk));
    script.step(&[Read(desk, MessageId(0))]);
    script.step(&[Send(desk)]);
    script.step(&script.fetched(&[DaysPass(720), MAIL], desk));
    let new = script.add(DeviceSetup::new(DeviceKind::Computer));
    script.decisive(&[Sync(new)]);
}

pub(super) fn sent_on_phone(script: &mut Script) {
    let (desk, phone) = script.pair();
    script.step(&[Send(phone)]);
    script.decisive(&[Sync(desk)]);
}

pub(super) fn reminder(script: &mut Script) {
    let (_, phone) = script.pair();
    script.step(&[MakeEntry(phone, EntryKind::Appointment)]);
    script.step(&script.all(phone));
    script.decisive(&[ReminderDue(EntryId(0))]);
}

/// Only the device on the desk fetches, longer than copies are usually left on the server.
pub(super) fn drawer(script: &mut Script) {
    let laptop = script.left_behind();
    let desk = script.desk();
    script.step(&[MAIL, Sync(desk)]);
    script.step(&[DaysPass(20), MAIL, Sync(desk)]);
    script.step(&[DaysPass(10), Sync(desk)]);
    script.decisive(&[Sync(laptop)]);
}

/// A message of two months ago and one of today, each with photos.
pub(super) fn metered(script: &mut Script) {
    let photos = MailArrives { kb: 5_000 };
    script.step(&[photos]);
    script.step(&[DaysPass(60), photos]);
    let new = script.add(DeviceSetup::new(DeviceKind::Phone));
    script.decisive(&[Sync(new)]);
}

pub(super) fn empty_phone(script: &mut Script) {
    let (desk, phone) = script.pair();
    script.step(&[MAIL]);
    script.step(&[Sync(desk)]);
    script.decisive(&[Sync(phone)]);
}

pub(super) fn changed_contact(script: &mut Script) {
    let (desk, phone) = script.pair();
    script.step(&[MakeEntry(desk, EntryKind::Contact)]);
    script.step(&[Sync(desk), Sync(phone)]);
    script.step(&[ChangeEntry(desk, EntryId(0))]);
    script.decisive(&[Sync(phone)]);
}

pub(super) fn train(script: &mut Script) {
    let laptop = script.on_the_train();
    script.step(&script.fetched(&[MAIL], laptop));
    script.step(&[GoOffline(laptop)]);
    script.step(&[MAIL]);
    script.step(&[Read(laptop, MessageId(0))]);
    script.step(&[Send(laptop)]);
    script.decisive(&script.fetched(&[GoOnline(laptop)], laptop));
}

pub(super) fn draft(script: &mut Script) {
    let (desk, phone) = script.pair();
    script.step(&[SaveDraft(desk)]);
    script.decisive(&[Sync(phone)]);
}

pub(super) fn read_elsewhere(script: &mut Script) {
    let (desk, phone) = script.pair();
    script.step(&script.fetched(&[MAIL], desk));
    script.step(&[Read(desk, MessageId(0))]);
    script.decisive(&[Sync(phone)]);
}

pub(super) fn filed(script: &mut Script) {
    let (desk, phone) = script.pair();
    script.step(&script.fetched(&[MAIL], desk));
    script.step(&[File(desk, MessageId(0))]);
    script.decisive(&[Sync(phone)]);
}
