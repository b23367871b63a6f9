//! Every reason can be replayed, and what follows from the verdicts follows for every reader.
//!
//! Invariant: a row rests on a story that was played in the reader's own situation, or on a fact.
#![allow(clippy::unwrap_used, clippy::panic)]

mod advice_readers;

use advice_readers::{drawn, one_or_two_answers, reader};
use which_mailbox::advice::{
    Advice, Clarity, Degree, Evidence, Fact, Finding, Importance, NextStep, Question, Situation, advise,
    standing,
};
use which_mailbox::mailbox::{DeviceKind, MailboxKind};

fn advice(link: &str) -> Advice {
    advise(&reader(link)).unwrap()
}

#[test]
fn playing_a_reasons_story_to_its_step_shows_the_same_again() {
    let mut played = 0;
    for answers in one_or_two_answers().into_iter().chain(drawn(200)) {
        for verdict in standing(&answers).into_iter().flatten() {
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
    for answers in one_or_two_answers() {
        for verdict in standing(&answers).into_iter().flatten() {
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
fn a_story_has_few_events() {
    for answers in one_or_two_answers() {
        for row in standing(&answers).into_iter().flatten().flat_map(|verdict| verdict.rows) {
            if let Evidence::Played { story, .. } = row.evidence {
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
fn what_speaks_against_a_kind_is_what_it_does_not_meet_entirely() {
    let advice = advice("devices=both,calendar=mine,budget=tight");
    assert_eq!(advice.winner().mailbox.kind(), MailboxKind::Imap);
    let against: Vec<Question> = advice.winner().against().map(|row| row.question).collect();
    assert_eq!(against, [Question::Calendar, Question::Budget]);
}

#[test]
fn why_the_others_lost_is_where_they_do_worse_than_the_winner() {
    let advice = advice("devices=both,calendar=mine,budget=tight");
    let lost: Vec<(MailboxKind, Vec<Question>)> = advice
        .losers()
        .map(|(verdict, rows)| (verdict.mailbox.kind(), rows.iter().map(|row| row.question).collect()))
        .collect();
    assert_eq!(
        lost,
        [
            (MailboxKind::Exchange, vec![Question::Budget]),
            (MailboxKind::Pop3, vec![Question::Devices, Question::Calendar])
        ]
    );
}

#[test]
fn every_change_that_is_offered_makes_its_kind_win_and_is_the_smallest() {
    let mut changes = 0;
    for answers in
        drawn(40).into_iter().chain([reader("devices=both"), reader("devices=computer,archive=yes")])
    {
        let Some(advice) = advise(&answers) else { continue };
        for change in &advice.changes {
            let mut changed = answers.clone();
            for (question, choice) in &change.answers {
                let importance =
                    answers.get(*question).map_or(Importance::Ordinary, |answer| answer.importance);
                match choice {
                    Some(choice) => changed.set(*question, *choice, importance),
                    None => changed.clear(*question),
                }
            }
            let then = standing(&changed).unwrap();
            assert_eq!(then[0].mailbox.kind(), change.winner, "{}", answers.to_link());
            assert_eq!(then[0].ruled_out_by().count(), 0, "{}", answers.to_link());
            if advice.clarity != Clarity::NoneFits {
                assert_ne!(change.winner, advice.winner().mailbox.kind(), "{}", answers.to_link());
            }
            assert!((1..=2).contains(&change.answers.len()));
            changes += 1;
        }
        let mut winners: Vec<MailboxKind> = advice.changes.iter().map(|change| change.winner).collect();
        winners.sort();
        winners.dedup();
        assert_eq!(winners.len(), advice.changes.len(), "one change a kind");
    }
    assert!(changes > 40, "only {changes} changes tried");
}

#[test]
fn where_one_answer_would_do_two_are_not_offered() {
    for answers in drawn(40) {
        let Some(advice) = advise(&answers) else { continue };
        for change in advice.changes.iter().filter(|change| change.answers.len() == 2) {
            for question in Question::ALL {
                let importance =
                    answers.get(question).map_or(Importance::Ordinary, |answer| answer.importance);
                let choices = (0..question.choices().len() as u8).map(Some).chain([None]);
                for choice in choices {
                    let mut changed = answers.clone();
                    match choice {
                        Some(choice) => changed.set(question, choice, importance),
                        None => changed.clear(question),
                    }
                    let Some([first, ..]) = standing(&changed) else { continue };
                    assert!(
                        first.mailbox.kind() != change.winner || first.ruled_out_by().next().is_some(),
                        "{}: {} alone would do",
                        answers.to_link(),
                        question.id()
                    );
                }
            }
        }
    }
}

#[test]
fn wishes_contradict_where_one_goes_unmet_whatever_is_chosen() {
    use Question::{Privacy, Storage, Webmail};
    for (link, pairs) in [
        ("webmail=yes,privacy=yes", vec![(Webmail, Privacy)]),
        ("webmail=yes,storage=small,privacy=yes", vec![(Webmail, Storage), (Webmail, Privacy)]),
        ("devices=both,archive=yes", vec![]),
        ("devices=both,same-state=same,webmail=yes,calendar=mine,team=together", vec![]),
    ] {
        assert_eq!(advice(link).contradictions, pairs, "{link}");
    }
}

#[test]
fn a_team_can_mix_where_exchange_shares_better_and_imap_is_the_lighter_burden() {
    for (link, mixed) in [
        ("team=together,budget=tight", true),
        ("team=stand-in,effort=little", true),
        ("calendar=shared,budget=tight", true),
        ("team=together", false),
        ("calendar=mine,budget=tight", false),
        ("calendar=mine,team=alone,budget=tight", false),
        ("devices=both,budget=tight", false),
    ] {
        assert_eq!(advice(link).mixed, mixed, "{link}");
    }
}

#[test]
fn the_law_is_spoken_of_where_rules_are() {
    assert!(advice("policy=retention").legal);
    assert!(advice("policy=wipe").legal);
    assert!(!advice("devices=both,policy=none").legal);
    assert!(!advice("devices=both").legal);
}

#[test]
fn no_mailbox_meets_the_law_by_itself() {
    for verdict in standing(&reader("policy=retention")).unwrap() {
        assert_ne!(verdict.rows[0].degree, Degree::Met);
    }
}

#[test]
fn next_steps_fit_the_kind_that_won() {
    use NextStep::*;
    for (link, steps) in [
        ("devices=computer", vec![ChooseLeaveOnServer, BackUpTheComputer]),
        ("devices=both,privacy=yes", vec![ChooseLeaveOnServer, OneDeviceFetches, BackUpTheComputer]),
        ("devices=both,same-state=same", vec![SameSentFolder, CheckQuota]),
        ("devices=both,same-state=same,storage=plenty", vec![SameSentFolder]),
        ("calendar=mine,storage=plenty,program=other", vec![OrderDav, SameSentFolder]),
        (
            "devices=both,calendar=mine,storage=plenty,program=outlook,budget=tight!!",
            vec![OrderDav, DavAddOn, SameSentFolder],
        ),
        ("calendar=mine,team=together", vec![PlanAdministration, SetRights]),
        ("policy=retention", vec![PlanAdministration, LegalArchive]),
        ("devices=both,mistake=yes,sabotage=yes", vec![PlanAdministration, AskRecoveryDays, StrongPassword]),
    ] {
        assert_eq!(advice(link).next_steps, steps, "{link}");
    }
}

#[test]
fn every_fact_has_a_source_and_a_date() {
    for answers in one_or_two_answers() {
        for row in standing(&answers).into_iter().flatten().flat_map(|verdict| verdict.rows) {
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
