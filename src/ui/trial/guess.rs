//! What the reader may guess before the step that decides.
//!
//! Invariant: the answers are what really comes in the three columns, in an order that gives nothing away. Nobody has to
//! guess, and nothing is counted.

use std::rc::Rc;

use leptos::web_sys::Element;

use super::Player;
use super::choice::{check, find};
use super::sketch::radio;
use crate::mailbox::MailboxKind;
use crate::text::{came, told};
use crate::trial::Action;
use crate::ui::drawn::Drawn;
use crate::ui::sign::sign;

impl Player {
    /// Asks, where there is something to ask.
    pub(super) fn refresh_guess(&self, view: &Element) {
        let outcomes = self.outcomes();
        let answers = answers(&outcomes);
        let Some(room) = find(view, ".asked") else {
            return;
        };
        if self.state.borrow_mut().is_due("guess", answers.join("\n")) {
            room.replace_children_with_node_0();
            if !answers.is_empty() {
                self.question(&answers).add_to(&room);
            }
        }
        for column in MailboxKind::ALL {
            let guess = self.state.borrow().trial.guess(column);
            if let Some(at) = guess.and_then(|like| place(&answers, outcomes.get(like as usize)?)) {
                let value = (at + 1).to_string();
                let chosen = ["[name=guess-", column.id(), "][value=\"", &value, "\"]"].concat();
                check(&room, &chosen, true);
            }
        }
    }

    /// The reader has guessed: it goes in this column as the answer of this number says.
    pub(super) fn guess(self: &Rc<Self>, column: &str, number: usize) {
        let outcomes = self.outcomes();
        let answers = answers(&outcomes);
        let answer = number.checked_sub(1).and_then(|at| answers.get(at));
        let like = answer.and_then(|answer| place(&outcomes, answer));
        let column = MailboxKind::ALL.into_iter().find(|kind| kind.id() == column);
        if let (Some(column), Some(like)) = (column, like) {
            self.act(Action::Guess { column, like: MailboxKind::ALL[like] });
        }
    }

    /// What will come in each column; nothing where there is nothing to guess.
    fn outcomes(&self) -> Vec<String> {
        let (language, state) = (self.language(), self.state.borrow());
        let mut outcomes = Vec::new();
        if state.trial.is_to_guess() {
            for kind in MailboxKind::ALL {
                outcomes.push(came(language, state.trial.world(kind), state.trial.coming()));
            }
        }
        outcomes
    }

    fn question(&self, answers: &[String]) -> Drawn {
        let (words, state) = (self.words(), self.state.borrow());
        let told = told(self.language(), state.trial.world(MailboxKind::Pop3), state.trial.coming());
        let mut list = Drawn::of("ol");
        for answer in answers {
            list = list.with(Drawn::of("li").text(answer));
        }
        let next = Drawn::of("span.small").text(words.happens_next);
        let mut asked = Drawn::of("fieldset.guess")
            .with(Drawn::of("legend").text(words.guess))
            .with(Drawn::of("p").with(next).text(" ").text(&told))
            .with(list);
        for column in MailboxKind::ALL {
            let name = Drawn::of("span").text((self.frame.words().kind)(column));
            let mut row = Drawn::of("fieldset.chips")
                .attr("data-kind", column.id())
                .with(Drawn::of("legend").with(sign(column)).with(name));
            for number in 1..=answers.len() {
                let value = number.to_string();
                // Read out it is "answer 2", shown it is "2".
                let content = Drawn::of("span")
                    .with(Drawn::of("span.unseen").text(words.answer))
                    .text(" ")
                    .text(&value);
                row = row.with(radio(&["guess-", column.id()].concat(), &value, content));
            }
            asked = asked.with(row);
        }
        asked.with(Drawn::of("p.small").text(words.guess_freely))
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
