//! IMAP as it is spoken, command by command.
//!
//! Invariant: every command has a tag and an answer; places and unique ids are those of the folder at that moment. What
//! a server may add (`RECENT`, times, capabilities) is left out; the codes and forms are Dovecot's (2.3), the order of
//! EXPUNGE lines as well (from the last to the first). Source: RFC 9051; RFC 3501; RFC 4315; RFC 6851; RFC 5819.

use super::lines::Arg::{Folder as Name, Nothing, Number, Set, Text};
use super::lines::lines;
use super::numbers::{FOLDERS, Filed};
use super::speech::{Part, Speech, speech};
use super::transcript::Transcript;
use super::{Party, Protocol};
use crate::simulation::Folder;

/// The folder's name on the wire. Source: RFC 9051, section 5.1 (INBOX); RFC 6154 for what the others are for.
pub(super) const fn name(folder: Folder) -> &'static str {
    match folder {
        Folder::Inbox => "INBOX",
        Folder::Sent => "Sent",
        Folder::Drafts => "Drafts",
        Folder::Trash => "Trash",
        Folder::Project => "Project",
        Folder::Outbox => "Outbox",
        Folder::Local => "Local",
    }
}

/// Greeting and LOGIN; whether the password was right.
pub(super) fn log_in(t: &mut Transcript, party: Party, user: &str, right: bool) -> bool {
    t.open(Protocol::Imap, party);
    t.selected = None;
    let asks = lines! {
        S "* OK [CAPABILITY IMAP4rev1 IDLE] Dovecot ready." => Ready,
        C "~ LOGIN #0 #1" => LogsIn,
    };
    let password = if party == Party::Colleague { "pw-ben" } else { t.password(right) };
    t.say(asks, &[Text(user), Text(password)]);
    let answer = if right {
        lines! { S "~ OK [CAPABILITY IMAP4rev1 IDLE UIDPLUS MOVE] Logged in" => LoggedIn }
    } else {
        lines! { S "~ NO [AUTHENTICATIONFAILED] Authentication failed." => LoginRefused }
    };
    t.say(answer, &[]);
    right
}

/// All folders, what they are for (RFC 6154, section 2), and how much is in them.
pub(super) fn list(t: &mut Transcript) {
    let asks = lines! {
        C r#"~ LIST "" "*" RETURN (SPECIAL-USE STATUS (MESSAGES UIDNEXT UNSEEN))"# => AsksFolders,
    };
    t.say(asks, &[]);
    for &folder in &FOLDERS {
        let is = match folder {
            Folder::Inbox => lines! {
                S r#"* LIST () "/" &0"# => InboxIs,
                S "* STATUS #0 (MESSAGES &1 UIDNEXT #2 UNSEEN &3)" => FolderCounts,
            },
            Folder::Sent | Folder::Drafts | Folder::Trash => lines! {
                S r#"* LIST (\#0) "/" &0"# => FolderIs,
                S "* STATUS #0 (MESSAGES &1 UIDNEXT #2 UNSEEN &3)" => FolderCounts,
            },
            Folder::Project | Folder::Outbox | Folder::Local => lines! {
                S r#"* LIST () "/" &0"# => OwnFolderIs,
                S "* STATUS #0 (MESSAGES &1 UIDNEXT #2 UNSEEN &3)" => FolderCounts,
            },
        };
        let listed = t.numbers.listed(folder);
        let unseen = listed.iter().filter(|filed| !filed.letter.seen).count() as u32;
        let next = t.numbers.next(folder);
        t.say(is, &[Name(folder), Number(listed.len() as u32), Number(next), Number(unseen)]);
    }
    t.say(lines! { S "~ OK List completed." => Done }, &[]);
}

