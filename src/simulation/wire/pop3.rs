//! A POP3 session as it is spoken.
//!
//! Invariant: RETR for what the device's list of ids does not know, DELE for what the session marked, QUIT only when the
//! session ends well. Source: RFC 1939, sections 4 to 7 and 10; RFC 2449, section 8.1.2; RFC 3206 ([AUTH]).

use super::numbers::Numbers;
use super::transcript::{Transcript, octets};
use super::{About, Meaning, PASSWORD, Party, Protocol, Side, USER};
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
        t.say("S: -ERR [AUTH] Authentication failed.", Meaning::LoginRefused);
        return false;
    }
    let known = device.fetched.clone();
    let held = device.mail.clone();
    if pop3::begin(server, device, access).is_err() {
        t.say("S: -ERR [IN-USE] Mailbox is locked by another POP3 session.", Meaning::MaildropLocked);
        return false;
    }
    t.say("S: +OK Logged in.", Meaning::LoggedIn);
    let marked = server.session.as_ref().map_or(&[][..], |session| &session.marked);
    let size = |message| server.mail.find(message).map_or(0, |kept| kept.kb);
    let listed = numbers.listed(Folder::Inbox);
    let all = listed.iter().fold(0, |sum, filed| sum + octets(size(filed.message)));
    count(t, listed.len() as u16, all);
    if listed.is_empty() {
        return true;
    }
    t.say("C: UIDL", Meaning::AsksIds);
    t.say("S: +OK", Meaning::ListFollows);
    for (place, filed) in (1_u16..).zip(&listed) {
        let id = uidl(filed.uid);
        t.fill("S: # $", &[place.into()], &[&id], Meaning::IdOf).about(About::Number(place));
    }
    t.say("S: .", Meaning::ListEnds);
    for (place, filed) in (1_u16..).zip(&listed) {
        if !known.has(filed.message) {
            let size = octets(size(filed.message));
            let fetches = if held.has(filed.message) { Meaning::FetchesAgain } else { Meaning::Fetches };
            t.fill("C: RETR #", &[place.into()], &[], fetches).about(About::Number(place));
            t.fill("S: +OK # octets", &[size], &[], Meaning::MessageComes);
            t.elide(Side::Server, size, Meaning::MessageText);
            t.say("S: .", Meaning::TextEnds);
        }
        if marked.contains(&filed.message) {
            mark(t, place);
        }
    }
    true
}

fn count(t: &mut Transcript, messages: u16, octets: u64) {
    t.say("C: STAT", Meaning::AsksCount);
    t.fill("S: +OK # #", &[messages.into(), octets], &[], Meaning::Count).about(About::Number(messages));
}

fn mark(t: &mut Transcript, place: u16) {
    t.fill("C: DELE #", &[place.into()], &[], Meaning::Marks).about(About::Number(place));
    t.say("S: +OK Marked to be deleted.", Meaning::Marked);
}

fn leave(t: &mut Transcript, marked: u16, removed: u16) {
    t.fill("C: QUIT", &[], &[], Meaning::Quits).about(About::Number(marked));
    if removed > 0 {
        let gone = "S: +OK Logging out, messages deleted.";
        t.fill(gone, &[], &[], Meaning::Removed).about(About::Number(removed));
    } else {
        t.say("S: +OK Logging out.", Meaning::NothingRemoved);
    }
}

fn sign_in(t: &mut Transcript) {
    t.say("S: +OK Dovecot ready.", Meaning::Ready);
    t.fill("C: USER $", &[], &[USER], Meaning::UserName);
    t.say("S: +OK", Meaning::Done);
    t.fill("C: PASS $", &[], &[PASSWORD], Meaning::Password);
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
    leave(t, marked, pop3::quit(server, device));
    numbers.observe(server);
}

/// Someone with the password deletes everything in the maildrop.
pub(super) fn empty(t: &mut Transcript, world: &World, numbers: &Numbers, right: bool) {
    t.open(Protocol::Pop3, Party::Intruder);
    sign_in(t);
    if !right {
        t.say("S: -ERR [AUTH] Authentication failed.", Meaning::LoginRefused);
        return;
    }
    t.say("S: +OK Logged in.", Meaning::LoggedIn);
    let messages = world.server.mail.iter().filter(|kept| kept.folder == Folder::Inbox).count() as u16;
    let size = world.server.mail.iter().fold(0, |sum, kept| sum + octets(kept.kb));
    count(t, messages, size);
    for place in 1..=numbers.listed(Folder::Inbox).len() as u16 {
        mark(t, place);
    }
    leave(t, messages, messages);
}

/// The line breaks off: no QUIT.
pub(super) fn cut(t: &mut Transcript, id: DeviceId) {
    t.resume(Protocol::Pop3, Party::Device(id), None);
    t.cut(Meaning::LineCut);
}
