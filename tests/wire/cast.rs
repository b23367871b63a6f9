//! How dialogues are written down in these tests, and who takes part.
//!
//! Invariant: every line of a dialogue stands in the text, in order.

use which_mailbox::mailbox::{
    DeviceKind, ExchangeSettings, ImapSettings, LeaveOnServer, Mailbox, Pop3Access,
};
use which_mailbox::simulation::{
    DeviceId, DeviceSetup, Dialogue, Event, Folder, MessageId, Opening, Party, Protocol, Side, Spoken, Stage,
    Story,
};

pub const PC: DeviceId = DeviceId(0);
pub const PHONE: DeviceId = DeviceId(1);
pub const MAIL: Event = Event::MailArrives { kb: 50 };

/// POP3, deleting after download.
pub const P0: Mailbox = pop3(LeaveOnServer::No, false);
/// POP3 as Thunderbird's wizard sets it up.
pub const P14: Mailbox = pop3(LeaveOnServer::Days(14), true);
pub const PINF: Mailbox = pop3(LeaveOnServer::Forever, false);
pub const IMAP: Mailbox = Mailbox::Imap(ImapSettings { dav: false, trash_days: None });
pub const DAV: Mailbox = Mailbox::Imap(ImapSettings { dav: true, trash_days: None });
pub const EX: Mailbox = Mailbox::Exchange(ExchangeSettings { recovery_days: 14, phone_days: 30 });

const fn pop3(leave: LeaveOnServer, delete_with_local: bool) -> Mailbox {
    Mailbox::Pop3(Pop3Access { leave, delete_with_local })
}

pub const fn m(message: u16) -> MessageId {
    MessageId(message)
}

/// PC and phone, and what happens.
pub fn story(events: &[Event]) -> Story {
    staged(None, events)
}

pub fn staged(quota_kb: Option<u32>, events: &[Event]) -> Story {
    let devices = [DeviceKind::Computer, DeviceKind::Phone].map(DeviceSetup::new).to_vec();
    Story { stage: Stage { devices, quota_kb }, events: events.to_vec() }
}

/// Holds what is said at the last event against the text.
pub fn says(story: &Story, mailbox: &Mailbox, expected: &str) {
    let said = story.dialogue(mailbox, story.events.len() - 1);
    let said = text(&said);
    let expected: Vec<&str> = expected.trim().lines().map(str::trim).collect();
    let expected = expected.join("\n");
    assert_eq!(said.trim(), expected, "\nsaid:\n{said}\nexpected:\n{expected}\n");
}

/// Dialogues as text: `=` opens one, `C:` and `S:` are its sides, `[n]` so many octets left out.
pub fn text(dialogues: &[Dialogue]) -> String {
    let mut text = String::new();
    for dialogue in dialogues {
        text += &format!("= {} {}{}\n", protocol(dialogue), party(dialogue), opening(dialogue));
        for line in &dialogue.lines {
            let side = match line.from {
                Side::Client => "C:",
                Side::Server => "S:",
            };
            match &line.spoken {
                Spoken::Text(said) => text += &format!("{side} {said}\n"),
                Spoken::Elided { octets } => text += &format!("{side} [{octets}]\n"),
                Spoken::Cut => text += "cut\n",
            }
        }
    }
    text
}

fn protocol(dialogue: &Dialogue) -> &'static str {
    match dialogue.protocol {
        Protocol::Pop3 => "pop3",
        Protocol::Imap => "imap",
        Protocol::Smtp => "smtp",
        Protocol::Dav => "dav",
        Protocol::ActiveSync => "activesync",
        Protocol::Mapi => "mapi",
    }
}

fn party(dialogue: &Dialogue) -> String {
    match dialogue.party {
        Party::Device(DeviceId(0)) => "pc".into(),
        Party::Device(DeviceId(1)) => "phone".into(),
        Party::Device(DeviceId(other)) => format!("device {other}"),
        Party::Sender => "sender".into(),
        Party::Owner => "owner".into(),
        Party::Colleague => "colleague".into(),
        Party::Intruder => "intruder".into(),
    }
}

fn opening(dialogue: &Dialogue) -> &'static str {
    match dialogue.opening {
        Opening::New => "",
        Opening::Kept(None) => ", kept",
        Opening::Kept(Some(Folder::Inbox)) => ", in inbox",
        Opening::Kept(Some(Folder::Trash)) => ", in trash",
        Opening::Kept(Some(_)) => ", in a folder",
    }
}
