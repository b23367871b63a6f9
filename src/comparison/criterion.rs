//! What is compared, and what each criterion rests on.
//!
//! Invariant: the ids are pinned; a criterion that a story can show rests on a wish of the advice, all others on facts.

use super::note::Note;
use crate::advice::{Degree, Wish};

/// A row of the table, phrased as something one would want.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Criterion {
    /// Read, deleted, filed, sent on one device: so on the others.
    SameState,
    /// Each device shows all mail.
    AllMail,
    /// What is deleted on one device stays on the others.
    OneSided,
    /// As little work as possible.
    LittleEffort,
    /// All mail in a browser.
    Webmail,
    /// Reading without a line.
    Offline,
    /// Little data over a slow or metered line.
    Metered,
    /// New mail is there at once.
    Push,
    /// Rules that sort mail while all devices are off.
    Rules,
    /// An own calendar, contacts, tasks.
    MyCalendar,
    /// A calendar with others.
    SharedCalendar,
    /// Somebody stands in without the password.
    StandIn,
    /// A team works in one mailbox.
    Together,
    /// A broken device costs no mail.
    DeviceLoss,
    /// The provider is gone, the mail is not.
    OwnCopy,
    /// A slip can be undone.
    Mistake,
    /// A malicious deletion can be undone.
    Sabotage,
    /// A lost phone can be wiped.
    RemoteWipe,
    /// Mail is kept as the law asks.
    Retention,
    /// Little storage is enough.
    SmallStorage,
    /// Nothing stays at the provider.
    NothingAtProvider,
    /// Outlook does all of it.
    Outlook,
    /// Other programs do all of it.
    OtherPrograms,
    /// Moving to another provider.
    Moving,
    /// Standard and programs are kept up.
    UpToDate,
    /// Costs little.
    LowPrice,
}

/// Criteria that stand together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Group {
    /// Reading mail every day.
    Everyday,
    /// Calendar and colleagues.
    People,
    /// When something goes wrong.
    Mishap,
    /// Provider, programs, price.
    Offer,
}

impl Group {
    /// All groups, in order.
    pub const ALL: [Self; 4] = [Self::Everyday, Self::People, Self::Mishap, Self::Offer];
}

/// What a criterion rests on.
pub(super) enum Basis {
    /// What the advice judges: the first of these wishes, or that which the reader names.
    Judged(&'static [Wish]),
    /// Facts, in the order of the kinds.
    Noted(&'static [(Degree, Note); 3]),
}

impl Criterion {
    /// All criteria, in order; those of a group follow each other.
    pub const ALL: [Self; 26] = [
        Self::SameState,
        Self::AllMail,
        Self::OneSided,
        Self::LittleEffort,
        Self::Webmail,
        Self::Offline,
        Self::Metered,
        Self::Push,
        Self::Rules,
        Self::MyCalendar,
        Self::SharedCalendar,
        Self::StandIn,
        Self::Together,
        Self::DeviceLoss,
        Self::OwnCopy,
        Self::Mistake,
        Self::Sabotage,
        Self::RemoteWipe,
        Self::Retention,
        Self::SmallStorage,
        Self::NothingAtProvider,
        Self::Outlook,
        Self::OtherPrograms,
        Self::Moving,
        Self::UpToDate,
        Self::LowPrice,
    ];

    /// The pinned id.
    pub const fn id(self) -> &'static str {
        match self {
            Self::SameState => "same-state",
            Self::AllMail => "all-mail",
            Self::OneSided => "one-sided",
            Self::LittleEffort => "little-effort",
            Self::Webmail => "webmail",
            Self::Offline => "offline",
            Self::Metered => "metered",
            Self::Push => "push",
            Self::Rules => "rules",
            Self::MyCalendar => "my-calendar",
            Self::SharedCalendar => "shared-calendar",
            Self::StandIn => "stand-in",
            Self::Together => "together",
            Self::DeviceLoss => "device-loss",
            Self::OwnCopy => "own-copy",
            Self::Mistake => "mistake",
            Self::Sabotage => "sabotage",
            Self::RemoteWipe => "remote-wipe",
            Self::Retention => "retention",
            Self::SmallStorage => "small-storage",
            Self::NothingAtProvider => "nothing-at-provider",
            Self::Outlook => "outlook",
            Self::OtherPrograms => "other-programs",
            Self::Moving => "moving",
            Self::UpToDate => "up-to-date",
            Self::LowPrice => "low-price",
        }
    }

    /// The group in which it stands.
    pub const fn group(self) -> Group {
        match self as u8 {
            0..=8 => Group::Everyday,
            9..=12 => Group::People,
            13..=18 => Group::Mishap,
            _ => Group::Offer,
        }
    }

    /// The wishes of the advice that it answers; none where facts alone do.
    pub(super) fn wishes(self) -> &'static [Wish] {
        match self.basis() {
            Basis::Judged(wishes) => wishes,
            Basis::Noted(_) => &[],
        }
    }

    pub(super) const fn basis(self) -> Basis {
        use Degree::{Met, Partly, Unmet};
        Basis::Judged(match self {
            Self::SameState => &[Wish::SameState],
            Self::AllMail => &[Wish::AllMailOnEveryDevice],
            Self::OneSided => &[Wish::EachDeviceItsOwn],
            Self::LittleEffort => &[Wish::LittleEffort],
            Self::Webmail => &[Wish::Webmail],
            Self::Offline => &[Wish::ReadOffline],
            Self::Metered => &[Wish::Metered],
            Self::Push => {
                return Basis::Noted(&[
                    (Unmet, Note::Pop3Asks),
                    (Partly, Note::ImapIdles),
                    (Met, Note::ExchangePings),
                ]);
            }
            Self::Rules => {
                return Basis::Noted(&[
                    (Unmet, Note::Pop3RulesPerProgram),
                    (Partly, Note::ImapSieve),
                    (Met, Note::ExchangeRules),
                ]);
            }
            Self::MyCalendar => &[Wish::MyCalendar],
            Self::SharedCalendar => &[Wish::SharedCalendar],
            Self::StandIn => &[Wish::StandIn],
            Self::Together => &[Wish::Together],
            Self::DeviceLoss => &[Wish::SurviveDeviceLoss],
            Self::OwnCopy => &[Wish::OwnArchive, Wish::MailOnMyDevice],
            Self::Mistake => &[Wish::UndoMistake],
            Self::Sabotage => &[Wish::UndoSabotage],
            Self::RemoteWipe => &[Wish::RemoteWipe],
            Self::Retention => &[Wish::Retention],
            Self::SmallStorage => &[Wish::SmallStorage],
            Self::NothingAtProvider => &[Wish::NothingAtProvider],
            Self::Outlook => &[Wish::Outlook],
            Self::OtherPrograms => &[Wish::OtherProgram, Wish::NoExchangeProgram],
            Self::Moving => {
                return Basis::Noted(&[
                    (Met, Note::Pop3StaysHere),
                    (Met, Note::ImapIsCopied),
                    (Partly, Note::ExchangeMailOnly),
                ]);
            }
            Self::UpToDate => {
                return Basis::Noted(&[
                    (Unmet, Note::Pop3Of1996),
                    (Met, Note::ImapOf2021),
                    (Partly, Note::ExchangeCutsOff),
                ]);
            }
            Self::LowPrice => &[Wish::LowPrice],
        })
    }
}
