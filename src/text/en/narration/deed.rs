//! What happens, in English.
//!
//! Invariant: nothing is said here of what comes of it: whatever a mailbox may refuse is told as something that
//! somebody wants to do.

use crate::simulation::EntryKind;
use crate::text::narration::Deed;
use crate::text::table::{Table, table};

pub(super) const DEEDS: Table = table!(Deed {
    Arrives: "a message _arrives_" / "# messages _arrive_",
    DaysPass: "one day _passes_ until day *" / "# days _pass_ until day *",
    ReminderDue: "the appointment's reminder _falls_ due",
    ColleagueDeletes: "the colleague _wants_ to delete % in your inbox",
    Sync: "% _synchronises_ with the server" / "% _synchronise_ with the server",
    BeginSync: "@ _begins_ to synchronise with the server",
    EndSync: "@ _ends_ its session with the server",
    LineDrops: "@ _loses_ its connection while it synchronises",
    GoOffline: "@ _has_ no connection any more",
    GoOnline: "@ _has_ a connection again",
    EmptyTrash: "you _empty_ the trash ^",
    Send: "you _write_ and send a message ^",
    SaveDraft: "you _begin_ a message ^ and save it as a draft",
    MakeAppointment: "you _enter_ an appointment ^",
    MakeContact: "you _enter_ a contact ^",
    MakeTask: "you _enter_ a task ^",
    Lose: "% _is_ stolen",
    Break: "% _breaks_ down for good",
    OrderWipe: "you _want_ to wipe % from afar",
    Read: "you _read_ % ^",
    Flag: "you _flag_ % ^",
    File: "you _move_ % ^ into a folder of your own",
    KeepLocally: "you _copy_ % ^ into a folder on that device alone",
    Delete: "you _delete_ % ^",
    Purge: "you _delete_ % ^ for good, past the trash",
    Restore: "you _take_ % ^ back out of the trash",
    Recover: "you _want_ to recover % ^",
    ChangeEntry: "you _change_ % ^",
    DeleteEntry: "you _delete_ % ^",
    LetRead: "you _want_ to let a colleague read mail and calendar",
    LetWrite: "you _want_ to let a colleague read and change mail and calendar",
    Revoke: "you _want_ to take the right away from the colleague",
    ColleagueReads: "the colleague _wants_ to look at mail and calendar with a login of their own",
    ColleagueAppoints: "the colleague _wants_ to enter an appointment into your calendar",
    FillTrash: "somebody _throws_ everything in the mailbox into the trash with your password",
    EmptyMailbox: "somebody _empties_ the mailbox and the trash with your password",
    PurgeMailbox: "somebody _empties_ the mailbox, the trash and all that could be recovered with your password",
    ChangePassword: "you _change_ your password",
    ServerDown: "the server _is_ out of reach",
    ServerUp: "the server _is_ in reach again",
    ServerGone: "the provider _is_ gone overnight, with everything on their server",
    AddDevice: "you _set_ up %",
    AddPop3: "you _set_ up % whose program fetches the mail and deletes it on the server",
    AddPop3Later: "you _set_ up % whose program fetches the mail and deletes it on the server only later",
    AddPop3Never: "you _set_ up % whose program fetches the mail and leaves it on the server",
    ArrivesLarge: "a message of * MB _arrives_" / "# messages of * MB each _arrive_",
});

/// What is there.
pub(super) const THE_ENTRY: Table =
    table!(EntryKind { Appointment: "the appointment", Contact: "the contact", Task: "the task" });
