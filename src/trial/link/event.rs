//! Events in a link: `mail50`, `read0-3`, `add-laptop-none`.
//!
//! Invariant: the words are pinned, and each stands for one sort of event, with a number for whatever it names.

use super::setting;
use crate::cut::cuts;
use crate::digits::{number, push_digits};
use crate::simulation::Event;

/// Before the device that is set up.
const ADD: &str = "add-";

// One text, not a table of texts: the wasm would carry an address and a length for each.
/// The words, in the order of the sorts ([`Event::sort`]).
const WORDS: &str = concat!(
    "mail.days.remind.colleague-deletes.",
    "sync.begin.end.cut.offline.online.empty.send.draft.appointment.contact.task.lose.break.wipe.",
    "read.flag.file.keep.delete.purge.restore.recover.change.remove.",
    "allow-read.allow-write.disallow.colleague-reads.colleague-appoints.",
    "intruder-trashes.intruder-empties.intruder-purges.password.down.up.gone"
);

#[inline(never)]
pub(super) fn push_event(link: &mut String, event: Event) {
    if let Event::AddDevice(setup) = event {
        link.push_str(ADD);
        setting::push_setup(link, setup);
        return;
    }
    link.push_str(cuts(WORDS, '.').nth(event.sort()).unwrap_or_default());
    let (count, first, second) = event.numbers();
    if count > 0 {
        push_digits(link, u64::from(first));
    }
    if count > 1 {
        link.push('-');
        push_digits(link, u64::from(second));
    }
}

/// `None`: it is no event.
#[inline(never)]
pub(super) fn event(text: &str) -> Option<Event> {
    if let Some(setup) = text.strip_prefix(ADD) {
        return setting::setup(setup).map(Event::AddDevice);
    }
    let letters = text.bytes().take_while(|letter| !letter.is_ascii_digit()).count();
    let (word, rest) = text.split_at_checked(letters)?;
    let numbers = match setting::two(rest) {
        ("", None) => (0, 0, 0),
        (first, None) => (1, number(first)?, 0),
        (first, Some(second)) => (2, number(first)?, number(second)?),
    };
    let sort = cuts(WORDS, '.').position(|known| known == word)?;
    // Whoever names more or less than the event has means another one.
    Event::of_sort(sort, numbers).filter(|event| event.numbers() == numbers)
}
