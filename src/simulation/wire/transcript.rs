//! How a dialogue is written down.
//!
//! Invariant: a line belongs to the dialogue that was opened last; an IMAP tag is used once on a connection.

use super::lines::{Arg, Lines, number, told, write};
use super::numbers::{Filed, Numbers};
use super::{
    About, Dialogue, Line, Meaning, NEW_PASSWORD, Note, Opening, PASSWORD, Party, Protocol, Side, Spoken,
};
use crate::digits::push_digits;
use crate::simulation::Folder;

#[derive(Debug, Default)]
pub(super) struct Transcript {
    /// What the server calls its messages.
    pub numbers: Numbers,
    dialogues: Vec<Dialogue>,
    /// How many IMAP commands were given on this connection.
    tags: u32,
    /// The folder that is selected on the IMAP connection.
    pub selected: Option<Folder>,
    /// Whether the owner has another password by now.
    changed: bool,
}

impl Transcript {
    /// Nothing is said yet to a server that calls its messages so; `changed`: the owner has another password by now.
    pub fn new(numbers: Numbers, changed: bool) -> Self {
        Self { numbers, changed, ..Self::default() }
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

    /// Says lines about a message.
    #[inline(never)]
    pub fn say_of(&mut self, lines: Lines, filed: &Filed) {
        self.say(lines, &about(filed));
    }

    /// Says the lines, with the arguments in their places.
    #[inline(never)]
    pub fn say(&mut self, lines: Lines, args: &[Arg]) {
        let mut rest = lines;
        while let Some(side) = rest.side() {
            let args = match args.first() {
                Some(Arg::Set(messages)) if side == b'E' || side == b'R' => {
                    for at in 0..messages.len() {
                        let at = if side == b'E' { at } else { messages.len() - 1 - at };
                        if let Some(filed) = messages.get(at).filter(|filed| filed.place > 0) {
                            self.run(rest, side, Some(&about(filed)));
                        }
                    }
                    None
                }
                _ => Some(args),
            };
            rest = self.run(rest, side, args);
        }
    }

    /// Says the first lines, those of one side, or only passes over them; what follows.
    fn run(&mut self, mut lines: Lines, side: u8, args: Option<&[Arg]>) -> Lines {
        while lines.side() == Some(side) {
            lines = self.line(lines, args);
        }
        lines
    }

    fn line(&mut self, lines: Lines, args: Option<&[Arg]>) -> Lines {
        let mut bytes = lines.0.iter();
        let (meaning, side) = (bytes.next().and_then(|number| Meaning::of(*number)), bytes.next());
        let from = if side == Some(&b'C') { Side::Client } else { Side::Server };
        let (Some(dialogue), Some(meaning)) = (self.dialogues.last_mut(), meaning) else {
            return Lines(&[]);
        };
        let (mut text, mut octets, mut about, mut said) =
            (String::new(), None, About::Nothing, args.is_some());
        while let Some(letter) = bytes.next().copied().filter(|letter| *letter != b'\n') {
            match letter {
                b'~' => {
                    self.tags += u32::from(from == Side::Client);
                    text.push('a');
                    push_digits(&mut text, self.tags.into());
                }
                b'#' | b'&' | b'^' | b'%' => {
                    let place = usize::from(bytes.next().copied().unwrap_or_default().wrapping_sub(b'0'));
                    let arg = args.and_then(|args| args.get(place)).copied().unwrap_or(Arg::Nothing);
                    if let Arg::Nothing = arg {
                        said = false;
                    }
                    if letter == b'%' {
                        octets = number(arg, dialogue.protocol);
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
        if said {
            dialogue.lines.push(Line { from, spoken, note: Note { meaning, about } });
        }
        Lines(bytes.as_slice())
    }
}
/// What can be said of a message: its place, its unique id, its octets, what ActiveSync and POP3 call it, its flags, the
/// same with that of deletion, the octets of its head.
#[inline(never)]
fn about(filed: &Filed) -> [Arg<'_>; 8] {
    let Filed { letter, uid, place, .. } = *filed;
    [
        Arg::Number(place),
        Arg::Number(uid),
        Arg::Kb(letter.kb),
        Arg::Item(letter.folder, uid),
        Arg::Uidl(uid),
        Arg::Flags(filed, false),
        Arg::Flags(filed, true),
        Arg::Number(HEAD),
    ]
}

/// The usual octets of the few lines of a head.
const HEAD: u32 = 160;

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::*;

    #[test]
    fn arguments_go_into_their_places_and_a_tag_is_answered() {
        let mut t = Transcript::default();
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
