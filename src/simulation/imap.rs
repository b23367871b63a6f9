//! What IMAP does in its own way: the device itself uploads the sent copy, and phones keep a window.
//!
//! Invariant: mail goes out by SMTP whatever becomes of the copy.

use super::device::{Device, Queued, Step};
use super::mirror::act;
use super::rule::follow;
use super::server::Server;
use super::{Folder, MessageId, Reach, SentCopy};
use crate::mailbox::DeviceKind;

/// Days of mail that programs on phones keep; 30 stands for "a month or less".
/// Source (imap-phone-window): negox.com knowledge base 372.
const MOBILE_WINDOW: u16 = 30;

/// Whether a device keeps a message of this age whole. Computers keep everything.
/// Source (imap-computer-keeps): Thunderbird, `mailnews.js` (`offline_download=true`, `autosync_max_age_days=-1`).
pub(super) fn keeps(kind: DeviceKind, days_old: u16) -> bool {
    if !kind.is_mobile() {
        follow("imap-computer-keeps");
        return true;
    }
    let keeps = days_old <= MOBILE_WINDOW;
    if !keeps {
        follow("imap-phone-window");
    }
    keeps
}

/// The mail is out and stands in the device's Sent; APPEND puts a copy into the server's, unless the mailbox is full:
/// then it is tried again later. Source (imap-sent-copy): RFC 9051, section 6.3.12; RFC 9208, section 4.3.1 (OVERQUOTA).
pub(super) fn file_sent(server: &mut Server, device: &mut Device, message: MessageId) -> SentCopy {
    follow("imap-sent-copy");
    let append = Queued { message, folder: Folder::Sent, filing: 0, step: Step::Append };
    match act(server, device, append, Ok(())) {
        Reach::Server => SentCopy::Server,
        Reach::ThisDevice | Reach::Queued | Reach::AlreadyGone => SentCopy::Refused,
    }
}
