//! How long the core of Try takes: three mailboxes, four devices, 200 messages, stories of 10 to 10,000 further events.
//!
//! Invariant: it prints figures and holds nothing against them; who reads them judges. Every story begins with the same
//! 204 events (200 messages come in, four devices fetch them) and goes on with events that keep the 200 messages.
//!
//! `cargo run --release --no-default-features --example replay`

use std::hint::black_box;
use std::time::{Duration, Instant};

use which_mailbox::advice::USUAL;
use which_mailbox::mailbox::{DeviceKind, MailboxKind};
use which_mailbox::simulation::{DeviceId, DeviceSetup, Event, MessageId, Stage, World};
use which_mailbox::trial::{Action, Trial};

const MESSAGES: u16 = 200;
const DEVICES: u8 = 4;

fn main() {
    println!("3 mailboxes, {DEVICES} devices, {MESSAGES} messages; medians");
    println!("events   replay: all    each | trial: replay  one event  step back       jump   dialogues");
    for events in [10, 100, 1_000, 10_000] {
        let opening = opening();
        let more: Vec<Event> = (0..events).map(later).collect();
        let worlds = USUAL.map(|mailbox| {
            let mut world = World::new(&mailbox, &stage());
            play(&mut world, &opening);
            world
        });
        let replay = median(|| {
            for world in &worlds {
                let mut world = world.clone();
                play(&mut world, &more);
            }
        });
        let mut trial = Trial::new(stage(), USUAL);
        trial.update(Action::PlayFreely);
        opening
            .iter()
            .chain(&more)
            .take(Trial::LONGEST - 1)
            .for_each(|event| trial.update(Action::Do(*event)));
        let len = trial.len();
        let whole = median(|| trial.update(Action::Set(USUAL[0])));
        let mut at = events;
        let one = median(|| {
            trial.update(Action::Jump(len));
            at += 1;
            trial.update(Action::Do(later(at)));
        });
        let back = median(|| {
            trial.update(Action::Back);
            if trial.place() == 0 {
                trial.update(Action::Jump(len));
            }
        });
        let mut place = 0;
        let jump = median(|| {
            place = (place + len / 3 + 1) % len;
            trial.update(Action::Jump(place));
        });
        let dialogues = median(|| {
            place = (place + 1) % len;
            trial.update(Action::Jump(place));
            black_box(MailboxKind::ALL.map(|kind| trial.dialogues(kind)));
        });
        println!(
            "{events:>6}{:>14.2?}{:>8.2?} |{:>14.2?}{:>11.2?}{:>11.2?}{:>11.2?}{:>12.2?}",
            replay,
            replay / events,
            whole,
            one,
            back,
            jump,
            dialogues
        );
    }
}

fn play(world: &mut World, events: &[Event]) {
    for event in events {
        black_box(world.apply(*event));
    }
}

fn stage() -> Stage {
    let devices = [DeviceKind::Computer, DeviceKind::Laptop, DeviceKind::Phone, DeviceKind::Tablet];
    Stage { devices: devices.map(DeviceSetup::new).to_vec(), quota_kb: None }
}

fn opening() -> Vec<Event> {
    let mails = (0..MESSAGES).map(|_| Event::MailArrives { kb: 50 });
    mails.chain((0..DEVICES).map(|device| Event::Sync(DeviceId(device)))).collect()
}

/// One of the further events: each device in turn reads, files, deletes, takes back, flags, and fetches.
fn later(number: u32) -> Event {
    let device = DeviceId((number % u32::from(DEVICES)) as u8);
    let message = MessageId((number / 7 % u32::from(MESSAGES)) as u16);
    match number / u32::from(DEVICES) % 6 {
        0 => Event::Read(device, message),
        1 => Event::File(device, message),
        2 => Event::Delete(device, message),
        3 => Event::Restore(device, message),
        4 => Event::Flag(device, message),
        _ => Event::Sync(device),
    }
}

/// The median of an odd number of runs.
fn median(mut run: impl FnMut()) -> Duration {
    let mut times: Vec<Duration> = (0..21)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed()
        })
        .collect();
    times.sort();
    times[times.len() / 2]
}
