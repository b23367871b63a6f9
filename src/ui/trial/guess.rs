//! What the reader may guess before the step that decides.
//!
//! Invariant: the answers are what really comes in the three columns, in an order that gives nothing away. Nobody has to
//! guess, and nothing is counted.

use std::rc::Rc;

use super::Player;
use super::choice::TICKED;
use super::state::State;
use crate::mailbox::MailboxKind;
use crate::text::{Say, came, told};
use crate::trial::Action;
use crate::ui::lines::Lines;
use crate::ui::sign::path;

impl Player {
    /// Asks, where there is something to ask.
    pub(super) fn asked(&self, lines: &mut Lines, state: &State) {
        lines.draw("div.asked");
        let outcomes = self.outcomes(state);
        let answers = answers(&outcomes);
        if answers.is_empty() {
            return;
        }
        let told = told(self.language(), state.trial.world(MailboxKind::Pop3), state.trial.coming());
        lines
            .draw(">fieldset.guess\n>>legend|#\n>>p\n>>>span.small|# \n>>>span|#\n>>ol")
            .say(Say::Guess)
            .say(Say::HappensNext)
            .text(&told);
        for answer in &answers {
            lines.draw(">>>li|#").text(answer);
        }
        for column in MailboxKind::ALL {
            lines
                .draw(">>fieldset.chips data-kind=#\n>>>legend\n>>>>sign|#\n>>>>span|#")
                .text(column.id())
                .text(path(column))
                .text(self.name(column));
            let guess = state.trial.guess(column);
            let guessed = guess.and_then(|like| outcomes.get(like as usize));
            for (place, answer) in answers.iter().enumerate() {
                lines
                    .draw(
                        ">>>label.chip\n\
                         >>>>input type=radio name=guess-# value=##\n\
                         >>>>span\n\
                         >>>>>span.unseen|# \n\
                         >>>>>span|#",
                    )
                    .text(column.id())
                    .number(place + 1)
                    .only_if(guessed == Some(*answer), TICKED)
                    .say(Say::Answer)
                    .number(place + 1);
            }
        }
        lines.draw(">>p.small|#").say(Say::GuessFreely);
    }

    /// The reader has guessed: it goes in this column as the answer of this number says.
    pub(super) fn guess(self: &Rc<Self>, column: &str, number: usize) {
        let outcomes = self.outcomes(&self.state.borrow());
        let answers = answers(&outcomes);
        let answer = number.checked_sub(1).and_then(|at| answers.get(at));
        let like = answer.and_then(|answer| outcomes.iter().position(|outcome| outcome == *answer));
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
fn answers(outcomes: &[String]) -> Vec<&String> {
    let mut answers = Vec::new();
    for outcome in outcomes {
        match answers.iter().position(|answer| *answer >= outcome) {
            Some(at) if answers[at] == outcome => {}
            Some(at) => answers.insert(at, outcome),
            None => answers.push(outcome),
        }
    }
    if answers.len() == 1 { Vec::new() } else { answers }
}
