//! Guesses before the decisive step.

use which_mailbox::advice::USUAL;
use which_mailbox::mailbox::MailboxKind::{Exchange, Imap, Pop3};
use which_mailbox::simulation::{Event, Guided};
use which_mailbox::trial::{Action, Trial};

use crate::cast::{guided, usual};

const GUESS: Action = Action::Guess { column: Pop3, like: Imap };

fn before_the_decisive_step() -> Trial {
    let mut trial = guided(Guided::NewDevice, usual(), USUAL);
    let place = Guided::NewDevice.tale(&usual()).decisive;
    trial.update(Action::Jump(place));
    trial
}

#[test]
fn there_is_one_place_to_guess_in_a_guided_story() {
    for story in Guided::ALL {
        let mut trial = guided(story, usual(), USUAL);
        let mut places = Vec::new();
        for place in 0..=trial.len() {
            trial.update(Action::Jump(place));
            if trial.is_to_guess() {
                places.push(place);
            }
        }
        assert_eq!(places, [story.tale(&usual()).decisive], "{}", story.id());
        assert_eq!(trial.decided(), Some(places[0] + 1));
    }
}

#[test]
fn a_guess_is_remembered_for_the_answer() {
    let mut trial = before_the_decisive_step();
    trial.update(GUESS);
    trial.update(Action::Guess { column: Exchange, like: Exchange });
    trial.update(Action::Step);
    assert_eq!(
        (trial.guess(Pop3), trial.guess(Imap), trial.guess(Exchange)),
        (Some(Imap), None, Some(Exchange))
    );
    assert_eq!(Some(trial.place()), trial.decided());
}

#[test]
fn a_guess_can_be_changed_before_the_step_and_not_behind_it() {
    let mut trial = before_the_decisive_step();
    trial.update(GUESS);
    trial.update(Action::Guess { column: Pop3, like: Pop3 });
    trial.update(Action::Step);
    trial.update(GUESS);
    assert_eq!(trial.guess(Pop3), Some(Pop3));
}

#[test]
fn nowhere_else_is_there_anything_to_guess() {
    let mut trial = before_the_decisive_step();
    trial.update(Action::Back);
    trial.update(GUESS);
    assert_eq!(trial.guess(Pop3), None);
    let mut trial = before_the_decisive_step();
    trial.update(Action::PlayFreely);
    trial.update(GUESS);
    assert_eq!((trial.is_to_guess(), trial.decided(), trial.guess(Pop3)), (false, None, None));
}

#[test]
fn guesses_are_forgotten_with_their_story() {
    for forgets in [
        Action::Restart,
        Action::Tell(Guided::NewDevice),
        Action::PlayFreely,
        Action::Do(Event::MailArrives { kb: 50 }),
    ] {
        let mut trial = before_the_decisive_step();
        trial.update(GUESS);
        trial.update(forgets.clone());
        assert_eq!(trial.guess(Pop3), None, "{forgets:?}");
    }
}

#[test]
fn a_guess_stands_while_the_reader_walks_and_tries_settings() {
    let mut trial = before_the_decisive_step();
    trial.update(GUESS);
    for action in [Action::Step, Action::Back, Action::Back, Action::Jump(4), Action::Set(USUAL[1])] {
        trial.update(action);
    }
    assert_eq!(trial.guess(Pop3), Some(Imap));
}
