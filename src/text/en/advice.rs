//! What the kinds of mailbox are called in English.
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
        MailboxKind::Pop3 => "collects the mail and keeps it on your device.",
        MailboxKind::Imap => "leaves the mail at the provider and shows it alike on all devices.",
        MailboxKind::Exchange => "keeps mail, calendar, contacts and tasks together, for several people too.",
    }
}

pub(super) fn mailbox(mailbox: &Mailbox) -> String {
    match mailbox {
        Mailbox::Pop3(access) => match access.leave {
            LeaveOnServer::No => "POP3, leaving no copies on the server".into(),
            LeaveOnServer::Days(days) => fill("POP3, leaving mail on the server for # days", &[days]),
            LeaveOnServer::Forever => "POP3, leaving mail on the server for good".into(),
        },
        Mailbox::Imap(settings) if settings.dav => "IMAP with CalDAV and CardDAV".into(),
        Mailbox::Imap(_) => "IMAP".into(),
        Mailbox::Exchange(settings) => fill("Exchange with # days of recovery", &[settings.recovery_days]),
    }
}
