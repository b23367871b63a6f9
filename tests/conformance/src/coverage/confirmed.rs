//! What stories have confirmed on servers.
//!
//! Invariant: the same stories give the same text, so that a text which is kept can be held against a new run.

use std::collections::{BTreeMap, BTreeSet};

use which_mailbox::mailbox::MailboxKind;
use which_mailbox::simulation::Guided;

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
        for report in reports {
            let servers: BTreeSet<String> = report.servers.iter().map(|server| server.name.clone()).collect();
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
                story.extend(servers.iter().cloned());
                for rule in &told.confirms {
                    let key = (rule.clone(), kind.clone());
                    let better = (order(&told.name, told.confirms.len()), told.name.clone());
                    named
                        .entry(key.clone())
                        .and_modify(|best| *best = better.clone().min(best.clone()))
                        .or_insert(better);
                    let shown = confirmed.rules.entry(key).or_default();
                    shown.servers.extend(servers.iter().cloned());
                }
            }
        }
        for (key, (_, story)) in named {
            if let Some(shown) = confirmed.rules.get_mut(&key) {
                shown.story = story;
            }
        }
        // Hundreds of stories at random confirm no claim by name.
        confirmed.stories.retain(|(name, _), _| !name.starts_with("random"));
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

    /// What this run no longer confirms, or confirms for the first time; counts, day and versions aside. Empty: nothing.
    pub fn difference(&self, kept: &Self) -> Vec<String> {
        let mut lines = Vec::new();
        let told = |what: &Self| {
            let text =
                Self { day: String::new(), counts: [0; 3], versions: BTreeMap::new(), ..what.clone() }.text();
            text.lines().map(|line| line.replace('\t', " ")).collect::<BTreeSet<_>>()
        };
        let (now, then) = (told(self), told(kept));
        lines.extend(then.difference(&now).map(|line| format!("no longer: {line}")));
        lines.extend(now.difference(&then).map(|line| format!("new: {line}")));
        lines
    }

    /// The servers that have played a guided story in a mailbox of this kind.
    pub fn told(&self, guided: Guided, mailbox: MailboxKind) -> BTreeSet<String> {
        let is = |name: &str, kind: &str| guided_of(name) == Some(guided) && kind == mailbox.id();
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
    const ORDER: [&str; 5] = ["guided", "scenario", "reason", "trace", "exchange"];
    let place = match ORDER.iter().position(|start| story.starts_with(start)) {
        Some(place) => place,
        None if story.starts_with("random") => ORDER.len() + 1,
        None => ORDER.len(),
    };
    (place, rules)
}

/// The guided story that is called `guided emptied`, with more behind it.
pub fn guided_of(story: &str) -> Option<Guided> {
    let id = story.strip_prefix("guided ")?.split_whitespace().next()?;
    Guided::ALL.into_iter().find(|guided| guided.id() == id)
}

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
