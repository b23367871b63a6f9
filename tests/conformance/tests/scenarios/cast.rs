//! The core's cast, whose stories are also played at a Dovecot of the test's own.
//!
//! Invariant: a story is played before its test looks at it, and a difference ends the test.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::ops::Deref;
use std::thread;

use which_mailbox::mailbox::Mailbox;
use which_mailbox::simulation::{DeviceSetup, Event, Guided, Outcome, Story, World};
use which_mailbox_conformance::Bench;

// The scenarios do not use all of it.
#[allow(dead_code)]
#[path = "../../../scenarios/cast.rs"]
mod original;

pub use original::*;

/// A story that is played at the server when it is looked at.
pub struct Told(Story);

impl Deref for Told {
    type Target = Story;

    fn deref(&self) -> &Story {
        &self.0
    }
}

impl Told {
    pub fn play(&self, mailbox: &Mailbox) -> World {
        play(&self.0, mailbox);
        self.0.play(mailbox)
    }

    pub fn outcomes(&self, mailbox: &Mailbox) -> (Vec<Outcome>, World) {
        play(&self.0, mailbox);
        self.0.outcomes(mailbox)
    }
}

pub fn story(events: &[Event]) -> Told {
    Told(original::story(events))
}

pub fn staged(devices: &[DeviceSetup], quota_kb: Option<u32>, events: &[Event]) -> Told {
    Told(original::staged(devices, quota_kb, events))
}

pub fn guided(guided: Guided) -> Told {
    Told(original::guided(guided))
}

pub fn guided_on(devices: &[DeviceSetup], guided: Guided) -> Told {
    Told(original::guided_on(devices, guided))
}

pub fn end(story: &Told, mailbox: &Mailbox) -> (Outcome, World) {
    play(story, mailbox);
    original::end(story, mailbox)
}

pub fn ends(story: &Told, table: &[(&[Mailbox], &str)]) {
    for mailbox in table.iter().flat_map(|(mailboxes, _)| *mailboxes) {
        play(story, mailbox);
    }
    original::ends(story, table);
}

/// What one test has played. A test has a thread, and when that ends, so does its server.
#[derive(Default)]
struct Stand {
    bench: Option<Bench>,
    played: BTreeSet<String>,
}

impl Drop for Stand {
    fn drop(&mut self) {
        if let Some(bench) = self.bench.take().filter(|_| !thread::panicking()) {
            bench.finish();
        }
    }
}

thread_local! {
    static STAND: RefCell<Stand> = RefCell::default();
}

fn play(story: &Story, mailbox: &Mailbox) {
    match mailbox {
        Mailbox::Pop3(_) => {}
        Mailbox::Imap(settings) if !settings.dav => {}
        // SOGo's part.
        Mailbox::Imap(_) | Mailbox::Exchange(_) => return,
    }
    STAND.with_borrow_mut(|stand| {
        if !stand.played.insert(format!("{mailbox:?} {story:?}")) {
            return;
        }
        let test = thread::current().name().unwrap_or("unnamed").to_string();
        let bench = stand.bench.get_or_insert_with(|| Bench::new(&test.replace("::", "-")));
        bench.tell(&title(&test), story, mailbox, &[]);
    });
}

/// `deletion::scenario_05_mail_deleted` is `scenario 05 mail deleted`, `pop3::dele_counts` is `rule dele counts`.
fn title(test: &str) -> String {
    let name = test.rsplit("::").next().unwrap_or(test).replace('_', " ");
    if name.starts_with("scenario ") || name.starts_with("trace ") { name } else { format!("rule {name}") }
}
