//! The server: what it holds, what waits before it, and its own timers.
//!
//! Invariant: a message lies in one folder of the server at most, or is recoverable, or waits with its sender.

use super::{Copy, DeviceId, Entry, EntryId, Folder, MessageId};
use crate::mailbox::Mailbox;

/// Days after which a sender's server stops trying. Source: RFC 5321, section 4.5.4.1 ("at least 4-5 days").
pub(super) const SENDERS_GIVE_UP: u16 = 5;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Line {
    Up,
    Down,
    Gone,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Kept {
    pub message: MessageId,
    /// Day of arrival or sending.
    pub date: u16,
    pub kb: u32,
    pub folder: Folder,
    pub seen: bool,
    pub flagged: bool,
    /// Day on which it came into this folder.
    pub since: u16,
}

impl Kept {
    pub fn copy(&self) -> Copy {
        Copy {
            message: self.message,
            folder: self.folder,
            seen: self.seen,
            flagged: self.flagged,
            original: false,
        }
    }
}

/// Where a recoverable item lies. Source: Microsoft, "Recoverable Items folder in Exchange".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Stage {
    /// Recoverable Items\Deletions: the user's own to recover.
    Deletions,
    /// Recoverable Items\Purges: the administrator's, by single item recovery.
    Purges,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Recoverable {
    pub kept: Kept,
    pub stage: Stage,
    /// The last day on which it can be recovered.
    pub until: u16,
}

/// A message that its sender keeps trying to hand in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Waiting {
    pub message: MessageId,
    pub kb: u32,
    pub since: u16,
}

/// A POP3 session in its TRANSACTION state. Source: RFC 1939, section 5.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Session {
    pub device: DeviceId,
    /// What DELE marked; QUIT removes it.
    pub marked: Vec<MessageId>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Server {
    pub mailbox: Mailbox,
    pub quota_kb: Option<u32>,
    pub day: u16,
    pub line: Line,
    /// Sorted by message.
    pub mail: Vec<Kept>,
    pub recoverable: Vec<Recoverable>,
    pub waiting: Vec<Waiting>,
    /// The maildrop's lock, and who has it. Source: RFC 1939, section 4.
    pub session: Option<Session>,
    /// Sorted by entry.
    pub entries: Vec<Entry>,
}

impl Server {
    pub fn new(mailbox: Mailbox, quota_kb: Option<u32>) -> Self {
        Self {
            mailbox,
            quota_kb,
            day: 0,
            line: Line::Up,
            mail: Vec::new(),
            recoverable: Vec::new(),
            waiting: Vec::new(),
            session: None,
            entries: Vec::new(),
        }
    }

    pub fn find(&self, message: MessageId) -> Option<&Kept> {
        self.mail.binary_search_by_key(&message, |kept| kept.message).ok().map(|at| &self.mail[at])
    }

    /// The message, if it still lies where somebody believes it to lie. A unique id names a message in one folder;
    /// once it moved, the old id names nothing. Source: RFC 9051, sections 2.3.1.1 and 6.4.9.
    pub fn find_in(&mut self, folder: Folder, message: MessageId) -> Option<&mut Kept> {
        let at = self.mail.binary_search_by_key(&message, |kept| kept.message).ok()?;
        Some(&mut self.mail[at]).filter(|kept| kept.folder == folder)
    }

    pub fn put(&mut self, new: Kept) {
        match self.mail.binary_search_by_key(&new.message, |kept| kept.message) {
            Ok(at) => self.mail[at] = new,
            Err(at) => self.mail.insert(at, new),
        }
    }

    /// Takes messages out of the folders for good; Exchange lets them be recovered for a while.
    /// Source: RFC 9051, section 6.4.3 (EXPUNGE); RFC 1939, section 6 (UPDATE).
    pub fn erase(&mut self, gone: impl Fn(&Kept) -> bool) -> u16 {
        let before = self.mail.len();
        for at in 0..before {
            if gone(&self.mail[at]) {
                self.let_recover(at);
            }
        }
        self.mail.retain(|kept| !gone(kept));
        (before - self.mail.len()) as u16
    }

    /// The same for one message.
    pub fn erase_one(&mut self, message: MessageId) {
        if let Ok(at) = self.mail.binary_search_by_key(&message, |kept| kept.message) {
            self.let_recover(at);
            self.mail.remove(at);
        }
    }

    fn let_recover(&mut self, at: usize) {
        if let Mailbox::Exchange(settings) = self.mailbox {
            let until = self.day.saturating_add(settings.recovery_days);
            self.recoverable.push(Recoverable { kept: self.mail[at], stage: Stage::Deletions, until });
        }
    }

    /// Kilobytes that count: all folders, the trash as well, what is recoverable not.
    /// Source: RFC 9208, section 3.2; Microsoft, "Recoverable Items folder in Exchange" (a quota of its own).
    pub fn used_kb(&self) -> u32 {
        self.mail.iter().fold(0, |sum, kept| sum.saturating_add(kept.kb))
    }

    /// Whether so much more fits. Source: RFC 9208, section 4.3.1; RFC 5321, section 4.2.2 (452, 552).
    pub fn has_room(&self, kb: u32) -> bool {
        self.quota_kb.is_none_or(|quota| self.used_kb().saturating_add(kb) <= quota)
    }

    /// Files an arriving message, if the mailbox has room for it.
    pub fn deliver(&mut self, message: MessageId, kb: u32) -> bool {
        let room = self.has_room(kb);
        if room {
            let day = self.day;
            let folder = Folder::Inbox;
            self.put(Kept { message, date: day, kb, folder, seen: false, flagged: false, since: day });
        }
        room
    }

    pub fn entry(&self, entry: EntryId) -> Option<usize> {
        self.entries.binary_search_by_key(&entry, |kept| kept.entry).ok()
    }

    pub fn put_entry(&mut self, new: Entry) {
        match self.entries.binary_search_by_key(&new.entry, |kept| kept.entry) {
            Ok(at) => self.entries[at] = new,
            Err(at) => self.entries.insert(at, new),
        }
    }
}
