//! What comes of an event, in German.
//!
//! Invariant: a template is a clause or what ends one, without capital and full stop.

use crate::simulation::{EntryKind, Folder};
use crate::text::narration::Phrase;
use crate::text::table::{Table, table};

pub(super) const PHRASES: Table = table!(Phrase {
    Place: "% #",
    And: " und ",
    AndThen: " und dann ",
    ClauseAnd: ", und ",
    Messages: "keine Nachricht" / "eine Nachricht" / "# Nachrichten",
    TheMessage: "die Nachricht",
    Message: "Nachricht #",
    SomeEntries: "einen Eintrag" / "# Einträge",
    TheEntry: "den Eintrag",
    Lost: "" / ", und damit ist eine Nachricht verloren" / ", und damit sind # Nachrichten verloren",
    OnDay: "am Tag #",
    Arrived: "die Nachricht liegt im Posteingang auf dem Server"
        / "die # Nachrichten liegen im Posteingang auf dem Server",
    Warned: ", und der Server warnt, dass das Postfach fast voll ist",
    WaitsAtSender: "die Nachricht wartet beim Absender" / "# Nachrichten warten bei den Absendern",
    SentBack: "die Nachricht geht an den Absender zurück, weil das Postfach voll ist"
        / "# Nachrichten gehen an die Absender zurück, weil das Postfach voll ist",
    SessionFetched: "@ holt keine Nachricht" / "@ holt eine Nachricht" / "@ holt # Nachrichten",
    SessionMarked: " und merkt keine Nachricht zum Löschen vor"
        / " und merkt eine Nachricht zum Löschen vor"
        / " und merkt # Nachrichten zum Löschen vor",
    SessionBroken: "es war nichts zum Löschen vorgemerkt"
        / "auf dem Server wird nichts gelöscht, vorgemerkt war dafür eine Nachricht"
        / "auf dem Server wird nichts gelöscht, vorgemerkt war dafür # Nachrichten",
    WentOffline: "@ hat ohne Netz keine Nachricht zu zeigen"
        / "@ zeigt auch ohne Netz eine Nachricht"
        / "@ zeigt auch ohne Netz # Nachrichten",
    WentOnline: "@ hat noch nicht wieder abgeglichen",
    Read: "gelesen",
    Flagged: "gekennzeichnet",
    ShowsOffline: "@ zeigt die Nachricht auch ohne Netz, und ",
    MarkedHere: "nur @ weiß, dass die Nachricht % ist",
    MarkedLater: "der Server erfährt beim nächsten Abgleich, dass die Nachricht % ist",
    MarkedThere: "der Server weiß, dass die Nachricht % ist",
    MarkedNothing: "auf dem Server gibt es die Nachricht nicht mehr",
    MovedHere: "die Nachricht liegt %, aber nur &",
    MovedLater: "die Nachricht liegt % &, und der Server erfährt davon beim nächsten Abgleich",
    MovedThere: "die Nachricht liegt % auf dem Server",
    MovedNothing: "auf dem Server gibt es die Nachricht nicht mehr",
    Spread: ", und die anderen Geräte erfahren davon beim nächsten Abgleich",
    KeptLocally: "@ hat eine eigene Kopie, die kein Löschen auf dem Server erreicht",
    NothingErased: "es ist nichts gelöscht",
    ErasedHere: "eine Nachricht ist nur & gelöscht" / "# Nachrichten sind nur & gelöscht",
    ErasedLater: "eine Nachricht ist & gelöscht, auf dem Server erst beim nächsten Abgleich"
        / "# Nachrichten sind & gelöscht, auf dem Server erst beim nächsten Abgleich",
    ErasedThere: "eine Nachricht ist auf dem Server gelöscht" / "# Nachrichten sind auf dem Server gelöscht",
    ErasedNothing: "eine Nachricht ist gelöscht, auf dem Server fehlte das schon"
        / "# Nachrichten sind gelöscht, auf dem Server fehlte das schon",
    Recoverable: ""
        / ", lässt sich aber bis Tag * wiederherstellen"
        / ", lassen sich aber bis Tag * wiederherstellen",
    Recovered: "die Nachricht liegt wieder im Posteingang, und Sie haben sie selbst zurückgeholt"
        / "# Nachrichten liegen wieder im Posteingang, und Sie haben sie selbst zurückgeholt",
    RecoveredByAdministrator: "die Nachricht liegt wieder im Posteingang, der Administrator hat sie zurückgeholt"
        / "# Nachrichten liegen wieder im Posteingang, der Administrator hat sie zurückgeholt",
    SentHere: "die Nachricht geht hinaus, und ihre Kopie liegt nur &",
    SentThere: "die Nachricht geht hinaus, und ihre Kopie liegt auf dem Server",
    SentRefused: "die Nachricht geht hinaus, aber ihre Kopie bleibt &, weil das Postfach voll ist",
    WaitsInOutbox: "die Nachricht wartet & im Postausgang, weil %",
    DraftLies: "der Entwurf liegt",
    DraftRefused: "der Entwurf bleibt &, weil das Postfach voll ist",
    ChangeLies: "die Änderung steht",
    DeletionLies: "die Löschung gilt",
    KeptHere: "% nur &",
    KeptLater: "% erst &, und der Server erfährt davon beim nächsten Abgleich",
    KeptThere: "% auf dem Server",
    KeptNothing: "auf dem Server gibt es das nicht mehr",
    DeviceAdded: "@ ist noch leer",
    TrashExpired: "der Anbieter leert den Papierkorb, eine Nachricht fällt weg"
        / "der Anbieter leert den Papierkorb, # Nachrichten fallen weg",
    RecoveryExpired: "die Frist ist abgelaufen, eine Nachricht lässt sich nicht mehr wiederherstellen"
        / "die Frist ist abgelaufen, # Nachrichten lassen sich nicht mehr wiederherstellen",
    SendersGaveUp: "der Absender bekommt eine Nachricht zurück"
        / "die Absender bekommen # Nachrichten zurück",
    AndLost: "" / " und ist verloren" / " und sind verloren",
    StillRecoverable: "eine Nachricht lässt sich noch bis Tag * wiederherstellen"
        / "# Nachrichten lassen sich noch bis Tag * wiederherstellen",
    StillByAdministrator: "eine Nachricht kann der Administrator noch bis Tag * zurückholen"
        / "# Nachrichten kann der Administrator noch bis Tag * zurückholen",
    LeftOn: "auf Ihrem Gerät " / "auf Ihren Geräten ",
    LeftNone: "steht keine Nachricht",
    LeftAll: "steht noch eine Nachricht" / "stehen noch # Nachrichten",
    LeftSome: "steht noch eine von * Nachrichten" / "stehen noch # von * Nachrichten",
    LeftTrash: "" / ", und eine liegt im Papierkorb" / ", und # liegen im Papierkorb",
    ServerDown: "niemand kommt an das Postfach, und neue Nachrichten warten bei den Absendern",
    Delivered: "es kommt keine Nachricht an, die gewartet hätte"
        / "eine Nachricht, die gewartet hat, liegt im Posteingang"
        / "# Nachrichten, die gewartet haben, liegen im Posteingang",
    AndSentBack: ""
        / ", und eine geht an den Absender zurück, weil das Postfach voll ist"
        / ", und # gehen an die Absender zurück, weil das Postfach voll ist",
    SyncRefused: "@ kann nicht abgleichen, weil %",
    Refused: "das geht nicht, weil %",
    EntryConflict: "jemand anders war schneller, und es gilt die Fassung des Servers",
    NobodyReminds: "kein Gerät erinnert Sie",
    Reminds: "% erinnert Sie" / "% erinnern Sie",
    DoesNot: "" / ", % nicht" / ", % nicht",
    LetsReadMail: "die Kollegin darf mit eigenem Zugang die Post lesen, den Kalender aber nicht",
    LetsChangeMail: "die Kollegin darf mit eigenem Zugang die Post lesen und ändern, den Kalender aber nicht",
    LetsRead: "die Kollegin darf mit eigenem Zugang Post, Kalender, Kontakte und Aufgaben lesen",
    LetsChange: "die Kollegin darf mit eigenem Zugang Post, Kalender, Kontakte und Aufgaben lesen und ändern",
    Revoked: "die Kollegin kommt nicht mehr an Ihr Postfach",
    SawNothing: "die Kollegin sieht weder Nachrichten noch Termine, Kontakte oder Aufgaben",
    SawEntries: "die Kollegin sieht %",
    SawMail: "die Kollegin sieht eine Nachricht, aber keine Termine, Kontakte oder Aufgaben"
        / "die Kollegin sieht # Nachrichten, aber keine Termine, Kontakte oder Aufgaben",
    SawBoth: "die Kollegin sieht eine Nachricht und %" / "die Kollegin sieht # Nachrichten und %",
    ColleagueEntered: "der Termin steht auf dem Server in Ihrem Kalender",
    ColleagueDeleted: "die Nachricht ist auf dem Server gelöscht",
    InTrash: "eine Nachricht liegt im Papierkorb" / "# Nachrichten liegen im Papierkorb",
    CanRecover: "eine Nachricht ist gelöscht, lässt sich aber bis Tag * wiederherstellen"
        / "# Nachrichten sind gelöscht, lassen sich aber bis Tag * wiederherstellen",
    AdministratorCan: "eine Nachricht kann nur der Administrator bis Tag * zurückholen"
        / "# Nachrichten kann nur der Administrator bis Tag * zurückholen",
    ErasedForGood: "eine Nachricht ist auf dem Server endgültig gelöscht"
        / "# Nachrichten sind auf dem Server endgültig gelöscht",
    NothingThere: "auf dem Server war nichts zu holen",
    Stolen: "eine Nachricht ist in fremder Hand" / "# Nachrichten sind in fremder Hand",
    OnlyThere: "" / ", und eine davon hatten Sie nur dort" / ", und # davon hatten Sie nur dort",
    Broke: "keine Nachricht ist verloren, alle liegen auch anderswo"
        / "eine Nachricht lag nur dort und ist verloren"
        / "# Nachrichten lagen nur dort und sind verloren",
    WipePending: "der Befehl wartet, bis sich das Gerät beim Server meldet",
    Wiped: "@ löscht sich, es lag nichts mehr darauf"
        / "@ löscht sich, und mit ihm eine Nachricht"
        / "@ löscht sich, und mit ihm # Nachrichten",
    LockedOut: "Ihre eigenen Geräte kennen es schon"
        / "ein Gerät in fremder Hand bekommt nichts Neues mehr"
        / "# Geräte in fremder Hand bekommen nichts Neues mehr",
    EachSubject: "",
    EachObject: "je ",
    NothingNew: "findet nichts Neues" / "finden nichts Neues",
    Fetched: "eine Nachricht" / "# Nachrichten",
    FetchedSent: "eine gesendete Nachricht" / "# gesendete Nachrichten",
    FetchedDrafts: "einen Entwurf" / "# Entwürfe",
    FetchedTrash: "eine Nachricht, die im Papierkorb liegt" / "# Nachrichten, die im Papierkorb liegen",
    Server: "Server",
    Trash: "Papierkorb",
    RecoverableUntil: "wiederherstellbar # bis Tag *",
    ByAdministratorUntil: "durch den Administrator wiederherstellbar # bis Tag *",
    Entries: "; Termine, Kontakte und Aufgaben: ",
});

/// Where a message lies now.
pub(super) const FOLDERS: Table = table!(Folder {
    Inbox: "wieder im Posteingang",
    Sent: "bei den gesendeten Nachrichten",
    Drafts: "bei den Entwürfen",
    Trash: "im Papierkorb",
    Project: "im eigenen Ordner",
    Outbox: "im Postausgang",
    Local: "in einem Ordner nur auf diesem Gerät",
});

/// What became of an entry.
pub(super) const ENTRY_LIES: Table = table!(EntryKind {
    Appointment: "der Termin steht",
    Contact: "der Kontakt steht",
    Task: "die Aufgabe steht",
});
