//! How POP3 answers: a session that locks the maildrop, fetches what its unique ids do not know, marks, and quits.
//!
//! Invariant: a device's store is its own; nothing that becomes of the server changes it, and nothing that is done on
//! it reaches the server but a DELE that QUIT makes true.

use super::device::Device;
use super::rule::follow;
use super::server::{Server, Session, names};
use super::shelf::{Hold, Letter};
use super::{Folder, Refusal};
use crate::mailbox::{LeaveOnServer, Mailbox, Pop3Access};

/// What a session that has begun came to: messages fetched.
///
/// Begins the TRANSACTION state: takes the lock, fetches the inbox, marks with DELE what the device's settings no longer
/// leave. Source (pop3-inbox): RFC 1939, section 8 (one maildrop, no folders).
///
/// Errors: the maildrop is locked. Source (pop3-lock): RFC 1939, section 4; RFC 2449, section 8.1.2.
#[inline(never)]
pub(super) fn begin(server: &mut Server, device: &mut Device, access: Pop3Access) -> Result<u16, Refusal> {
    if server.session.is_some() {
        follow("pop3-lock");
        return Err(Refusal::MaildropLocked);
    }
    follow("pop3-inbox");
    let mut fetched = 0;
    let mut marked = Vec::new();
    let mut fetched_now = Vec::new();
    let today = server.day;
    // Which webmail and IMAP then show; it does so when the session ends, by QUIT or not.
    // Source (pop3-marks-read): Dovecot, `pop3_no_flag_updates` (unset).
    let marks_read = match server.mailbox {
        Mailbox::Pop3(_) | Mailbox::Imap(_) => true,
        Mailbox::Exchange(_) => false,
    };
    for kept in server.mail.iter_mut().filter(|kept| kept.folder == Folder::Inbox) {
        let message = kept.message;
        let since = match device.fetched.find(message).filter(|known| kept.is_still(known)) {
            Some(known) => {
                // Source (pop3-unique-ids): RFC 1939, section 7 (UIDL).
                follow("pop3-unique-ids");
                known.since
            }
            None => {
                // No flags come along: to a device that fetches it, every message is new.
                // Source (pop3-no-flags): RFC 1939, section 8.
                follow("pop3-no-flags");
                let new = Letter { since: today, seen: false, flagged: false, hold: Hold::Original, ..*kept };
                device.fetched.put(new);
                if !device.mail.has(message) {
                    device.mail.put(Letter { since: 0, ..new });
                    fetched += 1;
                }
                if marks_read {
                    fetched_now.push(*kept);
                }
                today
            }
        };
        let left_long_enough = match access.leave {
            LeaveOnServer::No => true,
            // Source (pop3-leave-days): Thunderbird, `nsPop3Protocol` (counts from the day of fetching).
            LeaveOnServer::Days(days) => {
                follow("pop3-leave-days");
                today - since >= days
            }
            LeaveOnServer::Forever => false,
        };
        // Into the trash counts as deleted. Source (pop3-delete-with-local): Thunderbird, `nsLocalMailFolder.cpp`
        // (`EndMove`, `DeleteMessages`: `MarkMsgsOnPop3Server(…, POP3_DELETE)`).
        let deleted_here = device.mail.find(message).is_none_or(|held| held.folder == Folder::Trash);
        let deleted_with_local = access.delete_with_local && deleted_here;
        if deleted_with_local {
            follow("pop3-delete-with-local");
        }
        if left_long_enough || deleted_with_local {
            marked.push(*kept);
        }
    }
    server.session = Some(Session { device: device.id, marked, fetched: fetched_now });
    Ok(fetched)
}

/// QUIT: the UPDATE state removes what was marked and frees the lock; how many went.
/// Source (pop3-update): RFC 1939, section 6.
#[inline(never)]
pub(super) fn quit(server: &mut Server, device: &mut Device) -> u16 {
    let Some(session) = server.session.take_if(|session| session.device == device.id) else {
        return 0;
    };
    follow("pop3-update");
    mark_read(server, &session);
    let removed = server.erase(&|kept| names(&session.marked, kept));
    // As programs do: the list of known ids is cut back to what the server still lists.
    let listed =
        |known: &Letter| server.mail.find(known.message).is_some_and(|kept| kept.folder == Folder::Inbox);
    device.fetched.sweep(&|known| !listed(known));
    removed
}

/// The line broke before QUIT: nothing is removed; how many marks that voids.
/// Source (pop3-no-quit): RFC 1939, section 6.
pub(super) fn break_off(server: &mut Server) -> u16 {
    let Some(session) = server.session.take() else {
        return 0;
    };
    follow("pop3-no-quit");
    mark_read(server, &session);
    session.marked.len() as u16
}

/// What was moved elsewhere meanwhile is out of the session's reach.
#[inline(never)]
fn mark_read(server: &mut Server, session: &Session) {
    for kept in server.mail.iter_mut().filter(|kept| names(&session.fetched, kept)) {
        follow("pop3-marks-read");
        kept.seen = true;
    }
}
