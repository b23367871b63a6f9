//! What a mailbox makes of an event.
//!
//! Invariant: an outcome is numbers and reasons, never a sentence. A message that no place holds any more after an
//! event is counted in that event's outcome (`lost`, `sent_back`), so nothing vanishes unsaid.

use super::Folder;

/// What came of an event. `lost` counts messages that nobody but a stranger holds any longer: no copy on the server or
/// on a device of the reader's, nothing to recover.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// The mail lies in the inbox on the server.
    Arrived {
        /// Exchange: this mail took the mailbox past its warning level.
        warned: bool,
    },
    /// The server cannot be reached: the mail waits with its sender, who keeps trying.
    WaitsAtSender,
    /// The mailbox is full: the mail went back to its sender.
    SentBack,
    /// A whole round with the server.
    Synced(Round),
    /// A POP3 session is open: fetched and marked, but without QUIT nothing is deleted yet.
    SessionBegun {
        /// Messages fetched.
        fetched: u16,
        /// Messages that QUIT will remove from the server.
        marked: u16,
    },
    /// A POP3 session broke off: nothing was deleted.
    SessionBroken {
        /// Messages that were marked and stay on the server.
        unmarked: u16,
    },
    /// The device lost its line.
    WentOffline,
    /// The device has its line again.
    WentOnline,
    /// A message is read or flagged now.
    Marked(Reach),
    /// A message lies in another folder now.
    Moved {
        /// Which.
        to: Folder,
        /// How far that got.
        reach: Reach,
    },
    /// The device has a copy of its own beside the mailbox.
    KeptLocally,
    /// Messages were deleted past the trash.
    Erased {
        /// How many.
        count: u16,
        /// How far that got.
        reach: Reach,
        /// How many of them the server still lets recover.
        recoverable: u16,
        /// How many nobody holds any more.
        lost: u16,
    },
    /// A message lies in the inbox again.
    Recovered(Recoverer),
    /// A message went out.
    Sent(SentCopy),
    /// A message waits in the device's outbox.
    WaitsInOutbox(Refusal),
    /// A draft was saved.
    DraftSaved(Reach),
    /// A draft stayed on the device because the mailbox is full.
    DraftRefused,
    /// An appointment, contact or task was made, changed or deleted.
    EntrySaved(Reach),
    /// Somebody had changed the entry meanwhile: the server's version stands.
    EntryConflict,
    /// The time of a reminder came.
    Reminded {
        /// Devices of the reader's that raised it.
        on: u8,
        /// Devices the reader has.
        of: u8,
    },
    /// The colleague was given a right.
    Granted {
        /// It covers calendar, contacts and tasks, not only mail.
        groupware: bool,
    },
    /// The colleague's right is gone.
    Revoked,
    /// What the colleague sees.
    ColleagueSaw {
        /// Messages in the inbox.
        mail: u16,
        /// Appointments, contacts and tasks.
        entries: u16,
    },
    /// The colleague's appointment stands in the owner's calendar on the server.
    ColleagueEntered,
    /// The colleague's deletion took a message out of the owner's mailbox on the server.
    ColleagueDeleted {
        /// The server still lets the owner recover it.
        recoverable: bool,
        /// 1 if nobody holds it any more, else 0.
        lost: u16,
    },
    /// The mailbox on the server was emptied by somebody else.
    Emptied {
        /// Messages now in the trash.
        trashed: u16,
        /// Messages that the reader can recover.
        recoverable: u16,
        /// Messages that only the administrator can recover.
        by_administrator: u16,
        /// Messages erased on the server, without a way back there.
        erased: u16,
        /// Messages that nobody holds any more.
        lost: u16,
    },
    /// The device is in other hands.
    Stolen {
        /// Messages that lie on it.
        exposed: u16,
        /// Messages that were on it alone.
        lost: u16,
    },
    /// The device's store is gone.
    Broke {
        /// Messages that were on it alone.
        lost: u16,
    },
    /// The wipe waits for the device's next connection.
    WipePending,
    /// The device obeyed the wipe.
    Wiped {
        /// Messages erased on it.
        erased: u16,
        /// Messages that were on it alone, not uploaded yet; 0 if it was lost before.
        lost: u16,
    },
    /// The password is another one.
    PasswordChanged {
        /// Devices in other hands that get nothing new.
        locked_out: u8,
    },
    /// A device is set up; it has not synced yet.
    DeviceAdded,
    /// Time went by.
    TimePassed(Expiry),
    /// The server cannot be reached.
    ServerWentDown,
    /// The server can be reached again.
    ServerCameUp {
        /// Messages that had waited with their senders and lie in the inbox now.
        delivered: u16,
        /// Messages that had waited and found the mailbox full.
        sent_back: u16,
    },
    /// The server is gone for good.
    ServerWentForGood {
        /// Messages that were on it alone.
        lost: u16,
    },
    /// It was tried, and could not be done. Nothing changed.
    Refused(Refusal),
    /// It makes no sense now. Nothing changed.
    Impossible(Obstacle),
}

