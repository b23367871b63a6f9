//! What comes of an event, in English.
//!
//! Invariant: a clause is made from the outcome and the worlds around it alone.

use super::super::super::narration::{Change, Device, Effect, Holding, acting};
use super::super::super::sentence::fill;
use super::obstacle::{because, obstacle};
use super::people;
use super::round::round;
use super::words::{lost, messages, on, spread, the};
use crate::simulation::{Event, Expiry, Folder, Outcome, Reach, Recoverer, SentCopy, World};

/// A clause without capital and full stop. `times`: so many events in a row came to it.
pub(in crate::text) fn outcome(effect: &Effect, times: u16) -> String {
    let after = &effect.after;
    let on = effect.device().map(on).unwrap_or_default();
    let the = effect.device().map(the).unwrap_or_default();
    let several = times > 1;
    match effect.outcome {
        Outcome::Arrived { warned } => {
            let what = if several { "the messages lie" } else { "the message lies" };
            let warning = if warned { ", and the server warns that the mailbox is nearly full" } else { "" };
            [what, " in the inbox on the server", warning].concat()
        }
        Outcome::WaitsAtSender if several => "the messages wait with their senders".into(),
        Outcome::WaitsAtSender => "the message waits with its sender".into(),
        Outcome::SentBack if several => {
            "the messages go back to their senders because the mailbox is full".into()
        }
        Outcome::SentBack => "the message goes back to its sender because the mailbox is full".into(),
        Outcome::Synced(_) => {
            let devices: Vec<Device> = effect.device().into_iter().collect();
            round(&devices, &Change::of(effect))
        }
        Outcome::SessionBegun { fetched, marked } => {
            [&the, " fetches ", &messages(fetched), " and marks ", &messages(marked), " for deletion"]
                .concat()
        }
        Outcome::SessionBroken { unmarked: 0 } => "nothing was marked for deletion".into(),
        Outcome::SessionBroken { unmarked } => {
            ["nothing is deleted on the server, though marked for it was ", &messages(unmarked)].concat()
        }
        Outcome::WentOffline => offline(&the, effect),
        Outcome::WentOnline => [&the, " has not synchronised yet"].concat(),
        Outcome::Marked(reach) => marked(reach, effect),
        Outcome::Moved { to, reach } => moved(to, reach, &on, after),
        Outcome::KeptLocally => {
            [&the, " has a copy of its own that no deletion on the server reaches"].concat()
        }
        Outcome::Erased { count, reach, recoverable, lost } => {
            [erased(count, reach, &on).as_str(), &until(recoverable, after), &super::words::lost(lost)]
                .concat()
        }
        Outcome::Recovered(Recoverer::Reader) if several => {
            fill("# messages are back in the inbox, and you fetched them back yourself", &[times])
        }
        Outcome::Recovered(Recoverer::Reader) => {
            "the message is back in the inbox, and you fetched it back yourself".into()
        }
        Outcome::Recovered(Recoverer::Administrator) if several => {
            fill("# messages are back in the inbox, the administrator fetched them back", &[times])
        }
        Outcome::Recovered(Recoverer::Administrator) => {
            "the message is back in the inbox, the administrator fetched it back".into()
        }
        Outcome::Sent(copy) => match copy {
            SentCopy::ThisDevice => ["the message goes out, and its copy lies only ", &on].concat(),
            SentCopy::Server => "the message goes out, and its copy lies on the server".into(),
            SentCopy::Refused => {
                ["the message goes out, but its copy stays ", &on, " because the mailbox is full"].concat()
            }
        },
        Outcome::WaitsInOutbox(refusal) => {
            ["the message waits in the outbox ", &on, " because ", because(refusal)].concat()
        }
        Outcome::DraftSaved(reach) => kept("the draft lies", reach, &on, after),
        Outcome::DraftRefused => ["the draft stays ", &on, " because the mailbox is full"].concat(),
        Outcome::EntrySaved(reach) => people::saved(reach, effect),
        Outcome::EntryConflict => "somebody else was faster, and the server's version stands".into(),
        Outcome::Reminded { .. } => people::reminded(effect),
        Outcome::Granted { groupware } => people::granted(groupware, effect),
        Outcome::Revoked => "the colleague no longer gets at your mailbox".into(),
        Outcome::ColleagueSaw { mail, entries } => people::saw(mail, entries, after),
        Outcome::ColleagueEntered => "the appointment stands in your calendar on the server".into(),
        Outcome::ColleagueDeleted { recoverable, lost } => {
            let recoverable = until(u16::from(recoverable), after);
            ["one message is deleted on the server", &recoverable, &super::words::lost(lost)].concat()
        }
        Outcome::Emptied { trashed, recoverable, by_administrator, erased, lost } => {
            people::emptied([trashed, recoverable, by_administrator, erased], lost, after)
        }
        Outcome::Stolen { exposed, lost } => people::stolen(exposed, lost),
        Outcome::Broke { lost: 0 } => "no message is lost, all of them lie elsewhere too".into(),
        Outcome::Broke { lost: 1 } => "one message lay only there and is lost".into(),
        Outcome::Broke { lost } => fill("# messages lay only there and are lost", &[lost]),
        Outcome::WipePending => "the order waits until the device contacts the server".into(),
        Outcome::Wiped { erased, lost } => people::wiped(&the, erased) + &super::words::lost(lost),
        Outcome::PasswordChanged { locked_out } => people::password(u16::from(locked_out)),
        Outcome::DeviceAdded => {
            let new = Device::all(after).last().map(|(_, device)| super::words::the(*device));
            [&new.unwrap_or_default(), " is still empty"].concat()
        }
        Outcome::TimePassed(expiry) => time(expiry, after),
        Outcome::ServerWentDown => {
            "nobody gets at the mailbox, and new messages wait with their senders".into()
        }
        Outcome::ServerCameUp { delivered, sent_back } => came_up(delivered, sent_back),
        Outcome::ServerWentForGood { lost } => [&left(after), super::words::lost(lost).as_str()].concat(),
        Outcome::Refused(refusal) => {
            let cannot = if let Event::Sync(_) | Event::BeginSync(_) = effect.event {
                [&the, " cannot synchronise because "].concat()
            } else {
                "that does not work because ".into()
            };
            [&cannot, because(refusal)].concat()
        }
        Outcome::Impossible(reason) => obstacle(reason, effect.missing()).into(),
    }
}

