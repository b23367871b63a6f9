//! Says what the conformance tests have confirmed, and holds the page for readers to it.
//!
//! `coverage`: the report of the last run, and whether the page still says what it confirmed. `coverage --renew`: writes
//! the page anew.
//!
//! Invariant: a rule or a claim that nothing confirms is an error.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use which_mailbox::text::Language;
use which_mailbox_conformance::coverage::{Claim, Confirmed, Rests, Rule, found, page};
use which_mailbox_conformance::report::{self, Report};
use which_mailbox_conformance::unreachable::{self, Unreachable};

/// What was confirmed at the last renewal.
const KEPT: &str = "tests/data/checked.tsv";

fn main() -> ExitCode {
    let renew = std::env::args().any(|argument| argument == "--renew");
    let reports = match report::all() {
        Ok(reports) if !reports.is_empty() => reports,
        Ok(_) => return failed(&["nothing was played: `cargo xtask conformance` plays".to_owned()]),
        Err(error) => return failed(&[format!("the report cannot be read: {error}")]),
    };
    tell(&reports);
    let now = Confirmed::by(&reports, &today());
    let gaps = gaps(&now);
    if !gaps.is_empty() {
        return failed(&gaps);
    }
    if renew {
        write(KEPT, &now.text());
        for (file, text) in made_of(&now) {
            write(file, &text);
        }
        println!("the pages are renewed");
        return ExitCode::SUCCESS;
    }
    check(&now)
}

/// How much was played, on what, in what time.
fn tell(reports: &[Report]) {
    for report in reports {
        let servers: Vec<String> =
            report.servers.iter().map(|server| format!("{} {}", server.name, server.version)).collect();
        let events: u32 = report.stories.iter().map(|told| told.events).sum();
        let comparisons: u32 = report.stories.iter().map(|told| told.comparisons).sum();
        let stories = report.stories.len();
        println!(
            "{}: {stories} stories, {events} events, {comparisons} comparisons, {:.0} s, on {}",
            report.name,
            report.seconds,
            servers.join(", ")
        );
    }
    let [stories, events, comparisons] = Confirmed::by(reports, "").counts;
    println!("together: {stories} stories, {events} events, {comparisons} comparisons");
    println!("what no server here can show, by documents:");
    for one in &unreachable::ALL {
        println!("  {}: {} ({})", one.id, one.what, one.source);
    }
    for rule in Rule::all().iter().filter(|rule| rule.rests == Rests::OnDocument) {
        let named = |one: &Unreachable| one.rules.contains(&rule.id.as_str());
        if !unreachable::ALL.iter().any(named) {
            let documents: Vec<&str> = rule.documents.iter().map(|document| document.name.as_str()).collect();
            println!("  {}: {} ({})", rule.id, rule.said[1], documents.join(", "));
        }
    }
}

/// Rules and claims that nothing confirms.
fn gaps(now: &Confirmed) -> Vec<String> {
    let rules = Rule::all();
    let mut gaps = Vec::new();
    for rule in &rules {
        let seen = now.rules.keys().any(|(id, _)| *id == rule.id);
        match rule.rests {
            Rests::OnServer if !seen => gaps.push(format!("no server has shown the rule {}", rule.id)),
            Rests::OnDocument if rule.documents.is_empty() => {
                gaps.push(format!("no document for the rule {}", rule.id))
            }
            Rests::OnServer | Rests::OnDocument => {}
        }
    }
    for rule in now.rules.keys().filter(|(id, _)| !rules.iter().any(|rule| rule.id == *id)) {
        gaps.push(format!("tests/data/rules.tsv does not say what the rule {} is", rule.0));
    }
    for claim in Claim::all() {
        let ground = claim.ground(&rules, now);
        if claim.stands_alone() && ground.servers.is_empty() && ground.documents.is_empty() {
            gaps.push(format!("nothing confirms or refutes the claim {}", claim.id));
        }
    }
    gaps
}

/// Holds the kept data and pages to what this run has confirmed.
fn check(now: &Confirmed) -> ExitCode {
    const HOW: &str =
        "`cargo xtask conformance --renew` writes them anew; look at what changes before you commit it";
    let kept = Confirmed::read(&read(KEPT));
    for (server, version) in &now.versions {
        match kept.versions.get(server) {
            Some(known) if known == version => {}
            known => println!("note: {server} is {version} here; the page says {known:?}. {HOW}"),
        }
    }
    let new = kept.lost_since(now).len();
    if new > 0 {
        println!("note: {new} times something is shown here that the page does not know yet. {HOW}");
    }
    let mut findings = now.lost_since(&kept);
    for (file, text) in made_of(&kept) {
        if read(file) != text {
            findings.push(format!("{file} is not what {KEPT} makes of it"));
        }
    }
    if findings.is_empty() {
        println!("the pages say what was confirmed");
        return ExitCode::SUCCESS;
    }
    findings.push(HOW.to_owned());
    failed(&findings)
}

fn failed(findings: &[String]) -> ExitCode {
    for finding in findings {
        eprintln!("coverage: {finding}");
    }
    ExitCode::FAILURE
}

/// What readers see of it: the page in both languages, and what the box says itself.
fn made_of(confirmed: &Confirmed) -> [(&'static str, String); 3] {
    [
        ("site/which-mailbox-checked-de.html", page(Language::German, confirmed)),
        ("site/which-mailbox-checked-en.html", page(Language::English, confirmed)),
        ("src/text/checked/found.rs", found(confirmed)),
    ]
}

fn place(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)
}

fn read(path: &str) -> String {
    fs::read_to_string(place(path)).unwrap_or_default()
}

fn write(path: &str, text: &str) {
    fs::write(place(path), text).unwrap_or_else(|error| panic!("{path}: {error}"));
}

/// The day, as `2026-11-26`.
fn today() -> String {
    let output = Command::new("date").args(["-u", "+%F"]).output();
    output.map_or_else(|_| String::new(), |output| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}
