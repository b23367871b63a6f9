//! A POP3 session as it is spoken.
//!
//! Invariant: RETR for what the device's list of ids does not know, DELE for what the session marked, QUIT only when the
//! session ends well. Source: RFC 1939, sections 4 to 7 and 10; RFC 2449, section 8.1.2; RFC 3206 ([AUTH]).

use super::numbers::Numbers;
use super::transcript::{Transcript, n, octets};
use super::{Note, PASSWORD, Party, Protocol, Side, USER};
use crate::mailbox::Pop3Access;
use crate::simulation::{DeviceId, Folder, Refusal, World, pop3};

/// From the greeting to the last DELE; whether the session stands.
pub(super) fn begin(
    t: &mut Transcript,
    world: &mut World,
    numbers: &Numbers,
    id: DeviceId,
    access: Pop3Access,
) -> bool {
    let line = world.line_of(id);
    let Some((server, device)) = world.pair(id) else {
        return false;
    };
    t.open(Protocol::Pop3, Party::Device(id));
    sign_in(t);
    if line == Err(Refusal::PasswordChanged) {
        t.server(&["-ERR [AUTH] Authentication failed."], Note::LoginRefused);
        return false;
    }
    let known = device.fetched.clone();
    let held = device.mail.clone();
    if pop3::begin(server, device, access).is_err() {
        t.server(&["-ERR [IN-USE] Mailbox is locked by another POP3 session."], Note::MaildropLocked);
        return false;
    }
    t.server(&["+OK Logged in."], Note::LoggedIn);
    let marked = server.session.as_ref().map_or(&[][..], |session| &session.marked);
    let size = |message| server.mail.find(message).map_or(0, |kept| kept.kb);
    let listed = numbers.listed(Folder::Inbox);
    let all = listed.iter().fold(0, |sum, filed| sum + octets(size(filed.message)));
    t.client(&["STAT"], Note::AsksCount);
    t.server(&["+OK ", &n(listed.len() as u64), " ", &n(all)], Note::Count { messages: listed.len() as u16 });
    if listed.is_empty() {
        return true;
    }
    t.client(&["UIDL"], Note::AsksIds);
    t.server(&["+OK"], Note::ListFollows);
    for (place, filed) in (1_u16..).zip(&listed) {
        t.server(&[&n(place), " ", &uidl(filed.uid)], Note::IdOf { number: place });
    }
    t.server(&["."], Note::ListEnds);
    for (place, filed) in (1_u16..).zip(&listed) {
        if !known.has(filed.message) {
            let kb = size(filed.message);
            let again = held.has(filed.message);
            t.client(
                &["RETR ", &n(place)],
                if again { Note::FetchesAgain { number: place } } else { Note::Fetches { number: place } },
            );
            t.server(&["+OK ", &n(octets(kb)), " octets"], Note::MessageComes);
            t.elide(Side::Server, octets(kb), Note::MessageText);
            t.server(&["."], Note::TextEnds);
        }
        if marked.contains(&filed.message) {
            t.client(&["DELE ", &n(place)], Note::Marks { number: place });
            t.server(&["+OK Marked to be deleted."], Note::Marked);
        }
    }
    true
}

fn sign_in(t: &mut Transcript) {
    t.server(&["+OK Dovecot ready."], Note::Ready);
    t.client(&["USER ", USER], Note::UserName);
    t.server(&["+OK"], Note::Done);
    t.client(&["PASS ", PASSWORD], Note::Password);
}

/// As Dovecot writes it by default: the unique id and the folder's validity, in hexadecimal (`pop3_uidl_format`).
fn uidl(uid: u32) -> String {
    let mut text = String::new();
    for half in [uid, VALIDITY] {
        for place in (0..8).rev() {
            text.push(char::from_digit((half >> (4 * place)) & 15, 16).unwrap_or('0'));
        }
    }
    text
}

/// The folder's UIDVALIDITY: it never changes here, for no server of ours rebuilds a folder. Source: RFC 9051, section
/// 2.3.1.1.
pub(super) const VALIDITY: u32 = 1;

/// QUIT: the UPDATE state.
pub(super) fn quit(t: &mut Transcript, world: &mut World, numbers: &mut Numbers, id: DeviceId) {
    let Some((server, device)) = world.pair(id) else {
        return;
    };
    let marked = server.session.as_ref().map_or(0, |session| session.marked.len() as u16);
    t.client(&["QUIT"], Note::Quits { marked });
    let removed = pop3::quit(server, device);
    if removed > 0 {
        t.server(&["+OK Logging out, messages deleted."], Note::Removed { messages: removed });
    } else {
        t.server(&["+OK Logging out."], Note::NothingRemoved);
    }
    numbers.observe(server);
}

/// Someone with the password deletes everything in the maildrop.
pub(super) fn empty(t: &mut Transcript, world: &World, numbers: &Numbers, right: bool) {
    t.open(Protocol::Pop3, Party::Intruder);
    sign_in(t);
    if !right {
        t.server(&["-ERR [AUTH] Authentication failed."], Note::LoginRefused);
        return;
    }
    t.server(&["+OK Logged in."], Note::LoggedIn);
    let messages = world.server.mail.iter().filter(|kept| kept.folder == Folder::Inbox).count() as u16;
    let all = numbers.listed(Folder::Inbox);
    let size = world.server.mail.iter().fold(0, |sum, kept| sum + octets(kept.kb));
    t.client(&["STAT"], Note::AsksCount);
    t.server(&["+OK ", &n(messages), " ", &n(size)], Note::Count { messages });
    for (place, _) in (1_u16..).zip(&all) {
        t.client(&["DELE ", &n(place)], Note::Marks { number: place });
        t.server(&["+OK Marked to be deleted."], Note::Marked);
    }
    t.client(&["QUIT"], Note::Quits { marked: messages });
    if messages > 0 {
        t.server(&["+OK Logging out, messages deleted."], Note::Removed { messages });
    } else {
        t.server(&["+OK Logging out."], Note::NothingRemoved);
    }
}

/// The line breaks off: no QUIT.
pub(super) fn cut(t: &mut Transcript, id: DeviceId) {
    t.resume(Protocol::Pop3, Party::Device(id), None);
    t.cut(Note::LineCut);
}
