//! IMAP as it is spoken, command by command.
//!
//! Invariant: every command has a tag and an answer; places and unique ids are those of the folder at that moment. What
//! a server may add (`RECENT`, times, capabilities) is left out; the codes and forms are Dovecot's (2.3), the order of
//! EXPUNGE lines as well (from the last to the first). Source: RFC 9051; RFC 3501; RFC 4315; RFC 6851; RFC 5819.

use std::ops::RangeInclusive;

use super::numbers::{FOLDERS, Filed, Numbers, set, sort_in, uids};
use super::pop3::VALIDITY;
use super::transcript::{Transcript, octets};
use super::{About, Meaning, Party, Protocol, Side};
use crate::simulation::device::{Queued, Step};
use crate::simulation::mail::WRITTEN_KB;
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

/// What the folder is for. Source: RFC 6154, section 2.
const fn purpose(folder: Folder) -> (&'static str, Meaning) {
    match folder {
        Folder::Inbox => ("", Meaning::InboxIs),
        Folder::Sent => ("\\Sent", Meaning::FolderIs),
        Folder::Drafts => ("\\Drafts", Meaning::FolderIs),
        Folder::Trash => ("\\Trash", Meaning::FolderIs),
        Folder::Project | Folder::Outbox | Folder::Local => ("", Meaning::OwnFolderIs),
    }
}

/// Greeting and LOGIN; whether the password was right.
pub(super) fn log_in(t: &mut Transcript, party: Party, user: &str, right: bool) -> bool {
    t.open(Protocol::Imap, party);
    t.selected = None;
    t.say("S: * OK [CAPABILITY IMAP4rev1 IDLE] Dovecot ready.", Meaning::Ready);
    t.fill("C: ~ LOGIN $ pw-$", &[], &[user, user], Meaning::LogsIn);
    if right {
        t.say("S: ~ OK [CAPABILITY IMAP4rev1 IDLE UIDPLUS MOVE] Logged in", Meaning::LoggedIn);
    } else {
        t.say("S: ~ NO [AUTHENTICATIONFAILED] Authentication failed.", Meaning::LoginRefused);
    }
    right
}

