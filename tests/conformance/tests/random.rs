//! Stories at random, all against one server a test.
//!
//! Invariant: the seed is printed, and `WHICH_MAILBOX_SEED=… WHICH_MAILBOX_STORIES=1` plays one story again. What fails
//! is shown as the shortest story that does.

use std::env;

use which_mailbox_conformance::Bench;
use which_mailbox_conformance::random::{Kind, shortest, story};

const SEED: u64 = 20_261_126;
const STORIES: u64 = 250;

fn from_environment(name: &str, else_: u64) -> u64 {
    env::var(name).map_or(else_, |text| text.parse().expect("a whole number"))
}

fn tell(name: &str, kind: Kind) {
    let first = from_environment("WHICH_MAILBOX_SEED", SEED);
    let stories = from_environment("WHICH_MAILBOX_STORIES", STORIES);
    println!("{name}: seeds {first} to {}", first + stories - 1);
    let mut bench = Bench::new(name);
    for seed in first..first + stories {
        let (told, mailbox) = story(kind, seed);
        let title = format!("{name} {seed}");
        match bench.play(&title, &told, &mailbox) {
            Ok(tally) => bench.count(&title, &mailbox, tally, &[]),
            Err(first) => {
                let short = shortest(told, |short| bench.play(&title, short, &mailbox).is_err());
                let why = bench.play(&title, &short, &mailbox).err();
                let why = why.unwrap_or_else(|| format!("(only once, before it was shortened)\n{first}"));
                panic!("seed {seed}, shortened to {} events:\n{why}", short.events.len());
            }
        }
    }
    bench.finish();
}

#[test]
fn pop3_as_the_server_has_it() {
    tell("random-pop3", Kind::Pop3);
}

#[test]
fn imap_as_the_server_has_it() {
    tell("random-imap", Kind::Imap);
}

#[test]
fn imap_with_a_pop3_device_as_the_server_has_it() {
    tell("random-mixed", Kind::Mixed);
}
