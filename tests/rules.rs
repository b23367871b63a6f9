//! Each rule of the simulator has an id, and is where the code that follows it cites its source.
//!
//! Invariant: `Source (id): …` in a comment and `follow("id")` in the code go together. `tests/conformance` notes which
//! rules a story follows and holds what comes of them against real servers.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The simulator's own files, each with its name: what plays events, and what goes over the wire.
fn files() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/simulation");
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|kind| kind == "rs") {
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            files.push((name, fs::read_to_string(&path).unwrap()));
        }
    }
    assert!(files.len() > 20, "the simulator is not where it was");
    files
}

/// What stands between `open` and `close`, each time.
fn between<'a>(text: &'a str, open: &str, close: char) -> Vec<&'a str> {
    text.split(open).skip(1).filter_map(|rest| rest.split(close).next()).collect()
}

fn cited() -> BTreeSet<String> {
    let files = files();
    let cited = files
        .iter()
        .filter(|(name, _)| name != "rule.rs")
        .flat_map(|(_, text)| between(text, "Source (", ')'));
    cited.flat_map(|ids| ids.split(", ")).map(str::to_owned).collect()
}

fn followed() -> BTreeSet<String> {
    let files = files();
    let followed = files.iter().flat_map(|(_, text)| between(text, "follow(\"", '"'));
    followed.map(str::to_owned).collect()
}

#[test]
fn every_source_that_the_simulator_cites_names_its_rule() {
    for (name, text) in files() {
        let nameless = text.lines().find(|line| line.contains("Source:"));
        assert_eq!(nameless, None, "{name}: `Source (id-of-the-rule): …` was expected");
    }
}

#[test]
fn every_rule_that_is_followed_is_cited_and_the_other_way_round() {
    // What goes over the wire is no single rule: each protocol is one, and its dialogues are spoken to real servers.
    let played: BTreeSet<String> = cited().into_iter().filter(|id| !id.starts_with("wire-")).collect();
    assert_eq!(played, followed());
    assert!(played.len() > 40, "rules are not read");
}

/// What the list says of each rule: its id, what it rests on, its German, its English, its documents.
const LIST: &str = include_str!("data/rules.tsv");

#[test]
fn every_rule_that_is_cited_is_told_in_both_languages_with_its_documents() {
    let listed: Vec<Vec<&str>> = LIST.lines().skip(1).map(|line| line.split('\t').collect()).collect();
    let ids: BTreeSet<String> = listed.iter().map(|fields| fields[0].to_owned()).collect();
    assert_eq!(ids, cited());
    assert_eq!(ids.len(), listed.len(), "a rule stands twice");
    for fields in listed {
        let [id, rests, german, english, documents] = fields[..] else { panic!("5 fields: {fields:?}") };
        assert!(["server", "document"].contains(&rests), "{id}: {rests}");
        assert!(german.ends_with('.') && english.ends_with('.') && german != english, "{id}");
        for document in documents.split(" ; ") {
            let (name, address) = document.split_once('|').unwrap();
            assert!(!name.is_empty() && address.starts_with("https://"), "{id}: {document}");
        }
    }
}
