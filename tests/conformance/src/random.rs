//! Stories at random: what is possible, drawn from a seed.
//!
//! Invariant: a seed is a story, always the same one; a story that fails is told again without each event that it can
//! do without, until there is none.

use fastrand::Rng;
use which_mailbox::mailbox::{
    DeviceKind, ExchangeSettings, ImapSettings, LeaveOnServer, Mailbox, Pop3Access,
};
use which_mailbox::simulation::{DeviceSetup, Event, Stage, Story, World};

/// Which mailboxes and devices are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// POP3 alone.
    Pop3,
    /// IMAP alone.
    Imap,
    /// An IMAP mailbox that one device at least opens by POP3.
    Mixed,
    /// IMAP with CalDAV and CardDAV.
    Dav,
    /// Exchange.
    Exchange,
}

const LONGEST: usize = 18;

/// The story of a seed, and the mailbox it is played for.
pub fn story(kind: Kind, seed: u64) -> (Story, Mailbox) {
    let mut rng = Rng::with_seed(seed);
    let mailbox = mailbox(kind, &mut rng);
    let stage = stage(kind, &mut rng);
    let mut world = World::new(&mailbox, &stage);
    let mut events = Vec::new();
    for _ in 0..rng.usize(6..=LONGEST) {
        let Some(event) = draw(kind, &world, &mut rng) else {
            break;
        };
        world.apply(event);
        events.push(event);
    }
    (Story { stage, events }, mailbox)
}

fn access(rng: &mut Rng) -> Pop3Access {
    let leave = [LeaveOnServer::No, LeaveOnServer::Days(3), LeaveOnServer::Days(14), LeaveOnServer::Forever];
    Pop3Access { leave: leave[rng.usize(..leave.len())], delete_with_local: rng.bool() }
}

fn mailbox(kind: Kind, rng: &mut Rng) -> Mailbox {
    match kind {
        Kind::Pop3 => Mailbox::Pop3(access(rng)),
        Kind::Imap | Kind::Mixed => {
            let trash_days = if rng.bool() { Some(if rng.bool() { 30 } else { 7 }) } else { None };
            Mailbox::Imap(ImapSettings { dav: false, trash_days })
        }
        Kind::Dav => Mailbox::Imap(ImapSettings { dav: true, trash_days: None }),
        Kind::Exchange => Mailbox::Exchange(ExchangeSettings { recovery_days: 14, phone_days: 30 }),
    }
}

fn stage(kind: Kind, rng: &mut Rng) -> Stage {
    let mut devices: Vec<DeviceSetup> = (0..rng.usize(1..=3))
        .map(|_| DeviceSetup::new(DeviceKind::ALL[rng.usize(..DeviceKind::ALL.len())]))
        .collect();
    if kind == Kind::Mixed {
        let computer = DeviceSetup::new(DeviceKind::Computer);
        devices.insert(0, DeviceSetup { pop3: Some(access(rng)), ..computer });
    }
    // Small enough that a handful of messages fills it.
    let quota_kb = match kind {
        Kind::Pop3 | Kind::Imap | Kind::Mixed if rng.u8(..3) == 0 => Some(200),
        Kind::Pop3 | Kind::Imap | Kind::Mixed | Kind::Dav | Kind::Exchange => None,
    };
    Stage { devices, quota_kb }
}

/// How often events of this sort are drawn, beside others that are possible; 0: never.
const fn weight(kind: Kind, event: Event) -> u32 {
    match kind {
        Kind::Pop3 | Kind::Imap | Kind::Mixed => weight_in_mail(event),
        Kind::Dav | Kind::Exchange => match event {
            Event::MakeEntry(..) | Event::ChangeEntry(..) => 10,
            Event::DeleteEntry(..) | Event::ColleagueAppoints | Event::ReminderDue(_) => 4,
            // Two servers stand behind this mailbox, of which the story would stop one.
            Event::ServerDown => 0,
            mail => weight_in_mail(mail),
        },
    }
}

/// The same for mail alone; 0: it concerns none.
const fn weight_in_mail(event: Event) -> u32 {
    match event {
        Event::MailArrives { .. } | Event::Sync(_) => 12,
        Event::Delete(..) | Event::Restore(..) | Event::ServerUp => 8,
        Event::Read(..)
        | Event::File(..)
        | Event::Purge(..)
        | Event::EndSync(_)
        | Event::GoOnline(_)
        | Event::BeginSync(_) => 5,
        Event::Flag(..)
        | Event::EmptyTrash(_)
        | Event::LineDrops(_)
        | Event::GoOffline(_)
        | Event::Send(_)
        | Event::SaveDraft(_)
        | Event::Grant(_)
        | Event::ColleagueReads
        | Event::ColleagueDeletes(_)
        | Event::DaysPass(_) => 4,
        Event::KeepLocally(..)
        | Event::Revoke
        | Event::IntruderEmpties(_)
        | Event::ChangePassword
        | Event::AddDevice(_) => 2,
        Event::Lose(_) | Event::Break(_) | Event::ServerDown => 1,
        // The end of most stories, so they have their own.
        Event::ServerGone
        | Event::Recover(..)
        | Event::MakeEntry(..)
        | Event::ChangeEntry(..)
        | Event::DeleteEntry(..)
        | Event::ReminderDue(_)
        | Event::ColleagueAppoints
        | Event::OrderWipe(_) => 0,
    }
}

/// One of what is possible now: first the sort, then one of it, so that many messages do not crowd out the rest.
fn draw(kind: Kind, world: &World, rng: &mut Rng) -> Option<Event> {
    let possible = world.possible();
    let sort = |event: &Event| std::mem::discriminant(event);
    let mut sorts: Vec<Event> = Vec::new();
    for event in possible.iter().filter(|event| weight(kind, **event) > 0) {
        if sorts.iter().all(|known| sort(known) != sort(event)) {
            sorts.push(*event);
        }
    }
    let all: u32 = sorts.iter().map(|event| weight(kind, *event)).sum();
    let mut drawn = rng.u32(..all.max(1));
    let chosen = sorts.into_iter().find(|event| {
        let here = drawn < weight(kind, *event);
        drawn = drawn.saturating_sub(weight(kind, *event));
        here
    })?;
    let members: Vec<&Event> = possible.iter().filter(|event| sort(event) == sort(&chosen)).collect();
    Some(match **members.get(rng.usize(..members.len()))? {
        Event::DaysPass(_) => Event::DaysPass([1, 3, 4, 6, 8, 13, 14, 29, 31][rng.usize(..9)]),
        Event::MailArrives { .. } => Event::MailArrives { kb: [50, 50, 20, 150][rng.usize(..4)] },
        event => event,
    })
}

/// The shortest story found that still fails, by leaving out one event after the other.
pub fn shortest(mut story: Story, mut fails: impl FnMut(&Story) -> bool) -> Story {
    let mut at = 0;
    while at < story.events.len() {
        let mut shorter = story.clone();
        shorter.events.remove(at);
        if fails(&shorter) {
            story = shorter;
            at = 0;
        } else {
            at += 1;
        }
    }
    story
}
