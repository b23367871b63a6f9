//! What a language brings for the view in which readers try the three mailboxes.
//!
//! Invariant: a number or a name stands where the text has a `#`.

/// A button, a label or a state.
#[derive(Clone, Copy, Debug)]
pub enum Say {
    /// Label of the list of stories.
    Story,
    /// The story that the reader makes.
    Free,
    /// The wish whose reason is replayed.
    Reason,

    /// Step, of how many, day.
    Place,
    /// Stands there before anything has happened.
    Beginning,
    /// The same where the reader makes the story.
    NothingYet,
    /// Button: to the beginning.
    Restart,
    /// Button: one step back.
    Back,
    /// Button: one step on.
    Step,
    /// Button: steps on by itself.
    Play,
    /// Button: stops doing so.
    Pause,
    /// Button: what comes after the end.
    NextStory,
    /// Label of the scrubber.
    Scrub,
    /// Before the steps at which the three part.
    Parts,
    /// Stands there where they never do.
    NeverParts,
    /// One of them.
    StepNumber,
    /// More of them than are listed.
    MoreSteps,
    /// Button: copies a link to this step.
    CopyLink,
    /// It is copied.
    LinkCopied,

    /// Above the reason that is replayed.
    FromResult,
    /// Button: back to the reason.
    ToResult,
    /// Button: back to the table.
    ToTable,
    /// Button: to the step that proves it.
    Proof,

    /// Asks what will come.
    Guess,
    /// That it is no test.
    GuessFreely,
    /// Before what happens next.
    HappensNext,
    /// Names one of the answers.
    Answer,
    /// What was guessed.
    Thought,
    /// And what came.
    Instead,
    /// Where both are the same.
    AsThought,

    /// Legend of the switch between the columns.
    Shown,
    /// The server.
    Server,
    /// The folders, in the order of [`Folder`](crate::simulation::Folder).
    Inbox,
    /// Sent.
    Sent,
    /// Drafts.
    Drafts,
    /// What was deleted.
    TrashFolder,
    /// The reader’s own.
    Project,
    /// What waits for a line.
    Outbox,
    /// What is kept on the device alone.
    Local,
    /// Not read yet.
    Unread,
    /// Flagged.
    Flagged,
    /// More messages than are drawn.
    More,
    /// Copies that are the device's own.
    Originals,
    /// Copies that follow the server.
    Cache,
    /// How many are its own, how many follow the server.
    Both,
    /// Shown by the device only with a line.
    OnlineOnly,
    /// What the reader can recover, and until which day.
    Recoverable,
    /// What only the administrator can.
    ByAdministrator,
    /// Wait with their senders.
    Waiting,
    /// Went back.
    SentBack,
    /// Between what is used and what there is, with its spaces.
    Of,
    /// After it.
    Used,
    /// What entries are, in the order of [`EntryKind`](crate::simulation::EntryKind).
    Appointments,
    /// Contacts.
    Contacts,
    /// Tasks.
    Tasks,
    /// One of them, with its number, in the same order.
    Appointment,
    /// A contact.
    Contact,
    /// A task.
    Task,
    /// How often it was changed.
    Version,
    /// The device has raised the reminder.
    Reminded,
    /// The server cannot be reached.
    ServerDown,
    /// The server is gone for good.
    ServerGone,
    /// The device has no line.
    Offline,
    /// It gets nothing new.
    LockedOut,
    /// It will wipe itself.
    WipePending,
    /// It has.
    Wiped,
    /// A POP3 session is open.
    Session,
    /// Changes that the server has not heard of.
    Queued,
    /// It opens the mailbox by POP3, whatever the kind.
    ByPop3,
    /// The colleague.
    Colleague,
    /// She may do nothing.
    NoRight,
    /// What she may, in the order of [`Right`](crate::simulation::Right).
    MayRead,
    /// And change.
    MayWrite,
    /// Messages and entries that she saw last.
    Sees,

    /// Heading of the legend, and its lines.
    Legend,
    /// A copy on the server.
    LegendServer,
    /// An original.
    LegendOriginal,
    /// A cached copy.
    LegendCache,
    /// Not read.
    LegendUnread,
    /// What can be recovered.
    LegendRecoverable,

    /// Heading of the transcripts.
    Wire,
    /// Who speaks on which line.
    WireSides,
    /// Nothing was said.
    WireSilent,
    /// The connection was there before.
    WireKept,
    /// The connection breaks off.
    WireCut,
    /// So many octets are left out.
    WireElided,
    /// Button: shows all of so many lines.
    WireAll,
    /// Who speaks where it is no device: the mail server of who writes.
    Sender,
    /// And the owner.
    OtherProgram,

    /// Heading of free play.
    Act,
    /// What becomes of the story.
    ActNote,
    /// Legend: who acts.
    Actor,
    /// Who acts where it is no device: somebody writes.
    Post,
    /// The owner.
    Owner,
    /// The intruder.
    Intruder,
    /// The provider.
    Provider,
    /// Time.
    Time,
    /// Label of the list of messages.
    Message,
    /// Label of the list of entries.
    AnEntry,
    /// One of the messages.
    MessageNumber,
    /// This one and those before it.
    AndEarlier,
    /// This one and those behind it.
    AndLater,
    /// Stands in a list that is empty.
    None,

    /// Heading of the settings of a column.
    Settings,
    /// POP3: how long mail stays.
    Leave,
    /// Not at all.
    LeaveNot,
    /// For ever.
    LeaveForever,
    /// So many days.
    Days,
    /// POP3: deleting here deletes there.
    WithLocal,
    /// IMAP: with calendar and address book.
    Dav,
    /// IMAP: when the trash is emptied.
    Trash,
    /// Never.
    TrashNever,
    /// After so many days.
    AfterDays,
    /// Exchange: how long things can be recovered.
    Recovery,
    /// Heading of devices and storage.
    Stage,
    /// One of the devices.
    Device,
    /// What a device is, in the order of [`DeviceKind`](crate::mailbox::DeviceKind).
    Computer,
    /// A laptop.
    Laptop,
    /// A phone.
    Phone,
    /// A tablet.
    Tablet,
    /// And none.
    NoDevice,
    /// Label of the storage.
    Quota,
    /// More than the story needs.
    QuotaEnough,
    /// Kilobytes.
    Kilobytes,
    /// Megabytes.
    Megabytes,
}

impl From<Say> for usize {
    /// Its place in the table.
    fn from(say: Say) -> Self {
        say as Self
    }
}
