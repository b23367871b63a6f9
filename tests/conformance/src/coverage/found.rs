//! The box's own copy of what was confirmed: `src/text/checked/found.rs`.
//!
//! Invariant: a bit stands there only where a story of a reason follows rules that this software has shown.

use which_mailbox::advice::Question;
use which_mailbox::comparison::Column;
use which_mailbox::text::Language;

use super::words::{Words, words};
use super::{Confirmed, Reason};

/// What the box names, in the order of its bits; the clients and what stands before the servers it leaves to the page.
const NAMED: [&str; 2] = ["Dovecot", "SOGo"];

/// The file's text.
pub fn found(confirmed: &Confirmed) -> String {
    let mut text = String::from(
        "//! What was confirmed, and by what. Written by `cargo xtask conformance --renew`.\n\
         //!\n\
         //! Invariant: as `tests/data/checked.tsv` has it; the conformance tests hold both to what they see.\n\
         \n\
         /// By question and column: 1 for Dovecot, 2 for SOGo where the rules of the stories were seen there, 4 where documents\n\
         /// have to do for a rule that neither has shown.\n",
    );
    text += &format!("pub const BY: [[u8; 4]; {}] = [\n", Question::ALL.len());
    // Only what is somewhere said: the rest would cost the reader bytes.
    let mut said_somewhere = [false; 8];
    for question in Question::ALL {
        let bits = Column::ALL.map(|column| bits(question, column, confirmed));
        for sum in bits {
            said_somewhere[usize::from(sum)] = true;
        }
        text += &format!("    [{}],\n", bits.map(|sum| sum.to_string()).join(", "));
    }
    text += "];\n";
    for (language, name) in [(Language::German, "GERMAN"), (Language::English, "ENGLISH")] {
        text +=
            &format!("\n/// What is said of each, a line each, by the sum.\npub const {name}: &str = \"\\\n");
        for sum in 0..8 {
            let said = if said_somewhere[usize::from(sum)] {
                said(words(language), sum, confirmed)
            } else {
                String::new()
            };
            text += &format!("    {said}\\n\\\n");
        }
        text += "\";\n";
    }
    text
}

fn said(words: &Words, sum: u8, confirmed: &Confirmed) -> String {
    let version = |name: &str| confirmed.versions.get(name).map_or("", String::as_str);
    let mut on: Vec<String> = Vec::new();
    for (place, name) in NAMED.iter().enumerate() {
        if sum & 1 << place != 0 {
            on.push(format!("{name} {}", version(name)));
        }
    }
    if sum & 1 << NAMED.len() != 0 {
        on.push(words.documents.to_owned());
    }
    let on = words.list(on);
    // "an Dovecot und an Veröffentlichungen", yet not "an an Veröffentlichungen".
    let on = on.strip_prefix("an ").unwrap_or(&on);
    if on.is_empty() { String::new() } else { (words.checked)(on, &(words.day)(confirmed.date())) }
}

fn bits(question: Question, column: Column, confirmed: &Confirmed) -> u8 {
    let mut bits = 0;
    for (_, wish) in Reason::wishes().into_iter().filter(|(of, _)| *of == question) {
        let reason = Reason::of(wish, column, confirmed);
        for (place, name) in NAMED.iter().enumerate() {
            bits |= u8::from(reason.servers.contains(*name)) << place;
        }
        bits |= u8::from(!reason.documented.is_empty()) << NAMED.len();
    }
    bits
}
