//! The three kinds of mailbox, their settings, and the few words that all other modules share.
//!
//! Invariant: a setting that changes what becomes of mail stands here and nowhere else; a [`Mailbox`] is all that a
//! [`World`](crate::simulation::World) needs to know of the provider.

/// What kind of mailbox a provider sells.
///
/// POP3 and IMAP are protocols, Exchange is a server product; the reader meets them as three offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum MailboxKind {
    /// A pick-up protocol for one maildrop. Source: RFC 1939.
    Pop3,
    /// A protocol for mailboxes that stay on the server. Source: RFC 9051.
    Imap,
    /// Mail, calendar, contacts and tasks on one server. Source: Microsoft, `MS-ASCMD`, `MS-OXCMAPIHTTP`.
    Exchange,
}

impl MailboxKind {
    /// All kinds, in the order in which the article explains them.
    pub const ALL: [Self; 3] = [Self::Pop3, Self::Imap, Self::Exchange];

    /// The id that pages, links and style sheets keep.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Pop3 => "pop3",
            Self::Imap => "imap",
            Self::Exchange => "exchange",
        }
    }

    /// The kind of this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }
}

/// How long a POP3 program leaves what it has fetched on the server.
///
/// A habit of the program, not of the protocol: it withholds DELE. Source: RFC 1939, section 8.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LeaveOnServer {
    /// DELE right after RETR: the server keeps nothing.
    No,
    /// DELE at the first sync that is at least so many days after this very device fetched the message.
    Days(u16),
    /// Never DELE by age.
    Forever,
}

/// How one device uses POP3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Pop3Access {
    /// How long fetched mail stays on the server.
    pub leave: LeaveOnServer,
    /// Whether deleting on this device also sends DELE at its next sync.
    pub delete_with_local: bool,
}

/// What an IMAP provider offers beside IMAP itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ImapSettings {
    /// Whether the same host carries calendar and tasks (CalDAV, RFC 4791) and contacts (CardDAV, RFC 6352).
    pub dav: bool,
    /// Days after which the host empties the Trash by itself; `None`: never. Source: Dovecot, `autoexpunge`.
    pub trash_days: Option<u16>,
}

/// What an Exchange provider has set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ExchangeSettings {
    /// Days in which what left Deleted Items can be recovered: 14 by default, 30 at most in Exchange Online.
    pub recovery_days: u16,
    /// Days of mail that a phone keeps; older mail stays on the server.
    pub phone_days: u16,
}

/// A kind of mailbox with its settings: one of the things that compete for the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mailbox {
    /// POP3, with the settings of every device that brings none of its own.
    Pop3(Pop3Access),
    /// IMAP.
    Imap(ImapSettings),
    /// Exchange.
    Exchange(ExchangeSettings),
}

impl Mailbox {
    /// The kind without its settings.
    pub const fn kind(&self) -> MailboxKind {
        match self {
            Self::Pop3(_) => MailboxKind::Pop3,
            Self::Imap(_) => MailboxKind::Imap,
            Self::Exchange(_) => MailboxKind::Exchange,
        }
    }
}

/// What kind of device reads the mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DeviceKind {
    /// Stands on a desk, keeps a full copy where the mailbox allows one.
    Computer,
    /// As a computer, but often without a line.
    Laptop,
    /// Keeps a window of the last weeks, travels, can be lost.
    Phone,
    /// As a phone.
    Tablet,
}

impl DeviceKind {
    /// All kinds of device.
    pub const ALL: [Self; 4] = [Self::Computer, Self::Laptop, Self::Phone, Self::Tablet];

    /// The id that shared links keep.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Computer => "computer",
            Self::Laptop => "laptop",
            Self::Phone => "phone",
            Self::Tablet => "tablet",
        }
    }

    /// Whether mail programs on it keep only a window of recent mail.
    /// Source: MS-ASCMD, section 2.2.3.68.2 (FilterType); negox.com, knowledge base 372 ("a month or less").
    pub const fn is_mobile(self) -> bool {
        match self {
            Self::Computer | Self::Laptop => false,
            Self::Phone | Self::Tablet => true,
        }
    }
}
