//! CalDAV and CardDAV as they are spoken: HTTP requests and answers.
//!
//! Invariant: nothing is overwritten unseen; each PUT and DELETE names the version that it is made from.
//! Source: RFC 4791, section 5.3; RFC 6352; RFC 9110, sections 8.8.3 and 13.1; RFC 6578. Headers that every request has
//! (Host, Authorization, Content-Type) are left out.

use super::carried::{Answer, Carried, Change, down, up};
use super::transcript::Transcript;
use super::{About, Meaning, Party, Protocol, Side};
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

/// How the names of entries end there.
const fn ending(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Appointment | EntryKind::Task => "ics",
        EntryKind::Contact => "vcf",
    }
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
        if kind != EntryKind::Appointment && news.is_empty() {
            continue;
        }
        ask_changes(t, kind);
        t.fill(SEVERAL, &[], &[], Meaning::ChangesFollow).about(About::Numbers(changed, removed));
        t.elide(Side::Server, ENTRY * u64::from(1 + changed + removed), Meaning::ListOfNames);
        if changed > 0 {
            ask(t, "REPORT", kind, Meaning::AsksEntries, About::Number(changed));
            t.elide(Side::Client, ENTRY, Meaning::ListOfNames);
            t.fill(SEVERAL, &[], &[], Meaning::EntriesCome).about(About::Number(changed));
            t.elide(Side::Server, ENTRY * u64::from(changed), Meaning::EntryText);
        }
    }
}

const SEVERAL: &str = "S: HTTP/1.1 207 Multi-Status";

/// About all entries of a kind.
fn ask(t: &mut Transcript, method: &str, kind: EntryKind, meaning: Meaning, about: About) {
    t.fill("C: $ $ HTTP/1.1", &[], &[method, collection(kind)], meaning).about(about);
}

/// About one entry.
fn ask_one(t: &mut Transcript, method: &str, (kind, entry): (EntryKind, EntryId), meaning: Meaning) {
    let texts = [method, collection(kind), ending(kind)];
    t.fill("C: $ $e#.$ HTTP/1.1", &[entry.0.into()], &texts, meaning).about(About::Entry(kind));
}

fn ask_changes(t: &mut Transcript, kind: EntryKind) {
    ask(t, "REPORT", kind, Meaning::AsksChanges, About::Entries(kind));
    t.elide(Side::Client, ENTRY, Meaning::SyncToken);
}

fn version(t: &mut Transcript, entry: EntryId, version: u16) {
    t.fill("S: ETag: \"e#-v#\"", &[entry.0.into(), version.into()], &[], Meaning::VersionIs);
}

/// One change that is carried up at once, with all that waited; where somebody was faster, the device fetches theirs.
pub(super) fn carry(t: &mut Transcript, server: &Server, device: &Device) {
    t.resume(Protocol::Dav, Party::Device(device.id), None);
    for carried in up(server, device) {
        put(t, &carried);
        let Carried { item, change, answer, kept } = carried;
        match (answer, kept) {
            (Answer::Newer, Some(version)) if change != Change::Deleted => {
                ask_one(t, "GET", (item.kind, item.entry), Meaning::FetchesEntry);
                t.fill("S: HTTP/1.1 200 OK", &[], &[], Meaning::EntriesCome).about(About::Number(1));
                self::version(t, item.entry, version);
                t.elide(Side::Server, ENTRY, Meaning::EntryText);
            }
            (Answer::Gone, _) if change != Change::Deleted => {
                ask_one(t, "GET", (item.kind, item.entry), Meaning::FetchesEntry);
                t.say(NOT_FOUND, Meaning::EntryGone);
            }
            (Answer::Taken | Answer::Newer | Answer::Gone, _) => {}
        }
    }
}

fn put(t: &mut Transcript, carried: &Carried) {
    let Carried { item, change, answer, .. } = *carried;
    let (method, meaning) = match change {
        Change::Made | Change::Edited => ("PUT", Meaning::PutsEntry),
        Change::Deleted => ("DELETE", Meaning::DeletesEntry),
    };
    ask_one(t, method, (item.kind, item.entry), meaning);
    match change {
        Change::Made => t.say(IF_NONE, Meaning::OnlyIfNew),
        Change::Edited | Change::Deleted => {
            let known = [item.entry.0.into(), item.base.unwrap_or_default().into()];
            t.fill("C: If-Match: \"e#-v#\"", &known, &[], Meaning::OnlyIfUnchanged);
        }
    }
    if change != Change::Deleted {
        t.elide(Side::Client, ENTRY, Meaning::EntryText);
    }
    match (answer, change) {
        (Answer::Taken, Change::Made) => t.say(CREATED, Meaning::EntryCreated),
        (Answer::Taken, Change::Edited | Change::Deleted) => {
            t.say("S: HTTP/1.1 204 No Content", Meaning::Done);
        }
        (Answer::Gone, Change::Deleted) => t.say(NOT_FOUND, Meaning::EntryGone),
        (Answer::Newer, _) | (Answer::Gone, Change::Made | Change::Edited) => {
            t.say("S: HTTP/1.1 412 Precondition Failed", Meaning::ChangedMeanwhile);
        }
    }
    if answer == Answer::Taken && change != Change::Deleted {
        version(t, item.entry, item.version);
    }
}

const IF_NONE: &str = "C: If-None-Match: *";
const CREATED: &str = "S: HTTP/1.1 201 Created";
const NOT_FOUND: &str = "S: HTTP/1.1 404 Not Found";

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
    ask_one(t, "PUT", (EntryKind::Appointment, entry), Meaning::PutsEntry);
    t.say(IF_NONE, Meaning::OnlyIfNew);
    t.elide(Side::Client, ENTRY, Meaning::EntryText);
    match access {
        Access::Allowed => {
            t.say(CREATED, Meaning::EntryCreated);
            version(t, entry, 0);
        }
        Access::ReadOnly => t.say("S: HTTP/1.1 403 Forbidden", Meaning::Forbidden),
        Access::Hidden => t.say(NOT_FOUND, Meaning::Hidden),
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
        ask_changes(t, kind);
        if access == Access::Hidden {
            t.say(NOT_FOUND, Meaning::Hidden);
        } else {
            t.fill(SEVERAL, &[], &[], Meaning::EntriesCome).about(About::Number(entries));
            t.elide(Side::Server, ENTRY * u64::from(1 + entries), Meaning::EntryText);
        }
    }
}

/// The owner gives a right to calendar, contacts and tasks, or takes it away. Source: RFC 3744, section 8.1.
pub(super) fn share(t: &mut Transcript, meaning: Meaning) {
    t.resume(Protocol::Dav, Party::Owner, None);
    for kind in KINDS {
        ask(t, "ACL", kind, meaning, About::Nothing);
        t.elide(Side::Client, ENTRY, Meaning::RightsText);
        t.say("S: HTTP/1.1 200 OK", Meaning::Done);
    }
}
