//! CalDAV and CardDAV as they are spoken: HTTP requests and answers.
//!
//! Invariant: nothing is overwritten unseen; each PUT and DELETE names the version that it is made from.
//! Source: RFC 4791, section 5.3; RFC 6352; RFC 9110, sections 8.8.3 and 13.1; RFC 6578. Headers that every request has
//! (Host, Authorization, Content-Type) are left out.

use super::carried::{Answer, Carried, Change, down, up};
use super::transcript::{Transcript, n};
use super::{Note, Party, Protocol, Side};
use crate::simulation::device::Device;
use crate::simulation::server::Server;
use crate::simulation::{EntryId, EntryKind, Round, groupware};

/// The usual octets of an entry, and of a question or a list.
const ENTRY: u64 = 300;

/// All kinds of entries.
pub(super) const KINDS: [EntryKind; 3] = [EntryKind::Appointment, EntryKind::Contact, EntryKind::Task];

const fn collection(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Appointment => "/dav/anna/calendar/",
        EntryKind::Contact => "/dav/anna/contacts/",
        EntryKind::Task => "/dav/anna/tasks/",
    }
}

fn path(kind: EntryKind, entry: EntryId) -> String {
    let ending = match kind {
        EntryKind::Appointment | EntryKind::Task => ".ics",
        EntryKind::Contact => ".vcf",
    };
    [collection(kind), "e", &n(entry.0), ending].concat()
}

fn etag(entry: EntryId, version: u16) -> String {
    ["\"e", &n(entry.0), "-v", &n(version), "\""].concat()
}

/// Own changes up, everything new down; makes that round.
pub(super) fn round(t: &mut Transcript, server: &mut Server, device: &mut Device) {
    let old = device.entries.clone();
    t.resume(Protocol::Dav, Party::Device(device.id), None);
    for carried in up(server, device) {
        put(t, &carried);
    }
    groupware::sync(server, device, &mut Round::default());
    for kind in KINDS {
        let news = down(server, &old, kind);
        let (changed, removed) = (news.fresh.len() as u16, news.gone.len() as u16);
        if kind != EntryKind::Appointment && changed + removed == 0 {
            continue;
        }
        t.client(&["REPORT ", collection(kind), " HTTP/1.1"], Note::AsksChanges(kind));
        t.elide(Side::Client, ENTRY, Note::SyncToken);
        t.server(&["HTTP/1.1 207 Multi-Status"], Note::ChangesFollow { changed, removed });
        t.elide(Side::Server, ENTRY * u64::from(1 + changed + removed), Note::ListOfNames);
        if changed > 0 {
            t.client(&["REPORT ", collection(kind), " HTTP/1.1"], Note::AsksEntries { entries: changed });
            t.elide(Side::Client, ENTRY, Note::ListOfNames);
            t.server(&["HTTP/1.1 207 Multi-Status"], Note::EntriesCome { entries: changed });
            t.elide(Side::Server, ENTRY * u64::from(changed), Note::EntryText);
        }
    }
}

/// One change that is carried up at once, with all that waited; where somebody was faster, the device fetches theirs.
pub(super) fn carry(t: &mut Transcript, server: &Server, device: &Device) {
    t.resume(Protocol::Dav, Party::Device(device.id), None);
    for carried in up(server, device) {
        put(t, &carried);
        let Carried { item, change, answer, kept } = carried;
        match (answer, kept) {
            (Answer::Newer, Some(version)) if change != Change::Deleted => {
                t.client(&["GET ", &path(item.kind, item.entry), " HTTP/1.1"], Note::FetchesEntry);
                t.server(&["HTTP/1.1 200 OK"], Note::EntriesCome { entries: 1 });
                t.server(&["ETag: ", &etag(item.entry, version)], Note::VersionIs);
                t.elide(Side::Server, ENTRY, Note::EntryText);
            }
            (Answer::Gone, _) if change != Change::Deleted => {
                t.client(&["GET ", &path(item.kind, item.entry), " HTTP/1.1"], Note::FetchesEntry);
                t.server(&["HTTP/1.1 404 Not Found"], Note::EntryGone);
            }
            (Answer::Taken | Answer::Newer | Answer::Gone, _) => {}
        }
    }
}

