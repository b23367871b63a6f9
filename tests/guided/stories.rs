//! The stories themselves.

use which_mailbox::mailbox::DeviceKind;
use which_mailbox::simulation::{Event, Guided, Obstacle, Outcome, Place};
use which_mailbox::text::{Language, came};

use crate::cast::{EXCHANGE, IMAP, MAILBOXES, POP3, decided, stage, stages, steps, usual};

#[test]
fn ids_scenarios_and_order_are_pinned() {
    let told: Vec<String> =
        Guided::ALL.iter().map(|guided| format!("{} {}", guided.scenario(), guided.id())).collect();
    assert_eq!(
        told,
        [
            "3 emptied",
            "17 new-device",
            "18 sent-on-phone",
            "8 reminder",
            "2 disk-dies",
            "20 drawer",
            "10 stand-in",
            "5 deleted-unfetched",
            "7 full",
            "28 metered",
            "5 deleted-on-phone",
            "4 noticed-in-time",
            "20 empty-phone",
            "10 shared-calendar",
            "1 stolen-phone",
            "6 past-the-trash",
            "9 changed-contact",
            "11 shared-inbox",
            "19 train",
            "21 draft",
            "22 read-elsewhere",
            "23 filed",
            "16 provider-gone",
            "27 pop3-slips-in",
        ]
    );
}

#[test]
fn no_two_stories_share_an_id() {
    for (place, guided) in Guided::ALL.iter().enumerate() {
        let same = Guided::ALL.iter().position(|other| other.id() == guided.id());
        assert_eq!(same, Some(place), "{}", guided.id());
    }
}

#[test]
fn the_told_steps_are_the_whole_story_in_order() {
    for stage in stages() {
        for guided in Guided::ALL {
            let tale = guided.tale(&stage);
            let mut end = 0;
            for step in &tale.steps {
                assert_eq!(step.start, end, "{} leaves events out", guided.id());
                assert!(!step.is_empty(), "{} has an empty step", guided.id());
                end = step.end;
            }
            assert_eq!(end, tale.story.events.len(), "{}", guided.id());
            assert!(tale.decisive < tale.steps.len(), "{}", guided.id());
            assert!(tale.decisive > 0, "{} begins with the step to guess", guided.id());
            assert_eq!(tale.story.stage.devices, stage.devices, "{}", guided.id());
        }
    }
}

/// So no word of a script goes by unheard.
#[test]
fn each_story_has_all_of_its_events() {
    let counted = Guided::ALL.map(|guided| {
        let tale = guided.tale(&usual());
        format!("{}: {} events in {} steps", guided.id(), tale.story.events.len(), tale.steps.len())
    });
    assert_eq!(
        counted,
        [
            "emptied: 10 events in 5 steps",
            "new-device: 12 events in 6 steps",
            "sent-on-phone: 2 events in 2 steps",
            "reminder: 4 events in 3 steps",
            "disk-dies: 12 events in 7 steps",
            "drawer: 8 events in 4 steps",
            "stand-in: 9 events in 6 steps",
            "deleted-unfetched: 5 events in 4 steps",
            "full: 14 events in 8 steps",
            "metered: 5 events in 4 steps",
            "deleted-on-phone: 6 events in 3 steps",
            "noticed-in-time: 12 events in 6 steps",
            "empty-phone: 3 events in 3 steps",
            "shared-calendar: 6 events in 5 steps",
            "stolen-phone: 10 events in 7 steps",
            "past-the-trash: 8 events in 4 steps",
            "changed-contact: 5 events in 4 steps",
            "shared-inbox: 6 events in 5 steps",
            "train: 10 events in 6 steps",
            "draft: 2 events in 2 steps",
            "read-elsewhere: 5 events in 3 steps",
            "filed: 5 events in 3 steps",
            "provider-gone: 10 events in 5 steps",
            "pop3-slips-in: 8 events in 5 steps",
        ]
    );
}

