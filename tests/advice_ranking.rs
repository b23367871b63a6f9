//! Which kind wins, and what the answers and their weights have to do with it.
//!
//! Invariant: what holds here holds for every reader, so most of it is asked of hundreds of them.
#![allow(clippy::unwrap_used, clippy::panic)]

mod advice_readers;

use advice_readers::{drawn, judged, reader};
use which_mailbox::advice::{
    Answers, Clarity, Degree, Importance, Question, Verdict, Wish, advise, standing,
};
use which_mailbox::mailbox::{ExchangeSettings, LeaveOnServer, Mailbox, MailboxKind, Pop3Access};

fn winner(link: &str) -> MailboxKind {
    standing(&reader(link)).unwrap()[0].mailbox.kind()
}

fn scores(link: &str) -> Vec<(MailboxKind, u16)> {
    standing(&reader(link)).unwrap().iter().map(|verdict| (verdict.mailbox.kind(), verdict.score())).collect()
}

#[test]
fn each_kind_can_win() {
    use MailboxKind::{Exchange, Imap, Pop3};
    for (link, kind) in [
        ("devices=computer", Pop3),
        ("privacy=yes", Pop3),
        ("archive=yes", Pop3),
        ("storage=small", Pop3),
        ("same-state=apart", Pop3),
        ("devices=both", Imap),
        ("same-state=same", Imap),
        ("webmail=yes", Imap),
        ("device-loss=yes", Imap),
        ("effort=little", Imap),
        ("calendar=mine,effort=little", Exchange),
        ("calendar=mine,program=none", Imap),
        ("calendar=mine,program=other", Imap),
        ("calendar=mine", Exchange),
        ("calendar=shared", Exchange),
        ("team=stand-in", Exchange),
        ("team=together", Exchange),
        ("policy=wipe", Exchange),
        ("policy=retention", Exchange),
        ("program=outlook", Exchange),
        ("devices=both,mistake=yes,sabotage=yes", Exchange),
    ] {
        assert_eq!(winner(link), kind, "{link}");
    }
}

#[test]
fn without_a_wish_there_is_no_advice() {
    for link in ["", "calendar=none", "webmail=no,team=alone,storage=plenty,archive=no,budget=open"] {
        assert_eq!(standing(&reader(link)), None, "{link}");
        assert_eq!(advise(&reader(link)), None, "{link}");
    }
}

#[test]
fn points_are_degree_times_weight() {
    use MailboxKind::{Exchange, Imap, Pop3};
    assert_eq!(scores("devices=both"), [(Imap, 2), (Exchange, 2), (Pop3, 1)]);
    assert_eq!(scores("devices=both!"), [(Imap, 4), (Exchange, 4), (Pop3, 2)]);
    assert_eq!(scores("devices=both!!"), [(Imap, 4), (Exchange, 4), (Pop3, 2)]);
    assert_eq!(scores("devices=both!,calendar=mine"), [(Exchange, 6), (Imap, 5), (Pop3, 2)]);
}

#[test]
fn a_score_is_the_sum_of_the_rows_for_every_reader() {
    for (answers, verdicts) in judged() {
        for verdict in verdicts {
            let mut sum = 0;
            for row in &verdict.rows {
                let degree = match row.degree {
                    Degree::Unmet => 0,
                    Degree::Partly => 1,
                    Degree::Met => 2,
                };
                let weight = match row.importance {
                    Importance::Ordinary => 1,
                    Importance::Important | Importance::Must => 2,
                };
                assert_eq!(row.points, degree * weight, "{}", answers.to_link());
                sum += row.points;
            }
            assert_eq!(verdict.score(), sum, "{}", answers.to_link());
            assert_eq!(verdict.rows.len(), answers.wishes(), "{}", answers.to_link());
            assert!(verdict.score() <= verdict.possible_score());
        }
    }
}

