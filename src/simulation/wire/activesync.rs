//! ActiveSync by the names of its commands and their status.
//!
//! Invariant: what is said by status is what MS-ASCMD gives that status for. On the wire it is binary XML in HTTP; here a
//! command stands with the elements that matter, in its own words. Source: MS-ASCMD, sections 2.2.1 and 2.2.3.177;
//! MS-ASPROV, section 3.1.5.1.2.2; MS-ASHTTP, section 2.2.2.1.1.

use super::carried::{Answer, Carried, Change, Fate};
use super::transcript::Arg::{self, Entries, Entry, Folder as Name, Item, Number};
use super::transcript::{Lines, Transcript, lines};
use crate::simulation::device::{Device, Queued, Step, Wipe};
use crate::simulation::mail::WRITTEN_KB;
use crate::simulation::mirror::Played;
use crate::simulation::server::Server;
use crate::simulation::shelf::{Hold, Letter, Shelf};
use crate::simulation::{EntryId, EntryKind, Folder, Refusal, exchange};

/// An item's id is the server's own business, unique in its folder: here the folder's name and a number. Source:
/// MS-ASCMD, section 2.2.3.166 (ServerId).
pub(super) const fn collection(folder: Folder) -> &'static str {
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

/// Where entries of a kind lie.
pub(super) const fn class(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Appointment => "Calendar",
        EntryKind::Contact => "Contacts",
        EntryKind::Task => "Tasks",
    }
}

/// What folders are there? Whether the device may go on. One that is told to erase itself does it, and says so first.
/// Source: MS-ASPROV, section 3.1.5.1.2.2.
pub(super) fn begin(t: &mut Transcript, device: &mut Device, line: Result<(), Refusal>) -> bool {
    t.say(lines! { C "FolderSync" => AsksFolders }, &[]);
    let wiped = device.wipe == Wipe::Pending;
    let answer = if line.is_err() {
        lines! { S "HTTP/1.1 401 Unauthorized" => LoginRefused }
    } else if wiped {
        exchange::obey_wipe(device);
        lines! {
            S "Status=140" => WipeWaits,
            C "Provision" => AsksPolicy,
            S "Status=1 RemoteWipe" => WipeOrdered,
            C "Provision RemoteWipe Status=1" => WipeObeyed,
            S "Status=1" => Done,
        }
    } else {
        DONE
    };
    t.say(answer, &[]);
    line.is_ok() && !wiped
}

const DONE: Lines = lines! { S "Status=1" => Done };

/// One step on one message.
#[inline(never)]
pub(super) fn tell(t: &mut Transcript, after: &Server, queued: Queued, played: Played) {
    let Queued { folder, step, .. } = queued;
    let done = played == Played::Done;
    if step == Step::Append {
        upload(t, queued, played);
    } else if let Some(filed) = t.numbers.known(queued.id()) {
        let to = if let Step::Move(to) = step { to } else { folder };
        let asks = match step {
            Step::Move(_) => lines! { C "MoveItems SrcMsgId=#0 SrcFldId=#1 DstFldId=&2" => MovesTo },
            Step::Seen => lines! { C "Sync CollectionId=#1 Change ServerId=#0 Read=1" => SetsSeen },
            Step::Flag => lines! { C "Sync CollectionId=#1 Change ServerId=#0 Flag=2" => SetsFlagged },
            Step::Append | Step::Expunge => {
                lines! { C "Sync CollectionId=#1 DeletesAsMoves=0 Delete ServerId=#0" => DeletesItem }
            }
        };
        let answer = match step {
            Step::Move(_) if done => lines! { S "Status=3 DstMsgId=#3" => NumberThere },
            Step::Move(_) => lines! { S "Status=1" => NothingThere },
            Step::Append | Step::Seen | Step::Flag | Step::Expunge if done => DONE,
            Step::Append | Step::Seen | Step::Flag | Step::Expunge => lines! { S "Status=8" => NothingThere },
        };
        let args = [Item(folder, filed.uid), Name(folder), Name(to), Item(to, t.numbers.next(to))];
        t.say(asks, &args);
        t.say(answer, &args);
    }
    t.numbers.observe(after);
}

/// A draft goes up. Source: MS-ASCMD, section 2.2.3.177.17 (9: out of disk space).
fn upload(t: &mut Transcript, queued: Queued, played: Played) {
    let answer = match played {
        Played::Done => lines! { S "Status=1 ServerId=#3" => Stored },
        Played::Refused => lines! { S "Status=9" => OverQuota },
        Played::NothingThere => return,
    };
    let Queued { message, folder, .. } = queued;
    let next = Item(folder, t.numbers.next(folder));
    let args = [Name(folder), Number(message.0.into()), Arg::octets(WRITTEN_KB), next];
    t.say(lines! { C "Sync CollectionId=&0 Add ClientId=m#1" => Uploads, C "%2" => MessageText }, &args);
    t.say(answer, &args);
}