/// What a kind does not offer is an answer; anything else impossible would be a mistake in the story.
#[test]
fn every_story_plays_for_every_mailbox_and_one_to_four_devices() {
    for stage in stages() {
        for guided in Guided::ALL {
            let tale = guided.tale(&stage);
            for mailbox in &MAILBOXES {
                let (outcomes, _) = tale.story.outcomes(mailbox);
                for (event, outcome) in tale.story.events.iter().zip(outcomes) {
                    if let Outcome::Impossible(obstacle) = outcome {
                        let offered = matches!(
                            event,
                            Event::Grant(_)
                                | Event::Revoke
                                | Event::ColleagueReads
                                | Event::ColleagueAppoints
                                | Event::ColleagueDeletes(_)
                                | Event::Recover(..)
                                | Event::OrderWipe(_)
                        );
                        assert!(
                            offered && obstacle == Obstacle::NotOffered,
                            "{} {:?} {mailbox:?}: {event:?} {obstacle:?}",
                            guided.id(),
                            stage.devices
                        );
                    }
                }
            }
        }
    }
}

/// The step before which the reader may guess is one in which the kinds differ, in what is told and in what is there.
#[test]
fn the_decisive_step_shows_a_difference_between_two_kinds() {
    for guided in Guided::ALL {
        let tale = guided.tale(&usual());
        let step = tale.steps[tale.decisive].clone();
        let seen = MAILBOXES.map(|mailbox| {
            let outcomes = tale.story.outcomes(&mailbox).0[step.clone()].to_vec();
            let world = tale.story.play_to(&mailbox, step.end);
            let shown: Vec<_> = world
                .devices()
                .flat_map(|id| {
                    world.copies(Place::Device(id)).map(move |copy| (id, copy)).collect::<Vec<_>>()
                })
                .map(|(id, copy)| (id, copy.message, copy.folder, copy.seen))
                .collect();
            (mailbox.kind(), decided(guided, &mailbox, Language::German), (outcomes, shown))
        });
        let differ = seen.iter().any(|(kind, told, there)| {
            seen.iter().any(|(other, also, elsewhere)| kind != other && told != also && there != elsewhere)
        });
        assert!(differ, "{}: {seen:#?}", guided.id());
    }
}

/// As programs and hosts are set up without anybody's choice; which phone comes away empty is a matter of settings.
#[test]
fn with_usual_settings_all_stories_but_one_show_a_difference() {
    let same: Vec<&str> = Guided::ALL
        .iter()
        .filter(|guided| {
            let [pop3, imap, exchange] =
                [POP3, IMAP, EXCHANGE].map(|mailbox| decided(**guided, &mailbox, Language::German));
            pop3 == imap && imap == exchange
        })
        .map(|guided| guided.id())
        .collect();
    assert_eq!(same, ["empty-phone"]);
}

#[test]
fn a_reader_with_one_device_gets_a_second_one_where_the_story_takes_two() {
    let tale = Guided::SentOnPhone.tale(&stage(&[DeviceKind::Computer], None));
    let set_up = tale.story.events.iter().filter(|event| matches!(event, Event::AddDevice(_))).count();
    assert_eq!((set_up, tale.steps[0].clone()), (1, 0..1));
    let tale = Guided::Emptied.tale(&stage(&[DeviceKind::Phone], None));
    assert!(!tale.story.events.iter().any(|event| matches!(event, Event::AddDevice(_))));
}

#[test]
fn a_full_mailbox_is_full_whatever_its_size() {
    for quota in [1_000, 50_001, 4_000_000] {
        let tale = Guided::Full.tale(&stage(&[DeviceKind::Computer, DeviceKind::Phone], Some(quota)));
        let steps = steps(&tale, &IMAP);
        let (_, before, events) = &steps[2];
        assert_eq!(
            came(Language::German, before, events),
            "Die Nachricht geht an den Absender zurück, weil das Postfach voll ist."
        );
    }
}
