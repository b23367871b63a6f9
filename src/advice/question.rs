//! What the box asks, and what can be answered.
//!
//! Invariant: the ids are pinned. Shared links, pages and the published cases keep them.

/// One question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum Question {
    /// On which devices mail is read.
    Devices,
    /// Whether all devices shall show the same state.
    SameState,
    /// Whether mail shall also be read in a browser.
    Webmail,
    /// Whether calendar, contacts and tasks shall go along.
    Calendar,
    /// Whether colleagues work in the same mailbox.
    Team,
    /// Whether storage at the provider is scarce.
    Storage,
    /// Whether the reader wants a complete copy of their own.
    Archive,
    /// Whether nothing shall stay at the provider.
    Privacy,
    /// How good the line is.
    Connection,
    /// Whether a lost or broken device may cost no mail.
    DeviceLoss,
    /// Whether a slip of the reader's own shall be undone.
    Mistake,
    /// Whether a malicious deletion shall be undone.
    Sabotage,
    /// What rules of the firm or the law ask for.
    Policy,
    /// Which mail program is used.
    Program,
    /// Whether the price decides.
    Budget,
    /// Whether it shall make as little work as possible.
    Effort,
}

/// One answer that can be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The pinned id.
    pub id: &'static str,
    /// Whether it is a wish that is judged. One that is not has no importance.
    pub is_wish: bool,
}

const fn wish(id: &'static str) -> Choice {
    Choice { id, is_wish: true }
}

const fn no_wish(id: &'static str) -> Choice {
    Choice { id, is_wish: false }
}

impl Question {
    /// All questions, in the order in which the full form asks them.
    pub const ALL: [Self; 16] = [
        Self::Devices,
        Self::SameState,
        Self::Webmail,
        Self::Calendar,
        Self::Team,
        Self::Storage,
        Self::Archive,
        Self::Privacy,
        Self::Connection,
        Self::DeviceLoss,
        Self::Mistake,
        Self::Sabotage,
        Self::Policy,
        Self::Program,
        Self::Budget,
        Self::Effort,
    ];

    /// The questions of the short form.
    pub const SHORT: [Self; 6] =
        [Self::Devices, Self::SameState, Self::Calendar, Self::Team, Self::Storage, Self::Archive];

    /// The pinned id.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Devices => "devices",
            Self::SameState => "same-state",
            Self::Webmail => "webmail",
            Self::Calendar => "calendar",
            Self::Team => "team",
            Self::Storage => "storage",
            Self::Archive => "archive",
            Self::Privacy => "privacy",
            Self::Connection => "connection",
            Self::DeviceLoss => "device-loss",
            Self::Mistake => "mistake",
            Self::Sabotage => "sabotage",
            Self::Policy => "policy",
            Self::Program => "program",
            Self::Budget => "budget",
            Self::Effort => "effort",
        }
    }

    /// The question with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|question| question.id() == id)
    }

    /// What can be answered, in the order shown. Their number never exceeds 4.
    pub const fn choices(self) -> &'static [Choice] {
        const YES_NO: &[Choice] = &[wish("yes"), no_wish("no")];
        match self {
            Self::Devices => const { &[wish("computer"), wish("phone"), wish("both"), wish("more")] },
            Self::SameState => const { &[wish("same"), wish("apart")] },
            Self::Calendar => const { &[no_wish("none"), wish("mine"), wish("shared")] },
            Self::Team => const { &[no_wish("alone"), wish("stand-in"), wish("together")] },
            Self::Storage => const { &[wish("small"), no_wish("plenty")] },
            Self::Connection => const { &[no_wish("always"), wish("offline"), wish("metered")] },
            Self::Policy => const { &[no_wish("none"), wish("wipe"), wish("retention")] },
            Self::Program => const { &[wish("outlook"), wish("other"), wish("none")] },
            Self::Budget => const { &[wish("tight"), no_wish("open")] },
            Self::Effort => const { &[wish("little"), no_wish("fine")] },
            Self::Webmail
            | Self::Archive
            | Self::Privacy
            | Self::DeviceLoss
            | Self::Mistake
            | Self::Sabotage => YES_NO,
        }
    }
}
