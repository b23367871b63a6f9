//! Guided stories of slips, losses, sabotage, and a mailbox that is full.
//!
//! Invariant: a message that is acted on lies on that device under every kind: the device that acts fetches first.

use super::script::{MAIL, Script};
use crate::simulation::{DeviceSetup, EntryKind, Event::*, MessageId, Thoroughness};

/// One message that all devices have, one that still waits on the server on day 3.
fn emptied_until(script: &mut Script) {
    let desk = script.desk();
    script.step(&script.fetched(&[MAIL], desk));
    script.step(&[DaysPass(2), MAIL]);
    script.step(&[DaysPass(1), IntruderEmpties(Thoroughness::EmptyTrash)]);
    script.step(&script.all(desk));
}

pub(super) fn emptied(script: &mut Script) {
    emptied_until(script);
    script.decisive(&[DaysPass(17)]);
}

pub(super) fn noticed_in_time(script: &mut Script) {
    let desk = script.desk();
    emptied_until(script);
    script.step(&[DaysPass(7)]);
    script.decisive(&[Recover(desk, MessageId(0)), Recover(desk, MessageId(1))]);
}

pub(super) fn disk_dies(script: &mut Script) {
    let desk = script.desk();
    script.step(&[MakeEntry(desk, EntryKind::Contact)]);
    script.step(&script.fetched(&[MAIL], desk));
    script.step(&script.fetched(&[DaysPass(20), MAIL], desk));
    script.step(&[Send(desk)]);
    script.step(&[Break(desk)]);
    let new = script.add(DeviceSetup::new(script.kind(desk)));
    script.decisive(&[Sync(new)]);
}

pub(super) fn deleted_unfetched(script: &mut Script) {
    let (_, phone) = script.pair();
    script.step(&[MAIL, Sync(phone)]);
    script.step(&[Delete(phone, MessageId(0))]);
    script.step(&[Sync(phone)]);
    script.decisive(&script.others(phone));
}

pub(super) fn deleted_on_phone(script: &mut Script) {
    let (_, phone) = script.pair();
    script.step(&script.fetched(&[MAIL], phone));
    script.step(&[Delete(phone, MessageId(0))]);
    script.decisive(&script.all(phone));
}

pub(super) fn past_the_trash(script: &mut Script) {
    let desk = script.desk();
    script.step(&script.fetched(&[MAIL], desk));
    script.step(&[Purge(desk, MessageId(0))]);
    script.step(&script.fetched(&[DaysPass(1)], desk));
    script.decisive(&[Recover(desk, MessageId(0))]);
}

/// What a mailbox with little storage holds: two messages with many photos.
const SMALL_KB: u32 = 50_000;

/// Two messages fill it to the brim, whatever its size.
pub(super) fn full(script: &mut Script) {
    let desk = script.desk();
    let quota = script.tale.story.stage.quota_kb.unwrap_or(SMALL_KB);
    script.tale.story.stage.quota_kb = Some(quota);
    script.step(&script.fetched(&[MailArrives { kb: quota / 2 }], desk));
    script.step(&script.fetched(&[MailArrives { kb: quota - quota / 2 }], desk));
    script.step(&[MAIL]);
    script.decisive(&[Send(desk)]);
    script.step(&[Delete(desk, MessageId(0))]);
    script.step(&[Sync(desk), MAIL]);
    script.step(&[EmptyTrash(desk)]);
    script.step(&[Sync(desk), MAIL]);
}

pub(super) fn stolen_phone(script: &mut Script) {
    let phone = script.phone();
    script.step(&script.fetched(&[MAIL], phone));
    script.step(&[Send(phone)]);
    script.step(&[Lose(phone)]);
    script.step(&[OrderWipe(phone)]);
    script.decisive(&[Sync(phone)]);
    script.step(&[ChangePassword]);
    script.step(&[MAIL, Sync(phone)]);
}

pub(super) fn provider_gone(script: &mut Script) {
    let desk = script.desk();
    script.step(&script.fetched(&[MAIL], desk));
    script.step(&[Send(desk)]);
    script.step(&script.fetched(&[DaysPass(400), MAIL], desk));
    script.step(&[MAIL]);
    script.decisive(&[ServerGone]);
}
