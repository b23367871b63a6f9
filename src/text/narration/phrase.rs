//! The phrases that clauses are made of.
//!
//! Invariant: a phrase holds no rule. What stands in it for what is told is the same in every language:
//! `#` the number that decides the phrase's form, `*` a second number, `%` a text, `@` the device, `&` where it lies ("on
//! the phone"), `^` where it is done ("at the phone").

/// A phrase; beside each stands what goes into it.
#[derive(Clone, Copy)]
pub(in crate::text) enum Phrase {
    /// Name, messages. First, because a line is found by those before it, and this one is wanted for each place.
    Place,

    /// Before the last part of a list, with its spaces.
    And,
    /// The same where one comes after the other.
    AndThen,
    /// Between clauses.
    ClauseAnd,
    /// Nominative and accusative alike: none, one, more.
    Messages,
    /// Where there is one only.
    TheMessage,
    /// By its number.
    Message,
    /// Where it is not known of what kinds they are.
    SomeEntries,
    /// An appointment, contact or task that is not known.
    TheEntry,
    /// Lost messages, at the end of a clause.
    Lost,
    /// Day; what leads a sentence.
    OnDay,

    /// Messages.
    Arrived,
    /// Said after it.
    Warned,
    /// Messages.
    WaitsAtSender,
    /// Messages.
    SentBack,
    /// Messages fetched, device.
    SessionFetched,
    /// Messages, said after it.
    SessionMarked,
    /// Messages that were marked.
    SessionBroken,
    /// Messages, device.
    WentOffline,
    /// Device.
    WentOnline,
    /// State of a marked message.
    Read,
    /// State of a marked message.
    Flagged,
    /// Device.
    ShowsOffline,
    /// State, device.
    MarkedHere,
    /// State.
    MarkedLater,
    /// State.
    MarkedThere,
    MarkedNothing,
    /// Folder, where.
    MovedHere,
    /// Folder, where.
    MovedLater,
    /// Folder.
    MovedThere,
    MovedNothing,
    /// What the other devices are to learn of, said after it.
    Spread,
    /// Device.
    KeptLocally,
    NothingErased,
    /// Messages, where.
    ErasedHere,
    /// Messages, where.
    ErasedLater,
    /// Messages.
    ErasedThere,
    /// Messages.
    ErasedNothing,
    /// Messages, day; said after one of the former.
    Recoverable,
    /// Messages.
    Recovered,
    /// Messages.
    RecoveredByAdministrator,
    /// Where.
    SentHere,
    SentThere,
    /// Where.
    SentRefused,
    /// Where, why.
    WaitsInOutbox,
    DraftLies,
    /// Where.
    DraftRefused,
    ChangeLies,
    DeletionLies,
    /// What, where.
    KeptHere,
    /// What, where.
    KeptLater,
    /// What.
    KeptThere,
    KeptNothing,
    /// Device.
    DeviceAdded,
    /// Messages.
    TrashExpired,
    /// Messages.
    RecoveryExpired,
    /// Messages.
    SendersGaveUp,
    /// Messages; said after one of the former, where it is about all that was lost.
    AndLost,
    /// Messages, day.
    StillRecoverable,
    /// Messages, day.
    StillByAdministrator,
    /// Devices; one of the following comes after it.
    LeftOn,
    LeftNone,
    /// Messages.
    LeftAll,
    /// Messages, of how many.
    LeftSome,
    /// Messages; said after it.
    LeftTrash,
    ServerDown,
    /// Messages.
    Delivered,
    /// Messages; said after it.
    AndSentBack,
    /// Device, why.
    SyncRefused,
    /// Why.
    Refused,

    EntryConflict,
    NobodyReminds,
    /// Devices, by number and by name.
    Reminds,
    /// The same; said after it.
    DoesNot,
    LetsReadMail,
    LetsChangeMail,
    LetsRead,
    LetsChange,
    Revoked,
    SawNothing,
    /// Entries.
    SawEntries,
    /// Messages.
    SawMail,
    /// Messages, entries.
    SawBoth,
    ColleagueEntered,
    ColleagueDeleted,
    /// Messages.
    InTrash,
    /// Messages, day.
    CanRecover,
    /// Messages, day.
    AdministratorCan,
    /// Messages.
    ErasedForGood,
    NothingThere,
    /// Messages.
    Stolen,
    /// Messages; said after it.
    OnlyThere,
    /// Messages.
    Broke,
    WipePending,
    /// Messages, device.
    Wiped,
    /// Devices.
    LockedOut,

    /// After several devices, before what each does.
    EachSubject,
    /// Before what each of several devices gets.
    EachObject,
    /// Devices.
    NothingNew,
    /// Messages.
    Fetched,
    /// Copies of sent messages.
    FetchedSent,
    /// Drafts.
    FetchedDrafts,
    /// Messages in the trash.
    FetchedTrash,

    Server,
    Trash,
    /// Messages, day.
    RecoverableUntil,
    /// Messages, day.
    ByAdministratorUntil,
    /// Before the counts of entries.
    Entries,
}
