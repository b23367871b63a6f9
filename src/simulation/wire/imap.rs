//! IMAP as it is spoken, command by command.
//!
//! Invariant: every command has a tag and an answer; places and unique ids are those of the folder at that moment. What
//! a server may add (`RECENT`, times, capabilities) is left out; the codes and forms are Dovecot's (2.3), the order of
//! EXPUNGE lines as well (from the last to the first). Source: RFC 9051; RFC 3501; RFC 4315; RFC 6851; RFC 5819.

use super::numbers::{FOLDERS, Filed, sort_in};
use super::transcript::Arg::{self, Folder as Name, Number, Set, Text};
use super::transcript::{Lines, Transcript, lines};
use super::{Party, Protocol};
use crate::simulation::Folder;
use crate::simulation::device::{Queued, Step};
use crate::simulation::mail::WRITTEN_KB;
use crate::simulation::mirror::Played;
use crate::simulation::server::Server;

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
            Folder::Inbox => lines! { S r#"* LIST () "/" &0"# => InboxIs },
            Folder::Sent | Folder::Drafts | Folder::Trash => {
                lines! { S r#"* LIST (\#0) "/" &0"# => FolderIs }
            }
            Folder::Project | Folder::Outbox | Folder::Local => {
                lines! { S r#"* LIST () "/" &0"# => OwnFolderIs }
            }
        };
        t.say(is, &[Name(folder)]);
        let listed = t.numbers.listed(folder);
        let unseen = listed.iter().filter(|filed| !filed.letter.seen).count();
        let counts = lines! { S "* STATUS #0 (MESSAGES &1 UIDNEXT #2 UNSEEN &3)" => FolderCounts };
        let next = t.numbers.next(folder);
        t.say(
            counts,
            &[Name(folder), Number(listed.len() as u64), Number(next.into()), Number(unseen as u64)],
        );
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
    let flags = lines! {
        S r"* FLAGS (\Answered \Flagged \Deleted \Seen \Draft)" => PossibleFlags,
        S "* OK [PERMANENTFLAGS (#0)] Flags permitted." => LastingFlags,
        S "* &1 EXISTS" => Exists,
    };
    t.say(flags, &[Text(permanent), Number(listed.len() as u64)]);
    if let Some(first) = listed.iter().find(|filed| !filed.letter.seen) {
        t.say_of(lines! { S "* OK [UNSEEN #0] First unseen." => FirstUnread }, first);
    }
    let numbers = lines! {
        S "* OK [UIDVALIDITY 1] UIDs valid" => NumbersValid,
        S "* OK [UIDNEXT #0] Predicted next UID" => NextNumber,
        S "~ OK [READ-WRITE] Select completed." => Opened,
    };
    t.say(numbers, &[Number(t.numbers.next(folder).into())]);
}

/// One step on one message as the client asks for it, and what the server made of it.
#[inline(never)]
pub(super) fn tell(t: &mut Transcript, after: &Server, queued: Queued, played: Played) {
    let Queued { step, .. } = queued;
    match (step, t.numbers.known(queued.id())) {
        (Step::Append, _) => append(t, queued, played),
        (Step::Move(to), Some(filed)) => shift(t, filed, to, played),
        (Step::Expunge, Some(filed)) => expunge(t, &[filed]),
        (Step::Seen, Some(filed)) => {
            store(t, after, filed, lines! { C r"~ UID STORE #0 +FLAGS (\Seen)" => SetsSeen })
        }
        (Step::Flag, Some(filed)) => {
            store(t, after, filed, lines! { C r"~ UID STORE #0 +FLAGS (\Flagged)" => SetsFlagged });
        }
        (Step::Move(_) | Step::Expunge | Step::Seen | Step::Flag, None) => {}
    }
    t.numbers.observe(after);
}

/// Sets a flag. Dovecot answers with the flags only where they changed.
fn store(t: &mut Transcript, after: &Server, filed: Filed, asks: Lines) {
    t.say(asks, &[Set(&[filed])]);
    let was = filed.letter;
    if let Some(is) = after.mail.find(was.message)
        && filed.place > 0
        && (was.seen, was.flagged) != (is.seen, is.flagged)
    {
        flags(t, &Filed { letter: *is, ..filed }, FLAGS_NOW, "");
    }
    t.say(if filed.place > 0 { STORED } else { STORED_NOTHING }, &[]);
}

pub(super) const STORED: Lines = lines! { S "~ OK Store completed." => Done };
const STORED_NOTHING: Lines = lines! { S "~ OK Store completed." => NothingThere };

/// What flags a message has, in Dovecot's order; `marked`: another one, or none.
#[inline(never)]
pub(super) fn flags(t: &mut Transcript, filed: &Filed, says: Lines, marked: &str) {
    let letter = filed.letter;
    let mut flags = String::new();
    let mut add = |set: bool, flag: &str| {
        if set {
            flags.push(' ');
            flags.push_str(flag);
        }
    };
    add(letter.flagged, r"\Flagged");
    add(!marked.is_empty(), marked);
    add(letter.seen, r"\Seen");
    add(t.numbers.is_draft(letter.message), r"\Draft");
    let flags = Text(flags.get(1..).unwrap_or_default());
    t.say(says, &[Number(filed.place.into()), Number(filed.uid.into()), flags]);
}

const FLAGS_NOW: Lines = lines! { S "* #0 FETCH (UID #1 FLAGS (#2))" => FlagsNow };

fn shift(t: &mut Transcript, filed: Filed, to: Folder, played: Played) {
    t.say(lines! { C "~ UID MOVE #0 &1" => MovesTo }, &[Set(&[filed]), Name(to)]);
    match played {
        Played::Done => moved(t, &[filed], &[Filed { uid: t.numbers.next(to), ..filed }]),
        Played::NothingThere | Played::Refused => {
            t.say(lines! { S "~ OK No messages found." => NothingThere }, &[]);
        }
    }
}

/// What MOVE answers: the ids there and here, and the places that are free now. Source: RFC 6851, section 4.3.
pub(super) fn moved(t: &mut Transcript, from: &[Filed], to: &[Filed]) {
    t.say(lines! { S "* OK [COPYUID 1 #0 #1] Moved UIDs." => NumberThere }, &[Set(from), Set(to)]);
    leave(t, from);
    t.say(lines! { S "~ OK Move completed." => Done }, &[]);
}

fn leave(t: &mut Transcript, gone: &[Filed]) {
    for filed in gone.iter().rev() {
        t.say_of(lines! { S "* #0 EXPUNGE" => LeavesList }, filed);
    }
}

/// Marks as deleted and removes, in the folder that is selected. Source: RFC 9051, section 6.4.9 (UID EXPUNGE).
#[inline(never)]
pub(super) fn expunge(t: &mut Transcript, messages: &[Filed]) {
    let (mut all, mut there) = (Vec::new(), Vec::new());
    for filed in messages {
        sort_in(&mut all, *filed);
        if filed.place > 0 {
            sort_in(&mut there, *filed);
        }
    }
    if all.is_empty() {
        return;
    }
    t.say(SET_DELETED, &[Set(&all)]);
    for filed in &there {
        flags(t, filed, FLAGS_NOW, r"\Deleted");
    }
    if there.is_empty() {
        let nothing = lines! {
            S "~ OK Store completed." => NothingThere,
            C "~ UID EXPUNGE #0" => Expunges,
            S "~ OK Expunge completed." => NothingThere,
        };
        t.say(nothing, &[Set(&all)]);
        return;
    }
    t.say(STORED, &[]);
    t.say(lines! { C "~ UID EXPUNGE #0" => Expunges }, &[Set(&all)]);
    leave(t, &there);
    t.say(lines! { S "~ OK Expunge completed." => Done }, &[]);
}

pub(super) const SET_DELETED: Lines = lines! { C r"~ UID STORE #0 +FLAGS (\Deleted)" => SetsDeleted };

/// Uploads a copy. A server that knows it has no room says so before the text comes. Source: RFC 9051, section 6.3.12;
/// RFC 9208, section 4.3.1.
pub(super) fn append(t: &mut Transcript, queued: Queued, played: Played) {
    let answer = match played {
        Played::Done => lines! {
            S "+ OK" => GoAhead,
            C "%2" => MessageText,
            S "~ OK [APPENDUID 1 #3] Append completed." => Stored,
        },
        Played::Refused => {
            lines! { S "~ NO [OVERQUOTA] Quota exceeded (mailbox for user is full)" => OverQuota }
        }
        Played::NothingThere => return,
    };
    let Queued { message, folder, .. } = queued;
    let flags = if t.numbers.is_draft(message) { r"\Seen \Draft" } else { r"\Seen" };
    let next = Number(t.numbers.next(folder).into());
    let args = [Name(folder), Text(flags), Arg::octets(WRITTEN_KB), next];
    t.say(lines! { C "~ APPEND &0 (#1) {#2}" => Uploads }, &args);
    t.say(answer, &args);
}

/// Waits for news; mail arrives meanwhile. Source: RFC 9051, section 6.3.13.
pub(super) fn idle(t: &mut Transcript, messages: usize) {
    let lines = lines! {
        C "~ IDLE" => Waits,
        S "+ idling" => Waiting,
        S "* &0 EXISTS" => NewMail,
        C "DONE" => StopsWaiting,
        S "~ OK Idle completed." => Done,
    };
    t.say(lines, &[Number(messages as u64)]);
}
