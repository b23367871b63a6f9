//! Lines as protocols have them, with places for what differs.
//!
//! Invariant: a line knows its side and its meaning; what goes into its places is written as the protocol writes it.

use super::numbers::Filed;
use super::{About, Meaning, Protocol, activesync, dav, imap};
use crate::digits::push_digits;
use crate::simulation::{EntryId, EntryKind, Folder};

/// Lines that are said in a row, with what goes into each place: made by [`lines!`]. Of each line stand there the number
/// of its meaning, its side, its text, and a line feed.
#[derive(Clone, Copy)]
pub(super) struct Lines(pub &'static [u8]);

impl Lines {
    /// What stands behind lines that have others behind them: neither a letter nor a meaning.
    const END: u8 = 0x7f;

    pub const fn new(bytes: &'static [u8]) -> Self {
        Self(bytes)
    }

    /// Of several lists of lines the one at this place.
    pub fn part(self, place: usize) -> Self {
        let mut rest = self.0.iter();
        for _ in 0..place {
            rest.find(|byte| **byte == Self::END);
        }
        Self(rest.as_slice())
    }

    /// Whose line comes next, if there is one.
    pub const fn side(self) -> Option<u8> {
        match self.0 {
            [] | [Self::END, ..] | [_] => None,
            [_, side, ..] => Some(*side),
        }
    }

    /// The bytes of lines, given their sides and texts, and their meanings.
    pub const fn bytes<const LEN: usize>(text: &str, meanings: &[Meaning]) -> [u8; LEN] {
        let mut bytes = [b'\n'; LEN];
        let (mut line, mut at) = (0, 0);
        while at < text.len() {
            let begins = at == 0 || matches!(text.as_bytes()[at - 1], b'\n' | Self::END);
            if begins && text.as_bytes()[at] != Self::END {
                assert!((meanings[line] as u8) < Self::END, "there are too many meanings");
                bytes[at + line] = meanings[line] as u8;
                line += 1;
            }
            bytes[at + line] = text.as_bytes()[at];
            at += 1;
        }
        bytes
    }
}

/// [`Lines`], each as its side, text and [`Meaning`]. `C` and `S` are sides; `E` is what the server says of each message
/// of the set that stands first among the arguments, if it is still there, and `R` the same from the last to the first:
/// lines in a row that do so are said together. In the text stand, before the number of an argument: `#` for what is
/// written there, `&` for what is written and is what the line is about, `^` for what it is about only, `%` for so many
/// octets that are left out. `~` is the tag of an IMAP command: a new one where the client speaks, the last one in the
/// answer that ends it. A line is not said if an argument of it is [`Arg::Nothing`].
macro_rules! lines {
    ($($side:ident $text:literal => $meaning:ident),* $(,)?) => {{
        use $crate::simulation::wire::{Meaning, lines::Lines};
        const TEXT: &str = concat!($(stringify!($side), $text, "\n"),*);
        const MEANINGS: &[Meaning] = &[$(Meaning::$meaning),*];
        const BYTES: [u8; TEXT.len() + MEANINGS.len()] = Lines::bytes(TEXT, MEANINGS);
        Lines::new(&BYTES)
    }};
}

pub(super) use lines;

/// What goes into a line.
#[derive(Clone, Copy)]
pub(super) enum Arg<'a> {
    /// There is no such thing, hence no such line.
    Nothing,
    Number(u32),
    /// The octets of so many kilobytes (1000 bytes).
    Kb(u32),
    Text(&'a str),
    /// A folder as the protocol calls it.
    Folder(Folder),
    /// A message as ActiveSync calls it, by its number in a folder.
    Item(Folder, u32),
    /// Unique ids as a set: `1,3:5`. Source: RFC 9051, section 9 (sequence-set).
    Set(&'a [Filed]),
    /// A unique id as Dovecot's POP3 writes it by default: hexadecimal (`pop3_uidl_format`).
    Uidl(u32),
    /// What flags a message has, and whether it is marked as deleted.
    Flags(&'a Filed, bool),
    /// One appointment, contact or task as the protocol calls it.
    Entry(EntryKind, EntryId),
    /// All of a kind.
    Entries(EntryKind),
}

/// What a line is about that is about this too.
pub(super) fn told(about: About, arg: Arg) -> About {
    match (arg, about) {
        (Arg::Folder(folder), _) => About::Folder(folder),
        (Arg::Entry(kind, _), _) => About::Entry(kind),
        (Arg::Entries(kind), _) => About::Entries(kind),
        (Arg::Number(other), About::Number(number)) => About::Numbers(number, other as u16),
        (Arg::Number(number), _) => About::Number(number as u16),
        (Arg::Nothing | Arg::Kb(_) | Arg::Text(_) | Arg::Item(..), _)
        | (Arg::Set(_) | Arg::Uidl(_) | Arg::Flags(..), _) => about,
    }
}

/// The number that is written, if one is.
pub(super) fn number(arg: Arg, protocol: Protocol) -> Option<u64> {
    match arg {
        Arg::Number(number) | Arg::Item(_, number) => Some(number.into()),
        Arg::Kb(kb) => Some(u64::from(kb) * 1000),
        Arg::Entry(_, entry) => Some(u64::from(entry.0) + u64::from(protocol != Protocol::Dav)),
        Arg::Nothing
        | Arg::Text(_)
        | Arg::Folder(_)
        | Arg::Set(_)
        | Arg::Uidl(_)
        | Arg::Flags(..)
        | Arg::Entries(_) => None,
    }
}

/// Writes an argument as the protocol does.
pub(super) fn write(text: &mut String, arg: Arg, protocol: Protocol) {
    let (imap, dav) = (protocol == Protocol::Imap, protocol == Protocol::Dav);
    let (name, mark) = match arg {
        Arg::Nothing | Arg::Number(_) | Arg::Kb(_) => ("", ""),
        Arg::Text(given) => (given, ""),
        Arg::Folder(folder) if imap => (imap::name(folder), ""),
        Arg::Folder(folder) => (activesync::collection(folder), ""),
        Arg::Item(folder, _) => (activesync::collection(folder), ":"),
        Arg::Set(messages) => return write_set(text, messages),
        Arg::Uidl(uid) => return write_uidl(text, uid),
        Arg::Flags(filed, deleted) if imap => return write_flags(text, filed, deleted),
        Arg::Flags(filed, _) => match (filed.letter.seen, filed.letter.flagged) {
            (false, false) => ("", ""),
            (true, false) => (" Read=1", ""),
            (false, true) => ("", " Flag=2"),
            (true, true) => (" Read=1", " Flag=2"),
        },
        Arg::Entries(kind) if dav => (dav::collection(kind), ""),
        Arg::Entry(kind, _) if dav => (dav::collection(kind), "e"),
        Arg::Entries(kind) => (activesync::class(kind), ""),
        Arg::Entry(kind, _) => (activesync::class(kind), ":"),
    };
    text.push_str(name);
    text.push_str(mark);
    if let Some(number) = number(arg, protocol) {
        push_digits(text, number);
    }
    if let (Arg::Entry(kind, _), true) = (arg, dav) {
        text.push_str(dav::ending(kind));
    }
}

fn write_set(text: &mut String, messages: &[Filed]) {
    let runs = messages.chunk_by(|before, after| before.uid + 1 == after.uid);
    for (place, run) in runs.enumerate() {
        if place > 0 {
            text.push(',');
        }
        push_digits(text, run[0].uid.into());
        if let [_, .., last] = run {
            text.push(':');
            push_digits(text, last.uid.into());
        }
    }
}

fn write_uidl(text: &mut String, uid: u32) {
    for place in (0..8).rev() {
        text.push(char::from_digit((uid >> (4 * place)) & 15, 16).unwrap_or('0'));
    }
}

/// In Dovecot's order.
fn write_flags(text: &mut String, filed: &Filed, deleted: bool) {
    let Filed { letter, draft, .. } = filed;
    let mut space = "";
    for (set, flag) in [letter.flagged, deleted, letter.seen, *draft].into_iter().zip(FLAGS) {
        if set {
            text.push_str(space);
            text.push_str(flag);
            space = " ";
        }
    }
}

static FLAGS: [&str; 4] = [r"\Flagged", r"\Deleted", r"\Seen", r"\Draft"];
