//! The order of the modules, and what each may know of.
//!
//! Invariant: `cut, digits, mailbox <- simulation <- advice <- trial, comparison <- text <- config <- ui <- embed`.
//! A finding names file and line.

#![allow(clippy::unwrap_used, clippy::panic)]

mod source;

use source::{File, Finding, files, line_at};

/// The modules, each knowing those before it and none behind it.
const ORDER: [&str; 11] = [
    "cut",
    "digits",
    "mailbox",
    "simulation",
    "advice",
    "trial",
    "comparison",
    "text",
    "config",
    "ui",
    "embed",
];

/// What only `ui` and `embed` may name: the web, Leptos, clocks, randomness, the machine.
const WEB: [&str; 17] = [
    "leptos",
    "web_sys",
    "js_sys",
    "wasm_bindgen",
    "tachys",
    "reactive_graph",
    "rand",
    "getrandom",
    "Instant",
    "SystemTime",
    "chrono",
    "std::time",
    "std::env",
    "std::fs",
    "std::net",
    "std::thread",
    "std::process",
];

const LONGEST_FILE: usize = 300;

/// Tests may be longer, and say what they are by their names.
const EVERYWHERE: [&str; 3] = ["src", "examples", "xtask/src"];

#[test]
fn imports_run_one_way() {
    check_all(&["src"], imports);
}

#[test]
fn left_of_ui_nothing_knows_the_web_a_clock_or_chance() {
    check_all(&["src"], web);
}

#[test]
fn left_of_text_no_word_is_written_for_readers() {
    check_all(&["src"], words);
}

#[test]
fn serde_is_known_to_the_configuration_alone() {
    check_all(&["src"], |file| {
        let found = if file.module == "config" { Vec::new() } else { named(&file.code, "serde") };
        found.into_iter().map(|line| (line, "names serde".into())).collect()
    });
}

#[test]
fn every_file_opens_with_what_it_is_and_its_invariant() {
    check_all(&EVERYWHERE, opening);
}

#[test]
fn no_file_is_longer_than_300_lines() {
    check_all(&EVERYWHERE, length);
}

#[test]
fn the_rules_find_what_breaks_them() {
    let broken =
        |path: &str, text: &str, rule: fn(&File) -> Vec<Finding>| rule(&File::new(path, text.into()));
    let up = "looks up to `ui`";

    assert_eq!(broken("text.rs", "use crate::advice::Row;", imports), []);
    assert_eq!(broken("text.rs", "//! [`crate::ui`]\nconst A: &str = \"crate::ui\";", imports), []);
    assert_eq!(broken("text.rs", "\nuse crate::ui::mount;", imports), [(2, up.into())]);
    assert_eq!(
        broken("text/de.rs", "use crate::{advice::Row,\n ui::{mount, embed}};", imports),
        [(1, up.into())]
    );
    assert_eq!(broken("text/de.rs", "use super::super::ui::mount;", imports), [(1, up.into())]);
    assert_eq!(broken("text/de.rs", "use super::ui;", imports), []);
    assert_eq!(
        broken("text/de/advice.rs", "fn f() { super::super::super::ui::mount() }", imports),
        [(1, up.into())]
    );
    assert_eq!(broken("ui/start.rs", "use crate::embed;", imports), [(1, "looks up to `embed`".into())]);

    assert_eq!(broken("config.rs", "use std::time::Duration;", web), [(1, "names std::time".into())]);
    assert_eq!(broken("advice.rs", "fn operands() {} // rand", web), []);
    assert_eq!(broken("ui.rs", "use leptos::prelude::*;", web), []);

    let german = "const A: &str = \"Ihr Postfach\";";
    let said = "says \"Ihr Postfach\"";
    assert_eq!(broken("advice.rs", german, words), [(1, said.into())]);
    assert_eq!(broken("text.rs", german, words), []);
    assert_eq!(
        broken("advice.rs", "const A: [&str; 2] = [\"same-state\", \"https://example.org/A\"];", words),
        []
    );
    assert_eq!(
        broken("advice.rs", "#[allow(dead_code, reason = \"For now.\")]\nconst A: char = '\"';", words),
        []
    );
    assert_eq!(
        broken("advice.rs", "fn f() {}\n#[cfg(test)]\nmod tests { const A: &str = \"Not here\"; }", words),
        []
    );

    assert_eq!(broken("simulation/wire/pop3.rs", "const A: &str = \"RETR 1\";", words), []);

    assert_eq!(broken("ui.rs", "//! What.\n//!\n//! Invariant: one.\n", opening), []);
    assert_eq!(broken("ui.rs", "use std::fmt;", opening), [(1, "opens without //!".into())]);
    assert_eq!(broken("ui.rs", "//! What.\nfn f() {}", opening), [(1, "opens without an invariant".into())]);
    assert_eq!(broken("ui.rs", &"\n".repeat(301), length), [(301, "has 301 lines".into())]);
}

