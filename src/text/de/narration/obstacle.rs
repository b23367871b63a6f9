//! Why something cannot be done, in German.
//!
//! Invariant: a clause, without its beginning and its end.

use crate::simulation::{Obstacle, Refusal};
use crate::text::narration::Missing;
use crate::text::table::{Table, table};

/// To follow "weil".
pub(super) const REFUSALS: Table = table!(Refusal {
    Offline: "das Gerät kein Netz hat",
    ServerDown: "der Server nicht erreichbar ist",
    ServerGone: "es den Server nicht mehr gibt",
    MaildropLocked: "gerade ein anderes Gerät die Post abholt",
    OverQuota: "das Postfach voll ist",
    GoneFromServer: "die Nachricht auf dem Server fehlt",
    PasswordChanged: "das Kennwort nicht mehr stimmt",
    NoRight: "der Kollegin das Recht dazu fehlt",
});

pub(super) const OBSTACLES: Table = table!(Obstacle {
    NoSuchDevice: "dieses Gerät gibt es nicht",
    NoSuchMessage: "diese Nachricht gibt es hier nicht",
    NoSuchEntry: "diesen Eintrag gibt es hier nicht",
    DeviceLost: "das Gerät ist in fremder Hand",
    DeviceBroken: "das Gerät ist kaputt",
    NotOnDevice: "das Gerät zeigt diese Nachricht nicht",
    OnlyLocal: "die Nachricht liegt außerhalb des Postfachs nur auf diesem Gerät",
    WaitsInOutbox: "die Nachricht wartet noch im Postausgang",
    AlreadySo: "das ist schon so",
    NotInTrash: "die Nachricht liegt nicht im Papierkorb",
    TrashEmpty: "der Papierkorb ist leer",
    NothingToRecover: "es gibt nichts mehr wiederherzustellen",
    NotOffered: "das bietet dieses Postfach nicht",
    NoSession: "das Gerät gleicht gerade nicht ab",
    SessionOpen: "das Gerät gleicht gerade schon ab",
    ServerGone: "den Server gibt es nicht mehr",
    TooMany: "mehr davon lassen sich hier nicht zeigen",
});

pub(super) const MISSING: Table = table!(Missing {
    Logins: "einen eigenen Zugang für andere bietet dieses Postfach nicht",
    Calendar: "einen gemeinsamen Kalender bietet dieses Postfach nicht",
    Recovery: "eine Wiederherstellung bietet dieses Postfach nicht",
    Wipe: "dieses Gerät lässt sich über das Postfach nicht löschen",
});
