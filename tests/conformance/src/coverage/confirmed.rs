//! What stories have confirmed on servers.
//!
//! Invariant: the same stories give the same text, so that a text which is kept can be held against a new run.

use std::collections::{BTreeMap, BTreeSet};

use which_mailbox::mailbox::MailboxKind;
use which_mailbox::simulation::Guided;

use super::{Rests, Rule};
use crate::report::Report;

/// Where a rule was seen to be true.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// The story that shows it: told ones before numbered ones.
    pub story: String,
    /// All servers on which stories have shown it.
    pub servers: BTreeSet<String>,
}

/// All that was confirmed on one day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Confirmed {
    /// The day, as `2026-11-26`.
    pub day: String,
    /// What it was confirmed on, with the version as its makers count.
    pub versions: BTreeMap<String, String>,
    /// How many stories were played, how many events happened in them, how often was compared.
    pub counts: [usize; 3],
    /// By rule and kind of mailbox, both by id.
    pub rules: BTreeMap<(String, String), Shown>,
    /// By story and kind of mailbox: the servers that played it to its end without a difference.
    pub stories: BTreeMap<(String, String), BTreeSet<String>>,
}

impl Confirmed {
    /// What these reports confirm.
    pub fn by(reports: &[Report], day: &str) -> Self {
        let mut confirmed = Self { day: day.to_owned(), ..Self::default() };
        let mut named: BTreeMap<(String, String), (Order, String)> = BTreeMap::new();
        let rules = Rule::all();
        let by_document =
            |id: &str| rules.iter().any(|rule| rule.id == id && rule.rests == Rests::OnDocument);
        for report in reports {
            for server in &report.servers {
                confirmed.versions.insert(server.name.clone(), server.version.clone());
            }
            for told in &report.stories {
                let counts = [1, told.events as usize, told.comparisons as usize];
                for (count, more) in confirmed.counts.iter_mut().zip(counts) {
                    *count += more;
                }
                let kind = kind(&told.mailbox).id().to_owned();
                let story = confirmed.stories.entry((told.name.clone(), kind.clone())).or_default();
                story.extend(servers(report, &told.mailbox, ""));
                // That a server let it happen shows nothing of a rule that rests on a document.
                for rule in told.confirms.iter().filter(|rule| !by_document(rule)) {
                    let key = (rule.clone(), kind.clone());
                    let better = (order(&told.name, told.confirms.len()), told.name.clone());
                    named
                        .entry(key.clone())
                        .and_modify(|best| *best = better.clone().min(best.clone()))
                        .or_insert(better);
                    let shown = confirmed.rules.entry(key).or_default();
                    shown.servers.extend(servers(report, &told.mailbox, rule));
                }
            }
        }
        for (key, (_, story)) in named {
            if let Some(shown) = confirmed.rules.get_mut(&key) {
                shown.story = story;
            }
        }
        // Claims are shown by stories that readers can play.
        confirmed.stories.retain(|(name, _), _| guided_of(name).is_some());
        confirmed
    }

    /// Reads what [`Self::text`] wrote.
    ///
    /// # Panics
    ///
    /// If a line is not understood.
    pub fn read(text: &str) -> Self {
        let mut confirmed = Self::default();
        for line in text.lines() {
            let fields: Vec<&str> = line.split('\t').collect();
            match fields[..] {
                ["day", day] => day.clone_into(&mut confirmed.day),
                ["counts", stories, events, comparisons] => {
                    confirmed.counts =
                        [stories, events, comparisons].map(|count| count.parse().unwrap_or_default());
                }
                ["version", server, version] => {
                    confirmed.versions.insert(server.to_owned(), version.to_owned());
                }
                ["rule", rule, mailbox, story, servers] => {
                    let shown = Shown { story: story.to_owned(), servers: many(servers) };
                    confirmed.rules.insert((rule.to_owned(), mailbox.to_owned()), shown);
                }
                ["story", story, mailbox, servers] => {
                    confirmed.stories.insert((story.to_owned(), mailbox.to_owned()), many(servers));
                }
                _ => panic!("not understood: {line}"),
            }
        }
        confirmed
    }

