//! The simulator's dialogues, spoken to Dovecot: the client's lines are sent as they stand, the server's are held against
//! the form shown.
//!
//! Invariant: each story has a mailbox of its own; where a server answers otherwise than shown, the story is shortened to
//! what it takes, and told with all that was said.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::BTreeSet;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use which_mailbox::mailbox::{
    DeviceKind, ExchangeSettings, ImapSettings, LeaveOnServer, Mailbox, Pop3Access,
};
use which_mailbox::simulation::{
    DeviceId, DeviceSetup, Dialogue, Event, Guided, Party, Protocol, Side, Spoken, Stage, Story, Wire, World,
};
use which_mailbox_conformance::dialogue::dav::DavSpeaker;
use which_mailbox_conformance::dialogue::{self, Speaker, is_waiting, smtp};
use which_mailbox_conformance::report::{Report, Tally};
use which_mailbox_conformance::server::{Dovecot, Exim, Hosting, Sogo};

/// Random stories of each protocol.
const STORIES: u64 = 100;
const EVENTS: usize = 30;
/// Random stories about calendar, contacts and tasks.
const ENTRY_STORIES: u64 = 12;
/// Servers at the same time: they wait more than they work.
const SERVERS: usize = 4;
/// In a random story clients wait for mail so often; Dovecot gathers news for half a second before it announces them.
const WAITS: usize = 2;

const POP3: [(&str, Mailbox); 4] = [
    ("pop3-14", pop3(LeaveOnServer::Days(14), true)),
    ("pop3-14-kept", pop3(LeaveOnServer::Days(14), false)),
    ("pop3-at-once", pop3(LeaveOnServer::No, false)),
    ("pop3-forever", pop3(LeaveOnServer::Forever, false)),
];
const IMAP: [(&str, Mailbox); 3] =
    [("imap", imap(false, None)), ("imap-dav", imap(true, None)), ("imap-emptied", imap(false, Some(14)))];

const fn pop3(leave: LeaveOnServer, delete_with_local: bool) -> Mailbox {
    Mailbox::Pop3(Pop3Access { leave, delete_with_local })
}

const fn imap(dav: bool, trash_days: Option<u16>) -> Mailbox {
    Mailbox::Imap(ImapSettings { dav, trash_days })
}

/// A story for one mailbox.
struct Told {
    name: String,
    mailbox: Mailbox,
    story: Story,
    /// How many times clients wait for mail.
    waits: usize,
}

#[test]
fn what_is_shown_in_guided_stories_is_what_is_said() {
    let devices = [DeviceKind::Computer, DeviceKind::Phone].map(DeviceSetup::new).to_vec();
    let stage = Stage { devices, quota_kb: None };
    let stories = POP3.into_iter().chain(IMAP).flat_map(|(setting, mailbox)| {
        let stage = &stage;
        Guided::ALL.into_iter().map(move |guided| Told {
            name: format!("dialogue guided {} {setting}", guided.id()),
            mailbox,
            story: guided.tale(stage).story,
            waits: usize::MAX,
        })
    });
    speak_all("dialogue-guided", &stories.collect::<Vec<_>>(), 8_000);
}

#[test]
fn what_is_shown_in_random_stories_is_what_is_said_by_pop3() {
    random("dialogue-random-pop3", &POP3.map(|(name, mailbox)| (name, mailbox, stage(3, None))), 8_000);
}

#[test]
fn what_is_shown_in_random_stories_is_what_is_said_by_imap() {
    random("dialogue-random-imap", &IMAP.map(|(name, mailbox)| (name, mailbox, stage(3, None))), 8_000);
}

/// A tablet opens the mailbox by POP3, and deletes what it has fetched at once, or the next day.
#[test]
fn what_is_shown_in_random_stories_is_what_is_said_where_pop3_and_imap_meet() {
    let at_once = Pop3Access { leave: LeaveOnServer::No, delete_with_local: false };
    let next_day = Pop3Access { leave: LeaveOnServer::Days(1), delete_with_local: true };
    let settings = [("mixed-at-once", at_once), ("mixed-next-day", next_day)];
    let settings = settings.map(|(name, tablet)| (name, imap(false, None), stage(2, Some(tablet))));
    random("dialogue-random-mixed", &settings, 8_000);
}

