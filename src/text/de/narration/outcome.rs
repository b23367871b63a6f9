//! What comes of an event, in German.
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
            let what = if several { "die Nachrichten liegen" } else { "die Nachricht liegt" };
            let warning = if warned { ", und der Server warnt, dass das Postfach fast voll ist" } else { "" };
            [what, " im Posteingang auf dem Server", warning].concat()
        }
        Outcome::WaitsAtSender if several => "die Nachrichten warten bei den Absendern".into(),
        Outcome::WaitsAtSender => "die Nachricht wartet beim Absender".into(),
        Outcome::SentBack if several => {
            "die Nachrichten gehen an die Absender zurück, weil das Postfach voll ist".into()
        }
        Outcome::SentBack => "die Nachricht geht an den Absender zurück, weil das Postfach voll ist".into(),
        Outcome::Synced(_) => {
            let devices: Vec<Device> = effect.device().into_iter().collect();
            round(&devices, &Change::of(effect))
        }
        Outcome::SessionBegun { fetched, marked } => {
            [&the, " holt ", &messages(fetched), " und merkt ", &messages(marked), " zum Löschen vor"]
                .concat()
        }
        Outcome::SessionBroken { unmarked: 0 } => "es war nichts zum Löschen vorgemerkt".into(),
        Outcome::SessionBroken { unmarked } => {
            ["auf dem Server wird nichts gelöscht, vorgemerkt war dafür ", &messages(unmarked)].concat()
        }
        Outcome::WentOffline => offline(&the, effect),
        Outcome::WentOnline => [&the, " hat noch nicht wieder abgeglichen"].concat(),
        Outcome::Marked(reach) => marked(reach, effect),
        Outcome::Moved { to, reach } => moved(to, reach, &on, after),
        Outcome::KeptLocally => {
            [&the, " hat eine eigene Kopie, die kein Löschen auf dem Server erreicht"].concat()
        }
        Outcome::Erased { count, reach, recoverable, lost } => {
            [erased(count, reach, &on).as_str(), &until(recoverable, after), &super::words::lost(lost)]
                .concat()
        }
        Outcome::Recovered(Recoverer::Reader) if several => fill(
            "# Nachrichten liegen wieder im Posteingang, und Sie haben sie selbst zurückgeholt",
            &[times],
        ),
        Outcome::Recovered(Recoverer::Reader) => {
            "die Nachricht liegt wieder im Posteingang, und Sie haben sie selbst zurückgeholt".into()
        }
        Outcome::Recovered(Recoverer::Administrator) if several => fill(
            "# Nachrichten liegen wieder im Posteingang, der Administrator hat sie zurückgeholt",
            &[times],
        ),
        Outcome::Recovered(Recoverer::Administrator) => {
            "die Nachricht liegt wieder im Posteingang, der Administrator hat sie zurückgeholt".into()
        }
        Outcome::Sent(copy) => match copy {
            SentCopy::ThisDevice => ["die Nachricht geht hinaus, und ihre Kopie liegt nur ", &on].concat(),
            SentCopy::Server => "die Nachricht geht hinaus, und ihre Kopie liegt auf dem Server".into(),
            SentCopy::Refused => {
                ["die Nachricht geht hinaus, aber ihre Kopie bleibt ", &on, ", weil das Postfach voll ist"]
                    .concat()
            }
        },
        Outcome::WaitsInOutbox(refusal) => {
            ["die Nachricht wartet ", &on, " im Postausgang, weil ", because(refusal)].concat()
        }
        Outcome::DraftSaved(reach) => kept("der Entwurf liegt", reach, &on, after),
        Outcome::DraftRefused => ["der Entwurf bleibt ", &on, ", weil das Postfach voll ist"].concat(),
        Outcome::EntrySaved(reach) => people::saved(reach, effect),
        Outcome::EntryConflict => "jemand anders war schneller, und es gilt die Fassung des Servers".into(),
        Outcome::Reminded { .. } => people::reminded(effect),
        Outcome::Granted { groupware } => people::granted(groupware, effect),
        Outcome::Revoked => "die Kollegin kommt nicht mehr an Ihr Postfach".into(),
        Outcome::ColleagueSaw { mail, entries } => people::saw(mail, entries, after),
        Outcome::ColleagueEntered => "der Termin steht auf dem Server in Ihrem Kalender".into(),
        Outcome::ColleagueDeleted { recoverable, lost } => {
            let recoverable = until(u16::from(recoverable), after);
            ["die Nachricht ist auf dem Server gelöscht", &recoverable, &super::words::lost(lost)].concat()
        }
        Outcome::Emptied { trashed, recoverable, by_administrator, erased, lost } => {
            people::emptied([trashed, recoverable, by_administrator, erased], lost, after)
        }
        Outcome::Stolen { exposed, lost } => people::stolen(exposed, lost),
        Outcome::Broke { lost: 0 } => "keine Nachricht ist verloren, alle liegen auch anderswo".into(),
        Outcome::Broke { lost: 1 } => "eine Nachricht lag nur dort und ist verloren".into(),
        Outcome::Broke { lost } => fill("# Nachrichten lagen nur dort und sind verloren", &[lost]),
        Outcome::WipePending => "der Befehl wartet, bis sich das Gerät beim Server meldet".into(),
        Outcome::Wiped { erased, lost } => people::wiped(&the, erased) + &super::words::lost(lost),
        Outcome::PasswordChanged { locked_out } => people::password(u16::from(locked_out)),
        Outcome::DeviceAdded => {
            let new = Device::all(after).last().map(|(_, device)| super::words::the(*device));
            [&new.unwrap_or_default(), " ist noch leer"].concat()
        }
        Outcome::TimePassed(expiry) => time(expiry, after),
        Outcome::ServerWentDown => {
            "niemand kommt an das Postfach, und neue Nachrichten warten bei den Absendern".into()
        }
        Outcome::ServerCameUp { delivered, sent_back } => came_up(delivered, sent_back),
        Outcome::ServerWentForGood { lost } => [&left(after), super::words::lost(lost).as_str()].concat(),
        Outcome::Refused(refusal) => {
            let cannot = if let Event::Sync(_) | Event::BeginSync(_) = effect.event {
                [&the, " kann nicht abgleichen, weil "].concat()
            } else {
                "das geht nicht, weil ".into()
            };
            [&cannot, because(refusal)].concat()
        }
        Outcome::Impossible(reason) => obstacle(reason, effect.missing()).into(),
    }
}

