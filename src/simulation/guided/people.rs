//! Guided stories with colleagues, and with a program that does not share.
//!
//! Invariant: a colleague has a login of their own or none; nobody hands over a password.

use super::script::{Beat, Beat::*, DESK, MAIL, NEW};
use crate::mailbox::{DeviceKind, LeaveOnServer, Pop3Access};
use crate::simulation::{DeviceSetup, EntryKind, Event::*, MessageId, Right};

pub(super) const STAND_IN: &[Beat] = &[
    MAIL, All(DESK), Then,
    Do(MakeEntry(DESK, EntryKind::Appointment)), Then,
    Do(Grant(Right::Read)), Guess,
    Do(ColleagueReads), Then,
    Do(DaysPass(14)), Do(Revoke), Then,
    Do(ColleagueReads),
];

pub(super) const SHARED_CALENDAR: &[Beat] = &[
    Do(MakeEntry(DESK, EntryKind::Appointment)), Then,
    Do(Grant(Right::Write)), Then,
    Do(ColleagueReads), Then,
    Do(ColleagueAppoints), Guess,
    All(DESK),
];

/// The colleague is faster than all devices, whatever they leave on the server.
pub(super) const SHARED_INBOX: &[Beat] = &[
    MAIL, Then,
    Do(Grant(Right::Write)), Then,
    Do(ColleagueReads), Then,
    Do(ColleagueDeletes(MessageId(0))), Guess,
    All(DESK),
];

/// Deletes what it fetches.
const AT_ONCE: Pop3Access = Pop3Access { leave: LeaveOnServer::No, delete_with_local: false };

/// Source: hostiname and mendoclick (one program on "delete after download" empties the inbox for all).
pub(super) const POP3_SLIPS_IN: &[Beat] = &[
    MAIL, All(DESK), Then,
    Do(Send(DESK)), Then,
    Do(AddDevice(DeviceSetup { kind: DeviceKind::Laptop, pop3: Some(AT_ONCE) })), Then,
    Do(Sync(NEW)), Guess,
    AllBefore(DESK),
];
