//! The three kinds of mailbox side by side: criteria down, kinds across.
//!
//! Invariant: a cell is judged as the advice judges, in the reader's own situation, or rests on a published fact; nothing
//! here is an opinion that was written down.

use crate::advice::{Answers, CANDIDATES, Degree, Evidence, Fact, Finding, Row, Wish};
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
#[repr(u8)]
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
    pub const fn mailboxes(self) -> &'static [Mailbox] {
        let (pop3, rest) = CANDIDATES.split_at(4);
        let (imap, exchange) = rest.split_at(2);
        let (plain, with_dav) = imap.split_at(1);
        match self {
            Self::Pop3 => pop3,
            Self::Imap => plain,
            Self::ImapWithDav => with_dav,
            Self::Exchange => exchange,
        }
    }
}

/// What a judgement rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ground {
    /// The advice's own judgement.
    Judged(Row),
    /// A fact that is no matter of the advice.
    Noted(Note),
}

/// How far one mailbox meets a criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Judged {
    /// The mailbox with its settings.
    pub mailbox: Mailbox,
    /// How far.
    pub degree: Degree,
}

/// How far one column meets a criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// With the settings that meet it best: the plainest of the best, as in the advice.
    pub best: Judged,
    /// With the plainest of those that meet it least; the same where the settings make no difference.
    pub worst: Judged,
}

impl Cell {
    /// The first of equals is the plainest.
    fn of(criterion: Criterion, wish: Option<Wish>, column: Column, answers: &Answers) -> Self {
        let judged = |mailbox: &Mailbox, degree| Judged { mailbox: *mailbox, degree };
        let mailboxes = column.mailboxes();
        let mut cell =
            Self { best: judged(&mailboxes[0], Degree::Unmet), worst: judged(&mailboxes[0], Degree::Met) };
        for mailbox in mailboxes {
            let degree = match criterion.basis() {
                Basis::Noted(notes) => notes[column.kind() as usize].0,
                Basis::Judged(_) => {
                    let row = wish.and_then(|wish| Row::judged(answers, wish, mailbox));
                    row.map_or(Degree::Unmet, |row| row.degree)
                }
            };
            if degree > cell.best.degree {
                cell.best = judged(mailbox, degree);
            }
            if degree < cell.worst.degree {
                cell.worst = judged(mailbox, degree);
            }
        }
        cell
    }

    /// Whether it depends on the settings how far the criterion is met.
    pub fn depends(&self) -> bool {
        self.best.degree != self.worst.degree
    }
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
    pub cells: [Cell; Column::ALL.len()],
    /// Whether a calendar beside IMAP changes something here, how far it is met or why.
    pub dav_matters: bool,
}

impl Line {
    /// All criteria, judged for the reader who gave these answers.
    pub fn all(answers: &Answers) -> Vec<Self> {
        let mut lines = Vec::new();
        for criterion in Criterion::ALL {
            lines.push(Self::of(criterion, answers));
        }
        lines
    }

    /// Why a mailbox of this line is judged as it is; the reader is the one for whom the line was judged.
    pub fn ground(&self, judged: &Judged, answers: &Answers) -> Option<Ground> {
        match self.criterion.basis() {
            Basis::Noted(notes) => Some(Ground::Noted(notes[judged.mailbox.kind() as usize].1)),
            Basis::Judged(_) => Row::judged(answers, self.wish?, &judged.mailbox).map(Ground::Judged),
        }
    }

    /// The mailboxes in which to play the story that proves what was judged: this one, and beside it the best of the other
    /// kinds, in the order of [`MailboxKind::ALL`].
    pub fn mailboxes(&self, judged: &Judged) -> [Mailbox; 3] {
        let mut mailboxes = [judged.mailbox; 3];
        for column in Column::ALL {
            if column != Column::ImapWithDav && column.kind() != judged.mailbox.kind() {
                mailboxes[column.kind() as usize] = self.cells[column as usize].best.mailbox;
            }
        }
        mailboxes
    }

    fn of(criterion: Criterion, answers: &Answers) -> Self {
        let wishes = criterion.wishes();
        let named = wishes.iter().copied().find(|wish| answers.names(*wish));
        let wish = named.or(wishes.first().copied());
        let cells = Column::ALL.map(|column| Cell::of(criterion, wish, column, answers));
        let mut line = Self { criterion, wish, wished: named.is_some(), cells, dav_matters: false };
        let [_, imap, with_dav, _] = &line.cells;
        line.dav_matters = imap.best.degree != with_dav.best.degree
            || line.seen(&imap.best, answers) != line.seen(&with_dav.best, answers);
        line
    }

    /// What a judgement follows from: what a story showed, and a fact.
    fn seen(&self, judged: &Judged, answers: &Answers) -> Option<(Option<Finding>, Option<Fact>)> {
        let row = Row::judged(answers, self.wish?, &judged.mailbox)?;
        let finding = match row.evidence {
            Evidence::Played { finding, .. } => Some(finding),
            Evidence::Known(_) => None,
        };
        Some((finding, row.fact()))
    }
}