/// All folders, what they are for, and how much is in them.
pub(super) fn list(t: &mut Transcript, numbers: &Numbers, server: &Server) {
    let asks = r#"C: ~ LIST "" "*" RETURN (SPECIAL-USE STATUS (MESSAGES UIDNEXT UNSEEN))"#;
    t.say(asks, Meaning::AsksFolders);
    for folder in FOLDERS {
        let inside = || server.mail.iter().filter(|kept| kept.folder == folder);
        let messages = inside().count() as u16;
        let unseen = inside().filter(|kept| !kept.seen).count() as u16;
        let (purpose, meaning) = purpose(folder);
        t.fill(r#"S: * LIST ($) "/" $"#, &[], &[purpose, name(folder)], meaning).about(About::Folder(folder));
        let counts = [messages.into(), numbers.next(folder).into(), unseen.into()];
        let status = "S: * STATUS $ (MESSAGES # UIDNEXT # UNSEEN #)";
        t.fill(status, &counts, &[name(folder)], Meaning::FolderCounts)
            .about(About::Numbers(messages, unseen));
    }
    t.say("S: ~ OK List completed.", Meaning::Done);
}

/// SELECT, unless the folder is selected already.
pub(super) fn select(t: &mut Transcript, numbers: &Numbers, server: &Server, folder: Folder) {
    if t.selected == Some(folder) {
        return;
    }
    t.fill("C: ~ SELECT $", &[], &[name(folder)], Meaning::Opens).about(About::Folder(folder));
    if t.selected.is_some() {
        t.say("S: * OK [CLOSED] Previous mailbox closed.", Meaning::PreviousClosed);
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
    t.say("S: * FLAGS (\\Answered \\Flagged \\Deleted \\Seen \\Draft)", Meaning::PossibleFlags);
    t.fill("S: * OK [PERMANENTFLAGS ($)] Flags permitted.", &[], &[permanent], Meaning::LastingFlags);
    exist(t, listed.len() as u16, Meaning::Exists);
    if let Some(first) = listed.iter().position(unseen) {
        t.fill("S: * OK [UNSEEN #] First unseen.", &[first as u64 + 1], &[], Meaning::FirstUnread);
    }
    t.fill("S: * OK [UIDVALIDITY #] UIDs valid", &[VALIDITY.into()], &[], Meaning::NumbersValid);
    let next = numbers.next(folder).into();
    t.fill("S: * OK [UIDNEXT #] Predicted next UID", &[next], &[], Meaning::NextNumber);
    t.say("S: ~ OK [READ-WRITE] Select completed.", Meaning::Opened);
}

fn exist(t: &mut Transcript, messages: u16, meaning: Meaning) {
    t.fill("S: * # EXISTS", &[messages.into()], &[], meaning).about(About::Number(messages));
}

/// The flags of a message, in Dovecot's order.
fn flags(numbers: &Numbers, letter: &Letter, deleted: bool) -> String {
    let mut flags = String::new();
    for (set, name) in [
        (letter.flagged, "\\Flagged"),
        (deleted, "\\Deleted"),
        (letter.seen, "\\Seen"),
        (numbers.is_draft(letter.message), "\\Draft"),
    ] {
        if set && !flags.is_empty() {
            flags.push(' ');
        }
        if set {
            flags.push_str(name);
        }
    }
    flags
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
        Step::Seen => store(t, numbers, (before, after), queued, ("\\Seen", Meaning::SetsSeen)),
        Step::Flag => store(t, numbers, (before, after), queued, ("\\Flagged", Meaning::SetsFlagged)),
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
    (flag, sets): (&str, Meaning),
) {
    let Some(filed) = numbers.find(queued.message, queued.folder) else {
        return;
    };
    store_flag(t, &set(&[filed.uid]), flag, sets);
    let (was, is) = (before.mail.find(queued.message), after.mail.find(queued.message));
    if let (Some(was), Some(is)) = (was, is)
        && filed.place > 0
        && (was.seen, was.flagged) != (is.seen, is.flagged)
    {
        fetched_flags(t, numbers, (filed, is), (false, Meaning::FlagsNow));
    }
    t.say(STORED, if filed.place > 0 { Meaning::Done } else { Meaning::NothingThere });
}

pub(super) fn store_flag(t: &mut Transcript, uids: &str, flag: &str, sets: Meaning) {
    t.fill("C: ~ UID STORE $ +FLAGS ($)", &[], &[uids, flag], sets);
}

pub(super) const STORED: &str = "S: ~ OK Store completed.";

pub(super) fn fetched_flags(
    t: &mut Transcript,
    numbers: &Numbers,
    (filed, letter): (Filed, &Letter),
    (deleted, meaning): (bool, Meaning),
) {
    let flags = flags(numbers, letter, deleted);
    t.fill("S: * # FETCH (UID # FLAGS ($))", &[filed.place.into(), filed.uid.into()], &[&flags], meaning);
}

fn shift(
    t: &mut Transcript,
    numbers: &Numbers,
    (message, from, to): (MessageId, Folder, Folder),
    played: Played,
) {
    let Some(filed) = numbers.find(message, from) else {
        return;
    };
    ask_move(t, &set(&[filed.uid]), to);
    match played {
        Played::Done => {
            moved(t, (&[filed.uid], &[numbers.next(to)]), filed.place..=filed.place);
        }
        Played::NothingThere | Played::Refused => {
            t.say("S: ~ OK No messages found.", Meaning::NothingThere);
        }
    }
}

pub(super) fn ask_move(t: &mut Transcript, uids: &str, to: Folder) {
    t.fill("C: ~ UID MOVE $ $", &[], &[uids, name(to)], Meaning::MovesTo).about(About::Folder(to));
}

/// What MOVE answers: the ids there and here, and the places that are free now. Source: RFC 6851, section 4.3.
pub(super) fn moved(t: &mut Transcript, (from, to): (&[u32], &[u32]), places: RangeInclusive<u32>) {
    let (from, to) = (set(from), set(to));
    let copied = "S: * OK [COPYUID # $ $] Moved UIDs.";
    t.fill(copied, &[VALIDITY.into()], &[&from, &to], Meaning::NumberThere);
    places.rev().for_each(|place| leave(t, place));
    t.say("S: ~ OK Move completed.", Meaning::Done);
}

fn leave(t: &mut Transcript, place: u32) {
    t.fill("S: * # EXPUNGE", &[place.into()], &[], Meaning::LeavesList);
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
    let mut there = Vec::new();
    for filed in messages.iter().filter_map(|message| numbers.find(*message, folder)) {
        sort_in(&mut there, filed);
    }
    if there.is_empty() {
        return;
    }
    let set = set(&uids(&there));
    there.retain(|filed| filed.place > 0);
    let done = if there.is_empty() { Meaning::NothingThere } else { Meaning::Done };
    store_flag(t, &set, "\\Deleted", Meaning::SetsDeleted);
    for filed in &there {
        if let Some(letter) = before.mail.find(filed.message) {
            fetched_flags(t, numbers, (*filed, letter), (true, Meaning::FlagsNow));
        }
    }
    t.say(STORED, done);
    t.fill("C: ~ UID EXPUNGE $", &[], &[&set], Meaning::Expunges);
    there.iter().rev().for_each(|filed| leave(t, filed.place));
    t.say("S: ~ OK Expunge completed.", done);
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
    let size = octets(kb);
    t.fill("C: ~ APPEND $ ($) {#}", &[size], &[name(folder), flags], Meaning::Uploads)
        .about(About::Folder(folder));
    if played == Played::Refused {
        t.say("S: ~ NO [OVERQUOTA] Quota exceeded (mailbox for user is full)", Meaning::OverQuota);
        return;
    }
    t.say("S: + OK", Meaning::GoAhead);
    t.elide(Side::Client, size, Meaning::MessageText);
    let ids = [VALIDITY.into(), numbers.next(folder).into()];
    t.fill("S: ~ OK [APPENDUID # #] Append completed.", &ids, &[], Meaning::Stored);
}

/// Waits for news; mail arrives meanwhile. Source: RFC 9051, section 6.3.13.
pub(super) fn idle(t: &mut Transcript, messages: u16) {
    t.say("C: ~ IDLE", Meaning::Waits);
    t.say("S: + idling", Meaning::Waiting);
    exist(t, messages, Meaning::NewMail);
    t.say("C: DONE", Meaning::StopsWaiting);
    t.say("S: ~ OK Idle completed.", Meaning::Done);
}
