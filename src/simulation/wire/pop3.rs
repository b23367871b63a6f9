//! A POP3 session as it is spoken.
//!
//! Invariant: RETR for what the device's list of ids does not know, DELE for what the session marked, QUIT only when the
//! session ends well. Source: RFC 1939, sections 4 to 7 and 10; RFC 2449, section 8.1.2; RFC 3206 ([AUTH]).

use super::lines::Arg::{Kb, Number, Set, Text};
use super::lines::{Lines, lines};
use super::numbers::Filed;
use super::transcript::Transcript;
use super::{Meaning, Party, Protocol, USER};
use crate::mailbox::Pop3Access;
use crate::simulation::device::Device;
use crate::simulation::server::{Server, names};
use crate::simulation::{DeviceId, Folder, pop3};

/// From the greeting to the last DELE; whether the session stands. `right`: so is the password.
pub(super) fn begin(
    t: &mut Transcript,
    server: &mut Server,
    device: &mut Device,
    access: Pop3Access,
    right: bool,
) -> bool {
    if !sign_in(t, Party::Device(device.id), right) {
        return false;
    }
    let known = device.fetched.clone();
    let held = device.mail.clone();
    if pop3::begin(server, device, access).is_err() {
        let locked =
            lines! { S "-ERR [IN-USE] Mailbox is locked by another POP3 session." => MaildropLocked };
        t.say(locked, &[]);
        return false;
    }
    let listed = count(t);
    if listed.is_empty() {
        return true;
    }
    let ids = lines! {
        C "UIDL" => AsksIds,
        S "+OK" => ListFollows,
        // Behind the id stands the folder's UIDVALIDITY: it never changes here, for no server of ours rebuilds a folder.
        // Source: RFC 9051, section 2.3.1.1.
        E "&0 #400000001" => IdOf,
        S "." => ListEnds,
    };
    t.say(ids, &[Set(&listed)]);
    for filed in &listed {
        let message = filed.letter.message;
        if known.find(message).is_none_or(|known| !filed.letter.is_still(known)) {
            let fetches = if held.has(message) {
                lines! { C "RETR &0" => FetchesAgain }
            } else {
                lines! { C "RETR &0" => Fetches }
            };
            t.say_of(fetches, filed);
            let comes = lines! {
                S "+OK #2 octets" => MessageComes,
                S "%2" => MessageText,
                S "." => TextEnds,
            };
            t.say_of(comes, filed);
        }
        if server.session.as_ref().is_some_and(|session| names(&session.marked, &filed.letter)) {
            t.say_of(MARKS, filed);
        }
    }
    true
}

/// Name and password; whether they were right.
fn sign_in(t: &mut Transcript, party: Party, right: bool) -> bool {
    t.open(Protocol::Pop3, party);
    let asks = lines! {
        S "+OK Dovecot ready." => Ready,
        C "USER #0" => UserName,
        S "+OK" => Done,
        C "PASS #1" => Password,
    };
    t.say(asks, &[Text(USER), Text(t.password(right))]);
    if !right {
        t.say(lines! { S "-ERR [AUTH] Authentication failed." => LoginRefused }, &[]);
    }
    right
}

/// Right; how much is there?
fn count(t: &mut Transcript) -> Vec<Filed> {
    let listed = t.numbers.listed(Folder::Inbox);
    let kb = listed.iter().fold(0_u32, |sum, filed| sum.saturating_add(filed.letter.kb));
    let counts = lines! { S "+OK Logged in." => LoggedIn, C "STAT" => AsksCount, S "+OK &0 #1" => Count };
    t.say(counts, &[Number(listed.len() as u32), Kb(kb)]);
    listed
}

const MARKS: Lines = lines! { C "DELE &0" => Marks, S "+OK Marked to be deleted." => Marked };

fn leave(t: &mut Transcript, marked: u16, removed: u16) {
    let leaves = if removed > 0 {
        lines! { C "QUIT^0" => Quits, S "+OK Logging out, messages deleted.^1" => Removed }
    } else {
        lines! { C "QUIT^0" => Quits, S "+OK Logging out." => NothingRemoved }
    };
    t.say(leaves, &[Number(marked.into()), Number(removed.into())]);
}

/// QUIT: the UPDATE state.
pub(super) fn quit(t: &mut Transcript, server: &mut Server, device: &mut Device) {
    let marked = server.session.as_ref().map_or(0, |session| session.marked.len() as u16);
    leave(t, marked, pop3::quit(server, device));
    t.numbers.observe(server);
}

/// Someone with the password deletes everything in the maildrop.
pub(super) fn empty(t: &mut Transcript, right: bool) {
    if sign_in(t, Party::Intruder, right) {
        let listed = count(t);
        for filed in &listed {
            t.say_of(MARKS, filed);
        }
        leave(t, listed.len() as u16, listed.len() as u16);
    }
}

/// The line breaks off: no QUIT.
pub(super) fn cut(t: &mut Transcript, id: DeviceId) {
    t.resume(Protocol::Pop3, Party::Device(id), None);
    t.cut(Meaning::LineCut);
}
