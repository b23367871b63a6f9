//! Mailboxes and devices with their settings, in a link: `14-delete`, `dav-30`, `14-30`, `laptop-none`.
//!
//! Invariant: all words are pinned.

use crate::cut::cut;
use crate::digits::{number, push_digits};
use crate::mailbox::{
    DeviceKind, ExchangeSettings, ImapSettings, LeaveOnServer, Mailbox, MailboxKind, Pop3Access,
};
use crate::simulation::DeviceSetup;

/// Nothing stays on the server.
const NONE: &str = "none";
/// Everything stays there.
const ALWAYS: &str = "always";
/// Deleting on the device deletes on the server too.
const DELETE: &str = "delete";
/// An IMAP mailbox with calendar and contacts, and one without.
const DAV: &str = "dav";
const MAIL: &str = "mail";

#[inline(never)]
pub(super) fn push_mailbox(link: &mut String, mailbox: &Mailbox) {
    match mailbox {
        Mailbox::Pop3(access) => push_access(link, *access),
        Mailbox::Imap(settings) => {
            link.push_str(if settings.dav { DAV } else { MAIL });
            if let Some(days) = settings.trash_days {
                link.push('-');
                push_digits(link, u64::from(days));
            }
        }
        Mailbox::Exchange(settings) => {
            push_digits(link, u64::from(settings.recovery_days));
            link.push('-');
            push_digits(link, u64::from(settings.phone_days));
        }
    }
}

/// `None`: it does not say how a mailbox of this kind is set up.
#[inline(never)]
pub(super) fn mailbox(kind: MailboxKind, text: &str) -> Option<Mailbox> {
    let (first, second) = two(text);
    Some(match kind {
        MailboxKind::Pop3 => Mailbox::Pop3(access(text)?),
        MailboxKind::Imap => {
            let dav = first == DAV;
            if !dav && first != MAIL {
                return None;
            }
            let trash_days = match second {
                Some(text) => Some(days(text)?),
                None => None,
            };
            Mailbox::Imap(ImapSettings { dav, trash_days })
        }
        MailboxKind::Exchange => {
            let (recovery_days, phone_days) = (days(first)?, days(second?)?);
            Mailbox::Exchange(ExchangeSettings { recovery_days, phone_days })
        }
    })
}

pub(super) fn push_setup(link: &mut String, setup: DeviceSetup) {
    link.push_str(setup.kind.id());
    if let Some(access) = setup.pop3 {
        link.push('-');
        push_access(link, access);
    }
}

/// `None`: it is no device.
pub(super) fn setup(text: &str) -> Option<DeviceSetup> {
    let (kind, own) = two(text);
    let kind = DeviceKind::ALL.into_iter().find(|known| known.id() == kind)?;
    let pop3 = match own {
        Some(text) => Some(access(text)?),
        None => None,
    };
    Some(DeviceSetup { kind, pop3 })
}

fn push_access(link: &mut String, access: Pop3Access) {
    match access.leave {
        LeaveOnServer::No => link.push_str(NONE),
        LeaveOnServer::Days(days) => push_digits(link, u64::from(days)),
        LeaveOnServer::Forever => link.push_str(ALWAYS),
    }
    if access.delete_with_local {
        link.push('-');
        link.push_str(DELETE);
    }
}

fn access(text: &str) -> Option<Pop3Access> {
    let (leave, delete) = two(text);
    let leave = match leave {
        NONE => LeaveOnServer::No,
        ALWAYS => LeaveOnServer::Forever,
        _ => LeaveOnServer::Days(days(leave)?),
    };
    let delete_with_local = delete == Some(DELETE);
    if delete_with_local || delete.is_none() { Some(Pop3Access { leave, delete_with_local }) } else { None }
}

/// What stands before the first hyphen, and what behind it.
pub(super) fn two(text: &str) -> (&str, Option<&str>) {
    match cut(text, '-') {
        Some((first, second)) => (first, Some(second)),
        None => (text, None),
    }
}

fn days(text: &str) -> Option<u16> {
    number(text).and_then(|days| u16::try_from(days).ok())
}
