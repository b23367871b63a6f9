//! A link keeps the answers, also when it is older or newer than the box.
//!
//! Invariant: ids are pinned; what a link says that is not understood is left out.
#![allow(clippy::unwrap_used, clippy::panic)]

mod advice_readers;

use advice_readers::{drawn, one_or_two_answers, reader};
use which_mailbox::advice::{Answers, Form, Importance, Question};

#[test]
fn answers_come_back_out_of_their_link() {
    for answers in one_or_two_answers().into_iter().chain(drawn(500)) {
        assert_eq!(Answers::from_link(&answers.to_link()), answers);
    }
}

#[test]
fn a_link_is_fit_for_a_urls_fragment() {
    for answers in drawn(500) {
        let link = answers.to_link();
        assert!(
            link.bytes().all(|byte| byte.is_ascii_lowercase() || b"-=,!".contains(&byte)),
            "to be escaped in a fragment (RFC 3986, section 3.5): {link}"
        );
    }
}

#[test]
fn what_a_link_says_in_words_that_are_not_known_is_left_out() {
    for (link, kept) in [
        ("devices=both,colour=red,calendar=mine!", "devices=both,calendar=mine!"),
        ("devices=seventeen,calendar=mine", "calendar=mine"),
        ("devices,=,calendar=mine=mine,team=together", "team=together"),
        ("team=together!!!!", "team=together!!"),
        ("team=alone!!", "team=alone"),
        ("calendar=mine,devices=both", "devices=both,calendar=mine"),
        ("devices=both,devices=phone", "devices=phone"),
        ("", ""),
        (",,,", ""),
        ("größe=groß", ""),
    ] {
        assert_eq!(Answers::from_link(link).to_link(), kept, "{link}");
    }
}

/// Pages and shared links hold these words.
#[test]
fn the_ids_are_pinned() {
    let ids: Vec<String> = Question::ALL
        .into_iter()
        .map(|question| {
            let choices: Vec<&str> = question.choices().iter().map(|choice| choice.id).collect();
            format!("{}: {}", question.id(), choices.join(" "))
        })
        .collect();
    assert_eq!(
        ids,
        [
            "devices: computer phone both more",
            "same-state: same apart",
            "webmail: yes no",
            "calendar: none mine shared",
            "team: alone stand-in together",
            "storage: small plenty",
            "archive: yes no",
            "privacy: yes no",
            "connection: always offline metered",
            "device-loss: yes no",
            "mistake: yes no",
            "sabotage: yes no",
            "policy: none wipe retention",
            "program: outlook other none",
            "budget: tight open",
            "effort: little fine",
        ]
    );
}

#[test]
fn the_short_form_asks_six_of_all_questions_in_their_order() {
    let short = Form::Short.questions();
    assert_eq!(short.len(), 6);
    assert!(short.is_sorted());
    assert_eq!(Form::Full.questions(), Question::ALL);
}

#[test]
fn setting_what_does_not_exist_leaves_the_answers_as_they_were() {
    let mut answers = reader("devices=both");
    answers.set(Question::Devices, 4, Importance::Must);
    assert!(!answers.set_id(Question::Devices, "toaster"));
    assert_eq!(answers.to_link(), "devices=both");
}
