//! Why something cannot be done, in German.
//!
//! Invariant: a clause, without its beginning and its end.

use super::super::super::narration::Missing;
use crate::simulation::{Obstacle, Refusal};

/// To follow "weil".
pub fn because(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::Offline => "das Gerät kein Netz hat",
        Refusal::ServerDown => "der Server nicht erreichbar ist",
        Refusal::ServerGone => "es den Server nicht mehr gibt",
        Refusal::MaildropLocked => "gerade ein anderes Gerät die Post abholt",
        Refusal::OverQuota => "das Postfach voll ist",
        Refusal::GoneFromServer => "die Nachricht auf dem Server fehlt",
        Refusal::PasswordChanged => "das Kennwort nicht mehr stimmt",
        Refusal::NoRight => "der Kollegin das Recht dazu fehlt",
    }
}

pub fn obstacle(obstacle: Obstacle, missing: Missing) -> &'static str {
    match obstacle {
        Obstacle::NoSuchDevice => "dieses Gerät gibt es nicht",
        Obstacle::NoSuchMessage => "diese Nachricht gibt es hier nicht",
        Obstacle::NoSuchEntry => "diesen Eintrag gibt es hier nicht",
        Obstacle::DeviceLost => "das Gerät ist in fremder Hand",
        Obstacle::DeviceBroken => "das Gerät ist kaputt",
        Obstacle::NotOnDevice => "das Gerät zeigt diese Nachricht nicht",
        Obstacle::OnlyLocal => "die Nachricht liegt außerhalb des Postfachs nur auf diesem Gerät",
        Obstacle::WaitsInOutbox => "die Nachricht wartet noch im Postausgang",
        Obstacle::AlreadySo => "das ist schon so",
        Obstacle::NotInTrash => "die Nachricht liegt nicht im Papierkorb",
        Obstacle::TrashEmpty => "der Papierkorb ist leer",
        Obstacle::NothingToRecover => "es gibt nichts mehr wiederherzustellen",
        Obstacle::NotOffered => match missing {
            Missing::Logins => "einen eigenen Zugang für andere bietet dieses Postfach nicht",
            Missing::Calendar => "einen gemeinsamen Kalender bietet dieses Postfach nicht",
            Missing::Recovery => "eine Wiederherstellung bietet dieses Postfach nicht",
            Missing::Wipe => "dieses Gerät lässt sich über das Postfach nicht löschen",
            Missing::Other => "das bietet dieses Postfach nicht",
        },
        Obstacle::NoSession => "das Gerät gleicht gerade nicht ab",
        Obstacle::SessionOpen => "das Gerät gleicht gerade schon ab",
        Obstacle::ServerGone => "den Server gibt es nicht mehr",
        Obstacle::TooMany => "mehr davon lassen sich hier nicht zeigen",
    }
}
