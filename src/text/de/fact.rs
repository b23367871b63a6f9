//! Facts and next steps in German.
//!
//! Invariant: a fact says no more than its source.

use super::super::table::{Table, table};
use crate::advice::{Fact, NextStep};

pub(super) const FACTS: Table = table!(Fact {
    OutlookNeedsDavAddOn: "Outlook zeigt Kalender und Kontakte, die über CalDAV und CardDAV abgeglichen werden, nur mit einem Zusatzprogramm.",
    OutlookCalendarLocal: "Outlook behält den Kalender zu einem solchen Konto auf diesem einen Rechner.",
    OutlookSpeaksExchange: "Outlook beherrscht alles, was Exchange bietet.",
    OthersSpeakExchangePartly: "Andere Programme beherrschen Exchange nur zum Teil: Thunderbird etwa die Post, aber nicht alles Übrige.",
    NoExchange: "Ihr Programm kennt Exchange nicht. Es bekommt nur die E-Mails, ohne Kalender, Kontakte und Aufgaben.",
    AllSpeakImap: "So gut wie jedes Mailprogramm kommt damit zurecht.",
    AclDepends: "Rechte an einzelnen Mailordnern gibt es nur, wo Anbieter und Programm sie unterstützen.",
    ExchangeFee: "Exchange kostet jeden Monat eine Gebühr je Person.",
    ExchangeAdmin: "Exchange will verwaltet werden: Zugänge, Rechte und Geräte richtet jemand ein.",
    DavSharingDepends: "Kalender über CalDAV lassen sich nur teilen, wo Anbieter und Programm es beide unterstützen.",
    DavSetUp: "CalDAV und CardDAV richten Sie auf jedem Gerät neben der Post ein, auf Android mit einer eigenen App.",
    ComputersLoadAll: "Auf dem Computer laden Mailprogramme jede Nachricht ganz, solange Sie es nicht anders einstellen.",
    Pop3LoadsWhole: "Jede Nachricht wird ganz geladen, mit allen Anhängen.",
    ImapHeadersFirst: "Zuerst können nur Absender und Betreff geladen werden, der Rest erst auf Wunsch.",
    ExchangeSlowLines: "ActiveSync, die Exchange-Verbindung der Handys, ist für langsame Leitungen gemacht und lädt zunächst nur einen Ausschnitt.",
    NoLegalArchive: "Ein Mailordner ist noch kein Archiv im Sinne des Gesetzes: Nichts darin ist vor Ändern und Löschen geschützt.",
    ExchangeHold: "Exchange kann Nachrichten so aufbewahren, dass niemand sie endgültig löscht. Das kommt einem Archiv am nächsten.",
});

pub(super) const NEXT_STEPS: Table = table!(NextStep {
    ChooseLeaveOnServer: "Legen Sie in jedem Programm fest, wie lange Kopien auf dem Server bleiben. Die kürzeste Frist gilt für alle Geräte.",
    BackUpTheComputer: "Sichern Sie den Rechner regelmäßig. Ihre Post liegt nur dort.",
    SameSentFolder: "Wählen Sie in jedem Programm denselben Ordner für Gesendetes, den auf dem Server.",
    KeepTrashAtProvider: "Fragen Sie den Anbieter, wann er den Papierkorb leert und ob er Sicherungen zurückspielt.",
    OrderDav: "Achten Sie beim Anbieter auf CalDAV (für Kalender und Aufgaben) und CardDAV (für Kontakte).",
    DavAddOn: "Richten Sie in Outlook ein Zusatzprogramm für CalDAV und CardDAV ein.",
    CheckQuota: "Prüfen Sie, wie viel Platz das Postfach hat. Auch Gesendetes und der Papierkorb zählen mit.",
    OwnCopyLocally: "Kopieren Sie Wichtiges ab und zu in einen lokalen Ordner. Nur der gehört zu keinem Konto.",
    AskRecoveryDays: "Fragen Sie nach der Frist, in der sich Gelöschtes wiederherstellen lässt. Üblich sind 14 Tage, möglich oft 30.",
    SetRights: "Geben Sie Kolleginnen und Kollegen Rechte, nie Ihr Kennwort.",
    PlanAdministration: "Klären Sie, wer Zugänge, Rechte und Handys verwaltet: Sie selbst oder der Anbieter.",
    LegalArchive: "Richten Sie für Geschäftspost ein eigenes Archiv ein, das nichts ändern oder löschen lässt.",
    OneDeviceFetches: "Lassen Sie nur ein Gerät die Post vom Server holen und löschen.",
    StrongPassword: "Wählen Sie ein langes, eigenes Kennwort für das Postfach und, wenn möglich, eine zweite Bestätigung.",
});
