//! CONTRACT: types final; `advise` to be filled.
#![allow(missing_docs, unused_variables, clippy::todo)]
use super::{Answers, Fact, Finding, Importance, Question};
use crate::mailbox::{Mailbox, MailboxKind};
use crate::simulation::Story;

/// How far a kind meets a wish.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Degree {
    Unmet,
    Partly,
    Met,
}

/// What a row rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// A story that was played, the step that proves it, what was found there, and a fact that limits it, if any.
    Played { story: Story, step: usize, finding: Finding, limit: Option<Fact> },
    /// A fact that no simulation can show.
    Known(Fact),
}

/// One wish, judged for one mailbox. `points` = degree (0, 1, 2) times the importance's weight.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub question: Question,
    pub importance: Importance,
    pub degree: Degree,
    pub points: u16,
    pub evidence: Evidence,
}

/// One kind, with the settings that serve this reader best.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    pub mailbox: Mailbox,
    pub rows: Vec<Row>,
}
impl Verdict {
    /// Sum of the rows' points.
    pub fn score(&self) -> u16 {
        self.rows.iter().map(|row| row.points).sum()
    }
    /// Most points that the rows could have.
    pub fn possible_score(&self) -> u16 {
        self.rows.iter().map(|row| 2 * row.importance.weight()).sum()
    }
    /// The musts that this kind does not meet at all.
    pub fn ruled_out_by(&self) -> impl Iterator<Item = Question> + '_ {
        self.rows
            .iter()
            .filter(|row| row.importance == Importance::Must && row.degree == Degree::Unmet)
            .map(|row| row.question)
    }
}

/// How clear the first place is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clarity {
    Clear,
    Close,
    Tie,
    /// no kind meets every must
    NoneFits,
}

/// A change of answers that makes another kind win: each question with its new choice (None: skipped).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub answers: Vec<(Question, Option<u8>)>,
    pub winner: MailboxKind,
}

/// What to do next, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NextStep {
    ChooseLeaveOnServer,
    BackUpTheComputer,
    SameSentFolder,
    KeepTrashAtProvider,
    OrderDav,
    DavAddOn,
    CheckQuota,
    OwnCopyLocally,
    AskRecoveryDays,
    SetRights,
    PlanAdministration,
    LegalArchive,
    OneDeviceFetches,
    StrongPassword,
}

/// The recommendation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    /// All three, best first.
    pub verdicts: [Verdict; 3],
    pub clarity: Clarity,
    /// Pairs of wishes that no kind in any settings meets together.
    pub contradictions: Vec<(Question, Question)>,
    /// The smallest change that makes another kind win, if a small one does (at most one per other kind).
    pub changes: Vec<Change>,
    /// A team could mix: Exchange for those who share, IMAP for the rest.
    pub mixed: bool,
    /// The law is asked about: no mailbox is an archive by itself.
    pub legal: bool,
    pub next_steps: Vec<NextStep>,
}
impl Advice {
    pub fn winner(&self) -> &Verdict {
        &self.verdicts[0]
    }
}

/// The three verdicts only, best first; cheap enough for every click. `None` while there is no wish to judge.
pub fn standing(answers: &Answers) -> Option<[Verdict; 3]> {
    todo!()
}

/// `None` while there is no wish to judge.
pub fn advise(answers: &Answers) -> Option<Advice> {
    todo!()
}