/// The place in [`ORDER`]; the crate's root has none.
fn rank(module: &str) -> Option<usize> {
    ORDER.iter().position(|known| *known == module)
}

fn is_left_of(file: &File, module: &str) -> bool {
    rank(&file.module).is_some() && rank(&file.module) < rank(module)
}

fn imports(file: &File) -> Vec<Finding> {
    let root = format!("{}::", vec!["super"; file.depth].join("::"));
    let mut found = Vec::new();
    for opening in ["crate::", root.as_str()] {
        for (at, _) in file.code.match_indices(opening) {
            let rest = &file.code[at + opening.len()..];
            for module in first_names(rest) {
                if rank(&file.module).is_some() && rank(module) > rank(&file.module) {
                    found.push((line_at(&file.code, at), format!("looks up to `{module}`")));
                }
            }
        }
    }
    found
}

/// The first name of a path or, in braces, of each path in the group.
fn first_names(path: &str) -> Vec<&str> {
    let Some(group) = path.strip_prefix('{') else {
        return vec![first_name(path)];
    };
    let (mut depth, mut names) = (0, vec![first_name(group)]);
    for (at, letter) in group.char_indices() {
        match letter {
            '}' if depth == 0 => break,
            ',' if depth == 0 => names.push(first_name(&group[at + 1..])),
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
    }
    names
}

fn first_name(path: &str) -> &str {
    let path = path.trim_start();
    &path[..path.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(path.len())]
}

fn web(file: &File) -> Vec<Finding> {
    if !is_left_of(file, "ui") {
        return Vec::new();
    }
    let mut found = Vec::new();
    for name in WEB {
        found.extend(named(&file.code, name).into_iter().map(|line| (line, format!("names {name}"))));
    }
    found
}

/// Left of `text` a string is an id (of a question, a choice, a kind) or the address of a source. What goes over the
/// wire is in the protocols' own words, which are no reader's language.
fn words(file: &File) -> Vec<Finding> {
    let is_id = |text: &str| !text.contains(|c: char| c.is_whitespace() || c.is_uppercase() || !c.is_ascii());
    let is_wire = file.path == "simulation/wire.rs" || file.path.starts_with("simulation/wire/");
    if !is_left_of(file, "text") || is_wire {
        return Vec::new();
    }
    let said = file.strings.iter().filter(|(_, text)| !is_id(text) && !text.starts_with("https://"));
    said.map(|(line, text)| (*line, format!("says {text:?}"))).collect()
}

fn opening(file: &File) -> Vec<Finding> {
    let mut head = file.text.lines().take_while(|line| line.starts_with("//!")).peekable();
    if head.peek().is_none() {
        vec![(1, "opens without //!".into())]
    } else if !head.any(|line| line.starts_with("//! Invariant: ")) {
        vec![(1, "opens without an invariant".into())]
    } else {
        Vec::new()
    }
}

fn length(file: &File) -> Vec<Finding> {
    let lines = file.text.lines().count();
    if lines > LONGEST_FILE { vec![(lines, format!("has {lines} lines"))] } else { Vec::new() }
}

/// The lines that hold the name as a whole word or path.
fn named(code: &str, name: &str) -> Vec<usize> {
    let is_part = |letter: Option<char>| letter.is_some_and(|c| c.is_alphanumeric() || c == '_');
    code.match_indices(name)
        .filter(|(at, _)| {
            !is_part(code[..*at].chars().next_back()) && !is_part(code[at + name.len()..].chars().next())
        })
        .map(|(at, _)| line_at(code, at))
        .collect()
}

fn check_all(folders: &[&str], rule: impl Fn(&File) -> Vec<Finding>) {
    let mut findings = Vec::new();
    for name in folders {
        for file in files(name) {
            let here = &file.path;
            findings.extend(rule(&file).iter().map(|(line, what)| format!("{name}/{here}:{line} {what}")));
        }
    }
    findings.sort();
    assert!(findings.is_empty(), "\n{}", findings.join("\n"));
}
