//! What colleagues and intruders say to the server.
//!
//! Invariant: a colleague has an own login, an intruder the owner's. Rights and shared folders of Exchange are spoken in
//! MAPI, and its web pages in HTTP: neither has lines to show. Source: RFC 4314, section 3; RFC 3744.

use super::act::Told;
use super::dav::{self, Access};
use super::numbers::{FOLDERS, Numbers, set, uids};
use super::transcript::Transcript;
use super::{COLLEAGUE, Meaning, Party, Protocol, USER, imap, pop3};
use crate::mailbox::Mailbox;
use crate::simulation::server::Server;
use crate::simulation::{Event, Folder, MessageId, Outcome, Right, Thoroughness, World};

pub(super) fn speak(t: &mut Transcript, numbers: &mut Numbers, (before, event, outcome, _): Told) {
    let dav = before.has_groupware();
    match (event, before.server.mailbox) {
        (Event::IntruderEmpties(thoroughness), _) => intrude(t, before, numbers, (thoroughness, outcome)),
        (_, Mailbox::Pop3(_) | Mailbox::Exchange(_)) => {}
        (Event::Grant(right), Mailbox::Imap(_)) => {
            let (letters, lets) = match right {
                Right::Read => ("lrs", Meaning::LetsRead),
                Right::Write => ("lrswite", Meaning::LetsWrite),
            };
            t.resume(Protocol::Imap, Party::Owner, None);
            t.fill("C: ~ SETACL INBOX $ $", &[], &[COLLEAGUE, letters], lets);
            t.say("S: ~ OK Setacl complete.", Meaning::Done);
            if dav {
                dav::share(t, lets);
            }
        }
        (Event::Revoke, Mailbox::Imap(_)) => {
            t.resume(Protocol::Imap, Party::Owner, None);
            t.fill("C: ~ DELETEACL INBOX $", &[], &[COLLEAGUE], Meaning::TakesRight);
            t.say("S: ~ OK Deleteacl complete.", Meaning::Done);
            if dav {
                dav::share(t, Meaning::TakesRight);
            }
        }
        (Event::ColleagueReads, Mailbox::Imap(_)) => {
            visit(t, before, numbers);
            if dav {
                dav::visit(t, &before.server, access(before, Right::Read));
            }
        }
        (Event::ColleagueAppoints, Mailbox::Imap(_)) => {
            dav::appoint(t, before.next_appointed(), access(before, Right::Write));
        }
        (Event::ColleagueDeletes(message), Mailbox::Imap(_)) => delete(t, before, numbers, message),
        (_, Mailbox::Imap(_)) => {}
    }
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
fn visit(t: &mut Transcript, before: &World, numbers: &Numbers) -> bool {
    imap::log_in(t, Party::Colleague, COLLEAGUE, true);
    t.fill("C: ~ SELECT shared/$/INBOX", &[], &[USER], Meaning::OpensShared);
    let permanent = match before.colleague.right {
        None => {
            t.fill("S: ~ NO Mailbox doesn't exist: shared/$/INBOX", &[], &[USER], Meaning::Hidden);
            return false;
        }
        Some(Right::Read) => "\\Seen",
        Some(Right::Write) => "\\Answered \\Flagged \\Deleted \\Seen \\Draft \\*",
    };
    imap::selected(t, numbers, &unread(before), Folder::Inbox, permanent);
    true
}

/// The server as the colleague sees it: what is read is everybody's own affair. Source: Dovecot, `INDEXPVT`.
fn unread(before: &World) -> Server {
    let mut server = before.server.clone();
    server.mail.iter_mut().for_each(|kept| kept.seen = false);
    server
}

/// The colleague deletes. Dovecot lets the command of someone without that right pass without effect.
fn delete(t: &mut Transcript, before: &World, numbers: &Numbers, message: MessageId) {
    let filed = numbers.find(message, Folder::Inbox);
    if !visit(t, before, numbers) {
        return;
    }
    if access(before, Right::Write) == Access::Allowed {
        imap::expunge(t, numbers, &unread(before), Folder::Inbox, &[message]);
    } else {
        imap::store_flag(t, &set(&uids(filed.as_slice())), "\\Deleted", Meaning::SetsDeleted);
        t.say(imap::STORED, Meaning::Forbidden);
    }
}

/// Someone with the password empties the mailbox. Where a session of the owner's holds the maildrop it is done in webmail,
/// which speaks IMAP to the server behind it; the web pages of Exchange speak nothing that could be shown.
fn intrude(
    t: &mut Transcript,
    before: &World,
    numbers: &mut Numbers,
    (thoroughness, outcome): (Thoroughness, Outcome),
) {
    let right = !matches!(outcome, Outcome::Refused(_));
    match before.server.mailbox {
        Mailbox::Exchange(_) => {}
        Mailbox::Pop3(_) if before.server.session.is_none() => pop3::empty(t, before, numbers, right),
        Mailbox::Pop3(_) | Mailbox::Imap(_) => {
            // Under POP3 there is no trash that would keep anything.
            let thoroughness = match before.server.mailbox {
                Mailbox::Pop3(_) => Thoroughness::EmptyTrash,
                Mailbox::Imap(_) | Mailbox::Exchange(_) => thoroughness,
            };
            if imap::log_in(t, Party::Intruder, USER, right) {
                let mut world = before.clone();
                for folder in FOLDERS {
                    if !numbers.listed(folder).is_empty() {
                        empty(t, &mut world, numbers, (folder, thoroughness));
                    }
                }
            }
        }
    }
}

/// Empties a folder of the server's.
fn empty(
    t: &mut Transcript,
    world: &mut World,
    numbers: &mut Numbers,
    (folder, thoroughness): (Folder, Thoroughness),
) {
    let listed = numbers.listed(folder);
    let all: Vec<MessageId> = listed.iter().map(|filed| filed.message).collect();
    match thoroughness {
        Thoroughness::Trash if folder == Folder::Trash => {}
        Thoroughness::Trash => {
            imap::select(t, numbers, &world.server, folder);
            imap::ask_move(t, "1:*", Folder::Trash);
            let mut new = Vec::new();
            for message in &all {
                new.push(numbers.next(Folder::Trash));
                if let Some(kept) = world.server.mail.find_mut(*message) {
                    kept.folder = Folder::Trash;
                }
                numbers.observe(&world.server);
            }
            imap::moved(t, (&uids(&listed), &new), 1..=all.len() as u32);
        }
        Thoroughness::EmptyTrash | Thoroughness::Purge => {
            imap::select(t, numbers, &world.server, folder);
            imap::expunge(t, numbers, &world.server, folder, &all);
        }
    }
}
