//! What an IMAP device asks and learns when it looks through the folders.
//!
//! Invariant: it opens the inbox, and each other folder in which something is not as it remembers it; it fetches the
//! text of what it is to hold and does not hold yet, and the head of what it only finds in another place.

use super::imap::{SPEECH, select};
use super::lines::Arg::{Number, Set};
use super::lines::{Lines, lines};
use super::numbers::{FOLDERS, Filed};
use super::speech::Part;
use super::transcript::Transcript;
use crate::simulation::Folder;
use crate::simulation::device::Device;
use crate::simulation::shelf::{Hold, Shelf};

/// Looks through all folders; `old` is what the device held before, `device` what it holds then.
pub(super) fn look(t: &mut Transcript, old: &Shelf, device: &Device) {
    for &folder in &FOLDERS {
        let listed = t.numbers.listed(folder);
        if folder != Folder::Inbox && !differs(&listed, old, folder) {
            continue;
        }
        select(t, folder);
        if listed.is_empty() {
            continue;
        }
        let asks = lines! {
            C "~ UID FETCH 1:* (FLAGS)" => AsksFlags,
            E "* #0 FETCH (UID #1 FLAGS (#5))" => FlagsAre,
            S "~ OK Fetch completed." => Done,
        };
        t.say(asks, &[Set(&listed)]);
        let (mut news, mut moved) = (Vec::new(), Vec::new());
        for filed in listed {
            let message = filed.letter.message;
            let before = old.find(message);
            let held = device.mail.find(message).is_some_and(|held| held.hold == Hold::Cached);
            if held && before.is_none_or(|before| before.hold == Hold::Listed) {
                news.push(filed);
            } else if before.is_none_or(|before| !filed.letter.is_still(before)) {
                moved.push(filed);
            }
        }
        if !news.is_empty() {
            SPEECH.say(t, Part::Fetches, 0, &[Set(&news), Number(news.len() as u32)]);
        }
        if !moved.is_empty() {
            t.say(HEADS, &[Set(&moved)]);
        }
    }
}

/// A few lines of what lies too far back, or is known from another folder: the Message-ID tells.
const HEADS: Lines = lines! {
    C "~ UID FETCH #0 (BODY.PEEK[HEADER.FIELDS (DATE FROM SUBJECT MESSAGE-ID)])" => AsksHeads,
    E "* #0 FETCH (UID #1 BODY[HEADER.FIELDS (DATE FROM SUBJECT MESSAGE-ID)] {#7}" => HeadComes,
    E "%7" => HeadText,
    E ")" => TextEnds,
    S "~ OK Fetch completed." => Done,
};

/// Whether the device's memory of a folder is not what the server has there.
fn differs(listed: &[Filed], old: &Shelf, folder: Folder) -> bool {
    let remembered = old.iter().filter(|held| held.folder == folder && held.hold != Hold::Original);
    let known = |filed: &Filed| {
        let is = filed.letter;
        old.find(is.message)
            .is_some_and(|was| is.is_still(was) && (is.seen, is.flagged) == (was.seen, was.flagged))
    };
    remembered.count() != listed.len() || !listed.iter().all(known)
}
