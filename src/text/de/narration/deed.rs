//! What happens, in German.
//!
//! Invariant: nothing is said here of what comes of it: whatever a mailbox may refuse is told as something that
//! somebody wants to do.

use crate::simulation::EntryKind;
use crate::text::narration::Deed;
use crate::text::table::{Table, table};

pub(super) const DEEDS: Table = table!(Deed {
    Arrives: "eine Nachricht <kommt> an" / "# Nachrichten <kommen> an",
    ArrivesLarge: "eine Nachricht mit * MB <kommt> an" / "# Nachrichten mit je * MB <kommen> an",
    Sync: "% <gleicht> mit dem Server ab" / "% <gleichen> mit dem Server ab",
    BeginSync: "@ <beginnt> den Abgleich mit dem Server",
    EndSync: "@ <beendet> den Abgleich mit dem Server",
    LineDrops: "@ <verliert> mitten im Abgleich die Verbindung",
    GoOffline: "@ <hat> kein Netz mehr",
    GoOnline: "@ <hat> wieder Netz",
    Read: "Sie <lesen> % ^",
    Flag: "Sie <kennzeichnen> % ^",
    File: "Sie <legen> % ^ in einen eigenen Ordner",
    KeepLocally: "Sie <kopieren> % ^ in einen Ordner nur auf diesem Gerät",
    Delete: "Sie <löschen> % ^",
    Purge: "Sie <löschen> % ^ endgültig, ohne Papierkorb",
    Restore: "Sie <holen> % ^ aus dem Papierkorb zurück",
    Recover: "Sie <wollen> % ^ wiederherstellen",
    EmptyTrash: "Sie <leeren> ^ den Papierkorb",
    Send: "Sie <schreiben> ^ eine Nachricht und senden sie",
    SaveDraft: "Sie <beginnen> ^ eine Nachricht und speichern sie als Entwurf",
    MakeEntry: "Sie <tragen> % ^ ein",
    ChangeEntry: "Sie <ändern> % ^",
    DeleteEntry: "Sie <löschen> % ^",
    ReminderDue: "die Erinnerung an den Termin <wird> fällig",
    LetRead: "Sie <wollen> einer Kollegin erlauben, Post und Kalender zu lesen",
    LetWrite: "Sie <wollen> einer Kollegin erlauben, Post und Kalender zu lesen und zu ändern",
    Revoke: "Sie <wollen> der Kollegin das Recht wieder nehmen",
    ColleagueReads: "die Kollegin <will> mit eigenem Zugang Post und Kalender ansehen",
    ColleagueAppoints: "die Kollegin <will> einen Termin in Ihren Kalender eintragen",
    ColleagueDeletes: "die Kollegin <will> % in Ihrem Posteingang löschen",
    FillTrash: "jemand <wirft> mit Ihrem Kennwort alles im Postfach in den Papierkorb",
    EmptyMailbox: "jemand <leert> mit Ihrem Kennwort das Postfach und den Papierkorb",
    PurgeMailbox: "jemand <leert> mit Ihrem Kennwort das Postfach, den Papierkorb und alles, was sich wiederherstellen ließe",
    Lose: "% <wird> gestohlen",
    Break: "% <geht> kaputt",
    OrderWipe: "Sie <wollen> % aus der Ferne löschen",
    ChangePassword: "Sie <ändern> Ihr Kennwort",
    AddDevice: "Sie <richten> % ein",
    AddPop3: "Sie <richten> % ein, dessen Programm die Post abholt und auf dem Server löscht",
    AddPop3Later: "Sie <richten> % ein, dessen Programm die Post abholt und erst später auf dem Server löscht",
    AddPop3Never: "Sie <richten> % ein, dessen Programm die Post abholt und auf dem Server liegen lässt",
    DaysPass: "ein Tag <vergeht> bis Tag *" / "# Tage <vergehen> bis Tag *",
    ServerDown: "der Server <ist> nicht mehr erreichbar",
    ServerUp: "der Server <ist> wieder erreichbar",
    ServerGone: "der Anbieter <ist> über Nacht verschwunden, mit allem auf seinem Server",
});

/// What is made.
pub(super) const AN_ENTRY: Table =
    table!(EntryKind { Appointment: "einen Termin", Contact: "einen Kontakt", Task: "eine Aufgabe" });

/// What is there.
pub(super) const THE_ENTRY: Table =
    table!(EntryKind { Appointment: "den Termin", Contact: "den Kontakt", Task: "die Aufgabe" });
