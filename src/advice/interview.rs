//! The conversation with the reader: which question is asked, and what a click does to it.
//!
//! Invariant: an interview is its actions played in order; it draws nothing and decides nothing about mail.

use super::answers::{Answers, Importance};
use super::question::Question;

/// How many questions are asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Form {
    /// Six questions.
    #[default]
    Short,
    /// All questions.
    Full,
}

impl Form {
    /// The questions of this form, in order.
    pub const fn questions(self) -> &'static [Question] {
        match self {
            Self::Short => &Question::SHORT,
            Self::Full => &Question::ALL,
        }
    }
}

/// What is on the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Screen {
    /// What it is and how long it takes.
    #[default]
    Start,
    /// One question.
    Question(Question),
    /// The recommendation.
    Result,
}

/// What the reader does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Starts with the first question.
    Begin,
    /// Chooses an answer to the question on the screen, by its place; the importance given stays.
    Choose(u8),
    /// Says how much the answer to the question on the screen counts.
    Weigh(Importance),
    /// Goes on with what was chosen (without a choice: as skipping).
    Next,
    /// Goes on without an answer; one given before is taken back.
    Skip,
    /// Goes back to the question before, from the first one to the start.
    Back,
    /// Shows the result now.
    ShowResult,
    /// Goes to one question to change its answer; from there "next" leads back to the result.
    Change(Question),
    /// Goes on with the questions of the full form that have not been asked.
    AskMore,
    /// Forgets everything.
    StartOver,
}

/// A conversation so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Interview {
    form: Form,
    answers: Answers,
    screen: Screen,
    /// The question on the screen was called up from the result.
    changing: bool,
    /// The short form is done, and the rest of the full one is asked.
    more: bool,
}

impl Interview {
    /// A new conversation.
    pub fn new(form: Form) -> Self {
        Self { form, ..Self::default() }
    }

    /// Asks so many questions, if nothing has been asked yet.
    pub fn prefer(&mut self, form: Form) {
        if self.screen == Screen::Start && self.answers.is_empty() {
            self.form = form;
        }
    }

    /// A conversation that a shared link brought along: it opens with its result.
    pub fn from_answers(form: Form, answers: Answers) -> Self {
        let asks_more = answers.answered().iter().any(|(question, _)| !form.questions().contains(question));
        let screen = if answers.wishes() == 0 { Screen::Start } else { Screen::Result };
        let form = if asks_more { Form::Full } else { form };
        Self { form, answers, screen, changing: false, more: asks_more }
    }

    /// How many questions are asked.
    pub fn form(&self) -> Form {
        self.form
    }

    /// What the reader has said so far.
    pub fn answers(&self) -> &Answers {
        &self.answers
    }

    /// What is on the screen.
    pub fn screen(&self) -> Screen {
        self.screen
    }

    /// Whether the question on the screen was called up from the result, so that "next" leads back there.
    pub fn is_changing(&self) -> bool {
        self.changing
    }

    /// The number of the question on the screen, from 1, and how many there are; `None` on other screens.
    pub fn progress(&self) -> Option<(usize, usize)> {
        let Screen::Question(question) = self.screen else {
            return None;
        };
        let route = self.route();
        Some((route.iter().position(|asked| *asked == question)? + 1, route.len()))
    }

    /// Whether a result would mean something: at least two wishes.
    pub fn has_enough(&self) -> bool {
        self.answers.wishes() >= 2
    }

    /// Does what the reader did. An action that makes no sense on this screen changes nothing.
    pub fn update(&mut self, action: Action) {
        match (action, self.screen) {
            (Action::Begin, Screen::Start) => self.ask(self.form.questions()[0]),
            (Action::Choose(choice), Screen::Question(question)) => {
                let importance =
                    self.answers.get(question).map_or(Importance::Ordinary, |answer| answer.importance);
                self.answers.set(question, choice, importance);
            }
            (Action::Weigh(importance), Screen::Question(question)) => {
                if let Some(answer) = self.answers.get(question) {
                    self.answers.set(question, answer.choice, importance);
                }
            }
            (Action::Next, Screen::Question(question)) => self.go_on(question),
            (Action::Skip, Screen::Question(question)) => {
                self.answers.clear(question);
                self.go_on(question);
            }
            (Action::Back, Screen::Question(question)) => self.go_back(question),
            (Action::Back, Screen::Result) => {
                if let Some(last) = self.form.questions().last() {
                    self.ask(*last);
                }
            }
            (Action::ShowResult, Screen::Question(_)) if self.has_enough() => self.show_result(),
            (Action::Change(question), Screen::Result) => {
                self.ask(question);
                self.changing = true;
            }
            (Action::AskMore, Screen::Result) if self.form == Form::Short => {
                self.form = Form::Full;
                self.more = true;
                self.ask(Question::REST[0]);
            }
            (Action::StartOver, _) => *self = Self::new(if self.more { Form::Short } else { self.form }),
            (
                Action::Begin
                | Action::Choose(_)
                | Action::Weigh(_)
                | Action::Next
                | Action::Skip
                | Action::Back
                | Action::ShowResult
                | Action::Change(_)
                | Action::AskMore,
                _,
            ) => {}
        }
    }

    /// The questions that "next" and "back" walk along. Whoever wants more after the short form is not asked the same
    /// again, and a question that is changed counts among all.
    fn route(&self) -> &'static [Question] {
        if self.more && !self.changing { &Question::REST } else { self.form.questions() }
    }

    fn ask(&mut self, question: Question) {
        self.changing = false;
        self.screen = Screen::Question(question);
    }

    fn show_result(&mut self) {
        self.changing = false;
        self.screen = Screen::Result;
    }

    fn go_on(&mut self, from: Question) {
        if self.changing {
            return self.show_result();
        }
        let route = self.route();
        let next = route.iter().position(|asked| *asked == from).and_then(|at| route.get(at + 1));
        match next {
            Some(question) => self.ask(*question),
            None => self.show_result(),
        }
    }

    fn go_back(&mut self, from: Question) {
        if self.changing {
            return self.show_result();
        }
        let route = self.route();
        let before = route.iter().position(|asked| *asked == from).and_then(|at| at.checked_sub(1));
        match before {
            Some(at) => self.ask(route[at]),
            None if self.more => self.show_result(),
            None => self.screen = Screen::Start,
        }
    }
}