    /// One line each, with tabs between what stands in it.
    pub fn text(&self) -> String {
        let [stories, events, comparisons] = self.counts;
        let mut text = format!("day\t{}\ncounts\t{stories}\t{events}\t{comparisons}\n", self.day);
        for (server, version) in &self.versions {
            text += &format!("version\t{server}\t{version}\n");
        }
        for ((rule, mailbox), shown) in &self.rules {
            text += &format!("rule\t{rule}\t{mailbox}\t{}\t{}\n", shown.story, joined(&shown.servers));
        }
        for ((story, mailbox), servers) in &self.stories {
            text += &format!("story\t{story}\t{mailbox}\t{}\n", joined(servers));
        }
        text
    }

    /// What was confirmed then and is not now. Empty: all of it is.
    pub fn lost_since(&self, then: &Self) -> Vec<String> {
        let mut lost = Vec::new();
        for ((rule, mailbox), shown) in &then.rules {
            let now = self.shown(rule, mailbox);
            for server in
                shown.servers.iter().filter(|server| now.is_none_or(|now| !now.servers.contains(*server)))
            {
                lost.push(format!(
                    "{server} no longer shows the rule {rule} in a mailbox of the kind {mailbox}"
                ));
            }
        }
        for ((story, mailbox), servers) in &then.stories {
            let now = self.stories.get(&(story.clone(), mailbox.clone()));
            for server in servers.iter().filter(|server| now.is_none_or(|now| !now.contains(*server))) {
                lost.push(format!(
                    "{server} no longer plays the story {story} in a mailbox of the kind {mailbox}"
                ));
            }
        }
        lost
    }

    /// Year, month and day.
    pub fn date(&self) -> [u16; 3] {
        let parts: Vec<u16> = self.day.split('-').filter_map(|part| part.parse().ok()).collect();
        parts.try_into().unwrap_or([0, 1, 1])
    }

    /// The servers that have played a guided story to its end in a mailbox of this kind.
    pub fn told(&self, guided: Guided, mailbox: MailboxKind) -> BTreeSet<String> {
        let whole = |name: &str| guided_of(name) == Some(guided) && !name.contains("its first");
        let is = |name: &str, kind: &str| whole(name) && kind == mailbox.id();
        let told = self.stories.iter().filter(|((name, kind), _)| is(name, kind));
        told.flat_map(|(_, servers)| servers.iter().cloned()).collect()
    }

    /// Whether a server has shown this rule in a mailbox of this kind, and which.
    pub fn shown(&self, rule: &str, mailbox: &str) -> Option<&Shown> {
        self.rules.get(&(rule.to_owned(), mailbox.to_owned()))
    }
}

/// Which of two stories is named: one that is told in the box before all others, one at random last; then the one that
/// follows fewer rules, for it shows this one better.
type Order = (usize, usize);

fn order(story: &str, rules: usize) -> Order {
    const ORDER: [&str; 6] = ["guided", "scenario", "rule", "reason", "trace", "exchange"];
    let place = match ORDER.iter().position(|start| story.starts_with(start)) {
        Some(place) => place,
        None if story.starts_with("random") => ORDER.len() + 1,
        None => ORDER.len(),
    };
    (place, rules)
}

/// The guided story that is called `guided emptied`, with more behind it: `guided emptied, its first 3 events`.
pub fn guided_of(story: &str) -> Option<Guided> {
    let id = story.strip_prefix("guided ")?.split([' ', ',']).next()?;
    Guided::ALL.into_iter().find(|guided| guided.id() == id)
}

/// What of the software in a report shows this rule in a mailbox of this kind; the rest stood behind it or beside it.
/// Devices of Exchange speak to SOGo alone, unless they fetch by POP3; elsewhere SOGo has calendar and contacts.
fn servers(report: &Report, mailbox: &str, rule: &str) -> BTreeSet<String> {
    let is_exchange = kind(mailbox) == MailboxKind::Exchange && !rule.starts_with("pop3-");
    let shows = |name: &str| match name {
        "Dovecot" => !is_exchange,
        "Exim" => !is_exchange && OF_SENDERS.contains(&rule),
        "SOGo" => is_exchange || OF_CALENDARS.contains(&rule),
        "vdirsyncer" => OF_CALENDARS.contains(&rule),
        _ => true,
    };
    report.servers.iter().map(|server| server.name.clone()).filter(|name| shows(name)).collect()
}

