//! How POP3 answers: a session that locks the maildrop, fetches what its unique ids do not know, marks, and quits.
//!
//! Invariant: a device's store is its own; nothing that becomes of the server changes it, and nothing that is done on
//! it reaches the server but a DELE that QUIT makes true.

use super::device::Device;
use super::server::{Server, Session};
use super::shelf::{Hold, Letter};
use super::{Folder, Refusal};
use crate::mailbox::{LeaveOnServer, Mailbox, Pop3Access};

/// What a session that has begun came to: messages fetched.
///
/// Begins the TRANSACTION state: takes the lock, fetches the inbox (POP3 sees no other folder; RFC 1939, section 8),
/// marks with DELE what the device's settings no longer leave.
///
/// Errors: the maildrop is locked. Source: RFC 1939, section 4; RFC 2449, section 8.1.2.
#[inline(never)]
pub(super) fn begin(server: &mut Server, device: &mut Device, access: Pop3Access) -> Result<u16, Refusal> {
    if server.session.is_some() {
        return Err(Refusal::MaildropLocked);
    }
    let mut fetched = 0;
    let mut marked = Vec::new();
    let mut fetched_now = Vec::new();
    let today = server.day;
    // Dovecot marks what RETR fetched as read (`pop3_no_flag_updates` unset), which webmail and IMAP then show; it does so
    // when the session ends, by QUIT or not (tried with 2.3.19).
    let marks_read = match server.mailbox {
        Mailbox::Pop3(_) | Mailbox::Imap(_) => true,
        Mailbox::Exchange(_) => false,
    };
    for kept in server.mail.iter_mut().filter(|kept| kept.folder == Folder::Inbox) {
        let message = kept.message;
        let since = match device.fetched.find(message) {
            Some(known) => known.since,
            None => {
                // No flags come along: to a device that fetches it, every message is new. Source: RFC 1939, section 8.
                let new = Letter { since: today, seen: false, flagged: false, hold: Hold::Original, ..*kept };
                device.fetched.put(new);
                if !device.mail.has(message) {
                    device.mail.put(Letter { since: 0, ..new });
                    fetched += 1;
                }
                if marks_read {
                    fetched_now.push(message);
                }
                today
            }
        };
        let left_long_enough = match access.leave {
            LeaveOnServer::No => true,
            LeaveOnServer::Days(days) => today - since >= days,
            LeaveOnServer::Forever => false,
        };
        // Into the trash counts as deleted. Source: Thunderbird, `nsLocalMailFolder.cpp` (`EndMove`, `DeleteMessages`:
        // `MarkMsgsOnPop3Server(…, POP3_DELETE)`).
        let deleted_here = device.mail.find(message).is_none_or(|held| held.folder == Folder::Trash);
        if left_long_enough || (access.delete_with_local && deleted_here) {
            marked.push(message);
        }
    }
    server.session = Some(Session { device: device.id, marked, fetched: fetched_now });
    Ok(fetched)
}

/// QUIT: the UPDATE state removes what was marked and frees the lock; how many went. Source: RFC 1939, section 6.
#[inline(never)]
pub(super) fn quit(server: &mut Server, device: &mut Device) -> u16 {
    let Some(session) = server.session.take_if(|session| session.device == device.id) else {
        return 0;
    };
    mark_read(server, &session);
    let removed =
        server.erase(&|kept| kept.folder == Folder::Inbox && session.marked.contains(&kept.message));
    // As programs do: the list of known ids is cut back to what the server still lists.
    let listed =
        |known: &Letter| server.mail.find(known.message).is_some_and(|kept| kept.folder == Folder::Inbox);
    device.fetched.sweep(&|known| !listed(known));
    removed
}

/// The line broke before QUIT: nothing is removed; how many marks that voids. Source: RFC 1939, section 6.
pub(super) fn break_off(server: &mut Server) -> u16 {
    let Some(session) = server.session.take() else {
        return 0;
    };
    mark_read(server, &session);
    session.marked.len() as u16
}

/// What was moved elsewhere meanwhile is out of the session's reach.
#[inline(never)]
fn mark_read(server: &mut Server, session: &Session) {
    for kept in server.mail.iter_mut().filter(|kept| kept.folder == Folder::Inbox) {
        kept.seen |= session.fetched.contains(&kept.message);
    }
}
