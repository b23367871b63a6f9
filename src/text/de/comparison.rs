//! The words of the table in German.
//!
//! Invariant: criteria are phrased so that "ja", "teils" or "nein" answers them.

use super::super::comparison::{ComparisonWords, Label};
use super::super::table::table;
use crate::advice::Degree;
use crate::comparison::{Criterion, Group, Note, Saying};

pub(super) const COMPARISON: ComparisonWords = ComparisonWords {
    labels: table!(Label {
        Title: "POP3, IMAP und Exchange im Vergleich",
        Caption: "Mit Ihren Geräten durchgespielt oder mit einer Quelle belegt. Ein Klick auf eine Zeile zeigt die Gründe.",
        Assumed: "Solange Sie nichts anderes angeben, sind Ihre Geräte hier ein Computer und ein Handy.",
        Criterion: "Was Sie wollen",
        Kept: ", auch von Gelöschtem",
        Depends: "je nachdem",
        Rows: "Zeilen",
        OnlyDifferences: "Nur Unterschiede",
        OnlyWished: "Nur, was ich genannt habe",
        NothingWished: "Dazu beantworten Sie erst Fragen in der Beratung.",
        Columns: "Spalten",
        AllThree: "Alle drei",
        RowsLeft: "# von # Zeilen",
        NoRow: "Keine Zeile bleibt übrig.",
        Sayings: "Oft gesagt, aber so nicht richtig",
        DavInBrief: "IMAP + DAV",
        Dav: "CalDAV gleicht Kalender und Aufgaben ab, CardDAV Kontakte. Manche Anbieter haben beides neben IMAP.",
        Jmap: "JMAP überträgt Nachrichten (seit 2019) und Kontakte (seit 2024) in einem neuen, offenen Verfahren. Noch bieten es \
           wenige Anbieter an, darum hat es hier keine Spalte.",
    }),
    criteria: table!(Criterion {
        SameState: "Gleicher Stand auf allen Geräten",
        AllMail: "Alle Nachrichten auf jedem Gerät",
        OneSided: "Auf einem Gerät löschen, auf anderen behalten",
        LittleEffort: "Wenig Arbeit",
        Webmail: "Alle Nachrichten im Browser",
        Offline: "Ohne Netz lesen",
        Metered: "Sparsam über langsame oder teure Leitungen",
        Push: "Neue Nachrichten sofort",
        Rules: "Regeln, die schon auf dem Server sortieren",
        MyCalendar: "Kalender, Kontakte und Aufgaben auf allen Geräten",
        SharedCalendar: "Kalender gemeinsam mit anderen",
        StandIn: "Vertretung ohne Ihr Kennwort",
        Together: "Zu mehreren in einem Postfach arbeiten",
        DeviceLoss: "Ein kaputtes Gerät kostet keine Nachricht",
        OwnCopy: "Eigene Kopie, falls der Anbieter ausfällt",
        Mistake: "Versehentlich Gelöschtes zurückholen",
        Sabotage: "Böswillig Gelöschtes zurückholen, auch spät",
        RemoteWipe: "Verlorenes Handy aus der Ferne löschen",
        Retention: "Aufbewahren, wie es das Gesetz verlangt",
        SmallStorage: "Wenig Speicherplatz genügt",
        NothingAtProvider: "Nach dem Abrufen bleibt nichts beim Anbieter",
        Outlook: "Passt ganz zu Outlook",
        OtherPrograms: "Passt zu anderen Mailprogrammen",
        Moving: "Leicht zu einem anderen Anbieter umziehen",
        UpToDate: "Auf dem Stand der Zeit",
        LowPrice: "Günstig",
    }),
    groups: table!(Group {
        Everyday: "Jeden Tag",
        People: "Kalender und Zusammenarbeit",
        Mishap: "Wenn etwas schiefgeht",
        Offer: "Anbieter, Programme, Preis",
    }),
    degrees: table!(Degree { Unmet: "nein", Partly: "teils", Met: "ja" }),
    sayings: table!(Saying {
        ThreeKinds: "Es gibt drei Arten von Postfächern."
            / "POP3 und IMAP sind zwei Wege in dasselbe Postfach, Exchange ist ein eigener Server mit Kalender, Kontakten und \
             Aufgaben. Wer die Wege mischt, muss aufpassen: Ein einziges POP3-Programm kann allen anderen den Posteingang leeren.",
        AnyProgram: "Das geht mit jedem Mailprogramm."
            / "Manche Anbieter nehmen Name und Kennwort allein nicht mehr an, Exchange Online zum Beispiel seit Anfang 2023. \
             Ältere Programme kommen dort nicht mehr hinein.",
        EachFetchesAll: "Mit POP3 kann jedes Gerät alle Nachrichten abrufen."
            / "Ein Gerät bekommt nur, was noch im Posteingang auf dem Server liegt. Hat ein anderes dort schon gelöscht, geht es \
             leer aus. Gesendetes bekommt es nie.",
        StillOnComputer: "Mit POP3 bleibt am Computer, was Sie am Handy löschen."
            / "Nur wenn der Computer es schon abgerufen hat. Thunderbird löscht, wenn Sie nichts ändern, auch auf dem Server. \
             Dann bekommt der Computer die Nachricht nie.",
        StillOnServer: "Mit POP3 liegt versehentlich Gelöschtes noch auf dem Server."
            / "Wie lange, bestimmt jedes Programm selbst: gar nicht, einige Tage oder für immer. Und dasselbe Programm holt \
             nichts zweimal. Eine Kopie sehen Sie nur im Browser oder auf einem anderen Gerät.",
        SentEverywhere: "Mit IMAP liegt am Computer, was Sie vom Handy senden."
            / "Nur wenn beide Programme den Ordner für Gesendetes auf dem Server benutzen, und zwar denselben.",
        SoonFull: "Mit IMAP ist der Platz schnell voll, man muss immer löschen."
            / "Es kommt darauf an, wie viel Platz Sie haben. Und Löschen allein hilft nicht: Frei wird der Platz erst, wenn auch \
             der Papierkorb leer ist.",
        LostByIntruder: "Nur bei IMAP ist überall weg, was ein Eindringling löscht."
            / "Bei Exchange auch. Dort lässt es sich aber wiederherstellen, üblich sind 14 Tage, höchstens 30 in Exchange Online. \
             Wer es später merkt, kommt auch dort zu spät.",
        OneWrongClick: "Mit IMAP genügt ein falscher Klick, und die Nachricht ist überall weg."
            / "Sie kommt zuerst in den Papierkorb. Aus dem holen Sie sie auf jedem Gerät zurück, bis er geleert wird.",
        AllOnEveryDevice: "Exchange hält auf jedem Gerät alles bereit."
            / "Outlook behält, wenn Sie nichts ändern, die letzten zwölf Monate, ein Handy oft nur einen. Was älter ist, holt es \
             über das Netz vom Server.",
        SameDomain: "Freigeben können Sie nur für Nutzer derselben Domain."
            / "Es zählt die Organisation, nicht die Domain. Und zwei Organisationen können vereinbaren, Kalender zu teilen.",
        CalendarNeedsExchange: "Wer Kalender und Kontakte abgleichen will, braucht Exchange."
            / "Ein IMAP-Anbieter mit CalDAV und CardDAV kann das auch. Nur Outlook braucht dafür ein Zusatzprogramm.",
    }),
    notes: table!(Note {
        Pop3Asks: "Ein Programm erfährt von neuen Nachrichten erst, wenn es wieder nachfragt.",
        ImapIdles: "Der Server meldet neue Nachrichten sofort, aber nur in dem Ordner, den das Programm gerade geöffnet hat.",
        ExchangePings: "Der Server meldet Änderungen sofort, in allen Ordnern, die das Handy beobachtet, auch im Kalender.",
        Pop3RulesPerProgram: "Auf dem Server gibt es keine Ordner. Sortieren muss jedes Programm für sich, nach dem Abrufen.",
        ImapSieve: "Regeln laufen auf dem Server, wenn der Anbieter Sieve anbietet, sonst nur in einem offenen Programm.",
        ExchangeRules: "Regeln laufen auf dem Server, auch wenn kein Programm offen ist.",
        Pop3StaysHere: "Was Sie abgerufen haben, liegt bei Ihnen und muss nicht umziehen.",
        ImapIsCopied: "Ordner und Nachrichten lassen sich von einem Server auf den anderen kopieren.",
        ExchangeMailOnly: "Über IMAP ziehen nur die E-Mails um. Kalender, Kontakte und Aufgaben brauchen einen eigenen Weg.",
        Pop3Of1996: "Der Standard ist von 1996 und kennt weder Ordner noch gelesen und ungelesen.",
        ImapOf2021: "Der Standard wurde 2021 erneuert.",
        ExchangeCutsOff: "Microsoft schaltet ältere Zugänge ab: Exchange Web Services enden in Exchange Online am 1. April 2027.",
    }),
};