#[test]
fn rows_stand_in_the_order_of_the_questions_and_are_the_same_for_all_kinds() {
    for (_, verdicts) in judged() {
        let questions = |verdict: &Verdict| verdict.rows.iter().map(|row| row.question).collect::<Vec<_>>();
        let first = questions(&verdicts[0]);
        assert!(first.is_sorted());
        assert_eq!(questions(&verdicts[1]), first);
        assert_eq!(questions(&verdicts[2]), first);
    }
}

#[test]
fn a_skipped_question_is_one_never_asked() {
    for answers in drawn(60) {
        for question in Question::ALL {
            let mut skipped = answers.clone();
            skipped.set(question, 0, Importance::Must);
            skipped.clear(question);
            let mut never = Answers::default();
            for (asked, answer) in answers.answered().into_iter().filter(|(asked, _)| *asked != question) {
                never.set(asked, answer.choice, answer.importance);
            }
            assert_eq!(standing(&skipped), standing(&never), "{}", never.to_link());
        }
    }
}

#[test]
fn an_answer_that_is_no_wish_and_sets_no_stage_has_no_effect() {
    for (question, id) in [
        (Question::Webmail, "no"),
        (Question::Calendar, "none"),
        (Question::Team, "alone"),
        (Question::Storage, "plenty"),
        (Question::Archive, "no"),
        (Question::Privacy, "no"),
        (Question::Connection, "always"),
        (Question::DeviceLoss, "no"),
        (Question::Mistake, "no"),
        (Question::Sabotage, "no"),
        (Question::Policy, "none"),
        (Question::Budget, "open"),
        (Question::Effort, "fine"),
    ] {
        let plain = reader("devices=both,same-state=same");
        let mut answered = plain.clone();
        assert!(answered.set_id(question, id));
        assert_eq!(standing(&answered), standing(&plain), "{}", question.id());
    }
}

#[test]
fn the_order_of_the_answers_has_no_effect() {
    for answers in drawn(20) {
        let mut backwards = Answers::default();
        for (question, answer) in answers.answered().into_iter().rev() {
            backwards.set(question, answer.choice, answer.importance);
        }
        assert_eq!(advise(&backwards), advise(&answers), "{}", answers.to_link());
    }
}

#[test]
fn a_weight_has_its_effect() {
    assert_eq!(winner("same-state=same,calendar=mine,privacy=yes"), MailboxKind::Exchange);
    assert_eq!(winner("same-state=same,storage=small"), MailboxKind::Imap);
    assert_eq!(winner("same-state=same,storage=small!"), MailboxKind::Pop3);
    assert_eq!(winner("calendar=mine,budget=tight"), MailboxKind::Imap);
    assert_eq!(winner("calendar=mine!,budget=tight"), MailboxKind::Exchange);
}

#[test]
fn making_a_wish_heavier_never_helps_a_kind_that_meets_it_less() {
    for answers in drawn(80) {
        let Some(before) = standing(&answers) else { continue };
        for (question, answer) in answers.answered() {
            let mut heavier = answers.clone();
            heavier.set(question, answer.choice, Importance::Important);
            if answer.importance != Importance::Ordinary || heavier == answers {
                continue;
            }
            let after = standing(&heavier).unwrap();
            let degree = |verdict: &Verdict| {
                verdict.rows.iter().find(|row| row.question == question).map(|row| row.degree)
            };
            if after[0].mailbox.kind() != before[0].mailbox.kind() {
                let old = after.iter().find(|verdict| verdict.mailbox.kind() == before[0].mailbox.kind());
                assert!(degree(&after[0]) >= degree(old.unwrap()), "{} {}", heavier.to_link(), question.id());
            }
        }
    }
}

#[test]
fn a_must_that_is_unmet_rules_a_kind_out_and_says_so() {
    let [first, second, third] = standing(&reader("devices=both,same-state=same,budget=tight!!")).unwrap();
    assert_eq!(first.mailbox.kind(), MailboxKind::Imap);
    assert_eq!(second.mailbox.kind(), MailboxKind::Pop3);
    assert_eq!(third.mailbox.kind(), MailboxKind::Exchange);
    assert_eq!(third.ruled_out_by(), [Question::Budget]);
    assert!(third.score() > 0, "points alone would not have put it last");
}

