//! What the reader said.
//!
//! Invariant: an answer's choice exists in its question, and one that is no wish is of ordinary importance; a
//! question that was skipped is the same as one never asked.

use super::question::{Choice, Question};
use super::wish::Wish;
use crate::cut::{cut, cuts};

/// How much a wish counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Importance {
    /// Counts once.
    #[default]
    Ordinary,
    /// Counts double.
    Important,
    /// Counts double, and a kind that does not meet it at all is ruled out.
    Must,
}

impl Importance {
    /// All, from light to heavy.
    pub const ALL: [Self; 3] = [Self::Ordinary, Self::Important, Self::Must];

    /// The id that pages keep.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Ordinary => "ordinary",
            Self::Important => "important",
            Self::Must => "must",
        }
    }

    /// What a wish's points are multiplied with.
    pub const fn weight(self) -> u16 {
        match self {
            Self::Ordinary => 1,
            Self::Important | Self::Must => 2,
        }
    }

    const fn mark(self) -> &'static str {
        match self {
            Self::Ordinary => "",
            Self::Important => "!",
            Self::Must => "!!",
        }
    }
}

/// One answer: which of the question's choices, and how much it counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Answer {
    /// Place in [`Question::choices`].
    pub choice: u8,
    /// How much it counts.
    pub importance: Importance,
}

/// All answers so far.
///
/// A number for each question, 0 where there is no answer: sixteen bytes are made, copied and compared at once.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Answers([u8; Question::ALL.len()]);

impl Answers {
    /// The answer to a question, if there is one.
    pub fn get(&self, question: Question) -> Option<Answer> {
        let number = self.0[question as usize].checked_sub(1)?;
        let importance = Importance::ALL[usize::from(number) % Importance::ALL.len()];
        Some(Answer { choice: number / Importance::ALL.len() as u8, importance })
    }

    /// The choice made, if there is one.
    pub fn choice(&self, question: Question) -> Option<&'static Choice> {
        self.get(question).and_then(|answer| question.choices().get(usize::from(answer.choice)))
    }

    /// The pinned id of the choice made, if there is one.
    pub fn chosen(&self, question: Question) -> Option<&'static str> {
        self.choice(question).map(|choice| choice.id)
    }

    /// Answers a question; a choice that does not exist leaves everything as it was.
    pub fn set(&mut self, question: Question, choice: u8, importance: Importance) {
        if let Some(chosen) = question.choices().get(usize::from(choice)) {
            let importance = if chosen.is_wish() { importance } else { Importance::Ordinary };
            self.0[question as usize] = 1 + choice * Importance::ALL.len() as u8 + importance as u8;
        }
    }

    /// Answers a question by the choice's id, with ordinary importance; `false` where there is no such choice.
    pub fn set_id(&mut self, question: Question, id: &str) -> bool {
        let found = question.choices().iter().position(|choice| choice.id == id);
        if let Some(choice) = found {
            self.set(question, choice as u8, Importance::Ordinary);
        }
        found.is_some()
    }

    /// Takes an answer back: the question counts as skipped.
    pub fn clear(&mut self, question: Question) {
        self.0[question as usize] = 0;
    }

    /// The questions that have an answer, in the order of the full form.
    // A list, not a chain of iterators: every caller would carry the chain's code into the wasm.
    #[inline(never)]
    pub fn answered(&self) -> Vec<(Question, Answer)> {
        let mut answered = Vec::new();
        for question in Question::ALL {
            if let Some(answer) = self.get(question) {
                answered.push((question, answer));
            }
        }
        answered
    }

    /// Whether nothing has been answered.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether this wish is among the answers.
    #[inline(never)]
    pub fn names(&self, wish: Wish) -> bool {
        Question::ALL
            .iter()
            .any(|question| self.choice(*question).is_some_and(|choice| choice.wish == Some(wish)))
    }

    /// How many answers are wishes, so that something can be judged.
    pub fn wishes(&self) -> usize {
        Question::ALL.iter().filter(|question| self.choice(**question).is_some_and(Choice::is_wish)).count()
    }

    /// The answers as they stand in a shared link: `devices=both,calendar=mine!,budget=tight!!`.
    pub fn to_link(&self) -> String {
        let mut link = String::new();
        for (question, answer) in self.answered() {
            if !link.is_empty() {
                link.push(',');
            }
            link.push_str(question.id());
            link.push('=');
            link.push_str(self.chosen(question).unwrap_or_default());
            link.push_str(answer.importance.mark());
        }
        link
    }

    /// Reads what [`to_link`](Self::to_link) wrote. What it does not know (an older or newer link) it leaves out.
    pub fn from_link(link: &str) -> Self {
        let mut answers = Self::default();
        for part in cuts(link, ',') {
            let Some((question, choice)) = cut(part, '=') else {
                continue;
            };
            let mut id = choice;
            while let Some(less) = id.strip_suffix("!") {
                id = less;
            }
            let importance = match choice.len() - id.len() {
                0 => Importance::Ordinary,
                1 => Importance::Important,
                _ => Importance::Must,
            };
            if let Some(question) = Question::from_id(question)
                && let Some(choice) = question.choices().iter().position(|known| known.id == id)
            {
                answers.set(question, choice as u8, importance);
            }
        }
        answers
    }
}
