//! CONTRACT stub; the lead writes the words.
use super::super::QuestionWords;
use crate::advice::{Fact, NextStep, Question, Row};
use crate::mailbox::{Mailbox, MailboxKind};
pub(super) fn kind(kind: MailboxKind) -> &'static str {
    match kind {
        MailboxKind::Pop3 => "POP3",
        MailboxKind::Imap => "IMAP",
        MailboxKind::Exchange => "Exchange",
    }
}
pub(super) fn kind_is(_: MailboxKind) -> &'static str {
    "…"
}
pub(super) fn mailbox(m: &Mailbox) -> String {
    kind(m.kind()).into()
}
pub(super) fn question(_: Question) -> &'static QuestionWords {
    &QuestionWords {
        title: "Titel der Frage, ungefähr so lang?",
        label: "Wunsch",
        why: "Weil das so ist.",
        choices: &[
            super::super::ChoiceWords { label: "Eins", hint: "Hinweis." },
            super::super::ChoiceWords { label: "Zwei", hint: "" },
            super::super::ChoiceWords { label: "Drei", hint: "" },
            super::super::ChoiceWords { label: "Vier", hint: "" },
        ],
    }
}
pub(super) fn reason(_: &Row) -> String {
    "Grund.".into()
}
pub(super) fn fact(_: Fact) -> &'static str {
    "Tatsache."
}
pub(super) fn next_step(_: NextStep) -> &'static str {
    "Schritt."
}
