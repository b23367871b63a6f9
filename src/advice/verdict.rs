//! What the reader is told: verdicts, their rows, and what follows from them.
//!
//! Invariant: a verdict's score is the sum of its rows' points; there is no other path to a number.

use super::answers::{Answers, Importance};
use super::degree::Degree;
use super::fact::Fact;
use super::finding::Finding;
use super::question::Question;
use super::situation::Situation;
use super::wish::Wish;
use crate::mailbox::{Mailbox, MailboxKind};
use crate::simulation::Story;

/// What a row rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// A story that was played in the reader's own situation.
    Played {
        /// The story.
        story: Story,
        /// The number of its events after which it is proven.
        step: usize,
        /// What was to be seen then.
        finding: Finding,
        /// A fact that keeps the wish from being met entirely, if there is one.
        limit: Option<Fact>,
    },
    /// A fact that no simulation can show.
    Known(Fact),
}

/// One wish, judged for one mailbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The question whose answer is the wish.
    pub question: Question,
    /// How much it counts.
    pub importance: Importance,
    /// How far it is met.
    pub degree: Degree,
    /// [`Degree::points`] of the two.
    pub points: u16,
    /// Why.
    pub evidence: Evidence,
}

impl Row {
    /// The fact that the row rests on or is limited by.
    pub fn fact(&self) -> Option<Fact> {
        match &self.evidence {
            Evidence::Played { limit, .. } => *limit,
            Evidence::Known(fact) => Some(*fact),
        }
    }
}

/// One kind, with the settings that serve this reader best. Rows stand in the order of the questions, the same ones for
/// every kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The kind and its settings.
    pub mailbox: Mailbox,
    /// One row a wish.
    pub rows: Vec<Row>,
}

impl Verdict {
    /// Sum of the rows' points.
    pub fn score(&self) -> u16 {
        self.rows.iter().map(|row| row.points).sum()
    }

    /// Most points that the rows could have.
    pub fn possible_score(&self) -> u16 {
        self.rows.iter().map(|row| Degree::Met.points(row.importance)).sum()
    }

    /// The musts that this kind does not meet at all.
    pub fn ruled_out_by(&self) -> Vec<Question> {
        let mut musts = Vec::new();
        for row in &self.rows {
            if row.importance == Importance::Must && row.degree == Degree::Unmet {
                musts.push(row.question);
            }
        }
        musts
    }

    /// What speaks against it: the rows that are not entirely met.
    pub fn against(&self) -> impl Iterator<Item = &Row> + '_ {
        self.rows.iter().filter(|row| row.degree != Degree::Met)
    }

    /// Why it stands behind another: the questions in which it does worse.
    pub fn behind(&self, other: &Self) -> Vec<Question> {
        let mut behind = Vec::new();
        for (own, other) in self.rows.iter().zip(&other.rows) {
            if own.degree < other.degree {
                behind.push(own.question);
            }
        }
        behind
    }
}

/// How clear the first place is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clarity {
    /// It leads by more than a sixth of all points, or is the only one that meets every must.
    Clear,
    /// It leads by a sixth or less.
    Close,
    /// The first two have equal points; the simpler and cheaper offer stands first.
    Tie,
    /// No kind meets every must.
    NoneFits,
}

/// A change of answers that makes another kind win.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Each question with its new choice; `None`: the answer is taken back.
    pub answers: Vec<(Question, Option<u8>)>,
    /// The kind that wins then.
    pub winner: MailboxKind,
}