/// SELECT, unless the folder is selected already.
#[inline(never)]
pub(super) fn select(t: &mut Transcript, folder: Folder) {
    if t.selected == Some(folder) {
        return;
    }
    t.say(lines! { C "~ SELECT &0" => Opens }, &[Name(folder)]);
    if t.selected.is_some() {
        t.say(lines! { S "* OK [CLOSED] Previous mailbox closed." => PreviousClosed }, &[]);
    }
    t.selected = Some(folder);
    selected(t, folder, ALL_FLAGS);
}

/// The flags that the owner may set, and others of the owner's own.
pub(super) const ALL_FLAGS: &str = r"\Answered \Flagged \Deleted \Seen \Draft \*";

/// What SELECT answers. Source: RFC 9051, section 6.3.2.
pub(super) fn selected(t: &mut Transcript, folder: Folder, permanent: &str) {
    let listed = t.numbers.listed(folder);
    let first = listed.iter().find(|filed| !filed.letter.seen).map_or(Nothing, |filed| Number(filed.place));
    let answer = lines! {
        S r"* FLAGS (\Answered \Flagged \Deleted \Seen \Draft)" => PossibleFlags,
        S "* OK [PERMANENTFLAGS (#0)] Flags permitted." => LastingFlags,
        S "* &1 EXISTS" => Exists,
        S "* OK [UNSEEN #2] First unseen." => FirstUnread,
        S "* OK [UIDVALIDITY 1] UIDs valid" => NumbersValid,
        S "* OK [UIDNEXT #3] Predicted next UID" => NextNumber,
        S "~ OK [READ-WRITE] Select completed." => Opened,
    };
    let next = Number(t.numbers.next(folder));
    t.say(answer, &[Text(permanent), Number(listed.len() as u32), first, next]);
}

/// Marks as deleted and removes, in the folder that is selected; the messages by their ids. Source: RFC 9051, section 6.4.9
/// (UID EXPUNGE).
#[inline(never)]
pub(super) fn expunge(t: &mut Transcript, messages: &[Filed]) {
    if !messages.is_empty() {
        let there = messages.iter().any(|filed| filed.place > 0);
        let args = [Set(messages), Set(messages)];
        SPEECH.say(t, Part::Expunges, 0, &args);
        SPEECH.say(t, if there { Part::Expunged } else { Part::NotExpunged }, 0, &args);
    }
}

