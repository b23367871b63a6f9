//! What the article says about the three kinds stands in the table, or among what is often said and not quite true.
//!
//! Invariant: `tests/data/claims.tsv` lists every claim of the article
//! (<https://www.dieerfolgsbringer.de/exchange-pop3-imap-welches-ist-das-richtige-fuer-mich/>), its lost lists of pros and
//! cons rebuilt from its body, and what it leaves out; each with a verdict of our own.
#![allow(clippy::unwrap_used, clippy::panic)]

use which_mailbox::advice::{Answers, CANDIDATES, Situation};
use which_mailbox::comparison::{Criterion, Note, Saying};
use which_mailbox::mailbox::{ExchangeSettings, ImapSettings, Mailbox};
use which_mailbox::simulation::{DeviceId, EntryId, Folder, Guided, MessageId, Place, Reading, World};
use which_mailbox::text::{Language, comparison_words};

const CLAIMS: &str = include_str!("data/claims.tsv");

/// Where a claim is to be found; the last column of the list says so.
#[derive(Debug)]
enum Covered {
    Row(Criterion),
    Said(Saying),
    /// By the box as a whole: it asks what the reader needs, and the table weighs the three.
    Whole,
}

/// `row:ID`, `said:ID` or `whole`.
fn place(text: &str) -> Option<Covered> {
    match text.split_once(':') {
        Some(("row", id)) => Criterion::ALL.into_iter().find(|row| row.id() == id).map(Covered::Row),
        Some(("said", id)) => Saying::ALL.into_iter().find(|said| said.id() == id).map(Covered::Said),
        _ => (text == "whole").then_some(Covered::Whole),
    }
}

fn covered(claim: &str) -> Option<Covered> {
    let line = CLAIMS.lines().find(|line| line.split('\t').next() == Some(claim))?;
    place(line.rsplit('\t').next()?)
}

/// Id and verdict of each claim.
fn claims() -> Vec<(&'static str, &'static str)> {
    let fields = CLAIMS.lines().skip(1).map(|line| line.split('\t').collect::<Vec<_>>());
    fields.map(|fields| (fields[0], fields[5])).collect()
}

#[test]
fn every_claim_of_the_article_has_its_place() {
    let claims = claims();
    assert_eq!(claims.len(), 60);
    for (claim, verdict) in claims {
        let place = covered(claim).unwrap_or_else(|| panic!("{claim} has no place"));
        match place {
            Covered::Row(criterion) => assert!(Criterion::ALL.contains(&criterion), "{claim}"),
            Covered::Said(saying) => {
                assert!(["partly", "outdated", "true"].contains(&verdict), "{claim}: {verdict}");
                assert!(Saying::ALL.contains(&saying), "{claim}");
            }
            Covered::Whole => assert_eq!(verdict, "true", "{claim}"),
        }
    }
}

#[test]
fn what_is_true_only_in_part_is_corrected() {
    for (claim, verdict) in claims() {
        if ["partly", "outdated"].contains(&verdict) {
            assert!(matches!(covered(claim), Some(Covered::Said(_))), "{claim} is not corrected");
        }
    }
    for saying in Saying::ALL {
        let found = claims()
            .iter()
            .any(|(claim, _)| matches!(covered(claim), Some(Covered::Said(corrects)) if corrects == saying));
        assert!(found, "{saying:?} corrects no claim");
    }
}

fn words_of(saying: Saying) -> [&'static str; 4] {
    let [german, english] = [Language::German, Language::English].map(comparison_words);
    [german.said(saying), german.truth(saying), english.said(saying), english.truth(saying)]
}

#[test]
fn every_saying_and_note_has_words_and_an_address() {
    for saying in Saying::ALL {
        for words in words_of(saying) {
            assert!(words.ends_with('.') && !words.contains("  "), "{words}");
        }
        assert!(saying.source().starts_with("https://"), "{saying:?}");
    }
    for note in Note::ALL {
        let said =
            [Language::German, Language::English].map(|language| comparison_words(language).note(note));
        assert!(said.iter().all(|said| said.ends_with('.') && !said.contains("  ")), "{said:?}");
        assert_ne!(said[0], said[1]);
        assert!(note.source().starts_with("https://"), "{note:?}");
    }
}

#[test]
fn every_criterion_has_words_of_its_own() {
    for language in [Language::German, Language::English] {
        let words = comparison_words(language);
        let mut said: Vec<&str> = Criterion::ALL.map(|criterion| words.criterion(criterion)).into();
        said.sort_unstable();
        said.dedup();
        assert_eq!(said.len(), Criterion::ALL.len());
        assert!(said.iter().all(|said| !said.is_empty() && !said.ends_with('.')));
    }
    let german = comparison_words(Language::German);
    assert_eq!(german.rows_left(3, 26), "3 von 26 Zeilen");
    assert_eq!(german.rows_left(0, 26), "Keine Zeile bleibt übrig.");
}

