//! What follows from the verdicts: what speaks against the winner, what would change the result, what to do next.
//!
//! Invariant: all of it is computed from rows and answers; nothing is claimed that a reader could not check by changing
//! the answers.
#![allow(clippy::unwrap_used, clippy::panic)]

mod advice_readers;

use advice_readers::{drawn, reader};
use which_mailbox::advice::{Advice, Clarity, Degree, Importance, NextStep, Question, advise, standing};
use which_mailbox::mailbox::MailboxKind;

fn advice(link: &str) -> Advice {
    advise(&reader(link)).unwrap()
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
    let lost: Vec<(MailboxKind, Vec<Question>)> =
        advice.losers().map(|(verdict, behind)| (verdict.mailbox.kind(), behind)).collect();
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
            assert_eq!(then[0].ruled_out_by().len(), 0, "{}", answers.to_link());
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
                        first.mailbox.kind() != change.winner || !first.ruled_out_by().is_empty(),
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
