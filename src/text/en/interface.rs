//! English: buttons, headings and announcements.
//!
//! Invariant: short sentences, no technical term.

use super::super::checked::found;
use super::super::sentence::fill;
use super::super::{ChoiceWords, Interface};
use crate::advice::{Clarity, Degree, Form, Importance};

pub(super) const INTERFACE: Interface = Interface {
    and: " and ",
    views: "Views",
    view_names: ["Advice", "Try it out", "Compare"],
    loading: "Loading …",
    not_loaded: "This part could not be loaded. Are you still connected to the internet?",
    load_again: "Try again",

    title: "Which mailbox suits you?",
    lead: "POP3, IMAP or Exchange: say what matters to you. You get a recommendation, and a reason for every wish.",
    duration: |form| match form {
        Form::Short => "6 questions, about a minute.",
        Form::Full => "16 questions, about three minutes.",
    },
    privacy: "Your answers stay in this browser.",
    begin: "Answer the questions",

    question_of: |number, of| fill("Question # of #", &[number, of]),
    why: "Why we ask",
    importance: "How much does this matter to you?",
    weight: |importance| match importance {
        Importance::Ordinary => &ChoiceWords { label: "Normal", hint: "counts once" },
        Importance::Important => &ChoiceWords { label: "Important", hint: "counts double" },
        Importance::Must => &ChoiceWords { label: "A must", hint: "rules others out" },
    },
    back: "Back",
    skip: "Skip",
    next: "Next",
    to_result: "To the result",
    show_result: "Show the result now",
    standing: "Points so far",
    no_standing: "You have not named a wish yet that earns points.",
    points: |points, of| fill("# of # points", &[points, of]),
    ruled_out: |wish| ["Ruled out, because this is a must for you: ", wish].concat(),

    recommendation: "Our recommendation",
    none_fits: "No mailbox meets everything that is a must for you.",
    nearest: "This comes nearest:",
    clarity: |clarity| match clarity {
        Clarity::Clear => "The result is clear.",
        Clarity::Close => "It is close: another mailbox suits you nearly as well.",
        Clarity::Tie => "A tie on points. We name first what is simpler and cheaper.",
        Clarity::NoneFits => "Check whether all of it really is a must.",
    },
    nothing_to_judge: "You have not named a wish yet. Answer at least one question, and we can recommend something.",
    offer: "Offered by the publisher of this page",
    scores: "The three compared",
    calculation: "How the result comes about",
    wish: "Your wish",
    points_column: "Points",
    speaks_for: "What speaks for it",
    speaks_against: "What speaks against it",
    nothing_against: "Nothing of what you named.",
    sum: "Sum",
    degree: |degree| match degree {
        Degree::Met => "met",
        Degree::Partly => "partly met",
        Degree::Unmet => "not met",
    },
    played: "A wish earns 2 points, partly met 1, and twice that if it counts double. Reasons without a source were played \
             through with your devices.",
    show_me: "Show me",
    checked: found::ENGLISH,
    source: "Source:",
    as_of: |year, month| fill("as of #/#", &[u16::from(month), year]),
    others: "Why not the others?",
    falls_short: |wishes| ["Loses points on: ", wishes].concat(),
    as_many: "Has just as many points.",
    calculation_of: |kind| ["All reasons on ", kind].concat(),
    contradictions: "These do not go together",
    contradictions_note: "No mailbox meets both together, whatever its settings.",
    contradiction: |one, other| ["“", one, "” and “", other, "”"].concat(),
    changes: "What would change the result",
    change: |kind, answers| {
        ["We would recommend ", kind, " if you answered differently here: ", answers, "."].concat()
    },
    changed: |question, choice| match choice {
        Some(choice) => ["“", question, "” with “", choice, "”"].concat(),
        None => ["“", question, "” left open"].concat(),
    },
    mixed_title: "A mix is possible",
    mixed: "Not everybody needs the same: those who share appointments and a mailbox take Exchange. IMAP will do for the rest, \
            even under the same domain, if your provider allows it.",
    legal: "Keeping mail as the law asks",
    next_steps: "Your next steps",
    answers: "Your answers",
    skipped: "not answered",
    change_answer: "Change",
    ask_more: "More precise: 10 more questions",
    start_over: "Start over",
    take_along: "Take it along",
    copy: "Copy as text",
    print: "Print",
    share: "Copy a link to the result",
    copied: "The text is copied.",
    link_copied: "The link is copied. It holds your answers.",
    copy_by_hand: "You can copy it here yourself:",
    announce_result: |name| ["Result: ", name].concat(),
};
