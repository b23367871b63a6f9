//! A link leads back to the same story, place and settings.

use which_mailbox::advice::{Answers, Question, USUAL};
use which_mailbox::mailbox::{DeviceKind, LeaveOnServer, Mailbox};
use which_mailbox::simulation::{DeviceId, Event, Guided, MessageId};
use which_mailbox::trial::{Action, Script, Trial};

use crate::cast::{Dice, OTHERS, Shown, free, guided, pop3, stage, stages, usual, walk};
use crate::reasons::each_reason;

/// Read by somebody else, who has other devices and mailboxes, out of a link that says other things too.
fn leads_back(trial: &Trial, answers: &str) {
    let link = ["view=try,", answers, ",", &trial.to_link()].concat();
    let read = Trial::from_link(&link, stage(&[DeviceKind::Tablet], Some(77_000)), OTHERS);
    assert_eq!(read.map(|read| Shown::of(&read)), Some(Shown::of(trial)), "{link}");
    assert_eq!(Answers::from_link(&link), Answers::from_link(answers), "{link}");
    let is_fit =
        |letter: u8| letter.is_ascii_lowercase() || letter.is_ascii_digit() || b"-._=,".contains(&letter);
    assert!(
        trial.to_link().bytes().all(is_fit),
        "to be escaped in a fragment (RFC 3986, section 3.5): {link}"
    );
}

#[test]
fn every_place_of_every_guided_story_comes_back_out_of_its_link() {
    for stage in stages() {
        for mailboxes in [USUAL, OTHERS] {
            for story in Guided::ALL {
                let mut trial = guided(story, stage.clone(), mailboxes);
                for _ in 0..=trial.len() {
                    leads_back(&trial, "devices=both,calendar=mine!");
                    trial.update(Action::Step);
                }
            }
        }
    }
}

#[test]
fn every_reason_comes_back_out_of_its_link() {
    each_reason(|answers, _, mut trial| {
        let answers = answers.to_link();
        leads_back(&trial, &answers);
        trial.update(Action::Back);
        leads_back(&trial, &answers);
        trial.update(Action::Set(OTHERS[0]));
        leads_back(&trial, &answers);
    });
}

#[test]
fn free_play_comes_back_out_of_its_link() {
    for number in 0..60 {
        leads_back(&walk(number, 40), "");
    }
}

/// Whatever a reader does in whatever order: stories, places, deeds, settings, devices.
#[test]
fn whatever_the_reader_does_comes_back_out_of_its_link() {
    for number in 0..100 {
        let mut dice = Dice(number);
        let mut trial = Trial::new(stages()[dice.below(4)].clone(), USUAL);
        for _ in 0..25 {
            let settings = [USUAL, OTHERS][dice.below(2)][dice.below(3)];
            let action = match dice.below(16) {
                0 => Action::Tell(Guided::ALL[dice.below(Guided::ALL.len())]),
                1 => Action::Jump(dice.below(trial.len() + 1)),
                2 => Action::Set(settings),
                3 => Action::Stage(stages()[dice.below(4)].clone()),
                4 | 5 => Action::Back,
                6 | 7 => Action::Step,
                _ => Action::Do(dice.event(&trial)),
            };
            trial.update(action);
            leads_back(&trial, "");
        }
    }
}

#[test]
fn links_are_short_and_can_be_read() {
    let mut trial = guided(Guided::Emptied, usual(), USUAL);
    assert_eq!(trial.to_link(), "story=emptied,on=computer.phone,pop3=14-delete,imap=mail,exchange=14-30");
    trial.update(Action::Jump(3));
    trial.update(Action::Set(pop3(LeaveOnServer::Forever, true)));
    trial.update(Action::Set(OTHERS[1]));
    trial.update(Action::Stage(stage(&[DeviceKind::Laptop], Some(50_000))));
    assert_eq!(
        trial.to_link(),
        "story=emptied,step=3,on=laptop,quota=50000,pop3=always-delete,imap=dav-7,exchange=14-30"
    );
    trial.update(Action::Back);
    for _ in 0..200 {
        trial.update(Action::Do(Event::MailArrives { kb: 50 }));
    }
    trial.update(Action::Do(Event::Sync(DeviceId(0))));
    trial.update(Action::Do(Event::Read(DeviceId(0), MessageId(7))));
    assert_eq!(
        trial.to_link(),
        "story=free,step=204,on=laptop,quota=50000,do=mail50_sync0.days2_mail50.200xmail50.sync0.read0-7,\
         pop3=always-delete,imap=dav-7,exchange=14-30"
    );
}

