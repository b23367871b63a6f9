//! What no server here can show, and what it rests on instead.
//!
//! SOGo speaks ActiveSync, CalDAV and CardDAV; it is not Exchange.
//!
//! Invariant: everything that a story of Exchange's cannot show at SOGo is named here, with the vendor's document.

use which_mailbox::mailbox::{Mailbox, MailboxKind};
use which_mailbox::simulation::{Outcome, Reach, Refusal, Story, World};

/// Something that rests on a document alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreachable {
    /// Its pinned id.
    pub id: &'static str,
    /// What it is, in a few words.
    pub what: &'static str,
    /// The vendor's document.
    pub source: &'static str,
    /// Where that is read.
    pub address: &'static str,
    /// Why no server here shows it.
    pub why: &'static str,
    /// The simulator's rules that rest on it.
    pub rules: &'static [&'static str],
}

/// All of it.
pub const ALL: [Unreachable; 9] = [
    Unreachable {
        id: "remote-wipe",
        what: "A lost phone erases itself when it next connects",
        source: "Microsoft, MS-ASPROV, sections 2.2.2.45 and 3.1.5.1.2.2 (RemoteWipe)",
        address: "https://learn.microsoft.com/en-us/openspecs/exchange_server_protocols/ms-asprov/b1a0a477-0a44-4d69-971f-4889b861942b",
        why: "SOGo 5.8 does not offer the command Provision",
        rules: &["exchange-wipe", "wipe-phones-only"],
    },
    Unreachable {
        id: "recoverable-items",
        what: "What was erased can be taken back for 14 to 30 days, by the reader or by the administrator",
        source: "Microsoft, \"Recoverable Items folder in Exchange\"; \"Enable or disable single item recovery\"",
        address: "https://learn.microsoft.com/en-us/exchange/security-and-compliance/recoverable-items-folder/recoverable-items-folder",
        why: "SOGo keeps nothing of what was erased",
        rules: &[
            "exchange-recoverable",
            "exchange-recover",
            "exchange-single-item-recovery",
            "exchange-recovery-window",
        ],
    },
    Unreachable {
        id: "quota-steps",
        what: "A warning at 98 %, no sending at 99 %, no receiving at 100 % of the quota",
        source: "Microsoft, \"Configure storage quotas for a mailbox\"",
        address: "https://learn.microsoft.com/en-us/exchange/recipients/user-mailboxes/storage-quotas",
        why: "SOGo has the one limit of its IMAP server, and goes on sending",
        rules: &["exchange-warns", "exchange-stops-sending"],
    },
    Unreachable {
        id: "outlook-cache",
        what: "Outlook keeps twelve months of mail on the computer",
        source: "Microsoft, \"Turn on Cached Exchange Mode\", as Troy University's help desk gives it",
        address: "https://helpdesk.troy.edu/TDClient/1924/Portal/KB/PrintArticle?ID=44784",
        why: "Outlook speaks MAPI to Exchange; ActiveSync knows no window of twelve months",
        rules: &["exchange-computer-window"],
    },
    Unreachable {
        id: "mapi",
        what: "Outlook on a computer speaks MAPI over HTTP",
        source: "Microsoft, MS-OXCMAPIHTTP (MAPI over HTTP)",
        address: "https://learn.microsoft.com/en-us/openspecs/exchange_server_protocols/ms-oxcmapihttp/",
        why: "No free server speaks it; computers are played here by ActiveSync like phones",
        rules: &[],
    },
    Unreachable {
        id: "public-folders",
        what: "Folders that belong to the whole organisation",
        source: "Microsoft, \"Public folders in Exchange Server\"",
        address: "https://github.com/MicrosoftDocs/OfficeDocs-Exchange",
        why: "SOGo has none, and the box simulates none",
        rules: &[],
    },
    Unreachable {
        id: "retention-tags",
        what: "Nothing empties Deleted Items by default",
        source: "Microsoft, \"Default Retention Policy in Exchange\"",
        address: "https://learn.microsoft.com/en-us/exchange/security-and-compliance/messaging-records-management/default-retention-policy",
        why: "SOGo has no retention; that nothing is emptied there proves nothing about Exchange",
        rules: &["exchange-keeps-trash"],
    },
    Unreachable {
        id: "conflict-by-activesync",
        what: "Of two changes made apart the server's stays",
        source: "Microsoft, MS-ASCMD, section 2.2.3.34 (Conflict)",
        address: "https://learn.microsoft.com/en-us/openspecs/exchange_server_protocols/ms-ascmd/7993484c-fb23-4a6a-977b-d1cfb05283c8",
        why: "SOGo takes the later change; by CalDAV it holds to the version (412), and that is shown",
        rules: &[],
    },
    Unreachable {
        id: "drafts-by-activesync",
        what: "A phone's draft goes up by itself",
        source: "Microsoft, MS-ASCMD, section 3.1.5.4 (no Drafts before protocol version 16.0)",
        address: "https://learn.microsoft.com/en-us/openspecs/exchange_server_protocols/ms-ascmd/8284dc68-a9df-46ba-ad90-f523f1a4dbe3",
        why: "SOGo speaks versions up to 14.1; drafts are put there by IMAP, which Exchange speaks as well",
        rules: &[],
    },
];

