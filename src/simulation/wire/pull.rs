//! What an IMAP device asks and learns when it looks through the folders.
//!
//! Invariant: it opens the inbox, and each other folder in which something is not as it remembers it; it fetches the
//! text of what it is to hold and does not hold yet, and the head of what it only finds in another place.

use super::imap::{fetched_flags, select};
use super::numbers::{FOLDERS, Filed, Numbers, set, uids};
use super::transcript::{Transcript, octets};
use super::{About, Meaning, Side};
use crate::simulation::Folder;
use crate::simulation::device::Device;
use crate::simulation::server::Server;
use crate::simulation::shelf::{Hold, Letter, Shelf};

/// The usual octets of the few lines of a head.
const HEAD: u64 = 160;

/// Looks through all folders; `old` is what the device held before, `device` what it holds then.
pub(super) fn look(t: &mut Transcript, numbers: &Numbers, server: &Server, old: &Shelf, device: &Device) {
    for folder in FOLDERS {
        let listed = numbers.listed(folder);
        if folder != Folder::Inbox && !differs(&listed, server, old, folder) {
            continue;
        }
        select(t, numbers, server, folder);
        if listed.is_empty() {
            continue;
        }
        t.say("C: ~ UID FETCH 1:* (FLAGS)", Meaning::AsksFlags);
        let (mut news, mut moved) = (Vec::new(), Vec::new());
        for filed in listed {
            if let Some(kept) = server.mail.find(filed.message) {
                fetched_flags(t, numbers, (filed, kept), (false, Meaning::FlagsAre));
            }
            if comes(&filed, old, device) {
                news.push(filed);
            } else if old.find(filed.message).is_none_or(|held| held.folder != folder) {
                moved.push(filed);
            }
        }
        t.say(FETCHED, Meaning::Done);
        texts(t, server, &news);
        heads(t, &moved);
    }
}

/// Whether the device's memory of a folder is not what the server has there.
fn differs(listed: &[Filed], server: &Server, old: &Shelf, folder: Folder) -> bool {
    let same = |held: &Letter, kept: &Letter| {
        (held.folder, held.seen, held.flagged) == (kept.folder, kept.seen, kept.flagged)
    };
    let news = listed.iter().any(|filed| {
        let kept = server.mail.find(filed.message);
        !old.find(filed.message).is_some_and(|held| kept.is_some_and(|kept| same(held, kept)))
    });
    let stays = |held: &Letter| server.mail.find(held.message).is_some_and(|kept| kept.folder == folder);
    let here = |held: &&Letter| held.folder == folder && held.hold != Hold::Original;
    news || old.iter().filter(here).any(|held| !stays(held))
}

/// Whether the device fetches the text.
fn comes(filed: &Filed, old: &Shelf, device: &Device) -> bool {
    let held = device.mail.find(filed.message).is_some_and(|held| held.hold == Hold::Cached);
    held && old.find(filed.message).is_none_or(|before| before.hold == Hold::Listed)
}

/// Fetches whole messages. PEEK: without marking them as read. Source: RFC 9051, section 6.4.5.
pub(super) fn texts(t: &mut Transcript, server: &Server, wanted: &[Filed]) {
    if wanted.is_empty() {
        return;
    }
    ask_texts(t, &set(&uids(wanted)), wanted.len() as u16);
    for filed in wanted {
        let size = octets(server.mail.find(filed.message).map_or(0, |kept| kept.kb));
        let numbers = [u64::from(filed.place), filed.uid.into(), size];
        t.fill("S: * # FETCH (UID # BODY[] {#}", &numbers, &[], Meaning::MessageComes);
        t.elide(Side::Server, size, Meaning::MessageText);
        t.say("S: )", Meaning::TextEnds);
    }
    t.say(FETCHED, Meaning::Done);
}

/// Fetches a few lines of what lies too far back, or is known from another folder: the Message-ID tells.
fn heads(t: &mut Transcript, wanted: &[Filed]) {
    if wanted.is_empty() {
        return;
    }
    let fields = "HEADER.FIELDS (DATE FROM SUBJECT MESSAGE-ID)";
    t.fill("C: ~ UID FETCH $ (BODY.PEEK[$])", &[], &[&set(&uids(wanted)), fields], Meaning::AsksHeads);
    for filed in wanted {
        let numbers = [u64::from(filed.place), filed.uid.into(), HEAD];
        t.fill("S: * # FETCH (UID # BODY[$] {#}", &numbers, &[fields], Meaning::HeadComes);
        t.elide(Side::Server, HEAD, Meaning::HeadText);
        t.say("S: )", Meaning::TextEnds);
    }
    t.say(FETCHED, Meaning::Done);
}

/// Asks for the text of what is not there any more.
pub(super) fn no_text(t: &mut Transcript, uid: u32) {
    ask_texts(t, &set(&[uid]), 1);
    t.say(FETCHED, Meaning::NothingThere);
}

fn ask_texts(t: &mut Transcript, uids: &str, messages: u16) {
    let asks = Meaning::AsksTexts;
    t.fill("C: ~ UID FETCH $ (BODY.PEEK[])", &[], &[uids], asks).about(About::Number(messages));
}

const FETCHED: &str = "S: ~ OK Fetch completed.";
