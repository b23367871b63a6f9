//! The words of reasons in German.
//!
//! Invariant: every template is a whole sentence once its places are filled.

use super::super::reason::Reason;
use super::super::table::{Table, table};

pub(super) const REASONS: Table = table!(Reason {
    OwnOriginals: "Auch wenn es den Anbieter nicht mehr gibt, haben Sie alle Nachrichten als eigene Dateien auf Ihrem Gerät."
        / "Gibt es den Anbieter nicht mehr, bleiben Ihnen # von # Beispielnachrichten als eigene Dateien."
        / "Gibt es den Anbieter nicht mehr, ist auf Ihren Geräten nichts mehr zu lesen.",
    OwnCache: "Gibt es den Anbieter nicht mehr, zeigt Ihr Gerät zwar noch alle Nachrichten, aber nur aus einem Zwischenspeicher, der mit dem Konto verschwindet."
        / "Gibt es den Anbieter nicht mehr, zeigt Ihr Gerät noch # von # Beispielnachrichten, und nur aus einem Zwischenspeicher, der mit dem Konto verschwindet."
        / "Gibt es den Anbieter nicht mehr, ist auf Ihren Geräten nichts mehr zu lesen.",
    Everywhere: "Jedes Ihrer Geräte zeigt alle Nachrichten, auch die gesendeten."
        / "Nicht jedes Gerät zeigt alles: Über alle Geräte gezählt fehlen # von # Beispielnachrichten."
        / "Keines Ihrer Geräte zeigt die Nachrichten: Über alle gezählt fehlen # von # Beispielnachrichten.",
    Doings: "lesen" / "löschen" / "ablegen" / "senden",
    Or: " oder ",
    Arrives: "Was Sie auf einem Gerät #, zeigen auch die anderen.",
    ButNot: " Nicht so, was Sie #.",
    NothingArrives: "Was Sie auf einem Gerät #, erfährt kein anderes.",
    OneDevice: "Sie nutzen nur ein Gerät. Da kann nichts auseinanderlaufen.",
    StaysElsewhere: "Was Sie auf einem Gerät endgültig löschen, bleibt auf den anderen stehen."
        / "Was Sie auf einem Gerät endgültig löschen, bleibt auf # von # anderen Geräten stehen."
        / "Was Sie auf einem Gerät endgültig löschen, verschwindet beim nächsten Abgleich auch von den anderen.",
    InBrowser: "Im Browser sehen Sie alle Nachrichten, auch die gesendeten."
        / "Im Browser sehen Sie nur # von # Beispielnachrichten."
        / "Im Browser sehen Sie nichts, denn beim Anbieter liegt nichts mehr.",
    RemindedHere: "Ein Termin erinnert Sie auf Ihrem Gerät.",
    Reminded: "Ein Termin, den Sie auf einem Gerät eintragen, erinnert Sie auf allen."
        / "Ein Termin, den Sie auf einem Gerät eintragen, erinnert Sie nur auf # von # Geräten."
        / "Ein Termin, den Sie eintragen, erinnert Sie auf keinem Gerät.",
    EntriesBack: "Geht Ihr Gerät kaputt, sind Kalender, Kontakte und Aufgaben auf einem neuen wieder da."
        / "Geht Ihr Gerät kaputt, holt ein neues nur # von # Beispieleinträgen zurück."
        / "Geht Ihr Gerät kaputt, sind Kalender, Kontakte und Aufgaben ohne eigene Sicherung verloren.",
    SharedCalendar: "Eine Kollegin mit eigenem Zugang sieht Ihre Termine nicht und kann keine eintragen."
        / "Eine Kollegin kann Termine eintragen, sieht Ihre aber nicht."
        / "Eine Kollegin mit eigenem Zugang sieht Ihre Termine, kann aber keine eintragen."
        / "Eine Kollegin mit eigenem Zugang sieht Ihre Termine. Trägt sie einen ein, kommt er bei Ihnen an.",
    StandIn: "Eine Vertretung kommt nur mit Ihrem Kennwort an Ihre Post."
        / "Die Vertretung sieht mit eigenem Zugang Ihren Kalender, Ihre Post aber nicht."
        / "Die Vertretung sieht mit eigenem Zugang Ihre Post, Ihren Kalender aber nicht."
        / "Die Vertretung sieht mit eigenem Zugang Ihre Post und Ihren Kalender.",
    StandInEnded: " Das Recht lässt sich danach nicht wieder wegnehmen."
        / " Danach nehmen Sie ihr das Recht wieder weg.",
    Together: "Ihre Kollegin kommt nur mit Ihrem Kennwort an Ihre Post."
        / "Ihre Kollegin bearbeitet Post, sieht aber Ihre nicht."
        / "Ihre Kollegin liest Ihre Post mit eigenem Zugang, kann sie aber nicht bearbeiten."
        / "Ihre Kollegin bearbeitet Ihre Post mit eigenem Zugang. Was sie erledigt, ist auch bei Ihnen erledigt.",
    TogetherCalendar: " Termine, die sie einträgt, kommen nicht bei Ihnen an."
        / " Termine, die sie einträgt, kommen bei Ihnen an.",
    NothingSentBack: "Auch nach einem Jahr geht keine Nachricht wegen Platzmangels an den Absender zurück.",
    SentBack: "Das Postfach läuft voll: Ab Tag # gehen Nachrichten an die Absender zurück, im Lauf eines Jahres # von #.",
    AtProvider: "Alles, was ankommt, bleibt beim Anbieter liegen."
        / "Beim Anbieter liegen noch # von # Beispielnachrichten."
        / "Nach dem Abrufen liegt beim Anbieter nichts mehr.",
    Offline: "Ohne Netz lesen Sie auf Ihren Geräten alles, was vorher angekommen ist."
        / "Ohne Netz fehlen, über alle Geräte gezählt, # von # Beispielnachrichten."
        / "Ohne Netz lesen Sie nichts.",
    Back: "Geht Ihr wichtigstes Gerät kaputt, zeigt ein neues wieder alle Nachrichten."
        / "Geht Ihr wichtigstes Gerät kaputt, holt ein neues nur # von # Beispielnachrichten zurück. Der Rest ist ohne eigene Sicherung verloren."
        / "Geht Ihr wichtigstes Gerät kaputt, ist ohne eigene Sicherung alles verloren.",
    Trash: "Auch der Papierkorb hilft nicht." / "Aus dem Papierkorb holen Sie eine Nachricht zurück.",
    Ways: "die Kopie beim Anbieter"
        / "ein anderes Ihrer Geräte"
        / "die Wiederherstellung beim Anbieter, noch # Tage lang",
    WaysLeft: " Ist sie auch dort gelöscht, hilft noch #.",
    NoWayLeft: " Ist sie auch dort gelöscht, ist sie verloren.",
    Emptied: "Leert jemand am Tag 3 Ihr Postfach und Sie merken es am Tag 20, ",
    AllOnDevices: "stehen alle Nachrichten noch auf Ihren Geräten.",
    AllRecoverable: "lassen sich noch alle Nachrichten wiederherstellen.",
    NothingLeft: "ist alles verloren.",
    SomeOnDevices: "stehen noch # von # Beispielnachrichten auf Ihren Geräten.",
    SomeRecoverable: "lassen sich noch # von # Beispielnachrichten wiederherstellen.",
    SomeOfBoth: "stehen noch # von # Beispielnachrichten auf Ihren Geräten, und # lassen sich wiederherstellen.",
    Wiped: "Sobald sich ein gestohlenes Handy wieder beim Server meldet, wird die Post darauf gelöscht.",
    NotWiped: "Von einem gestohlenen Handy lässt sich die Post über das Postfach nicht löschen.",
    Storage: "Nach einem Jahr liegen beim Anbieter noch # % der Post dieses Jahres.",
    OneChoreHere: "Jede Nachricht löschen Sie nur einmal.",
    OneChore: "Jede Nachricht löschen Sie nur einmal, obwohl Sie # Geräte haben.",
    Chores: "Dieselbe Nachricht müssen Sie #-mal löschen, auf jedem Gerät einzeln.",
});
