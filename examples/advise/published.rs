//! Advice that others published, one JSON object a line, and what it says in terms of our questions.
//!
//! Invariant: the mapping looks at one key at a time and never at a case; what it does not know it names.
//!
//! | Key | Value | Answer |
//! |---|---|---|
//! | `device_count` | 1 / 2 ("two or more") / 3 and more | `devices` = `computer` / `both` / `more` |
//! | `same_state_everywhere` | yes / no | `same-state` = `same` / `apart` |
//! | `webmail_access` | yes / no | `webmail` = `yes` / `no` |
//! | `calendar_contacts_tasks_sync` | yes / no | `calendar` = `mine` / `none` |
//! | `team_sharing` | yes / no | `team` = `together` / `alone` |
//! | `server_storage_small` | yes / no | `storage` = `small` / `plenty` |
//! | `many_or_large_messages` | yes | `storage` = `small`, unless `server_storage_small` speaks |
//! | `offline_local_archive` | yes / no | `archive` = `yes` / `no` |
//! | `privacy_not_on_server` | yes / no | `privacy` = `yes` / `no` |
//! | `slow_or_metered_connection` | yes | `connection` = `metered` |
//! | `often_offline` | yes | `connection` = `offline`, which goes before `metered`: without a line nothing can be loaded |
//! | both of them | no | `connection` = `always` |
//! | `device_loss_protection` | yes / no | `device-loss` = `yes` / `no` |
//! | `accidental_or_malicious_deletion_protection` | yes / no | `mistake` and `sabotage` = `yes` / `no` |
//! | `remote_wipe_or_compliance` | yes / no | `policy` = `wipe` as a must, for a rule is no matter of taste / `none` |
//! | `client_lacks_exchange` | yes / no | `program` = `none` / `outlook` |
//! | `budget` | yes / no | `budget` = `tight` / `open` |
//! | `admin_effort` | yes / no | `effort` = `little` / `fine` |
//! | `business_use` | any | no question of ours: what firms need has questions of its own |
//!
//! `unknown` and `null` are the same as a key that is missing. A case that names no need at all is advised as for the usual situation,
//! a computer and a phone.

use serde_json::{Map, Value};
use which_mailbox::advice::{Answers, Importance, Question, standing};
use which_mailbox::mailbox::MailboxKind;

/// One published recommendation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// Its name.
    pub id: String,
    /// What its source advises.
    pub expected: MailboxKind,
    /// What its reader says, in terms of our questions.
    pub answers: Answers,
    /// What of it could not be understood, in words.
    pub complaints: Vec<String>,
}

impl Case {
    /// Reads a case from one line. Errors and complaints name the field, what was expected and what was found.
    pub fn read(line: &str) -> Result<Self, String> {
        let value: Value = serde_json::from_str(line).map_err(|error| format!("not JSON: {error}"))?;
        let Value::Object(fields) = value else {
            return Err(format!("expected an object, found {value}"));
        };
        let id = match fields.get("id") {
            Some(Value::String(id)) => id.clone(),
            Some(other) => return Err(format!("id: expected a string, found {other}")),
            None => return Err("id: missing".into()),
        };
        let expected = match fields.get("advice") {
            Some(Value::String(kind)) => MailboxKind::ALL.into_iter().find(|known| known.id() == kind),
            Some(_) | None => None,
        };
        let Some(expected) = expected else {
            let found = fields.get("advice").map_or("nothing".into(), Value::to_string);
            return Err(format!("advice: expected \"pop3\", \"imap\" or \"exchange\", found {found}"));
        };
        let mut complaints = Vec::new();
        let answers = match fields.get("answers") {
            Some(Value::Object(keys)) => answers(keys, &mut complaints),
            Some(other) => return Err(format!("answers: expected an object, found {other}")),
            None => return Err("answers: missing".into()),
        };
        Ok(Self { id, expected, answers, complaints })
    }
}

/// What a file of cases came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// `ID expected=KIND got=KIND ok|differs` for each case, and the agreement at the end.
    pub lines: String,
    /// `FILE:LINE: what was not understood`, a line each.
    pub complaints: String,
}

impl Report {
    /// Advises in every case of a file. A line that is no case is left out and complained about.
    pub fn of(file: &str, text: &str) -> Self {
        let mut report = Self::default();
        let (mut agreed, mut cases) = (0_u32, 0_u32);
        let text = text.trim_start_matches('\u{feff}');
        for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
            let mut complain = |complaint: &str| {
                report.complaints.push_str(&format!("{file}:{}: {complaint}\n", at + 1));
            };
            let case = match Case::read(line) {
                Ok(case) => case,
                Err(error) => {
                    complain(&error);
                    continue;
                }
            };
            case.complaints.iter().for_each(|complaint| complain(complaint));
            let got = standing(&case.answers).map(|[first, ..]| first.mailbox.kind());
            let agrees = got == Some(case.expected);
            report.lines.push_str(&format!(
                "{} expected={} got={} {}\n",
                case.id,
                case.expected.id(),
                got.map_or("none", MailboxKind::id),
                if agrees { "ok" } else { "differs" }
            ));
            agreed += u32::from(agrees);
            cases += 1;
        }
        let percent = f64::from(agreed) * 100.0 / f64::from(cases.max(1));
        report.lines.push_str(&format!("agreement: {agreed} of {cases} ({percent:.1} %)\n"));
        report
    }
}

