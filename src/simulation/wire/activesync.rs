//! ActiveSync by the names of its commands and their status.
//!
//! Invariant: what is said by status is what MS-ASCMD gives that status for. On the wire it is binary XML in HTTP; here a
//! command stands with the elements that matter, in its own words. Source: MS-ASCMD, sections 2.2.1 and 2.2.3.177;
//! MS-ASPROV, section 3.1.5.1.2.2; MS-ASHTTP, section 2.2.2.1.1.

use super::carried::{Answer, Change, down, up};
use super::numbers::{FOLDERS, Numbers};
use super::transcript::{Transcript, n, octets};
use super::{Note, Party, Protocol, Side, dav, round};
use crate::mailbox::DeviceKind;
use crate::simulation::device::{Device, Queued, Step, Wipe};
use crate::simulation::diary::Diary;
use crate::simulation::mirror::{self, Played};
use crate::simulation::server::Server;
use crate::simulation::shelf::{Hold, Letter, Shelf};
use crate::simulation::{DeviceId, EntryId, EntryKind, Folder, Refusal, Round, World, exchange, groupware};

/// Phones speak ActiveSync; Outlook on a computer does not.
pub(super) const fn protocol(device: &Device) -> Protocol {
    match device.setup.kind {
        DeviceKind::Computer | DeviceKind::Laptop => Protocol::Mapi,
        DeviceKind::Phone | DeviceKind::Tablet => Protocol::ActiveSync,
    }
}

const fn collection(folder: Folder) -> &'static str {
    match folder {
        Folder::Inbox => "Inbox",
        Folder::Sent => "Sent",
        Folder::Drafts => "Drafts",
        Folder::Trash => "Deleted",
        Folder::Project => "Project",
        Folder::Outbox => "Outbox",
        Folder::Local => "Local",
    }
}

const fn class(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Appointment => "Calendar",
        EntryKind::Contact => "Contacts",
        EntryKind::Task => "Tasks",
    }
}

/// An item's id: the server's own business, unique in its folder. Source: MS-ASCMD, section 2.2.3.166 (ServerId).
fn item(folder: Folder, uid: u32) -> String {
    [collection(folder), ":", &n(uid)].concat()
}

fn entry_item(kind: EntryKind, entry: EntryId) -> String {
    [class(kind), ":", &n(entry.0 + 1)].concat()
}

/// A whole round; makes it.
pub(super) fn round(
    t: &mut Transcript,
    world: &mut World,
    numbers: &mut Numbers,
    id: DeviceId,
    line: Result<(), Refusal>,
) {
    let Some((server, device)) = world.pair(id) else {
        return;
    };
    let (protocol, party) = (protocol(device), Party::Device(id));
    t.open(protocol, party);
    t.client(&["FolderSync"], Note::AsksFolders);
    if line.is_err() {
        t.server(&["HTTP/1.1 401 Unauthorized"], Note::LoginRefused);
        return;
    }
    if device.wipe == Wipe::Pending {
        wipe(t, device);
        return;
    }
    t.server(&["Status=1"], Note::Done);
    round::replay(server, device, &mut |server, device, queued| {
        let before = server.clone();
        let played = mirror::play(server, device, queued);
        tell(t, numbers, (&before, server), queued, played);
        played
    });
    round::send_waiting(t, numbers, server, device);
    t.go_on(protocol, party);
    let old = device.mail.clone();
    mirror::pull(server, device, &mut Round::default());
    for folder in FOLDERS {
        pull(t, numbers, server, (&old, device), folder);
    }
    if groupware::carries(&server.mailbox, device) {
        let old = device.entries.clone();
        carry(t, server, device);
        groupware::sync(server, device, &mut Round::default());
        for kind in dav::KINDS {
            pull_entries(t, server, &old, kind);
        }
    }
}

/// The device is told to erase itself, does it, and says so first. Source: MS-ASPROV, section 3.1.5.1.2.2.
fn wipe(t: &mut Transcript, device: &mut Device) {
    t.server(&["Status=140"], Note::WipeWaits);
    t.client(&["Provision"], Note::AsksPolicy);
    t.server(&["Status=1 RemoteWipe"], Note::WipeOrdered);
    t.client(&["Provision RemoteWipe Status=1"], Note::WipeObeyed);
    t.server(&["Status=1"], Note::Done);
    exchange::obey_wipe(device);
}

