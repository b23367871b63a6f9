//! Sentences, whatever the story, the mailbox and the language.

use which_mailbox::simulation::{Event, Guided, Outcome, World};
use which_mailbox::text::{Language, came, summary, title, told};

use crate::cast::{IMAP_DAV, LANGUAGES, MAILBOXES, stages, steps, usual};

pub fn is_clean(text: &str) {
    assert!(!text.is_empty());
    assert!(!text.contains(['{', '}', '#']), "a number is missing: {text}");
    assert!(!text.contains("  "), "two spaces: {text}");
    assert!(!text.contains(" ,") && !text.contains(" .") && !text.contains(".."), "stray stop: {text}");
    assert_eq!(text, text.trim(), "space at an end: {text}");
    assert!(text.starts_with(|first: char| first.is_uppercase() || first.is_numeric()), "no start: {text}");
}

pub fn is_sentence(text: &str) {
    is_clean(text);
    assert!(text.ends_with('.'), "no end: {text}");
    assert_eq!(text.matches('.').count(), 1, "more than one sentence: {text}");
    for kind in ["POP3", "IMAP", "Exchange", "Outlook"] {
        assert!(!text.contains(kind), "names a kind: {text}");
    }
}

#[test]
fn every_step_is_told_in_a_whole_sentence_in_both_languages() {
    for stage in stages() {
        for guided in Guided::ALL {
            let tale = guided.tale(&stage);
            for mailbox in &MAILBOXES {
                for (_, before, events) in steps(&tale, mailbox) {
                    let [german, english] = LANGUAGES.map(|language| told(language, &before, &events));
                    is_sentence(&german);
                    is_sentence(&english);
                    assert_ne!(german, english);
                    let [german, english] = LANGUAGES.map(|language| came(language, &before, &events));
                    is_sentence(&german);
                    is_sentence(&english);
                    assert_ne!(german, english);
                }
            }
        }
    }
}

/// One event hits all columns, so it is told once.
#[test]
fn what_happens_is_told_the_same_for_every_mailbox() {
    for stage in stages() {
        for guided in Guided::ALL {
            let tale = guided.tale(&stage);
            for language in LANGUAGES {
                let in_one = |mailbox| -> Vec<String> {
                    let steps = steps(&tale, mailbox);
                    steps.iter().map(|(_, before, events)| told(language, before, events)).collect()
                };
                let first = in_one(&MAILBOXES[0]);
                for mailbox in &MAILBOXES[1..] {
                    assert_eq!(in_one(mailbox), first, "{} {mailbox:?}", guided.id());
                }
            }
        }
    }
}

#[test]
fn different_outcomes_of_one_event_are_told_differently() {
    for guided in Guided::ALL {
        let tale = guided.tale(&usual());
        for (place, event) in tale.story.events.iter().enumerate() {
            let mut seen: Vec<(Outcome, String, String)> = Vec::new();
            for mailbox in &MAILBOXES {
                let before = tale.story.play_to(mailbox, place);
                let outcome = before.clone().apply(*event);
                let [german, english] = LANGUAGES.map(|language| came(language, &before, &[*event]));
                for (other, in_german, in_english) in &seen {
                    if *other != outcome {
                        assert_ne!(*in_german, german, "{} {event:?} {other:?} {outcome:?}", guided.id());
                        assert_ne!(*in_english, english, "{} {event:?} {other:?} {outcome:?}", guided.id());
                    }
                }
                seen.push((outcome, german, english));
            }
        }
    }
}

#[test]
fn every_story_has_a_title_of_its_own_in_both_languages() {
    for language in LANGUAGES {
        for (place, guided) in Guided::ALL.iter().enumerate() {
            is_clean(title(language, *guided));
            let same =
                Guided::ALL.iter().position(|other| title(language, *other) == title(language, *guided));
            assert_eq!(same, Some(place), "{}", guided.id());
        }
    }
    for guided in Guided::ALL {
        assert_ne!(title(Language::German, guided), title(Language::English, guided));
    }
}

#[test]
fn every_world_of_every_story_has_a_summary() {
    for stage in stages() {
        for guided in Guided::ALL {
            let tale = guided.tale(&stage);
            for mailbox in &MAILBOXES {
                let world = tale.story.play(mailbox);
                let [german, english] = LANGUAGES.map(|language| summary(language, &world));
                is_clean(&german);
                is_clean(&english);
                assert_ne!(german, english);
            }
        }
    }
}

#[test]
fn a_summary_counts_each_place() {
    let world = |guided: Guided| guided.tale(&usual()).story.play(&IMAP_DAV);
    let summaries = |world: &World| LANGUAGES.map(|language| summary(language, world));
    assert_eq!(
        summaries(&world(Guided::DeletedOnPhone)),
        ["Computer 0, Handy 0, Server 0, Papierkorb 1", "Computer 0, phone 0, server 0, trash 1"]
    );
    assert_eq!(
        summaries(&world(Guided::DiskDies)),
        [
            "Handy 2, zweiter Computer 3, Server 3; Termine, Kontakte und Aufgaben: Handy 1, zweiter Computer 1, Server 1",
            "Phone 2, second computer 3, server 3; appointments, contacts and tasks: phone 1, second computer 1, server 1",
        ]
    );
    assert_eq!(
        summaries(&world(Guided::StolenPhone)),
        ["Computer 1, gestohlenes Handy 2, Server 3", "Computer 1, stolen phone 2, server 3"]
    );
}

#[test]
fn nothing_is_told_where_nothing_happens() {
    let world = usual();
    let world = World::new(&IMAP_DAV, &world);
    for language in LANGUAGES {
        assert_eq!(told(language, &world, &[]), "");
        assert_eq!(came(language, &world, &[]), "");
    }
    let none: [Event; 0] = [];
    assert_eq!(told(Language::German, &world, &none), "");
}