/// Sends; the server files the copy. Source: MS-ASCMD, sections 2.2.1.17 and 2.2.2 (115: SendQuotaExceeded).
pub(super) fn send(t: &mut Transcript, kb: u32, sent: bool) {
    t.say(lines! { C "SendMail SaveInSentItems" => SendsMail, C "%0" => MessageText }, &[Arg::octets(kb)]);
    let answer = if sent {
        lines! { S "HTTP/1.1 200 OK" => MailSent }
    } else {
        lines! { S "Status=115" => SendingStopped }
    };
    t.say(answer, &[]);
}

/// A message that lies further back than the device keeps is searched on the server and fetched.
pub(super) fn fetch(t: &mut Transcript, kept: Option<&Letter>) {
    t.say(lines! { C "Search Name=Mailbox" => Searches }, &[]);
    if let Some(kept) = kept {
        let comes = lines! {
            S "Status=1 Total=1 LongId=m#0" => Found,
            C "ItemOperations Fetch LongId=m#0^1" => AsksTexts,
            S "Status=1" => MessageComes,
            S "%2" => MessageText,
        };
        t.say(comes, &[Number(kept.message.0.into()), Number(1), Arg::octets(kept.kb)]);
    } else {
        t.say(lines! { S "Status=1 Total=0" => NothingThere }, &[]);
    }
}

/// Held open until something changes. Source: MS-ASCMD, section 2.2.1.13 (status 2).
pub(super) fn ping(t: &mut Transcript) {
    let news = lines! {
        C "Ping HeartbeatInterval=900 Folder=Inbox" => Waits,
        S "Status=2 Folder=Inbox" => SomethingNew,
    };
    t.say(news, &[]);
}

/// What is new in one folder; nothing is asked of others than the inbox where nothing is.
pub(super) fn pull(t: &mut Transcript, old: &Shelf, device: &Device, folder: Folder) {
    t.say(lines! { C "Sync CollectionId=&0" => AsksFolder, S "Status=1" => Done }, &[Name(folder)]);
    let asked = t.len();
    for filed in t.numbers.listed(folder) {
        let kept = filed.letter;
        let whole = |letter: &&Letter| letter.hold != Hold::Listed;
        let recent = device.mail.find(kept.message).filter(whole).is_some();
        let news = match old.find(kept.message).filter(whole) {
            None if recent => lines! { S "Add ServerId=#3" => ItemAdded, S "%2" => MessageText },
            Some(held) if recent && held.folder != folder => lines! { S "Add ServerId=#3" => ItemMovedHere },
            Some(held) if recent && (held.seen, held.flagged) != (kept.seen, kept.flagged) => {
                match (kept.seen, kept.flagged) {
                    (false, false) => lines! { S "Change ServerId=#3" => ItemChanged },
                    (true, false) => lines! { S "Change ServerId=#3 Read=1" => ItemChanged },
                    (false, true) => lines! { S "Change ServerId=#3 Flag=2" => ItemChanged },
                    (true, true) => lines! { S "Change ServerId=#3 Read=1 Flag=2" => ItemChanged },
                }
            }
            Some(held) if !recent && held.folder == folder => {
                lines! { S "SoftDelete ServerId=#3" => ItemAged }
            }
            Some(_) | None => continue,
        };
        t.say_of(news, &filed);
    }
    for held in old.iter().filter(|held| held.folder == folder && held.hold == Hold::Cached) {
        if let Some(filed) = t.numbers.known(held.id()).filter(|filed| filed.place == 0) {
            t.say_of(lines! { S "Delete ServerId=#3" => ItemGone }, &filed);
        }
    }
    if folder != Folder::Inbox && t.len() == asked {
        t.take_back(2);
    }
}

/// An own change of an appointment, a contact or a task goes up. Source: MS-ASCMD, section 2.2.3.177.17 (7: the server's
/// stands; 8: not found).
pub(super) fn put(t: &mut Transcript, carried: &Carried) {
    let item = carried.item;
    let asks = match carried.change {
        Change::Made => lines! { C "Sync CollectionId=#0 Add ClientId=&1" => PutsEntry },
        Change::Edited => lines! { C "Sync CollectionId=#0 Change ServerId=&1" => PutsEntry },
        Change::Deleted => lines! { C "Sync CollectionId=#0 Delete ServerId=&1" => DeletesEntry },
    };
    t.say(asks, &[Entries(item.kind), Entry(item.kind, item.entry)]);
    let answer = match carried.answer {
        Answer::Taken => DONE,
        Answer::Newer => lines! { S "Status=7" => ChangedMeanwhile },
        Answer::Gone => lines! { S "Status=8" => EntryGone },
    };
    t.say(answer, &[]);
}

/// What is new of one kind.
pub(super) fn pull_entries(t: &mut Transcript, kind: EntryKind, news: &[(EntryId, Fate)]) {
    t.say(lines! { C "Sync CollectionId=&0" => AsksChanges, S "Status=1" => Done }, &[Entries(kind)]);
    for (entry, fate) in news {
        let line = match fate {
            Fate::New => lines! { S "Add ServerId=&0" => EntryDown },
            Fate::Changed => lines! { S "Change ServerId=&0" => EntryDown },
            Fate::Gone => lines! { S "Delete ServerId=&0" => EntryRemoved },
        };
        t.say(line, &[Entry(kind, *entry)]);
    }
}
