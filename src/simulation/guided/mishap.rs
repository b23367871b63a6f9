//! Guided stories of slips, losses, sabotage, and a mailbox that is full.
//!
//! Invariant: a message that is acted on lies on that device under every kind: the device that acts fetches first.

use super::script::{Beat, Beat::*, DESK, MAIL, NEW, OTHER};
use crate::simulation::{EntryKind, Event::*, MessageId, Thoroughness};

/// One message that all devices have, one that still waits on the server on day 3.
pub(super) const EMPTIED: &[Beat] = &[
    MAIL, All(DESK), Then,
    Do(DaysPass(2)), MAIL, Then,
    Do(DaysPass(1)), Do(IntruderEmpties(Thoroughness::EmptyTrash)), Then,
    All(DESK), Guess,
    Do(DaysPass(17)),
];

/// The same.
pub(super) const NOTICED_IN_TIME: &[Beat] = &[
    MAIL, All(DESK), Then,
    Do(DaysPass(2)), MAIL, Then,
    Do(DaysPass(1)), Do(IntruderEmpties(Thoroughness::EmptyTrash)), Then,
    All(DESK), Then,
    Do(DaysPass(7)), Guess,
    Do(Recover(DESK, MessageId(0))), Do(Recover(DESK, MessageId(1))),
];

pub(super) const DISK_DIES: &[Beat] = &[
    Do(MakeEntry(DESK, EntryKind::Contact)), Then,
    MAIL, All(DESK), Then,
    Do(DaysPass(20)), MAIL, All(DESK), Then,
    Do(Send(DESK)), Then,
    Do(Break(DESK)), Then,
    Replace, Guess,
    Do(Sync(NEW)),
];

pub(super) const DELETED_UNFETCHED: &[Beat] = &[
    MAIL, Do(Sync(OTHER)), Then,
    Do(Delete(OTHER, MessageId(0))), Then,
    Do(Sync(OTHER)), Guess,
    Others(OTHER),
];

pub(super) const DELETED_ON_PHONE: &[Beat] = &[
    MAIL, All(OTHER), Then,
    Do(Delete(OTHER, MessageId(0))), Guess,
    All(OTHER),
];

pub(super) const PAST_THE_TRASH: &[Beat] = &[
    MAIL, All(DESK), Then,
    Do(Purge(DESK, MessageId(0))), Then,
    Do(DaysPass(1)), All(DESK), Guess,
    Do(Recover(DESK, MessageId(0))),
];

/// Two messages fill it to the brim, whatever its size.
pub(super) const FULL: &[Beat] = &[
    Half, All(DESK), Then,
    Rest, All(DESK), Then,
    MAIL, Guess,
    Do(Send(DESK)), Then,
    Do(Delete(DESK, MessageId(0))), Then,
    Do(Sync(DESK)), MAIL, Then,
    Do(EmptyTrash(DESK)), Then,
    Do(Sync(DESK)), MAIL,
];

pub(super) const STOLEN_PHONE: &[Beat] = &[
    MAIL, All(OTHER), Then,
    Do(Send(OTHER)), Then,
    Do(Lose(OTHER)), Then,
    Do(OrderWipe(OTHER)), Guess,
    Do(Sync(OTHER)), Then,
    Do(ChangePassword), Then,
    MAIL, Do(Sync(OTHER)),
];

pub(super) const PROVIDER_GONE: &[Beat] = &[
    MAIL, All(DESK), Then,
    Do(Send(DESK)), Then,
    Do(DaysPass(400)), MAIL, All(DESK), Then,
    MAIL, Guess,
    Do(ServerGone),
];
