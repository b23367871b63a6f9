//! What the box asks, and what can be answered.
//!
//! Invariant: the ids are pinned. Shared links, pages and the published cases keep them.

use super::wish::Wish;

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
    /// The wish that is judged; an answer that is none has no importance.
    pub wish: Option<Wish>,
}

impl Choice {
    /// Whether this answer is judged.
    pub const fn is_wish(&self) -> bool {
        self.wish.is_some()
    }
}

const fn wish(id: &'static str, wish: Wish) -> Choice {
    Choice { id, wish: Some(wish) }
}

const fn no_wish(id: &'static str) -> Choice {
    Choice { id, wish: None }
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

    /// Those that the short form leaves out.
    pub const REST: [Self; 10] = [
        Self::Webmail,
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
        macro_rules! choices {
            ($($choice:expr),*) => { const { &[$($choice),*] } };
        }
        match self {
            Self::Devices => choices![
                wish("computer", Wish::MailOnMyDevice),
                wish("phone", Wish::MailOnMyDevice),
                wish("both", Wish::AllMailOnEveryDevice),
                wish("more", Wish::AllMailOnEveryDevice)
            ],
            Self::SameState => {
                choices![wish("same", Wish::SameState), wish("apart", Wish::EachDeviceItsOwn)]
            }
            Self::Webmail => choices![wish("yes", Wish::Webmail), no_wish("no")],
            Self::Calendar => choices![
                no_wish("none"),
                wish("mine", Wish::MyCalendar),
                wish("shared", Wish::SharedCalendar)
            ],
            Self::Team => {
                choices![no_wish("alone"), wish("stand-in", Wish::StandIn), wish("together", Wish::Together)]
            }
            Self::Storage => choices![wish("small", Wish::SmallStorage), no_wish("plenty")],
            Self::Archive => choices![wish("yes", Wish::OwnArchive), no_wish("no")],
            Self::Privacy => choices![wish("yes", Wish::NothingAtProvider), no_wish("no")],
            Self::Connection => choices![
                no_wish("always"),
                wish("offline", Wish::ReadOffline),
                wish("metered", Wish::Metered)
            ],
            Self::DeviceLoss => choices![wish("yes", Wish::SurviveDeviceLoss), no_wish("no")],
            Self::Mistake => choices![wish("yes", Wish::UndoMistake), no_wish("no")],
            Self::Sabotage => choices![wish("yes", Wish::UndoSabotage), no_wish("no")],
            Self::Policy => {
                choices![no_wish("none"), wish("wipe", Wish::RemoteWipe), wish("retention", Wish::Retention)]
            }
            Self::Program => choices![
                wish("outlook", Wish::Outlook),
                wish("other", Wish::OtherProgram),
                wish("none", Wish::NoExchangeProgram)
            ],
            Self::Budget => choices![wish("tight", Wish::LowPrice), no_wish("open")],
            Self::Effort => choices![wish("little", Wish::LittleEffort), no_wish("fine")],
        }
    }
}

impl Wish {
    /// The question to which it is an answer, the first one if there are several.
    pub fn question(self) -> Option<Question> {
        let asks = |question: &Question| question.choices().iter().any(|choice| choice.wish == Some(self));
        Question::ALL.into_iter().find(asks)
    }
}
