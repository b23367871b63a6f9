//! Every reason can be replayed and shows what the kinds are known for.
//!
//! Invariant: a row rests on a story that was played in the reader's own situation, or on a fact.
#![allow(clippy::unwrap_used, clippy::panic)]

mod advice_readers;

use advice_readers::{judged, reader};
use which_mailbox::advice::{Degree, Evidence, Fact, Finding, Question, Situation, standing};
use which_mailbox::mailbox::{DeviceKind, MailboxKind};

#[test]
fn playing_a_reasons_story_to_its_step_shows_the_same_again() {
    let mut played = 0;
    for (answers, verdicts) in judged() {
        for verdict in verdicts {
            for row in &verdict.rows {
                let Evidence::Played { story, step, finding, .. } = &row.evidence else { continue };
                let wish = answers.choice(row.question).unwrap().wish.unwrap();
                let again = Finding::observe(wish, story, *step, &verdict.mailbox);
                assert_eq!(again, Some((*step, *finding)), "{} {}", answers.to_link(), row.question.id());
                assert!((1..=story.events.len()).contains(step));
                played += 1;
            }
        }
    }
    assert!(played > 5000, "only {played} reasons replayed");
}

#[test]
fn a_degree_depends_on_the_finding_and_a_fact_can_only_lower_it_to_partly() {
    for (answers, verdicts) in judged() {
        for verdict in verdicts {
            for row in &verdict.rows {
                let Evidence::Played { finding, limit, .. } = &row.evidence else { continue };
                let expected = match (finding.degree(), limit) {
                    (Degree::Met | Degree::Partly, Some(_)) => Degree::Partly,
                    (Degree::Unmet, Some(_)) => {
                        panic!("a limit where nothing was met: {}", answers.to_link())
                    }
                    (shown, None) => shown,
                };
                assert_eq!(row.degree, expected, "{} {}", answers.to_link(), row.question.id());
            }
        }
    }
}

#[test]
fn a_story_is_set_in_the_readers_own_situation() {
    use DeviceKind::{Computer, Laptop, Phone};
    for (link, devices) in [
        ("devices=computer", &[Computer][..]),
        ("devices=phone", &[Phone]),
        ("devices=both", &[Computer, Phone]),
        ("devices=more", &[Computer, Laptop, Phone]),
        ("same-state=same", &[Computer, Phone]),
    ] {
        assert_eq!(Situation::of(&reader(link)).devices(), devices, "{link}");
        for verdict in standing(&reader(link)).unwrap() {
            let Evidence::Played { story, .. } = &verdict.rows[0].evidence else { panic!("{link}") };
            let kinds: Vec<DeviceKind> = story.stage.devices.iter().map(|device| device.kind).collect();
            assert_eq!(kinds, devices, "{link}");
        }
    }
    assert_eq!(Situation::of(&reader("storage=small")).stage().quota_kb, Some(50_000));
    assert_eq!(Situation::of(&reader("storage=plenty")).stage().quota_kb, None);
}

#[test]
fn little_storage_is_felt_by_no_other_wish() {
    for (answers, verdicts) in judged() {
        let mut scarce = answers.clone();
        assert!(scarce.set_id(Question::Storage, "small"));
        for verdict in verdicts {
            for row in verdict.rows.iter().filter(|row| row.question != Question::Storage) {
                let Evidence::Played { finding, .. } = row.evidence else { continue };
                let wish = answers.choice(row.question).unwrap().wish.unwrap();
                let story = wish.story(Situation::of(&scarce)).unwrap();
                let seen = Finding::observe(wish, &story, story.events.len(), &verdict.mailbox);
                assert_eq!(seen.map(|(_, finding)| finding), Some(finding), "{}", scarce.to_link());
            }
        }
    }
}

#[test]
fn a_story_has_few_events() {
    for (answers, verdicts) in judged() {
        for row in verdicts.iter().flat_map(|verdict| &verdict.rows) {
            if let Evidence::Played { story, .. } = &row.evidence {
                assert!(story.events.len() <= 30, "{}: {} events", answers.to_link(), story.events.len());
            }
        }
    }
}

