//! Who plays in the scenarios, and how a world is written down in one line.
//!
//! Invariant: a line shows all copies on the server and on every device, so what is not in it is not there.

use which_mailbox::mailbox::{
    DeviceKind, ExchangeSettings, ImapSettings, LeaveOnServer, Mailbox, Pop3Access,
};
use which_mailbox::simulation::{
    DeviceId, DeviceSetup, Event, Folder, Guided, Holder, MessageId, Outcome, Place, Stage, Story, World,
};

pub const PC: DeviceId = DeviceId(0);
pub const PHONE: DeviceId = DeviceId(1);
pub const THIRD: DeviceId = DeviceId(2);

/// POP3, deleting after download.
pub const P0: Mailbox = pop3(LeaveOnServer::No, false);
/// POP3 as Thunderbird's wizard sets it up: 14 days, and gone from the server when deleted locally.
pub const P14: Mailbox = pop3(LeaveOnServer::Days(14), true);
/// POP3, 14 days, kept on the server when deleted locally: what the article assumes.
pub const P14K: Mailbox = pop3(LeaveOnServer::Days(14), false);
/// POP3, never deleting.
pub const PINF: Mailbox = pop3(LeaveOnServer::Forever, false);
pub const IMAP: Mailbox = Mailbox::Imap(ImapSettings { dav: false, trash_days: None });
/// The same host with CalDAV and CardDAV.
pub const DAV: Mailbox = Mailbox::Imap(ImapSettings { dav: true, trash_days: None });
pub const EX: Mailbox = Mailbox::Exchange(ExchangeSettings { recovery_days: 14, phone_days: 30 });
pub const EX30: Mailbox = Mailbox::Exchange(ExchangeSettings { recovery_days: 30, phone_days: 30 });

const fn pop3(leave: LeaveOnServer, delete_with_local: bool) -> Mailbox {
    Mailbox::Pop3(Pop3Access { leave, delete_with_local })
}

pub const POP3: [Mailbox; 4] = [P0, P14, P14K, PINF];
pub const ALL: [Mailbox; 7] = [P0, P14, P14K, PINF, IMAP, DAV, EX];
pub const MAIL: Event = Event::MailArrives { kb: 50 };

pub const COMPUTER: DeviceSetup = DeviceSetup::new(DeviceKind::Computer);
pub const MOBILE: DeviceSetup = DeviceSetup::new(DeviceKind::Phone);
pub const LAPTOP: DeviceSetup = DeviceSetup::new(DeviceKind::Laptop);

pub const fn m(message: u16) -> MessageId {
    MessageId(message)
}

/// PC and phone, and what happens.
pub fn story(events: &[Event]) -> Story {
    staged(&[COMPUTER, MOBILE], None, events)
}

pub fn staged(devices: &[DeviceSetup], quota_kb: Option<u32>, events: &[Event]) -> Story {
    Story { stage: Stage { devices: devices.to_vec(), quota_kb }, events: events.to_vec() }
}

/// The guided story, on PC and phone.
pub fn guided(guided: Guided) -> Story {
    guided_on(&[COMPUTER, MOBILE], guided)
}

pub fn guided_on(devices: &[DeviceSetup], guided: Guided) -> Story {
    guided.tale(&Stage { devices: devices.to_vec(), quota_kb: None }).story
}

/// What the last event came to, and the world after it.
pub fn end(story: &Story, mailbox: &Mailbox) -> (Outcome, World) {
    let (outcomes, world) = story.outcomes(mailbox);
    (*outcomes.last().expect("a story has events"), world)
}

/// Holds each mailbox against the line that the story must end with.
pub fn ends(story: &Story, table: &[(&[Mailbox], &str)]) {
    for (mailboxes, expected) in table {
        for mailbox in *mailboxes {
            assert_eq!(line(&story.play(mailbox)), *expected, "{mailbox:?}");
        }
    }
}

/// A world in one line: `server inbox 0 1' trash 2 | pc - | phone inbox 0 calendar 0`. `'` read, `!` flagged,
/// `(0)` recoverable by the reader, `[0]` by the administrator, `e0.1` entry 0 changed once.
pub fn line(world: &World) -> String {
    let mut places = vec![(String::from("server"), Place::Server)];
    for device in (0..=u8::MAX).map(DeviceId) {
        let Some(setup) = world.setup(device) else {
            break;
        };
        let kind = match setup.kind {
            DeviceKind::Computer => "pc",
            DeviceKind::Laptop => "laptop",
            DeviceKind::Phone => "phone",
            DeviceKind::Tablet => "tablet",
        };
        let name = match world.holder(device) {
            Some(Holder::Reader) | None => kind,
            Some(Holder::Stranger) => "stolen",
            Some(Holder::Nobody) => "broken",
        };
        places.push((name.to_string(), Place::Device(device)));
    }
    let lines: Vec<String> = places.into_iter().map(|(name, place)| name + &holds(world, place)).collect();
    lines.join(" | ")
}

fn holds(world: &World, place: Place) -> String {
    let folders = [
        (Folder::Inbox, "inbox"),
        (Folder::Sent, "sent"),
        (Folder::Drafts, "drafts"),
        (Folder::Trash, "trash"),
        (Folder::Project, "project"),
        (Folder::Outbox, "outbox"),
        (Folder::Local, "local"),
    ];
    let mut text = String::new();
    for (folder, name) in folders {
        let copies: Vec<_> = world.copies(place).filter(|copy| copy.folder == folder).collect();
        if !copies.is_empty() {
            text += &format!(" {name}");
        }
        for copy in copies {
            let own = matches!(folder, Folder::Sent | Folder::Drafts | Folder::Outbox);
            let read = copy.seen && !own;
            let flagged = if copy.flagged { "!" } else { "" };
            text += &format!(" {}{}{flagged}", copy.message.0, if read { "'" } else { "" });
        }
    }
    if place == Place::Server {
        for (message, _) in world.recoverable() {
            text += &format!(" ({})", message.0);
        }
        for (message, _) in world.recoverable_by_administrator() {
            text += &format!(" [{}]", message.0);
        }
    }
    for entry in world.entries(place) {
        text += &format!(" e{}.{}", entry.entry.0, entry.version);
    }
    if text.is_empty() { String::from(" -") } else { text }
}
