//! The three kinds of mailbox side by side: criteria down, kinds across.
//!
//! Invariant: a cell is judged as the advice judges, in the reader's own situation, or rests on a published fact; nothing
//! here is an opinion that was written down.

use crate::advice::{Answers, CANDIDATES, Degree, Row, Wish};
use crate::mailbox::{Mailbox, MailboxKind};

mod criterion;
mod filter;
mod note;
mod saying;

use criterion::Basis;
pub use criterion::{Criterion, Group};
pub use filter::Filter;
pub use note::{AS_OF, JMAP, Note};
pub use saying::Saying;

/// A column of the table: a kind, and what IMAP is with a calendar beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// POP3, with the settings that serve the criterion best.
    Pop3,
    /// IMAP for mail alone.
    Imap,
    /// IMAP at a host with CalDAV and CardDAV.
    ImapWithDav,
    /// Exchange, with the settings that serve the criterion best.
    Exchange,
}

impl Column {
    /// All columns, in the order in which the article explains the kinds.
    pub const ALL: [Self; 4] = [Self::Pop3, Self::Imap, Self::ImapWithDav, Self::Exchange];

    /// The kind that it is about.
    pub const fn kind(self) -> MailboxKind {
        match self {
            Self::Pop3 => MailboxKind::Pop3,
            Self::Imap | Self::ImapWithDav => MailboxKind::Imap,
            Self::Exchange => MailboxKind::Exchange,
        }
    }

    /// The mailboxes that can stand in it, the plainer settings first.
    pub fn mailboxes(self) -> impl Iterator<Item = &'static Mailbox> {
        CANDIDATES.iter().filter(move |mailbox| match mailbox {
            Mailbox::Pop3(_) => self == Self::Pop3,
            Mailbox::Imap(settings) => self == if settings.dav { Self::ImapWithDav } else { Self::Imap },
            Mailbox::Exchange(_) => self == Self::Exchange,
        })
    }
}

/// What a cell rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ground {
    /// The advice's own judgement.
    Judged(Row),
    /// A fact that is no matter of the advice.
    Noted(Note),
}

/// How far one mailbox meets a criterion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    /// The mailbox with its settings.
    pub mailbox: Mailbox,
    /// How far.
    pub degree: Degree,
    /// Why.
    pub ground: Ground,
}

/// How far one column meets a criterion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// With the settings that meet it best: the plainest of the best, as in the advice.
    pub best: Judged,
    /// With the plainest of those that meet it least; `None` where the settings make no difference.
    pub worst: Option<Judged>,
}

/// One criterion, judged for all columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What is compared.
    pub criterion: Criterion,
    /// The wish that was judged; `None` where notes answer.
    pub wish: Option<Wish>,
    /// Whether the reader's answers name it.
    pub wished: bool,
    /// In the order of [`Column::ALL`].
    pub cells: [Cell; 4],
}

impl Line {
    /// All criteria, judged for the reader who gave these answers.
    pub fn all(answers: &Answers) -> Vec<Self> {
        Criterion::ALL.into_iter().filter_map(|criterion| Self::of(criterion, answers)).collect()
    }

    /// Whether a calendar beside IMAP changes nothing here, neither how far it is met nor why.
    pub fn is_same_with_dav(&self) -> bool {
        let [_, imap, with_dav, _] = &self.cells;
        imap.best.degree == with_dav.best.degree && imap.best.ground == with_dav.best.ground
    }

    /// The mailboxes in which to play the story that proves what was judged: this one, and beside it the best of the other
    /// kinds, in the order of [`MailboxKind::ALL`].
    pub fn mailboxes(&self, judged: &Judged) -> [Mailbox; 3] {
        let [pop3, imap, _, exchange] = &self.cells;
        let mut mailboxes = [pop3, imap, exchange].map(|cell| cell.best.mailbox);
        mailboxes[judged.mailbox.kind() as usize] = judged.mailbox;
        mailboxes
    }

    fn of(criterion: Criterion, answers: &Answers) -> Option<Self> {
        let is_wished = |wish: &Wish| {
            let mut wishes = answers.answered().filter_map(|(question, _)| answers.choice(question)?.wish);
            wishes.any(|named| named == *wish)
        };
        let wishes = criterion.wishes();
        let named = wishes.iter().find(|wish| is_wished(wish));
        let wish = named.or(wishes.first()).copied();
        let [pop3, imap, with_dav, exchange] = Column::ALL.map(|column| match criterion.basis() {
            Basis::Noted(notes) => {
                let (degree, note) = notes[column.kind() as usize];
                let mailbox = *column.mailboxes().next()?;
                Some(Cell { best: Judged { mailbox, degree, ground: Ground::Noted(note) }, worst: None })
            }
            Basis::Judged(_) => judge(wish?, column, answers),
        });
        let cells = [pop3?, imap?, with_dav?, exchange?];
        Some(Self { criterion, wish, wished: named.is_some(), cells })
    }
}

fn judge(wish: Wish, column: Column, answers: &Answers) -> Option<Cell> {
    let mut all = Vec::new();
    for mailbox in column.mailboxes() {
        let row = Row::judged(answers, wish, mailbox)?;
        all.push(Judged { mailbox: *mailbox, degree: row.degree, ground: Ground::Judged(row) });
    }
    let first_of = |degree: Degree| all.iter().find(|judged| judged.degree == degree).cloned();
    let best = first_of(all.iter().map(|judged| judged.degree).max()?)?;
    let worst = first_of(all.iter().map(|judged| judged.degree).min()?)?;
    Some(Cell { worst: Some(worst).filter(|worst| worst.degree != best.degree), best })
}