#[test]
fn a_reasons_link_names_question_answer_and_kind() {
    let mut links = Vec::new();
    each_reason(|_, _, trial| links.push(trial.to_link()));
    let first = "story=why.devices.computer.pop3,step=5,proof=8,pop3=14-delete,imap=mail,exchange=14-30";
    assert_eq!(links[0], first);
}

#[test]
fn what_a_link_says_in_words_that_are_not_known_is_left_out() {
    let kept = |link: &str| Trial::from_link(link, usual(), USUAL).map(|trial| trial.to_link());
    let settings = ",pop3=14-delete,imap=mail,exchange=14-30";
    for (link, expected) in [
        ("story=emptied", "story=emptied,on=computer.phone"),
        ("colour=red,story=emptied,step=2,size=9", "story=emptied,step=2,on=computer.phone"),
        ("story=emptied,step=99", "story=emptied,step=5,on=computer.phone"),
        ("story=emptied,step=-1", "story=emptied,on=computer.phone"),
        ("story=emptied,step=two", "story=emptied,on=computer.phone"),
        ("story=full,story=emptied", "story=emptied,on=computer.phone"),
        ("story=emptied,on=laptop.toaster.phone", "story=emptied,on=laptop.phone"),
        ("story=emptied,on=toaster", "story=emptied,on=computer.phone"),
        ("story=emptied,on=phone,quota=12", "story=emptied,on=phone"),
        ("story=emptied,on=phone,quota=99999999999", "story=emptied,on=phone"),
        ("story=emptied,pop3=sometimes", "story=emptied,on=computer.phone"),
        ("story=emptied,pop3=14-later", "story=emptied,on=computer.phone"),
        ("story=emptied,pop3=70000", "story=emptied,on=computer.phone"),
        ("story=emptied,imap=cal-14", "story=emptied,on=computer.phone"),
        ("story=emptied,exchange=30", "story=emptied,on=computer.phone"),
        ("story=free,do=mail50.dance3.read0.sync0", "story=free,on=computer.phone,do=mail50.sync0"),
        ("story=free,do=mail50_dance3_sync0", "story=free,on=computer.phone,do=mail50_sync0"),
        ("story=free,do=mail50-3.sync0-1.up5.sync300.sync+1", "story=free,on=computer.phone"),
        ("story=free,do=0xmail50.xmail50.2x.3xmail50", "story=free,on=computer.phone,do=3xmail50"),
        (
            "story=free,do=add-toaster.add-phone-5-delete",
            "story=free,on=computer.phone,do=add-phone-5-delete",
        ),
        ("story=free,do=", "story=free,on=computer.phone"),
    ] {
        assert_eq!(kept(link).as_deref(), Some(&*[expected, settings].concat()), "{link}");
    }
    for none in [
        "",
        "step=3",
        "story=",
        "story=größe",
        "story=why",
        "story=why.same-state.same",
        "story=why.same-state.same.smtp",
        "story=why.same-state.maybe.imap",
        "story=why.calendar.none.imap",
        "story=why.budget.little.imap",
        "story=why.policy.retention.imap",
    ] {
        assert_eq!(kept(none), None, "{none}");
    }
}

#[test]
fn no_key_is_the_id_of_a_question() {
    let mut trial = free();
    trial.update(Action::Do(Event::DaysPass(1)));
    trial.update(Action::Stage(stage(&[DeviceKind::Phone], Some(50_000))));
    let mut link = trial.to_link();
    each_reason(|_, _, trial| link = [link.as_str(), ",", &trial.to_link()].concat());
    for part in link.split(',') {
        let (key, _) = part.split_once('=').unwrap();
        assert_eq!(Question::from_id(key), None, "{key}");
    }
}

#[test]
fn what_a_link_does_not_name_is_the_readers_own() {
    let reader = stage(&[DeviceKind::Tablet, DeviceKind::Laptop], Some(60_000));
    let trial = Trial::from_link("story=full,imap=dav", reader.clone(), OTHERS).unwrap();
    assert_eq!((trial.script(), trial.stage()), (Script::Guided(Guided::Full), &reader));
    let [pop3, _, exchange] = OTHERS;
    assert_eq!(trial.mailbox(pop3.kind()), &pop3);
    assert_eq!(trial.mailbox(exchange.kind()), &exchange);
    let Mailbox::Imap(settings) = trial.mailbox(OTHERS[1].kind()) else { panic!() };
    assert_eq!((settings.dav, settings.trash_days), (true, None));
}

#[test]
fn guesses_stay_out_of_links() {
    let mut trial = guided(Guided::Emptied, usual(), USUAL);
    trial.update(Action::Jump(4));
    let link = trial.to_link();
    let kind = which_mailbox::mailbox::MailboxKind::Imap;
    trial.update(Action::Guess { column: kind, like: kind });
    assert_eq!((trial.guess(kind), trial.to_link()), (Some(kind), link));
}
