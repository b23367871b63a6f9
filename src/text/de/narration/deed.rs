//! What happens, in German.
//!
//! Invariant: nothing is said here of what comes of it: whatever a mailbox may refuse is told as something that
//! somebody wants to do.

use crate::simulation::EntryKind;
use crate::text::narration::Deed;
use crate::text::table::{Table, table};

pub(super) const DEEDS: Table = table!(Deed {
    Arrives: "eine Nachricht _kommt_ an" / "# Nachrichten _kommen_ an",
    DaysPass: "ein Tag _vergeht_ bis Tag *" / "# Tage _vergehen_ bis Tag *",
    ReminderDue: "die Erinnerung an den Termin _wird_ fällig",
    ColleagueDeletes: "die Kollegin _will_ % in Ihrem Posteingang löschen",
    Sync: "% _gleicht_ mit dem Server ab" / "% _gleichen_ mit dem Server ab",
    BeginSync: "@ _beginnt_ den Abgleich mit dem Server",
    EndSync: "@ _beendet_ den Abgleich mit dem Server",
    LineDrops: "@ _verliert_ mitten im Abgleich die Verbindung",
    GoOffline: "@ _hat_ kein Netz mehr",
    GoOnline: "@ _hat_ wieder Netz",
    EmptyTrash: "Sie _leeren_ ^ den Papierkorb",
    Send: "Sie _schreiben_ ^ eine Nachricht und senden sie",
    SaveDraft: "Sie _beginnen_ ^ eine Nachricht und speichern sie als Entwurf",
    MakeAppointment: "Sie _tragen_ einen Termin ^ ein",
    MakeContact: "Sie _tragen_ einen Kontakt ^ ein",
    MakeTask: "Sie _tragen_ eine Aufgabe ^ ein",
    Lose: "% _wird_ gestohlen",
    Break: "% _geht_ kaputt",
    OrderWipe: "Sie _wollen_ % aus der Ferne löschen",
    Read: "Sie _lesen_ % ^",
    Flag: "Sie _kennzeichnen_ % ^",
    File: "Sie _legen_ % ^ in einen eigenen Ordner",
    KeepLocally: "Sie _kopieren_ % ^ in einen Ordner nur auf diesem Gerät",
    Delete: "Sie _löschen_ % ^",
    Purge: "Sie _löschen_ % ^ endgültig, ohne Papierkorb",
    Restore: "Sie _holen_ % ^ aus dem Papierkorb zurück",
    Recover: "Sie _wollen_ % ^ wiederherstellen",
    ChangeEntry: "Sie _ändern_ % ^",
    DeleteEntry: "Sie _löschen_ % ^",
    LetRead: "Sie _wollen_ einer Kollegin erlauben, Post und Kalender zu lesen",
    LetWrite: "Sie _wollen_ einer Kollegin erlauben, Post und Kalender zu lesen und zu ändern",
    Revoke: "Sie _wollen_ der Kollegin das Recht wieder nehmen",
    ColleagueReads: "die Kollegin _will_ mit eigenem Zugang Post und Kalender ansehen",
    ColleagueAppoints: "die Kollegin _will_ einen Termin in Ihren Kalender eintragen",
    FillTrash: "jemand _wirft_ mit Ihrem Kennwort alles im Postfach in den Papierkorb",
    EmptyMailbox: "jemand _leert_ mit Ihrem Kennwort das Postfach und den Papierkorb",
    PurgeMailbox: "jemand _leert_ mit Ihrem Kennwort das Postfach, den Papierkorb und alles, was sich wiederherstellen ließe",
    ChangePassword: "Sie _ändern_ Ihr Kennwort",
    ServerDown: "der Server _ist_ nicht mehr erreichbar",
    ServerUp: "der Server _ist_ wieder erreichbar",
    ServerGone: "der Anbieter _ist_ über Nacht verschwunden, mit allem auf seinem Server",
    AddDevice: "Sie _richten_ % ein",
    AddPop3: "Sie _richten_ % ein, dessen Programm die Post abholt und auf dem Server löscht",
    AddPop3Later: "Sie _richten_ % ein, dessen Programm die Post abholt und erst später auf dem Server löscht",
    AddPop3Never: "Sie _richten_ % ein, dessen Programm die Post abholt und auf dem Server liegen lässt",
    ArrivesLarge: "eine Nachricht mit * MB _kommt_ an" / "# Nachrichten mit je * MB _kommen_ an",
});

/// What is there.
pub(super) const THE_ENTRY: Table =
    table!(EntryKind { Appointment: "den Termin", Contact: "den Kontakt", Task: "die Aufgabe" });
