//! What guided stories are called in English.
//!
//! Invariant: a title names the situation and gives nothing away.

use crate::simulation::Guided;
use crate::text::table::{Table, table};

pub(super) const TITLES: Table = table!(Guided {
    Emptied: "Somebody empties the mailbox, you notice on day 20",
    NewDevice: "A new device after two years",
    SentOnPhone: "Sent on the way, looked for at the desk",
    Reminder: "Entered on the way, reminded everywhere?",
    DiskDies: "The computer breaks down",
    Drawer: "A device lies in a drawer for a month",
    StandIn: "A colleague stands in during your holidays",
    DeletedUnfetched: "Deleted on the way, before the computer had it",
    Full: "The mailbox is full",
    Metered: "A new phone with little data volume",
    DeletedOnPhone: "Deleted on the way by mistake",
    NoticedInTime: "Somebody empties the mailbox, you notice on day 10",
    EmptyPhone: "The computer was faster",
    SharedCalendar: "One calendar for two",
    StolenPhone: "The phone is stolen",
    PastTheTrash: "Deleted for good, regretted the next day",
    ChangedContact: "A new phone number",
    SharedInbox: "Two deal with the same mail",
    Train: "On a train without a connection",
    Draft: "A draft to be finished elsewhere",
    ReadElsewhere: "Read already, or still new?",
    Filed: "Filed into a folder",
    ProviderGone: "The provider is gone overnight",
    Pop3SlipsIn: "A program clears the server",
});