fn put(t: &mut Transcript, carried: &Carried) {
    let Carried { item, change, answer, .. } = *carried;
    let path = path(item.kind, item.entry);
    let base = etag(item.entry, item.base.unwrap_or_default());
    match change {
        Change::Made => {
            t.client(&["PUT ", &path, " HTTP/1.1"], Note::PutsEntry(item.kind));
            t.client(&["If-None-Match: *"], Note::OnlyIfNew);
            t.elide(Side::Client, ENTRY, Note::EntryText);
        }
        Change::Edited => {
            t.client(&["PUT ", &path, " HTTP/1.1"], Note::PutsEntry(item.kind));
            t.client(&["If-Match: ", &base], Note::OnlyIfUnchanged);
            t.elide(Side::Client, ENTRY, Note::EntryText);
        }
        Change::Deleted => {
            t.client(&["DELETE ", &path, " HTTP/1.1"], Note::DeletesEntry(item.kind));
            t.client(&["If-Match: ", &base], Note::OnlyIfUnchanged);
        }
    }
    match (answer, change) {
        (Answer::Taken, Change::Made) => t.server(&["HTTP/1.1 201 Created"], Note::EntryCreated),
        (Answer::Taken, Change::Edited | Change::Deleted) => {
            t.server(&["HTTP/1.1 204 No Content"], Note::Done);
        }
        (Answer::Gone, Change::Deleted) => t.server(&["HTTP/1.1 404 Not Found"], Note::EntryGone),
        (Answer::Newer, _) | (Answer::Gone, Change::Made | Change::Edited) => {
            t.server(&["HTTP/1.1 412 Precondition Failed"], Note::ChangedMeanwhile);
        }
    }
    if answer == Answer::Taken && change != Change::Deleted {
        t.server(&["ETag: ", &etag(item.entry, item.version)], Note::VersionIs);
    }
}

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
    let kind = EntryKind::Appointment;
    t.client(&["PUT ", &path(kind, entry), " HTTP/1.1"], Note::PutsEntry(kind));
    t.client(&["If-None-Match: *"], Note::OnlyIfNew);
    t.elide(Side::Client, ENTRY, Note::EntryText);
    match access {
        Access::Allowed => {
            t.server(&["HTTP/1.1 201 Created"], Note::EntryCreated);
            t.server(&["ETag: ", &etag(entry, 0)], Note::VersionIs);
        }
        Access::ReadOnly => t.server(&["HTTP/1.1 403 Forbidden"], Note::Forbidden),
        Access::Hidden => t.server(&["HTTP/1.1 404 Not Found"], Note::Hidden),
    }
}

/// The colleague looks into the owner's calendar, contacts and tasks.
pub(super) fn visit(t: &mut Transcript, server: &Server, access: Access) {
    t.resume(Protocol::Dav, Party::Colleague, None);
    for kind in KINDS {
        let entries = server.entries.iter().filter(|kept| kept.kind == kind).count() as u16;
        if kind != EntryKind::Appointment && (entries == 0 || access == Access::Hidden) {
            continue;
        }
        t.client(&["REPORT ", collection(kind), " HTTP/1.1"], Note::AsksChanges(kind));
        t.elide(Side::Client, ENTRY, Note::SyncToken);
        if access == Access::Hidden {
            t.server(&["HTTP/1.1 404 Not Found"], Note::Hidden);
        } else {
            t.server(&["HTTP/1.1 207 Multi-Status"], Note::EntriesCome { entries });
            t.elide(Side::Server, ENTRY * u64::from(1 + entries), Note::EntryText);
        }
    }
}

/// The owner gives a right to calendar, contacts and tasks, or takes it away. Source: RFC 3744, section 8.1.
pub(super) fn share(t: &mut Transcript, note: Note) {
    t.resume(Protocol::Dav, Party::Owner, None);
    for kind in KINDS {
        t.client(&["ACL ", collection(kind), " HTTP/1.1"], note);
        t.elide(Side::Client, ENTRY, Note::RightsText);
        t.server(&["HTTP/1.1 200 OK"], Note::Done);
    }
}
