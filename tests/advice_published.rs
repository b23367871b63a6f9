//! The advice agrees with what others published, and where it does not, a list says why.
//!
//! Invariant: no rule is made for a single case; the mapping looks at keys only.
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "../examples/advise/published.rs"]
mod published;

use published::{Case, Report};

const FILE: &str = include_str!("data/advice.jsonl");
const DISAGREEMENTS: &str = include_str!("data/disagreements.md");

#[test]
fn at_least_92_percent_of_the_published_advice_agrees() {
    let report = Report::of("advice.jsonl", FILE);
    assert_eq!(report.complaints, "");
    assert_eq!(report.lines.lines().last(), Some("agreement: 81 of 86 (94.2 %)"));
}

#[test]
fn every_disagreement_is_on_the_list_with_a_reason_and_no_other() {
    let report = Report::of("advice.jsonl", FILE);
    let mut printed: Vec<String> =
        report.lines.lines().filter(|line| line.ends_with(" differs")).map(str::to_owned).collect();
    let mut listed: Vec<String> = DISAGREEMENTS
        .lines()
        .filter(|line| line.starts_with("| ") && !line.starts_with("| Case"))
        .map(|line| {
            let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
            let [case, expected, got, why] = cells[..] else { panic!("four cells expected: {line}") };
            assert!(why.len() > 40, "{case}: no reason given");
            format!("{case} expected={expected} got={got} differs")
        })
        .collect();
    printed.sort();
    listed.sort();
    assert_eq!(printed, listed);
}

#[test]
fn a_case_is_printed_with_what_its_source_says_and_what_we_say() {
    let report = Report::of(
        "cases",
        concat!(
            "\u{feff}",
            r#"{"id": "a", "advice": "imap", "answers": {"same_state_everywhere": "yes"}}"#,
            "\r\n\n",
            r#"{"id": "b", "advice": "imap", "answers": {"privacy_not_on_server": "yes"}}"#,
        ),
    );
    assert_eq!(
        report.lines,
        "a expected=imap got=imap ok\nb expected=imap got=pop3 differs\nagreement: 1 of 2 (50.0 %)\n"
    );
    assert_eq!(report.complaints, "");
}

#[test]
fn what_is_not_understood_is_named_with_its_line_and_the_rest_is_advised() {
    let text = [
        r#"{"id": "a", "advice": "imap", "answers": {}}"#,
        r#"{"id": "b""#,
        r#"[]"#,
        r#"{"advice": "imap", "answers": {}}"#,
        r#"{"id": "c", "advice": "jmap", "answers": {}}"#,
        r#"{"id": "d", "advice": "imap"}"#,
        r#"{"id": "e", "advice": "imap", "answers": {"device_cuont": 2, "budget": "maybe"}}"#,
        r#"{"id": "f", "advice": "pop3", "answers": {"device_count": 0, "budget": true}}"#,
    ]
    .join("\n");
    let report = Report::of("cases", &text);
    assert_eq!(
        report.complaints.lines().collect::<Vec<_>>(),
        [
            "cases:2: not JSON: EOF while parsing an object at line 1 column 10",
            "cases:3: expected an object, found []",
            "cases:4: id: missing",
            r#"cases:5: advice: expected "pop3", "imap" or "exchange", found "jmap""#,
            "cases:6: answers: missing",
            "cases:7: answers.device_cuont: unknown key, left out",
            r#"cases:7: answers.budget: expected "yes", "no" or "unknown", found "maybe", left out"#,
            r#"cases:8: answers.budget: expected "yes", "no" or "unknown", found true, left out"#,
            r#"cases:8: answers.device_count: expected a number from 1 or "unknown", found 0, left out"#,
        ]
    );
    assert_eq!(
        report.lines,
        "a expected=imap got=imap ok\ne expected=imap got=imap ok\nf expected=pop3 got=imap differs\n\
         agreement: 2 of 3 (66.7 %)\n"
    );
}

#[test]
fn keys_become_answers() {
    for (keys, link) in [
        (r#""device_count": 1"#, "devices=computer"),
        (r#""device_count": 2"#, "devices=both"),
        (r#""device_count": 3"#, "devices=more"),
        (r#""device_count": 5, "team_sharing": "unknown""#, "devices=more"),
        (r#""same_state_everywhere": "no""#, "same-state=apart"),
        (r#""calendar_contacts_tasks_sync": "yes", "team_sharing": "yes""#, "calendar=mine,team=together"),
        (r#""many_or_large_messages": "yes""#, "storage=small"),
        // A case that names no wish of ours is the usual situation.
        (r#""many_or_large_messages": "yes", "server_storage_small": "no""#, "devices=both,storage=plenty"),
        (r#""slow_or_metered_connection": "yes""#, "connection=metered"),
        (r#""slow_or_metered_connection": "yes", "often_offline": "yes""#, "connection=offline"),
        (r#""accidental_or_malicious_deletion_protection": "yes""#, "mistake=yes,sabotage=yes"),
        (r#""remote_wipe_or_compliance": "yes""#, "policy=wipe!!"),
        (r#""client_lacks_exchange": "yes""#, "program=none"),
        (r#""client_lacks_exchange": "no""#, "program=outlook"),
        (r#""business_use": "yes""#, "devices=both"),
        (r#""device_count": null, "budget": null, "webmail_access": "yes""#, "webmail=yes"),
        ("", "devices=both"),
    ] {
        let case = Case::read(&format!(r#"{{"id": "x", "advice": "imap", "answers": {{{keys}}}}}"#)).unwrap();
        assert_eq!(case.answers.to_link(), link, "{keys}");
        assert_eq!(case.complaints, [""; 0], "{keys}");
    }
}