/// Something lies somewhere, and how far that got.
pub(super) fn kept(lies: &str, reach: Reach, on: &str, world: &World) -> String {
    match reach {
        Reach::ThisDevice => [lies, " only ", on].concat(),
        Reach::Queued => [lies, " ", on, " for now, the server learns of it at the next contact"].concat(),
        Reach::Server => [lies, " on the server", spread(world)].concat(),
        Reach::AlreadyGone => "the server does not have it any more".into(),
    }
}

fn moved(to: Folder, reach: Reach, on: &str, world: &World) -> String {
    let place = match to {
        Folder::Inbox => "back in the inbox",
        Folder::Sent => "among the sent messages",
        Folder::Drafts => "among the drafts",
        Folder::Trash => "in the trash",
        Folder::Project => "in your own folder",
        Folder::Outbox => "in the outbox",
        Folder::Local => "in a folder on this device alone",
    };
    match reach {
        Reach::ThisDevice => ["the message lies ", place, ", but only ", on].concat(),
        Reach::Queued => {
            ["the message lies ", place, " ", on, ", the server learns of it at the next contact"].concat()
        }
        Reach::Server => ["the message lies ", place, " on the server", spread(world)].concat(),
        Reach::AlreadyGone => "the server does not have the message any more".into(),
    }
}

/// A message is read or flagged.
fn marked(reach: Reach, effect: &Effect) -> String {
    let the = effect.device().map(the).unwrap_or_default();
    let state = if let Event::Flag(..) = effect.event { "flagged" } else { "read" };
    let offline = acting(effect.event).is_some_and(|id| effect.after.obstacle(Event::GoOnline(id)).is_none());
    let shows = if offline {
        [&the, " shows the message without a connection too, and "].concat()
    } else {
        String::new()
    };
    match reach {
        Reach::ThisDevice => [&shows, "only ", &the, " knows that the message is ", state].concat(),
        Reach::Queued => {
            [&shows, "the server learns at the next contact that the message is ", state].concat()
        }
        Reach::Server => ["the server knows that the message is ", state, spread(&effect.after)].concat(),
        Reach::AlreadyGone => "the server does not have the message any more".into(),
    }
}

