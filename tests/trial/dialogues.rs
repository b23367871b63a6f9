//! What goes over the wire in a step.

use which_mailbox::advice::USUAL;
use which_mailbox::mailbox::MailboxKind;
use which_mailbox::simulation::{Dialogue, Event, Guided, Protocol};
use which_mailbox::trial::{Action, Trial};

use crate::cast::{Dice, OTHERS, guided, played, stages, usual, walk};

/// What the simulator says to the same events, played from the beginning.
fn expected(trial: &Trial, kind: MailboxKind) -> Vec<Dialogue> {
    let story = played(trial);
    let first = story.events.len() - trial.events().len();
    (first..story.events.len()).flat_map(|place| story.dialogue(trial.mailbox(kind), place)).collect()
}

fn are_those_of_the_simulator(trial: &mut Trial) {
    for kind in MailboxKind::ALL {
        assert_eq!(trial.dialogues(kind), expected(trial, kind), "{} at {}", kind.id(), trial.place());
    }
}

#[test]
fn dialogues_are_the_same_forward_and_back() {
    for stage in stages() {
        for story in Guided::ALL {
            let mut trial = guided(story, stage.clone(), USUAL);
            for place in (0..=trial.len()).chain((0..trial.len()).rev()) {
                trial.update(Action::Jump(place));
                are_those_of_the_simulator(&mut trial);
            }
        }
    }
}

/// Longer than there are worlds kept; asked for in leaps, then cut off and gone on with.
#[test]
fn dialogues_of_a_long_story_are_the_same_wherever_one_comes_from() {
    let mut trial = walk(11, 150);
    let mut dice = Dice(2);
    for _ in 0..25 {
        trial.update(Action::Jump(dice.below(151)));
        are_those_of_the_simulator(&mut trial);
    }
    trial.update(Action::Jump(70));
    for _ in 0..80 {
        let event = dice.event(&trial);
        trial.update(Action::Do(event));
    }
    are_those_of_the_simulator(&mut trial);
    trial.update(Action::Back);
    are_those_of_the_simulator(&mut trial);
}

#[test]
fn dialogues_follow_the_settings() {
    let mut trial = guided(Guided::EmptyPhone, usual(), USUAL);
    trial.update(Action::Jump(2));
    are_those_of_the_simulator(&mut trial);
    for mailbox in OTHERS {
        trial.update(Action::Set(mailbox));
        are_those_of_the_simulator(&mut trial);
    }
}

#[test]
fn each_kind_speaks_its_own_protocol() {
    let mut trial = walk(0, 0);
    trial.update(Action::Do(Event::MailArrives { kb: 50 }));
    trial.update(Action::Do(Event::Sync(which_mailbox::simulation::DeviceId(1))));
    let protocols = MailboxKind::ALL.map(|kind| trial.dialogues(kind)[0].protocol);
    assert_eq!(protocols, [Protocol::Pop3, Protocol::Imap, Protocol::ActiveSync]);
    trial.update(Action::Restart);
    assert_eq!(trial.dialogues(MailboxKind::Imap), []);
}
