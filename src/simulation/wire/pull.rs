//! What an IMAP device asks and learns when it looks through the folders.
//!
//! Invariant: it opens the inbox, and each other folder in which something is not as it remembers it; it fetches the
//! text of what it is to hold and does not hold yet, and the head of what it only finds in another place.

use super::imap::{flags, select};
use super::numbers::{FOLDERS, Filed};
use super::transcript::Arg::{Number, Set};
use super::transcript::{Lines, Transcript, lines};
use crate::simulation::Folder;
use crate::simulation::device::Device;
use crate::simulation::shelf::{Hold, Letter, Shelf};

/// Looks through all folders; `old` is what the device held before, `device` what it holds then.
pub(super) fn look(t: &mut Transcript, old: &Shelf, device: &Device) {
    for &folder in &FOLDERS {
        let listed = t.numbers.listed(folder);
        if folder != Folder::Inbox && !differs(t, &listed, old, folder) {
            continue;
        }
        select(t, folder);
        if listed.is_empty() {
            continue;
        }
        t.say(lines! { C "~ UID FETCH 1:* (FLAGS)" => AsksFlags }, &[]);
        let (mut news, mut moved) = (Vec::new(), Vec::new());
        for filed in listed {
            flags(t, &filed, lines! { S "* #0 FETCH (UID #1 FLAGS (#2))" => FlagsAre }, "");
            let message = filed.letter.message;
            let before = old.find(message);
            let held = device.mail.find(message).is_some_and(|held| held.hold == Hold::Cached);
            if held && before.is_none_or(|before| before.hold == Hold::Listed) {
                news.push(filed);
            } else if before.is_none_or(|before| !filed.letter.is_still(before)) {
                moved.push(filed);
            }
        }
        t.say(FETCHED, &[]);
        texts(t, &news);
        heads(t, &moved);
    }
}

/// Whether the device's memory of a folder is not what the server has there.
fn differs(t: &Transcript, listed: &[Filed], old: &Shelf, folder: Folder) -> bool {
    let shown = |letter: &Letter| (letter.folder, letter.filing, letter.seen, letter.flagged);
    let known = |filed: &Filed| old.find(filed.letter.message).map(shown) == Some(shown(&filed.letter));
    let stays = |held: &Letter| t.numbers.known(held.id()).is_some_and(|filed| filed.place > 0);
    let gone = |held: &Letter| held.folder == folder && held.hold != Hold::Original && !stays(held);
    !listed.iter().all(known) || old.iter().any(gone)
}

/// Fetches whole messages. PEEK: without marking them as read. Source: RFC 9051, section 6.4.5.
pub(super) fn texts(t: &mut Transcript, wanted: &[Filed]) {
    let comes = lines! {
        S "* #0 FETCH (UID #1 BODY[] {#2}" => MessageComes,
        S "%2" => MessageText,
        S ")" => TextEnds,
    };
    fetch(t, wanted, ASKS_TEXTS, comes);
}

const ASKS_TEXTS: Lines = lines! { C "~ UID FETCH #0 (BODY.PEEK[])^1" => AsksTexts };

/// Fetches a few lines of what lies too far back, or is known from another folder: the
/// Message-ID tells.
fn heads(t: &mut Transcript, wanted: &[Filed]) {
    let asks = lines! {
        C "~ UID FETCH #0 (BODY.PEEK[HEADER.FIELDS (DATE FROM SUBJECT MESSAGE-ID)])" => AsksHeads,
    };
    let comes = lines! {
        S "* #0 FETCH (UID #1 BODY[HEADER.FIELDS (DATE FROM SUBJECT MESSAGE-ID)] {#4}" => HeadComes,
        S "%4" => HeadText,
        S ")" => TextEnds,
    };
    fetch(t, wanted, asks, comes);
}

#[inline(never)]
fn fetch(t: &mut Transcript, wanted: &[Filed], asks: Lines, comes: Lines) {
    if wanted.is_empty() {
        return;
    }
    t.say(asks, &[Set(wanted), Number(wanted.len() as u64)]);
    for filed in wanted {
        t.say_of(comes, filed);
    }
    t.say(FETCHED, &[]);
}

/// Asks for the text of what is not there any more.
pub(super) fn no_text(t: &mut Transcript, filed: Filed) {
    t.say(ASKS_TEXTS, &[Set(&[filed]), Number(1)]);
    t.say(lines! { S "~ OK Fetch completed." => NothingThere }, &[]);
}

const FETCHED: Lines = lines! { S "~ OK Fetch completed." => Done };
