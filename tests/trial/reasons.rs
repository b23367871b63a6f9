//! The story behind a reason, opened where it is proven.

use which_mailbox::advice::{Answers, CANDIDATES, Evidence, Finding, Question, Row, Situation, USUAL, Wish};
use which_mailbox::mailbox::{DeviceKind, Mailbox, MailboxKind};
use which_mailbox::simulation::{DeviceId, Event, MessageId};
use which_mailbox::text::{Language, told};
use which_mailbox::trial::{Action, Script, Trial};

use crate::cast::{played, stage};

/// Readers whose situations differ.
const READERS: [&str; 4] =
    ["devices=computer", "devices=phone,storage=small", "devices=both", "devices=more"];

/// Every wish that there is an answer for.
pub fn wishes() -> Vec<Wish> {
    let mut wishes: Vec<Wish> = Vec::new();
    for choice in Question::ALL.iter().flat_map(|question| question.choices()) {
        wishes.extend(choice.wish.filter(|wish| !wishes.contains(wish)));
    }
    wishes
}

/// Every reason that a story gives, to every reader, for every mailbox that competes; with the answers and the row.
pub fn each_reason(mut check: impl FnMut(&Answers, &Row, Trial)) {
    let mut seen = 0;
    for reader in READERS {
        let answers = Answers::from_link(reader);
        for wish in wishes() {
            for mailbox in CANDIDATES {
                let row = Row::judged(&answers, wish, &mailbox).unwrap();
                if let Evidence::Played { story, step, .. } = &row.evidence {
                    seen += 1;
                    let mut mailboxes = USUAL;
                    mailboxes[mailbox.kind() as usize] = mailbox;
                    let trial = Trial::of_reason(wish, mailbox.kind(), story, *step, mailboxes);
                    check(&answers, &row, trial);
                }
            }
        }
    }
    assert!(seen > 400, "only {seen}");
}

#[test]
fn a_reason_opens_right_behind_the_event_that_proves_it() {
    each_reason(|_, row, trial| {
        let Script::Reason { wish, kind } = trial.script() else { panic!("{:?}", trial.script()) };
        let Evidence::Played { story, step, finding, .. } = &row.evidence else { panic!("{row:?}") };
        assert_eq!(trial.proof(), Some(trial.place()));
        assert_eq!(played(&trial).events, story.events[..*step]);
        let seen = Finding::observe(wish, &played(&trial), *step, trial.mailbox(kind));
        assert_eq!(seen, Some((*step, *finding)));
    });
}

#[test]
fn its_steps_are_the_whole_story_each_told_in_a_sentence() {
    each_reason(|_, row, mut trial| {
        let Evidence::Played { story, .. } = &row.evidence else { panic!("{row:?}") };
        trial.update(Action::Restart);
        for _ in 0..trial.len() {
            trial.update(Action::Step);
            let told = told(Language::English, trial.before(MailboxKind::Imap), trial.events());
            assert!(told.ends_with('.'), "{told}");
        }
        assert_eq!(&played(&trial), story);
    });
}

#[test]
fn rounds_in_a_row_are_one_step_with_the_mail_before_them() {
    let wish = Wish::SameState;
    let answers = Answers::from_link("devices=both");
    let story = wish.story(Situation::of(&answers)).unwrap();
    let mut trial = Trial::of_reason(wish, MailboxKind::Pop3, &story, usize::MAX, USUAL);
    assert_eq!(trial.proof(), Some(trial.len()));
    trial.update(Action::Restart);
    let mut steps = Vec::new();
    for _ in 0..trial.len() {
        trial.update(Action::Step);
        steps.push(trial.events().to_vec());
    }
    let (computer, phone, mail) = (DeviceId(0), DeviceId(1), Event::MailArrives { kb: 100 });
    assert_eq!(
        steps,
        [
            vec![mail, mail, mail, Event::Sync(computer), Event::Sync(phone)],
            vec![Event::Read(phone, MessageId(0))],
            vec![Event::Delete(phone, MessageId(1))],
            vec![Event::File(phone, MessageId(2))],
            vec![Event::Send(phone)],
            vec![Event::Sync(phone), Event::Sync(computer), Event::Sync(phone)],
        ]
    );
}

#[test]
fn a_proof_in_the_midst_of_rounds_ends_a_step() {
    let wish = Wish::LittleEffort;
    let story = wish.story(Situation::of(&Answers::from_link("devices=both"))).unwrap();
    let whole = Trial::of_reason(wish, MailboxKind::Pop3, &story, story.events.len(), USUAL);
    let proven = Trial::of_reason(wish, MailboxKind::Pop3, &story, 3, USUAL);
    assert_eq!((proven.len(), whole.len()), (whole.len() + 1, whole.len()));
    assert_eq!((proven.place(), played(&proven).events.len()), (1, 3));
}

#[test]
fn what_the_reader_changes_in_it_makes_it_the_readers_own() {
    let wish = Wish::SameState;
    let story = wish.story(Situation::of(&Answers::from_link("devices=both"))).unwrap();
    let opened = || Trial::of_reason(wish, MailboxKind::Imap, &story, story.events.len(), USUAL);
    let mut trial = opened();
    trial.update(Action::Do(Event::Sync(DeviceId(0))));
    assert_eq!((trial.script(), trial.proof()), (Script::Free, None));
    let mut trial = opened();
    trial.update(Action::Stage(stage(&[DeviceKind::Laptop, DeviceKind::Phone], None)));
    assert_eq!((trial.script(), trial.proof(), trial.place()), (Script::Free, None, opened().place()));
    // Another mailbox is another reader's reason, but the same story.
    let mut trial = opened();
    trial.update(Action::Set(Mailbox::Pop3(which_mailbox::mailbox::Pop3Access {
        leave: which_mailbox::mailbox::LeaveOnServer::No,
        delete_with_local: false,
    })));
    assert_eq!((trial.script(), trial.proof()), (opened().script(), opened().proof()));
}
