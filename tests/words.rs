//! Every question, choice, fact and reason has words in both languages, and they are whole sentences.
//!
//! Invariant: what is checked here holds for any language that is added to [`LANGUAGES`].
#![allow(clippy::unwrap_used, clippy::panic)]

use which_mailbox::advice::{
    Answers, Degree, Evidence, Finding, Importance, Question, Row, Situation, USUAL,
};
use which_mailbox::mailbox::{ExchangeSettings, ImapSettings, LeaveOnServer, Mailbox, Pop3Access};
use which_mailbox::simulation::{DeviceId, EntryId, EntryKind, Event, MessageId, Stage, Story};
use which_mailbox::text::{Language, Say, trial_words};
use which_mailbox::trial::{Action, Trial};

const LANGUAGES: [Language; 2] = [Language::German, Language::English];

fn reason(language: Language, finding: Finding) -> String {
    let story = Story { stage: Stage { devices: Vec::new(), quota_kb: None }, events: Vec::new() };
    let evidence = Evidence::Played { story, step: 0, finding, limit: None };
    language.words().reason(&Row {
        question: Question::Devices,
        importance: Importance::Ordinary,
        degree: Degree::Met,
        points: 2,
        evidence,
    })
}

fn is_clean(text: &str) {
    assert!(!text.is_empty());
    assert!(!text.contains('#'), "a number is missing: {text}");
    assert!(!text.contains("  "), "two spaces: {text}");
    assert_eq!(text, text.trim(), "space at an end: {text}");
}

fn is_sentence(text: &str) {
    is_clean(text);
    assert!(text.ends_with(['.', '?', '!']), "no end: {text}");
    assert!(text.starts_with(|first: char| first.is_uppercase() || first.is_numeric()), "no start: {text}");
}

#[test]
fn every_question_has_words_for_each_of_its_choices() {
    for language in LANGUAGES {
        for question in Question::ALL {
            let words = language.words();
            is_sentence(words.title(question));
            is_sentence(words.why(question));
            is_clean(words.label(question));
            let choices = question.choices().len() as u8;
            for place in 0..choices {
                let choice = words.choice(question, place);
                is_clean(choice.label);
                if !choice.hint.is_empty() {
                    is_sentence(choice.hint);
                }
            }
            assert_eq!(
                words.choice(question, choices).label,
                "",
                "{language:?}, {}: too many",
                question.id()
            );
        }
    }
}

#[test]
fn the_languages_differ_in_every_question() {
    let [german, english] = LANGUAGES.map(Language::words);
    for question in Question::ALL {
        assert_ne!(german.title(question), english.title(question));
        assert_ne!(german.label(question), english.label(question));
        assert_ne!(german.why(question), english.why(question));
    }
}

#[test]
fn a_reason_is_whole_sentences_whatever_was_found() {
    let mut findings = vec![Finding::OneDevice];
    let yes_no = [false, true];
    for part in 0..=3 {
        let (of, some) = (3, part);
        for originals in yes_no {
            findings.push(Finding::OwnCopy { kept: some, of, originals });
        }
        findings.push(Finding::Everywhere { shown: some, of });
        findings.push(Finding::StaysElsewhere { kept: some, of });
        findings.push(Finding::InBrowser { shown: some, of });
        findings.push(Finding::Reminded { on: some, of });
        findings.push(Finding::EntriesBack { back: some, of });
        findings.push(Finding::SentBack { bounced: some, of, first_day: 200 });
        findings.push(Finding::AtProvider { left: some, of });
        findings.push(Finding::Offline { shown: some, of });
        findings.push(Finding::Back { back: some, of });
        findings.push(Finding::Stolen { before: 3, after: some });
        findings.push(Finding::Storage { percent: some * 33 });
        for recoverable in 0..=3 {
            findings.push(Finding::Sabotaged { on_devices: some, recoverable, of });
        }
    }
    for times in 1..=3 {
        findings.push(Finding::Chores { times, devices: 3 });
    }
    findings.push(Finding::Chores { times: 1, devices: 1 });
    findings.push(Finding::Reminded { on: 1, of: 1 });
    for a in yes_no {
        for b in yes_no {
            findings.push(Finding::SharedCalendar { seen: a, entered: b });
            for c in yes_no {
                findings.push(Finding::StandIn { mail: a, calendar: b, ended: c });
                findings.push(Finding::Together { mail: a, handled: b, calendar: c });
                for days in [0, 14] {
                    findings.push(Finding::Slips {
                        from_trash: a,
                        elsewhere: b,
                        on_server: c,
                        recoverable_days: days,
                    });
                }
                for d in yes_no {
                    findings.push(Finding::Carried { read: a, deleted: b, filed: c, sent: d });
                }
            }
        }
    }
    for finding in findings {
        let [german, english] = LANGUAGES.map(|language| reason(language, finding));
        is_sentence(&german);
        is_sentence(&english);
        assert_ne!(german, english);
    }
}

