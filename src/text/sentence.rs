//! How sentences are put together: numbers into their places, parts into a list.
//!
//! Invariant: no word of any language stands here.

use crate::cut::{cut, cuts, joined};
use crate::digits::push_digits;

/// Marks a place in a template. A single character, because to search for a longer mark costs the reader a kilobyte.
const PLACE: char = '#';

/// Puts the numbers into the places marked `#`, in order.
///
/// A small stand-in for `format!`, whose machinery would cost the reader more than all sentences that use it.
pub(super) fn fill(template: &str, numbers: &[u16]) -> String {
    let mut sentence = String::new();
    let mut numbers = numbers.iter();
    for (place, part) in cuts(template, PLACE).enumerate() {
        if place > 0
            && let Some(number) = numbers.next()
        {
            push_digits(&mut sentence, u64::from(*number));
        }
        sentence.push_str(part);
    }
    sentence
}

/// Puts a text into the one place marked `#`.
pub(super) fn insert(template: &str, text: &str) -> String {
    match cut(template, PLACE) {
        Some((before, after)) => joined(&[before, text, after]),
        None => template.into(),
    }
}

/// Joins the parts as people list things: `a`, `a and b`, `a, b and c`, with `and` given with its spaces.
pub(super) fn list(parts: &[&str], and: &str) -> String {
    let mut sentence = String::new();
    for (place, part) in parts.iter().enumerate() {
        if place > 0 {
            sentence.push_str(if place + 1 == parts.len() { and } else { ", " });
        }
        sentence.push_str(part);
    }
    sentence
}

/// With a capital at its start. Sentences begin with a letter of ASCII or with a number.
pub(super) fn capitalised(sentence: &str) -> String {
    let mut sentence = String::from(sentence);
    if let Some(first) = sentence.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    sentence
}

/// How much of a whole it is, in the order of templates.
#[derive(Clone, Copy)]
pub(super) enum Share {
    /// Everything.
    All,
    /// Some, but not all.
    Some,
    /// Nothing.
    None,
}

impl Share {
    /// `part` of `whole`; the whole of nothing is everything.
    pub(super) fn of(part: u16, whole: u16) -> Self {
        match part {
            _ if part >= whole => Self::All,
            0 => Self::None,
            _ => Self::Some,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_go_into_their_places() {
        assert_eq!(fill("# of #.", &[7, 65535]), "7 of 65535.");
        assert_eq!(fill("none", &[3]), "none");
        assert_eq!(fill("day #", &[0]), "day 0");
    }

    #[test]
    fn a_text_goes_into_its_place() {
        assert_eq!(insert("What you # here.", "read"), "What you read here.");
        assert_eq!(insert("nothing", "read"), "nothing");
    }

    #[test]
    fn a_list_reads_as_people_say_it() {
        assert_eq!(list(&[], " and "), "");
        assert_eq!(list(&["a"], " and "), "a");
        assert_eq!(list(&["a", "b"], " and "), "a and b");
        assert_eq!(list(&["a", "b", "c"], " and "), "a, b and c");
    }

    #[test]
    fn the_whole_of_nothing_is_everything() {
        assert!(matches!(Share::of(0, 0), Share::All));
        assert!(matches!(Share::of(0, 2), Share::None));
        assert!(matches!(Share::of(1, 2), Share::Some));
        assert!(matches!(Share::of(2, 2), Share::All));
    }
}