/// Something lies somewhere, and how far that got.
pub(super) fn kept(lies: &str, reach: Reach, on: &str, world: &World) -> String {
    match reach {
        Reach::ThisDevice => [lies, " nur ", on].concat(),
        Reach::Queued => [lies, " erst ", on, ", der Server erfährt davon beim nächsten Abgleich"].concat(),
        Reach::Server => [lies, " auf dem Server", spread(world)].concat(),
        Reach::AlreadyGone => "auf dem Server gibt es das nicht mehr".into(),
    }
}

fn moved(to: Folder, reach: Reach, on: &str, world: &World) -> String {
    let place = match to {
        Folder::Inbox => "wieder im Posteingang",
        Folder::Sent => "bei den gesendeten Nachrichten",
        Folder::Drafts => "bei den Entwürfen",
        Folder::Trash => "im Papierkorb",
        Folder::Project => "im eigenen Ordner",
        Folder::Outbox => "im Postausgang",
        Folder::Local => "in einem Ordner nur auf diesem Gerät",
    };
    match reach {
        Reach::ThisDevice => ["nur ", on, " liegt die Nachricht ", place].concat(),
        Reach::Queued => {
            [on, " liegt die Nachricht ", place, ", der Server erfährt davon beim nächsten Abgleich"].concat()
        }
        Reach::Server => ["auf dem Server liegt die Nachricht ", place, spread(world)].concat(),
        Reach::AlreadyGone => "auf dem Server gibt es die Nachricht nicht mehr".into(),
    }
}

/// A message is read or flagged.
fn marked(reach: Reach, effect: &Effect) -> String {
    let the = effect.device().map(the).unwrap_or_default();
    let state = if let Event::Flag(..) = effect.event { "gekennzeichnet" } else { "gelesen" };
    let offline = acting(effect.event).is_some_and(|id| effect.after.obstacle(Event::GoOnline(id)).is_none());
    let that = if offline {
        [&the, " zeigt die Nachricht auch ohne Netz, und dass sie ", state, " ist, "].concat()
    } else {
        ["dass die Nachricht ", state, " ist, "].concat()
    };
    match reach {
        Reach::ThisDevice if offline => [&that, "weiß nur dieses Gerät"].concat(),
        Reach::ThisDevice => [&that, "weiß nur ", &the].concat(),
        Reach::Queued => [&that, "erfährt der Server beim nächsten Abgleich"].concat(),
        Reach::Server => [&that, "steht auf dem Server", spread(&effect.after)].concat(),
        Reach::AlreadyGone => "auf dem Server gibt es die Nachricht nicht mehr".into(),
    }
}

fn offline(the: &str, effect: &Effect) -> String {
    match acting(effect.event).map_or(0, |id| Holding::on(&effect.after, id)) {
        0 => [the, " hat ohne Netz keine Nachricht zu zeigen"].concat(),
        held => [the, " zeigt auch ohne Netz ", &messages(held)].concat(),
    }
}