fn offline(the: &str, effect: &Effect) -> String {
    match acting(effect.event).map_or(0, |id| Holding::on(&effect.after, id)) {
        0 => [the, " has no message to show without a connection"].concat(),
        held => [the, " shows ", &messages(held), " without a connection too"].concat(),
    }
}

fn erased(count: u16, reach: Reach, on: &str) -> String {
    if count == 0 {
        return "nothing is deleted".into();
    }
    let what = messages(count);
    let are = if count > 1 { " are deleted" } else { " is deleted" };
    match reach {
        Reach::ThisDevice => [&what, are, " only ", on].concat(),
        Reach::Queued => [&what, are, " ", on, ", on the server only at the next contact"].concat(),
        Reach::Server => [&what, are, " on the server"].concat(),
        Reach::AlreadyGone => [&what, are, ", the server had none of it any more"].concat(),
    }
}

/// What ends a clause where the server still lets so many messages be recovered.
fn until(count: u16, world: &World) -> String {
    let (_, day) = Holding::of(world).recoverable;
    match count {
        0 => String::new(),
        _ => fill(", but can be recovered until day #", &[day]),
    }
}

fn time(expiry: Expiry, world: &World) -> String {
    let mut parts = Vec::new();
    match expiry.trash {
        0 => {}
        1 => parts.push("the provider empties the trash, one message goes".into()),
        count => parts.push(fill("the provider empties the trash, # messages go", &[count])),
    }
    match expiry.recovery {
        0 => {}
        1 => parts.push("the time limit is over, one message can no longer be recovered".into()),
        count => parts.push(fill("the time limit is over, # messages can no longer be recovered", &[count])),
    }
    match expiry.sent_back {
        0 => {}
        1 => parts.push("one message goes back to its sender".into()),
        count => parts.push(fill("# messages go back to their senders", &[count])),
    }
    if !parts.is_empty() {
        let all_of_it = parts.len() == 1 && expiry.lost == expiry.trash + expiry.recovery;
        let end = match (all_of_it, expiry.lost) {
            (_, 0) => String::new(),
            (true, 1) => " and is lost".into(),
            (true, _) => " and are lost".into(),
            (false, count) => lost(count),
        };
        return parts.join(", and ") + &end;
    }
    let holding = Holding::of(world);
    match (holding.recoverable, holding.by_administrator) {
        ((0, _), (0, _)) => left(world),
        ((1, day), _) => fill("one message can still be recovered until day #", &[day]),
        ((0, _), (1, day)) => fill("the administrator can still fetch one message back until day #", &[day]),
        ((0, _), (count, day)) => {
            fill("the administrator can still fetch # messages back until day #", &[count, day])
        }
        ((count, day), _) => fill("# messages can still be recovered until day #", &[count, day]),
    }
}

/// What the reader's devices still show.
fn left(world: &World) -> String {
    let holding = Holding::of(world);
    let one_device = world.devices().count() == 1;
    let device = match (one_device, holding.devices) {
        (true, 0) => "your device holds ",
        (false, 0) => "your devices hold ",
        (true, _) => "your device still holds ",
        (false, _) => "your devices still hold ",
    };
    let shown = match holding.devices {
        1 if world.messages() > 1 => fill("one of # messages", &[world.messages()]),
        count if count > 0 && count < world.messages() => fill("# of # messages", &[count, world.messages()]),
        count => messages(count),
    };
    let trash = match holding.trash {
        0 => String::new(),
        1 => ", and one lies in the trash".into(),
        count => fill(", and # lie in the trash", &[count]),
    };
    [device, &shown, &trash].concat()
}

fn came_up(delivered: u16, sent_back: u16) -> String {
    let mut clause = match delivered {
        0 => "no message had waited that would find room".into(),
        1 => "one message that had waited lies in the inbox".into(),
        _ => fill("# messages that had waited lie in the inbox", &[delivered]),
    };
    match sent_back {
        0 => {}
        1 => clause.push_str(", and one goes back to its sender because the mailbox is full"),
        _ => clause
            .push_str(&fill(", and # go back to their senders because the mailbox is full", &[sent_back])),
    }
    clause
}
