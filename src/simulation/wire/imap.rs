//! IMAP as it is spoken, command by command.
//!
//! Invariant: every command has a tag and an answer; places and unique ids are those of the folder at that moment. What
//! a server may add (`RECENT`, times, capabilities) is left out; the codes and forms are Dovecot's (2.3), the order of
//! EXPUNGE lines as well (from the last to the first). Source: RFC 9051; RFC 3501; RFC 4315; RFC 6851; RFC 5819.

use super::numbers::{FOLDERS, Filed, Numbers};
use super::pop3::VALIDITY;
use super::transcript::{Transcript, n, octets};
use super::{Note, Party, Protocol, Side};
use crate::simulation::device::{Queued, Step};
use crate::simulation::mirror::Played;
use crate::simulation::server::Server;
use crate::simulation::shelf::Letter;
use crate::simulation::{Folder, MessageId};

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

/// Source: RFC 6154, section 2.
const fn purpose(folder: Folder) -> &'static str {
    match folder {
        Folder::Sent => "\\Sent",
        Folder::Drafts => "\\Drafts",
        Folder::Trash => "\\Trash",
        Folder::Inbox | Folder::Project | Folder::Outbox | Folder::Local => "",
    }
}

/// Greeting and LOGIN; whether the password was right.
pub(super) fn log_in(t: &mut Transcript, party: Party, user: &str, right: bool) -> bool {
    t.open(Protocol::Imap, party);
    t.selected = None;
    t.server(&["* OK [CAPABILITY IMAP4rev1 IDLE UIDPLUS MOVE] Dovecot ready."], Note::Ready);
    t.command(&["LOGIN ", user, " pw-", user], Note::LogsIn);
    if right {
        t.done(&["OK Logged in"], Note::LoggedIn);
    } else {
        t.done(&["NO [AUTHENTICATIONFAILED] Authentication failed."], Note::LoginRefused);
    }
    right
}

/// All folders, what they are for, and how much is in them.
pub(super) fn list(t: &mut Transcript, numbers: &Numbers, server: &Server) {
    t.command(&["LIST \"\" \"*\" RETURN (SPECIAL-USE STATUS (MESSAGES UIDNEXT UNSEEN))"], Note::AsksFolders);
    for folder in FOLDERS {
        let inside = || server.mail.iter().filter(|kept| kept.folder == folder);
        let messages = inside().count() as u16;
        let unseen = inside().filter(|kept| !kept.seen).count() as u16;
        t.server(&["* LIST (", purpose(folder), ") \"/\" ", name(folder)], Note::FolderIs(folder));
        let next = n(numbers.next(folder));
        let counts = ["(MESSAGES ", &n(messages), " UIDNEXT ", &next, " UNSEEN ", &n(unseen), ")"].concat();
        t.server(&["* STATUS ", name(folder), " ", &counts], Note::FolderCounts { messages, unseen });
    }
    t.done(&["OK List completed."], Note::Done);
}

/// SELECT, unless the folder is selected already.
pub(super) fn select(t: &mut Transcript, numbers: &Numbers, server: &Server, folder: Folder) {
    if t.selected == Some(folder) {
        return;
    }
    t.command(&["SELECT ", name(folder)], Note::Opens(folder));
    if t.selected.is_some() {
        t.server(&["* OK [CLOSED] Previous mailbox closed."], Note::PreviousClosed);
    }
    t.selected = Some(folder);
    selected(t, numbers, server, folder, "\\Answered \\Flagged \\Deleted \\Seen \\Draft \\*");
}