/// What a round with the server did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Round {
    /// Messages that the device holds now and did not hold before.
    pub fetched: u16,
    /// Cached copies that are gone from the device because they are gone from the server.
    pub gone: u16,
    /// Cached copies that the device dropped because they grew too old for its window.
    pub aged: u16,
    /// Messages that this round removed from the server (POP3's DELE, or deletions made offline).
    pub removed: u16,
    /// Messages that went out of the outbox.
    pub sent: u16,
    /// Sent copies and drafts that the full mailbox refused; they stay on the device.
    pub refused: u16,
    /// Appointments, contacts and tasks that are new or changed on the device.
    pub entries: u16,
    /// Appointments, contacts and tasks where somebody else's change stood against the device's own.
    pub conflicts: u16,
    /// Messages that nobody holds any more.
    pub lost: u16,
}

/// What ran out while time went by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Expiry {
    /// Messages that the host removed from the trash.
    pub trash: u16,
    /// Messages whose recovery window ended.
    pub recovery: u16,
    /// Messages whose senders gave up.
    pub sent_back: u16,
    /// Messages that nobody holds any more.
    pub lost: u16,
}

/// How far something that was done on a device got.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reach {
    /// It concerns this device alone.
    ThisDevice,
    /// It is done here and waits for the next round with the server.
    Queued,
    /// The server has it; the other devices learn of it at their next round.
    Server,
    /// The server had nothing there any more to do it to.
    AlreadyGone,
}

/// Where the copy of a sent message lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SentCopy {
    /// On the sending device alone, because that is how it works.
    ThisDevice,
    /// On the server.
    Server,
    /// On the sending device alone, because the mailbox is full.
    Refused,
}

/// Who can take something back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Recoverer {
    /// The reader, without asking anybody.
    Reader,
    /// The administrator.
    Administrator,
}

/// Why something that was tried could not be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Refusal {
    /// The device has no line.
    Offline,
    /// The server cannot be reached.
    ServerDown,
    /// The server is gone for good.
    ServerGone,
    /// Another session holds the maildrop (RFC 1939, section 4; RFC 2449, section 8.1.2, `[IN-USE]`).
    MaildropLocked,
    /// The mailbox is full.
    OverQuota,
    /// The device only knows of the message, and the server does not have it any more.
    GoneFromServer,
    /// The password is not the one it was.
    PasswordChanged,
    /// The owner gave no right for this.
    NoRight,
}

/// Why an event makes no sense now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Obstacle {
    /// There is no such device.
    NoSuchDevice,
    /// There is no such message.
    NoSuchMessage,
    /// There is no such entry on this device.
    NoSuchEntry,
    /// The device is in other hands.
    DeviceLost,
    /// The device is broken.
    DeviceBroken,
    /// This device does not show this message.
    NotOnDevice,
    /// The message lies in the device's local folder alone, outside the mailbox.
    OnlyLocal,
    /// The message still waits in the outbox.
    WaitsInOutbox,
    /// It is so already.
    AlreadySo,
    /// It is not in the trash.
    NotInTrash,
    /// The trash is empty.
    TrashEmpty,
    /// There is nothing to recover.
    NothingToRecover,
    /// This kind of mailbox, or this way of opening it, has no such thing.
    NotOffered,
    /// No POP3 session is open on this device.
    NoSession,
    /// This device's POP3 session is still open.
    SessionOpen,
    /// The server is gone for good.
    ServerGone,
    /// There are as many as can be numbered.
    TooMany,
}
