//! What IMAP does in its own way: the device itself uploads the sent copy, and phones keep a window.
//!
//! Invariant: mail goes out by SMTP whatever becomes of the copy.

use super::device::{Device, Held, Hold, Queued, Step};
use super::mirror::act;
use super::server::Server;
use super::{Folder, Reach, SentCopy};
use crate::mailbox::DeviceKind;

/// Days of mail that programs on phones keep; 30 stands for "a month or less". Source: negox.com knowledge base 372.
const MOBILE_WINDOW: u16 = 30;

/// Computers keep everything. Source: Thunderbird, `mailnews.js` (`offline_download=true`, `autosync_max_age_days=-1`).
pub(super) const fn window(kind: DeviceKind) -> Option<u16> {
    if kind.is_mobile() { Some(MOBILE_WINDOW) } else { None }
}

/// The mail is out; APPEND puts the copy into the server's Sent folder, unless the mailbox is full: then it stays on
/// the device and is tried again. Source: RFC 9051, section 6.3.12; RFC 9208, section 4.3.1 (OVERQUOTA).
pub(super) fn send(server: &mut Server, device: &mut Device, held: Held) -> SentCopy {
    device.put(Held { folder: Folder::Sent, hold: Hold::Original, ..held });
    let append = Queued { message: held.message, folder: Folder::Sent, step: Step::Append };
    match act(server, device, append, Ok(())) {
        Reach::Server => SentCopy::Server,
        Reach::ThisDevice | Reach::Queued | Reach::AlreadyGone => SentCopy::Refused,
    }
}
