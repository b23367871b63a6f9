//! ActiveSync by the names of its commands and their status.
//!
//! Invariant: what is said by status is what MS-ASCMD gives that status for. On the wire it is binary XML in HTTP; here a
//! command stands with the elements that matter, in its own words. Source: MS-ASCMD, sections 2.2.1 and 2.2.3.177;
//! MS-ASPROV, section 3.1.5.1.2.2; MS-ASHTTP, section 2.2.2.1.1.

use super::carried::{Answer, Change, down, up};
use super::numbers::{FOLDERS, Numbers};
use super::transcript::{Transcript, octets};
use super::{About, Meaning, Party, Protocol, Side, dav, round};
use crate::mailbox::DeviceKind;
use crate::simulation::device::{Device, Queued, Step, Wipe};
use crate::simulation::diary::Diary;
use crate::simulation::mail::WRITTEN_KB;
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

/// An item's id is the server's own business, unique in its folder: here the folder's name and a number. Source:
/// MS-ASCMD, section 2.2.3.166 (ServerId).
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
    t.say("C: FolderSync", Meaning::AsksFolders);
    if line.is_err() {
        t.say("S: HTTP/1.1 401 Unauthorized", Meaning::LoginRefused);
        return;
    }
    if device.wipe == Wipe::Pending {
        wipe(t, device);
        return;
    }
    t.say(SUCCESS, Meaning::Done);
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
    t.say("S: Status=140", Meaning::WipeWaits);
    t.say("C: Provision", Meaning::AsksPolicy);
    t.say("S: Status=1 RemoteWipe", Meaning::WipeOrdered);
    t.say("C: Provision RemoteWipe Status=1", Meaning::WipeObeyed);
    t.say(SUCCESS, Meaning::Done);
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
    if let Some(filed) = numbers.find(message, folder).filter(|_| step != Step::Append) {
        let (here, uid) = (collection(folder), [filed.uid.into()]);
        if let Step::Move(to) = step {
            let asks = "C: MoveItems SrcMsgId=$:# SrcFldId=$ DstFldId=$";
            t.fill(asks, &uid, &[here, here, collection(to)], Meaning::MovesTo).about(About::Folder(to));
            if done {
                let next = [numbers.next(to).into()];
                t.fill("S: Status=3 DstMsgId=$:#", &next, &[collection(to)], Meaning::NumberThere);
            } else {
                t.say(SUCCESS, Meaning::NothingThere);
            }
        } else {
            let (asks, meaning) = match step {
                Step::Seen => ("C: Sync CollectionId=$ Change ServerId=$:# Read=1", Meaning::SetsSeen),
                Step::Flag => ("C: Sync CollectionId=$ Change ServerId=$:# Flag=2", Meaning::SetsFlagged),
                Step::Append | Step::Move(_) | Step::Expunge => {
                    ("C: Sync CollectionId=$ DeletesAsMoves=0 Delete ServerId=$:#", Meaning::DeletesItem)
                }
            };
            t.fill(asks, &uid, &[here, here], meaning);
            if done {
                t.say(SUCCESS, Meaning::Done);
            } else {
                t.say(NOT_FOUND, Meaning::NothingThere);
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
    let asks = "C: Sync CollectionId=$ Add ClientId=m#";
    t.fill(asks, &[message.0.into()], &[collection(folder)], Meaning::Uploads).about(About::Folder(folder));
    t.elide(Side::Client, octets(kb), Meaning::MessageText);
    if played == Played::Done {
        let next = [numbers.next(folder).into()];
        t.fill("S: Status=1 ServerId=$:#", &next, &[collection(folder)], Meaning::Stored);
    } else {
        t.say("S: Status=9", Meaning::OverQuota);
    }
}

const SUCCESS: &str = "S: Status=1";
const NOT_FOUND: &str = "S: Status=8";

/// Sends; the server files the copy. Source: MS-ASCMD, sections 2.2.1.17 and 2.2.2 (115: SendQuotaExceeded).
pub(super) fn send(t: &mut Transcript, kb: u32, sent: bool) {
    t.say("C: SendMail SaveInSentItems", Meaning::SendsMail);
    t.elide(Side::Client, octets(kb), Meaning::MessageText);
    if sent {
        t.say("S: HTTP/1.1 200 OK", Meaning::MailSent);
    } else {
        t.say("S: Status=115", Meaning::SendingStopped);
    }
}

/// A message that lies further back than the device keeps is searched on the server and fetched.
pub(super) fn fetch(t: &mut Transcript, kept: Option<&Letter>) {
    t.say("C: Search Name=Mailbox", Meaning::Searches);
    match kept {
        Some(kept) => {
            let id = [kept.message.0.into()];
            t.fill("S: Status=1 Total=1 LongId=m#", &id, &[], Meaning::Found);
            t.fill("C: ItemOperations Fetch LongId=m#", &id, &[], Meaning::AsksTexts).about(About::Number(1));
            t.say(SUCCESS, Meaning::MessageComes);
            t.elide(Side::Server, octets(kept.kb), Meaning::MessageText);
        }
        None => t.say("S: Status=1 Total=0", Meaning::NothingThere),
    }
}

/// Held open until something changes. Source: MS-ASCMD, section 2.2.1.13 (status 2).
pub(super) fn ping(t: &mut Transcript) {
    t.say("C: Ping HeartbeatInterval=900 Folder=Inbox", Meaning::Waits);
    t.say("S: Status=2 Folder=Inbox", Meaning::SomethingNew);
}

/// What is new in one folder; nothing is asked of others than the inbox where nothing is.
fn pull(
    t: &mut Transcript,
    numbers: &Numbers,
    server: &Server,
    (old, device): (&Shelf, &Device),
    folder: Folder,
) {
    t.fill(SYNC, &[], &[collection(folder)], Meaning::AsksFolder).about(About::Folder(folder));
    t.say(SUCCESS, Meaning::Done);
    let asked = t.len();
    let mut tell = |line: &str, uid: u32, meaning: Meaning, kb: Option<u32>| {
        t.fill(line, &[uid.into()], &[collection(folder)], meaning);
        if let Some(kb) = kb {
            t.elide(Side::Server, octets(kb), Meaning::MessageText);
        }
    };
    for filed in numbers.listed(folder) {
        let Some(kept) = server.mail.find(filed.message) else {
            continue;
        };
        let whole = |letter: &&Letter| letter.hold != Hold::Listed;
        let recent = device.mail.find(filed.message).filter(whole).is_some();
        match old.find(filed.message).filter(whole) {
            None if recent => tell(ADD, filed.uid, Meaning::ItemAdded, Some(kept.kb)),
            Some(held) if recent && held.folder != folder => {
                tell(ADD, filed.uid, Meaning::ItemMovedHere, None)
            }
            Some(held) if recent && (held.seen, held.flagged) != (kept.seen, kept.flagged) => {
                let change = match (kept.seen, kept.flagged) {
                    (false, false) => "S: Change ServerId=$:#",
                    (true, false) => "S: Change ServerId=$:# Read=1",
                    (false, true) => "S: Change ServerId=$:# Flag=2",
                    (true, true) => "S: Change ServerId=$:# Read=1 Flag=2",
                };
                tell(change, filed.uid, Meaning::ItemChanged, None);
            }
            Some(held) if !recent && held.folder == folder => {
                tell("S: SoftDelete ServerId=$:#", filed.uid, Meaning::ItemAged, None);
            }
            Some(_) | None => {}
        }
    }
    for held in old.iter().filter(|held| held.folder == folder && held.hold == Hold::Cached) {
        let stays = server.mail.find(held.message).is_some_and(|kept| kept.folder == folder);
        if let (false, Some(filed)) = (stays, numbers.find(held.message, folder)) {
            tell(DELETE, filed.uid, Meaning::ItemGone, None);
        }
    }
    if folder != Folder::Inbox && t.len() == asked {
        t.take_back(2);
    }
}

const SYNC: &str = "C: Sync CollectionId=$";
const ADD: &str = "S: Add ServerId=$:#";
const DELETE: &str = "S: Delete ServerId=$:#";

/// Own changes of appointments, contacts and tasks go up. Source: MS-ASCMD, section 2.2.3.177.17 (7: the server's stands;
/// 8: not found).
pub(super) fn carry(t: &mut Transcript, server: &Server, device: &Device) {
    for carried in up(server, device) {
        let kind = carried.item.kind;
        let (asks, meaning) = match carried.change {
            Change::Made => ("C: Sync CollectionId=$ Add ClientId=$:#", Meaning::PutsEntry),
            Change::Edited => ("C: Sync CollectionId=$ Change ServerId=$:#", Meaning::PutsEntry),
            Change::Deleted => ("C: Sync CollectionId=$ Delete ServerId=$:#", Meaning::DeletesEntry),
        };
        t.fill(asks, &number(carried.item.entry), &[class(kind), class(kind)], meaning)
            .about(About::Entry(kind));
        match carried.answer {
            Answer::Taken => t.say(SUCCESS, Meaning::Done),
            Answer::Newer => t.say("S: Status=7", Meaning::ChangedMeanwhile),
            Answer::Gone => t.say(NOT_FOUND, Meaning::EntryGone),
        }
    }
}

fn number(entry: EntryId) -> [u64; 1] {
    [u64::from(entry.0) + 1]
}

fn pull_entries(t: &mut Transcript, server: &Server, old: &Diary, kind: EntryKind) {
    let news = down(server, old, kind);
    if kind != EntryKind::Appointment && news.is_empty() {
        return;
    }
    t.fill(SYNC, &[], &[class(kind)], Meaning::AsksChanges).about(About::Entries(kind));
    t.say(SUCCESS, Meaning::Done);
    let about = About::Entry(kind);
    for (entry, _, had) in news.fresh {
        let line = if had { "S: Change ServerId=$:#" } else { ADD };
        t.fill(line, &number(entry), &[class(kind)], Meaning::EntryDown).about(about);
    }
    for entry in news.gone {
        t.fill(DELETE, &number(entry), &[class(kind)], Meaning::EntryRemoved).about(about);
    }
}
