//! The places where the three part.

use which_mailbox::advice::USUAL;
use which_mailbox::mailbox::MailboxKind;
use which_mailbox::simulation::Guided;
use which_mailbox::text::{Language, came};
use which_mailbox::trial::{Action, Trial};

use crate::cast::{OTHERS, guided, stages, usual, walk};

/// A mark stands where what is told of the three is not the same, and nowhere else.
fn marks_are_where_the_telling_differs(trial: &mut Trial) {
    trial.update(Action::Restart);
    let mut differs = Vec::new();
    for place in 1..=trial.len() {
        trial.update(Action::Step);
        for language in [Language::German, Language::English] {
            let told = MailboxKind::ALL.map(|kind| came(language, trial.before(kind), trial.events()));
            let parts = told[0] != told[1] || told[1] != told[2];
            assert_eq!(parts, trial.marks().contains(&place), "{:?} {told:?}", trial.events());
            if parts && language == Language::German {
                differs.push(place);
            }
        }
    }
    assert_eq!(trial.marks(), differs);
}

#[test]
fn in_guided_stories_marks_are_where_what_is_told_differs() {
    for stage in stages() {
        for mailboxes in [USUAL, OTHERS] {
            for story in Guided::ALL {
                marks_are_where_the_telling_differs(&mut guided(story, stage.clone(), mailboxes));
            }
        }
    }
}

#[test]
fn in_free_play_marks_are_where_what_is_told_differs() {
    for number in 0..60 {
        marks_are_where_the_telling_differs(&mut walk(number, 40));
    }
}

#[test]
fn known_stories_are_marked_where_one_would() {
    let marks = |story| guided(story, usual(), USUAL).marks().to_vec();
    // Mail comes in and is fetched alike; emptied, fetched again and noticed on day 20 the three differ.
    assert_eq!(marks(Guided::Emptied), [3, 4, 5]);
    // What was sent lies on the phone alone under POP3, at once and when the computer fetches.
    assert_eq!(marks(Guided::SentOnPhone), [1, 2]);
    // Copies are left on the server long enough, so the phone gets its own.
    assert_eq!(marks(Guided::EmptyPhone), Vec::<usize>::new());
}

/// As in the guided stories themselves: which phone comes away empty is a matter of settings.
#[test]
fn with_usual_settings_the_step_to_guess_is_marked_in_all_stories_but_one() {
    for story in Guided::ALL {
        let trial = guided(story, usual(), USUAL);
        let marked = trial.marks().contains(&trial.decided().unwrap());
        assert_eq!(marked, story != Guided::EmptyPhone, "{}", story.id());
    }
}

#[test]
fn marks_behind_the_place_are_cut_off_with_the_story() {
    let mut trial = guided(Guided::Emptied, usual(), USUAL);
    trial.update(Action::Jump(3));
    trial.update(Action::Do(which_mailbox::simulation::Event::MailArrives { kb: 50 }));
    assert_eq!((trial.len(), trial.marks()), (4, &[3][..]));
}
