//! Readers, mailboxes, and walks through free play along paths that fixed numbers choose.
//!
//! Invariant: a walk does what a reader can do by the buttons, and nothing else.

use which_mailbox::advice::USUAL;
use which_mailbox::mailbox::{
    DeviceKind, ExchangeSettings, ImapSettings, LeaveOnServer, Mailbox, MailboxKind, Pop3Access,
};
use which_mailbox::simulation::{
    DeviceSetup, EntryId, Event, Guided, MessageId, Outcome, Stage, Story, World,
};
use which_mailbox::trial::{Action, Script, Trial};

/// The most that POP3 takes from the server, an IMAP host with everything, the longest recovery.
pub const OTHERS: [Mailbox; 3] = [
    pop3(LeaveOnServer::No, false),
    Mailbox::Imap(ImapSettings { dav: true, trash_days: Some(7) }),
    Mailbox::Exchange(ExchangeSettings { recovery_days: 30, phone_days: 7 }),
];

pub const fn pop3(leave: LeaveOnServer, delete_with_local: bool) -> Mailbox {
    Mailbox::Pop3(Pop3Access { leave, delete_with_local })
}

pub fn stage(devices: &[DeviceKind], quota_kb: Option<u32>) -> Stage {
    Stage { devices: devices.iter().map(|kind| DeviceSetup::new(*kind)).collect(), quota_kb }
}

/// A computer and a phone, and storage enough.
pub fn usual() -> Stage {
    stage(&[DeviceKind::Computer, DeviceKind::Phone], None)
}

pub fn stages() -> [Stage; 4] {
    [
        usual(),
        stage(&[DeviceKind::Phone], None),
        stage(&[DeviceKind::Computer, DeviceKind::Laptop, DeviceKind::Phone], Some(50_000)),
        stage(&DeviceKind::ALL, Some(4_000_000)),
    ]
}

pub fn guided(guided: Guided, stage: Stage, mailboxes: [Mailbox; 3]) -> Trial {
    let mut trial = Trial::new(stage, mailboxes);
    trial.update(Action::Tell(guided));
    trial
}

/// An empty mailbox of each kind on a computer and a phone.
pub fn free() -> Trial {
    let mut trial = Trial::new(usual(), USUAL);
    trial.update(Action::PlayFreely);
    trial
}

/// Fixed numbers that look thrown. Source: Knuth's MMIX generator.
pub struct Dice(pub u64);

impl Dice {
    pub fn below(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (self.0 >> 33) as usize % sides
    }

    /// A message and an entry that the reader could have chosen.
    pub fn choice(&mut self, trial: &Trial) -> (Option<MessageId>, Option<EntryId>) {
        let world = trial.world(MailboxKind::Imap);
        let mut some = |count: u16| (count > 0).then(|| self.below(usize::from(count)) as u16);
        (some(world.messages()).map(MessageId), some(world.all_entries()).map(EntryId))
    }

    /// One of the events that the reader could make happen. The end of the provider ends most that could: it is kept for
    /// every eighth time.
    pub fn event(&mut self, trial: &Trial) -> Event {
        let (message, entry) = self.choice(trial);
        let deeds = trial.deeds(message, entry);
        let keep = self.below(8) == 0;
        let fits = |event: Event| keep || event != Event::ServerGone;
        let possible: Vec<Event> = deeds
            .into_iter()
            .filter(|deed| deed.is_possible() && fits(deed.event))
            .map(|deed| deed.event)
            .collect();
        possible[self.below(possible.len())]
    }
}

/// Free play of so many events, out of an empty mailbox.
pub fn walk(number: u64, events: usize) -> Trial {
    let mut dice = Dice(number);
    let mut trial = free();
    for _ in 0..events {
        let event = dice.event(&trial);
        trial.update(Action::Do(event));
    }
    trial
}

/// All events up to the trial's place, as they were played, with the stage they were played on.
pub fn played(trial: &Trial) -> Story {
    let mut again = trial.clone();
    again.update(Action::Restart);
    let mut events = Vec::new();
    for _ in 0..trial.place() {
        again.update(Action::Step);
        events.extend_from_slice(again.events());
    }
    let quota_kb = trial.world(MailboxKind::Pop3).quota_kb();
    Story { stage: Stage { quota_kb, ..trial.stage().clone() }, events }
}

/// Everything that a view reads off a trial.
#[derive(Debug, PartialEq)]
pub struct Shown {
    script: Script,
    stage: Stage,
    place: usize,
    len: usize,
    proof: Option<usize>,
    to_guess: bool,
    events: Vec<Event>,
    coming: Vec<Event>,
    marks: Vec<usize>,
    worlds: Vec<(World, World)>,
}

impl Shown {
    pub fn of(trial: &Trial) -> Self {
        let worlds = MailboxKind::ALL.map(|kind| (trial.before(kind).clone(), trial.world(kind).clone()));
        Self {
            script: trial.script(),
            stage: trial.stage().clone(),
            place: trial.place(),
            len: trial.len(),
            proof: trial.proof(),
            to_guess: trial.is_to_guess(),
            events: trial.events().to_vec(),
            coming: trial.coming().to_vec(),
            marks: trial.marks().to_vec(),
            worlds: worlds.to_vec(),
        }
    }
}

/// What the events of the step just played came to.
pub fn outcomes(trial: &Trial, kind: MailboxKind) -> Vec<Outcome> {
    let mut world = trial.before(kind).clone();
    trial.events().iter().map(|event| world.apply(*event)).collect()
}
