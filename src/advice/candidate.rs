//! The mailboxes that compete: each kind with the settings that readers can really have.
//!
//! Invariant: within a kind the plainer settings come first, and on equal merit the first one stands for its kind.

use crate::mailbox::{ExchangeSettings, ImapSettings, LeaveOnServer, Mailbox, Pop3Access};

/// How many mailboxes compete.
pub(super) const COUNT: usize = 8;

/// All that compete.
///
/// POP3 begins with what Thunderbird's account wizard sets up, then the article's assumption (copies stay 14 days although
/// deleted here). Source: Thunderbird, `AccountConfig.sys.mjs`. IMAP without Trash retention, which helps no wish, and
/// Exchange with its default and its longest recovery. Source: Microsoft, `enable-or-disable-single-item-recovery`. A
/// phone's window is a habit of phones under IMAP and Exchange alike and so no setting by which one could win.
pub const ALL: [Mailbox; COUNT] = [
    pop3(LeaveOnServer::Days(14), true),
    pop3(LeaveOnServer::Days(14), false),
    pop3(LeaveOnServer::No, false),
    pop3(LeaveOnServer::Forever, false),
    imap(false),
    imap(true),
    exchange(14),
    exchange(30),
];

/// The plainest of each kind, as it is set up where nobody chooses.
pub const USUAL: [Mailbox; 3] = [ALL[0], ALL[4], ALL[6]];

const fn pop3(leave: LeaveOnServer, delete_with_local: bool) -> Mailbox {
    Mailbox::Pop3(Pop3Access { leave, delete_with_local })
}

const fn imap(dav: bool) -> Mailbox {
    Mailbox::Imap(ImapSettings { dav, trash_days: None })
}

const fn exchange(recovery_days: u16) -> Mailbox {
    Mailbox::Exchange(ExchangeSettings { recovery_days, phone_days: 30 })
}
