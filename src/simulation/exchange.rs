//! What Exchange does in its own way: it files what is sent, stops sending before it stops receiving, keeps what was
//! erased for a while, and orders a wipe.
//!
//! Invariant: nothing leaves the folders without being recoverable until its window ends.

use super::device::{Device, Wipe};
use super::rule::follow;
use super::server::Server;
use super::shelf::{Letter, WEBMAIL};
use super::{Folder, MessageId, Recoverer};
use crate::mailbox::{DeviceKind, ExchangeSettings, Mailbox};

/// Days of mail in Outlook's cache. Source (exchange-computer-window): Microsoft, "Turn on Cached Exchange Mode" (12
/// months by default).
const COMPUTER_WINDOW: u16 = 365;

/// Whether a device keeps a message of this age whole. Source (exchange-phone-window): MS-ASCMD, section 2.2.3.68.2
/// (FilterType).
pub(super) fn keeps(settings: ExchangeSettings, kind: DeviceKind, days_old: u16) -> bool {
    let is_mobile = kind.is_mobile();
    let keeps = days_old <= if is_mobile { settings.phone_days } else { COMPUTER_WINDOW };
    if !keeps && is_mobile {
        follow("exchange-phone-window");
    } else if !keeps {
        follow("exchange-computer-window");
    }
    keeps
}

/// Percent of the quota at which the owner is warned. The administrator sets the three steps; these are the ones of
/// Exchange Online's 50 GB plan as delivered: 49, 49.5 and 50 GB.
/// Source (exchange-warns, exchange-stops-sending): Microsoft, "Configure storage quotas for a mailbox" (warning, prohibit
/// send, prohibit send and receive).
const WARNING_PERCENT: u64 = 98;
/// Percent at which sending stops.
const NO_SENDING_PERCENT: u64 = 99;

/// Whether the mailbox has reached its warning level.
pub(super) fn warns(server: &Server) -> bool {
    let warns = reached(server, WARNING_PERCENT);
    if warns {
        follow("exchange-warns");
    }
    warns
}

fn reached(server: &Server, percent: u64) -> bool {
    server.quota_kb.is_some_and(|quota| u64::from(server.used_kb()) * 100 >= u64::from(quota) * percent)
}

/// The server sends and files the copy itself; `false`: "prohibit send" is reached.
/// Source (exchange-files-sent): MS-ASCMD, sections 2.2.1.17 (SendMail) and 2.2.3.157 (SaveInSentItems).
pub(super) fn sends(server: &mut Server, letter: &Letter) -> bool {
    let sends = !reached(server, NO_SENDING_PERCENT);
    if sends {
        follow("exchange-files-sent");
        server.mail.put(Letter { since: server.day, ..*letter });
    } else {
        follow("exchange-stops-sending");
    }
    sends
}

/// Purges what the user could have recovered: from then on it is the administrator's alone, until the same day.
///
/// Single item recovery counts as on, as it is by default in Exchange Online (off on premises).
/// Source (exchange-single-item-recovery): Microsoft, "Enable or disable single item recovery for a mailbox".
pub(super) fn purge_recoverable(server: &mut Server) {
    follow("exchange-single-item-recovery");
    let swept = server.recoverable.sweep(&|_| true);
    swept.iter().for_each(|letter| server.purged.put(*letter));
}

/// The last day on which something can be recovered, counted from its deletion.
/// Source (exchange-recovery-window): Microsoft, "Change how long permanently deleted items are kept" (14 days, at
/// most 30).
pub(super) fn recoverable_until(mailbox: &Mailbox, letter: &Letter) -> u16 {
    match mailbox {
        Mailbox::Exchange(settings) => letter.since.saturating_add(settings.recovery_days),
        Mailbox::Pop3(_) | Mailbox::Imap(_) => letter.since,
    }
}

/// Ends the recovery of what is past its window.
pub(super) fn expire(server: &mut Server) -> u16 {
    let (mailbox, today) = (server.mailbox, server.day);
    let over = |letter: &Letter| recoverable_until(&mailbox, letter) < today;
    let over = server.recoverable.sweep(&over).len() + server.purged.sweep(&over).len();
    if over > 0 {
        follow("exchange-recovery-window");
    }
    over
}

/// Puts a recoverable message back into the inbox; who had to do it, and `None` where there is nothing.
/// Source (exchange-recover): Microsoft, "Recover deleted items"; "Recover deleted messages in a user's mailbox"
/// (administrator).
pub(super) fn recover(server: &mut Server, message: MessageId) -> Option<Recoverer> {
    let (mut letter, by) = match server.recoverable.take(message) {
        Some(letter) => (letter, Recoverer::Reader),
        None => (server.purged.take(message)?, Recoverer::Administrator),
    };
    follow("exchange-recover");
    letter.file(Folder::Inbox, server.day, WEBMAIL);
    server.mail.put(letter);
    Some(by)
}

/// At its next connection the device erases itself and says so. Source (exchange-wipe): MS-ASPROV, section 3.1.5.1.2.2
/// (RemoteWipe); Microsoft, "Perform a remote wipe on a mobile phone".
pub(super) fn obey_wipe(device: &mut Device) -> u16 {
    follow("exchange-wipe");
    let erased = device.messages();
    device.clear();
    device.wipe = Wipe::Done;
    erased
}
