//! What the reader can make happen.

use which_mailbox::mailbox::MailboxKind;
use which_mailbox::simulation::{DeviceId, EntryId, EntryKind, Event, MessageId, Outcome, Right};
use which_mailbox::trial::{Action, Actor};

use crate::cast::{Dice, OTHERS, free, outcomes, walk};

/// Whether an event is about a message or an entry other than these.
fn is_about_another(event: Event, message: Option<MessageId>, entry: Option<EntryId>) -> bool {
    match event {
        Event::Read(_, other)
        | Event::Flag(_, other)
        | Event::File(_, other)
        | Event::KeepLocally(_, other)
        | Event::Delete(_, other)
        | Event::Purge(_, other)
        | Event::Restore(_, other)
        | Event::Recover(_, other)
        | Event::ColleagueDeletes(other) => Some(other) != message,
        Event::ChangeEntry(_, other) | Event::DeleteEntry(_, other) | Event::ReminderDue(other) => {
            Some(other) != entry
        }
        _ => false,
    }
}

/// The simulator says what is possible; the deeds are that, for all three at once, and a few more of the same sorts.
#[test]
fn deeds_are_what_is_possible_in_each_column() {
    for number in 0..40 {
        let trial = walk(number, 25);
        let (message, entry) = Dice(number).choice(&trial);
        let deeds = trial.deeds(message, entry);
        for (column, kind) in MailboxKind::ALL.into_iter().enumerate() {
            let world = trial.world(kind);
            let mut possible = world.possible();
            possible.retain(|event| !is_about_another(*event, message, entry));
            for event in &possible {
                let deed = deeds.iter().find(|deed| deed.event == *event);
                assert_eq!(deed.map(|deed| deed.obstacles[column]), Some(None), "{event:?}");
            }
            for deed in &deeds {
                assert_eq!(deed.obstacles[column], world.obstacle(deed.event), "{deed:?}");
                assert!(!is_about_another(deed.event, message, entry), "{deed:?}");
            }
        }
        let events: Vec<Event> = deeds.iter().map(|deed| deed.event).collect();
        for (at, event) in events.iter().enumerate() {
            assert!(!events[..at].contains(event), "{event:?} is offered twice");
        }
    }
}

#[test]
fn what_is_offered_as_possible_is_possible_where_it_is_said_to_be() {
    for number in 0..20 {
        let trial = walk(number, 15);
        let (message, entry) = Dice(number).choice(&trial);
        for deed in trial.deeds(message, entry) {
            let mut trial = trial.clone();
            trial.update(Action::Do(deed.event));
            assert_eq!(trial.len() == 16, deed.is_possible(), "{deed:?}");
            if deed.is_possible() {
                for (column, kind) in MailboxKind::ALL.into_iter().enumerate() {
                    let impossible = matches!(outcomes(&trial, kind)[..], [Outcome::Impossible(_)]);
                    assert_eq!(impossible, deed.obstacles[column].is_some(), "{deed:?}");
                }
            }
        }
    }
}

#[test]
fn everybody_has_something_to_do() {
    let trial = walk(4, 20);
    let (message, entry) = Dice(4).choice(&trial);
    let deeds = trial.deeds(message, entry);
    let mut actors = vec![Actor::Post, Actor::Owner, Actor::Colleague];
    actors.extend([Actor::Intruder, Actor::Provider, Actor::Time]);
    actors.extend(trial.world(MailboxKind::Pop3).all_devices().map(Actor::Device));
    for actor in &actors {
        assert!(deeds.iter().any(|deed| deed.actor == *actor), "{actor:?}");
    }
    assert!(deeds.iter().all(|deed| actors.contains(&deed.actor)));
}

#[test]
fn without_a_message_chosen_there_is_nothing_about_messages() {
    let mut trial = free();
    trial.update(Action::Do(Event::MailArrives { kb: 50 }));
    let about = |message| {
        let deeds = trial.deeds(message, None);
        deeds.iter().filter(|deed| deed.event == Event::Read(DeviceId(0), MessageId(0))).count()
    };
    assert_eq!((about(None), about(Some(MessageId(0)))), (0, 1));
}

#[test]
fn what_the_reader_does_comes_behind_the_place_and_cuts_off_the_rest() {
    let mut trial = walk(2, 10);
    trial.update(Action::Jump(4));
    let event = Event::MailArrives { kb: 20_000 };
    trial.update(Action::Do(event));
    assert_eq!((trial.place(), trial.len(), trial.events()), (5, 5, &[event][..]));
}

/// Under POP3 no colleague can enter anything; what the reader makes later has the same number all the same.
#[test]
fn an_entry_is_the_same_one_in_all_three() {
    let mut trial = free();
    for mailbox in OTHERS {
        trial.update(Action::Set(mailbox));
    }
    let (computer, phone) = (DeviceId(0), DeviceId(1));
    for event in [
        Event::Grant(Right::Write),
        Event::ColleagueAppoints,
        Event::MakeEntry(computer, EntryKind::Contact),
        Event::Sync(phone),
        Event::ChangeEntry(computer, EntryId(0)),
        Event::ReminderDue(EntryId::COLLEAGUES),
    ] {
        trial.update(Action::Do(event));
    }
    let kinds = |entry| MailboxKind::ALL.map(|kind| trial.world(kind).entry_kind(entry));
    assert_eq!(kinds(EntryId(0)), [Some(EntryKind::Contact); 3]);
    assert_eq!(kinds(EntryId(1)), [None; 3]);
    let appointment = Some(EntryKind::Appointment);
    assert_eq!(kinds(EntryId::COLLEAGUES), [None, appointment, appointment]);
    let reminds = |kind| trial.world(kind).reminded(phone, EntryId::COLLEAGUES);
    assert_eq!(MailboxKind::ALL.map(reminds), [false, true, true]);
}