/// Source: RFC 5321; RFC 4954. Exim takes a message and tells later that a mailbox is full: that dialogue is Dovecot's
/// (LMTP), above.
#[test]
fn what_is_shown_of_senders_and_sending_is_what_exim_says() {
    let dovecot = Dovecot::start();
    let exim = Exim::start(dovecot.lmtp_port);
    let mut report = Report::new("dialogue-smtp");
    report.server("Exim", &exim.version());
    let exchange = Mailbox::Exchange(ExchangeSettings { recovery_days: 14, phone_days: 30 });
    let settings = POP3.into_iter().chain(IMAP).chain([("exchange", exchange)]);
    let (mut spoken, mut parties) = (BTreeSet::new(), BTreeSet::new());
    for (setting, mailbox) in settings {
        for guided in Guided::ALL {
            let story = guided.tale(&stage(2, None)).story;
            let mut wire = Wire::new(&mailbox, &story.stage);
            let mut tally = Tally::default();
            for event in &story.events {
                let (_, said) = wire.play(*event);
                tally.events += 1;
                for dialogue in said.iter().filter(|dialogue| dialogue.protocol == Protocol::Smtp) {
                    let text = text(dialogue);
                    if text.contains("\nS: 552 ") || !spoken.insert(text.clone()) {
                        continue;
                    }
                    parties.insert(dialogue.party == Party::Sender);
                    match smtp::speak(exim.smtp_port, dialogue) {
                        Ok(dialogue::Tally { compared, .. }) => tally.comparisons += compared,
                        Err(difference) => panic!("{} {setting}\n{difference}\nshown:\n{text}", guided.id()),
                    }
                }
            }
            if tally.comparisons > 0 {
                let name = format!("dialogue guided {} {setting} mail", guided.id());
                report.told(&name, &format!("{mailbox:?}"), tally, &["wire-smtp"]);
            }
        }
    }
    assert_eq!(parties.len(), 2, "a sender's server and a device speak SMTP");
    assert!(spoken.len() >= 5, "only {} dialogues", spoken.len());
    report.write();
}

/// Sources: RFC 4791; RFC 6352; RFC 6578. Calendar, contacts and tasks lie at SOGo.
#[test]
fn what_is_shown_of_calendar_and_contacts_is_what_is_said() {
    let mut dovecot = Dovecot::start();
    let exim = Exim::start(dovecot.lmtp_port);
    let sogo = Sogo::start(&dovecot, &exim);
    let mut report = Report::new("dialogue-dav");
    report.server("SOGo", &sogo.version());
    let mailbox = imap(true, None);
    let guided =
        Guided::ALL.map(|guided| (format!("guided {}", guided.id()), guided.tale(&stage(2, None)).story));
    let random = (0..ENTRY_STORIES).map(|seed| {
        let stage = stage(2, None);
        let events = entry_events(seed, &mailbox, &stage);
        (format!("random {seed}"), Story { stage, events })
    });
    for (name, story) in guided.into_iter().chain(random) {
        let mut account = dovecot.account(Hosting::default());
        let mut speaker = DavSpeaker::new(&sogo, account.clone());
        let mut wire = Wire::new(&mailbox, &story.stage);
        for (step, event) in story.events.iter().enumerate() {
            let (outcome, said) = wire.play(*event);
            if said.iter().any(sogo_forgets_the_condition) {
                break;
            }
            if *event == Event::ChangePassword {
                dovecot.change_password(&mut account, "another-password");
                speaker.change_password(&account);
            }
            for dialogue in said.iter().filter(|dialogue| dialogue.protocol == Protocol::Dav) {
                if let Err(difference) = speaker.speak(dialogue) {
                    panic!(
                        "{name}, step {step}, {event:?} -> {outcome:?}\n{:?}\n{difference}\nshown:\n{}",
                        story.events,
                        text(dialogue)
                    );
                }
            }
        }
        let dialogue::Tally { compared, .. } = speaker.tally();
        let tally = Tally { events: story.events.len() as u32, comparisons: compared, ..Tally::default() };
        if compared > 0 {
            report.told(
                &format!("dialogue {name} imap-dav entries"),
                &format!("{mailbox:?}"),
                tally,
                &["wire-dav"],
            );
        }
    }
    let compared: u32 = report.stories.iter().map(|told| told.comparisons).sum();
    assert!(compared >= 300, "only {compared} answers were compared");
    report.write();
}

