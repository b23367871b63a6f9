//! Guided stories with colleagues, and with a program that does not share.
//!
//! Invariant: a colleague has a login of their own or none; nobody hands over a password.

use super::script::{MAIL, Script};
use crate::mailbox::{DeviceKind, LeaveOnServer, Pop3Access};
use crate::simulation::{DeviceSetup, EntryKind, Event::*, MessageId, Right};

pub(super) fn stand_in(script: &mut Script) {
    let desk = script.desk();
    script.step(&script.fetched(&[MAIL], desk));
    script.step(&[MakeEntry(desk, EntryKind::Appointment)]);
    script.step(&[Grant(Right::Read)]);
    script.decisive(&[ColleagueReads]);
    script.step(&[DaysPass(14), Revoke]);
    script.step(&[ColleagueReads]);
}

pub(super) fn shared_calendar(script: &mut Script) {
    let desk = script.desk();
    script.step(&[MakeEntry(desk, EntryKind::Appointment)]);
    script.step(&[Grant(Right::Write)]);
    script.step(&[ColleagueReads]);
    script.step(&[ColleagueAppoints]);
    script.decisive(&script.all(desk));
}

/// The colleague is faster than all devices, whatever they leave on the server.
pub(super) fn shared_inbox(script: &mut Script) {
    let desk = script.desk();
    script.step(&[MAIL]);
    script.step(&[Grant(Right::Write)]);
    script.step(&[ColleagueReads]);
    script.step(&[ColleagueDeletes(MessageId(0))]);
    script.decisive(&script.all(desk));
}

/// Source: hostiname and mendoclick (one program on "delete after download" empties the inbox for all).
pub(super) fn pop3_slips_in(script: &mut Script) {
    let desk = script.desk();
    script.step(&script.fetched(&[MAIL], desk));
    script.step(&[Send(desk)]);
    let access = Pop3Access { leave: LeaveOnServer::No, delete_with_local: false };
    let rounds = script.all(desk);
    let new = script.add(DeviceSetup { kind: DeviceKind::Laptop, pop3: Some(access) });
    script.step(&[Sync(new)]);
    script.decisive(&rounds);
}
