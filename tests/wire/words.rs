//! Every line is explained, in both languages.
//!
//! Invariant: the notes are those that long walks bring about, and they are nearly all there are.

use std::collections::HashMap;

use which_mailbox::simulation::{About, Folder, Meaning, Note, Protocol};
use which_mailbox::text::{Language, explain, protocol};

use crate::rules::walk;

fn is_sentence(text: &str) {
    assert!(text.ends_with(['.', '?']), "no end: {text}");
    assert!(text.starts_with(|first: char| first.is_uppercase() || first.is_numeric()), "no start: {text}");
    assert!(!text.contains('#') && !text.contains("  "), "{text}");
}

#[test]
fn every_note_has_words_in_both_languages_and_they_differ() {
    let mut notes: HashMap<_, Vec<Note>> = HashMap::new();
    walk(&mut |_, _, _, said| {
        for line in said.iter().flat_map(|dialogue| &dialogue.lines) {
            let of_kind = notes.entry(line.note.meaning).or_default();
            if !of_kind.contains(&line.note) {
                of_kind.push(line.note);
            }
        }
    });
    assert!(notes.len() >= 100, "only {} meanings were met", notes.len());
    for note in notes.into_values().flatten() {
        let [german, english] = [Language::German, Language::English].map(|language| explain(language, note));
        is_sentence(&german);
        is_sentence(&english);
        assert_ne!(german, english, "{note:?}");
    }
}

#[test]
fn one_is_said_as_one_and_more_as_more() {
    let german = |meaning, about| explain(Language::German, Note { meaning, about });
    assert_eq!(german(Meaning::Removed, About::Number(1)), "Eine Nachricht ist vom Server gelöscht.");
    assert_eq!(german(Meaning::Removed, About::Number(3)), "3 Nachrichten sind vom Server gelöscht.");
    assert_eq!(
        german(Meaning::MovesTo, About::Folder(Folder::Trash)),
        "Die Nachricht soll in den Ordner Papierkorb."
    );
    let english = |meaning, about| explain(Language::English, Note { meaning, about });
    assert_eq!(english(Meaning::Removed, About::Number(1)), "One message is deleted from the server.");
    assert_eq!(english(Meaning::Removed, About::Number(3)), "3 messages are deleted from the server.");
    assert_eq!(english(Meaning::LetsRead, About::Nothing), "The colleague may read.");
}

#[test]
fn every_protocol_is_introduced() {
    let all =
        [Protocol::Pop3, Protocol::Imap, Protocol::Smtp, Protocol::Dav, Protocol::ActiveSync, Protocol::Mapi];
    for one in all {
        let [german, english] = [Language::German, Language::English].map(|language| protocol(language, one));
        is_sentence(german);
        is_sentence(english);
        assert_ne!(german, english);
    }
}
