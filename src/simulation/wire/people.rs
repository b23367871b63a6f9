//! What colleagues and intruders say to the server.
//!
//! Invariant: a colleague has an own login, an intruder the owner's. Rights and shared folders of Exchange are spoken in
//! MAPI, and its web pages in HTTP: neither has lines to show. Source: RFC 4314, section 3; RFC 3744.

use super::dav::{self, Access};
use super::lines::Arg::{self, Set, Text};
use super::lines::lines;
use super::numbers::{FOLDERS, Filed};
use super::transcript::Transcript;
use super::{COLLEAGUE, Party, Protocol, USER, imap, pop3};
use crate::mailbox::Mailbox;
use crate::simulation::shelf::WEBMAIL;
use crate::simulation::{Folder, MessageId, Right, Thoroughness, World};

/// The owner gives a right, or takes it away.
pub(super) fn share(t: &mut Transcript, before: &World, right: Option<Right>) {
    let (inbox, entries) = match right {
        Some(Right::Read) => (
            lines! { C "~ SETACL INBOX #0 lrs" => LetsRead, S "~ OK Setacl complete." => Done },
            lines! { C "ACL #0 HTTP/1.1" => LetsRead },
        ),
        Some(Right::Write) => (
            lines! { C "~ SETACL INBOX #0 lrswite" => LetsWrite, S "~ OK Setacl complete." => Done },
            lines! { C "ACL #0 HTTP/1.1" => LetsWrite },
        ),
        None => (
            lines! { C "~ DELETEACL INBOX #0" => TakesRight, S "~ OK Deleteacl complete." => Done },
            lines! { C "ACL #0 HTTP/1.1" => TakesRight },
        ),
    };
    t.resume(Protocol::Imap, Party::Owner, None);
    t.say(inbox, &[Text(COLLEAGUE)]);
    if before.has_groupware() {
        dav::share(t, entries);
    }
}

/// The colleague looks at what the owner shares.
pub(super) fn look(t: &mut Transcript, before: &World) {
    visit(t, before);
    if before.has_groupware() {
        dav::visit(t, &before.server, access(before, Right::Read));
    }
}

/// The colleague enters an appointment into the owner's calendar.
pub(super) fn appoint(t: &mut Transcript, before: &World) {
    dav::appoint(t, before.next_appointed(), access(before, Right::Write));
}

fn access(before: &World, wanted: Right) -> Access {
    match before.colleague.right {
        Some(given) if given >= wanted => Access::Allowed,
        Some(_) => Access::ReadOnly,
        None => Access::Hidden,
    }
}

/// The colleague opens the owner's inbox; whether that is allowed. Source: RFC 4314, section 6 (who may not look it up is
/// told that there is no such mailbox).
fn visit(t: &mut Transcript, before: &World) -> bool {
    imap::log_in(t, Party::Colleague, COLLEAGUE, true);
    t.say(lines! { C "~ SELECT shared/#0/INBOX" => OpensShared }, &[Text(USER)]);
    let permanent = match before.colleague.right {
        None => {
            let hidden = lines! { S "~ NO Mailbox doesn't exist: shared/#0/INBOX" => Hidden };
            t.say(hidden, &[Text(USER)]);
            return false;
        }
        Some(Right::Read) => r"\Seen",
        Some(Right::Write) => imap::ALL_FLAGS,
    };
    t.numbers.forget_seen();
    imap::selected(t, Folder::Inbox, permanent);
    true
}

/// The colleague deletes. Dovecot lets the command of someone without that right pass without effect.
pub(super) fn delete(t: &mut Transcript, before: &World, message: MessageId) {
    let kept = before.server.mail.find(message);
    if visit(t, before)
        && let Some(filed) = kept.and_then(|kept| t.numbers.known(kept.id()))
    {
        if access(before, Right::Write) == Access::Allowed {
            imap::expunge(t, &[filed]);
        } else {
            let forbidden = lines! {
                C r"~ UID STORE #0 +FLAGS (\Deleted)" => SetsDeleted,
                S "~ OK Store completed." => Forbidden,
            };
            t.say(forbidden, &[Set(&[filed])]);
        }
    }
}

/// Someone with the password empties the mailbox. Where a session of the owner's holds the maildrop it is done in webmail,
/// which speaks IMAP to the server behind it; the web pages of Exchange speak nothing that could be shown.
pub(super) fn intrude(t: &mut Transcript, world: &mut World, thoroughness: Thoroughness, right: bool) {
    let trashes = match world.server.mailbox {
        Mailbox::Exchange(_) => return,
        Mailbox::Pop3(_) if world.server.session.is_none() => {
            pop3::empty(t, right);
            return;
        }
        // Under POP3 there is no trash that would keep anything.
        Mailbox::Pop3(_) => false,
        Mailbox::Imap(_) => thoroughness == Thoroughness::Trash,
    };
    if !imap::log_in(t, Party::Intruder, USER, right) {
        return;
    }
    for &folder in &FOLDERS {
        let listed = t.numbers.listed(folder);
        if listed.is_empty() || (trashes && folder == Folder::Trash) {
            continue;
        }
        imap::select(t, folder);
        if trashes {
            trash(t, world, &listed);
        } else {
            imap::expunge(t, &listed);
        }
    }
}

/// Moves all messages of the selected folder into the trash.
fn trash(t: &mut Transcript, world: &mut World, listed: &[Filed]) {
    let mut new = Vec::new();
    for filed in listed {
        new.push(Filed { uid: t.numbers.next(Folder::Trash), ..*filed });
        if let Some(kept) = world.server.mail.find_mut(filed.letter.message) {
            kept.file(Folder::Trash, kept.since, WEBMAIL);
        }
        t.numbers.observe(&world.server);
    }
    let moves = lines! {
        C "~ UID MOVE 1:* &1" => MovesTo,
        S "* OK [COPYUID 1 #0 #2] Moved UIDs." => NumberThere,
        R "* #0 EXPUNGE" => LeavesList,
        S "~ OK Move completed." => Done,
    };
    t.say(moves, &[Set(listed), Arg::Folder(Folder::Trash), Set(&new)]);
}
