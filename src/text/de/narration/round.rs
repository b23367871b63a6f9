//! What a round with the server changes, in German.
//!
//! Invariant: a verb and what it is about, part of a sentence.

use crate::text::narration::Doing;
use crate::text::table::{Table, table};

/// One device, several.
pub(super) const VERBS: Table = table!(Doing {
    Fetch: "holt" / "holen",
    TakeOff: "löscht" / "löschen",
    Ask: "zeigt" / "zeigen",
    Drop: "behält" / "behalten",
    Lose: "verliert" / "verlieren",
    Trash: "zeigt" / "zeigen",
    File: "zeigt" / "zeigen",
    Read: "zeigt" / "zeigen",
    Flag: "zeigt" / "zeigen",
    Remove: "löscht" / "löschen",
    Send: "sendet" / "senden",
    Fail: "bringt" / "bringen",
    Renew: "bekommt" / "bekommen",
    Forget: "verliert" / "verlieren",
    GiveIn: "zeigt" / "zeigen",
    Get: "bekommt" / "bekommen",
});

pub(super) const CHANGES: Table = table!(Doing {
    Fetch: "%",
    TakeOff: "sie auf dem Server" / "sie auf dem Server" / "# davon auf dem Server",
    Ask: "eine Nachricht, die älter ist, nur mit Netz" / "# Nachrichten, die älter sind, nur mit Netz",
    Drop: "eine Nachricht nicht mehr selbst, weil sie zu alt ist"
        / "# Nachrichten nicht mehr selbst, weil sie zu alt sind",
    Lose: "eine Nachricht, weil sie auf dem Server fehlt" / "# Nachrichten, weil sie auf dem Server fehlen",
    Trash: "eine Nachricht jetzt im Papierkorb" / "# Nachrichten jetzt im Papierkorb",
    File: "eine Nachricht jetzt in einem anderen Ordner" / "# Nachrichten jetzt in einem anderen Ordner",
    Read: "eine Nachricht jetzt als gelesen" / "# Nachrichten jetzt als gelesen",
    Flag: "eine Nachricht jetzt als gekennzeichnet" / "# Nachrichten jetzt als gekennzeichnet",
    Remove: "eine Nachricht auf dem Server" / "# Nachrichten auf dem Server",
    Send: "eine Nachricht, die gewartet hat" / "# Nachrichten, die gewartet haben",
    Fail: "eine Nachricht nicht auf den Server, weil das Postfach voll ist"
        / "# Nachrichten nicht auf den Server, weil das Postfach voll ist",
    Renew: "einen geänderten Eintrag" / "# geänderte Einträge",
    Forget: "einen gelöschten Eintrag" / "# gelöschte Einträge",
    GiveIn: "einen Eintrag in der Fassung des Servers" / "# Einträge in der Fassung des Servers",
    Get: "%",
});
