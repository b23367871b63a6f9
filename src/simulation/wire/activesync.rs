//! ActiveSync by the names of its commands and their status.
//!
//! Invariant: what is said by status is what MS-ASCMD gives that status for. On the wire it is binary XML in HTTP; here a
//! command stands with the elements that matter, in its own words. Source: MS-ASCMD, sections 2.2.1 and 2.2.3.177;
//! MS-ASPROV, section 3.1.5.1.2.2; MS-ASHTTP, section 2.2.2.1.1.

use super::lines::Arg::Folder as Name;
use super::lines::lines;
use super::speech::{Speech, speech};
use super::transcript::Transcript;
use crate::simulation::device::{Device, Wipe};
use crate::simulation::shelf::{Hold, Letter, Shelf};
use crate::simulation::{EntryKind, Folder, Refusal, exchange};

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
        lines! { S "Status=1" => Done }
    };
    t.say(answer, &[]);
    line.is_ok() && !wiped
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
                lines! { S "Change ServerId=#3#5" => ItemChanged }
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

/// What cannot be done is said by status. Source: MS-ASCMD, sections 2.2.1 and 2.2.3.177.17 (7: the server's stands; 8: not
/// found; 9: out of disk space).
pub(super) static SPEECH: Speech = speech! {
    // Held open until something changes. Source: MS-ASCMD, section 2.2.1.13 (status 2).
    Waits: [
        C "Ping HeartbeatInterval=900 Folder=Inbox" => Waits,
        S "Status=2 Folder=Inbox" => SomethingNew,
    ],
    // A message that lies further back than the device keeps is searched on the server.
    Fetches: [
        C "Search Name=Mailbox" => Searches,
        S "Status=1 Total=1 LongId=m#2" => Found,
        C "ItemOperations Fetch LongId=m#2^1" => AsksTexts,
        S "Status=1" => MessageComes,
        S "%3" => MessageText,
    ],
    FindsNothing: [C "Search Name=Mailbox" => Searches, S "Status=1 Total=0" => NothingThere],
    Uploads: [C "Sync CollectionId=&2 Add ClientId=m#8" => Uploads, C "%7" => MessageText],
    SetsSeen: [C "Sync CollectionId=#2 Change ServerId=#5 Read=1" => SetsSeen],
    SetsFlag: [C "Sync CollectionId=#2 Change ServerId=#5 Flag=2" => SetsFlagged],
    Moves: [C "MoveItems SrcMsgId=#5 SrcFldId=#2 DstFldId=&3" => MovesTo],
    Expunges: [C "Sync CollectionId=#2 DeletesAsMoves=0 Delete ServerId=#5" => DeletesItem],
    Uploaded: [S "Status=1 ServerId=#6" => Stored],
    Seen: [S "Status=1" => Done],
    Flagged: [S "Status=1" => Done],
    Moved: [S "Status=3 DstMsgId=#6" => NumberThere],
    Expunged: [S "Status=1" => Done],
    NotUploaded: [S "Status=9" => OverQuota],
    NotSeen: [S "Status=8" => NothingThere],
    NotFlagged: [S "Status=8" => NothingThere],
    NotMoved: [S "Status=1" => NothingThere],
    NotExpunged: [S "Status=8" => NothingThere],
    // The server files the copy. Source: MS-ASCMD, sections 2.2.1.17 and 2.2.2 (115: SendQuotaExceeded).
    Sends: [
        C "SendMail SaveInSentItems" => SendsMail,
        C "%0" => MessageText,
        S "HTTP/1.1 200 OK" => MailSent,
    ],
    SendsNot: [
        C "SendMail SaveInSentItems" => SendsMail,
        C "%0" => MessageText,
        S "Status=115" => SendingStopped,
    ],
    PutsChange: [C "Sync CollectionId=#7 Change ServerId=&0" => PutsEntry],
    Deletes: [C "Sync CollectionId=#7 Delete ServerId=&0" => DeletesEntry],
    PutsNew: [C "Sync CollectionId=#7 Add ClientId=&0" => PutsEntry],
    Changed: [S "Status=1" => Done],
    ChangeLate: [S "Status=7" => ChangedMeanwhile],
    ChangeLost: [S "Status=8" => EntryGone],
    Deleted: [S "Status=1" => Done],
    DeleteLate: [S "Status=7" => ChangedMeanwhile],
    DeleteLost: [S "Status=8" => EntryGone],
    Created: [S "Status=1" => Done],
    // They come with the next round.
    Theirs: [],
    TheirsLost: [],
    Changes: [C "Sync CollectionId=&0" => AsksChanges, S "Status=1" => Done],
    Entries: [],
    New: [S "Add ServerId=&0" => EntryDown],
    Newer: [S "Change ServerId=&0" => EntryDown],
    Gone: [S "Delete ServerId=&0" => EntryRemoved],
};
