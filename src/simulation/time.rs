//! Time goes by, the server fails and comes back.
//!
//! Invariant: only the server's own timers run while time passes; no device does anything.

use super::rule::follow;
use super::server::{Line, SENDERS_GIVE_UP};
use super::{Expiry, Folder, Outcome, World, exchange, pop3};
use crate::mailbox::Mailbox;

impl World {
    pub(super) fn days_pass(&mut self, days: u16) -> Outcome {
        let before = self.reachable();
        // A session without a sign of life times out, and that is no QUIT.
        // Source (pop3-timeout): RFC 1939, section 3.
        if self.server.session.is_some() {
            follow("pop3-timeout");
        }
        pop3::break_off(&mut self.server);
        self.server.day = self.server.day.saturating_add(days);
        let mut expiry = Expiry::default();
        if self.server.line != Line::Gone {
            expiry.trash = self.expire_trash();
            expiry.recovery = exchange::expire(&mut self.server);
        }
        expiry.sent_back = self.give_up();
        expiry.lost = self.lost_since(&before) - expiry.sent_back;
        Outcome::TimePassed(expiry)
    }

    /// The host empties the trash of what has lain there longer. Source (trash-expires): Dovecot, `autoexpunge`
    /// ("older than"). Exchange has no such default. Source (exchange-keeps-trash): Microsoft, "Default Retention
    /// Policy in Exchange".
    fn expire_trash(&mut self) -> u16 {
        let days = match self.server.mailbox {
            Mailbox::Imap(settings) => settings.trash_days,
            Mailbox::Pop3(_) => None,
            Mailbox::Exchange(_) => {
                if self.server.mail.iter().any(|kept| kept.folder == Folder::Trash) {
                    follow("exchange-keeps-trash");
                }
                None
            }
        };
        let today = self.server.day;
        days.map_or(0, |days| {
            follow("trash-expires");
            self.server.erase(&|kept| kept.folder == Folder::Trash && today - kept.since > days)
        })
    }

    fn give_up(&mut self) -> u16 {
        let today = self.server.day;
        let tired = self.server.waiting.sweep(&|waiting| today - waiting.since >= SENDERS_GIVE_UP);
        if tired.len() > 0 {
            follow("senders-give-up");
        }
        self.bounced.extend(tired.iter().map(|waiting| waiting.message));
        tired.len()
    }

    pub(super) fn server_down(&mut self) -> Outcome {
        pop3::break_off(&mut self.server);
        self.server.line = Line::Down;
        Outcome::ServerWentDown
    }

    pub(super) fn server_up(&mut self) -> Outcome {
        self.server.line = Line::Up;
        let (mut delivered, mut sent_back) = (0, 0);
        for waiting in std::mem::take(&mut self.server.waiting).iter() {
            if self.server.deliver(waiting) {
                delivered += 1;
            } else {
                self.bounced.push(waiting.message);
                sent_back += 1;
            }
        }
        Outcome::ServerCameUp { delivered, sent_back }
    }

    pub(super) fn server_gone(&mut self) -> Outcome {
        let before = self.reachable();
        pop3::break_off(&mut self.server);
        self.server.line = Line::Gone;
        self.server.mail.clear();
        self.server.recoverable.clear();
        self.server.purged.clear();
        self.server.entries.clear();
        Outcome::ServerWentForGood { lost: self.lost_since(&before) }
    }
}