fn erased(count: u16, reach: Reach, on: &str) -> String {
    if count == 0 {
        return "es ist nichts gelöscht".into();
    }
    let what = messages(count);
    let are = if count > 1 { " sind " } else { " ist " };
    match reach {
        Reach::ThisDevice => [&what, are, "nur ", on, " gelöscht"].concat(),
        Reach::Queued => [&what, are, on, " gelöscht, auf dem Server erst beim nächsten Abgleich"].concat(),
        Reach::Server => [&what, are, "auf dem Server gelöscht"].concat(),
        Reach::AlreadyGone => [&what, are, "gelöscht, auf dem Server fehlte das schon"].concat(),
    }
}

/// What ends a clause where the server still lets so many messages be recovered.
fn until(count: u16, world: &World) -> String {
    let (_, day) = Holding::of(world).recoverable;
    match count {
        0 => String::new(),
        1 => fill(", lässt sich aber bis Tag # wiederherstellen", &[day]),
        _ => fill(", lassen sich aber bis Tag # wiederherstellen", &[day]),
    }
}

fn time(expiry: Expiry, world: &World) -> String {
    let mut parts = Vec::new();
    match expiry.trash {
        0 => {}
        count => parts.push({
            let are = if count > 1 { " fallen weg" } else { " fällt weg" };
            ["der Anbieter leert den Papierkorb, ", &messages(count), are].concat()
        }),
    }
    match expiry.recovery {
        0 => {}
        1 => parts
            .push("die Frist ist abgelaufen, eine Nachricht lässt sich nicht mehr wiederherstellen".into()),
        count => parts.push(fill(
            "die Frist ist abgelaufen, # Nachrichten lassen sich nicht mehr wiederherstellen",
            &[count],
        )),
    }
    match expiry.sent_back {
        0 => {}
        1 => parts.push("der Absender bekommt eine Nachricht zurück".into()),
        count => parts.push(fill("die Absender bekommen # Nachrichten zurück", &[count])),
    }
    if !parts.is_empty() {
        let all_of_it = parts.len() == 1 && expiry.lost == expiry.trash + expiry.recovery;
        let end = match (all_of_it, expiry.lost) {
            (_, 0) => String::new(),
            (true, 1) => " und ist verloren".into(),
            (true, _) => " und sind verloren".into(),
            (false, count) => lost(count),
        };
        return parts.join(", und ") + &end;
    }
    let holding = Holding::of(world);
    match (holding.recoverable, holding.by_administrator) {
        ((0, _), (0, _)) => left(world),
        ((1, day), _) => fill("eine Nachricht lässt sich noch bis Tag # wiederherstellen", &[day]),
        ((0, _), (1, day)) => {
            fill("eine Nachricht kann der Administrator noch bis Tag # zurückholen", &[day])
        }
        ((0, _), (count, day)) => {
            fill("# Nachrichten kann der Administrator noch bis Tag # zurückholen", &[count, day])
        }
        ((count, day), _) => fill("# Nachrichten lassen sich noch bis Tag # wiederherstellen", &[count, day]),
    }
}

/// What the reader's devices still show.
fn left(world: &World) -> String {
    let holding = Holding::of(world);
    let places = if world.devices().count() == 1 { "auf Ihrem Gerät " } else { "auf Ihren Geräten " };
    let verb = match holding.devices {
        0 => "steht ",
        1 => "steht noch ",
        _ => "stehen noch ",
    };
    let shown = match holding.devices {
        1 if world.messages() > 1 => fill("eine von # Nachrichten", &[world.messages()]),
        count if count > 0 && count < world.messages() => {
            fill("# von # Nachrichten", &[count, world.messages()])
        }
        count => messages(count),
    };
    let trash = match holding.trash {
        0 => String::new(),
        1 => ", und eine liegt im Papierkorb".into(),
        count => fill(", und # liegen im Papierkorb", &[count]),
    };
    [places, verb, &shown, &trash].concat()
}

fn came_up(delivered: u16, sent_back: u16) -> String {
    let mut clause = match delivered {
        0 => "es hatte keine Nachricht gewartet, die noch Platz fände".into(),
        1 => "eine Nachricht, die gewartet hat, liegt im Posteingang".into(),
        _ => fill("# Nachrichten, die gewartet haben, liegen im Posteingang", &[delivered]),
    };
    match sent_back {
        0 => {}
        1 => clause.push_str(", und eine geht an den Absender zurück, weil das Postfach voll ist"),
        _ => clause.push_str(&fill(
            ", und # gehen an die Absender zurück, weil das Postfach voll ist",
            &[sent_back],
        )),
    }
    clause
}
