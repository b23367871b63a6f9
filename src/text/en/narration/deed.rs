//! What happens, in English.
//!
//! Invariant: nothing is said here of what comes of it: whatever a mailbox may refuse is told as something that
//! somebody wants to do.

use super::super::super::narration::{Clause, Device};
use super::super::super::sentence::fill;
use super::words::{a_new, all, an_entry, message, messages, on, the, the_entry};
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
    let on = |id: DeviceId| device(id).map(on).unwrap_or_default();
    let the_device = |id: DeviceId| device(id).map(the).unwrap_or_default();
    // As it was called before it was lost.
    let own = |id: DeviceId| {
        device(id).map(|device| the(Device { holder: Holder::Reader, ..device })).unwrap_or_default()
    };
    let mail = |mail| message(mail, scene);
    match *event {
        Event::MailArrives { kb } => arrives(count, kb),
        Event::Sync(_) => {
            let ids =
                events.iter().filter_map(|event| if let Event::Sync(id) = event { Some(*id) } else { None });
            let devices: Vec<Device> = ids.filter_map(device).collect();
            let verb = if devices.len() > 1 { "synchronise" } else { "synchronises" };
            clause(all(&devices, " and then "), verb, &["with the server"])
        }
        Event::BeginSync(id) => clause(the_device(id), "begins", &["to synchronise with the server"]),
        Event::EndSync(id) => clause(the_device(id), "ends", &["its session with the server"]),
        Event::LineDrops(id) => clause(the_device(id), "loses", &["its connection while it synchronises"]),
        Event::GoOffline(id) => clause(the_device(id), "has", &["no connection any more"]),
        Event::GoOnline(id) => clause(the_device(id), "has", &["a connection again"]),
        Event::Read(id, message) => clause("you", "read", &[&mail(message), " ", &on(id)]),
        Event::Flag(id, message) => clause("you", "flag", &[&mail(message), " ", &on(id)]),
        Event::File(id, message) => {
            clause("you", "move", &[&mail(message), " ", &on(id), " into a folder of your own"])
        }
        Event::KeepLocally(id, message) => {
            clause("you", "copy", &[&mail(message), " ", &on(id), " into a folder on that device alone"])
        }
        Event::Delete(id, message) => clause("you", "delete", &[&mail(message), " ", &on(id)]),
        Event::EmptyTrash(id) => clause("you", "empty", &["the trash ", &on(id)]),
        Event::Purge(id, message) => {
            clause("you", "delete", &[&mail(message), " ", &on(id), " for good, past the trash"])
        }
        Event::Restore(id, message) => {
            clause("you", "take", &[&mail(message), " back out of the trash ", &on(id)])
        }
        Event::Recover(id, message) => {
            let what = if count > 1 { messages(count) } else { mail(message) };
            clause("you", "want", &["to recover ", &what, " ", &on(id)])
        }
        Event::Send(id) => clause("you", "write", &["and send a message ", &on(id)]),
        Event::SaveDraft(id) => clause("you", "begin", &["a message ", &on(id), " and save it as a draft"]),
        Event::MakeEntry(id, kind) => clause("you", "enter", &[an_entry(kind), " ", &on(id)]),
        Event::ChangeEntry(id, entry) => {
            clause("you", "change", &[the_entry(scene.entry_kind(entry)), " ", &on(id)])
        }
        Event::DeleteEntry(id, entry) => {
            clause("you", "delete", &[the_entry(scene.entry_kind(entry)), " ", &on(id)])
        }
        Event::ReminderDue(_) => clause("the appointment's reminder", "falls", &["due"]),
        Event::Grant(Right::Read) => clause("you", "want", &["to let a colleague read mail and calendar"]),
        Event::Grant(Right::Write) => {
            clause("you", "want", &["to let a colleague read and change mail and calendar"])
        }
        Event::Revoke => clause("you", "want", &["to take the right away from the colleague"]),
        Event::ColleagueReads => {
            clause("the colleague", "wants", &["to look at mail and calendar with a login of their own"])
        }
        Event::ColleagueAppoints => {
            clause("the colleague", "wants", &["to enter an appointment into your calendar"])
        }
        Event::ColleagueDeletes(message) => {
            clause("the colleague", "wants", &["to delete ", &mail(message), " in your inbox"])
        }
        Event::IntruderEmpties(thoroughness) => empties(thoroughness),
        Event::Lose(id) => clause(own(id), "is", &["stolen"]),
        Event::Break(id) => clause(own(id), "breaks", &["down for good"]),
        Event::OrderWipe(id) => clause("you", "want", &["to wipe ", &the_device(id), " from afar"]),
        Event::ChangePassword => clause("you", "change", &["your password"]),
        Event::AddDevice(setup) => sets_up(setup),
        Event::DaysPass(1) => clause("one day", "passes", &[&fill("until day #", &[scene.day()])]),
        Event::DaysPass(days) => {
            clause(fill("# days", &[days]), "pass", &[&fill("until day #", &[scene.day()])])
        }
        Event::ServerDown => clause("the server", "is", &["out of reach"]),
        Event::ServerUp => clause("the server", "is", &["in reach again"]),
        Event::ServerGone => {
            clause("the provider", "is", &["gone overnight, with everything on their server"])
        }
    }
}

fn arrives(count: u16, kb: u32) -> Clause {
    let verb = if count > 1 { "arrive" } else { "arrives" };
    let megabytes = (kb / 1000) as u16;
    let subject = match (count, megabytes) {
        (1, 0) => "a message".into(),
        (1, _) => fill("a message of # MB", &[megabytes]),
        (_, 0) => fill("# messages", &[count]),
        (_, _) => fill("# messages of # MB each", &[count, megabytes]),
    };
    clause(subject, verb, &[])
}

fn empties(thoroughness: Thoroughness) -> Clause {
    match thoroughness {
        Thoroughness::Trash => {
            clause("somebody", "throws", &["everything in the mailbox into the trash with your password"])
        }
        Thoroughness::EmptyTrash => {
            clause("somebody", "empties", &["the mailbox and the trash with your password"])
        }
        Thoroughness::Purge => clause(
            "somebody",
            "empties",
            &["the mailbox, the trash and all that could be recovered with your password"],
        ),
    }
}

fn sets_up(setup: DeviceSetup) -> Clause {
    let program = match setup.pop3.map(|access| access.leave) {
        None => "",
        Some(LeaveOnServer::No) => " whose program fetches the mail and deletes it on the server",
        Some(LeaveOnServer::Days(_)) => {
            " whose program fetches the mail and deletes it on the server only later"
        }
        Some(LeaveOnServer::Forever) => " whose program fetches the mail and leaves it on the server",
    };
    clause("you", "set", &["up ", &a_new(setup.kind), program])
}
