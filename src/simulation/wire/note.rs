//! What a line means, for those who do not speak the protocol.
//!
//! Invariant: a note says what the client wants or the server answers, with its numbers; `text` makes the sentence.

use crate::simulation::{EntryKind, Folder, Right};

/// The explanation of one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Note {
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
    Count {
        /// Messages in the maildrop.
        messages: u16,
    },
    /// POP3: under what ids?
    AsksIds,
    /// A list follows.
    ListFollows,
    /// POP3: the id of one message.
    IdOf {
        /// Its number in this session.
        number: u16,
    },
    /// The list ends.
    ListEnds,
    /// POP3: the client fetches a message that it does not know.
    Fetches {
        /// Its number in this session.
        number: u16,
    },
    /// POP3: the id is unknown to the client, the message is not.
    FetchesAgain {
        /// Its number in this session.
        number: u16,
    },
    /// The message follows.
    MessageComes,
    /// POP3: to be deleted.
    Marks {
        /// Its number in this session.
        number: u16,
    },
    /// POP3: marked, nothing more.
    Marked,
    /// POP3: the client ends the session.
    Quits {
        /// Messages that are marked.
        marked: u16,
    },
    /// POP3: now it is deleted.
    Removed {
        /// Messages deleted.
        messages: u16,
    },
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
    /// IMAP: one of the folders.
    FolderIs(Folder),
    /// IMAP: what is in it.
    FolderCounts {
        /// Messages.
        messages: u16,
        /// Messages that are not read.
        unseen: u16,
    },
    /// IMAP: the client opens a folder.
    Opens(Folder),
    /// IMAP: the folder before is closed.
    PreviousClosed,
    /// IMAP: the flags that there are.
    PossibleFlags,
    /// IMAP: the flags that the server keeps.
    LastingFlags,
    /// IMAP: how much is in it.
    Exists {
        /// Messages.
        messages: u16,
    },
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
    AsksTexts {
        /// How many.
        messages: u16,
    },
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
    MovesTo(Folder),
    /// Under what id it lies there.
    NumberThere,
    /// IMAP: it is gone from this folder's list.
    LeavesList,
    /// IMAP: what is marked is to be removed for good.
    Expunges,
    /// There was nothing to do it to.
    NothingThere,
    /// A copy goes up.
    Uploads(Folder),
    /// The copy lies on the server.
    Stored,
    /// The mailbox is full.
    OverQuota,
    /// The client waits for news.
    Waits,
    /// IMAP: the server will call.
    Waiting,
    /// IMAP: mail has come.
    NewMail {
        /// Messages in the folder now.
        messages: u16,
    },
    /// IMAP: the client has heard it.
    StopsWaiting,
    /// A right is given.
    GivesRight(Right),
    /// The right is taken away.
    TakesRight,
    /// IMAP: the colleague opens the owner's inbox.
    OpensShared,
    /// There is nothing for somebody without a right.
    Hidden,
    /// It may be read, not changed.
    Forbidden,

    /// An entry goes up.
    PutsEntry(EntryKind),
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
    DeletesEntry(EntryKind),
    /// It is gone already.
    EntryGone,
    /// Somebody else was faster.
    ChangedMeanwhile,
    /// CalDAV: the client fetches the other's version.
    FetchesEntry,
    /// What is new since last time?
    AsksChanges(EntryKind),
    /// CalDAV: the mark of the last time.
    SyncToken,
    /// CalDAV: so much.
    ChangesFollow {
        /// New or changed.
        changed: u16,
        /// Deleted.
        removed: u16,
    },
    /// CalDAV: the names of the entries.
    ListOfNames,
    /// CalDAV: the client asks for them.
    AsksEntries {
        /// How many.
        entries: u16,
    },
    /// CalDAV: they follow.
    EntriesCome {
        /// How many.
        entries: u16,
    },
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
    AsksFolder(Folder),
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
    EntryDown(EntryKind),
    /// ActiveSync: an entry was deleted elsewhere.
    EntryRemoved(EntryKind),
}
