//! The words of reasons in English.
//!
//! Invariant: every template is a whole sentence once its places are filled.

use super::super::reason::Reason;
use super::super::table::{Table, table};

pub(super) const REASONS: Table = table!(Reason {
    OwnOriginals: "Even if the provider is gone, you have all messages as files of your own on your device."
        / "If the provider is gone, you keep # of # sample messages as files of your own."
        / "If the provider is gone, nothing can be read on your devices any more.",
    OwnCache: "If the provider is gone, your device still shows all messages, but only from a temporary store that goes with the account."
        / "If the provider is gone, your device still shows # of # sample messages, and only from a temporary store that goes with the account."
        / "If the provider is gone, nothing can be read on your devices any more.",
    Everywhere: "Each of your devices shows all messages, those you sent included."
        / "Not every device shows everything: counted over all devices, # of # sample messages are missing."
        / "None of your devices shows the messages: counted over all of them, # of # sample messages are missing.",
    Doings: "read" / "delete" / "file" / "send",
    Or: " or ",
    Arrives: "What you # on one device shows on the others.",
    ButNot: " Not so what you #.",
    NothingArrives: "No other device learns what you # on one of them.",
    OneDevice: "You use one device only. There is nothing that could drift apart.",
    StaysElsewhere: "What you delete for good on one device stays on the others."
        / "What you delete for good on one device stays on # of # other devices."
        / "What you delete for good on one device disappears from the others as soon as they synchronise.",
    InBrowser: "In the browser you see all messages, those you sent included."
        / "In the browser you see only # of # sample messages."
        / "In the browser you see nothing, because nothing is left at the provider.",
    RemindedHere: "An appointment reminds you on your device.",
    Reminded: "An appointment that you enter on one device reminds you on all of them."
        / "An appointment that you enter on one device reminds you on only # of # devices."
        / "An appointment that you enter reminds you on no device.",
    EntriesBack: "If your device breaks, calendar, contacts and tasks are back on a new one."
        / "If your device breaks, a new one brings back only # of # sample entries."
        / "If your device breaks, calendar, contacts and tasks are lost with it unless you have a backup.",
    SharedCalendar: "A colleague with a login of her own does not see your appointments and cannot enter any."
        / "A colleague can enter appointments but does not see yours."
        / "A colleague with a login of her own sees your appointments but cannot enter any."
        / "A colleague with a login of her own sees your appointments. When she enters one, it reaches you.",
    StandIn: "A stand-in gets at your mail only with your password."
        / "The stand-in sees your calendar with a login of their own, but not your mail."
        / "The stand-in sees your mail with a login of their own, but not your calendar."
        / "The stand-in sees your mail and your calendar with a login of their own.",
    StandInEnded: " The right cannot be taken away afterwards."
        / " Afterwards you take the right away again.",
    Together: "Your colleague gets at your mail only with your password."
        / "Your colleague handles mail but does not see yours."
        / "Your colleague reads your mail with a login of her own but cannot handle it."
        / "Your colleague handles your mail with a login of her own. What she settles is settled for you as well.",
    TogetherCalendar: " Appointments that she enters do not reach you."
        / " Appointments that she enters reach you.",
    NothingSentBack: "Even after a year no message goes back to its sender for lack of room.",
    SentBack: "The mailbox fills up: from day # on messages go back to their senders, # of # in the course of a year.",
    AtProvider: "Everything that arrives stays at the provider."
        / "# of # sample messages still lie at the provider."
        / "Once fetched, nothing is left at the provider.",
    Offline: "Without a connection you can read on your devices all that arrived before."
        / "Without a connection, counted over all devices, # of # sample messages are missing."
        / "Without a connection you can read nothing.",
    Back: "If your main device breaks, a new one shows all messages again."
        / "If your main device breaks, a new one brings back only # of # sample messages. The rest is lost unless you have a backup."
        / "If your main device breaks, everything is lost unless you have a backup.",
    Trash: "Not even the trash helps." / "You can take a message back out of the trash.",
    Ways: "the copy at the provider"
        / "another of your devices"
        / "recovery at the provider, for another # days",
    WaysLeft: " Once it is deleted there too, what still helps is #.",
    NoWayLeft: " Once it is deleted there too, it is lost.",
    Emptied: "If somebody empties your mailbox on day 3 and you notice on day 20, ",
    AllOnDevices: "all messages are still on your devices.",
    AllRecoverable: "all messages can still be recovered.",
    NothingLeft: "everything is lost.",
    SomeOnDevices: "# of # sample messages are still on your devices.",
    SomeRecoverable: "# of # sample messages can still be recovered.",
    SomeOfBoth: "# of # sample messages are still on your devices, and # can be recovered.",
    Wiped: "As soon as a stolen phone contacts the server again, the mail on it is wiped.",
    NotWiped: "The mailbox offers no way to wipe the mail on a stolen phone.",
    Storage: "After a year, # % of that year's mail still lies at the provider.",
    OneChoreHere: "You delete each message only once.",
    OneChore: "You delete each message only once, although you have # devices.",
    Chores: "You have to delete the same message # times, on each device by itself.",
});
