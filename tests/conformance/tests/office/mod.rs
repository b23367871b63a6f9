//! Who plays at the office, and the stories that are told there beside the guided ones.
//!
//! Invariant: a story is data; what must come of it is the simulator's word, held against the servers'.

use which_mailbox::mailbox::{DeviceKind, ExchangeSettings, ImapSettings, Mailbox};
use which_mailbox::simulation::{
    DeviceId, DeviceSetup, EntryId, EntryKind, Event, Event::*, Guided, MessageId, Right, Stage, Story,
    Thoroughness,
};
use which_mailbox_conformance::random::{self, Kind};
use which_mailbox_conformance::report::{Report, Tally};
use which_mailbox_conformance::server::Office;
use which_mailbox_conformance::unreachable::{reach, reach_at_random};
use which_mailbox_conformance::{Household, compare};

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

/// The seed of the first story at random.
const SEED: u64 = 20_261_126;
/// How many there are: each takes seconds, where at Dovecot alone it takes a fraction of one.
const fn random_stories(mailbox: &Mailbox) -> u64 {
    match mailbox {
        Mailbox::Exchange(_) => 12,
        Mailbox::Imap(_) | Mailbox::Pop3(_) => 24,
    }
}

/// Which stories are told; each in a test of its own, for SOGo is slow and waits for others most of the time.
#[derive(Clone, Copy, Debug)]
pub enum Told {
    /// The guided ones.
    Guided,
    /// Traces and scenarios.
    Written,
    /// Some at random.
    AtRandom,
}

/// Tells these stories and writes the report.
///
/// Panics: simulator and servers differ.
pub fn tell(name: &str, told: Told, mailbox: &Mailbox, kind: Kind) {
    let mut office = Office::start();
    let part = match told {
        Told::Guided => "guided",
        Told::Written => "written",
        Told::AtRandom => "random",
    };
    let mut report = office.report(&format!("{name}-{part}"));
    match told {
        Told::Guided | Told::Written => tell_whole(&mut office, &mut report, told, mailbox),
        Told::AtRandom => tell_at_random(&mut office, &mut report, name, mailbox, kind),
    }
    report.write();
}

fn tell_whole(office: &mut Office, report: &mut Report, told: Told, mailbox: &Mailbox) {
    let devices = vec![DeviceSetup::new(DeviceKind::Computer), DeviceSetup::new(DeviceKind::Phone)];
    let stage = Stage { devices, quota_kb: None };
    let mut whole: Vec<(String, Story)> = Vec::new();
    if let Told::Guided = told {
        for guided in Guided::ALL {
            whole.push(named(&format!("guided {}", guided.id()), &guided.tale(&stage).story, mailbox));
        }
    } else {
        for (name, events) in stories() {
            whole.push(named(name, &Story { stage: stage.clone(), events }, mailbox));
        }
    }
    for (name, story) in whole {
        let tally = play(office, &name, &story, mailbox).unwrap_or_else(|why| panic!("{why}"));
        report.told(&name, &format!("{mailbox:?}"), tally, spoken(mailbox));
    }
}

fn tell_at_random(office: &mut Office, report: &mut Report, name: &str, mailbox: &Mailbox, kind: Kind) {
    for seed in SEED..SEED + random_stories(mailbox) {
        let name = format!("random {name} {seed}");
        let story = reach_at_random(&random::story(kind, seed).0, mailbox);
        let tally = play(office, &name, &story, mailbox).unwrap_or_else(|_| {
            let short = random::shortest(story, |short| play(office, &name, short, mailbox).is_err());
            let why = play(office, &name, &short, mailbox).expect_err("it failed a moment ago");
            panic!("seed {seed}, shortened to {} events:\n{why}", short.events.len());
        });
        report.told(&name, &format!("{mailbox:?}"), tally, spoken(mailbox));
    }
}

/// A story as far as it can be shown, with a name that says how far that is.
fn named(name: &str, story: &Story, mailbox: &Mailbox) -> (String, Story) {
    let (story, stops) = reach(story, mailbox);
    let name = match stops {
        Some(stop) => format!("{name}, its first {stop} events"),
        None => name.to_owned(),
    };
    (name, story)
}

fn play(office: &mut Office, name: &str, story: &Story, mailbox: &Mailbox) -> Result<Tally, String> {
    let mut household = Household::at_sogo(&mut office.dovecot, &office.sogo, mailbox, &story.stage);
    compare(name, story, mailbox, &mut household)
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