/// One step on one message.
pub(super) fn tell(
    t: &mut Transcript,
    numbers: &mut Numbers,
    (_, after): (&Server, &Server),
    queued: Queued,
    played: Played,
) {
    let Queued { message, folder, step } = queued;
    let done = played == Played::Done;
    if let Some(uid) = numbers.uid(message, folder).filter(|_| step != Step::Append) {
        let source = item(folder, uid);
        let sync = ["Sync CollectionId=", collection(folder)].concat();
        match step {
            Step::Append => {}
            Step::Seen => t.client(&[&sync, " Change ServerId=", &source, " Read=1"], Note::SetsSeen),
            Step::Flag => t.client(&[&sync, " Change ServerId=", &source, " Flag=2"], Note::SetsFlagged),
            Step::Move(to) => {
                let from = ["MoveItems SrcMsgId=", &source, " SrcFldId=", collection(folder)].concat();
                t.client(&[&from, " DstFldId=", collection(to)], Note::MovesTo(to));
            }
            Step::Expunge => {
                t.client(&[&sync, " DeletesAsMoves=0 Delete ServerId=", &source], Note::DeletesItem)
            }
        }
        match step {
            Step::Move(to) if done => {
                let new = item(to, numbers.next(to));
                t.server(&["Status=3 DstMsgId=", &new], Note::NumberThere);
            }
            Step::Move(_) => t.server(&["Status=1"], Note::NothingThere),
            Step::Append | Step::Seen | Step::Flag | Step::Expunge if done => {
                t.server(&["Status=1"], Note::Done);
            }
            Step::Append | Step::Seen | Step::Flag | Step::Expunge => {
                t.server(&["Status=8"], Note::NothingThere);
            }
        }
    }
    if step == Step::Append {
        upload(t, numbers, after, queued, played);
    }
    numbers.observe(after);
}

/// A draft goes up. Source: MS-ASCMD, section 2.2.3.177.17 (9: out of disk space).
fn upload(t: &mut Transcript, numbers: &Numbers, after: &Server, queued: Queued, played: Played) {
    let Queued { message, folder, .. } = queued;
    let kb = after.mail.find(message).map_or(WRITTEN_KB, |kept| kept.kb);
    if played == Played::NothingThere {
        return;
    }
    let sync = ["Sync CollectionId=", collection(folder)].concat();
    t.client(&[&sync, " Add ClientId=m", &n(message.0)], Note::Uploads(folder));
    t.elide(Side::Client, octets(kb), Note::MessageText);
    if played == Played::Done {
        let new = item(folder, numbers.next(folder));
        t.server(&["Status=1 ServerId=", &new], Note::Stored);
    } else {
        t.server(&["Status=9"], Note::OverQuota);
    }
}

const WRITTEN_KB: u32 = 50;

/// Sends; the server files the copy. Source: MS-ASCMD, sections 2.2.1.17 and 2.2.2 (115: SendQuotaExceeded).
pub(super) fn send(t: &mut Transcript, kb: u32, sent: Result<Note, Refusal>) {
    t.client(&["SendMail SaveInSentItems"], Note::SendsMail);
    t.elide(Side::Client, octets(kb), Note::MessageText);
    match sent {
        Ok(note) => t.server(&["HTTP/1.1 200 OK"], note),
        Err(_) => t.server(&["Status=115"], Note::SendingStopped),
    }
}

/// A message that lies further back than the device keeps is searched on the server and fetched.
pub(super) fn fetch(t: &mut Transcript, kept: Option<&Letter>) {
    t.client(&["Search Name=Mailbox"], Note::Searches);
    match kept {
        Some(kept) => {
            t.server(&["Status=1 Total=1 LongId=m", &n(kept.message.0)], Note::Found);
            t.client(&["ItemOperations Fetch LongId=m", &n(kept.message.0)], Note::AsksTexts { messages: 1 });
            t.server(&["Status=1"], Note::MessageComes);
            t.elide(Side::Server, octets(kept.kb), Note::MessageText);
        }
        None => t.server(&["Status=1 Total=0"], Note::NothingThere),
    }
}

