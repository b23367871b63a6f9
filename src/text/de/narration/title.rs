//! What guided stories are called in German.
//!
//! Invariant: a title names the situation and gives nothing away.

use crate::simulation::Guided;
use crate::text::table::{Table, table};

pub(super) const TITLES: Table = table!(Guided {
    Emptied: "Jemand leert das Postfach, Sie merken es am Tag 20",
    NewDevice: "Ein neues Gerät nach zwei Jahren",
    SentOnPhone: "Unterwegs gesendet, am Schreibtisch gesucht",
    Reminder: "Unterwegs eingetragen, überall erinnert?",
    DiskDies: "Der Computer geht kaputt",
    Drawer: "Ein Gerät liegt einen Monat in der Schublade",
    StandIn: "Eine Kollegin vertritt Sie im Urlaub",
    DeletedUnfetched: "Unterwegs gelöscht, bevor der Computer es hatte",
    Full: "Das Postfach ist voll",
    Metered: "Ein neues Handy mit knappem Datenvolumen",
    DeletedOnPhone: "Aus Versehen unterwegs gelöscht",
    NoticedInTime: "Jemand leert das Postfach, Sie merken es am Tag 10",
    EmptyPhone: "Der Computer war schneller",
    SharedCalendar: "Ein Kalender für zwei",
    StolenPhone: "Das Handy wird gestohlen",
    PastTheTrash: "Endgültig gelöscht, am nächsten Tag bereut",
    ChangedContact: "Eine neue Telefonnummer",
    SharedInbox: "Zwei bearbeiten dieselbe Post",
    Train: "Im Zug ohne Netz",
    Draft: "Ein Entwurf zum Weiterschreiben",
    ReadElsewhere: "Schon gelesen oder noch neu?",
    Filed: "In einen Ordner abgelegt",
    ProviderGone: "Der Anbieter verschwindet über Nacht",
    Pop3SlipsIn: "Ein Programm räumt den Server leer",
});
