//! What comes of an event, in German.
//!
//! Invariant: a template is a clause or what ends one, without capital and full stop.

use super::super::super::narration::{Doing, MailWords, PeopleWords, RoundWords};

pub(super) const ROUNDS: RoundWords = RoundWords {
    each_subject: "",
    each_object: "je ",
    fetch: ["holt", "holen"],
    fetched: [
        ["eine Nachricht", "# Nachrichten"],
        ["eine gesendete Nachricht", "# gesendete Nachrichten"],
        ["einen Entwurf", "# Entwürfe"],
        ["eine Nachricht, die im Papierkorb liegt", "# Nachrichten, die im Papierkorb liegen"],
    ],
    delete: ["löscht", "löschen"],
    fetched_off: ["sie auf dem Server", "sie auf dem Server", "# davon auf dem Server"],
    doings: [
        Doing {
            verb: SHOW,
            what: [
                "eine Nachricht, die älter ist, nur mit Netz",
                "# Nachrichten, die älter sind, nur mit Netz",
            ],
        },
        Doing {
            verb: ["behält", "behalten"],
            what: [
                "eine Nachricht nicht mehr selbst, weil sie zu alt ist",
                "# Nachrichten nicht mehr selbst, weil sie zu alt sind",
            ],
        },
        Doing {
            verb: LOSE,
            what: [
                "eine Nachricht, weil sie auf dem Server fehlt",
                "# Nachrichten, weil sie auf dem Server fehlen",
            ],
        },
        Doing {
            verb: SHOW,
            what: ["eine Nachricht jetzt im Papierkorb", "# Nachrichten jetzt im Papierkorb"],
        },
        Doing {
            verb: SHOW,
            what: [
                "eine Nachricht jetzt in einem anderen Ordner",
                "# Nachrichten jetzt in einem anderen Ordner",
            ],
        },
        Doing { verb: SHOW, what: ["eine Nachricht jetzt als gelesen", "# Nachrichten jetzt als gelesen"] },
        Doing {
            verb: SHOW,
            what: ["eine Nachricht jetzt als gekennzeichnet", "# Nachrichten jetzt als gekennzeichnet"],
        },
        Doing {
            verb: ["löscht", "löschen"],
            what: ["eine Nachricht auf dem Server", "# Nachrichten auf dem Server"],
        },
        Doing {
            verb: ["sendet", "senden"],
            what: ["eine Nachricht, die gewartet hat", "# Nachrichten, die gewartet haben"],
        },
        Doing {
            verb: ["bringt", "bringen"],
            what: [
                "eine Nachricht nicht auf den Server, weil das Postfach voll ist",
                "# Nachrichten nicht auf den Server, weil das Postfach voll ist",
            ],
        },
        Doing {
            verb: ["bekommt", "bekommen"], what: ["einen geänderten Eintrag", "# geänderte Einträge"]
        },
        Doing { verb: LOSE, what: ["einen gelöschten Eintrag", "# gelöschte Einträge"] },
        Doing {
            verb: SHOW,
            what: ["einen Eintrag in der Fassung des Servers", "# Einträge in der Fassung des Servers"],
        },
    ],
    get: ["bekommt", "bekommen"],
    nothing: ["findet nichts Neues", "finden nichts Neues"],
};

const SHOW: [&str; 2] = ["zeigt", "zeigen"];
const LOSE: [&str; 2] = ["verliert", "verlieren"];

