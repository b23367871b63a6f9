//! The words of the advice in one language: the texts that a language brings, and what goes into them.
//!
//! Invariant: which text is said is chosen here by the same rule in every language; a language brings texts and no code.

use std::ops::Index;

use super::interface::Text;
use super::sentence::{fill, insert};
use super::table::{Table, form};
use super::{ChoiceWords, de, reason};
use crate::advice::{Clarity, Degree, Fact, Form, Importance, NextStep, Question, Row};
use crate::mailbox::{LeaveOnServer, Mailbox, MailboxKind};

/// What a language brings for the advice.
pub(super) struct Tables {
    /// By [`Text`].
    pub texts: Table,
    /// By [`Question`]: the question, its label, why it is asked; then the choices, each with its hint behind a colon.
    pub questions: Table,
    /// What reasons are made of.
    pub reasons: Table,
    /// By [`Fact`].
    pub facts: Table,
    /// By [`NextStep`].
    pub next_steps: Table,
    /// On what a reason's story was checked, and when, by what the tests have found.
    pub checked: Table,
}

/// How many texts there are, in every language.
const TEXTS: usize = de::TABLES.texts.count();

/// The words of the advice in one language. What needs neither number nor name is read by its place: `words[Text::Begin]`.
pub struct Words {
    texts: [&'static str; TEXTS],
    pub(super) tables: &'static Tables,
}

impl Index<Text> for Words {
    type Output = &'static str;

    fn index(&self, text: Text) -> &Self::Output {
        &self.texts[text as usize]
    }
}

impl Words {
    /// Looks up once where each text begins.
    pub(super) fn of(tables: &'static Tables) -> Self {
        let mut texts = [""; TEXTS];
        tables.texts.spread(&mut texts);
        Self { texts, tables }
    }

    /// "POP3", "IMAP", "Exchange".
    pub fn kind(&self, kind: MailboxKind) -> &'static str {
        self[match kind {
            MailboxKind::Pop3 => Text::Pop3,
            MailboxKind::Imap => Text::Imap,
            MailboxKind::Exchange => Text::Exchange,
        }]
    }

    /// What the kind does, to follow its name: "IMAP leaves the mail at the provider …"
    pub fn kind_is(&self, kind: MailboxKind) -> &'static str {
        self[match kind {
            MailboxKind::Pop3 => Text::Pop3Does,
            MailboxKind::Imap => Text::ImapDoes,
            MailboxKind::Exchange => Text::ExchangeDoes,
        }]
    }

    /// A mailbox with the settings that count: "IMAP with CalDAV and CardDAV".
    pub fn mailbox(&self, mailbox: &Mailbox) -> String {
        let (text, days) = match mailbox {
            Mailbox::Pop3(access) => match access.leave {
                LeaveOnServer::No => (Text::Pop3Alone, 0),
                LeaveOnServer::Days(days) => (Text::Pop3ForDays, days),
                LeaveOnServer::Forever => (Text::Pop3ForGood, 0),
            },
            Mailbox::Imap(settings) if settings.dav => (Text::ImapWithDav, 0),
            Mailbox::Imap(_) => (Text::Imap, 0),
            Mailbox::Exchange(settings) => (Text::ExchangeForDays, settings.recovery_days),
        };
        fill(self[text], &[days])
    }

    /// A question itself.
    pub fn title(&self, question: Question) -> &'static str {
        self.asked(question, 0)
    }

    /// A few words that stand for its wish in tables: "Same state everywhere".
    pub fn label(&self, question: Question) -> &'static str {
        self.asked(question, 1)
    }

    /// Why it is asked.
    pub fn why(&self, question: Question) -> &'static str {
        self.asked(question, 2)
    }

    /// One of its choices, in the order of [`Question::choices`]; empty if there is no such choice.
    pub fn choice(&self, question: Question, place: u8) -> ChoiceWords {
        ChoiceWords::of(self.asked(question, 3 + usize::from(place)))
    }

    #[inline(never)]
    fn asked(&self, question: Question, part: usize) -> &'static str {
        form(self.tables.questions.line(question as usize), part)
    }

    /// The reason that a row gives, made from its evidence: one or two sentences.
    pub fn reason(&self, row: &Row) -> String {
        reason::reason(row, self)
    }

    /// A fact as a sentence.
    pub fn fact(&self, fact: Fact) -> &'static str {
        self.tables.facts.line(fact as usize)
    }

    /// A next step as a sentence.
    pub fn next_step(&self, step: NextStep) -> &'static str {
        self.tables.next_steps.line(step as usize)
    }

    /// How many questions, and how long they take.
    pub fn duration(&self, form: Form) -> &'static str {
        self[match form {
            Form::Short => Text::ShortForm,
            Form::Full => Text::FullForm,
        }]
    }

    /// Where the reader is: "Question 2 of 6".
    pub fn question_of(&self, number: u16, of: u16) -> String {
        fill(self[Text::QuestionOf], &[number, of])
    }

    /// A weight, and what it does.
    pub fn weight(&self, importance: Importance) -> ChoiceWords {
        ChoiceWords::of(
            self[match importance {
                Importance::Ordinary => Text::Ordinary,
                Importance::Important => Text::Important,
                Importance::Must => Text::Must,
            }],
        )
    }

    /// "8 of 10 points".
    pub fn points(&self, points: u16, of: u16) -> String {
        fill(self[Text::Points], &[points, of])
    }

    /// A kind is out, because this wish is a must.
    pub fn ruled_out(&self, wish: &str) -> String {
        insert(self[Text::RuledOut], wish)
    }

    /// How clear the first place is.
    pub fn clarity(&self, clarity: Clarity) -> &'static str {
        self[match clarity {
            Clarity::Clear => Text::Clear,
            Clarity::Close => Text::Close,
            Clarity::Tie => Text::Tie,
            Clarity::NoneFits => Text::MustsConflict,
        }]
    }

    /// How far a wish is met.
    pub fn degree(&self, degree: Degree) -> &'static str {
        self[match degree {
            Degree::Met => Text::Met,
            Degree::Partly => Text::Partly,
            Degree::Unmet => Text::Unmet,
        }]
    }

    /// When a fact was checked last.
    pub fn as_of(&self, year: u16, month: u8) -> String {
        fill(self[Text::AsOf], &[u16::from(month), year])
    }

    /// Which wishes cost another kind its points.
    pub fn falls_short(&self, wishes: &str) -> String {
        insert(self[Text::FallsShort], wishes)
    }

    /// Folds out the whole calculation of a kind.
    pub fn calculation_of(&self, kind: &str) -> String {
        insert(self[Text::CalculationOf], kind)
    }

    /// Two wishes that exclude each other.
    pub fn contradiction(&self, one: &str, other: &str) -> String {
        insert(&insert(self[Text::Contradiction], one), other)
    }

    /// Another kind would win, if these answers were others.
    pub fn change(&self, kind: &str, answers: &str) -> String {
        insert(&insert(self[Text::Change], kind), answers)
    }

    /// One of those answers: the question's label, and the choice; `None`: none at all.
    pub fn changed(&self, question: &str, choice: Option<&str>) -> String {
        match choice {
            Some(choice) => insert(&insert(self[Text::Changed], question), choice),
            None => insert(self[Text::LeftOpen], question),
        }
    }

    /// What the live region says when the result appears.
    pub fn announce_result(&self, mailbox: &str) -> String {
        insert(self[Text::AnnounceResult], mailbox)
    }
}