/// Entries go by CalDAV and CardDAV, with their own sources in [`dav`](super::dav).
pub(super) static SPEECH: Speech = speech! {
    // Source: RFC 9051, section 6.3.13.
    Waits: [
        C "~ IDLE" => Waits,
        S "+ idling" => Waiting,
        S "* &0 EXISTS" => NewMail,
        C "DONE" => StopsWaiting,
        S "~ OK Idle completed." => Done,
    ],
    // PEEK: without marking them as read. Source: RFC 9051, section 6.4.5.
    Fetches: [
        C "~ UID FETCH #0 (BODY.PEEK[])^1" => AsksTexts,
        E "* #0 FETCH (UID #1 BODY[] {#2}" => MessageComes,
        E "%2" => MessageText,
        E ")" => TextEnds,
        S "~ OK Fetch completed." => Done,
    ],
    FindsNothing: [
        C "~ UID FETCH #0 (BODY.PEEK[])^1" => AsksTexts,
        S "~ OK Fetch completed." => NothingThere,
    ],
    Uploads: [C "~ APPEND &2 (#9) {#7}" => Uploads],
    SetsSeen: [C r"~ UID STORE #1 +FLAGS (\Seen)" => SetsSeen],
    SetsFlag: [C r"~ UID STORE #1 +FLAGS (\Flagged)" => SetsFlagged],
    Moves: [C "~ UID MOVE #1 &3" => MovesTo],
    Expunges: [C r"~ UID STORE #1 +FLAGS (\Deleted)" => SetsDeleted],
    Uploaded: [
        S "+ OK" => GoAhead,
        C "%7" => MessageText,
        S "~ OK [APPENDUID 1 #4] Append completed." => Stored,
    ],
    Seen: [E "* #0 FETCH (UID #1 FLAGS (#5))" => FlagsNow, S "~ OK Store completed." => Done],
    Flagged: [E "* #0 FETCH (UID #1 FLAGS (#5))" => FlagsNow, S "~ OK Store completed." => Done],
    // The ids there and here, and the places that are free now. Source: RFC 6851, section 4.3.
    Moved: [
        S "* OK [COPYUID 1 #1 #4] Moved UIDs." => NumberThere,
        R "* #0 EXPUNGE" => LeavesList,
        S "~ OK Move completed." => Done,
    ],
    Expunged: [
        E "* #0 FETCH (UID #1 FLAGS (#6))" => FlagsNow,
        S "~ OK Store completed." => Done,
        C "~ UID EXPUNGE #1" => Expunges,
        R "* #0 EXPUNGE" => LeavesList,
        S "~ OK Expunge completed." => Done,
    ],
    // A server that knows it has no room says so before the text comes. Source: RFC 9051, section 6.3.12; RFC 9208,
    // section 4.3.1.
    NotUploaded: [S "~ NO [OVERQUOTA] Quota exceeded (mailbox for user is full)" => OverQuota],
    NotSeen: [S "~ OK Store completed." => NothingThere],
    NotFlagged: [S "~ OK Store completed." => NothingThere],
    NotMoved: [S "~ OK No messages found." => NothingThere],
    NotExpunged: [
        S "~ OK Store completed." => NothingThere,
        C "~ UID EXPUNGE #1" => Expunges,
        S "~ OK Expunge completed." => NothingThere,
    ],
    // By SMTP.
    Sends: [],
    SendsNot: [],
    PutsChange: [
        C "PUT &0 HTTP/1.1" => PutsEntry,
        C r#"If-Match: "e#2-v#3""# => OnlyIfUnchanged,
        C "%1" => EntryText,
    ],
    Deletes: [C "DELETE &0 HTTP/1.1" => DeletesEntry, C r#"If-Match: "e#2-v#3""# => OnlyIfUnchanged],
    PutsNew: [
        C "PUT &0 HTTP/1.1" => PutsEntry,
        C "If-None-Match: *" => OnlyIfNew,
        C "%1" => EntryText,
    ],
    Changed: [S "HTTP/1.1 204 No Content" => Done, S r#"ETag: "e#2-v#4""# => VersionIs],
    ChangeLate: [S "HTTP/1.1 412 Precondition Failed" => ChangedMeanwhile],
    ChangeLost: [S "HTTP/1.1 412 Precondition Failed" => ChangedMeanwhile],
    Deleted: [S "HTTP/1.1 204 No Content" => Done],
    DeleteLate: [S "HTTP/1.1 412 Precondition Failed" => ChangedMeanwhile],
    DeleteLost: [S "HTTP/1.1 404 Not Found" => EntryGone],
    Created: [S "HTTP/1.1 201 Created" => EntryCreated, S r#"ETag: "e#2-v#4""# => VersionIs],
    Theirs: [
        C "GET &0 HTTP/1.1" => FetchesEntry,
        S "HTTP/1.1 200 OK^6" => EntriesCome,
        S r#"ETag: "e#2-v#5""# => VersionIs,
        S "%1" => EntryText,
    ],
    TheirsLost: [C "GET &0 HTTP/1.1" => FetchesEntry, S "HTTP/1.1 404 Not Found" => EntryGone],
    Changes: [
        C "REPORT &0 HTTP/1.1" => AsksChanges,
        C "%1" => SyncToken,
        S "HTTP/1.1 207 Multi-Status^2^3" => ChangesFollow,
        S "%4" => ListOfNames,
    ],
    Entries: [
        C "REPORT #0 HTTP/1.1^2" => AsksEntries,
        C "%1" => ListOfNames,
        S "HTTP/1.1 207 Multi-Status^2" => EntriesCome,
        S "%5" => EntryText,
    ],
    New: [],
    Newer: [],
    Gone: [],
};
