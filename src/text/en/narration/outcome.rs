//! What comes of an event, in English.
//!
//! Invariant: a template is a clause or what ends one, without capital and full stop.

use crate::simulation::{EntryKind, Folder};
use crate::text::narration::Phrase;
use crate::text::table::{Table, table};

pub(super) const PHRASES: Table = table!(Phrase {
    Place: "% #",
    And: " and ",
    AndThen: " and then ",
    ClauseAnd: ", and ",
    Messages: "no message" / "one message" / "# messages",
    TheMessage: "the message",
    Message: "message #",
    SomeEntries: "one entry" / "# entries",
    TheEntry: "the entry",
    Lost: "" / ", and with that one message is lost" / ", and with that # messages are lost",
    OnDay: "on day #",
    Arrived: "the message lies in the inbox on the server" / "the # messages lie in the inbox on the server",
    Warned: ", and the server warns that the mailbox is nearly full",
    WaitsAtSender: "the message waits with its sender" / "# messages wait with their senders",
    SentBack: "the message goes back to its sender because the mailbox is full"
        / "# messages go back to their senders because the mailbox is full",
    SessionFetched: "@ fetches no message" / "@ fetches one message" / "@ fetches # messages",
    SessionMarked: " and marks no message for deletion"
        / " and marks one message for deletion"
        / " and marks # messages for deletion",
    SessionBroken: "nothing was marked for deletion"
        / "nothing is deleted on the server, though marked for it was one message"
        / "nothing is deleted on the server, though marked for it was # messages",
    WentOffline: "@ has no message to show without a connection"
        / "even without a connection @ shows one message"
        / "even without a connection @ shows # messages",
    WentOnline: "@ has not synchronised yet",
    Read: "read",
    Flagged: "flagged",
    ShowsOffline: "@ shows the message even without a connection, and ",
    MarkedHere: "only @ knows that the message is %",
    MarkedLater: "the server learns at the next contact that the message is %",
    MarkedThere: "the server knows that the message is %",
    MarkedNothing: "the server does not have the message any more",
    MovedHere: "the message lies %, but only &",
    MovedLater: "the message lies % &, and the server learns of it at the next contact",
    MovedThere: "the message lies % on the server",
    MovedNothing: "the server does not have the message any more",
    Spread: ", and the other devices learn of it when they synchronise",
    KeptLocally: "@ has a copy of its own that no deletion on the server reaches",
    NothingErased: "nothing is deleted",
    ErasedHere: "one message is deleted only &" / "# messages are deleted only &",
    ErasedLater: "one message is deleted &, on the server only at the next contact"
        / "# messages are deleted &, on the server only at the next contact",
    ErasedThere: "one message is deleted on the server" / "# messages are deleted on the server",
    ErasedNothing: "one message is deleted, the server had none of it any more"
        / "# messages are deleted, the server had none of it any more",
    Recoverable: "" / ", but can be recovered until day *" / ", but can be recovered until day *",
    Recovered: "the message is back in the inbox, and you fetched it back yourself"
        / "# messages are back in the inbox, and you fetched them back yourself",
    RecoveredByAdministrator: "the message is back in the inbox, the administrator fetched it back"
        / "# messages are back in the inbox, the administrator fetched them back",
    SentHere: "the message goes out, and its copy lies only &",
    SentThere: "the message goes out, and its copy lies on the server",
    SentRefused: "the message goes out, but its copy stays & because the mailbox is full",
    WaitsInOutbox: "the message waits in the outbox & because %",
    DraftLies: "the draft lies",
    DraftRefused: "the draft stays & because the mailbox is full",
    ChangeLies: "the change is",
    DeletionLies: "the deletion holds",
    KeptHere: "% only &",
    KeptLater: "% & for now, and the server learns of it at the next contact",
    KeptThere: "% on the server",
    KeptNothing: "the server does not have it any more",
    DeviceAdded: "@ is still empty",
    TrashExpired: "the provider empties the trash, one message goes"
        / "the provider empties the trash, # messages go",
    RecoveryExpired: "the time limit is over, one message can no longer be recovered"
        / "the time limit is over, # messages can no longer be recovered",
    SendersGaveUp: "one message goes back to its sender" / "# messages go back to their senders",
    AndLost: "" / " and is lost" / " and are lost",
    StillRecoverable: "one message can still be recovered until day *"
        / "# messages can still be recovered until day *",
    StillByAdministrator: "the administrator can still fetch one message back until day *"
        / "the administrator can still fetch # messages back until day *",
    LeftOn: "on your device " / "on your devices ",
    LeftNone: "there is no message",
    LeftAll: "there is still one message" / "there are still # messages",
    LeftSome: "there is still one of * messages" / "there are still # of * messages",
    LeftTrash: "" / ", and one lies in the trash" / ", and # lie in the trash",
    ServerDown: "nobody gets at the mailbox, and new messages wait with their senders",
    Delivered: "no message arrives that had waited"
        / "one message that had waited lies in the inbox"
        / "# messages that had waited lie in the inbox",
    AndSentBack: ""
        / ", and one goes back to its sender because the mailbox is full"
        / ", and # go back to their senders because the mailbox is full",
    SyncRefused: "@ cannot synchronise because %",
    Refused: "that does not work because %",
    EntryConflict: "somebody else was faster, and the server's version stands",
    NobodyReminds: "no device reminds you",
    Reminds: "% reminds you" / "% remind you",
    DoesNot: "" / ", % does not" / ", % do not",
    LetsReadMail: "with a login of their own the colleague may read the mail, but not the calendar",
    LetsChangeMail: "with a login of their own the colleague may read and change the mail, but not the calendar",
    LetsRead: "with a login of their own the colleague may read mail, calendar, contacts and tasks",
    LetsChange: "with a login of their own the colleague may read and change mail, calendar, contacts and tasks",
    Revoked: "the colleague no longer gets at your mailbox",
    SawNothing: "the colleague sees neither messages nor appointments, contacts or tasks",
    SawEntries: "the colleague sees %",
    SawMail: "the colleague sees one message, but no appointments, contacts or tasks"
        / "the colleague sees # messages, but no appointments, contacts or tasks",
    SawBoth: "the colleague sees one message and %" / "the colleague sees # messages and %",
    ColleagueEntered: "the appointment is in your calendar on the server",
    ColleagueDeleted: "the message is deleted on the server",
    InTrash: "one message lies in the trash" / "# messages lie in the trash",
    CanRecover: "one message is deleted, but can be recovered until day *"
        / "# messages are deleted, but can be recovered until day *",
    AdministratorCan: "one message can be fetched back until day * by the administrator alone"
        / "# messages can be fetched back until day * by the administrator alone",
    ErasedForGood: "one message is deleted on the server for good"
        / "# messages are deleted on the server for good",
    NothingThere: "there was nothing to be had on the server",
    Stolen: "one message is in other hands" / "# messages are in other hands",
    OnlyThere: "" / ", and one of them you had only there" / ", and # of them you had only there",
    Broke: "no message is lost, all of them lie elsewhere too"
        / "one message lay only there and is lost"
        / "# messages lay only there and are lost",
    WipePending: "the order waits until the device contacts the server",
    Wiped: "@ wipes itself, there was nothing left on it"
        / "@ wipes itself, and one message with it"
        / "@ wipes itself, and # messages with it",
    LockedOut: "your own devices know it already"
        / "one device in other hands gets nothing new any more"
        / "# devices in other hands get nothing new any more",
    EachSubject: "each ",
    EachObject: "",
    NothingNew: "finds nothing new" / "find nothing new",
    Fetched: "one message" / "# messages",
    FetchedSent: "one sent message" / "# sent messages",
    FetchedDrafts: "one draft" / "# drafts",
    FetchedTrash: "one message that lies in the trash" / "# messages that lie in the trash",
    Server: "server",
    Trash: "trash",
    RecoverableUntil: "recoverable # until day *",
    ByAdministratorUntil: "recoverable by the administrator # until day *",
    Entries: "; appointments, contacts and tasks: ",
});

/// Where a message lies now.
pub(super) const FOLDERS: Table = table!(Folder {
    Inbox: "back in the inbox",
    Sent: "among the sent messages",
    Drafts: "among the drafts",
    Trash: "in the trash",
    Project: "in your own folder",
    Outbox: "in the outbox",
    Local: "in a folder on this device alone",
});

/// What became of an entry.
pub(super) const ENTRY_LIES: Table =
    table!(EntryKind { Appointment: "the appointment is", Contact: "the contact is", Task: "the task is" });
