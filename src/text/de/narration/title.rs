//! What guided stories are called in German.
//!
//! Invariant: a title names the situation and gives nothing away.

use crate::simulation::Guided;

pub(in crate::text) fn title(guided: Guided) -> &'static str {
    match guided {
        Guided::Emptied => "Jemand leert das Postfach, Sie merken es am Tag 20",
        Guided::NewDevice => "Ein neues Gerät nach zwei Jahren",
        Guided::SentOnPhone => "Unterwegs gesendet, am Schreibtisch gesucht",
        Guided::Reminder => "Unterwegs eingetragen, überall erinnert?",
        Guided::DiskDies => "Der Computer geht kaputt",
        Guided::Drawer => "Ein Gerät liegt einen Monat in der Schublade",
        Guided::StandIn => "Eine Kollegin vertritt Sie im Urlaub",
        Guided::DeletedUnfetched => "Unterwegs gelöscht, bevor der Computer es hatte",
        Guided::Full => "Das Postfach ist voll",
        Guided::Metered => "Ein neues Handy mit knappem Datenvolumen",
        Guided::DeletedOnPhone => "Aus Versehen unterwegs gelöscht",
        Guided::NoticedInTime => "Jemand leert das Postfach, Sie merken es am Tag 10",
        Guided::EmptyPhone => "Der Computer war schneller",
        Guided::SharedCalendar => "Ein Kalender für zwei",
        Guided::StolenPhone => "Das Handy wird gestohlen",
        Guided::PastTheTrash => "Endgültig gelöscht, am nächsten Tag bereut",
        Guided::ChangedContact => "Eine neue Telefonnummer",
        Guided::SharedInbox => "Zwei bearbeiten dieselbe Post",
        Guided::Train => "Im Zug ohne Netz",
        Guided::Draft => "Ein Entwurf zum Weiterschreiben",
        Guided::ReadElsewhere => "Schon gelesen oder noch neu?",
        Guided::Filed => "In einen Ordner abgelegt",
        Guided::ProviderGone => "Der Anbieter verschwindet über Nacht",
        Guided::Pop3SlipsIn => "Ein Programm räumt den Server leer",
    }
}
