//! Who plays at the office, and the stories that are told there beside the guided ones.
//!
//! Invariant: a story is data; what must come of it is the simulator's word, held against the servers'.

use which_mailbox::mailbox::{DeviceKind, ExchangeSettings, ImapSettings, Mailbox};
use which_mailbox::simulation::{
    DeviceId, DeviceSetup, EntryId, EntryKind, Event, Event::*, Guided, MessageId, Right, Stage, Story,
    Thoroughness,
};
use which_mailbox_conformance::server::Office;
use which_mailbox_conformance::unreachable::reach;
use which_mailbox_conformance::{Household, Report, compare};

#[allow(dead_code)] // Each test binary needs one of the two.
pub const EXCHANGE: Mailbox = Mailbox::Exchange(ExchangeSettings { recovery_days: 14, phone_days: 30 });
#[allow(dead_code)]
pub const DAV: Mailbox = Mailbox::Imap(ImapSettings { dav: true, trash_days: None });

const PC: DeviceId = DeviceId(0);
const PHONE: DeviceId = DeviceId(1);
const THIRD: DeviceId = DeviceId(2);
const MAIL: Event = MailArrives { kb: 50 };
const M: [MessageId; 3] = [MessageId(0), MessageId(1), MessageId(2)];
const E: EntryId = EntryId(0);
const MADE: Event = MakeEntry(PC, EntryKind::Appointment);

/// Tells all guided stories and all of these, and writes the report.
///
/// Panics: simulator and servers differ.
pub fn tell(name: &str, mailbox: &Mailbox) {
    let mut office = Office::start();
    let mut report = office.report(name);
    let devices = vec![DeviceSetup::new(DeviceKind::Computer), DeviceSetup::new(DeviceKind::Phone)];
    let stage = Stage { devices, quota_kb: None };
    for guided in Guided::ALL {
        let story = guided.tale(&stage).story;
        play(&mut office, &mut report, &format!("guided {}", guided.id()), &story, mailbox);
    }
    for (name, events) in stories() {
        let story = Story { stage: stage.clone(), events };
        play(&mut office, &mut report, name, &story, mailbox);
    }
    report.write();
}

fn play(office: &mut Office, report: &mut Report, name: &str, story: &Story, mailbox: &Mailbox) {
    let (story, stops) = reach(story, mailbox);
    let name = match stops {
        Some(stop) => format!("{name}, its first {stop} events"),
        None => name.to_owned(),
    };
    let mut household = Household::at_sogo(&mut office.dovecot, &office.sogo, mailbox, &story.stage);
    match compare(&name, &story, mailbox, &mut household) {
        Ok(tally) => report.told(&name, &format!("{mailbox:?}"), tally, spoken(mailbox)),
        Err(difference) => panic!("{difference}"),
    }
}

/// What the devices of a mailbox say, command for command, beside what the simulator shows of it.
fn spoken(mailbox: &Mailbox) -> &'static [&'static str] {
    match mailbox {
        Mailbox::Exchange(_) => &["wire-activesync"],
        Mailbox::Imap(_) | Mailbox::Pop3(_) => &[],
    }
}

fn stories() -> Vec<(&'static str, Vec<Event>)> {
    let contact = MakeEntry(PHONE, EntryKind::Contact);
    let task = MakeEntry(PHONE, EntryKind::Task);
    let on_phone = MakeEntry(PHONE, EntryKind::Appointment);
    vec![
        (
            "trace 16",
            vec![
                MAIL,
                MAIL,
                Sync(PHONE),
                Sync(PC),
                Read(PHONE, M[0]),
                Sync(PC),
                Delete(PHONE, M[0]),
                Sync(PC),
            ],
        ),
        ("trace 17", vec![Send(PHONE), Sync(PC)]),
        ("trace 19", vec![on_phone, contact, task, Sync(PC), Sync(PHONE)]),
        ("trace 20", vec![on_phone, Sync(PC), DeleteEntry(PC, E), Sync(PHONE)]),
        (
            "trace 21",
            vec![
                MADE,
                Grant(Right::Read),
                ColleagueReads,
                ColleagueAppoints,
                Grant(Right::Write),
                ColleagueAppoints,
                Sync(PHONE),
                Revoke,
                ColleagueReads,
                ColleagueAppoints,
            ],
        ),
        (
            "trace 23",
            vec![
                MADE,
                Sync(PHONE),
                GoOffline(PHONE),
                ChangeEntry(PHONE, E),
                ChangeEntry(PC, E),
                ChangeEntry(PC, E),
                GoOnline(PHONE),
                Sync(PHONE),
            ],
        ),
        ("trace 23, both with a line", vec![MADE, Sync(PHONE), ChangeEntry(PC, E), ChangeEntry(PHONE, E)]),
        (
            "trace 23, deleted alone",
            vec![
                MADE,
                Sync(PHONE),
                GoOffline(PHONE),
                DeleteEntry(PHONE, E),
                GoOnline(PHONE),
                Sync(PHONE),
                Sync(PC),
            ],
        ),
        ("trace 25", vec![contact, Grant(Right::Read), ColleagueReads, Revoke, ColleagueReads]),
        (
            "scenario 02",
            vec![
                MAIL,
                Sync(PC),
                MADE,
                MakeEntry(PC, EntryKind::Contact),
                Break(PC),
                AddDevice(DeviceSetup::new(DeviceKind::Computer)),
                Sync(THIRD),
            ],
        ),
        (
            "scenario 01",
            vec![MAIL, MADE, Sync(PHONE), Lose(PHONE), ChangePassword, MAIL, Sync(PHONE), Sync(PC)],
        ),
        (
            "scenario 03",
            vec![
                MAIL,
                MAIL,
                Sync(PC),
                Sync(PHONE),
                IntruderEmpties(Thoroughness::Trash),
                Sync(PC),
                Restore(PC, M[1]),
                Sync(PHONE),
            ],
        ),
        (
            "scenario 05",
            vec![MAIL, Sync(PHONE), Delete(PHONE, M[0]), Sync(PC), Restore(PC, M[0]), Sync(PHONE)],
        ),
        (
            "scenario 06",
            vec![
                MAIL,
                MAIL,
                Sync(PC),
                Sync(PHONE),
                Purge(PC, M[0]),
                Delete(PC, M[1]),
                EmptyTrash(PC),
                Sync(PHONE),
            ],
        ),
        (
            "scenario 19",
            vec![
                MAIL,
                Sync(PC),
                GoOffline(PC),
                Read(PC, M[0]),
                Flag(PC, M[0]),
                File(PC, M[0]),
                Send(PC),
                MAIL,
                GoOnline(PC),
                Sync(PC),
                Sync(PHONE),
            ],
        ),
        (
            "scenario 22",
            vec![MAIL, MAIL, Sync(PC), Sync(PHONE), Read(PC, M[0]), Flag(PHONE, M[1]), Sync(PC), Sync(PHONE)],
        ),
        ("scenario 17", vec![MAIL, Read(PC, M[0]), Send(PC), DaysPass(40), MAIL, Sync(PC), Sync(PHONE)]),
        (
            "entries offline",
            vec![
                GoOffline(PHONE),
                on_phone,
                contact,
                ChangeEntry(PHONE, E),
                GoOnline(PHONE),
                Sync(PHONE),
                Sync(PC),
                ReminderDue(E),
            ],
        ),
        (
            "colleague deletes",
            vec![
                MAIL,
                MAIL,
                Grant(Right::Write),
                ColleagueDeletes(M[0]),
                Sync(PC),
                Revoke,
                ColleagueDeletes(M[1]),
            ],
        ),
    ]
}
