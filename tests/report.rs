//! The result as text to take along, and the sentences on the screen that are made from it.
//!
//! Invariant: what is read here is made from real advice, never from a made-up one.
#![allow(clippy::unwrap_used, clippy::panic)]

use which_mailbox::advice::{Advice, Answers, Clarity, Form, Question, advise};
use which_mailbox::text::{Language, Text, answer, change, report, why_not};

const LANGUAGES: [Language; 2] = [Language::German, Language::English];

fn advice(link: &str) -> (Answers, Advice) {
    let answers = Answers::from_link(link);
    let advice = advise(&answers).unwrap();
    (answers, advice)
}

#[test]
fn the_text_names_the_winner_every_wish_and_the_sum() {
    let (answers, advice) = advice("devices=both,same-state=same!,calendar=mine!!,archive=yes");
    for language in LANGUAGES {
        let words = language.words();
        let text = report(&advice, &answers, Form::Short, words);
        let winner = advice.winner();
        assert!(text.contains(&words.mailbox(&winner.mailbox)), "{text}");
        for row in &winner.rows {
            assert!(text.contains(words.label(row.question)), "{text}");
            assert!(text.contains(&words.reason(row)), "{text}");
        }
        let sum = words.points(winner.score(), winner.possible_score());
        assert!(text.contains(&[words[Text::Sum], ": ", &sum].concat()), "{text}");
    }
}

#[test]
fn the_text_lists_every_question_of_the_form_and_says_which_was_skipped() {
    let (answers, advice) = advice("devices=both,calendar=mine");
    let words = Language::English.words();
    let text = report(&advice, &answers, Form::Short, words);
    for question in Question::SHORT {
        assert!(text.contains(words.title(question)), "{text}");
    }
    assert_eq!(text.matches("not answered").count(), 4, "{text}");
}

#[test]
fn a_section_with_nothing_to_say_has_no_heading() {
    let (answers, advice) = advice("devices=both,same-state=same");
    assert!(!advice.legal && advice.contradictions.is_empty());
    for language in LANGUAGES {
        let words = language.words();
        let text = report(&advice, &answers, Form::Short, words);
        assert!(!text.contains(words[Text::Legal]), "{text}");
        assert!(!text.contains(words[Text::Contradictions]), "{text}");
    }
}

#[test]
fn an_answer_names_its_weight_unless_it_is_the_ordinary_one() {
    let answers = Answers::from_link("calendar=mine!!,archive=yes");
    let words = Language::English.words();
    let must = answer(&answers, Question::Calendar, words).unwrap();
    assert!(must.ends_with(" (A must)"), "{must}");
    let ordinary = answer(&answers, Question::Archive, words).unwrap();
    assert!(!ordinary.contains('('), "{ordinary}");
    assert_eq!(answer(&answers, Question::Team, words), None);
}

#[test]
fn a_kind_that_a_must_rules_out_says_which() {
    let (_, advice) = advice("same-state=same!!,devices=both");
    let out = advice.verdicts.iter().find(|verdict| !verdict.ruled_out_by().is_empty()).unwrap();
    assert_eq!(
        why_not(out, advice.winner(), Language::English.words()),
        "Ruled out, because this is a must for you: Same state everywhere"
    );
}

#[test]
fn a_change_says_what_would_have_to_be_answered() {
    let (_, advice) = advice("devices=both,same-state=same,calendar=mine");
    assert!(!advice.changes.is_empty());
    for language in LANGUAGES {
        let words = language.words();
        for possible in &advice.changes {
            let sentence = change(possible, words);
            assert!(sentence.contains(words.kind(possible.winner)), "{sentence}");
            for (question, _) in &possible.answers {
                assert!(sentence.contains(words.label(*question)), "{sentence}");
            }
        }
    }
}

#[test]
fn where_no_kind_fits_the_text_does_not_call_the_nearest_a_recommendation() {
    let (answers, advice) = advice("privacy=yes!!,same-state=same!!,devices=both");
    assert_eq!(advice.clarity, Clarity::NoneFits);
    for language in LANGUAGES {
        let words = language.words();
        let text = report(&advice, &answers, Form::Full, words);
        assert!(text.contains(words[Text::NoneFits]), "{text}");
        assert!(!text.contains(words[Text::Recommendation]), "{text}");
    }
}
