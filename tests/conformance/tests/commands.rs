//! The commands of ActiveSync that the simulator's dialogues name, beside those that a device really says to SOGo in the
//! same story.
//!
//! Invariant: for each command that is shown at an event, the phone said one of that name then and was given that
//! status. Ping alone is told apart: trace 18 (`tests/activesync.rs`) holds it open and hears status 2.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::BTreeSet;

use which_mailbox::mailbox::{DeviceKind, ExchangeSettings, Mailbox};
use which_mailbox::simulation::{
    DeviceSetup, Dialogue, Guided, Outcome, Protocol, Side, Spoken, Stage, Story, Wire,
};
use which_mailbox_conformance::Household;
use which_mailbox_conformance::mailbox::Played;
use which_mailbox_conformance::report::{Report, Tally};
use which_mailbox_conformance::server::Office;
use which_mailbox_conformance::unreachable::reach;

const EXCHANGE: Mailbox = Mailbox::Exchange(ExchangeSettings { recovery_days: 14, phone_days: 30 });

/// Stories in which a phone reads, deletes, files, sends and makes appointments.
const STORIES: [Guided; 5] =
    [Guided::SentOnPhone, Guided::DeletedOnPhone, Guided::ReadElsewhere, Guided::Filed, Guided::Reminder];

/// A command and what came of it: `Sync` and `1`, `SendMail` and `200`.
type Command = (String, String);

/// Sources: MS-ASCMD, sections 2.2.1 (commands) and 2.2.3.177 (status); MS-ASHTTP, section 2.2.2.
#[test]
fn each_command_that_is_shown_is_accepted_with_that_status() {
    let mut office = Office::start();
    let mut report = Report::new("dialogue-activesync");
    report.server("SOGo", &office.sogo.version());
    let devices = [DeviceKind::Computer, DeviceKind::Phone].map(DeviceSetup::new).to_vec();
    let stage = Stage { devices, quota_kb: None };
    let mut commands = BTreeSet::new();
    for guided in STORIES {
        let (story, _) = reach(&guided.tale(&stage).story, &EXCHANGE);
        let tally = play(&mut office, guided.id(), &story, &mut commands);
        let name = format!("dialogue guided {} commands", guided.id());
        report.told(&name, &format!("{EXCHANGE:?}"), tally, &["wire-activesync"]);
    }
    let all = [("FolderSync", "1"), ("MoveItems", "3"), ("SendMail", "200"), ("Sync", "1")];
    assert_eq!(commands, all.map(|(name, status)| (name.to_owned(), status.to_owned())).into());
    report.write();
}

/// Plays a story; `commands` gets what was shown and said.
fn play(office: &mut Office, name: &str, story: &Story, commands: &mut BTreeSet<Command>) -> Tally {
    let mut household = Household::at_sogo(&mut office.dovecot, &office.sogo, &EXCHANGE, &story.stage);
    let mut wire = Wire::new(&EXCHANGE, &story.stage);
    let mut tally = Tally::default();
    let mut said_before = 0;
    for event in &story.events {
        let (outcome, dialogues) = wire.play(*event);
        tally.events += 1;
        if let Outcome::Impossible(_) = outcome {
            continue;
        }
        household.play(*event).unwrap_or_else(|error| panic!("{name}, {event:?}: {error}"));
        let transcript = household.transcript();
        let said = really(&transcript[said_before..]);
        said_before = transcript.len();
        let by_phone = dialogues.iter().filter(|dialogue| dialogue.protocol == Protocol::ActiveSync);
        for command in by_phone.flat_map(shown).filter(|(name, _)| name != "Ping") {
            assert!(said.contains(&command), "{name}, {event:?}: {command:?} is shown, said was {said:?}");
            tally.comparisons += 1;
            commands.insert(command);
        }
    }
    tally
}

/// The commands of a dialogue with the status of each.
fn shown(dialogue: &Dialogue) -> Vec<Command> {
    let mut commands: Vec<Command> = Vec::new();
    for line in &dialogue.lines {
        let Spoken::Text(text) = &line.spoken else {
            continue;
        };
        let word = text.split(' ').next().unwrap_or_default();
        match (line.from, commands.last_mut()) {
            (Side::Client, _) => commands.push((word.to_owned(), String::new())),
            (Side::Server, Some(command)) if command.1.is_empty() => {
                let http = text.strip_prefix("HTTP/1.1 ").and_then(|rest| rest.split(' ').next());
                let status = http.or(word.strip_prefix("Status="));
                command.1 = status.unwrap_or_default().to_owned();
            }
            (Side::Server, _) => {}
        }
    }
    commands
}

/// The commands of a transcript: `NAME C: POST …?Cmd=Sync&…`, `NAME S: HTTP 200`,
/// `NAME S: <Sync>…<Status>1</Status>…`.
fn really(transcript: &str) -> Vec<Command> {
    let mut commands: Vec<Command> = Vec::new();
    for line in transcript.lines() {
        let Some((_, said)) = line.split_once(": ") else {
            continue;
        };
        if let Some((_, rest)) = said.split_once("ActiveSync?Cmd=") {
            commands.push((rest.split('&').next().unwrap_or_default().to_owned(), String::new()));
        } else if let (Some(command), Some(status)) = (commands.last_mut(), said.strip_prefix("HTTP ")) {
            command.1 = status.to_owned();
        } else if let (Some(command), Some((_, rest))) = (commands.last_mut(), said.split_once("<Status>"))
            && line.contains(" S: ")
        {
            command.1 = rest.split('<').next().unwrap_or_default().to_owned();
        }
    }
    commands
}