pub(super) const MAIL: MailWords = MailWords {
    arrived: [
        "die Nachricht liegt im Posteingang auf dem Server",
        "die # Nachrichten liegen im Posteingang auf dem Server",
    ],
    warned: ", und der Server warnt, dass das Postfach fast voll ist",
    waits_at_sender: ["die Nachricht wartet beim Absender", "# Nachrichten warten bei den Absendern"],
    sent_back: [
        "die Nachricht geht an den Absender zurück, weil das Postfach voll ist",
        "# Nachrichten gehen an die Absender zurück, weil das Postfach voll ist",
    ],
    session_begun: "# holt # und merkt # zum Löschen vor",
    session_broken: [
        "es war nichts zum Löschen vorgemerkt",
        "auf dem Server wird nichts gelöscht, vorgemerkt war dafür #",
    ],
    went_offline: ["# hat ohne Netz keine Nachricht zu zeigen", "# zeigt auch ohne Netz #"],
    went_online: "# hat noch nicht wieder abgeglichen",
    states: ["gelesen", "gekennzeichnet"],
    shows_offline: "# zeigt die Nachricht auch ohne Netz, und ",
    marked: [
        "nur # weiß, dass die Nachricht # ist",
        "der Server erfährt beim nächsten Abgleich, dass die Nachricht # ist",
        "der Server weiß, dass die Nachricht # ist",
        "auf dem Server gibt es die Nachricht nicht mehr",
    ],
    folders: [
        "wieder im Posteingang",
        "bei den gesendeten Nachrichten",
        "bei den Entwürfen",
        "im Papierkorb",
        "im eigenen Ordner",
        "im Postausgang",
        "in einem Ordner nur auf diesem Gerät",
    ],
    moved: [
        "die Nachricht liegt #, aber nur #",
        "die Nachricht liegt # #, und der Server erfährt davon beim nächsten Abgleich",
        "die Nachricht liegt # auf dem Server",
        "auf dem Server gibt es die Nachricht nicht mehr",
    ],
    kept_locally: "# hat eine eigene Kopie, die kein Löschen auf dem Server erreicht",
    nothing_erased: "es ist nichts gelöscht",
    erased: [
        "# nur # gelöscht",
        "# # gelöscht, auf dem Server erst beim nächsten Abgleich",
        "# auf dem Server gelöscht",
        "# gelöscht, auf dem Server fehlte das schon",
    ],
    recoverable: [
        ", lässt sich aber bis Tag # wiederherstellen",
        ", lassen sich aber bis Tag # wiederherstellen",
    ],
    recovered: [
        "die Nachricht liegt wieder im Posteingang, und Sie haben sie selbst zurückgeholt",
        "# Nachrichten liegen wieder im Posteingang, und Sie haben sie selbst zurückgeholt",
    ],
    recovered_by_administrator: [
        "die Nachricht liegt wieder im Posteingang, der Administrator hat sie zurückgeholt",
        "# Nachrichten liegen wieder im Posteingang, der Administrator hat sie zurückgeholt",
    ],
    sent_here: "die Nachricht geht hinaus, und ihre Kopie liegt nur #",
    sent_server: "die Nachricht geht hinaus, und ihre Kopie liegt auf dem Server",
    sent_refused: "die Nachricht geht hinaus, aber ihre Kopie bleibt #, weil das Postfach voll ist",
    waits_in_outbox: "die Nachricht wartet # im Postausgang, weil #",
    draft_lies: "der Entwurf liegt",
    draft_refused: "der Entwurf bleibt #, weil das Postfach voll ist",
    kept: [
        "# nur #",
        "# erst #, und der Server erfährt davon beim nächsten Abgleich",
        "# auf dem Server",
        "auf dem Server gibt es das nicht mehr",
    ],
    device_added: "# ist noch leer",
    trash_expired: [
        "der Anbieter leert den Papierkorb, eine Nachricht fällt weg",
        "der Anbieter leert den Papierkorb, # Nachrichten fallen weg",
    ],
    recovery_expired: [
        "die Frist ist abgelaufen, eine Nachricht lässt sich nicht mehr wiederherstellen",
        "die Frist ist abgelaufen, # Nachrichten lassen sich nicht mehr wiederherstellen",
    ],
    senders_gave_up: [
        "der Absender bekommt eine Nachricht zurück",
        "die Absender bekommen # Nachrichten zurück",
    ],
    and_lost: [" und ist verloren", " und sind verloren"],
    still_recoverable: [
        "eine Nachricht lässt sich noch bis Tag # wiederherstellen",
        "# Nachrichten lassen sich noch bis Tag # wiederherstellen",
    ],
    still_by_administrator: [
        "eine Nachricht kann der Administrator noch bis Tag # zurückholen",
        "# Nachrichten kann der Administrator noch bis Tag # zurückholen",
    ],
    left_on: ["auf Ihrem Gerät ", "auf Ihren Geräten "],
    left_none: "steht keine Nachricht",
    left_all: ["steht noch eine Nachricht", "stehen noch # Nachrichten"],
    left_some: ["steht noch eine von # Nachrichten", "stehen noch # von # Nachrichten"],
    left_trash: [", und eine liegt im Papierkorb", ", und # liegen im Papierkorb"],
    server_down: "niemand kommt an das Postfach, und neue Nachrichten warten bei den Absendern",
    none_delivered: "es kommt keine Nachricht an, die gewartet hätte",
    delivered: [
        "eine Nachricht, die gewartet hat, liegt im Posteingang",
        "# Nachrichten, die gewartet haben, liegen im Posteingang",
    ],
    and_sent_back: [
        ", und eine geht an den Absender zurück, weil das Postfach voll ist",
        ", und # gehen an die Absender zurück, weil das Postfach voll ist",
    ],
    sync_refused: "# kann nicht abgleichen, weil #",
    refused: "das geht nicht, weil #",
};

