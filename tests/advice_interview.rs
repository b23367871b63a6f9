//! The conversation with the reader: forward, back, skip, change, and the result when it means something.
//!
//! Invariant: an interview is its actions played in order.
#![allow(clippy::unwrap_used, clippy::panic)]

use which_mailbox::advice::{Action, Answers, Form, Importance, Interview, Question, Screen};

fn after(form: Form, actions: &[Action]) -> Interview {
    let mut interview = Interview::new(form);
    for action in actions {
        interview.update(*action);
    }
    interview
}

use Action::{AskMore, Back, Begin, Change, Choose, Next, ShowResult, Skip, StartOver, Weigh};

#[test]
fn it_starts_by_saying_what_it_is_and_begins_with_the_devices() {
    let interview = Interview::new(Form::Short);
    assert_eq!(interview.screen(), Screen::Start);
    assert_eq!(interview.progress(), None);
    let interview = after(Form::Short, &[Begin]);
    assert_eq!(interview.screen(), Screen::Question(Question::Devices));
    assert_eq!(interview.progress(), Some((1, 6)));
}

#[test]
fn the_short_form_asks_six_questions_and_the_full_form_all() {
    for (form, number) in [(Form::Short, 6), (Form::Full, 16)] {
        let mut interview = after(form, &[Begin]);
        for asked in 1..=number {
            assert_eq!(interview.progress(), Some((asked, number)));
            interview.update(Next);
        }
        assert_eq!(interview.screen(), Screen::Result);
    }
}

#[test]
fn a_choice_stays_on_the_question_until_next() {
    let interview = after(Form::Short, &[Begin, Choose(2)]);
    assert_eq!(interview.screen(), Screen::Question(Question::Devices));
    assert_eq!(interview.answers().to_link(), "devices=both");
    let interview = after(Form::Short, &[Begin, Choose(2), Choose(0), Next]);
    assert_eq!(interview.screen(), Screen::Question(Question::SameState));
    assert_eq!(interview.answers().to_link(), "devices=computer");
}

#[test]
fn a_choice_that_does_not_exist_changes_nothing() {
    assert_eq!(after(Form::Short, &[Begin, Choose(4)]), after(Form::Short, &[Begin]));
    assert_eq!(after(Form::Short, &[Begin, Choose(1), Choose(255)]), after(Form::Short, &[Begin, Choose(1)]));
}

#[test]
fn the_weight_stays_when_another_choice_is_made() {
    let interview = after(Form::Short, &[Begin, Choose(0), Weigh(Importance::Must), Choose(1)]);
    assert_eq!(interview.answers().to_link(), "devices=phone!!");
}

#[test]
fn what_is_no_wish_has_no_weight() {
    let interview = after(Form::Full, &[Begin, Next, Next, Choose(1), Weigh(Importance::Must)]);
    assert_eq!(interview.screen(), Screen::Question(Question::Webmail));
    assert_eq!(interview.answers().to_link(), "webmail=no");
}

#[test]
fn a_weight_without_a_choice_is_nothing() {
    assert_eq!(after(Form::Short, &[Begin, Weigh(Importance::Must)]), after(Form::Short, &[Begin]));
}

#[test]
fn back_keeps_the_answers_and_leads_to_the_start() {
    let interview = after(Form::Short, &[Begin, Choose(2), Next, Choose(0), Back]);
    assert_eq!(interview.screen(), Screen::Question(Question::Devices));
    assert_eq!(interview.answers().to_link(), "devices=both,same-state=same");
    let interview = after(Form::Short, &[Begin, Choose(2), Back]);
    assert_eq!(interview.screen(), Screen::Start);
    assert_eq!(interview.answers().to_link(), "devices=both");
}

#[test]
fn skip_takes_an_answer_back() {
    let interview = after(Form::Short, &[Begin, Choose(2), Skip]);
    assert_eq!(interview, after(Form::Short, &[Begin, Next]));
    assert_eq!(interview.answers(), &Answers::default());
}

#[test]
fn the_result_can_be_seen_early_from_the_second_wish_on() {
    let one = [Begin, Choose(2), Next, ShowResult];
    assert_eq!(after(Form::Short, &one).screen(), Screen::Question(Question::SameState));
    assert!(!after(Form::Short, &one).has_enough());
    let two = [Begin, Choose(2), Next, Choose(0), ShowResult];
    assert_eq!(after(Form::Short, &two).screen(), Screen::Result);
    assert!(after(Form::Short, &two).has_enough());
}

