//! The questions in German.
//!
//! Invariant: the question, what it is called in tables, why it is asked; then the choices, each with its hint behind a colon.

use super::super::table::{Table, table};
use crate::advice::Question;

pub(super) const QUESTIONS: Table = table!(Question {
    Devices: "Auf welchen Geräten lesen Sie Ihre E-Mails?"
        / "Ihre Geräte"
        / "Mit einem einzigen Gerät kommt jedes Postfach zurecht. Ab dem zweiten kommt es darauf an, ob alle Geräte alles zeigen."
        / "Nur am Computer"
        / "Nur am Handy"
        / "Am Computer und am Handy"
        / "An drei oder mehr Geräten: Zum Beispiel am Bürorechner, am Laptop und am Handy.",
    SameState: "Sollen alle Geräte denselben Stand zeigen?"
        / "Gleicher Stand überall"
        / "Manche Postfächer gleichen alle Geräte ab, bei anderen führt jedes Gerät sein eigenes Fach. Beides hat Vorteile."
        / "Ja, überall dasselbe: Was Sie auf einem Gerät löschen, ist auch auf den anderen weg."
        / "Nein, jedes Gerät für sich: Was Sie auf einem Gerät löschen, bleibt auf den anderen stehen.",
    Webmail: "Möchten Sie Ihre Post auch im Browser lesen?"
        / "Post im Browser"
        / "Im Browser sehen Sie, was beim Anbieter liegt. Je nach Postfach ist das alles oder nur ein Rest."
        / "Ja: Zum Beispiel an einem fremden Rechner."
        / "Nein, das brauche ich nicht",
    Calendar: "Sollen auch Kalender, Kontakte und Aufgaben abgeglichen werden?"
        / "Kalender und Kontakte"
        / "POP3 und IMAP befördern nur E-Mails. Für Termine, Kontakte und Aufgaben braucht es mehr."
        / "Nein, nur E-Mails"
        / "Ja, meine eigenen: Ein Termin vom Handy soll Sie auch am Computer erinnern."
        / "Ja, gemeinsam mit anderen: Andere sollen Ihren Kalender sehen und Termine eintragen.",
    Team: "Arbeitet noch jemand mit Ihrem Postfach?"
        / "Zusammenarbeit"
        / "Wer sein Kennwort weitergibt, gibt alles weiter. Manche Postfächer kennen stattdessen Rechte, die man geben und wieder nehmen kann."
        / "Nein, nur ich"
        / "Ab und zu eine Vertretung: Zum Beispiel im Urlaub, ohne Ihr Kennwort."
        / "Ja, wir arbeiten ständig zusammen: Mit gemeinsamer Post und gemeinsamem Kalender.",
    Storage: "Reicht Ihr Speicherplatz beim Anbieter?"
        / "Wenig Speicherplatz"
        / "Was beim Anbieter liegen bleibt, braucht dort Platz. Ist er voll, gehen neue E-Mails an die Absender zurück."
        / "Nein, er ist knapp: Das Postfach war schon einmal voll oder wird es bald sein."
        / "Ja, er reicht: Oder Sie können mehr bekommen.",
    Archive: "Möchten Sie eine vollständige eigene Kopie Ihrer Post?"
        / "Eigene Kopie"
        / "Liegt Ihre Post nur beim Anbieter, hängt sie an Ihrem Vertrag mit ihm."
        / "Ja, auf einem eigenen Gerät: Sie bleibt lesbar, auch wenn es den Anbieter nicht mehr gibt."
        / "Nein, beim Anbieter genügt mir",
    Privacy: "Soll nach dem Abrufen nichts beim Anbieter bleiben?"
        / "Nichts beim Anbieter"
        / "Was beim Anbieter liegt, kann dort auch gelesen, gesperrt oder gestohlen werden."
        / "Ja, dort soll nichts bleiben"
        / "Nein, das stört mich nicht",
    Connection: "Wie gut ist Ihre Internetverbindung?"
        / "Schwache Verbindung"
        / "Ohne Netz lesen Sie nur, was schon auf dem Gerät liegt. Über eine langsame Leitung zählt, wie viel geladen werden muss."
        / "Fast immer da"
        / "Oft ganz ohne Netz: Sie möchten dann lesen, was schon angekommen ist."
        / "Langsam oder teuer: Zum Beispiel über Satellit oder im Ausland.",
    DeviceLoss: "Soll Ihre Post ein kaputtes Gerät überstehen?"
        / "Schutz bei Geräteausfall"
        / "Liegt die Post nur auf dem Gerät, geht sie mit ihm verloren, wenn Sie keine Sicherung haben."
        / "Ja, ohne mein Zutun: Ein neues Gerät soll alles von selbst wieder zeigen."
        / "Nein, ich sichere selbst",
    Mistake: "Möchten Sie versehentlich Gelöschtes zurückholen?"
        / "Versehen rückgängig machen"
        / "Ein Papierkorb hilft beim ersten Griff daneben. Beim zweiten kommt es auf das Postfach an."
        / "Ja, das soll möglich sein: Auch wenn der Papierkorb schon geleert ist."
        / "Nein, das ist mir nicht wichtig",
    Sabotage: "Soll sich auch absichtlich Gelöschtes retten lassen?"
        / "Schutz vor Sabotage"
        / "Wer das Kennwort hat, kann alles löschen. Oft fällt das erst Wochen später auf."
        / "Ja: Zum Beispiel nach einem Streit im Betrieb oder einem gestohlenen Kennwort."
        / "Nein, damit rechne ich nicht",
    Policy: "Gelten für Ihre Post besondere Vorschriften?"
        / "Vorschriften"
        / "Betriebe verlangen oft, dass sich ein verlorenes Handy löschen lässt. Das Gesetz verlangt, dass Geschäftspost aufbewahrt wird."
        / "Keine, von denen ich weiß"
        / "Handys müssen sich aus der Ferne löschen lassen: Wenn sie verloren gehen oder gestohlen werden."
        / "Geschäftspost muss aufbewahrt werden: Handelsbriefe zum Beispiel sechs Jahre lang.",
    Program: "Mit welchem Programm lesen Sie Ihre Post?"
        / "Ihr Mailprogramm"
        / "POP3 und IMAP versteht fast jedes Programm. Exchange und abgeglichene Kalender versteht nicht jedes."
        / "Mit Outlook"
        / "Mit einem anderen, das Exchange kennt: Zum Beispiel mit Apple Mail oder der Mail-App des Handys."
        / "Mit einem, das Exchange nicht kennt: Zum Beispiel mit einem älteren Thunderbird.",
    Budget: "Entscheidet der Preis?"
        / "Günstiger Preis"
        / "POP3 und IMAP gehören meist zur eigenen Internetadresse dazu. Exchange kostet jeden Monat eine Gebühr je Person."
        / "Ja, es soll wenig kosten"
        / "Nein, es darf etwas kosten",
    Effort: "Wie viel Arbeit darf das Postfach machen?"
        / "Wenig Aufwand"
        / "Zum Aufwand gehört das Einrichten, aber auch, wie oft Sie dieselbe E-Mail löschen müssen."
        / "So wenig wie möglich"
        / "Etwas Pflege ist in Ordnung",
});
