//! What happens, in German.
//!
//! Invariant: nothing is said here of what comes of it: whatever a mailbox may refuse is told as something that
//! somebody wants to do.

use super::super::super::narration::{Clause, Device};
use super::super::super::sentence::fill;
use super::words::{a_new, all, an_entry, at, message, the, the_entry_object, the_object};
use crate::mailbox::LeaveOnServer;
use crate::simulation::{DeviceId, DeviceSetup, Event, Holder, Right, Thoroughness, World};

fn clause(subject: impl Into<String>, verb: &'static str, rest: &[&str]) -> Clause {
    Clause { subject: subject.into(), verb, rest: rest.concat() }
}

/// Like events in a row, in the world after them.
pub(in crate::text) fn deed(events: &[Event], scene: &World) -> Clause {
    let Some(event) = events.first() else {
        return clause("", "", &[]);
    };
    let count = events.len() as u16;
    let device = |id: DeviceId| Device::of(scene, id);
    let at = |id: DeviceId| device(id).map(at).unwrap_or_default();
    let the = |id: DeviceId| device(id).map(the).unwrap_or_default();
    // As it was called before it was lost.
    let own = |id: DeviceId| {
        device(id)
            .map(|device| super::words::the(Device { holder: Holder::Reader, ..device }))
            .unwrap_or_default()
    };
    match *event {
        Event::MailArrives { kb } => arrives(count, kb),
        Event::Sync(_) => {
            let ids =
                events.iter().filter_map(|event| if let Event::Sync(id) = event { Some(*id) } else { None });
            let devices: Vec<Device> = ids.filter_map(device).collect();
            let verb = if devices.len() > 1 { "gleichen" } else { "gleicht" };
            clause(all(&devices, " und dann "), verb, &["mit dem Server ab"])
        }
        Event::BeginSync(id) => clause(the(id), "beginnt", &["den Abgleich mit dem Server"]),
        Event::EndSync(id) => clause(the(id), "beendet", &["den Abgleich mit dem Server"]),
        Event::LineDrops(id) => clause(the(id), "verliert", &["mitten im Abgleich die Verbindung"]),
        Event::GoOffline(id) => clause(the(id), "hat", &["kein Netz mehr"]),
        Event::GoOnline(id) => clause(the(id), "hat", &["wieder Netz"]),
        Event::Read(id, mail) => clause("Sie", "lesen", &[&message(mail, scene), " ", &at(id)]),
        Event::Flag(id, mail) => clause("Sie", "kennzeichnen", &[&message(mail, scene), " ", &at(id)]),
        Event::File(id, mail) => {
            clause("Sie", "legen", &[&message(mail, scene), " ", &at(id), " in einen eigenen Ordner"])
        }
        Event::KeepLocally(id, mail) => clause(
            "Sie",
            "kopieren",
            &[&message(mail, scene), " ", &at(id), " in einen Ordner nur auf diesem Gerät"],
        ),
        Event::Delete(id, mail) => clause("Sie", "löschen", &[&message(mail, scene), " ", &at(id)]),
        Event::EmptyTrash(id) => clause("Sie", "leeren", &[&at(id), " den Papierkorb"]),
        Event::Purge(id, mail) => {
            clause("Sie", "löschen", &[&message(mail, scene), " ", &at(id), " endgültig, ohne Papierkorb"])
        }
        Event::Restore(id, mail) => {
            clause("Sie", "holen", &[&message(mail, scene), " ", &at(id), " aus dem Papierkorb zurück"])
        }
        Event::Recover(id, mail) => {
            let what = if count > 1 { super::words::messages(count) } else { message(mail, scene) };
            clause("Sie", "wollen", &[&at(id), " ", &what, " wiederherstellen"])
        }
        Event::Send(id) => clause("Sie", "schreiben", &[&at(id), " eine Nachricht und senden sie"]),
        Event::SaveDraft(id) => {
            clause("Sie", "beginnen", &[&at(id), " eine Nachricht und speichern sie als Entwurf"])
        }
        Event::MakeEntry(id, kind) => clause("Sie", "tragen", &[&at(id), " ", an_entry(kind), " ein"]),
        Event::ChangeEntry(id, entry) => {
            clause("Sie", "ändern", &[&at(id), " ", the_entry_object(scene.entry_kind(entry))])
        }
        Event::DeleteEntry(id, entry) => {
            clause("Sie", "löschen", &[&at(id), " ", the_entry_object(scene.entry_kind(entry))])
        }
        Event::ReminderDue(_) => clause("die Erinnerung an den Termin", "wird", &["fällig"]),
        Event::Grant(Right::Read) => {
            clause("Sie", "wollen", &["einer Kollegin erlauben, Post und Kalender zu lesen"])
        }
        Event::Grant(Right::Write) => {
            clause("Sie", "wollen", &["einer Kollegin erlauben, Post und Kalender zu lesen und zu ändern"])
        }
        Event::Revoke => clause("Sie", "wollen", &["der Kollegin das Recht wieder nehmen"]),
        Event::ColleagueReads => {
            clause("die Kollegin", "will", &["mit eigenem Zugang Post und Kalender ansehen"])
        }
        Event::ColleagueAppoints => {
            clause("die Kollegin", "will", &["einen Termin in Ihren Kalender eintragen"])
        }
        Event::ColleagueDeletes(mail) => {
            clause("die Kollegin", "will", &[&message(mail, scene), " in Ihrem Posteingang löschen"])
        }
        Event::IntruderEmpties(thoroughness) => empties(thoroughness),
        Event::Lose(id) => clause(own(id), "wird", &["gestohlen"]),
        Event::Break(id) => clause(own(id), "geht", &["kaputt"]),
        Event::OrderWipe(id) => {
            let name = device(id).map(the_object).unwrap_or_default();
            clause("Sie", "wollen", &[&name, " aus der Ferne löschen"])
        }
        Event::ChangePassword => clause("Sie", "ändern", &["Ihr Kennwort"]),
        Event::AddDevice(setup) => sets_up(setup),
        Event::DaysPass(1) => clause("ein Tag", "vergeht", &[&fill("bis Tag #", &[scene.day()])]),
        Event::DaysPass(days) => {
            clause(fill("# Tage", &[days]), "vergehen", &[&fill("bis Tag #", &[scene.day()])])
        }
        Event::ServerDown => clause("der Server", "ist", &["nicht mehr erreichbar"]),
        Event::ServerUp => clause("der Server", "ist", &["wieder erreichbar"]),
        Event::ServerGone => {
            clause("der Anbieter", "ist", &["über Nacht verschwunden, mit allem auf seinem Server"])
        }
    }
}