/// What SELECT answers. Source: RFC 9051, section 6.3.2.
pub(super) fn selected(
    t: &mut Transcript,
    numbers: &Numbers,
    server: &Server,
    folder: Folder,
    permanent: &str,
) {
    let listed = numbers.listed(folder);
    let unseen = |filed: &Filed| server.mail.find(filed.message).is_some_and(|kept| !kept.seen);
    t.server(&["* FLAGS (\\Answered \\Flagged \\Deleted \\Seen \\Draft)"], Note::PossibleFlags);
    t.server(&["* OK [PERMANENTFLAGS (", permanent, ")] Flags permitted."], Note::LastingFlags);
    let messages = listed.len() as u16;
    t.server(&["* ", &n(messages), " EXISTS"], Note::Exists { messages });
    if let Some(first) = listed.iter().position(unseen) {
        t.server(&["* OK [UNSEEN ", &n(first as u32 + 1), "] First unseen."], Note::FirstUnread);
    }
    t.server(&["* OK [UIDVALIDITY ", &n(VALIDITY), "] UIDs valid"], Note::NumbersValid);
    t.server(&["* OK [UIDNEXT ", &n(numbers.next(folder)), "] Predicted next UID"], Note::NextNumber);
    t.done(&["OK [READ-WRITE] Select completed."], Note::Opened);
}

/// The flags of a message, in Dovecot's order.
pub(super) fn flags(numbers: &Numbers, letter: &Letter, deleted: bool) -> String {
    let set = [
        (letter.flagged, "\\Flagged"),
        (deleted, "\\Deleted"),
        (letter.seen, "\\Seen"),
        (numbers.is_draft(letter.message), "\\Draft"),
    ];
    let set: Vec<&str> = set.iter().filter(|(set, _)| *set).map(|(_, name)| *name).collect();
    set.join(" ")
}

/// One step on one message as the client asks for it, and what the server made of it: `before` and `after`.
pub(super) fn tell(
    t: &mut Transcript,
    numbers: &mut Numbers,
    (before, after): (&Server, &Server),
    queued: Queued,
    played: Played,
) {
    let Queued { message, folder, step } = queued;
    match step {
        Step::Append => append(t, numbers, after, (message, folder), played),
        Step::Seen => store(t, numbers, (before, after), queued, ("\\Seen", Note::SetsSeen)),
        Step::Flag => store(t, numbers, (before, after), queued, ("\\Flagged", Note::SetsFlagged)),
        Step::Move(to) => shift(t, numbers, (message, folder, to), played),
        Step::Expunge => expunge(t, numbers, before, folder, &[message]),
    }
    numbers.observe(after);
}

/// Sets a flag. Dovecot answers with the flags only where they changed.
fn store(
    t: &mut Transcript,
    numbers: &Numbers,
    (before, after): (&Server, &Server),
    queued: Queued,
    (flag, note): (&str, Note),
) {
    let Some(uid) = numbers.uid(queued.message, queued.folder) else {
        return;
    };
    t.command(&["UID STORE ", &n(uid), " +FLAGS (", flag, ")"], note);
    let place = numbers.place(queued.folder, uid);
    let (was, is) = (before.mail.find(queued.message), after.mail.find(queued.message));
    if let (Some(was), Some(is)) = (was, is)
        && place > 0
        && (was.seen, was.flagged) != (is.seen, is.flagged)
    {
        fetched_flags(t, numbers, place, uid, is, false);
    }
    let note = if place > 0 { Note::Done } else { Note::NothingThere };
    t.done(&["OK Store completed."], note);
}

fn fetched_flags(
    t: &mut Transcript,
    numbers: &Numbers,
    place: u32,
    uid: u32,
    letter: &Letter,
    deleted: bool,
) {
    let flags = flags(numbers, letter, deleted);
    t.server(&["* ", &n(place), " FETCH (UID ", &n(uid), " FLAGS (", &flags, "))"], Note::FlagsNow);
}

fn shift(
    t: &mut Transcript,
    numbers: &Numbers,
    (message, from, to): (MessageId, Folder, Folder),
    played: Played,
) {
    let Some(uid) = numbers.uid(message, from) else {
        return;
    };
    t.command(&["UID MOVE ", &n(uid), " ", name(to)], Note::MovesTo(to));
    match played {
        Played::Done => {
            let new = n(numbers.next(to));
            t.server(
                &["* OK [COPYUID ", &n(VALIDITY), " ", &n(uid), " ", &new, "] Moved UIDs."],
                Note::NumberThere,
            );
            t.server(&["* ", &n(numbers.place(from, uid)), " EXPUNGE"], Note::LeavesList);
            t.done(&["OK Move completed."], Note::Done);
        }
        Played::NothingThere | Played::Refused => t.done(&["OK No messages found."], Note::NothingThere),
    }
}

