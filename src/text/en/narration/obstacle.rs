//! Why something cannot be done, in English.
//!
//! Invariant: a clause, without its beginning and its end.

use super::super::super::narration::Missing;
use crate::simulation::{Obstacle, Refusal};

/// To follow "because".
pub fn because(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::Offline => "the device has no connection",
        Refusal::ServerDown => "the server is out of reach",
        Refusal::ServerGone => "the server is gone for good",
        Refusal::MaildropLocked => "another device is fetching the mail just now",
        Refusal::OverQuota => "the mailbox is full",
        Refusal::GoneFromServer => "the message is missing on the server",
        Refusal::PasswordChanged => "the password is no longer right",
        Refusal::NoRight => "the colleague has no right to it",
    }
}

pub fn obstacle(obstacle: Obstacle, missing: Missing) -> &'static str {
    match obstacle {
        Obstacle::NoSuchDevice => "there is no such device",
        Obstacle::NoSuchMessage => "there is no such message here",
        Obstacle::NoSuchEntry => "there is no such entry here",
        Obstacle::DeviceLost => "the device is in other hands",
        Obstacle::DeviceBroken => "the device is broken",
        Obstacle::NotOnDevice => "the device does not show this message",
        Obstacle::OnlyLocal => "the message lies outside the mailbox, on this device alone",
        Obstacle::WaitsInOutbox => "the message still waits in the outbox",
        Obstacle::AlreadySo => "it is so already",
        Obstacle::NotInTrash => "the message is not in the trash",
        Obstacle::TrashEmpty => "the trash is empty",
        Obstacle::NothingToRecover => "there is nothing left to recover",
        Obstacle::NotOffered => match missing {
            Missing::Logins => "this mailbox offers no logins of their own for others",
            Missing::Calendar => "this mailbox offers no calendar to share",
            Missing::Recovery => "this mailbox offers no recovery",
            Missing::Wipe => "this device cannot be wiped through the mailbox",
            Missing::Other => "this mailbox does not offer that",
        },
        Obstacle::NoSession => "the device is not synchronising",
        Obstacle::SessionOpen => "the device is synchronising already",
        Obstacle::ServerGone => "the server is gone for good",
        Obstacle::TooMany => "more of them cannot be shown here",
    }
}
