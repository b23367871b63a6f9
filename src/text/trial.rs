//! The words of the view in which readers try the three mailboxes.
//!
//! Invariant: what happens and what comes of it is not said here, that is the part of the narration; here are buttons,
//! labels and states. A free function, not part of [`Words`](super::Words): a box in which nobody tries anything does
//! not carry them.

mod deed;
mod words;

pub use words::TrialWords;

use super::sentence::{fill, insert};
use super::{Language, part};
use crate::simulation::{EntryKind, Right};

/// The words of the view, in this language.
pub fn trial_words(language: Language) -> &'static TrialWords {
    &part::later(language).trial
}

impl TrialWords {
    /// "Your reason: same state everywhere".
    pub fn reason(&self, wish: &str) -> String {
        insert(self.reason, wish)
    }

    /// "Step 3 of 8, day 20".
    pub fn place(&self, step: u16, of: u16, day: u16) -> String {
        fill(self.place, &[step, of, day])
    }

    /// "Step 3".
    pub fn step_number(&self, step: u16) -> String {
        fill(self.step_number, &[step])
    }

    /// "and 12 more".
    pub fn more_steps(&self, count: u16) -> String {
        fill(self.more_steps, &[count])
    }

    /// "Step 3 proves it".
    pub fn proof(&self, step: u16) -> String {
        fill(self.proof, &[step])
    }

    /// "You thought: …"
    pub fn thought(&self, sentence: &str) -> String {
        insert(self.thought, sentence)
    }

    /// "In fact: …"
    pub fn instead(&self, sentence: &str) -> String {
        insert(self.instead, sentence)
    }

    /// "2 new".
    pub fn unread(&self, count: u16) -> String {
        fill(self.unread, &[count])
    }

    /// "1 flagged".
    pub fn flagged(&self, count: u16) -> String {
        fill(self.flagged, &[count])
    }

    /// "+190".
    pub fn more(&self, count: u16) -> String {
        fill(self.more, &[count])
    }

    /// "3 originals, 1 copy of the server's".
    pub fn both(&self, originals: u16, cached: u16) -> String {
        fill(self.both, &[originals, cached])
    }

    /// "Recoverable until day 17".
    pub fn recoverable(&self, day: u16) -> String {
        fill(self.recoverable, &[day])
    }

    /// "By the administrator until day 17".
    pub fn by_administrator(&self, day: u16) -> String {
        fill(self.by_administrator, &[day])
    }

    /// "150 kB", "20 MB".
    pub fn size(&self, kb: u32) -> String {
        if kb < 1000 { fill(self.kilobytes, &[kb as u16]) } else { self.megabytes((kb / 1000) as u16) }
    }

    /// "version 2".
    pub fn version(&self, version: u16) -> String {
        fill(self.version, &[version])
    }

    /// "1 change waits".
    pub fn queued(&self, count: u16) -> String {
        fill(self.queued, &[count])
    }

    /// An appointment, contact or task, numbered from 1.
    pub fn entry(&self, kind: EntryKind, number: u16) -> String {
        fill(self.entry[kind as usize], &[number])
    }

    /// What the colleague may.
    pub fn right(&self, right: Right) -> &'static str {
        self.rights[right as usize]
    }

    /// What the colleague saw: messages and entries.
    pub fn sees(&self, mail: u16, entries: u16) -> String {
        fill(self.sees, &[mail, entries])
    }

    /// So many bytes are left out.
    pub fn wire_elided(&self, octets: &str) -> String {
        insert(self.wire_elided, octets)
    }

    /// "Show all 240 lines".
    pub fn wire_all(&self, lines: u16) -> String {
        fill(self.wire_all, &[lines])
    }

    /// A message, numbered from 1.
    pub fn message_number(&self, number: u16) -> String {
        fill(self.message_number, &[number])
    }

    /// "Message 40 and earlier".
    pub fn and_earlier(&self, number: u16) -> String {
        fill(self.and_earlier, &[number])
    }

    /// "Message 81 and later".
    pub fn and_later(&self, number: u16) -> String {
        fill(self.and_later, &[number])
    }

    /// "14 days".
    pub fn days(&self, days: u16) -> String {
        fill(self.days, &[days])
    }

    /// "After 30 days".
    pub fn after_days(&self, days: u16) -> String {
        fill(self.after_days, &[days])
    }

    /// "Device 2".
    pub fn device(&self, number: u16) -> String {
        fill(self.device, &[number])
    }

    /// "50 MB".
    pub fn megabytes(&self, megabytes: u16) -> String {
        fill(self.megabytes, &[megabytes])
    }
}
