//! The server: what it holds, what waits before it, and what it still lets recover.
//!
//! Invariant: a message lies in one folder of the server at most, or is recoverable, or waits with its sender.

use super::diary::Diary;
use super::rule::follow;
use super::shelf::{Hold, Letter, Shelf};
use super::{DeviceId, Folder, MessageId};
use crate::mailbox::Mailbox;

/// Days after which a sender's server stops trying.
/// Source (senders-wait, senders-give-up): RFC 5321, section 4.5.4.1 ("at least 4-5 days").
pub(super) const SENDERS_GIVE_UP: u16 = 5;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Line {
    Up,
    Down,
    Gone,
}

/// A POP3 session in its TRANSACTION state (RFC 1939, section 5).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Session {
    pub device: DeviceId,
    /// What DELE marked; QUIT removes it.
    pub marked: Vec<Letter>,
    /// What RETR fetched; the end of the session marks it as read.
    pub fetched: Vec<Letter>,
}

/// Whether one of these is still this message under this id.
pub(super) fn names(known: &[Letter], kept: &Letter) -> bool {
    known.iter().any(|known| kept.is_still(known))
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Server {
    pub mailbox: Mailbox,
    pub quota_kb: Option<u32>,
    pub day: u16,
    pub line: Line,
    pub mail: Shelf,
    /// Recoverable Items\Deletions: the reader's own to recover, counted from `since`.
    /// Source (exchange-recoverable): Microsoft, "Recoverable Items folder in Exchange".
    pub recoverable: Shelf,
    /// Recoverable Items\Purges: the administrator's, by single item recovery, until the same day.
    pub purged: Shelf,
    /// What senders keep trying to hand in.
    pub waiting: Shelf,
    /// The maildrop's lock, and who has it (RFC 1939, section 4).
    pub session: Option<Session>,
    pub entries: Diary,
}

impl Server {
    pub fn new(mailbox: Mailbox, quota_kb: Option<u32>) -> Self {
        Self {
            mailbox,
            quota_kb,
            day: 0,
            line: Line::Up,
            mail: Shelf::default(),
            recoverable: Shelf::default(),
            purged: Shelf::default(),
            waiting: Shelf::default(),
            session: None,
            entries: Diary::default(),
        }
    }

    /// Takes messages out of the folders for good; Exchange lets them be recovered for a while.
    /// Source (expunge): RFC 9051, section 6.4.3 (EXPUNGE); RFC 1939, section 6 (UPDATE).
    pub fn erase(&mut self, gone: &dyn Fn(&Letter) -> bool) -> u16 {
        follow("expunge");
        let swept = self.mail.sweep(gone);
        if let Mailbox::Exchange(_) = self.mailbox {
            swept.iter().for_each(|letter| self.let_recover(letter));
        }
        swept.len()
    }

    /// The same for one message.
    pub fn erase_one(&mut self, message: MessageId) {
        follow("expunge");
        let taken = self.mail.take(message);
        if let (Mailbox::Exchange(_), Some(letter)) = (self.mailbox, taken) {
            self.let_recover(&letter);
        }
    }

    fn let_recover(&mut self, letter: &Letter) {
        follow("exchange-recoverable");
        self.recoverable.put(Letter { since: self.day, ..*letter });
    }

    /// Kilobytes that count: all folders, the trash as well, what is recoverable not.
    /// Source (quota-counts-all): RFC 9208, section 3.2; Microsoft, "Recoverable Items folder in Exchange" (a quota
    /// of its own).
    pub fn used_kb(&self) -> u32 {
        self.mail.iter().fold(0, |sum, kept| sum.saturating_add(kept.kb))
    }

    /// Whether so much more fits. Source (full): RFC 9208, section 4.3.1; RFC 5321, section 4.2.2 (452, 552).
    pub fn has_room(&self, kb: u32) -> bool {
        self.quota_kb.is_none_or(|quota| {
            follow("quota-counts-all");
            let fits = self.used_kb().saturating_add(kb) <= quota;
            if !fits {
                follow("full");
            }
            fits
        })
    }

    /// A message before the door.
    pub fn arriving(&self, message: MessageId, kb: u32) -> Letter {
        let (day, folder, hold) = (self.day, Folder::Inbox, Hold::Cached);
        Letter { message, date: day, since: day, kb, folder, seen: false, flagged: false, hold, filing: 0 }
    }

    /// Files an arriving message, if the mailbox has room for it.
    #[inline(never)]
    pub fn deliver(&mut self, letter: &Letter) -> bool {
        let room = self.has_room(letter.kb);
        if room {
            self.mail.put(self.arriving(letter.message, letter.kb));
        }
        room
    }
}
