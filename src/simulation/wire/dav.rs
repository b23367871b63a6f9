//! CalDAV and CardDAV as they are spoken: HTTP requests and answers.
//!
//! Invariant: nothing is overwritten unseen; each PUT and DELETE names the version that it is made from.
//! Source: RFC 4791, section 5.3; RFC 6352; RFC 9110, sections 8.8.3 and 13.1; RFC 6578. Headers that every request has
//! (Host, Authorization, Content-Type) are left out.

use super::carried::KINDS;
use super::imap::SPEECH;
use super::lines::Arg::{Entries, Entry, Number};
use super::lines::{Lines, lines};
use super::speech::{ENTRY, Part};
use super::transcript::Transcript;
use super::{Party, Protocol};
use crate::simulation::server::Server;
use crate::simulation::{EntryId, EntryKind};

/// Where entries of a kind lie.
pub(super) const fn collection(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Appointment => "/dav/anna/calendar/",
        EntryKind::Contact => "/dav/anna/contacts/",
        EntryKind::Task => "/dav/anna/tasks/",
    }
}

/// How the names of entries end there.
pub(super) const fn ending(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Appointment | EntryKind::Task => ".ics",
        EntryKind::Contact => ".vcf",
    }
}

const HIDDEN: Lines = lines! { S "HTTP/1.1 404 Not Found" => Hidden };

/// What a colleague may do with the owner's calendar.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Access {
    Allowed,
    ReadOnly,
    Hidden,
}

/// The colleague enters an appointment into the owner's calendar. Who has no right at all is not told that there is one.
pub(super) fn appoint(t: &mut Transcript, entry: EntryId, access: Access) {
    t.resume(Protocol::Dav, Party::Colleague, None);
    let item = Entry(EntryKind::Appointment, entry);
    let args = [item, Number(ENTRY), Number(entry.0.into()), Number(0), Number(0)];
    SPEECH.say(t, Part::PutsNew, 0, &args);
    match access {
        Access::Allowed => SPEECH.say(t, Part::Created, 0, &args),
        Access::ReadOnly => t.say(lines! { S "HTTP/1.1 403 Forbidden" => Forbidden }, &args),
        Access::Hidden => t.say(HIDDEN, &args),
    }
}

/// The colleague looks into the owner's calendar, contacts and tasks.
pub(super) fn visit(t: &mut Transcript, server: &Server, access: Access) {
    t.resume(Protocol::Dav, Party::Colleague, None);
    for &kind in &KINDS {
        let entries = server.entries.iter().filter(|kept| kept.kind == kind).count() as u32;
        let hidden = access == Access::Hidden;
        if kind == EntryKind::Appointment || (entries > 0 && !hidden) {
            let asks = lines! { C "REPORT &0 HTTP/1.1" => AsksChanges, C "%1" => SyncToken };
            let come = lines! { S "HTTP/1.1 207 Multi-Status^2" => EntriesCome, S "%3" => EntryText };
            let args = [Entries(kind), Number(ENTRY), Number(entries), Number(ENTRY * (1 + entries))];
            t.say(asks, &args);
            t.say(if hidden { HIDDEN } else { come }, &args);
        }
    }
}

/// The owner gives a right to calendar, contacts and tasks, or takes it away. Source: RFC 3744, section 8.1.
pub(super) fn share(t: &mut Transcript, asks: Lines) {
    t.resume(Protocol::Dav, Party::Owner, None);
    for &kind in &KINDS {
        let args = [Entries(kind), Number(ENTRY)];
        t.say(asks, &args);
        t.say(lines! { C "%1" => RightsText, S "HTTP/1.1 200 OK" => Done }, &args);
    }
}