#[test]
fn ids_are_pinned_and_groups_hold_together() {
    let mut groups: Vec<u8> = Criterion::ALL.iter().map(|criterion| criterion.group() as u8).collect();
    assert!(groups.is_sorted());
    groups.dedup();
    assert_eq!(groups, [0, 1, 2, 3]);
    for (at, criterion) in Criterion::ALL.iter().enumerate() {
        assert_eq!(*criterion as usize, at);
    }
    assert_eq!(Criterion::UpToDate.id(), "up-to-date");
}

const COMPUTER: DeviceId = DeviceId(0);
const PHONE: DeviceId = DeviceId(1);
/// Thunderbird's own settings. Source: Thunderbird, `AccountConfig.sys.mjs`.
const POP3: Mailbox = CANDIDATES[0];
const IMAP: Mailbox = Mailbox::Imap(ImapSettings { dav: false, trash_days: None });
const IMAP_DAV: Mailbox = Mailbox::Imap(ImapSettings { dav: true, trash_days: None });
const EXCHANGE: Mailbox = Mailbox::Exchange(ExchangeSettings { recovery_days: 14, phone_days: 30 });

/// The end of the story that shows what is true, on a computer and a phone; and how it was before its last step.
fn shown(saying: Saying, mailbox: &Mailbox) -> (World, World) {
    let story = saying.shown_by().unwrap();
    let tale = Guided::tale(story, &Situation::of(&Answers::default()).stage());
    let last = tale.steps.last().unwrap().start;
    (tale.story.play_to(mailbox, last), tale.story.play(mailbox))
}

fn folder(world: &World, place: Place) -> Option<Folder> {
    world.copy(place, MessageId(0)).map(|copy| copy.folder)
}

#[test]
fn one_pop3_program_empties_the_inbox_for_all_others() {
    let (_, end) = shown(Saying::ThreeKinds, &IMAP);
    assert_eq!(folder(&end, Place::Server), None);
    assert_eq!(end.reading(COMPUTER, MessageId(0)), Reading::Not);
}

#[test]
fn a_device_gets_only_what_another_has_left() {
    let (_, end) = shown(Saying::EachFetchesAll, &POP3);
    assert_eq!(end.reading(COMPUTER, MessageId(0)), Reading::Here);
    assert_eq!(end.reading(PHONE, MessageId(0)), Reading::Not);
}

#[test]
fn a_phone_that_deletes_on_the_server_takes_it_from_the_computer() {
    let (_, end) = shown(Saying::StillOnComputer, &POP3);
    assert_eq!(end.reading(COMPUTER, MessageId(0)), Reading::Not);
}

#[test]
fn a_program_may_delete_on_the_server_at_once() {
    let (before, end) = shown(Saying::StillOnServer, &POP3);
    assert_eq!(folder(&before, Place::Server), Some(Folder::Inbox));
    assert_eq!(folder(&end, Place::Server), None);
}

#[test]
fn room_is_free_only_once_the_trash_is_empty() {
    let story =
        Guided::tale(Saying::SoonFull.shown_by().unwrap(), &Situation::of(&Answers::default()).stage());
    let bounced = |step: usize| story.story.play_to(&IMAP, story.steps[step].end).bounced().count();
    let [deleted, emptied] = [story.steps.len() - 3, story.steps.len() - 1];
    assert!(bounced(deleted) > bounced(deleted - 1), "what came after deleting alone was sent back");
    assert_eq!(bounced(emptied), bounced(deleted), "what came after emptying the trash was not");
}

#[test]
fn exchange_deletes_everywhere_and_recovers_for_a_time() {
    let (before, end) = shown(Saying::LostByIntruder, &EXCHANGE);
    assert_eq!(before.reading(COMPUTER, MessageId(0)), Reading::Not);
    assert_eq!((before.recoverable().count(), end.recoverable().count()), (2, 0));
}

#[test]
fn one_wrong_click_moves_to_the_trash() {
    let (_, end) = shown(Saying::OneWrongClick, &IMAP);
    for place in [Place::Server, Place::Device(COMPUTER), Place::Device(PHONE)] {
        assert_eq!(folder(&end, place), Some(Folder::Trash));
    }
}

#[test]
fn exchange_keeps_twelve_months_at_hand() {
    let (before, end) = shown(Saying::AllOnEveryDevice, &EXCHANGE);
    assert_eq!(before.reading(COMPUTER, MessageId(0)), Reading::Online);
    assert_eq!(end.reading(COMPUTER, MessageId(0)), Reading::Not);
}

#[test]
fn imap_with_caldav_reminds_on_the_computer_too() {
    assert_eq!(Saying::CalendarNeedsExchange.mailboxes(), [POP3, IMAP_DAV, EXCHANGE]);
    assert_eq!(Saying::OneWrongClick.mailboxes(), [POP3, IMAP, EXCHANGE]);
    let reminded = |mailbox| shown(Saying::CalendarNeedsExchange, mailbox).1.reminded(COMPUTER, EntryId(0));
    assert_eq!([&IMAP, &IMAP_DAV, &EXCHANGE].map(reminded), [false, true, true]);
}
