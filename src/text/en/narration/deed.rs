//! What happens, in English.
//!
//! Invariant: nothing is said here of what comes of it: whatever a mailbox may refuse is told as something that
//! somebody wants to do.

use crate::simulation::EntryKind;
use crate::text::narration::Deed;
use crate::text::table::{Table, table};

pub(super) const DEEDS: Table = table!(Deed {
    Arrives: "a message <arrives>" / "# messages <arrive>",
    ArrivesLarge: "a message of * MB <arrives>" / "# messages of * MB each <arrive>",
    Sync: "% <synchronises> with the server" / "% <synchronise> with the server",
    BeginSync: "@ <begins> to synchronise with the server",
    EndSync: "@ <ends> its session with the server",
    LineDrops: "@ <loses> its connection while it synchronises",
    GoOffline: "@ <has> no connection any more",
    GoOnline: "@ <has> a connection again",
    Read: "you <read> % ^",
    Flag: "you <flag> % ^",
    File: "you <move> % ^ into a folder of your own",
    KeepLocally: "you <copy> % ^ into a folder on that device alone",
    Delete: "you <delete> % ^",
    Purge: "you <delete> % ^ for good, past the trash",
    Restore: "you <take> % ^ back out of the trash",
    Recover: "you <want> to recover % ^",
    EmptyTrash: "you <empty> the trash ^",
    Send: "you <write> and send a message ^",
    SaveDraft: "you <begin> a message ^ and save it as a draft",
    MakeEntry: "you <enter> % ^",
    ChangeEntry: "you <change> % ^",
    DeleteEntry: "you <delete> % ^",
    ReminderDue: "the appointment's reminder <falls> due",
    LetRead: "you <want> to let a colleague read mail and calendar",
    LetWrite: "you <want> to let a colleague read and change mail and calendar",
    Revoke: "you <want> to take the right away from the colleague",
    ColleagueReads: "the colleague <wants> to look at mail and calendar with a login of their own",
    ColleagueAppoints: "the colleague <wants> to enter an appointment into your calendar",
    ColleagueDeletes: "the colleague <wants> to delete % in your inbox",
    FillTrash: "somebody <throws> everything in the mailbox into the trash with your password",
    EmptyMailbox: "somebody <empties> the mailbox and the trash with your password",
    PurgeMailbox: "somebody <empties> the mailbox, the trash and all that could be recovered with your password",
    Lose: "% <is> stolen",
    Break: "% <breaks> down for good",
    OrderWipe: "you <want> to wipe % from afar",
    ChangePassword: "you <change> your password",
    AddDevice: "you <set> up %",
    AddPop3: "you <set> up % whose program fetches the mail and deletes it on the server",
    AddPop3Later: "you <set> up % whose program fetches the mail and deletes it on the server only later",
    AddPop3Never: "you <set> up % whose program fetches the mail and leaves it on the server",
    DaysPass: "one day <passes> until day *" / "# days <pass> until day *",
    ServerDown: "the server <is> out of reach",
    ServerUp: "the server <is> in reach again",
    ServerGone: "the provider <is> gone overnight, with everything on their server",
});

/// What is made.
pub(super) const AN_ENTRY: Table =
    table!(EntryKind { Appointment: "an appointment", Contact: "a contact", Task: "a task" });

/// What is there.
pub(super) const THE_ENTRY: Table =
    table!(EntryKind { Appointment: "the appointment", Contact: "the contact", Task: "the task" });