/// What to do next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NextStep {
    /// Set in each program how long copies stay on the server.
    ChooseLeaveOnServer,
    /// Back up the device that holds the mail.
    BackUpTheComputer,
    /// The same Sent folder in all programs.
    SameSentFolder,
    /// Ask what the provider does with the trash.
    KeepTrashAtProvider,
    /// Find a provider with CalDAV and CardDAV.
    OrderDav,
    /// Install the add-on for Outlook.
    DavAddOn,
    /// Check how much the mailbox holds.
    CheckQuota,
    /// Copy what matters into local folders.
    OwnCopyLocally,
    /// Ask for how long deleted mail can be recovered.
    AskRecoveryDays,
    /// Give colleagues rights, not the password.
    SetRights,
    /// Settle who administers.
    PlanAdministration,
    /// Get an archive in the sense of the law.
    LegalArchive,
    /// Let one device fetch and delete.
    OneDeviceFetches,
    /// Choose a strong password.
    StrongPassword,
}

/// The recommendation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    /// All three, best first.
    pub verdicts: [Verdict; 3],
    /// How clear that is.
    pub clarity: Clarity,
    /// Pairs of wishes of which one goes unmet whatever is chosen.
    pub contradictions: Vec<(Question, Question)>,
    /// The smallest change that makes another kind win, if one or two answers do: at most one for each kind.
    pub changes: Vec<Change>,
    /// A team could mix: Exchange for those who share, IMAP for the rest.
    pub mixed: bool,
    /// Rules of the firm or the law were named: no mailbox is an archive by itself.
    pub legal: bool,
    /// What to do next for the first one, in order.
    pub next_steps: Vec<NextStep>,
}

impl Advice {
    /// The kind that suits best; where none fits ([`Clarity::NoneFits`]), the one that misses least.
    pub fn winner(&self) -> &Verdict {
        &self.verdicts[0]
    }

    /// The verdict on this kind.
    pub fn of(&self, kind: MailboxKind) -> Option<&Verdict> {
        self.verdicts.iter().find(|verdict| verdict.mailbox.kind() == kind)
    }

    /// The other two, each with the questions in which it does worse than the winner.
    pub fn losers(&self) -> impl Iterator<Item = (&Verdict, Vec<Question>)> + '_ {
        self.verdicts.iter().skip(1).map(|verdict| (verdict, verdict.behind(self.winner())))
    }
}

/// What to do next for a mailbox, in the order in which one would.
pub(super) fn next_steps(answers: &Answers, verdict: &Verdict) -> Vec<NextStep> {
    let wishes = |wanted: &[Wish]| wanted.iter().any(|wish| answers.names(*wish));
    let several = Situation::of(answers).devices().len() > 1;
    let shares = wishes(&[Wish::SharedCalendar, Wish::StandIn, Wish::Together]);
    let deletions = wishes(&[Wish::UndoMistake, Wish::UndoSabotage]);
    let own_copy = wishes(&[Wish::OwnArchive, Wish::MailOnMyDevice]);
    let mut steps = Vec::new();
    let mut add = |wanted: bool, step: NextStep| {
        if wanted {
            steps.push(step);
        }
    };
    match verdict.mailbox {
        Mailbox::Pop3(_) => {
            add(true, NextStep::ChooseLeaveOnServer);
            add(several, NextStep::OneDeviceFetches);
            add(true, NextStep::BackUpTheComputer);
        }
        Mailbox::Imap(settings) => {
            add(settings.dav, NextStep::OrderDav);
            add(settings.dav && answers.names(Wish::Outlook), NextStep::DavAddOn);
            add(several, NextStep::SameSentFolder);
            add(answers.chosen(Question::Storage) != Some("plenty"), NextStep::CheckQuota);
            add(deletions, NextStep::KeepTrashAtProvider);
            add(own_copy, NextStep::OwnCopyLocally);
            add(shares, NextStep::SetRights);
        }
        Mailbox::Exchange(_) => {
            add(true, NextStep::PlanAdministration);
            add(shares, NextStep::SetRights);
            add(deletions, NextStep::AskRecoveryDays);
            add(answers.names(Wish::SmallStorage), NextStep::CheckQuota);
            add(own_copy, NextStep::OwnCopyLocally);
        }
    }
    add(answers.names(Wish::UndoSabotage), NextStep::StrongPassword);
    add(answers.names(Wish::Retention), NextStep::LegalArchive);
    steps
}