#[test]
fn a_kind_with_an_unmet_must_never_stands_before_one_that_meets_all() {
    let mut seen = 0;
    for answers in drawn(600) {
        let Some(verdicts) = standing(&answers) else { continue };
        let unmet = verdicts.each_ref().map(|verdict| verdict.ruled_out_by().len());
        assert!(unmet.is_sorted(), "{}: {unmet:?}", answers.to_link());
        seen += usize::from(unmet[0] == 0 && unmet[2] > 0);
    }
    assert!(seen > 50, "only {seen} readers put it to the test");
}

#[test]
fn where_no_kind_meets_every_must_none_fits() {
    let advice = advise(&reader("privacy=yes!!,policy=wipe!!")).unwrap();
    assert_eq!(advice.clarity, Clarity::NoneFits);
    let unmet: Vec<Vec<Question>> = advice.verdicts.iter().map(Verdict::ruled_out_by).collect();
    assert_eq!(
        unmet,
        [vec![Question::Policy], vec![Question::Privacy], vec![Question::Privacy, Question::Policy]],
        "POP3, Exchange, IMAP"
    );
}

#[test]
fn a_lead_of_a_sixth_of_all_points_is_close_and_none_is_a_tie() {
    for (link, clarity) in [
        ("archive=yes", Clarity::Clear),
        ("devices=both", Clarity::Tie),
        ("devices=both,same-state=same,webmail=yes,device-loss=yes", Clarity::Tie),
        ("devices=both,same-state=same,calendar=mine", Clarity::Close),
        ("devices=both,calendar=mine", Clarity::Clear),
        ("devices=both,calendar=mine!!,budget=tight!!", Clarity::Clear),
    ] {
        assert_eq!(advise(&reader(link)).unwrap().clarity, clarity, "{link}");
    }
}

#[test]
fn each_kind_competes_with_the_settings_that_serve_best() {
    let named = |link: &str, kind: MailboxKind| {
        standing(&reader(link)).unwrap().into_iter().map(|v| v.mailbox).find(|m| m.kind() == kind).unwrap()
    };
    let pop3 = |leave, delete_with_local| Mailbox::Pop3(Pop3Access { leave, delete_with_local });
    let exchange = |recovery_days| Mailbox::Exchange(ExchangeSettings { recovery_days, phone_days: 30 });
    for (link, mailbox) in [
        ("devices=computer", pop3(LeaveOnServer::Days(14), true)),
        ("devices=computer,mistake=yes", pop3(LeaveOnServer::Days(14), false)),
        ("privacy=yes", pop3(LeaveOnServer::No, false)),
        ("devices=both,webmail=yes", pop3(LeaveOnServer::Forever, false)),
        ("mistake=yes", exchange(14)),
        ("sabotage=yes", exchange(30)),
    ] {
        assert_eq!(named(link, mailbox.kind()), mailbox, "{link}");
    }
    for (link, with_dav) in [("devices=both", false), ("calendar=mine", true), ("calendar=shared", true)] {
        let Mailbox::Imap(settings) = named(link, MailboxKind::Imap) else { panic!("{link}") };
        assert_eq!(settings.dav, with_dav, "{link}");
    }
}

#[test]
fn every_choice_that_is_a_wish_is_judged() {
    for question in Question::ALL {
        for (at, choice) in question.choices().iter().enumerate() {
            let mut answers = Answers::default();
            answers.set(question, at as u8, Importance::Ordinary);
            let rows = standing(&answers).map(|verdicts| verdicts.map(|verdict| verdict.rows.len()));
            assert_eq!(rows, choice.wish.map(|_: Wish| [1; 3]), "{}={}", question.id(), choice.id);
        }
    }
}
