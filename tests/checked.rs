//! What the box says a reason was checked on.
//!
//! Invariant: what was confirmed stands in `tests/data/checked.tsv`, which `cargo xtask conformance` holds to what real
//! servers show; the box says that and no more.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::BTreeSet;

use which_mailbox::advice::{Answers, CANDIDATES, Evidence, Question, Row};
use which_mailbox::mailbox::{Mailbox, MailboxKind};
use which_mailbox::text::{Language, checked};

const KEPT: &str = include_str!("data/checked.tsv");

/// Every reason that a story gives, with its mailbox.
fn played() -> Vec<(Question, Mailbox)> {
    let mut played = Vec::new();
    for question in Question::ALL {
        for wish in question.choices().iter().filter_map(|choice| choice.wish) {
            for mailbox in CANDIDATES {
                let row = Row::judged(&Answers::default(), wish, &mailbox);
                if row.is_some_and(|row| matches!(row.evidence, Evidence::Played { .. })) {
                    played.push((question, mailbox));
                }
            }
        }
    }
    assert!(played.len() > 100, "reasons are not found");
    played
}

/// `Dovecot 2.3.19.1`, `SOGo 5.8.0`, …
fn versions() -> BTreeSet<String> {
    let fields = KEPT.lines().map(|line| line.split('\t').collect::<Vec<_>>());
    fields
        .filter(|fields| fields[0] == "version")
        .map(|fields| format!("{} {}", fields[1], fields[2]))
        .collect()
}

#[test]
fn every_reason_that_was_played_says_what_it_was_checked_on() {
    for (question, mailbox) in played() {
        let [german, english] = [Language::German, Language::English]
            .map(|language| checked(question, &mailbox, language.words()));
        assert!(german.starts_with("Geprüft an "), "{question:?} {mailbox:?}: {german:?}");
        assert!(english.starts_with("Checked against "), "{question:?} {mailbox:?}: {english:?}");
        let named = |said: &str| {
            versions().into_iter().filter(|version| said.contains(version.as_str())).collect::<Vec<_>>()
        };
        assert_eq!(named(german), named(english));
        assert!(!named(german).is_empty() || german.contains("Veröffentlichungen"), "{german}");
    }
}

#[test]
fn each_kind_names_the_software_that_speaks_it() {
    for (question, mailbox) in played() {
        let said = checked(question, &mailbox, Language::German.words());
        match mailbox.kind() {
            MailboxKind::Pop3 => assert!(!said.contains("SOGo"), "{question:?}: {said}"),
            MailboxKind::Imap => assert!(said.contains("Dovecot"), "{question:?}: {said}"),
            MailboxKind::Exchange => assert!(!said.contains("Dovecot"), "{question:?}: {said}"),
        }
    }
}
