//! What makes no sense changes nothing.

use which_mailbox::advice::USUAL;
use which_mailbox::mailbox::{DeviceKind, MailboxKind};
use which_mailbox::simulation::{DeviceId, EntryId, Event, Guided, MessageId, Stage};
use which_mailbox::trial::{Action, Trial};

use crate::cast::{Shown, guided, stage, stages, usual, walk};

fn changes_nothing(trial: &mut Trial, action: Action) {
    let before = Shown::of(trial);
    trial.update(action.clone());
    assert_eq!(Shown::of(trial), before, "{action:?}");
}

#[test]
fn there_is_nothing_before_the_beginning_and_behind_the_end() {
    for mut trial in [guided(Guided::Emptied, usual(), USUAL), walk(1, 5)] {
        trial.update(Action::Restart);
        changes_nothing(&mut trial, Action::Back);
        changes_nothing(&mut trial, Action::Jump(0));
        trial.update(Action::Jump(usize::MAX));
        assert_eq!(trial.place(), 5);
        changes_nothing(&mut trial, Action::Step);
        changes_nothing(&mut trial, Action::Jump(usize::MAX));
        assert_eq!(trial.coming(), []);
    }
}

#[test]
fn what_is_possible_in_none_of_the_three_does_not_happen() {
    let mut trial = guided(Guided::Emptied, usual(), USUAL);
    for event in [
        Event::Sync(DeviceId(9)),
        Event::Read(DeviceId(0), MessageId(0)),
        Event::Delete(DeviceId(200), MessageId(9999)),
        Event::ChangeEntry(DeviceId(0), EntryId(0)),
        Event::ServerUp,
        Event::DaysPass(0),
        Event::EndSync(DeviceId(0)),
    ] {
        changes_nothing(&mut trial, Action::Do(event));
    }
}

/// What one kind does not offer is an answer, and happens.
#[test]
fn what_is_possible_in_one_of_the_three_happens_in_all() {
    let mut trial = walk(0, 0);
    trial.update(Action::Do(Event::OrderWipe(DeviceId(1))));
    assert_eq!((trial.len(), trial.marks()), (1, &[1][..]));
}

#[test]
fn a_stage_on_which_no_story_can_be_played_is_refused() {
    let none = stage(&[], None);
    let many = stage(&[DeviceKind::Phone; 9], None);
    let tiny = stage(&[DeviceKind::Phone], Some(999));
    for mut trial in [guided(Guided::Full, usual(), USUAL), walk(1, 5)] {
        for unfit in [&none, &many, &tiny] {
            changes_nothing(&mut trial, Action::Stage(unfit.clone()));
        }
    }
    for unfit in [none, many, tiny] {
        assert_eq!(Shown::of(&Trial::new(unfit, USUAL)), Shown::of(&Trial::new(usual(), USUAL)));
    }
}

#[test]
fn mailboxes_come_in_any_order_and_one_that_is_missing_is_the_usual_one() {
    let [pop3, imap, exchange] = USUAL;
    let usual_trial = Shown::of(&Trial::new(usual(), USUAL));
    for mailboxes in [[exchange, pop3, imap], [imap, exchange, pop3], [exchange, exchange, imap]] {
        assert_eq!(Shown::of(&Trial::new(usual(), mailboxes)), usual_trial);
    }
}

#[test]
fn the_same_mailbox_and_the_same_stage_leave_all_as_it_is() {
    for number in 0..5 {
        let mut trial = walk(number, 20);
        trial.update(Action::Jump(12));
        for kind in MailboxKind::ALL {
            let same = *trial.mailbox(kind);
            changes_nothing(&mut trial, Action::Set(same));
        }
        let same: Stage = trial.stage().clone();
        changes_nothing(&mut trial, Action::Stage(same));
    }
}

#[test]
fn a_story_ends_somewhere() {
    let mut trial = walk(0, 0);
    let mail = Event::MailArrives { kb: 50 };
    let full = format!("story=free,do={}xdays1,step={}", Trial::LONGEST + 1, Trial::LONGEST);
    trial = Trial::from_link(&full, trial.stage().clone(), USUAL).unwrap();
    assert_eq!((trial.place(), trial.len()), (10_000, 10_000));
    changes_nothing(&mut trial, Action::Do(mail));
    trial.update(Action::Back);
    trial.update(Action::Do(mail));
    assert_eq!((trial.place(), trial.events()), (10_000, &[mail][..]));
}

#[test]
fn all_of_it_holds_on_every_stage() {
    for stage in stages() {
        let mut trial = Trial::new(stage.clone(), USUAL);
        changes_nothing(&mut trial, Action::Back);
        changes_nothing(&mut trial, Action::Stage(stage));
    }
}
