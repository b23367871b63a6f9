//! What a line means, for those who do not speak the protocol.
//!
//! Invariant: a note says what the client wants or the server answers, with its numbers; `text` makes the sentence.

use crate::simulation::{EntryKind, Folder};

/// The explanation of one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Note {
    /// What is wanted or answered.
    pub meaning: Meaning,
    /// What it is about, beside what the meaning says.
    pub about: About,
}

/// What the meaning of a line is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum About {
    /// Nothing more.
    Nothing,
    /// So many, or the one of this number.
    Number(u16),
    /// So many, and so many others.
    Numbers(u16, u16),
    /// A folder.
    Folder(Folder),
    /// One appointment, contact or task.
    Entry(EntryKind),
    /// Appointments, contacts or tasks.
    Entries(EntryKind),
}

/// An enum whose variants are found by their numbers.
macro_rules! numbered {
    ($(#[$about:meta])* pub enum $name:ident { $($(#[$doc:meta])* $variant:ident,)* }) => {
        $(#[$about])*
        pub enum $name { $($(#[$doc])* $variant,)* }

        impl $name {
            pub(super) const fn of(number: u8) -> Option<Self> {
                $(if number == Self::$variant as u8 {
                    return Some(Self::$variant);
                })*
                None
            }
        }
    };
}

numbered! {
/// What the client wants or the server answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Meaning {
    /// The server says that it listens.
    Ready,
    /// The client gives the user's name.
    UserName,
    /// The client gives the password.
    Password,
    /// Name and password are right.
    LoggedIn,
    /// Name or password are not right.
    LoginRefused,
    /// The server has done it.
    Done,
    /// The message itself.
    MessageText,
    /// The end of what was sent.
    TextEnds,
    /// The client takes its leave.
    Leaves,
    /// The server closes the connection.
    Goodbye,

    /// POP3: another device is at the maildrop.
    MaildropLocked,
    /// POP3: how much is there?
    AsksCount,
    /// POP3: so much.
    Count,
    /// POP3: under what ids?
    AsksIds,
    /// A list follows.
    ListFollows,
    /// POP3: the id of one message.
    IdOf,
    /// The list ends.
    ListEnds,
    /// POP3: the client fetches a message that it does not know.
    Fetches,
    /// POP3: the id is unknown to the client, the message is not.
    FetchesAgain,
    /// The message follows.
    MessageComes,
    /// POP3: to be deleted.
    Marks,
    /// POP3: marked, nothing more.
    Marked,
    /// POP3: the client ends the session.
    Quits,
    /// POP3: now it is deleted.
    Removed,
    /// POP3: nothing was marked, nothing is deleted.
    NothingRemoved,
    /// POP3: the line breaks off before QUIT.
    LineCut,

    /// SMTP: who is calling.
    Greets,
    /// SMTP: what the server can do.
    Offers,
    /// SMTP: the program gives name and password.
    SignsIn,
    /// SMTP: from whom.
    NamesSender,
    /// SMTP: to whom.
    NamesRecipient,
    /// SMTP: the message is to come.
    WantsToHandOver,
    /// The server is ready for it.
    GoAhead,
    /// SMTP: the message is the server's now.
    TakenOver,
    /// SMTP: there is no room.
    MailboxFull,

    /// IMAP: name and password in one.
    LogsIn,
    /// What folders are there?
    AsksFolders,
    /// IMAP: the inbox.
    InboxIs,
    /// IMAP: a folder of the reader's own.
    OwnFolderIs,
    /// IMAP: a folder with a purpose.
    FolderIs,
    /// IMAP: what is in it.
    FolderCounts,
    /// IMAP: the client opens a folder.
    Opens,
    /// IMAP: the folder before is closed.
    PreviousClosed,
    /// IMAP: the flags that there are.
    PossibleFlags,
    /// IMAP: the flags that the server keeps.
    LastingFlags,
    /// IMAP: how much is in it.
    Exists,
    /// IMAP: the first that is not read.
    FirstUnread,
    /// IMAP: the ids are still good.
    NumbersValid,
    /// IMAP: the id of the next message.
    NextNumber,
    /// IMAP: the folder is open.
    Opened,
    /// IMAP: what flags has each?
    AsksFlags,
    /// IMAP: the flags of one message.
    FlagsAre,
    /// The client fetches whole messages.
    AsksTexts,
    /// IMAP: the client asks for a few lines.
    AsksHeads,
    /// IMAP: they follow.
    HeadComes,
    /// IMAP: date, sender, subject, Message-ID.
    HeadText,
    /// Is to count as read.
    SetsSeen,
    /// Is to be flagged.
    SetsFlagged,
    /// IMAP: is to count as deleted.
    SetsDeleted,
    /// IMAP: the flags after that.
    FlagsNow,
    /// Is to go into another folder.
    MovesTo,
    /// Under what id it lies there.
    NumberThere,
    /// IMAP: it is gone from this folder's list.
    LeavesList,
    /// IMAP: what is marked is to be removed for good.
    Expunges,
    /// There was nothing to do it to.
    NothingThere,
    /// A copy goes up.
    Uploads,
    /// The copy lies on the server.
    Stored,
    /// The mailbox is full.
    OverQuota,
    /// The client waits for news.
    Waits,
    /// IMAP: the server will call.
    Waiting,
    /// IMAP: mail has come.
    NewMail,
    /// IMAP: the client has heard it.
    StopsWaiting,
    /// A right is given: to read.
    LetsRead,
    /// A right is given: to read and to change.
    LetsWrite,
    /// The right is taken away.
    TakesRight,
    /// IMAP: the colleague opens the owner's inbox.
    OpensShared,
    /// There is nothing for somebody without a right.
    Hidden,
    /// It may be read, not changed.
    Forbidden,

    /// An entry goes up.
    PutsEntry,
    /// CalDAV: only if there is none of this name.
    OnlyIfNew,
    /// CalDAV: only if it is still this version.
    OnlyIfUnchanged,
    /// The entry itself.
    EntryText,
    /// CalDAV: it is made.
    EntryCreated,
    /// CalDAV: the mark of this version.
    VersionIs,
    /// An entry is to be deleted.
    DeletesEntry,
    /// It is gone already.
    EntryGone,
    /// Somebody else was faster.
    ChangedMeanwhile,
    /// CalDAV: the client fetches the other's version.
    FetchesEntry,
    /// What is new since last time?
    AsksChanges,
    /// CalDAV: the mark of the last time.
    SyncToken,
    /// CalDAV: so much.
    ChangesFollow,
    /// CalDAV: the names of the entries.
    ListOfNames,
    /// CalDAV: the client asks for them.
    AsksEntries,
    /// CalDAV: they follow.
    EntriesCome,
    /// CalDAV: who may do what.
    RightsText,

    /// ActiveSync: the device is to be erased.
    WipeWaits,
    /// ActiveSync: what are the orders?
    AsksPolicy,
    /// ActiveSync: erase yourself.
    WipeOrdered,
    /// ActiveSync: it is done.
    WipeObeyed,
    /// ActiveSync: send this.
    SendsMail,
    /// ActiveSync: sent and filed.
    MailSent,
    /// ActiveSync: the mailbox is too full for sending.
    SendingStopped,
    /// ActiveSync: what is new in a folder?
    AsksFolder,
    /// ActiveSync: a new message.
    ItemAdded,
    /// ActiveSync: a message that the device knows lies here now.
    ItemMovedHere,
    /// ActiveSync: read or flagged elsewhere.
    ItemChanged,
    /// ActiveSync: not in this folder any more.
    ItemGone,
    /// ActiveSync: too old for this device.
    ItemAged,
    /// ActiveSync: delete past Deleted Items.
    DeletesItem,
    /// ActiveSync: the device searches the server.
    Searches,
    /// ActiveSync: found.
    Found,
    /// ActiveSync: something has come.
    SomethingNew,
    /// ActiveSync: an entry comes down.
    EntryDown,
    /// ActiveSync: an entry was deleted elsewhere.
    EntryRemoved,
}
}
