//! What cannot be simulated: facts with their source and the date at which it was read.
//!
//! Invariant: a fact is a statement somebody else published; its words stand in `text`, its source here.

/// A fact that a row rests on or is limited by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fact {
    /// Outlook shows CalDAV calendars and CardDAV contacts only with an add-on.
    OutlookNeedsDavAddOn,
    /// Outlook keeps the calendar of an IMAP or POP3 account on this one PC.
    OutlookCalendarLocal,
    /// Outlook speaks everything that Exchange offers.
    OutlookSpeaksExchange,
    /// Many programs speak Exchange only in part: Thunderbird its mail, phones all but tasks.
    OthersSpeakExchangePartly,
    /// The reader's program does not speak Exchange at all.
    NoExchange,
    /// Every mail program speaks POP3 and IMAP.
    AllSpeakImap,
    /// Rights on IMAP folders exist, but host and program must both support them.
    AclDepends,
    /// Exchange costs a monthly fee per person.
    ExchangeFee,
    /// Exchange wants someone to administer it.
    ExchangeAdmin,
    /// Calendars on CalDAV hosts can be shared where host and program both support it.
    DavSharingDepends,
    /// Calendar and contacts by CalDAV and CardDAV are set up on each device beside the mail.
    DavSetUp,
    /// Mail programs on computers load everything by default, whatever the protocol could spare.
    ComputersLoadAll,
    /// POP3 loads every message whole.
    Pop3LoadsWhole,
    /// IMAP can load headers first, the rest when wanted.
    ImapHeadersFirst,
    /// ActiveSync loads a window and shortened bodies, made for slow lines.
    ExchangeSlowLines,
    /// A mail folder is no archive in the sense of the law.
    NoLegalArchive,
    /// Exchange with a hold keeps what users delete, so it comes closest.
    ExchangeHold,
}

impl Fact {
    /// Where it was published.
    pub const fn source(self) -> &'static str {
        match self {
            Self::OutlookNeedsDavAddOn | Self::OutlookCalendarLocal => {
                "https://www.hrz.uni-bonn.de/en/services/e-mail/calender-and-schedule-management/outlook"
            }
            Self::OutlookSpeaksExchange => {
                "https://learn.microsoft.com/en-us/exchange/clients/mapi-over-http/mapi-over-http"
            }
            Self::OthersSpeakExchangePartly => "https://brendan.abolivier.bzh/exchange-pt-1/",
            Self::NoExchange | Self::AllSpeakImap => {
                "https://learn.microsoft.com/en-us/exchange/clients/pop3-and-imap4/pop3-and-imap4"
            }
            Self::AclDepends => "https://www.rfc-editor.org/rfc/rfc4314",
            Self::DavSharingDepends => "https://www.rfc-editor.org/rfc/rfc3744",
            Self::DavSetUp => "https://www.ionos.de/digitalguide/server/knowhow/carddav/",
            Self::ComputersLoadAll => {
                "https://github.com/mozilla/releases-comm-central/blob/master/mailnews/mailnews.js"
            }
            Self::ExchangeFee => {
                "https://www.microsoft.com/en-us/microsoft-365/exchange/compare-microsoft-exchange-online-plans"
            }
            Self::ExchangeAdmin => "https://learn.microsoft.com/en-us/exchange/exchange-online",
            Self::Pop3LoadsWhole => "https://www.rfc-editor.org/rfc/rfc1939#section-5",
            Self::ImapHeadersFirst => "https://www.rfc-editor.org/rfc/rfc9051#section-6.4.5",
            Self::ExchangeSlowLines => {
                "https://learn.microsoft.com/en-us/exchange/clients/exchange-activesync/exchange-activesync"
            }
            Self::NoLegalArchive => {
                "https://buhl.de/meinbuero/was-gibt-es-bei-der-e-mail-archivierung-zu-beachten"
            }
            Self::ExchangeHold => {
                "https://learn.microsoft.com/en-us/exchange/policy-and-compliance/holds/holds"
            }
        }
    }

    /// When it was last checked, as year and month.
    pub const fn as_of(self) -> (u16, u8) {
        (2026, 11)
    }
}
