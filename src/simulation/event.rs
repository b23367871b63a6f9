//! What people, machines and time do: the same events for every kind of mailbox.
//!
//! Invariant: an event names who acts and on what, never what comes of it; that is the mailbox's part.

/// A device, by its place in the stage; devices added later are numbered on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DeviceId(pub u8);

/// A message, numbered from 0 in the order in which messages come into being (received, sent and drafts alike).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct MessageId(pub u16);

/// An appointment, contact or task, numbered in the order of making: the reader's own from 0 on, the colleague's from
/// [`EntryId::COLLEAGUES`] on. So a number means the same in every kind of mailbox, whether or not it lets colleagues in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EntryId(pub u16);

impl EntryId {
    /// The first one that the colleague makes; the reader makes at most so many.
    pub const COLLEAGUES: Self = Self(10_000);
}

/// Where a message is filed. An IMAP "mailbox" (RFC 9051) is called a folder here, as readers do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Folder {
    /// Where mail arrives.
    Inbox,
    /// Copies of what was sent (`\Sent`, RFC 6154).
    Sent,
    /// What is not finished (`\Drafts`).
    Drafts,
    /// What was deleted and can be taken back (`\Trash`; Exchange: Deleted Items).
    Trash,
    /// A folder of the reader's own, on the server where the mailbox has server folders.
    Project,
    /// Written and waiting to be sent, on this device alone.
    Outbox,
    /// A folder on this device alone, outside the mailbox ("Local Folders", a PST file).
    Local,
}

/// What a groupware entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum EntryKind {
    /// An appointment with a reminder.
    Appointment,
    /// A person in the address book.
    Contact,
    /// A thing to do.
    Task,
}

/// What the owner lets a colleague do, in mail and calendar. Source (rights): RFC 4314, section 2.1, for mail
/// folders; Microsoft, "CalendarPermissionLevel".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Right {
    /// See everything, change nothing (Exchange "Reviewer", IMAP `lrs`).
    Read,
    /// Also make, change and delete (Exchange "Editor", IMAP `lrswite`).
    Write,
}

/// How far someone goes who empties the mailbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Thoroughness {
    /// Everything is put into the trash.
    Trash,
    /// The trash is emptied too.
    EmptyTrash,
    /// And what could be recovered by the user is purged as well.
    Purge,
}

/// Something that happens. Messages, devices and entries that it names need not exist: then nothing comes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Event {
    /// A sender's server hands in a message of so many kilobytes.
    MailArrives {
        /// Size in kilobytes (1000 bytes).
        kb: u32,
    },
    /// The device talks to the server from beginning to end: sends what waits, fetches what is new.
    Sync(DeviceId),
    /// A POP3 device logs in, fetches and marks, but does not say QUIT yet; others begin and end at once.
    BeginSync(DeviceId),
    /// The session begun says QUIT.
    EndSync(DeviceId),
    /// The session begun breaks off without QUIT.
    LineDrops(DeviceId),
    /// The device loses its line to the net.
    GoOffline(DeviceId),
    /// The device has its line again (and has not synced yet).
    GoOnline(DeviceId),
    /// The reader reads a message on a device.
    Read(DeviceId, MessageId),
    /// The reader flags a message on a device.
    Flag(DeviceId, MessageId),
    /// The reader moves a message to the folder [`Folder::Project`].
    File(DeviceId, MessageId),
    /// The reader copies a message into the device's own [`Folder::Local`].
    KeepLocally(DeviceId, MessageId),
    /// The reader presses Delete: into the trash.
    Delete(DeviceId, MessageId),
    /// The reader empties the trash of this device's view.
    EmptyTrash(DeviceId),
    /// The reader deletes past the trash (Shift+Delete).
    Purge(DeviceId, MessageId),
    /// The reader takes a message back out of the trash, into the inbox.
    Restore(DeviceId, MessageId),
    /// The reader takes a message back from what the server still lets recover.
    Recover(DeviceId, MessageId),
    /// The reader writes and sends a message of 50 kB.
    Send(DeviceId),
    /// The reader saves a message of 50 kB that is not finished.
    SaveDraft(DeviceId),
    /// The reader enters something into calendar, address book or task list.
    MakeEntry(DeviceId, EntryKind),
    /// The reader changes an entry.
    ChangeEntry(DeviceId, EntryId),
    /// The reader deletes an entry.
    DeleteEntry(DeviceId, EntryId),
    /// The time of an appointment's reminder has come.
    ReminderDue(EntryId),
    /// The owner gives the colleague a right (a higher or lower one replaces it).
    Grant(Right),
    /// The owner takes the colleague's right away.
    Revoke,
    /// The colleague, with an own login, looks into mail and calendar.
    ColleagueReads,
    /// The colleague enters an appointment into the owner's calendar.
    ColleagueAppoints,
    /// The colleague deletes a message in the owner's inbox.
    ColleagueDeletes(MessageId),
    /// Someone who has the password empties the mailbox on the server.
    IntruderEmpties(Thoroughness),
    /// The device is stolen: its store is in other hands.
    Lose(DeviceId),
    /// The device's disk dies: its store is gone.
    Break(DeviceId),
    /// Owner or administrator orders a remote wipe; the device obeys at its next connection.
    OrderWipe(DeviceId),
    /// The owner changes the password: lost devices get nothing new.
    ChangePassword,
    /// A new device is set up with the mailbox's own settings.
    AddDevice(super::DeviceSetup),
    /// So many days go by; nobody touches anything, devices do not sync.
    DaysPass(u16),
    /// The server cannot be reached.
    ServerDown,
    /// The server can be reached again; senders' servers try once more.
    ServerUp,
    /// The provider is gone for good with everything on the server.
    ServerGone,
}
