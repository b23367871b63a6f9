//! Why something cannot be done, in English.
//!
//! Invariant: a clause, without its beginning and its end.

use crate::simulation::{Obstacle, Refusal};
use crate::text::narration::Missing;
use crate::text::table::{Table, table};

/// To follow "because".
pub(super) const REFUSALS: Table = table!(Refusal {
    Offline: "the device has no connection",
    ServerDown: "the server is out of reach",
    ServerGone: "the server is gone for good",
    MaildropLocked: "another device is fetching the mail just now",
    OverQuota: "the mailbox is full",
    GoneFromServer: "the message is missing on the server",
    PasswordChanged: "the password is no longer right",
    NoRight: "the colleague has no right to it",
});

pub(super) const OBSTACLES: Table = table!(Obstacle {
    NoSuchDevice: "there is no such device",
    NoSuchMessage: "there is no such message here",
    NoSuchEntry: "there is no such entry here",
    DeviceLost: "the device is in other hands",
    DeviceBroken: "the device is broken",
    NotOnDevice: "the device does not show this message",
    OnlyLocal: "the message lies outside the mailbox, on this device alone",
    WaitsInOutbox: "the message still waits in the outbox",
    AlreadySo: "it is so already",
    NotInTrash: "the message is not in the trash",
    TrashEmpty: "the trash is empty",
    NothingToRecover: "there is nothing left to recover",
    NotOffered: "this mailbox does not offer that",
    NoSession: "the device is not synchronising",
    SessionOpen: "the device is synchronising already",
    ServerGone: "the server is gone for good",
    TooMany: "more of them cannot be shown here",
});

pub(super) const MISSING: Table = table!(Missing {
    Logins: "this mailbox offers no logins of their own for others",
    Calendar: "this mailbox offers no calendar to share",
    Recovery: "this mailbox offers no recovery",
    Wipe: "this device cannot be wiped through the mailbox",
});
