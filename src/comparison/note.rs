//! Facts on criteria that are no question of the advice.
//!
//! Invariant: a note is a statement somebody else published; its words stand in `text`, its source here.

/// A fact on one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Note {
    /// A POP3 program sees new mail when it asks, and not before.
    Pop3Asks,
    /// IMAP tells at once, of the folder that is open.
    ImapIdles,
    /// ActiveSync tells at once, of all folders that are watched.
    ExchangePings,
    /// Rules run in each program, when it fetches.
    Pop3RulesPerProgram,
    /// Rules run on the server where the provider offers Sieve.
    ImapSieve,
    /// Rules run on the server.
    ExchangeRules,
    /// What was fetched is the device's own and does not move.
    Pop3StaysHere,
    /// Folders and messages are copied from server to server.
    ImapIsCopied,
    /// By IMAP the mail moves, not calendar, contacts and tasks.
    ExchangeMailOnly,
    /// The standard is of 1996 and knows neither folders nor marks.
    Pop3Of1996,
    /// The standard was renewed in 2021.
    ImapOf2021,
    /// Microsoft keeps it up, and cuts off older ways in.
    ExchangeCutsOff,
}

impl Note {
    /// All notes.
    pub const ALL: [Self; 12] = [
        Self::Pop3Asks,
        Self::ImapIdles,
        Self::ExchangePings,
        Self::Pop3RulesPerProgram,
        Self::ImapSieve,
        Self::ExchangeRules,
        Self::Pop3StaysHere,
        Self::ImapIsCopied,
        Self::ExchangeMailOnly,
        Self::Pop3Of1996,
        Self::ImapOf2021,
        Self::ExchangeCutsOff,
    ];

    /// Where it was published.
    pub const fn source(self) -> &'static str {
        match self {
            Self::Pop3Asks | Self::Pop3RulesPerProgram | Self::Pop3Of1996 => {
                "https://www.rfc-editor.org/rfc/rfc1939#section-8"
            }
            Self::Pop3StaysHere => "https://www.rfc-editor.org/rfc/rfc1939#section-1",
            Self::ImapIdles => "https://www.rfc-editor.org/rfc/rfc9051#section-6.3.13",
            Self::ExchangePings => {
                "https://learn.microsoft.com/en-us/openspecs/exchange_server_protocols/ms-ascmd/54540f3b-ab15-4856-8e21-dcebd4a7b495"
            }
            Self::ImapSieve => "https://www.rfc-editor.org/rfc/rfc5228",
            Self::ExchangeRules => "https://ccm.net/faq/32245-outlook-specific-features-of-exchange-accounts",
            Self::ImapIsCopied | Self::ImapOf2021 => "https://www.rfc-editor.org/rfc/rfc9051",
            Self::ExchangeMailOnly => {
                "https://learn.microsoft.com/en-us/exchange/clients/pop3-and-imap4/pop3-and-imap4"
            }
            Self::ExchangeCutsOff => {
                "https://techgolly.com/microsoft-sets-final-shutdown-date-for-exchange-web-services"
            }
        }
    }
}

/// When all notes and sayings were last checked, as year and month.
pub const AS_OF: (u16, u8) = (2026, 11);

/// What JMAP is: RFC 8620; mail by RFC 8621, contacts by RFC 9610.
pub const JMAP: &str = "https://www.rfc-editor.org/rfc/rfc8620";
