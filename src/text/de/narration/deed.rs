//! What happens, in German.
//!
//! Invariant: nothing is said here of what comes of it: whatever a mailbox may refuse is told as something that
//! somebody wants to do.

use super::super::super::narration::{DeedWords, Order};

pub(super) const DEEDS: DeedWords = DeedWords {
    on_day: "am Tag #",
    order: Order::VerbFirst,
    arrives: [["eine Nachricht", "kommt", "an"], ["# Nachrichten", "kommen", "an"]],
    arrives_large: [
        ["eine Nachricht mit # MB", "kommt", "an"],
        ["# Nachrichten mit je # MB", "kommen", "an"],
    ],
    sync: [["#", "gleicht", "mit dem Server ab"], ["#", "gleichen", "mit dem Server ab"]],
    begin_sync: ["#", "beginnt", "den Abgleich mit dem Server"],
    end_sync: ["#", "beendet", "den Abgleich mit dem Server"],
    line_drops: ["#", "verliert", "mitten im Abgleich die Verbindung"],
    go_offline: ["#", "hat", "kein Netz mehr"],
    go_online: ["#", "hat", "wieder Netz"],
    read: ["Sie", "lesen", "# #"],
    flag: ["Sie", "kennzeichnen", "# #"],
    file: ["Sie", "legen", "# # in einen eigenen Ordner"],
    keep_locally: ["Sie", "kopieren", "# # in einen Ordner nur auf diesem Gerät"],
    delete: ["Sie", "löschen", "# #"],
    purge: ["Sie", "löschen", "# # endgültig, ohne Papierkorb"],
    restore: ["Sie", "holen", "# # aus dem Papierkorb zurück"],
    recover: ["Sie", "wollen", "# # wiederherstellen"],
    empty_trash: ["Sie", "leeren", "# den Papierkorb"],
    send: ["Sie", "schreiben", "# eine Nachricht und senden sie"],
    save_draft: ["Sie", "beginnen", "# eine Nachricht und speichern sie als Entwurf"],
    make_entry: ["Sie", "tragen", "# # ein"],
    change_entry: ["Sie", "ändern", "# #"],
    delete_entry: ["Sie", "löschen", "# #"],
    an_entry: ["einen Termin", "einen Kontakt", "eine Aufgabe"],
    the_entry: ["den Termin", "den Kontakt", "die Aufgabe", "den Eintrag"],
    reminder_due: ["die Erinnerung an den Termin", "wird", "fällig"],
    grant_read: ["Sie", "wollen", "einer Kollegin erlauben, Post und Kalender zu lesen"],
    grant_write: ["Sie", "wollen", "einer Kollegin erlauben, Post und Kalender zu lesen und zu ändern"],
    revoke: ["Sie", "wollen", "der Kollegin das Recht wieder nehmen"],
    colleague_reads: ["die Kollegin", "will", "mit eigenem Zugang Post und Kalender ansehen"],
    colleague_appoints: ["die Kollegin", "will", "einen Termin in Ihren Kalender eintragen"],
    colleague_deletes: ["die Kollegin", "will", "# in Ihrem Posteingang löschen"],
    empties: [
        ["jemand", "wirft", "mit Ihrem Kennwort alles im Postfach in den Papierkorb"],
        ["jemand", "leert", "mit Ihrem Kennwort das Postfach und den Papierkorb"],
        [
            "jemand",
            "leert",
            "mit Ihrem Kennwort das Postfach, den Papierkorb und alles, was sich wiederherstellen ließe",
        ],
    ],
    lose: ["#", "wird", "gestohlen"],
    breaks: ["#", "geht", "kaputt"],
    order_wipe: ["Sie", "wollen", "# aus der Ferne löschen"],
    change_password: ["Sie", "ändern", "Ihr Kennwort"],
    add_device: ["Sie", "richten", "# ein#"],
    by_pop3: [
        ", dessen Programm die Post abholt und auf dem Server löscht",
        ", dessen Programm die Post abholt und erst später auf dem Server löscht",
        ", dessen Programm die Post abholt und auf dem Server liegen lässt",
    ],
    days_pass: [["ein Tag", "vergeht", "bis Tag #"], ["# Tage", "vergehen", "bis Tag #"]],
    server_down: ["der Server", "ist", "nicht mehr erreichbar"],
    server_up: ["der Server", "ist", "wieder erreichbar"],
    server_gone: ["der Anbieter", "ist", "über Nacht verschwunden, mit allem auf seinem Server"],
};