#[test]
fn a_reason_says_the_numbers_that_were_found() {
    let finding = Finding::Back { back: 2, of: 5 };
    assert_eq!(
        reason(Language::German, finding),
        "Geht Ihr wichtigstes Gerät kaputt, holt ein neues nur 2 von 5 Beispielnachrichten zurück. Der Rest ist ohne \
         eigene Sicherung verloren."
    );
    assert_eq!(
        reason(Language::English, finding),
        "If your main device breaks, a new one brings back only 2 of 5 sample messages. The rest is lost unless you \
         have a backup."
    );
}

#[test]
fn what_arrives_and_what_does_not_is_told_apart() {
    let finding = Finding::Carried { read: true, deleted: true, filed: false, sent: false };
    assert_eq!(
        reason(Language::German, finding),
        "Was Sie auf einem Gerät lesen oder löschen, zeigen auch die anderen. Nicht so, was Sie ablegen oder senden."
    );
    assert_eq!(
        reason(Language::English, finding),
        "What you read or delete on one device shows on the others. Not so what you file or send."
    );
}

#[test]
fn a_mailbox_is_named_with_the_settings_that_count() {
    let named = |language: Language, mailbox: Mailbox| language.words().mailbox(&mailbox);
    let pop3 = Mailbox::Pop3(Pop3Access { leave: LeaveOnServer::Days(14), delete_with_local: false });
    assert_eq!(named(Language::German, pop3), "POP3, mit Kopien für 14 Tage auf dem Server");
    assert_eq!(named(Language::English, pop3), "POP3, leaving mail on the server for 14 days");
    let imap = Mailbox::Imap(ImapSettings { dav: true, trash_days: None });
    assert_eq!(named(Language::German, imap), "IMAP mit CalDAV und CardDAV");
    assert_eq!(named(Language::English, imap), "IMAP with CalDAV and CardDAV");
    let exchange = Mailbox::Exchange(ExchangeSettings { recovery_days: 30, phone_days: 30 });
    assert_eq!(named(Language::German, exchange), "Exchange mit 30 Tagen Wiederherstellung");
    assert_eq!(named(Language::English, exchange), "Exchange with 30 days of recovery");
}

#[test]
fn a_language_tag_chooses_german_or_english() {
    for (tag, language) in [
        ("de", Language::German),
        ("de-AT", Language::German),
        ("DE", Language::German),
        ("en", Language::English),
        ("en-GB", Language::English),
        ("fr", Language::English),
        ("deu", Language::English),
    ] {
        assert_eq!(Language::from_tag(tag), language, "{tag}");
    }
}

#[test]
fn whoever_acts_has_buttons_that_say_different_things() {
    for language in LANGUAGES {
        let words = trial_words(language);
        let mut trial = Trial::new(Situation::of(&Answers::default()).stage(), USUAL);
        trial.update(Action::PlayFreely);
        for event in [Event::MailArrives { kb: 50 }, Event::MakeEntry(DeviceId(0), EntryKind::Appointment)] {
            trial.update(Action::Do(event));
        }
        let deeds = trial.deeds(Some(MessageId(0)), Some(EntryId(0)));
        for deed in &deeds {
            let label = words.deed(deed.event);
            is_clean(&label);
            let same =
                deeds.iter().filter(|other| other.actor == deed.actor && words.deed(other.event) == label);
            assert_eq!(same.count(), 1, "{label}");
        }
    }
}

#[test]
fn what_stands_around_a_story_says_its_numbers() {
    let [german, english] = LANGUAGES.map(trial_words);
    assert_eq!(german.with(Say::Place, &[3, 8, 20]), "Schritt 3 von 8, Tag 20");
    assert_eq!(english.with(Say::Place, &[3, 8, 20]), "Step 3 of 8, day 20");
    assert_eq!([german.size(999), english.size(50_000)], ["999 kB", "50 MB"]);
    assert_eq!(german.with(Say::Both, &[2, 1]), "2 als Original, 1 als Abbild");
    assert_eq!(english.with(Say::Task, &[2]), "Task 2");
    assert_eq!(german.of(Say::MayWrite), "darf lesen und ändern");
    assert_eq!(english.about(Say::Reason, "Same state everywhere"), "Your reason: Same state everywhere");
}
