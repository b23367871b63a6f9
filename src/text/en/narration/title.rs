//! What guided stories are called in English.
//!
//! Invariant: a title names the situation and gives nothing away.

use crate::simulation::Guided;

pub(in crate::text) fn title(guided: Guided) -> &'static str {
    match guided {
        Guided::Emptied => "Somebody empties the mailbox, you notice on day 20",
        Guided::NewDevice => "A new device after two years",
        Guided::SentOnPhone => "Sent on the way, looked for at the desk",
        Guided::Reminder => "Entered on the way, reminded everywhere?",
        Guided::DiskDies => "The computer breaks down",
        Guided::Drawer => "A device lies in a drawer for a month",
        Guided::StandIn => "A colleague stands in during your holidays",
        Guided::DeletedUnfetched => "Deleted on the way, before the computer had it",
        Guided::Full => "The mailbox is full",
        Guided::Metered => "A new phone with little data volume",
        Guided::DeletedOnPhone => "Deleted on the way by mistake",
        Guided::NoticedInTime => "Somebody empties the mailbox, you notice on day 10",
        Guided::EmptyPhone => "The computer was faster",
        Guided::SharedCalendar => "One calendar for two",
        Guided::StolenPhone => "The phone is stolen",
        Guided::PastTheTrash => "Deleted for good, regretted the next day",
        Guided::ChangedContact => "A new phone number",
        Guided::SharedInbox => "Two deal with the same mail",
        Guided::Train => "On a train without a connection",
        Guided::Draft => "A draft to be finished elsewhere",
        Guided::ReadElsewhere => "Read already, or still new?",
        Guided::Filed => "Filed into a folder",
        Guided::ProviderGone => "The provider is gone overnight",
        Guided::Pop3SlipsIn => "A program clears the server",
    }
}