/// Held open until something changes. Source: MS-ASCMD, section 2.2.1.13 (status 2).
pub(super) fn ping(t: &mut Transcript) {
    t.client(&["Ping HeartbeatInterval=900 Folder=Inbox"], Note::Waits);
    t.server(&["Status=2 Folder=Inbox"], Note::SomethingNew);
}

/// What is new in one folder.
fn pull(
    t: &mut Transcript,
    numbers: &Numbers,
    server: &Server,
    (old, device): (&Shelf, &Device),
    folder: Folder,
) {
    let mut news: Vec<(String, Note, Option<u32>)> = Vec::new();
    for filed in numbers.listed(folder) {
        let Some(kept) = server.mail.find(filed.message) else {
            continue;
        };
        let id = item(folder, filed.uid);
        let whole = |letter: &&Letter| letter.hold != Hold::Listed;
        let recent = device.mail.find(filed.message).filter(whole).is_some();
        match old.find(filed.message).filter(whole) {
            None if recent => {
                news.push((["Add ServerId=", &id].concat(), Note::ItemAdded, Some(kept.kb)));
            }
            Some(held) if recent && held.folder != folder => {
                news.push((["Add ServerId=", &id].concat(), Note::ItemMovedHere, None));
            }
            Some(held) if recent && (held.seen, held.flagged) != (kept.seen, kept.flagged) => {
                let read = if kept.seen { " Read=1" } else { "" };
                let flag = if kept.flagged { " Flag=2" } else { "" };
                news.push((["Change ServerId=", &id, read, flag].concat(), Note::ItemChanged, None));
            }
            Some(held) if !recent && held.folder == folder => {
                news.push((["SoftDelete ServerId=", &id].concat(), Note::ItemAged, None));
            }
            Some(_) | None => {}
        }
    }
    for held in old.iter().filter(|held| held.folder == folder && held.hold == Hold::Cached) {
        let stays = server.mail.find(held.message).is_some_and(|kept| kept.folder == folder);
        if let (false, Some(uid)) = (stays, numbers.uid(held.message, folder)) {
            news.push((["Delete ServerId=", &item(folder, uid)].concat(), Note::ItemGone, None));
        }
    }
    if folder != Folder::Inbox && news.is_empty() {
        return;
    }
    t.client(&["Sync CollectionId=", collection(folder)], Note::AsksFolder(folder));
    t.server(&["Status=1"], Note::Done);
    for (text, note, kb) in news {
        t.server(&[&text], note);
        if let Some(kb) = kb {
            t.elide(Side::Server, octets(kb), Note::MessageText);
        }
    }
}

/// Own changes of appointments, contacts and tasks go up. Source: MS-ASCMD, section 2.2.3.177.17 (7: the server's stands;
/// 8: not found).
pub(super) fn carry(t: &mut Transcript, server: &Server, device: &Device) {
    for carried in up(server, device) {
        let kind = carried.item.kind;
        let id = entry_item(kind, carried.item.entry);
        let (does, note) = match carried.change {
            Change::Made => (" Add ClientId=", Note::PutsEntry(kind)),
            Change::Edited => (" Change ServerId=", Note::PutsEntry(kind)),
            Change::Deleted => (" Delete ServerId=", Note::DeletesEntry(kind)),
        };
        t.client(&["Sync CollectionId=", class(kind), does, &id], note);
        match carried.answer {
            Answer::Taken => t.server(&["Status=1"], Note::Done),
            Answer::Newer => t.server(&["Status=7"], Note::ChangedMeanwhile),
            Answer::Gone => t.server(&["Status=8"], Note::EntryGone),
        }
    }
}

fn pull_entries(t: &mut Transcript, server: &Server, old: &Diary, kind: EntryKind) {
    let news = down(server, old, kind);
    if kind != EntryKind::Appointment && news.fresh.is_empty() && news.gone.is_empty() {
        return;
    }
    t.client(&["Sync CollectionId=", class(kind)], Note::AsksChanges(kind));
    t.server(&["Status=1"], Note::Done);
    for (entry, _, had) in news.fresh {
        let does = if had { "Change ServerId=" } else { "Add ServerId=" };
        t.server(&[does, &entry_item(kind, entry)], Note::EntryDown(kind));
    }
    for entry in news.gone {
        t.server(&["Delete ServerId=", &entry_item(kind, entry)], Note::EntryRemoved(kind));
    }
}