#[test]
fn a_change_leads_back_to_the_result() {
    let to_result = [Begin, Choose(2), Next, Choose(0), ShowResult];
    let mut interview = after(Form::Short, &to_result);
    interview.update(Change(Question::Devices));
    assert_eq!(interview.screen(), Screen::Question(Question::Devices));
    assert!(interview.is_changing());
    for leave in [Next, Skip, Back, ShowResult] {
        let mut left = interview.clone();
        left.update(Choose(3));
        left.update(leave);
        assert_eq!(left.screen(), Screen::Result, "{leave:?}");
        assert!(!left.is_changing(), "{leave:?}");
    }
}

#[test]
fn changing_ends_with_the_question_it_was_for() {
    let interview = after(
        Form::Short,
        &[Begin, Choose(2), Next, Choose(0), ShowResult, Change(Question::Devices), Next, Back, Next],
    );
    assert_eq!(interview.screen(), Screen::Result);
    assert!(!interview.is_changing());
}

#[test]
fn back_from_the_result_is_the_last_question() {
    let mut interview = after(Form::Short, &[Begin, Next, Next, Next, Next, Next, Next]);
    assert_eq!(interview.screen(), Screen::Result);
    interview.update(Back);
    assert_eq!(interview.screen(), Screen::Question(Question::Archive));
}

#[test]
fn more_questions_go_on_with_the_first_that_was_not_asked_and_keep_the_answers() {
    let mut interview = after(Form::Short, &[Begin, Choose(2), Next, Choose(0), ShowResult, AskMore]);
    assert_eq!(interview.form(), Form::Full);
    assert_eq!(interview.screen(), Screen::Question(Question::Webmail));
    assert_eq!(interview.progress(), Some((1, 10)));
    assert_eq!(interview.answers().to_link(), "devices=both,same-state=same");
    interview.update(ShowResult);
    let before = interview.clone();
    interview.update(AskMore);
    assert_eq!(interview, before, "all questions are asked already");
}

#[test]
fn more_questions_leave_out_those_of_the_short_form_both_ways() {
    let mut interview = after(Form::Short, &[Begin, Choose(2), Next, Choose(0), ShowResult, AskMore]);
    let mut asked = Vec::new();
    while let Screen::Question(question) = interview.screen() {
        asked.push(question);
        interview.update(Next);
    }
    let rest: Vec<Question> =
        Question::ALL.into_iter().filter(|question| !Question::SHORT.contains(question)).collect();
    assert_eq!(asked, rest);
    let mut back = after(Form::Short, &[Begin, Choose(2), Next, Choose(0), ShowResult, AskMore, Next, Back]);
    assert_eq!(back.screen(), Screen::Question(Question::Webmail));
    back.update(Back);
    assert_eq!(back.screen(), Screen::Result, "the start lies behind");
    back.update(Change(Question::Calendar));
    assert_eq!(back.progress(), Some((4, 16)));
}

#[test]
fn whoever_asked_for_more_starts_over_with_the_short_form() {
    let interview = after(Form::Short, &[Begin, Choose(2), Next, Choose(0), ShowResult, AskMore, StartOver]);
    assert_eq!(interview, Interview::new(Form::Short));
}

#[test]
fn starting_over_forgets_everything_but_the_form() {
    let interview = after(Form::Full, &[Begin, Choose(2), Next, Choose(0), StartOver]);
    assert_eq!(interview, Interview::new(Form::Full));
}

#[test]
fn an_action_that_makes_no_sense_here_changes_nothing() {
    for action in
        [Choose(0), Weigh(Importance::Must), Next, Skip, Back, ShowResult, Change(Question::Team), AskMore]
    {
        assert_eq!(after(Form::Short, &[action]), Interview::new(Form::Short), "{action:?} on the start");
    }
    for action in [Begin, Change(Question::Team), AskMore] {
        assert_eq!(
            after(Form::Short, &[Begin, action]),
            after(Form::Short, &[Begin]),
            "{action:?} on a question"
        );
    }
}

#[test]
fn a_link_opens_with_its_result_and_in_the_full_form_if_it_needs_it() {
    let short = Interview::from_answers(Form::Short, Answers::from_link("devices=both,calendar=mine"));
    assert_eq!((short.screen(), short.form()), (Screen::Result, Form::Short));
    let full = Interview::from_answers(Form::Short, Answers::from_link("devices=both,budget=tight"));
    assert_eq!((full.screen(), full.form()), (Screen::Result, Form::Full));
    let nothing = Interview::from_answers(Form::Short, Answers::from_link("calendar=none"));
    assert_eq!(nothing.screen(), Screen::Start);
}
