//! What each place holds at one moment of a story.
//!
//! Invariant: a state is written in one line a place, and what is not in it is not there.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use which_mailbox::simulation::{DeviceId, EntryId, EntryKind, Folder, MessageId, Right};

/// One message in one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mail {
    /// Where it is filed.
    pub folder: Folder,
    /// Which one.
    pub message: MessageId,
    /// Whether it is marked as read.
    pub seen: bool,
    /// Whether it is flagged.
    pub flagged: bool,
    /// The device's own, not a copy of what the server has.
    pub original: bool,
}

/// One appointment, contact or task in one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// Which one.
    pub entry: EntryId,
    /// What it is.
    pub kind: EntryKind,
    /// Counts changes, 0 when made.
    pub version: u16,
}

/// What one place holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Held {
    /// Its messages.
    pub mail: BTreeSet<Mail>,
    /// Its appointments, contacts and tasks.
    pub entries: BTreeSet<Entry>,
}

/// What every place holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// The server; `None`: it cannot be reached.
    pub server: Option<Held>,
    /// Kilobytes (1000 bytes) that count against the quota; `None`: the server cannot be reached.
    pub used_kb: Option<u32>,
    /// What POP3 lists; `None`: the server cannot be reached, a session has the maildrop to itself, or nobody asked.
    pub maildrop: Option<BTreeSet<MessageId>>,
    /// All devices that there have been, broken ones with nothing on them.
    pub devices: BTreeMap<DeviceId, Held>,
    /// What the colleague may do with the inbox; `None` as well where the server cannot be reached.
    pub right: Option<Right>,
    /// Messages sent back to their senders.
    pub bounced: BTreeSet<MessageId>,
    /// Messages that wait with their senders.
    pub waiting: BTreeSet<MessageId>,
}

impl Seen {
    /// All places by name, one line each.
    fn lines(&self) -> Vec<(String, String)> {
        let place =
            |held: &Option<Held>| held.as_ref().map_or_else(|| String::from(" not reached"), Held::to_string);
        let mut lines = vec![(String::from("server"), place(&self.server))];
        lines
            .push((String::from("used"), self.used_kb.map_or_else(|| " ?".into(), |kb| format!(" {kb} kB"))));
        let maildrop = self.maildrop.as_ref().map_or_else(|| String::from(" ?"), numbers);
        lines.push((String::from("maildrop"), maildrop));
        for (device, held) in &self.devices {
            lines.push((format!("device {}", device.0), held.to_string()));
        }
        lines.push((
            String::from("right"),
            self.right.map_or_else(|| " none".into(), |right| format!(" {right:?}")),
        ));
        lines.push((String::from("bounced"), numbers(&self.bounced)));
        lines.push((String::from("waiting"), numbers(&self.waiting)));
        lines
    }

    /// How many places and facts it tells of; what nobody asked is none.
    pub fn places(&self) -> u32 {
        self.lines().len() as u32 - u32::from(self.maildrop.is_none())
    }

    /// Where this state and the other differ: the place's two lines. Empty: nowhere.
    pub fn difference(&self, other: &Self, this_name: &str, other_name: &str) -> String {
        if self == other {
            return String::new();
        }
        let (mine, others) = (self.lines(), other.lines());
        let mut text = String::new();
        for at in 0..mine.len().max(others.len()) {
            let (a, b) = (mine.get(at), others.get(at));
            if a != b {
                let name = a.or(b).map_or("?", |line| &line.0);
                let said =
                    |line: Option<&(String, String)>| line.map_or(" absent", |line| &line.1).to_string();
                text += &format!("  {name}\n    {this_name}:{}\n    {other_name}:{}\n", said(a), said(b));
            }
        }
        text
    }
}

impl fmt::Display for Seen {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (name, line) in self.lines() {
            writeln!(to, "  {name}{line}")?;
        }
        Ok(())
    }
}

/// `inbox 0 1'! trash 2 e0.1`: `'` read, `!` flagged, `*` the device's own; entry 0 changed once. With a space before.
impl fmt::Display for Held {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.mail.is_empty() && self.entries.is_empty() {
            return to.write_str(" -");
        }
        let mut folder = None;
        for mail in &self.mail {
            if folder != Some(mail.folder) {
                folder = Some(mail.folder);
                write!(to, " {}", format!("{:?}", mail.folder).to_lowercase())?;
            }
            let mark = |is: bool, sign: &'static str| if is { sign } else { "" };
            write!(to, " {}", mail.message.0)?;
            write!(to, "{}{}{}", mark(mail.seen, "'"), mark(mail.flagged, "!"), mark(mail.original, "*"))?;
        }
        for entry in &self.entries {
            write!(to, " e{}.{}", entry.entry.0, entry.version)?;
        }
        Ok(())
    }
}

fn numbers(messages: &BTreeSet<MessageId>) -> String {
    if messages.is_empty() {
        return String::from(" -");
    }
    messages.iter().map(|message| format!(" {}", message.0)).collect()
}