/// The longest window of mail that a server here keeps apart from all mail, in days.
const LONGEST_WINDOW: u16 = 180;

/// The story up to the first event that SOGo cannot show for this mailbox, and the event's number, if there is one.
pub fn reach(story: &Story, mailbox: &Mailbox) -> (Story, Option<usize>) {
    let mut world = World::new(mailbox, &story.stage);
    let stops = story.events.iter().position(|event| {
        let outcome = world.apply(*event);
        mailbox.kind() == MailboxKind::Exchange
            && (rests_on_documents(&outcome) || world.day() > LONGEST_WINDOW)
    });
    let events = stops.map_or(&story.events[..], |stop| &story.events[..stop]);
    (Story { stage: story.stage.clone(), events: events.to_vec() }, stops)
}

/// The story up to the first event that SOGo may show otherwise for a reason that stands in `differences.md`: besides what
/// [`reach`] stops at, an edit that meets another (told by stories of its own), and a deed on a message that is gone, of
/// which ActiveSync at SOGo says nothing.
pub fn reach_at_random(story: &Story, mailbox: &Mailbox) -> Story {
    let (reached, _) = reach(story, mailbox);
    let mut world = World::new(mailbox, &story.stage);
    let stops = reached.events.iter().position(|event| {
        let outcome = world.apply(*event);
        rests_on_documents(&outcome) || is_too_late(&outcome)
    });
    Story { events: reached.events[..stops.unwrap_or(reached.events.len())].to_vec(), ..reached }
}

/// Whether a deed met a message that is not there any more.
fn is_too_late(outcome: &Outcome) -> bool {
    if let Outcome::Marked(reach) | Outcome::Moved { reach, .. } | Outcome::Erased { reach, .. } = outcome {
        *reach == Reach::AlreadyGone
    } else {
        false
    }
}

/// Whether only Exchange does what came of an event.
fn rests_on_documents(outcome: &Outcome) -> bool {
    matches!(
        outcome,
        Outcome::Recovered(_)
            | Outcome::WipePending
            | Outcome::Wiped { .. }
            | Outcome::Arrived { warned: true }
            | Outcome::EntryConflict
            | Outcome::WaitsInOutbox(Refusal::OverQuota)
    ) || matches!(outcome, Outcome::Synced(round) if round.conflicts > 0)
        || matches!(outcome, Outcome::TimePassed(expiry) if expiry.recovery > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_stands_once_with_a_document_that_can_be_opened() {
        for (at, one) in ALL.iter().enumerate() {
            assert!(ALL[..at].iter().all(|other| other.id != one.id), "{} stands twice", one.id);
            assert!(one.source.starts_with("Microsoft, "), "{}: {}", one.id, one.source);
            assert!(one.address.starts_with("https://"), "{}", one.address);
        }
    }
}
