//! Appointments, contacts and tasks: who carries them, and whose change stands when two were made apart.
//!
//! Invariant: an entry that a device may not carry to the server stays on that device. An IMAP or POP3 mailbox has no
//! calendar; CalDAV and CardDAV on the same host have one. Source: RFC 4791; RFC 6352; RFC 9051 knows mail only.

use super::device::{Access, Device, HeldEntry};
use super::server::Server;
use super::{Entry, EntryId, Reach, Refusal, Round};
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
/// Source: Microsoft, "POP3 and IMAP4" ("basic email features" only).
pub(super) const fn carries(mailbox: &Mailbox, device: &Device) -> bool {
    match device.access {
        Access::Pop3(_) => false,
        Access::Imap | Access::Exchange => offered(mailbox),
    }
}

/// What a push of the device's own changes came to.
pub(super) enum Pushed {
    Clean,
    Conflicts(u16),
}

/// Uploads what was made, changed and deleted here. Where somebody else was faster, the server's version stands:
/// CalDAV refuses with 412 and the program fetches anew (RFC 4791, section 5.3.4); ActiveSync's default is that the
/// server wins (MS-ASCMD, section 2.2.3.34, Conflict).
pub(super) fn push(server: &mut Server, device: &mut Device) -> Pushed {
    let mut conflicts = 0;
    for (entry, base) in std::mem::take(&mut device.deleted_entries) {
        match server.entry(entry) {
            Some(at) if server.entries[at].version == base => {
                server.entries.remove(at);
            }
            Some(_) => conflicts += 1,
            None => {}
        }
    }
    device.entries.retain_mut(|held| match (held.base, server.entry(held.entry)) {
        (None, _) => {
            server.put_entry(Entry { entry: held.entry, kind: held.kind, version: held.version });
            held.base = Some(held.version);
            true
        }
        (Some(base), _) if base == held.version => true,
        (Some(base), Some(at)) if server.entries[at].version == base => {
            server.entries[at].version = held.version;
            held.base = Some(held.version);
            true
        }
        (Some(_), Some(at)) => {
            conflicts += 1;
            held.version = server.entries[at].version;
            held.base = Some(held.version);
            true
        }
        (Some(_), None) => {
            conflicts += 1;
            false
        }
    });
    if conflicts == 0 { Pushed::Clean } else { Pushed::Conflicts(conflicts) }
}

/// A whole round: own changes up, everything of the server's down.
pub(super) fn sync(server: &mut Server, device: &mut Device, round: &mut Round) {
    if let Pushed::Conflicts(conflicts) = push(server, device) {
        round.conflicts += conflicts;
    }
    device.entries.clear();
    device.entries.extend(server.entries.iter().map(|kept| HeldEntry {
        entry: kept.entry,
        kind: kept.kind,
        version: kept.version,
        base: Some(kept.version),
    }));
}

/// Carries one change made on the device as far as it gets; `None`: somebody else's stands.
pub(super) fn carry(server: &mut Server, device: &mut Device, line: Result<(), Refusal>) -> Option<Reach> {
    if !carries(&server.mailbox, device) {
        return Some(Reach::ThisDevice);
    }
    match line {
        Err(_) => Some(Reach::Queued),
        Ok(()) => match push(server, device) {
            Pushed::Clean => Some(Reach::Server),
            Pushed::Conflicts(_) => None,
        },
    }
}

/// Takes an entry off the device, and notes what the server is to be told.
pub(super) fn delete(device: &mut Device, entry: EntryId) {
    let Ok(at) = device.entries.binary_search_by_key(&entry, |held| held.entry) else {
        return;
    };
    if let Some(base) = device.entries.remove(at).base {
        device.deleted_entries.push((entry, base));
    }
}
