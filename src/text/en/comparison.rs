//! The words of the table in English.
//!
//! Invariant: criteria are phrased so that "yes", "partly" or "no" answers them.

use super::super::{ComparisonWords, SayingWords};

const fn saying(said: &'static str, truth: &'static str) -> SayingWords {
    SayingWords { said, truth }
}

pub(in super::super) const COMPARISON: ComparisonWords = ComparisonWords {
    title: "POP3, IMAP and Exchange compared",
    caption: "Played through with your devices, or taken from a source. A click on a row shows the reasons.",
    assumed: "As long as you do not say otherwise, your devices are a computer and a phone.",
    criterion: "What you want",
    criteria: [
        "Same state on all devices",
        "All messages on every device",
        "Delete on one device, keep on others",
        "Little work",
        "All messages in a browser",
        "Reading without a connection",
        "Sparing on slow or expensive connections",
        "New messages at once",
        "Rules that sort on the server already",
        "Calendar, contacts and tasks on all devices",
        "A calendar shared with others",
        "A stand-in without your password",
        "Working in one mailbox with others",
        "A broken device costs no message",
        "Your own copy, should the provider fail",
        "Getting back what was deleted by mistake",
        "Getting back what was deleted in malice, even late",
        "Wiping a lost phone from afar",
        "Keeping mail as the law asks",
        "Little storage is enough",
        "Nothing stays at the provider once fetched",
        "Works entirely with Outlook",
        "Works with other mail programs",
        "Easy to move to another provider",
        "Up to date",
        "Inexpensive",
    ],
    groups: [
        "Every day",
        "Calendar and working together",
        "When something goes wrong",
        "Provider, programs, price",
    ],
    degrees: ["no", "partly", "yes"],
    kept: ", of deleted messages too",
    depends: "depends",
    rows: "Rows",
    only_differences: "Only differences",
    only_wished: "Only what I named",
    nothing_wished: "For this, first answer questions under Advice.",
    columns: "Columns",
    all_three: "All three",
    rows_left: "# of # rows",
    no_row: "No row is left.",
    sayings: "Often said, but not quite true",
    saying: [
        saying(
            "There are three kinds of mailbox.",
            "POP3 and IMAP are two ways into the same mailbox, Exchange is a server of its own with calendar, contacts and \
             tasks. Take care when mixing the ways: a single POP3 program can empty the inbox for all others.",
        ),
        saying(
            "It works with any mail program.",
            "Some providers no longer accept name and password alone, Exchange Online for one since early 2023. Older \
             programs no longer get in there.",
        ),
        saying(
            "With POP3 every device can fetch all messages.",
            "A device gets only what still lies in the inbox on the server. Where another one has deleted first, nothing is \
             left to get. Sent messages it never gets.",
        ),
        saying(
            "With POP3, what you delete on the phone stays on the computer.",
            "Only if the computer has fetched it already. Unless you change that, Thunderbird deletes on the server too. \
             Then the computer never gets the message.",
        ),
        saying(
            "With POP3, what you deleted by mistake is still on the server.",
            "For how long, each program decides: not at all, some days or for ever. And the same program fetches nothing \
             twice. You see a copy only in a browser or on another device.",
        ),
        saying(
            "With IMAP, what you send from the phone is on the computer too.",
            "Only if both programs use the folder for sent messages on the server, and the same one.",
        ),
        saying(
            "With IMAP, storage is soon full, one has to delete all the time.",
            "It depends on how much storage you have. And deleting alone does not help: the room is free only once the trash \
             is empty too.",
        ),
        saying(
            "Only with IMAP, what an intruder deletes is gone everywhere.",
            "With Exchange it is, too. There it can be recovered, though, usually for 14 days and at most for 30 in Exchange \
             Online. Whoever notices later is too late there as well.",
        ),
        saying(
            "With IMAP, one wrong click and the message is gone everywhere.",
            "It goes to the trash first. From there you get it back on any device until the trash is emptied.",
        ),
        saying(
            "Exchange keeps everything at hand on every device.",
            "Unless you change that, Outlook keeps the last twelve months, and a phone often only one. What is older it gets \
             from the server when there is a connection.",
        ),
        saying(
            "You can share only with users of the same domain.",
            "It is the organisation that counts, not the domain. And two organisations can agree to share calendars.",
        ),
        saying(
            "Whoever wants calendar and contacts in step needs Exchange.",
            "An IMAP provider with CalDAV and CardDAV can do that too. Only Outlook needs an add-on for it.",
        ),
    ],
    notes: [
        "A program learns of new messages only when it asks again.",
        "The server tells of new messages at once, but only in the folder that the program has open.",
        "The server tells of changes at once, in all folders that the phone watches, the calendar too.",
        "There are no folders on the server. Each program has to sort for itself, after fetching.",
        "Rules run on the server if the provider offers Sieve, otherwise only in an open program.",
        "Rules run on the server, even while no program is open.",
        "What you have fetched is with you and does not have to move.",
        "Folders and messages can be copied from one server to the other.",
        "By IMAP only the mail moves. Calendar, contacts and tasks need a way of their own.",
        "The standard is of 1996 and knows neither folders nor read and unread.",
        "The standard was renewed in 2021.",
        "Microsoft cuts off older ways in: Exchange Web Services end in Exchange Online on 1 April 2027.",
    ],
    dav: "CalDAV keeps calendars and tasks in step, CardDAV contacts. Some providers have both beside IMAP.",
    jmap: "JMAP carries messages (since 2019) and contacts (since 2024) in a new, open way. Few providers offer it yet, so it \
           has no column here.",
};
