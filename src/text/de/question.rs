//! The questions in German.
//!
//! Invariant: one entry per question, in the order of [`Question::ALL`]; a test holds the number of choices.

use super::super::{ChoiceWords, QuestionWords};
use crate::advice::Question;

pub(super) fn question(question: Question) -> &'static QuestionWords {
    &QUESTIONS[question as usize]
}

const fn choice(label: &'static str, hint: &'static str) -> ChoiceWords {
    ChoiceWords { label, hint }
}

const QUESTIONS: [QuestionWords; Question::ALL.len()] = [
    QuestionWords {
        title: "Auf welchen Geräten lesen Sie Ihre E-Mails?",
        label: "Ihre Geräte",
        why: "Mit einem einzigen Gerät kommt jedes Postfach zurecht. Ab dem zweiten kommt es darauf an, ob alle Geräte \
              alles zeigen.",
        choices: &[
            choice("Nur am Computer", ""),
            choice("Nur am Handy", ""),
            choice("Am Computer und am Handy", ""),
            choice("An drei oder mehr Geräten", "Zum Beispiel am Bürorechner, am Laptop und am Handy."),
        ],
    },
    QuestionWords {
        title: "Sollen alle Geräte denselben Stand zeigen?",
        label: "Gleicher Stand überall",
        why: "Manche Postfächer gleichen alle Geräte ab, bei anderen führt jedes Gerät sein eigenes Fach. Beides hat \
              Vorteile.",
        choices: &[
            choice("Ja, überall dasselbe", "Was Sie auf einem Gerät löschen, ist auch auf den anderen weg."),
            choice(
                "Nein, jedes Gerät für sich",
                "Was Sie auf einem Gerät löschen, bleibt auf den anderen stehen.",
            ),
        ],
    },
    QuestionWords {
        title: "Möchten Sie Ihre Post auch im Browser lesen?",
        label: "Post im Browser",
        why: "Im Browser sehen Sie, was beim Anbieter liegt. Je nach Postfach ist das alles oder nur ein Rest.",
        choices: &[
            choice("Ja", "Zum Beispiel an einem fremden Rechner."),
            choice("Nein, das brauche ich nicht", ""),
        ],
    },
    QuestionWords {
        title: "Sollen auch Kalender, Kontakte und Aufgaben abgeglichen werden?",
        label: "Kalender und Kontakte",
        why: "POP3 und IMAP befördern nur E-Mails. Für Termine, Kontakte und Aufgaben braucht es mehr.",
        choices: &[
            choice("Nein, nur E-Mails", ""),
            choice("Ja, meine eigenen", "Ein Termin vom Handy soll Sie auch am Computer erinnern."),
            choice("Ja, gemeinsam mit anderen", "Andere sollen Ihren Kalender sehen und Termine eintragen."),
        ],
    },
    QuestionWords {
        title: "Arbeitet noch jemand mit Ihrem Postfach?",
        label: "Zusammenarbeit",
        why: "Wer sein Kennwort weitergibt, gibt alles weiter. Manche Postfächer kennen stattdessen Rechte, die man \
              geben und wieder nehmen kann.",
        choices: &[
            choice("Nein, nur ich", ""),
            choice("Ab und zu eine Vertretung", "Zum Beispiel im Urlaub, ohne Ihr Kennwort."),
            choice("Ja, wir arbeiten ständig zusammen", "Mit gemeinsamer Post und gemeinsamem Kalender."),
        ],
    },
    QuestionWords {
        title: "Reicht Ihr Speicherplatz beim Anbieter?",
        label: "Wenig Speicherplatz",
        why: "Was beim Anbieter liegen bleibt, braucht dort Platz. Ist er voll, gehen neue E-Mails an die Absender \
              zurück.",
        choices: &[
            choice("Nein, er ist knapp", "Das Postfach war schon einmal voll oder wird es bald sein."),
            choice("Ja, er reicht", "Oder Sie können mehr bekommen."),
        ],
    },
    QuestionWords {
        title: "Möchten Sie eine vollständige eigene Kopie Ihrer Post?",
        label: "Eigene Kopie",
        why: "Liegt Ihre Post nur beim Anbieter, hängt sie an Ihrem Vertrag mit ihm.",
        choices: &[
            choice(
                "Ja, auf einem eigenen Gerät",
                "Sie bleibt lesbar, auch wenn es den Anbieter nicht mehr gibt.",
            ),
            choice("Nein, beim Anbieter genügt mir", ""),
        ],
    },
    QuestionWords {
        title: "Soll nach dem Abrufen nichts beim Anbieter bleiben?",
        label: "Nichts beim Anbieter",
        why: "Was beim Anbieter liegt, kann dort auch gelesen, gesperrt oder gestohlen werden.",
        choices: &[choice("Ja, dort soll nichts bleiben", ""), choice("Nein, das stört mich nicht", "")],
    },
    QuestionWords {
        title: "Wie gut ist Ihre Internetverbindung?",
        label: "Schwache Verbindung",
        why: "Ohne Netz lesen Sie nur, was schon auf dem Gerät liegt. Über eine langsame Leitung zählt, wie viel \
              geladen werden muss.",
        choices: &[
            choice("Fast immer da", ""),
            choice("Oft ganz ohne Netz", "Sie möchten dann lesen, was schon angekommen ist."),
            choice("Langsam oder teuer", "Zum Beispiel über Satellit oder im Ausland."),
        ],
    },
    QuestionWords {
        title: "Soll Ihre Post ein kaputtes Gerät überstehen?",
        label: "Schutz bei Geräteausfall",
        why: "Liegt die Post nur auf dem Gerät, geht sie mit ihm verloren, wenn Sie keine Sicherung haben.",
        choices: &[
            choice("Ja, ohne mein Zutun", "Ein neues Gerät soll alles von selbst wieder zeigen."),
            choice("Nein, ich sichere selbst", ""),
        ],
    },
    QuestionWords {
        title: "Möchten Sie versehentlich Gelöschtes zurückholen?",
        label: "Versehen rückgängig machen",
        why: "Ein Papierkorb hilft beim ersten Griff daneben. Beim zweiten kommt es auf das Postfach an.",
        choices: &[
            choice("Ja, das soll möglich sein", "Auch wenn der Papierkorb schon geleert ist."),
            choice("Nein, das ist mir nicht wichtig", ""),
        ],
    },
    QuestionWords {
        title: "Soll sich auch absichtlich Gelöschtes retten lassen?",
        label: "Schutz vor Sabotage",
        why: "Wer das Kennwort hat, kann alles löschen. Oft fällt das erst Wochen später auf.",
        choices: &[
            choice("Ja", "Zum Beispiel nach einem Streit im Betrieb oder einem gestohlenen Kennwort."),
            choice("Nein, damit rechne ich nicht", ""),
        ],
    },
    QuestionWords {
        title: "Gelten für Ihre Post besondere Vorschriften?",
        label: "Vorschriften",
        why: "Betriebe verlangen oft, dass sich ein verlorenes Handy löschen lässt. Das Gesetz verlangt, dass \
              Geschäftspost aufbewahrt wird.",
        choices: &[
            choice("Keine, von denen ich weiß", ""),
            choice(
                "Handys müssen sich aus der Ferne löschen lassen",
                "Wenn sie verloren gehen oder gestohlen werden.",
            ),
            choice("Geschäftspost muss aufbewahrt werden", "Handelsbriefe zum Beispiel sechs Jahre lang."),
        ],
    },
    QuestionWords {
        title: "Mit welchem Programm lesen Sie Ihre Post?",
        label: "Ihr Mailprogramm",
        why: "POP3 und IMAP versteht fast jedes Programm. Exchange und abgeglichene Kalender versteht nicht jedes.",
        choices: &[
            choice("Mit Outlook", ""),
            choice(
                "Mit einem anderen, das Exchange kennt",
                "Zum Beispiel mit Apple Mail oder der Mail-App des Handys.",
            ),
            choice("Mit einem, das Exchange nicht kennt", "Zum Beispiel mit einem älteren Thunderbird."),
        ],
    },
    QuestionWords {
        title: "Entscheidet der Preis?",
        label: "Günstiger Preis",
        why: "POP3 und IMAP gehören meist zur eigenen Internetadresse dazu. Exchange kostet jeden Monat eine Gebühr je Person.",
        choices: &[choice("Ja, es soll wenig kosten", ""), choice("Nein, es darf etwas kosten", "")],
    },
    QuestionWords {
        title: "Wie viel Arbeit darf das Postfach machen?",
        label: "Wenig Aufwand",
        why: "Zum Aufwand gehört das Einrichten, aber auch, wie oft Sie dieselbe E-Mail löschen müssen.",
        choices: &[choice("So wenig wie möglich", ""), choice("Etwas Pflege ist in Ordnung", "")],
    },
];
