//! How a dialogue is written down.
//!
//! Invariant: a line belongs to the dialogue that was opened last; an IMAP tag is used once on a connection.

use super::{About, Dialogue, Line, Meaning, Note, Opening, Party, Protocol, Side, Spoken};
use crate::digits::push_digits;
use crate::simulation::Folder;

#[derive(Debug, Default)]
pub(super) struct Transcript {
    dialogues: Vec<Dialogue>,
    /// How many IMAP commands were given on this connection.
    tags: u64,
    /// The folder that is selected on the IMAP connection.
    pub selected: Option<Folder>,
}

/// The octets of so many kilobytes (1000 bytes).
pub(super) fn octets(kb: u32) -> u64 {
    u64::from(kb) * 1000
}

impl Transcript {
    /// All dialogues in which something was said.
    pub fn dialogues(mut self) -> Vec<Dialogue> {
        self.dialogues.retain(|dialogue| !dialogue.lines.is_empty());
        self.dialogues
    }

    /// A connection is made.
    pub fn open(&mut self, protocol: Protocol, party: Party) {
        self.tags = 0;
        self.begin(protocol, party, Opening::New);
    }

    /// A connection that was made before is used again, with this folder selected.
    pub fn resume(&mut self, protocol: Protocol, party: Party, selected: Option<Folder>) {
        self.tags = 0;
        self.selected = selected;
        self.begin(protocol, party, Opening::Kept(selected));
    }

    /// The connection in this protocol goes on, after something else was said on another.
    pub fn go_on(&mut self, protocol: Protocol, party: Party) {
        let current = self.dialogues.last().map(|dialogue| (dialogue.protocol, dialogue.party));
        if current != Some((protocol, party)) {
            self.begin(protocol, party, Opening::Kept(self.selected));
        }
    }

    fn begin(&mut self, protocol: Protocol, party: Party, opening: Opening) {
        self.dialogues.push(Dialogue { protocol, party, opening, lines: Vec::new() });
    }

    fn line(&mut self, from: Side, spoken: Spoken, meaning: Meaning) -> &mut Self {
        if let Some(dialogue) = self.dialogues.last_mut() {
            dialogue.lines.push(Line { from, spoken, note: Note { meaning, about: About::Nothing } });
        }
        self
    }

    /// Lines of the dialogue so far.
    pub fn len(&self) -> usize {
        self.dialogues.last().map_or(0, |dialogue| dialogue.lines.len())
    }

    /// So many lines were not said after all.
    pub fn take_back(&mut self, lines: usize) {
        if let Some(dialogue) = self.dialogues.last_mut() {
            dialogue.lines.truncate(dialogue.lines.len().saturating_sub(lines));
        }
    }

    /// What the last line is about.
    pub fn about(&mut self, about: About) {
        if let Some(line) = self.dialogues.last_mut().and_then(|dialogue| dialogue.lines.last_mut()) {
            line.note.about = about;
        }
    }

    /// A line as it stands: `C:` before what the client says, `S:` before what the server says.
    pub fn say(&mut self, line: &str, meaning: Meaning) {
        self.fill(line, &[], &[], meaning);
    }

    /// The same, with the next number for each `#` and the next text for each `$`. For `~` it has the tag of an IMAP
    /// command: a new one where the client speaks, the last one in the answer that ends it.
    #[inline(never)]
    pub fn fill(&mut self, line: &str, numbers: &[u64], texts: &[&str], meaning: Meaning) -> &mut Self {
        let from = if line.starts_with('C') { Side::Client } else { Side::Server };
        if line.starts_with("C: ~") {
            self.tags += 1;
        }
        let text = write(line.get("C: ".len()..).unwrap_or_default(), numbers, texts, self.tags);
        self.line(from, Spoken::Text(text), meaning)
    }

    /// Something long is left out.
    pub fn elide(&mut self, from: Side, octets: u64, meaning: Meaning) {
        self.line(from, Spoken::Elided { octets }, meaning);
    }

    /// The connection breaks off.
    pub fn cut(&mut self, meaning: Meaning) {
        self.line(Side::Client, Spoken::Cut, meaning);
    }
}

/// Part of a line, with the next number for each `#`.
pub(super) fn part(template: &str, numbers: &[u64]) -> String {
    write(template, numbers, &[], 0)
}

#[inline(never)]
fn write(template: &str, numbers: &[u64], texts: &[&str], tag: u64) -> String {
    let (mut numbers, mut texts) = (numbers.iter(), texts.iter());
    let mut text = String::new();
    for letter in template.chars() {
        match letter {
            '#' => push_digits(&mut text, numbers.next().copied().unwrap_or_default()),
            '$' => text.push_str(texts.next().copied().unwrap_or_default()),
            '~' => {
                text.push('a');
                push_digits(&mut text, tag);
            }
            plain => text.push(plain),
        }
    }
    text
}