pub(super) const PEOPLE: PeopleWords = PeopleWords {
    entry_lies: ["der Termin steht", "der Kontakt steht", "die Aufgabe steht"],
    change_lies: "die Änderung steht",
    deletion_lies: "die Löschung gilt",
    entry_conflict: "jemand anders war schneller, und es gilt die Fassung des Servers",
    nobody_reminds: "kein Gerät erinnert Sie",
    reminds: ["# erinnert Sie", "# erinnern Sie"],
    does_not: [", # nicht", ", # nicht"],
    granted: [
        [
            "die Kollegin darf mit eigenem Zugang die Post lesen, den Kalender aber nicht",
            "die Kollegin darf mit eigenem Zugang die Post lesen und ändern, den Kalender aber nicht",
        ],
        [
            "die Kollegin darf mit eigenem Zugang Post, Kalender, Kontakte und Aufgaben lesen",
            "die Kollegin darf mit eigenem Zugang Post, Kalender, Kontakte und Aufgaben lesen und ändern",
        ],
    ],
    revoked: "die Kollegin kommt nicht mehr an Ihr Postfach",
    saw_nothing: "die Kollegin sieht weder Nachrichten noch Termine, Kontakte oder Aufgaben",
    saw_entries: "die Kollegin sieht #",
    saw_mail: "die Kollegin sieht #, aber keine Termine, Kontakte oder Aufgaben",
    saw_both: "die Kollegin sieht # und #",
    colleague_entered: "der Termin steht auf dem Server in Ihrem Kalender",
    colleague_deleted: "die Nachricht ist auf dem Server gelöscht",
    in_trash: ["eine Nachricht liegt im Papierkorb", "# Nachrichten liegen im Papierkorb"],
    can_recover: [
        "eine Nachricht ist gelöscht, lässt sich aber bis Tag # wiederherstellen",
        "# Nachrichten sind gelöscht, lassen sich aber bis Tag # wiederherstellen",
    ],
    administrator_can: [
        "eine Nachricht kann nur der Administrator bis Tag # zurückholen",
        "# Nachrichten kann nur der Administrator bis Tag # zurückholen",
    ],
    erased_for_good: [
        "eine Nachricht ist auf dem Server endgültig gelöscht",
        "# Nachrichten sind auf dem Server endgültig gelöscht",
    ],
    nothing_there: "auf dem Server war nichts zu holen",
    stolen: "# in fremder Hand",
    only_there: [", und eine davon hatten Sie nur dort", ", und # davon hatten Sie nur dort"],
    broke_nothing_lost: "keine Nachricht ist verloren, alle liegen auch anderswo",
    broke: ["eine Nachricht lag nur dort und ist verloren", "# Nachrichten lagen nur dort und sind verloren"],
    wipe_pending: "der Befehl wartet, bis sich das Gerät beim Server meldet",
    wiped_nothing: "# löscht sich, es lag nichts mehr darauf",
    wiped: ["# löscht sich, und mit ihm eine Nachricht", "# löscht sich, und mit ihm # Nachrichten"],
    nobody_locked_out: "Ihre eigenen Geräte kennen es schon",
    locked_out: [
        "ein Gerät in fremder Hand bekommt nichts Neues mehr",
        "# Geräte in fremder Hand bekommen nichts Neues mehr",
    ],
};