/// Whether an entry is changed or deleted on a condition that is not met, which SOGo forgets to ask where it deletes, and
/// where there is no entry any more (differences.md): the story goes another way from here.
fn sogo_forgets_the_condition(dialogue: &Dialogue) -> bool {
    let text = text(dialogue);
    let refused = |request: &str| request.contains("\nS: HTTP/1.1 412 ");
    let deletes = text
        .split("\nC: DELETE ")
        .skip(1)
        .any(|request| refused(request.split("\nC: PUT ").next().unwrap_or_default()));
    deletes || (refused(&text) && text.contains("\nS: HTTP/1.1 404 "))
}

/// What happens in a random story about entries: this number decides.
fn entry_events(seed: u64, mailbox: &Mailbox, stage: &Stage) -> Vec<Event> {
    let about_entries = |event: &Event| {
        matches!(
            event,
            Event::MakeEntry(..)
                | Event::ChangeEntry(..)
                | Event::DeleteEntry(..)
                | Event::Sync(_)
                | Event::GoOffline(_)
                | Event::GoOnline(_)
                | Event::Grant(_)
                | Event::Revoke
                | Event::ColleagueReads
                | Event::ColleagueAppoints
        )
    };
    let mut dice = Dice(seed);
    let mut world = World::new(mailbox, stage);
    let mut events = Vec::new();
    for _ in 0..EVENTS {
        let possible: Vec<Event> = world.possible().into_iter().filter(about_entries).collect();
        let event = possible[dice.below(possible.len())];
        world.apply(event);
        events.push(event);
    }
    events
}

/// Numbers at random, the same for the same seed.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit
    }
}

/// So many devices, and a tablet with POP3 of its own.
fn stage(devices: usize, tablet: Option<Pop3Access>) -> Stage {
    let kinds = [DeviceKind::Computer, DeviceKind::Phone, DeviceKind::Laptop];
    let mut devices: Vec<DeviceSetup> = kinds.into_iter().take(devices).map(DeviceSetup::new).collect();
    devices
        .extend(tablet.map(|pop3| DeviceSetup { pop3: Some(pop3), ..DeviceSetup::new(DeviceKind::Tablet) }));
    Stage { devices, quota_kb: None }
}

fn random(report: &str, settings: &[(&str, Mailbox, Stage)], lines: u32) {
    let stories = (0..STORIES).map(|seed| {
        let (setting, mailbox, stage) = &settings[seed as usize % settings.len()];
        // Some mailboxes are soon full.
        let quota_kb = (seed % 5 == 4).then_some(300);
        let stage = Stage { quota_kb, ..stage.clone() };
        let events = events(seed, mailbox, &stage);
        let story = Story { stage, events };
        Told { name: format!("dialogue random {setting} {seed}"), mailbox: *mailbox, story, waits: WAITS }
    });
    speak_all(report, &stories.collect::<Vec<_>>(), lines);
}

/// What happens in a random story: this number decides.
fn events(seed: u64, mailbox: &Mailbox, stage: &Stage) -> Vec<Event> {
    let mut dice = Dice(seed);
    let mut world = World::new(mailbox, stage);
    let mut events = Vec::new();
    for at in 0..EVENTS {
        let possible = world.possible();
        let chosen = possible[dice.below(possible.len())];
        let device = DeviceId(dice.below(3) as u8);
        // What ends a device or the provider is kept for the end: little is said from then on.
        let ends =
            matches!(chosen, Event::ServerGone | Event::Break(_) | Event::Lose(_) | Event::ChangePassword);
        let event = match at % 5 {
            0 if at < 15 => Event::MailArrives { kb: 50 },
            4 => Event::Sync(device),
            _ if ends && at < EVENTS - 8 => Event::Sync(device),
            _ => chosen,
        };
        world.apply(event);
        events.push(event);
    }
    events
}

