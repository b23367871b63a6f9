//! What is often said about the three kinds and is not true, or not quite.
//!
//! Invariant: each has a published source, and where a guided story shows it, the story.

use super::Column;
use crate::advice::USUAL;
use crate::mailbox::Mailbox;
use crate::simulation::Guided;

/// Something often said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Saying {
    /// There are three kinds of mailbox.
    ThreeKinds,
    /// Any program will do, with name and password.
    AnyProgram,
    /// With POP3 each device can fetch all mail.
    EachFetchesAll,
    /// With POP3, what is deleted on the phone is still on the computer.
    StillOnComputer,
    /// With POP3, what was deleted by mistake is still on the server.
    StillOnServer,
    /// With IMAP, what is sent from the phone is in Sent on the computer.
    SentEverywhere,
    /// With IMAP, storage is soon full, and one has to delete.
    SoonFull,
    /// With IMAP, what an intruder deletes is lost; with Exchange it is not.
    LostByIntruder,
    /// With IMAP, one wrong click deletes everywhere.
    OneWrongClick,
    /// Exchange keeps everything on every device.
    AllOnEveryDevice,
    /// Sharing ends where the domain ends.
    SameDomain,
    /// Who wants calendar and contacts needs Exchange.
    CalendarNeedsExchange,
}

impl Saying {
    /// All of them, in the order in which the article says them.
    pub const ALL: [Self; 12] = [
        Self::ThreeKinds,
        Self::AnyProgram,
        Self::EachFetchesAll,
        Self::StillOnComputer,
        Self::StillOnServer,
        Self::SentEverywhere,
        Self::SoonFull,
        Self::LostByIntruder,
        Self::OneWrongClick,
        Self::AllOnEveryDevice,
        Self::SameDomain,
        Self::CalendarNeedsExchange,
    ];

    /// The pinned id.
    pub const fn id(self) -> &'static str {
        match self {
            Self::ThreeKinds => "three-kinds",
            Self::AnyProgram => "any-program",
            Self::EachFetchesAll => "each-fetches-all",
            Self::StillOnComputer => "still-on-computer",
            Self::StillOnServer => "still-on-server",
            Self::SentEverywhere => "sent-everywhere",
            Self::SoonFull => "soon-full",
            Self::LostByIntruder => "lost-by-intruder",
            Self::OneWrongClick => "one-wrong-click",
            Self::AllOnEveryDevice => "all-on-every-device",
            Self::SameDomain => "same-domain",
            Self::CalendarNeedsExchange => "calendar-needs-exchange",
        }
    }

    /// Where the truth was published.
    pub const fn source(self) -> &'static str {
        match self {
            Self::ThreeKinds => {
                "https://learn.microsoft.com/en-us/exchange/clients/pop3-and-imap4/pop3-and-imap4"
            }
            Self::AnyProgram => {
                "https://learn.microsoft.com/en-us/exchange/clients-and-mobile-in-exchange-online/deprecation-of-basic-authentication-exchange-online"
            }
            Self::EachFetchesAll => "https://www.rfc-editor.org/rfc/rfc1939#section-8",
            Self::StillOnComputer => {
                "https://github.com/mozilla/releases-comm-central/blob/master/mail/components/accountcreation/modules/AccountConfig.sys.mjs"
            }
            Self::StillOnServer => "https://www.rfc-editor.org/rfc/rfc1939#section-7",
            Self::SentEverywhere => "https://www.rfc-editor.org/rfc/rfc6154#section-2",
            Self::SoonFull => "https://www.rfc-editor.org/rfc/rfc9208",
            Self::LostByIntruder => {
                "https://learn.microsoft.com/en-us/exchange/security-and-compliance/recoverable-items-folder/recoverable-items-folder"
            }
            Self::OneWrongClick => "https://www.rfc-editor.org/rfc/rfc9051#section-6.4.8",
            Self::AllOnEveryDevice => {
                "https://helpdesk.troy.edu/TDClient/1924/Portal/KB/PrintArticle?ID=44784"
            }
            Self::SameDomain => {
                "https://learn.microsoft.com/en-us/exchange/sharing/organization-relationships/create-an-organization-relationship"
            }
            Self::CalendarNeedsExchange => "https://www.rfc-editor.org/rfc/rfc4791",
        }
    }

    /// The guided story that shows the truth, where one does.
    pub const fn shown_by(self) -> Option<Guided> {
        match self {
            Self::ThreeKinds => Some(Guided::Pop3SlipsIn),
            Self::EachFetchesAll => Some(Guided::Drawer),
            Self::StillOnComputer => Some(Guided::DeletedUnfetched),
            Self::StillOnServer => Some(Guided::DeletedOnPhone),

            Self::SoonFull => Some(Guided::Full),
            Self::LostByIntruder => Some(Guided::Emptied),
            Self::OneWrongClick => Some(Guided::DeletedOnPhone),
            Self::AllOnEveryDevice => Some(Guided::ProviderGone),
            Self::CalendarNeedsExchange => Some(Guided::Reminder),
            Self::AnyProgram | Self::SentEverywhere | Self::SameDomain => None,
        }
    }

    /// The mailboxes in which to play that story, in the order of the kinds: the usual ones, and where it is about a
    /// calendar beside IMAP, with one.
    pub fn mailboxes(self) -> [Mailbox; 3] {
        let [pop3, imap, exchange] = USUAL;
        let with_dav = Column::ImapWithDav.mailboxes()[0];
        [pop3, if self == Self::CalendarNeedsExchange { with_dav } else { imap }, exchange]
    }
}
