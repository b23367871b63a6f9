//! What the reader may guess before the step that decides.
//!
//! Invariant: the answers are what really comes in the three columns, in an order that gives nothing away. Nobody has to
//! guess, and nothing is counted.

use leptos::web_sys::Element;

use super::Player;
use super::choice::check;
use super::pattern::draw;
use super::state::State;
use crate::mailbox::MailboxKind;
use crate::text::{came, told};
use crate::trial::Action;
use crate::ui::drawn::find;
use crate::ui::sign::path;

impl Player {
    /// Asks, where there is something to ask.
    pub(super) fn refresh_guess(&self, view: &Element, state: &mut State) {
        let outcomes = self.outcomes(state);
        let answers = answers(&outcomes);
        let Some(room) = find(view, ".asked") else {
            return;
        };
        if state.is_due("guess", answers.join("\n")) {
            room.replace_children_with_node_0();
            if !answers.is_empty() {
                self.ask(&room, &answers, state);
            }
        }
        for column in MailboxKind::ALL {
            let guess = state.trial.guess(column);
            if let Some(at) = guess.and_then(|like| place(&answers, outcomes.get(like as usize)?)) {
                let value = (at + 1).to_string();
                check(&room, &["[name=guess-", column.id(), "][value=\"", &value, "\"]"].concat(), true);
            }
        }
    }

    /// The reader has guessed: it goes in this column as the answer of this number says.
    pub(super) fn guess(&self, column: &str, number: usize) {
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

    fn ask(&self, room: &Element, answers: &[String], state: &State) {
        let words = self.words();
        let told = told(self.language(), state.trial.world(MailboxKind::Pop3), state.trial.coming());
        let asked = draw(
            room,
            "fieldset.guess\n>legend|#\n>p\n>>span.small|#\n>+span|#\n>ol",
            &[words.guess, words.happens_next, &told],
        );
        let Some(list) = find(&asked, "ol") else {
            return;
        };
        for answer in answers {
            draw(&list, "li|#", &[answer]);
        }
        for column in MailboxKind::ALL {
            let (id, name) = (column.id(), (self.frame.words().kind)(column));
            let row = draw(
                &asked,
                "fieldset.chips data-kind=#\n>legend\n>>sign|#\n>>span|#",
                &[id, path(column), name],
            );
            for number in 1..=answers.len() {
                let (group, value) = (["guess-", id].concat(), number.to_string());
                draw(
                    &row,
                    "label.chip\n>input type=radio name=# value=#\n>span\n>>span.unseen|#\n>+span|#",
                    &[&group, &value, words.answer, &value],
                );
            }
        }
        draw(&asked, "p.small|#", &[words.guess_freely]);
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
