//! German: buttons, headings and announcements.
//!
//! Invariant: short sentences, "Sie", no technical term.

use super::super::checked::found;
use super::super::sentence::fill;
use super::super::{ChoiceWords, Interface};
use crate::advice::{Clarity, Degree, Form, Importance};

pub(super) const INTERFACE: Interface = Interface {
    and: " und ",
    views: "Ansichten",
    view_names: ["Beratung", "Ausprobieren", "Vergleich"],
    loading: "Wird geladen …",
    not_loaded: "Dieser Teil ließ sich nicht laden. Besteht die Verbindung zum Internet noch?",
    load_again: "Noch einmal versuchen",

    title: "Welches Postfach passt zu Ihnen?",
    lead: "POP3, IMAP oder Exchange: Sagen Sie, was Ihnen wichtig ist. Sie bekommen eine Empfehlung, und zu jedem Wunsch \
           den Grund.",
    duration: |form| match form {
        Form::Short => "6 Fragen, etwa eine Minute.",
        Form::Full => "16 Fragen, etwa drei Minuten.",
    },
    privacy: "Ihre Antworten bleiben in diesem Browser.",
    begin: "Fragen beantworten",

    question_of: |number, of| fill("Frage # von #", &[number, of]),
    why: "Warum wir das fragen",
    importance: "Wie wichtig ist Ihnen das?",
    weight: |importance| match importance {
        Importance::Ordinary => &ChoiceWords { label: "Normal", hint: "zählt einfach" },
        Importance::Important => &ChoiceWords { label: "Wichtig", hint: "zählt doppelt" },
        Importance::Must => &ChoiceWords { label: "Muss sein", hint: "schließt aus" },
    },
    back: "Zurück",
    skip: "Überspringen",
    next: "Weiter",
    to_result: "Zum Ergebnis",
    show_result: "Ergebnis jetzt zeigen",
    standing: "Zwischenstand",
    no_standing: "Noch haben Sie keinen Wunsch genannt, der Punkte bringt.",
    points: |points, of| fill("# von # Punkten", &[points, of]),
    ruled_out: |wish| ["Scheidet aus, denn für Sie muss sein: ", wish].concat(),

    recommendation: "Unsere Empfehlung",
    none_fits: "Kein Postfach erfüllt alles, was für Sie sein muss.",
    nearest: "Am nächsten kommt:",
    clarity: |clarity| match clarity {
        Clarity::Clear => "Das Ergebnis ist eindeutig.",
        Clarity::Close => "Es ist knapp: Ein anderes Postfach passt fast genauso gut.",
        Clarity::Tie => "Gleichstand nach Punkten. Wir nennen zuerst, was einfacher und günstiger ist.",
        Clarity::NoneFits => "Prüfen Sie, ob wirklich alles davon sein muss.",
    },
    nothing_to_judge: "Sie haben noch keinen Wunsch genannt. Beantworten Sie mindestens eine Frage, dann können wir etwas \
                       empfehlen.",
    offer: "Angebot des Betreibers dieser Seite",
    scores: "Die drei im Vergleich",
    calculation: "So kommt das Ergebnis zustande",
    wish: "Ihr Wunsch",
    points_column: "Punkte",
    speaks_for: "Das spricht dafür",
    speaks_against: "Das spricht dagegen",
    nothing_against: "Von dem, was Sie genannt haben, nichts.",
    sum: "Summe",
    degree: |degree| match degree {
        Degree::Met => "erfüllt",
        Degree::Partly => "zum Teil erfüllt",
        Degree::Unmet => "nicht erfüllt",
    },
    played: "Jeder Wunsch bringt 2 Punkte, zum Teil erfüllt 1, doppelt gezählt das Zweifache. Gründe ohne Quelle haben wir \
             mit Ihren Geräten durchgespielt.",
    show_me: "Ablauf ansehen",
    checked: found::GERMAN,
    source: "Quelle:",
    as_of: |year, month| fill("Stand #/#", &[u16::from(month), year]),
    others: "Warum nicht die anderen?",
    falls_short: |wishes| ["Verliert Punkte bei: ", wishes].concat(),
    as_many: "Hat genauso viele Punkte.",
    calculation_of: |kind| ["Alle Gründe zu ", kind].concat(),
    contradictions: "Das verträgt sich nicht",
    contradictions_note: "Beides zugleich erfüllt kein Postfach, egal mit welchen Einstellungen.",
    contradiction: |one, other| ["„", one, "“ und „", other, "“"].concat(),
    changes: "Was das Ergebnis ändern würde",
    change: |kind, answers| {
        [kind, " würden wir empfehlen, wenn Sie hier anders antworten: ", answers, "."].concat()
    },
    changed: |question, choice| match choice {
        Some(choice) => ["„", question, "“ mit „", choice, "“"].concat(),
        None => ["„", question, "“ ohne Angabe"].concat(),
    },
    mixed_title: "Auch gemischt möglich",
    mixed: "Nicht alle brauchen dasselbe: Wer Termine und Postfach mit anderen teilt, nimmt Exchange. Allen übrigen genügt IMAP, \
            auch unter derselben Domain, wenn Ihr Anbieter das zulässt.",
    legal: "Aufbewahren nach dem Gesetz",
    next_steps: "Ihre nächsten Schritte",
    answers: "Ihre Antworten",
    skipped: "keine Angabe",
    change_answer: "Ändern",
    ask_more: "Genauer: 10 weitere Fragen",
    start_over: "Von vorn beginnen",
    take_along: "Mitnehmen",
    copy: "Als Text kopieren",
    print: "Drucken",
    share: "Link zum Ergebnis kopieren",
    copied: "Der Text ist kopiert.",
    link_copied: "Der Link ist kopiert. Er enthält Ihre Antworten.",
    copy_by_hand: "Hier können Sie selbst kopieren:",
    announce_result: |name| ["Ergebnis: ", name].concat(),
};
