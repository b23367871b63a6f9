//! What the reader may guess before the step that decides.
//!
//! Invariant: the answers are what really comes in the three columns, in an order that gives nothing away. Nobody has to
//! guess, and nothing is counted.

use std::rc::Rc;

use super::Player;
use super::choice::ticked;
use super::state::State;
use crate::mailbox::MailboxKind;
use crate::text::{came, told};
use crate::trial::Action;
use crate::ui::lines::{Lines, digits};
use crate::ui::sign::path;

impl Player {
    /// Asks, where there is something to ask.
    pub(super) fn asked(&self, lines: &mut Lines, state: &State) {
        lines.add("div.asked", &[]);
        let outcomes = self.outcomes(state);
        let answers = answers(&outcomes);
        if answers.is_empty() {
            return;
        }
        let words = self.words();
        let told = told(self.language(), state.trial.world(MailboxKind::Pop3), state.trial.coming());
        lines.add(
            ">fieldset.guess\n>>legend|#\n>>p\n>>>span.small|# \n>>>span|#\n>>ol",
            &[words.guess, words.happens_next, &told],
        );
        for answer in &answers {
            lines.add(">>>li|#", &[answer]);
        }
        for column in MailboxKind::ALL {
            let (id, name) = (column.id(), self.frame.words().kind(column));
            lines.add(
                ">>fieldset.chips data-kind=#\n>>>legend\n>>>>sign|#\n>>>>span|#",
                &[id, path(column), name],
            );
            let guess = state.trial.guess(column);
            let guessed = guess.and_then(|like| place(&answers, outcomes.get(like as usize)?));
            for number in 0..answers.len() {
                let value = digits(number + 1);
                lines.add(
                    ">>>label.chip\n>>>>input type=radio name=guess-# value=##\n>>>>span\n>>>>>span.unseen|# \n>>>>>span|#",
                    &[id, &value, ticked(guessed == Some(number)), words.answer, &value],
                );
            }
        }
        lines.add(">>p.small|#", &[words.guess_freely]);
    }

    /// The reader has guessed: it goes in this column as the answer of this number says.
    pub(super) fn guess(self: &Rc<Self>, column: &str, number: usize) {
        let outcomes = self.outcomes(&self.state.borrow());
        let answers = answers(&outcomes);
        let answer = number.checked_sub(1).and_then(|at| answers.get(at));
        let like = answer.and_then(|answer| place(&outcomes, answer));
        let column = MailboxKind::from_id(column);
        if let (Some(column), Some(like)) = (column, like) {
            self.act(Action::Guess { column, like: MailboxKind::ALL[like.min(2)] });
        }
    }

    /// What will come in each column; nothing where there is nothing to guess.
    fn outcomes(&self, state: &State) -> Vec<String> {
        let mut outcomes = Vec::new();
        if state.trial.is_to_guess() {
            for kind in MailboxKind::ALL {
                outcomes.push(came(self.language(), state.trial.world(kind), state.trial.coming()));
            }
        }
        outcomes
    }
}

/// The outcomes, each once; none where they are all the same.
fn answers(outcomes: &[String]) -> Vec<String> {
    let mut answers: Vec<String> = Vec::new();
    for outcome in outcomes {
        match answers.iter().position(|answer| answer >= outcome) {
            Some(at) if answers[at] == *outcome => {}
            Some(at) => answers.insert(at, outcome.clone()),
            None => answers.push(outcome.clone()),
        }
    }
    if answers.len() == 1 { Vec::new() } else { answers }
}

fn place(texts: &[String], wanted: &String) -> Option<usize> {
    texts.iter().position(|text| text == wanted)
}
