//! What the kinds of mailbox are called in German.
//!
//! Invariant: a mailbox is named with the settings that make it serve the reader.

use super::super::sentence::fill;
use crate::mailbox::{LeaveOnServer, Mailbox, MailboxKind};

pub(super) fn kind(kind: MailboxKind) -> &'static str {
    match kind {
        MailboxKind::Pop3 => "POP3",
        MailboxKind::Imap => "IMAP",
        MailboxKind::Exchange => "Exchange",
    }
}

pub(super) fn kind_is(kind: MailboxKind) -> &'static str {
    match kind {
        MailboxKind::Pop3 => "holt die Post ab und bewahrt sie auf Ihrem Gerät auf.",
        MailboxKind::Imap => "lässt die Post beim Anbieter und zeigt sie auf allen Geräten gleich.",
        MailboxKind::Exchange => {
            "hält Post, Kalender, Kontakte und Aufgaben zusammen, auch für mehrere Personen."
        }
    }
}

pub(super) fn mailbox(mailbox: &Mailbox) -> String {
    match mailbox {
        Mailbox::Pop3(access) => match access.leave {
            LeaveOnServer::No => "POP3, ohne Kopien auf dem Server".into(),
            LeaveOnServer::Days(days) => fill("POP3, mit Kopien für # Tage auf dem Server", &[days]),
            LeaveOnServer::Forever => "POP3, mit Kopien auf Dauer auf dem Server".into(),
        },
        Mailbox::Imap(settings) if settings.dav => "IMAP mit CalDAV und CardDAV".into(),
        Mailbox::Imap(_) => "IMAP".into(),
        Mailbox::Exchange(settings) => {
            fill("Exchange mit # Tagen Wiederherstellung", &[settings.recovery_days])
        }
    }
}
