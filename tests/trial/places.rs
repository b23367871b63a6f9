//! Forward, back, and straight to a place.

use which_mailbox::advice::USUAL;
use which_mailbox::mailbox::MailboxKind;
use which_mailbox::simulation::Guided;
use which_mailbox::trial::{Action, Script, Trial};

use crate::cast::{Dice, OTHERS, Shown, guided, played, stages, usual, walk};

/// Worlds and the worlds before the last step are those of a fresh play of the same events.
fn is_a_fresh_play(trial: &Trial) {
    let story = played(trial);
    let before = story.events.len() - trial.events().len();
    for kind in MailboxKind::ALL {
        let mailbox = trial.mailbox(kind);
        assert_eq!(trial.world(kind), &story.play(mailbox), "{} at {}", kind.id(), trial.place());
        assert_eq!(trial.before(kind), &story.play_to(mailbox, before), "{} at {}", kind.id(), trial.place());
    }
}

fn steps_lead_back(trial: &mut Trial) {
    trial.update(Action::Restart);
    for place in 0..trial.len() {
        assert_eq!(trial.place(), place);
        let before = Shown::of(trial);
        trial.update(Action::Step);
        let after = Shown::of(trial);
        trial.update(Action::Back);
        assert_eq!(Shown::of(trial), before, "back to {place}");
        trial.update(Action::Step);
        assert_eq!(Shown::of(trial), after, "and on again");
        is_a_fresh_play(trial);
    }
}

#[test]
fn a_trial_opens_with_the_first_story_at_its_beginning() {
    let trial = Trial::new(usual(), USUAL);
    assert_eq!((trial.script(), trial.place()), (Script::Guided(Guided::Emptied), 0));
    assert_eq!((trial.len(), trial.is_empty(), trial.events()), (5, false, &[][..]));
    for kind in MailboxKind::ALL {
        assert_eq!(trial.mailbox(kind).kind(), kind);
        assert_eq!(trial.world(kind), trial.before(kind));
        assert_eq!(trial.world(kind).messages(), 0);
    }
}

#[test]
fn every_guided_story_goes_forward_and_back() {
    for stage in stages() {
        for mailboxes in [USUAL, OTHERS] {
            for story in Guided::ALL {
                let mut trial = guided(story, stage.clone(), mailboxes);
                assert_eq!(trial.len(), story.tale(&stage).steps.len());
                steps_lead_back(&mut trial);
            }
        }
    }
}

#[test]
fn free_play_goes_forward_and_back() {
    for number in 0..20 {
        steps_lead_back(&mut walk(number, 30));
    }
}

/// Longer than there are worlds kept, several times over.
#[test]
fn in_a_long_story_every_place_can_be_reached_from_every_other() {
    let mut trial = walk(7, 400);
    assert_eq!((trial.place(), trial.len()), (400, 400));
    is_a_fresh_play(&trial);
    let mut dice = Dice(1);
    for _ in 0..60 {
        let place = dice.below(401);
        trial.update(Action::Jump(place));
        assert_eq!(trial.place(), place);
        is_a_fresh_play(&trial);
        trial.update(if dice.below(2) == 0 { Action::Step } else { Action::Back });
        is_a_fresh_play(&trial);
    }
}

#[test]
fn restart_leads_to_the_beginning() {
    let mut trial = walk(3, 10);
    trial.update(Action::Restart);
    assert_eq!((trial.place(), trial.len()), (0, 10));
    assert_eq!(trial.events(), []);
}

#[test]
fn another_story_begins_at_its_beginning() {
    let mut trial = walk(3, 10);
    trial.update(Action::Tell(Guided::Full));
    assert_eq!(Shown::of(&trial), Shown::of(&guided(Guided::Full, usual(), USUAL)));
}
