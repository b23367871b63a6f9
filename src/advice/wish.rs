//! What a reader can wish for: the part of the answers that is judged.
//!
//! Invariant: a wish says nothing about kinds of mailbox; how far one meets it, a story or a fact decides.

/// Something a reader wants of a mailbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Wish {
    /// One device: the mail is on it, whatever becomes of the provider.
    MailOnMyDevice,
    /// Several devices: each shows all mail, sent mail too.
    AllMailOnEveryDevice,
    /// Read, deleted, filed and sent on one device: so on the others.
    SameState,
    /// What is deleted on one device stays on the others.
    EachDeviceItsOwn,
    /// All mail in a browser.
    Webmail,
    /// An appointment entered on one device reminds on all.
    MyCalendar,
    /// A colleague sees the calendar and enters appointments.
    SharedCalendar,
    /// A colleague covers for a while, without the password.
    StandIn,
    /// A team works in mail and calendar together.
    Together,
    /// Nothing is sent back although storage is small.
    SmallStorage,
    /// A complete copy of one's own.
    OwnArchive,
    /// Nothing stays at the provider.
    NothingAtProvider,
    /// Reading without a line.
    ReadOffline,
    /// Little data over a slow or metered line.
    Metered,
    /// A broken device costs no mail.
    SurviveDeviceLoss,
    /// A slip can be undone.
    UndoMistake,
    /// A malicious deletion can be undone, even if noticed late.
    UndoSabotage,
    /// A lost phone can be wiped from afar.
    RemoteWipe,
    /// Business mail is kept as the law asks.
    Retention,
    /// Outlook is the program.
    Outlook,
    /// Another program that speaks Exchange at least in part.
    OtherProgram,
    /// A program that does not speak Exchange.
    NoExchangeProgram,
    /// The price decides.
    LowPrice,
    /// As little work as possible.
    LittleEffort,
}

impl Wish {
    /// How many wishes there are.
    pub(super) const COUNT: usize = Self::LittleEffort as usize + 1;
}
