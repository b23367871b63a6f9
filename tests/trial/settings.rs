//! Other mailboxes and other devices replay the same story.

use which_mailbox::advice::USUAL;
use which_mailbox::mailbox::{DeviceKind, LeaveOnServer, MailboxKind};
use which_mailbox::simulation::{DeviceId, Event, Guided, Holder, MessageId};
use which_mailbox::trial::{Action, Script};

use crate::cast::{OTHERS, Shown, free, guided, played, pop3, stage, stages, usual, walk};

#[test]
fn a_guided_story_with_another_mailbox_is_as_if_it_had_been_so_from_the_start() {
    for story in Guided::ALL {
        let mut trial = guided(story, usual(), USUAL);
        let mut fresh = guided(story, usual(), OTHERS);
        trial.update(Action::Jump(2));
        fresh.update(Action::Jump(2));
        for mailbox in OTHERS {
            trial.update(Action::Set(mailbox));
        }
        assert_eq!(Shown::of(&trial), Shown::of(&fresh), "{}", story.id());
    }
}

#[test]
fn free_play_with_another_mailbox_is_a_fresh_play() {
    for number in 0..20 {
        let mut trial = walk(number, 30);
        trial.update(Action::Jump(20));
        let story = played(&trial);
        for mailbox in OTHERS {
            trial.update(Action::Set(mailbox));
            assert_eq!((trial.place(), trial.len()), (20, 30));
            assert_eq!(trial.world(mailbox.kind()), &story.play(&mailbox));
        }
    }
}

/// The same story with the same reader: POP3 that takes everything at once leaves the second phone without mail.
#[test]
fn a_setting_changes_what_is_seen_at_once() {
    let mut trial = guided(Guided::EmptyPhone, usual(), USUAL);
    trial.update(Action::Jump(3));
    let on_phone =
        |trial: &which_mailbox::trial::Trial| trial.world(MailboxKind::Pop3).shown_offline(DeviceId(1));
    assert_eq!((on_phone(&trial), trial.marks()), (1, &[][..]));
    trial.update(Action::Set(pop3(LeaveOnServer::No, false)));
    assert_eq!((on_phone(&trial), trial.marks()), (0, &[2, 3][..]));
}

#[test]
fn a_guided_story_is_told_anew_for_other_devices() {
    for story in Guided::ALL {
        for other in stages() {
            let mut trial = guided(story, usual(), USUAL);
            trial.update(Action::Stage(other.clone()));
            assert_eq!(Shown::of(&trial), Shown::of(&guided(story, other, USUAL)), "{}", story.id());
        }
    }
}

/// With a computer alone the phone is set up first, which is one more step.
#[test]
fn the_reader_stays_behind_the_same_step() {
    let mut trial = guided(Guided::SentOnPhone, usual(), USUAL);
    trial.update(Action::Step);
    let sent = [Event::Send(DeviceId(1))];
    assert_eq!((trial.place(), trial.events()), (1, &sent[..]));
    trial.update(Action::Stage(stage(&[DeviceKind::Computer], None)));
    assert_eq!((trial.place(), trial.events()), (2, &sent[..]));
    trial.update(Action::Stage(usual()));
    assert_eq!((trial.place(), trial.events()), (1, &sent[..]));
}

#[test]
fn what_the_reader_did_happens_on_other_devices_too() {
    let mut trial = free();
    for event in [Event::MailArrives { kb: 50 }, Event::Sync(DeviceId(1)), Event::Break(DeviceId(0))] {
        trial.update(Action::Do(event));
    }
    trial.update(Action::Stage(stage(&[DeviceKind::Laptop, DeviceKind::Tablet], Some(60_000))));
    assert_eq!((trial.script(), trial.place(), trial.len()), (Script::Free, 3, 3));
    let world = trial.world(MailboxKind::Exchange);
    assert_eq!(world.setup(DeviceId(1)).unwrap().kind, DeviceKind::Tablet);
    assert_eq!(world.shown_offline(DeviceId(1)), 1);
    assert_eq!(world.holder(DeviceId(0)), Some(Holder::Nobody));
    assert_eq!(world.quota_kb(), Some(60_000));
}

#[test]
fn a_story_with_a_quota_of_its_own_leaves_the_readers_stage_alone() {
    let mut trial = guided(Guided::Full, usual(), USUAL);
    assert_eq!((trial.stage().quota_kb, trial.world(MailboxKind::Imap).quota_kb()), (None, Some(50_000)));
    // What the reader does from here on happens in the mailbox that is full.
    trial.update(Action::Jump(3));
    trial.update(Action::Do(Event::Delete(DeviceId(0), MessageId(0))));
    assert_eq!((trial.script(), trial.stage().quota_kb), (Script::Free, Some(50_000)));
    assert_eq!(trial.world(MailboxKind::Imap).quota_kb(), Some(50_000));
}
