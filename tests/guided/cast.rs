//! Mailboxes, readers and languages, and how a tale is told to its end.
//!
//! Invariant: the mailboxes are those that compete in the advice, and IMAP with a trash that the host empties.

use which_mailbox::mailbox::{
    DeviceKind, ExchangeSettings, ImapSettings, LeaveOnServer, Mailbox, Pop3Access,
};
use which_mailbox::simulation::{DeviceSetup, Event, Guided, Stage, Tale, World};
use which_mailbox::text::Language;

pub const LANGUAGES: [Language; 2] = [Language::German, Language::English];

/// POP3 as Thunderbird's wizard sets it up.
pub const POP3: Mailbox = pop3(LeaveOnServer::Days(14), true);
/// POP3 as the article assumes it: the copy stays although deleted here.
pub const POP3_KEPT: Mailbox = pop3(LeaveOnServer::Days(14), false);
pub const POP3_AT_ONCE: Mailbox = pop3(LeaveOnServer::No, false);
pub const POP3_FOREVER: Mailbox = pop3(LeaveOnServer::Forever, false);
pub const IMAP: Mailbox = imap(false, None);
pub const IMAP_DAV: Mailbox = imap(true, None);
pub const IMAP_EMPTIED: Mailbox = imap(false, Some(14));
pub const EXCHANGE: Mailbox = exchange(14);
pub const EXCHANGE_30: Mailbox = exchange(30);

pub const MAILBOXES: [Mailbox; 9] =
    [POP3, POP3_KEPT, POP3_AT_ONCE, POP3_FOREVER, IMAP, IMAP_DAV, IMAP_EMPTIED, EXCHANGE, EXCHANGE_30];

const fn pop3(leave: LeaveOnServer, delete_with_local: bool) -> Mailbox {
    Mailbox::Pop3(Pop3Access { leave, delete_with_local })
}

const fn imap(dav: bool, trash_days: Option<u16>) -> Mailbox {
    Mailbox::Imap(ImapSettings { dav, trash_days })
}

const fn exchange(recovery_days: u16) -> Mailbox {
    Mailbox::Exchange(ExchangeSettings { recovery_days, phone_days: 30 })
}

/// A computer and a phone, and storage enough.
pub fn usual() -> Stage {
    stage(&[DeviceKind::Computer, DeviceKind::Phone], None)
}

pub fn stage(devices: &[DeviceKind], quota_kb: Option<u32>) -> Stage {
    Stage { devices: devices.iter().map(|kind| DeviceSetup::new(*kind)).collect(), quota_kb }
}

/// One to four devices of the four kinds in every mixture, the main one at either end; up to two of them with little
/// storage too.
pub fn stages() -> Vec<Stage> {
    let mut stages = Vec::new();
    let mut rows: Vec<Vec<DeviceKind>> = vec![Vec::new()];
    for count in 1..=4 {
        let longer = |row: &Vec<DeviceKind>| {
            let last = row.last().map_or(0, |last| place(*last));
            let more = DeviceKind::ALL.into_iter().skip(last);
            more.map(|kind| [row.as_slice(), &[kind]].concat()).collect::<Vec<_>>()
        };
        rows = rows.iter().flat_map(longer).collect();
        for row in &rows {
            let turned: Vec<DeviceKind> = row.iter().rev().copied().collect();
            stages.push(stage(row, None));
            if turned != *row {
                stages.push(stage(&turned, None));
            }
            if count <= 2 {
                stages.push(stage(row, Some(50_000)));
            }
        }
    }
    stages
}

fn place(kind: DeviceKind) -> usize {
    DeviceKind::ALL.iter().position(|other| *other == kind).unwrap()
}

/// For each told step of a tale in one mailbox: its number, the world before it, and its events.
pub fn steps(tale: &Tale, mailbox: &Mailbox) -> Vec<(usize, World, Vec<Event>)> {
    let told = tale.steps.iter().enumerate();
    told.map(|(number, step)| {
        let before = tale.story.play_to(mailbox, step.start);
        (number, before, tale.story.events[step.clone()].to_vec())
    })
    .collect()
}

/// What is told of one step: what happens, and what comes of it.
pub fn told(guided: Guided, step: usize, mailbox: &Mailbox, language: Language) -> (String, String) {
    let tale = guided.tale(&usual());
    let steps = steps(&tale, mailbox);
    let (_, before, events) = &steps[step];
    (which_mailbox::text::told(language, before, events), which_mailbox::text::came(language, before, events))
}

/// What comes of the decisive step.
pub fn decided(guided: Guided, mailbox: &Mailbox, language: Language) -> String {
    told(guided, guided.tale(&usual()).decisive, mailbox, language).1
}