/// What a source says about a need.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Need {
    Yes,
    No,
    Unknown,
}

/// The keys that each answer a question of ours, and the choices for yes and no.
const SIMPLE: [(&str, Question, &str, &str); 11] = [
    ("same_state_everywhere", Question::SameState, "same", "apart"),
    ("webmail_access", Question::Webmail, "yes", "no"),
    ("calendar_contacts_tasks_sync", Question::Calendar, "mine", "none"),
    ("team_sharing", Question::Team, "together", "alone"),
    ("offline_local_archive", Question::Archive, "yes", "no"),
    ("privacy_not_on_server", Question::Privacy, "yes", "no"),
    ("device_loss_protection", Question::DeviceLoss, "yes", "no"),
    ("accidental_or_malicious_deletion_protection", Question::Mistake, "yes", "no"),
    ("accidental_or_malicious_deletion_protection", Question::Sabotage, "yes", "no"),
    ("budget", Question::Budget, "tight", "open"),
    ("admin_effort", Question::Effort, "little", "fine"),
];

/// The other keys that we know.
const OTHERS: [&str; 8] = [
    "remote_wipe_or_compliance",
    "device_count",
    "server_storage_small",
    "many_or_large_messages",
    "slow_or_metered_connection",
    "often_offline",
    "client_lacks_exchange",
    "business_use",
];

fn answers(keys: &Map<String, Value>, complaints: &mut Vec<String>) -> Answers {
    for key in keys.keys() {
        if !OTHERS.contains(&key.as_str()) && !SIMPLE.iter().any(|(known, ..)| known == key) {
            complaints.push(format!("answers.{key}: unknown key, left out"));
        }
    }
    let mut need = |key: &str| match keys.get(key) {
        None | Some(Value::Null) => Need::Unknown,
        Some(Value::String(word)) if word == "unknown" => Need::Unknown,
        Some(Value::String(word)) if word == "yes" => Need::Yes,
        Some(Value::String(word)) if word == "no" => Need::No,
        Some(other) => {
            let complaint =
                format!("answers.{key}: expected \"yes\", \"no\" or \"unknown\", found {other}, left out");
            if !complaints.contains(&complaint) {
                complaints.push(complaint);
            }
            Need::Unknown
        }
    };
    let mut answers = Answers::default();
    for (key, question, yes, no) in SIMPLE {
        match need(key) {
            Need::Yes => set(&mut answers, question, yes),
            Need::No => set(&mut answers, question, no),
            Need::Unknown => {}
        }
    }
    match (need("server_storage_small"), need("many_or_large_messages")) {
        (Need::Yes, _) | (Need::Unknown, Need::Yes) => set(&mut answers, Question::Storage, "small"),
        (Need::No, _) => set(&mut answers, Question::Storage, "plenty"),
        (Need::Unknown, Need::No | Need::Unknown) => {}
    }
    match (need("often_offline"), need("slow_or_metered_connection")) {
        (Need::Yes, _) => set(&mut answers, Question::Connection, "offline"),
        (_, Need::Yes) => set(&mut answers, Question::Connection, "metered"),
        (Need::No, Need::No) => set(&mut answers, Question::Connection, "always"),
        (Need::No | Need::Unknown, Need::No | Need::Unknown) => {}
    }
    match need("remote_wipe_or_compliance") {
        Need::Yes => {
            set(&mut answers, Question::Policy, "wipe");
            if let Some(wipe) = answers.get(Question::Policy) {
                answers.set(Question::Policy, wipe.choice, Importance::Must);
            }
        }
        Need::No => set(&mut answers, Question::Policy, "none"),
        Need::Unknown => {}
    }
    match need("client_lacks_exchange") {
        Need::Yes => set(&mut answers, Question::Program, "none"),
        Need::No => set(&mut answers, Question::Program, "outlook"),
        Need::Unknown => {}
    }
    need("business_use");
    match keys.get("device_count") {
        None | Some(Value::Null) => {}
        Some(Value::String(word)) if word == "unknown" => {}
        Some(count) => match count.as_u64() {
            Some(1) => set(&mut answers, Question::Devices, "computer"),
            Some(2) => set(&mut answers, Question::Devices, "both"),
            Some(3..) => set(&mut answers, Question::Devices, "more"),
            Some(0) | None => complaints.push(format!(
                "answers.device_count: expected a number from 1 or \"unknown\", found {count}, left out"
            )),
        },
    }
    if answers.wishes() == 0 {
        set(&mut answers, Question::Devices, "both");
    }
    answers
}

fn set(answers: &mut Answers, question: Question, choice: &str) {
    assert!(answers.set_id(question, choice), "{} has no choice {choice}", question.id());
}
