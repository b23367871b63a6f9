//! How a dialogue is written down.
//!
//! Invariant: a line belongs to the dialogue that was opened last; an IMAP tag is used once on a connection.

use super::numbers::{Filed, Numbers};
use super::{
    About, Dialogue, Line, Meaning, NEW_PASSWORD, Note, Opening, PASSWORD, Party, Protocol, Side, Spoken,
    activesync, dav, imap,
};
use crate::digits::push_digits;
use crate::simulation::{EntryId, EntryKind, Folder};

#[derive(Debug)]
pub(super) struct Transcript {
    /// What the server calls its messages.
    pub numbers: Numbers,
    dialogues: Vec<Dialogue>,
    /// How many IMAP commands were given on this connection.
    tags: u64,
    /// The folder that is selected on the IMAP connection.
    pub selected: Option<Folder>,
    /// Whether the owner has another password by now.
    changed: bool,
}

/// Lines that are said in a row, with what goes into each place: made by [`lines!`]. Of each line stand there the number
/// of its meaning, its side, its text, and a line feed.
#[derive(Clone, Copy)]
pub(super) struct Lines(&'static [u8]);

impl Lines {
    pub const fn new(bytes: &'static [u8]) -> Self {
        Self(bytes)
    }

    /// The bytes of lines, given their sides and texts, and their meanings.
    pub const fn bytes<const LEN: usize>(text: &str, meanings: &[Meaning]) -> [u8; LEN] {
        let mut bytes = [b'\n'; LEN];
        let (mut line, mut at) = (0, 0);
        while at < text.len() {
            if at == 0 || text.as_bytes()[at - 1] == b'\n' {
                bytes[at + line] = meanings[line] as u8;
                line += 1;
            }
            bytes[at + line] = text.as_bytes()[at];
            at += 1;
        }
        bytes
    }
}

/// [`Lines`], each as its side (`C`, `S`), text and [`Meaning`]. In the text stand, before the number of an argument:
/// `#` for what is written there, `&` for what is written and is what the line is about, `^` for what it is about only,
/// `%` for so many octets that are left out. `~` is the tag of an IMAP command: a new one where the client speaks, the last
/// one in the answer that ends it.
macro_rules! lines {
    ($($side:ident $text:literal => $meaning:ident),* $(,)?) => {{
        use $crate::simulation::wire::{Meaning, transcript::Lines};
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
    Number(u64),
    Text(&'a str),
    /// A folder as the protocol calls it.
    Folder(Folder),
    /// A message as ActiveSync calls it, by its number in a folder.
    Item(Folder, u32),
    /// Unique ids as a set: `1,3:5`. Source: RFC 9051, section 9 (sequence-set).
    Set(&'a [Filed]),
    /// One appointment, contact or task as the protocol calls it.
    Entry(EntryKind, EntryId),
    /// All of a kind.
    Entries(EntryKind),
}

/// The usual octets of the few lines of a head.
const HEAD: u64 = 160;

/// The octets of so many kilobytes (1000 bytes).
pub(super) fn octets(kb: u32) -> u64 {
    u64::from(kb) * 1000
}

impl Arg<'_> {
    /// The same.
    pub fn octets(kb: u32) -> Self {
        Self::Number(octets(kb))
    }
}

impl Transcript {
    /// Nothing is said yet to a server that calls its messages so; `changed`: the owner has another password by now.
    pub fn new(numbers: Numbers, changed: bool) -> Self {
        Self { numbers, dialogues: Vec::new(), tags: 0, selected: None, changed }
    }

    /// What to say as the owner's password: who is refused knows only the old one.
    pub fn password(&self, right: bool) -> &'static str {
        if self.changed && right { NEW_PASSWORD } else { PASSWORD }
    }

    /// All dialogues in which something was said, and what the server calls its messages now.
    pub fn end(mut self) -> (Vec<Dialogue>, Numbers) {
        self.dialogues.retain(|dialogue| !dialogue.lines.is_empty());
        (self.dialogues, self.numbers)
    }

    /// A connection is made.
    pub fn open(&mut self, protocol: Protocol, party: Party) {
        self.begin(protocol, party, Opening::New);
    }

    /// A connection that was made before goes on, with this folder selected.
    pub fn resume(&mut self, protocol: Protocol, party: Party, selected: Option<Folder>) {
        let current = self.dialogues.last().map(|dialogue| (dialogue.protocol, dialogue.party));
        if current != Some((protocol, party)) || self.selected != selected {
            self.selected = selected;
            self.begin(protocol, party, Opening::Kept(selected));
        }
    }

    fn begin(&mut self, protocol: Protocol, party: Party, opening: Opening) {
        self.tags = 0;
        self.dialogues.push(Dialogue { protocol, party, opening, lines: Vec::new() });
    }

    /// How many lines the dialogue has so far.
    pub fn len(&self) -> usize {
        self.dialogues.last().map_or(0, |dialogue| dialogue.lines.len())
    }

    /// So many lines were not said after all.
    pub fn take_back(&mut self, lines: usize) {
        if let Some(dialogue) = self.dialogues.last_mut() {
            dialogue.lines.truncate(dialogue.lines.len().saturating_sub(lines));
        }
    }

    /// The connection breaks off.
    pub fn cut(&mut self, meaning: Meaning) {
        if let Some(dialogue) = self.dialogues.last_mut() {
            let note = Note { meaning, about: About::Nothing };
            dialogue.lines.push(Line { from: Side::Client, spoken: Spoken::Cut, note });
        }
    }

    /// Says lines about a message: its place, its unique id, its octets, what ActiveSync calls it, the octets of its head.
    #[inline(never)]
    pub fn say_of(&mut self, lines: Lines, filed: &Filed) {
        let Filed { letter, uid, place } = *filed;
        let (place, octets) = (Arg::Number(place.into()), Arg::octets(letter.kb));
        let (uid, item) = (Arg::Number(uid.into()), Arg::Item(letter.folder, uid));
        self.say(lines, &[place, uid, octets, item, Arg::Number(HEAD)]);
    }

    /// Says the lines, with the arguments in their places.
    #[inline(never)]
    pub fn say(&mut self, lines: Lines, args: &[Arg]) {
        let Some(dialogue) = self.dialogues.last_mut() else {
            return;
        };
        let mut bytes = lines.0.iter().copied();
        while let (Some(meaning), Some(side)) = (bytes.next().and_then(Meaning::of), bytes.next()) {
            let from = if side == b'C' { Side::Client } else { Side::Server };
            let (mut text, mut octets, mut about) = (String::new(), None, About::Nothing);
            while let Some(letter) = bytes.next().filter(|letter| *letter != b'\n') {
                match letter {
                    b'~' => {
                        self.tags += u64::from(side == b'C');
                        text.push('a');
                        push_digits(&mut text, self.tags);
                    }
                    b'#' | b'&' | b'^' | b'%' => {
                        let place = bytes.next().unwrap_or_default().wrapping_sub(b'0');
                        let Some(arg) = args.get(usize::from(place)).copied() else {
                            continue;
                        };
                        if let (b'%', Arg::Number(number)) = (letter, arg) {
                            octets = Some(number);
                            continue;
                        }
                        if letter != b'#' {
                            about = told(about, arg);
                        }
                        if letter != b'^' {
                            write(&mut text, arg, dialogue.protocol);
                        }
                    }
                    plain => text.push(char::from(plain)),
                }
            }
            let spoken = match octets {
                Some(octets) => Spoken::Elided { octets },
                None => Spoken::Text(text),
            };
            dialogue.lines.push(Line { from, spoken, note: Note { meaning, about } });
        }
    }
}

/// What a line is about that is about this too.
fn told(about: About, arg: Arg) -> About {
    match (arg, about) {
        (Arg::Folder(folder), _) => About::Folder(folder),
        (Arg::Entry(kind, _), _) => About::Entry(kind),
        (Arg::Entries(kind), _) => About::Entries(kind),
        (Arg::Number(other), About::Number(number)) => About::Numbers(number, other as u16),
        (Arg::Number(number), _) => About::Number(number as u16),
        (Arg::Text(_) | Arg::Item(..) | Arg::Set(_), _) => about,
    }
}

fn write(text: &mut String, arg: Arg, protocol: Protocol) {
    let dav = protocol == Protocol::Dav;
    let (name, mark, number) = match arg {
        Arg::Number(number) => ("", "", Some(number)),
        Arg::Text(given) => (given, "", None),
        Arg::Folder(folder) if protocol == Protocol::Imap => (imap::name(folder), "", None),
        Arg::Folder(folder) => (activesync::collection(folder), "", None),
        Arg::Item(folder, uid) => (activesync::collection(folder), ":", Some(uid.into())),
        Arg::Set(filed) => return write_set(text, filed),
        Arg::Entries(kind) if dav => (dav::collection(kind), "", None),
        Arg::Entries(kind) => (activesync::class(kind), "", None),
        Arg::Entry(kind, entry) if dav => (dav::collection(kind), "e", Some(entry.0.into())),
        Arg::Entry(kind, entry) => (activesync::class(kind), ":", Some(u64::from(entry.0) + 1)),
    };
    text.push_str(name);
    text.push_str(mark);
    if let Some(number) = number {
        push_digits(text, number);
    }
    if let (Arg::Entry(kind, _), true) = (arg, dav) {
        text.push_str(dav::ending(kind));
    }
}

fn write_set(text: &mut String, filed: &[Filed]) {
    let runs = filed.chunk_by(|before, after| before.uid + 1 == after.uid);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_go_into_their_places_and_a_tag_is_answered() {
        let mut t = Transcript::new(Numbers::default(), false);
        t.open(Protocol::Imap, Party::Owner);
        let lines = lines! { C "~ SELECT &0" => Opens, S "* #1 of &1^2" => Count, S "%2" => MessageText };
        t.say(lines, &[Arg::Folder(Folder::Trash), Arg::Number(7), Arg::Number(9)]);
        t.say(lines! { S "~ OK" => Done }, &[]);
        let (dialogues, _) = t.end();
        let said: Vec<(&Spoken, About)> =
            dialogues[0].lines.iter().map(|line| (&line.spoken, line.note.about)).collect();
        let text = |text: &str| Spoken::Text(text.into());
        assert_eq!(
            said,
            [
                (&text("a1 SELECT Trash"), About::Folder(Folder::Trash)),
                (&text("* 7 of 7"), About::Numbers(7, 9)),
                (&Spoken::Elided { octets: 9 }, About::Nothing),
                (&text("a1 OK"), About::Nothing),
            ]
        );
    }
}