/// What of rules is about mail on its way; the empty one stands for a story as a whole.
const OF_SENDERS: [&str; 4] = ["", "full", "senders-wait", "wire-smtp"];

/// What of rules is about calendar and contacts; the empty one stands for a story as a whole.
const OF_CALENDARS: [&str; 6] = ["", "entries-carried", "entry-conflict", "rights", "no-right", "wire-dav"];

/// The kind of a mailbox that is written as `Pop3(…)`.
fn kind(mailbox: &str) -> MailboxKind {
    let named = |kind: &MailboxKind| mailbox.starts_with(&format!("{kind:?}"));
    MailboxKind::ALL.into_iter().find(named).unwrap_or_else(|| panic!("what kind is {mailbox}?"))
}

fn joined(servers: &BTreeSet<String>) -> String {
    servers.iter().map(String::as_str).collect::<Vec<_>>().join(",")
}

fn many(servers: &str) -> BTreeSet<String> {
    servers.split(',').map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Report, Tally};

    fn report(server: &str, story: &str, mailbox: &str, rules: &[&str]) -> Report {
        let mut report = Report::new("test");
        report.server(server, "1.0");
        report.told(story, mailbox, Tally::default(), rules);
        report
    }

    #[test]
    fn what_is_kept_reads_as_it_was_written() {
        let reports = [report("Dovecot", "guided full, 2 devices", "Imap(…)", &["full", "mirror"])];
        let confirmed = Confirmed::by(&reports, "2026-11-26");
        assert_eq!(Confirmed::read(&confirmed.text()), confirmed);
    }

    #[test]
    fn a_rule_that_rests_on_a_document_is_shown_by_no_server() {
        let reports = [report("SOGo", "guided emptied", "Exchange(…)", &["exchange-recoverable", "expunge"])];
        let confirmed = Confirmed::by(&reports, "2026-11-26");
        assert_eq!(confirmed.shown("exchange-recoverable", "exchange"), None);
        assert!(confirmed.shown("expunge", "exchange").is_some());
    }

    #[test]
    fn the_story_that_is_named_is_a_told_one_before_one_at_random() {
        let reports = [
            report("Dovecot", "random pop3 1", "Pop3(…)", &["pop3-update"]),
            report("Dovecot", "scenario 13", "Pop3(…)", &["pop3-update", "pop3-inbox"]),
        ];
        let confirmed = Confirmed::by(&reports, "2026-11-26");
        assert_eq!(
            confirmed.shown("pop3-update", "pop3").map(|shown| shown.story.as_str()),
            Some("scenario 13")
        );
    }

    #[test]
    fn what_a_server_no_longer_shows_is_told() {
        let then = Confirmed::by(&[report("Dovecot", "rule full", "Imap(…)", &["full"])], "2026-11-26");
        let now = Confirmed::by(&[report("Dovecot", "rule full", "Pop3(…)", &["full"])], "2026-11-27");
        let lost = ["Dovecot no longer shows the rule full in a mailbox of the kind imap".to_owned()];
        assert_eq!(now.lost_since(&then), lost);
        assert_eq!(then.lost_since(&then), [""; 0]);
    }

    #[test]
    fn devices_of_exchange_speak_to_sogo_alone() {
        let mut one = report("SOGo", "guided filed", "Exchange(…)", &["one-state", "pop3-update"]);
        one.server("Dovecot", "2.3");
        let confirmed = Confirmed::by(&[one], "2026-11-26");
        let shown = |rule| confirmed.shown(rule, "exchange").map(|shown| joined(&shown.servers));
        assert_eq!(shown("one-state").as_deref(), Some("SOGo"));
        assert_eq!(shown("pop3-update").as_deref(), Some("Dovecot"));
    }
}