/// Speaks all stories, on some servers at the same time; `lines`: so many of the servers' lines are compared at least.
fn speak_all(report: &str, stories: &[Told], lines: u32) {
    let next = AtomicUsize::new(0);
    let (report, failed) = (Mutex::new(Report::new(report)), Mutex::new(Vec::new()));
    let work = || {
        let mut server = Dovecot::start();
        report.lock().unwrap().server("Dovecot", &server.version());
        while let Some(told) = stories.get(next.fetch_add(1, Ordering::Relaxed)) {
            match speak(&mut server, told, &told.story) {
                Ok((tally, rules)) => {
                    let mailbox = format!("{:?}", told.mailbox);
                    report.lock().unwrap().told(&told.name, &mailbox, tally, &rules);
                }
                Err(difference) => {
                    let difference = shortened(&mut server, told, difference);
                    failed.lock().unwrap().push(difference);
                }
            }
        }
    };
    thread::scope(|scope| {
        for _ in 0..SERVERS {
            scope.spawn(work);
        }
    });
    let failed = failed.into_inner().unwrap();
    assert!(failed.is_empty(), "{} of {} stories\n{}", failed.len(), stories.len(), failed.join("\n"));
    let report = report.into_inner().unwrap();
    let compared: u32 = report.stories.iter().map(|told| told.comparisons).sum();
    assert!(compared >= lines, "only {compared} lines were compared");
    report.write();
}

/// Speaks one story: what was compared, and the rules of the dialogues.
///
/// Errors: the step, what differs, and all that was said.
fn speak(server: &mut Dovecot, told: &Told, story: &Story) -> Result<(Tally, Vec<&'static str>), String> {
    let trash_days = match told.mailbox {
        Mailbox::Imap(settings) => settings.trash_days,
        Mailbox::Pop3(_) | Mailbox::Exchange(_) => None,
    };
    let account = server.account(Hosting { quota_kb: story.stage.quota_kb, trash_days });
    let mut speaker = Speaker::new(server, account);
    let mut wire = Wire::new(&told.mailbox, &story.stage);
    let (mut waits, mut rules) = (0, Vec::new());
    let mut result = Ok(());
    for (step, event) in story.events.iter().enumerate() {
        let (outcome, mut said) = wire.play(*event);
        if said.iter().any(is_waiting) {
            waits += 1;
            said.retain(|dialogue| waits <= told.waits || !is_waiting(dialogue));
        }
        rules.extend(said.iter().filter_map(rule));
        if let Err(difference) = speaker.speak(wire.world(), *event, &said) {
            let shown: String = said.iter().map(text).collect();
            result = Err(format!("step {step}, {event:?} -> {outcome:?}\n{difference}\nshown:\n{shown}"));
            break;
        }
    }
    let dialogue::Tally { compared, .. } = speaker.tally();
    rules.sort_unstable();
    rules.dedup();
    let events = story.events.len() as u32;
    let tally = Tally { events, comparisons: compared, ..Tally::default() };
    result.map(|()| (tally, rules))
}

/// The story without the events that the difference does not need.
fn shortened(server: &mut Dovecot, told: &Told, mut found: String) -> String {
    let mut story = told.story.clone();
    for at in (0..story.events.len()).rev() {
        let mut shorter = story.clone();
        shorter.events.remove(at);
        if let Err(difference) = speak(server, told, &shorter) {
            (story, found) = (shorter, difference);
        }
    }
    format!("=== {}, {:?}\n{:?}\n{found}", told.name, told.mailbox, story.events)
}

/// The rule that a dialogue with the mail server follows.
fn rule(dialogue: &Dialogue) -> Option<&'static str> {
    match (dialogue.protocol, dialogue.party) {
        (Protocol::Pop3, _) => Some("wire-pop3"),
        (Protocol::Imap, _) => Some("wire-imap"),
        (Protocol::Smtp, Party::Sender) => Some("wire-smtp"),
        (Protocol::Smtp | Protocol::Dav | Protocol::ActiveSync | Protocol::Mapi, _) => None,
    }
}

fn text(dialogue: &Dialogue) -> String {
    let mut text = format!("= {:?}, {:?}, {:?}\n", dialogue.protocol, dialogue.party, dialogue.opening);
    for line in &dialogue.lines {
        let side = match line.from {
            Side::Client => "C",
            Side::Server => "S",
        };
        match &line.spoken {
            Spoken::Text(said) => text += &format!("{side}: {said}\n"),
            Spoken::Elided { octets } => text += &format!("{side}: [{octets}]\n"),
            Spoken::Cut => text += "cut\n",
        }
    }
    text
}
