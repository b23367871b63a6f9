//! The stories behind the box's reasons, and the rules that they follow.
//!
//! Invariant: they are played in every situation that a reader can be in, with all settings that compete.

use std::collections::BTreeSet;

use which_mailbox::advice::{Answers, Importance, Question, Situation, Wish};
use which_mailbox::comparison::Column;
use which_mailbox::simulation::{Story, World, rules_followed};

use super::{Confirmed, Document, Rule};

/// What the box says of one wish in one column of its table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The rules that its stories follow.
    pub rules: BTreeSet<&'static str>,
    /// Servers that have shown those rules in a mailbox of this kind.
    pub servers: BTreeSet<String>,
    /// Rules that no server has shown there.
    pub documented: BTreeSet<&'static str>,
}

impl Reason {
    /// All wishes that a story can show, each with the question that asks for it.
    pub fn wishes() -> Vec<(Question, Wish)> {
        let mut wishes = Vec::new();
        for question in Question::ALL {
            for choice in question.choices() {
                if let Some(wish) = choice.wish.filter(|wish| wish.story(situations()[0]).is_some()) {
                    wishes.push((question, wish));
                }
            }
        }
        wishes
    }

    /// What a wish is called in reports: `same-state`.
    pub fn id(wish: Wish) -> String {
        let mut id = String::new();
        for letter in format!("{wish:?}").chars() {
            if letter.is_uppercase() && !id.is_empty() {
                id.push('-');
            }
            id.extend(letter.to_lowercase());
        }
        id
    }

    /// The stories of a wish, one for each situation of a reader.
    pub fn stories(wish: Wish) -> Vec<Story> {
        let mut stories: Vec<Story> = Vec::new();
        for story in situations().into_iter().filter_map(|situation| wish.story(situation)) {
            if !stories.contains(&story) {
                stories.push(story);
            }
        }
        stories
    }

    /// What a wish rests on in one column, by what was confirmed.
    pub fn of(wish: Wish, column: Column, confirmed: &Confirmed) -> Self {
        let mut rules = BTreeSet::new();
        for story in Self::stories(wish) {
            for mailbox in column.mailboxes() {
                let mut world = World::new(mailbox, &story.stage);
                for event in &story.events {
                    // Only what the event itself follows: looking for what is possible asks rules too.
                    rules_followed();
                    world.apply(*event);
                    rules.extend(rules_followed());
                }
            }
        }
        let shown = |rule: &&'static str| confirmed.shown(rule, column.kind().id());
        let mut servers: BTreeSet<String> =
            rules.iter().filter_map(shown).flat_map(|shown| shown.servers.iter().cloned()).collect();
        if column == Column::Imap {
            // Calendar and contacts beside IMAP are another column's.
            servers.retain(|name| name != "SOGo" && name != "vdirsyncer");
        }
        let documented = rules.iter().filter(|rule| shown(rule).is_none()).copied().collect();
        Self { rules, servers, documented }
    }

    /// Where the rules were published that no server has shown.
    pub fn documents(&self, rules: &[Rule]) -> Vec<Document> {
        let mut documents: Vec<Document> = Vec::new();
        for rule in rules.iter().filter(|rule| self.documented.contains(rule.id.as_str())) {
            for document in &rule.documents {
                if !documents.contains(document) {
                    documents.push(document.clone());
                }
            }
        }
        documents
    }
}

/// Every situation: all sets of devices, with much storage and with little.
fn situations() -> Vec<Situation> {
    let mut situations: Vec<Situation> = Vec::new();
    let choices = |question: Question| 0..u8::try_from(question.choices().len()).unwrap_or(u8::MAX);
    for devices in choices(Question::Devices) {
        for storage in choices(Question::Storage) {
            let mut answers = Answers::default();
            answers.set(Question::Devices, devices, Importance::Ordinary);
            answers.set(Question::Storage, storage, Importance::Ordinary);
            let situation = Situation::of(&answers);
            if !situations.contains(&situation) {
                situations.push(situation);
            }
        }
    }
    situations
}