fn arrives(count: u16, kb: u32) -> Clause {
    let verb = if count > 1 { "kommen" } else { "kommt" };
    let megabytes = (kb / 1000) as u16;
    let subject = match (count, megabytes) {
        (1, 0) => "eine Nachricht".into(),
        (1, _) => fill("eine Nachricht mit # MB", &[megabytes]),
        (_, 0) => fill("# Nachrichten", &[count]),
        (_, _) => fill("# Nachrichten mit je # MB", &[count, megabytes]),
    };
    clause(subject, verb, &["an"])
}

fn empties(thoroughness: Thoroughness) -> Clause {
    match thoroughness {
        Thoroughness::Trash => {
            clause("jemand", "wirft", &["mit Ihrem Kennwort alles im Postfach in den Papierkorb"])
        }
        Thoroughness::EmptyTrash => {
            clause("jemand", "leert", &["mit Ihrem Kennwort das Postfach und den Papierkorb"])
        }
        Thoroughness::Purge => clause(
            "jemand",
            "leert",
            &["mit Ihrem Kennwort das Postfach, den Papierkorb und alles, was sich wiederherstellen ließe"],
        ),
    }
}

fn sets_up(setup: DeviceSetup) -> Clause {
    let program = match setup.pop3.map(|access| access.leave) {
        None => "",
        Some(LeaveOnServer::No) => ", dessen Programm die Post abholt und auf dem Server löscht",
        Some(LeaveOnServer::Days(_)) => {
            ", dessen Programm die Post abholt und erst später auf dem Server löscht"
        }
        Some(LeaveOnServer::Forever) => ", dessen Programm die Post abholt und auf dem Server liegen lässt",
    };
    clause("Sie", "richten", &[&a_new(setup.kind), " ein", program])
}
