//! The stories behind the box's reasons, in every situation of a reader, with the settings that compete in turn.
//!
//! Invariant: a reason that the box gives of POP3 or IMAP was played at a server.

use std::collections::BTreeSet;

use which_mailbox::comparison::Column;
use which_mailbox::mailbox::Mailbox;
use which_mailbox_conformance::Bench;
use which_mailbox_conformance::coverage::Reason;

fn tell(test: &str, wanted: fn(&Mailbox) -> bool) {
    let mut bench = Bench::new(test);
    let mut played = BTreeSet::new();
    let mailboxes: Vec<Mailbox> =
        Column::ALL.iter().flat_map(|column| column.mailboxes()).copied().filter(wanted).collect();
    for (_, wish) in Reason::wishes() {
        for (at, story) in Reason::stories(wish).iter().enumerate() {
            // The first situation with all settings, each of the others with one of them, in turn.
            let turn = mailboxes.iter().enumerate().filter(|(of, _)| at == 0 || at % mailboxes.len() == *of);
            for (_, mailbox) in turn {
                // Some wishes and situations have the same story.
                if played.insert(format!("{mailbox:?} {story:?}")) {
                    bench.tell(&format!("reason {}", Reason::id(wish)), story, mailbox, &[]);
                }
            }
        }
    }
    bench.finish();
}

#[test]
fn reasons_for_and_against_pop3_come_to_the_same() {
    tell("reasons-pop3", |mailbox| matches!(mailbox, Mailbox::Pop3(_)));
}

#[test]
fn reasons_for_and_against_imap_come_to_the_same() {
    tell("reasons-imap", |mailbox| matches!(mailbox, Mailbox::Imap(settings) if !settings.dav));
}
