//! CalDAV and CardDAV as they are spoken: HTTP requests and answers.
//!
//! Invariant: nothing is overwritten unseen; each PUT and DELETE names the version that it is made from.
//! Source: RFC 4791, section 5.3; RFC 6352; RFC 9110, sections 8.8.3 and 13.1; RFC 6578. Headers that every request has
//! (Host, Authorization, Content-Type) are left out.

use super::carried::{Answer, Carried, Change, Fate, KINDS};
use super::transcript::Arg::{Entries, Entry, Number};
use super::transcript::{Lines, Transcript, lines};
use super::{Party, Protocol};
use crate::simulation::server::Server;
use crate::simulation::{EntryId, EntryKind};

/// The usual octets of an entry, and of a question or a list.
const ENTRY: u64 = 300;

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

const ASKS_CHANGES: Lines = lines! { C "REPORT &0 HTTP/1.1" => AsksChanges, C "%1" => SyncToken };

/// What is new of one kind.
pub(super) fn pull(t: &mut Transcript, kind: EntryKind, news: &[(EntryId, Fate)]) {
    let removed = news.iter().filter(|(_, fate)| *fate == Fate::Gone).count() as u64;
    let all = news.len() as u64;
    let (fresh, octets) = (all - removed, [ENTRY * (1 + all), ENTRY * (all - removed)].map(Number));
    let args = [Entries(kind), Number(ENTRY), Number(fresh), Number(removed), octets[0], octets[1]];
    t.say(ASKS_CHANGES, &args);
    t.say(lines! { S "HTTP/1.1 207 Multi-Status^2^3" => ChangesFollow, S "%4" => ListOfNames }, &args);
    if fresh > 0 {
        let fetches = lines! {
            C "REPORT #0 HTTP/1.1^2" => AsksEntries,
            C "%1" => ListOfNames,
            S "HTTP/1.1 207 Multi-Status^2" => EntriesCome,
            S "%5" => EntryText,
        };
        t.say(fetches, &args);
    }
}

/// An own change goes up.
pub(super) fn put(t: &mut Transcript, carried: &Carried) {
    let Carried { item, change, answer, .. } = *carried;
    let base = item.base.unwrap_or_default();
    let (entry, version) = (Number(item.entry.0.into()), Number(item.version.into()));
    let args = [Entry(item.kind, item.entry), Number(ENTRY), entry, Number(base.into()), version];
    let asks = match change {
        Change::Made => PUTS,
        Change::Edited => lines! {
            C "PUT &0 HTTP/1.1" => PutsEntry,
            C r#"If-Match: "e#2-v#3""# => OnlyIfUnchanged,
            C "%1" => EntryText,
        },
        Change::Deleted => lines! {
            C "DELETE &0 HTTP/1.1" => DeletesEntry,
            C r#"If-Match: "e#2-v#3""# => OnlyIfUnchanged,
        },
    };
    t.say(asks, &args);
    let says = match (answer, change) {
        (Answer::Taken, Change::Made) => CREATED,
        (Answer::Taken, Change::Edited) => lines! {
            S "HTTP/1.1 204 No Content" => Done,
            S r#"ETag: "e#2-v#4""# => VersionIs,
        },
        (Answer::Taken, Change::Deleted) => lines! { S "HTTP/1.1 204 No Content" => Done },
        (Answer::Gone, Change::Deleted) => NOT_FOUND,
        (Answer::Newer, _) | (Answer::Gone, Change::Made | Change::Edited) => {
            lines! { S "HTTP/1.1 412 Precondition Failed" => ChangedMeanwhile }
        }
    };
    t.say(says, &args);
}

const PUTS: Lines = lines! {
    C "PUT &0 HTTP/1.1" => PutsEntry,
    C "If-None-Match: *" => OnlyIfNew,
    C "%1" => EntryText,
};
const CREATED: Lines = lines! {
    S "HTTP/1.1 201 Created" => EntryCreated,
    S r#"ETag: "e#2-v#4""# => VersionIs,
};
const NOT_FOUND: Lines = lines! { S "HTTP/1.1 404 Not Found" => EntryGone };
const HIDDEN: Lines = lines! { S "HTTP/1.1 404 Not Found" => Hidden };

/// Where somebody was faster, the device fetches theirs.
pub(super) fn fetch_theirs(t: &mut Transcript, carried: &Carried) {
    let Carried { item, change, answer, kept } = *carried;
    if answer == Answer::Taken || change == Change::Deleted {
        return;
    }
    let theirs = Number(kept.unwrap_or_default().into());
    let args = [Entry(item.kind, item.entry), Number(1), Number(item.entry.0.into()), theirs, Number(ENTRY)];
    t.say(lines! { C "GET &0 HTTP/1.1" => FetchesEntry }, &args);
    let comes = lines! {
        S "HTTP/1.1 200 OK^1" => EntriesCome,
        S r#"ETag: "e#2-v#3""# => VersionIs,
        S "%4" => EntryText,
    };
    t.say(if answer == Answer::Gone { NOT_FOUND } else { comes }, &args);
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
    let item = Entry(EntryKind::Appointment, entry);
    let args = [item, Number(ENTRY), Number(entry.0.into()), Number(0), Number(0)];
    t.say(PUTS, &args);
    let answer = match access {
        Access::Allowed => CREATED,
        Access::ReadOnly => lines! { S "HTTP/1.1 403 Forbidden" => Forbidden },
        Access::Hidden => HIDDEN,
    };
    t.say(answer, &args);
}

/// The colleague looks into the owner's calendar, contacts and tasks.
pub(super) fn visit(t: &mut Transcript, server: &Server, access: Access) {
    t.resume(Protocol::Dav, Party::Colleague, None);
    for &kind in &KINDS {
        let entries = server.entries.iter().filter(|kept| kept.kind == kind).count() as u64;
        let hidden = access == Access::Hidden;
        if kind == EntryKind::Appointment || (entries > 0 && !hidden) {
            let args = [Entries(kind), Number(ENTRY), Number(entries), Number(ENTRY * (1 + entries))];
            t.say(ASKS_CHANGES, &args);
            let come = lines! { S "HTTP/1.1 207 Multi-Status^2" => EntriesCome, S "%3" => EntryText };
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