/// What each kind's story comes to for a reader with computer and phone, where the expected numbers can be counted by
/// hand. Sources: the scenarios and facts that the stories name.
#[test]
fn stories_show_what_the_kinds_are_known_for() {
    let found = |link: &str, kind: MailboxKind| -> Finding {
        let verdicts = standing(&reader(link)).unwrap();
        let verdict = verdicts.iter().find(|verdict| verdict.mailbox.kind() == kind).unwrap();
        match &verdict.rows.last().unwrap().evidence {
            Evidence::Played { finding, .. } => *finding,
            Evidence::Known(fact) => panic!("{link}: {fact:?}"),
        }
    };
    use MailboxKind::{Exchange, Imap, Pop3};
    for (link, kind, finding) in [
        ("archive=yes", Pop3, Finding::OwnCopy { kept: 3, of: 3, originals: true }),
        ("archive=yes", Imap, Finding::OwnCopy { kept: 3, of: 3, originals: false }),
        // The message of 400 days ago is older than Exchange's cache of twelve months.
        ("archive=yes", Exchange, Finding::OwnCopy { kept: 2, of: 3, originals: false }),
        (
            "same-state=same",
            Pop3,
            Finding::Carried { read: false, deleted: false, filed: false, sent: false },
        ),
        ("same-state=same", Imap, Finding::Carried { read: true, deleted: true, filed: true, sent: true }),
        ("same-state=apart", Pop3, Finding::StaysElsewhere { kept: 1, of: 1 }),
        ("same-state=apart", Imap, Finding::StaysElsewhere { kept: 0, of: 1 }),
        ("webmail=yes", Pop3, Finding::InBrowser { shown: 3, of: 4 }),
        ("webmail=yes", Imap, Finding::InBrowser { shown: 4, of: 4 }),
        ("calendar=mine", Pop3, Finding::Reminded { on: 1, of: 2 }),
        ("calendar=mine", Imap, Finding::Reminded { on: 2, of: 2 }),
        ("calendar=mine", Exchange, Finding::Reminded { on: 2, of: 2 }),
        ("devices=phone,calendar=mine", Pop3, Finding::EntriesBack { back: 0, of: 3 }),
        ("devices=phone,calendar=mine", Exchange, Finding::EntriesBack { back: 3, of: 3 }),
        ("team=stand-in", Pop3, Finding::StandIn { mail: false, calendar: false, ended: true }),
        ("team=stand-in", Exchange, Finding::StandIn { mail: true, calendar: true, ended: true }),
        ("team=together", Exchange, Finding::Together { mail: true, handled: true, calendar: true }),
        ("team=together", Pop3, Finding::Together { mail: false, handled: false, calendar: false }),
        // Two of six messages with photos fit into 50 MB; the third comes after 120 days.
        ("storage=small", Imap, Finding::SentBack { bounced: 4, of: 6, first_day: 120 }),
        ("storage=small", Pop3, Finding::SentBack { bounced: 0, of: 6, first_day: 0 }),
        ("privacy=yes", Pop3, Finding::AtProvider { left: 0, of: 3 }),
        ("privacy=yes", Exchange, Finding::AtProvider { left: 3, of: 3 }),
        ("connection=offline", Pop3, Finding::Offline { shown: 4, of: 4 }),
        // The phone's window leaves out what is 40 days old.
        ("connection=offline", Imap, Finding::Offline { shown: 3, of: 4 }),
        ("device-loss=yes", Pop3, Finding::Back { back: 3, of: 4 }),
        ("device-loss=yes", Exchange, Finding::Back { back: 4, of: 4 }),
        (
            "mistake=yes",
            Imap,
            Finding::Slips { from_trash: true, elsewhere: false, on_server: false, recoverable_days: 0 },
        ),
        (
            "mistake=yes",
            Exchange,
            Finding::Slips { from_trash: true, elsewhere: false, on_server: false, recoverable_days: 13 },
        ),
        ("sabotage=yes", Pop3, Finding::Sabotaged { on_devices: 2, recoverable: 0, of: 2 }),
        ("sabotage=yes", Imap, Finding::Sabotaged { on_devices: 0, recoverable: 0, of: 2 }),
        ("sabotage=yes", Exchange, Finding::Sabotaged { on_devices: 0, recoverable: 2, of: 2 }),
        ("policy=wipe", Imap, Finding::Stolen { before: 2, after: 2 }),
        ("policy=wipe", Exchange, Finding::Stolen { before: 2, after: 0 }),
        ("budget=tight", Pop3, Finding::Storage { percent: 16 }),
        ("budget=tight", Imap, Finding::Storage { percent: 100 }),
        ("effort=little", Imap, Finding::Chores { times: 1, devices: 2 }),
    ] {
        assert_eq!(found(link, kind), finding, "{link} {kind:?}");
    }
}

#[test]
fn a_calendar_by_caldav_is_met_where_the_program_is_known_not_to_be_outlook() {
    for (link, degree, limit) in [
        ("calendar=mine", Degree::Partly, Some(Fact::OutlookNeedsDavAddOn)),
        ("calendar=mine,program=outlook", Degree::Partly, Some(Fact::OutlookNeedsDavAddOn)),
        ("calendar=mine,program=other", Degree::Met, None),
        ("calendar=mine,program=none", Degree::Met, None),
    ] {
        let verdicts = standing(&reader(link)).unwrap();
        let imap = verdicts.iter().find(|verdict| verdict.mailbox.kind() == MailboxKind::Imap).unwrap();
        let row = &imap.rows[0];
        let Evidence::Played { limit: found, .. } = row.evidence else { panic!("{link}") };
        assert_eq!((row.degree, found), (degree, limit), "{link}");
    }
}

#[test]
fn every_fact_has_a_source_and_a_date() {
    for (_, verdicts) in judged() {
        for row in verdicts.iter().flat_map(|verdict| &verdict.rows) {
            let fact = match row.evidence {
                Evidence::Known(fact) => fact,
                Evidence::Played { limit: Some(fact), .. } => fact,
                Evidence::Played { limit: None, .. } => continue,
            };
            assert!(fact.source().starts_with("https://"), "{fact:?}");
            assert!(fact.as_of() >= (2026, 1), "{fact:?}");
        }
    }
}
