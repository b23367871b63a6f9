//! What the article claims, and what of the box says how far it is true.
//!
//! Invariant: a claim has a place in the box, and that place rests on stories or on documents.

use std::collections::BTreeSet;

use which_mailbox::advice::{Answers, Evidence};
use which_mailbox::comparison::{Column, Criterion, Ground as Judged, Line, Saying};
use which_mailbox::mailbox::MailboxKind;
use which_mailbox::simulation::Guided;

use super::{Confirmed, Document, Reason, Rule};

/// A claim of the article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// Its id in the list.
    pub id: String,
    /// As the article says it, in German.
    pub said: String,
    /// The kind that it is about; `None`: all.
    pub about: Option<MailboxKind>,
    /// How far it is true: `true`, `partly`, …
    pub verdict: String,
    /// Where the box speaks of it.
    pub place: Place,
}

/// Where the box speaks of a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In a row of its table.
    Row(Criterion),
    /// Among what is often said and not quite true.
    Said(Saying),
    /// Nowhere by itself: the advice as a whole answers it.
    Whole,
}

/// What says how far a claim is true.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ground {
    /// The guided story that shows it.
    pub guided: Option<Guided>,
    /// Servers on which it was seen.
    pub servers: BTreeSet<String>,
    /// What was published of it.
    pub documents: Vec<Document>,
}

impl Claim {
    /// All claims, in the article's order.
    ///
    /// # Panics
    ///
    /// If the list is not what its first line says.
    pub fn all() -> Vec<Self> {
        include_str!("../../../data/claims.tsv").lines().skip(1).map(Self::read).collect()
    }

    fn read(line: &str) -> Self {
        let fields: Vec<&str> = line.split('\t').collect();
        let [id, said, mailbox, _, _, verdict, place] = fields[..] else {
            panic!("7 fields were expected: {line}")
        };
        let place = match place.split_once(':') {
            Some(("row", id)) => Criterion::ALL.into_iter().find(|row| row.id() == id).map(Place::Row),
            Some(("said", id)) => Saying::ALL.into_iter().find(|said| said.id() == id).map(Place::Said),
            _ => (place == "whole").then_some(Place::Whole),
        };
        Self {
            id: id.to_owned(),
            said: said.to_owned(),
            about: MailboxKind::from_id(mailbox),
            verdict: verdict.to_owned(),
            place: place.unwrap_or_else(|| panic!("no place in the box: {line}")),
        }
    }

    /// Whether something of its own has to confirm or refute it; the advice as a whole answers the others.
    pub fn stands_alone(&self) -> bool {
        self.place != Place::Whole
    }

    /// What says how far it is true.
    pub fn ground(&self, rules: &[Rule], confirmed: &Confirmed) -> Ground {
        let mut ground = Ground::default();
        match self.place {
            Place::Whole => {}
            Place::Said(saying) => {
                ground.guided = saying.shown_by();
                ground.documents.push(Document::at(saying.source()));
                if let Some(guided) = ground.guided {
                    for kind in self.kinds() {
                        ground.servers.extend(confirmed.told(guided, kind));
                    }
                }
            }
            Place::Row(criterion) => self.judged(criterion, rules, confirmed, &mut ground),
        }
        ground
    }

    fn kinds(&self) -> Vec<MailboxKind> {
        self.about.map_or_else(|| MailboxKind::ALL.to_vec(), |kind| vec![kind])
    }

    fn judged(&self, criterion: Criterion, rules: &[Rule], confirmed: &Confirmed, ground: &mut Ground) {
        let answers = Answers::default();
        let lines = Line::all(&answers);
        let Some(line) = lines.iter().find(|line| line.criterion == criterion) else { return };
        let mut add = |document: Document| {
            if !ground.documents.contains(&document) {
                ground.documents.push(document);
            }
        };
        for column in Column::ALL.into_iter().filter(|column| self.kinds().contains(&column.kind())) {
            match line.ground(&line.cells[column as usize].best, &answers) {
                Some(Judged::Noted(note)) => add(Document::at(note.source())),
                Some(Judged::Judged(row)) => match row.evidence {
                    Evidence::Known(fact) => add(Document::at(fact.source())),
                    Evidence::Played { limit, .. } => {
                        limit.into_iter().for_each(|fact| add(Document::at(fact.source())));
                        if let Some(wish) = line.wish {
                            let reason = Reason::of(wish, column, confirmed);
                            ground.servers.extend(reason.servers.iter().cloned());
                            reason.documents(rules).into_iter().for_each(&mut add);
                        }
                    }
                },
                None => {}
            }
        }
    }
}