/// Marks as deleted and removes, in the folder that is selected; `before`: the server that still has them.
/// Source: RFC 9051, section 6.4.9 (UID EXPUNGE).
pub(super) fn expunge(
    t: &mut Transcript,
    numbers: &Numbers,
    before: &Server,
    folder: Folder,
    messages: &[MessageId],
) {
    let mut uids: Vec<u32> = Vec::new();
    for uid in messages.iter().filter_map(|message| numbers.uid(*message, folder)) {
        let at = uids.partition_point(|earlier| *earlier < uid);
        uids.insert(at, uid);
    }
    if uids.is_empty() {
        return;
    }
    let there: Vec<(u32, Filed)> = (1..)
        .zip(numbers.listed(folder))
        .filter(|(_, filed)| messages.contains(&filed.message) && uids.contains(&filed.uid))
        .collect();
    let set = set(&uids);
    let nothing = if there.is_empty() { Note::NothingThere } else { Note::Done };
    t.command(&["UID STORE ", &set, " +FLAGS (\\Deleted)"], Note::SetsDeleted);
    for (place, filed) in &there {
        if let Some(letter) = before.mail.find(filed.message) {
            fetched_flags(t, numbers, *place, filed.uid, letter, true);
        }
    }
    t.done(&["OK Store completed."], nothing);
    t.command(&["UID EXPUNGE ", &set], Note::Expunges);
    for (place, _) in there.iter().rev() {
        t.server(&["* ", &n(*place), " EXPUNGE"], Note::LeavesList);
    }
    t.done(&["OK Expunge completed."], nothing);
}

/// Ascending unique ids as a set: `1,3:5`. Source: RFC 9051, section 9 (sequence-set).
pub(super) fn set(uids: &[u32]) -> String {
    let mut set = String::new();
    for run in uids.chunk_by(|before, after| before + 1 == *after) {
        if !set.is_empty() {
            set.push(',');
        }
        if let [first, .., last] = run {
            set += &[n(*first), n(*last)].join(":");
        } else {
            run.iter().for_each(|only| set += &n(*only));
        }
    }
    set
}

/// Uploads a copy. A server that knows it has no room says so before the text comes. Source: RFC 9051, section 6.3.12;
/// RFC 9208, section 4.3.1.
pub(super) fn append(
    t: &mut Transcript,
    numbers: &Numbers,
    after: &Server,
    (message, folder): (MessageId, Folder),
    played: Played,
) {
    let kb = match (played, after.mail.find(message)) {
        (Played::Done, Some(kept)) => kept.kb,
        (Played::Done | Played::Refused, _) => WRITTEN_KB,
        (Played::NothingThere, _) => return,
    };
    let flags = if numbers.is_draft(message) { "\\Seen \\Draft" } else { "\\Seen" };
    let size = n(octets(kb));
    t.command(&["APPEND ", name(folder), " (", flags, ") {", &size, "}"], Note::Uploads(folder));
    if played == Played::Refused {
        t.done(&["NO [OVERQUOTA] Quota exceeded (mailbox for user is full)"], Note::OverQuota);
        return;
    }
    t.server(&["+ OK"], Note::GoAhead);
    t.elide(Side::Client, octets(kb), Note::MessageText);
    let uid = n(numbers.next(folder));
    t.done(&["OK [APPENDUID ", &n(VALIDITY), " ", &uid, "] Append completed."], Note::Stored);
}

/// All that devices upload is of this size.
const WRITTEN_KB: u32 = 50;

/// Waits for news; mail arrives meanwhile. Source: RFC 9051, section 6.3.13.
pub(super) fn idle(t: &mut Transcript, messages: u16) {
    t.command(&["IDLE"], Note::Waits);
    t.server(&["+ idling"], Note::Waiting);
    t.server(&["* ", &n(messages), " EXISTS"], Note::NewMail { messages });
    t.client(&["DONE"], Note::StopsWaiting);
    t.done(&["OK Idle completed."], Note::Done);
}
