//! Appointments, contacts and tasks: who carries them, and whose change stands when two were made apart.
//!
//! Invariant: an entry that a device may not carry to the server stays on that device. An IMAP or POP3 mailbox has no
//! calendar; CalDAV and CardDAV on the same host have one. Source (entries-carried): RFC 4791; RFC 6352; MS-ASCMD, section
//! 2.2.1.21 (Sync). Source (mail-only): RFC 9051 and RFC 1939 know mail only.

use super::device::{Access, Device};
use super::diary::{Note, Standing};
use super::rule::follow;
use super::server::Server;
use super::{EntryId, Reach, Refusal, Round};
use crate::mailbox::Mailbox;

/// Whether the server has a calendar, an address book and a task list.
pub(super) const fn offered(mailbox: &Mailbox) -> bool {
    match mailbox {
        Mailbox::Pop3(_) => false,
        Mailbox::Imap(settings) => settings.dav,
        Mailbox::Exchange(_) => true,
    }
}

/// Whether this device carries entries to the server. One that opens the mailbox by POP3 never does.
/// See Microsoft, "POP3 and IMAP4" ("basic email features" only).
pub(super) const fn carries(mailbox: &Mailbox, device: &Device) -> bool {
    match device.access {
        Access::Pop3(_) => false,
        Access::Imap | Access::Exchange => offered(mailbox),
    }
}

/// Uploads what was made, changed and deleted here; how often somebody else was faster. Then the server's version
/// stands: CalDAV refuses with 412 and the program fetches anew; ActiveSync's default is that the server wins.
/// Source (entry-conflict): RFC 4791, section 5.3.4; MS-ASCMD, section 2.2.3.34 (Conflict).
#[inline(never)]
pub(super) fn push(server: &mut Server, device: &mut Device) -> u16 {
    let mut conflicts = 0;
    for note in device.entries.take_all() {
        let on_server = server.entries.find(note.entry).map(|kept| kept.version);
        let unchanged_there = on_server == note.base;
        match note.standing {
            Standing::Deleted if unchanged_there => server.entries.remove(note.entry),
            Standing::Deleted => {
                follow("entry-conflict");
                conflicts += u16::from(on_server.is_some());
            }
            Standing::Here if note.base == Some(note.version) => device.entries.put(note),
            Standing::Here if unchanged_there => {
                follow("entries-carried");
                server.entries.put(Note { base: None, ..note });
                device.entries.put(Note { base: Some(note.version), ..note });
            }
            Standing::Here => {
                follow("entry-conflict");
                conflicts += 1;
                if let Some(version) = on_server {
                    device.entries.put(Note { version, base: Some(version), ..note });
                }
            }
        }
    }
    conflicts
}

/// A whole round: own changes up, everything of the server's down.
pub(super) fn sync(server: &mut Server, device: &mut Device, round: &mut Round) {
    let old = device.entries.clone();
    round.conflicts += push(server, device);
    device.entries.clear();
    for kept in server.entries.iter() {
        let known = old.find(kept.entry).is_some_and(|note| note.version == kept.version);
        round.entries += u16::from(!known);
        device.entries.put(Note { base: Some(kept.version), ..*kept });
    }
}

/// Carries one change made on the device as far as it gets; `None`: somebody else's stands.
pub(super) fn carry(server: &mut Server, device: &mut Device, line: Result<(), Refusal>) -> Option<Reach> {
    if !carries(&server.mailbox, device) {
        follow("mail-only");
        return Some(Reach::ThisDevice);
    }
    match line {
        Err(_) => Some(Reach::Queued),
        Ok(()) if push(server, device) == 0 => Some(Reach::Server),
        Ok(()) => None,
    }
}

/// Takes an entry off the device; what the server has is to be deleted there too.
pub(super) fn delete(device: &mut Device, entry: EntryId) {
    match device.entries.find_mut(entry) {
        Some(note) if note.base.is_some() => note.standing = Standing::Deleted,
        Some(_) => device.entries.remove(entry),
        None => {}
    }
}
