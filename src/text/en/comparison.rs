//! The words of the table in English.
//!
//! Invariant: criteria are phrased so that "yes", "partly" or "no" answers them.

use super::super::comparison::{ComparisonWords, Label};
use super::super::table::table;
use crate::advice::Degree;
use crate::comparison::{Criterion, Group, Note, Saying};

pub(super) const COMPARISON: ComparisonWords = ComparisonWords {
    labels: table!(Label {
        Title: "POP3, IMAP and Exchange compared",
        Caption: "Played through with your devices, or taken from a source. A click on a row shows the reasons.",
        Assumed: "As long as you do not say otherwise, your devices are a computer and a phone.",
        Criterion: "What you want",
        Kept: ", of deleted messages too",
        Depends: "depends",
        Rows: "Rows",
        OnlyDifferences: "Only differences",
        OnlyWished: "Only what I named",
        NothingWished: "For this, first answer questions under Advice.",
        Columns: "Columns",
        AllThree: "All three",
        RowsLeft: "# of # rows",
        NoRow: "No row is left.",
        Sayings: "Often said, but not quite true",
        DavInBrief: "IMAP + DAV",
        Dav: "CalDAV keeps calendars and tasks in step, CardDAV contacts. Some providers have both beside IMAP.",
        Jmap: "JMAP carries messages (since 2019) and contacts (since 2024) in a new, open way. Few providers offer it yet, so it \
           has no column here.",
    }),
    criteria: table!(Criterion {
        SameState: "Same state on all devices",
        AllMail: "All messages on every device",
        OneSided: "Delete on one device, keep on others",
        LittleEffort: "Little work",
        Webmail: "All messages in a browser",
        Offline: "Reading without a connection",
        Metered: "Sparing on slow or expensive connections",
        Push: "New messages at once",
        Rules: "Rules that sort on the server already",
        MyCalendar: "Calendar, contacts and tasks on all devices",
        SharedCalendar: "A calendar shared with others",
        StandIn: "A stand-in without your password",
        Together: "Working in one mailbox with others",
        DeviceLoss: "A broken device costs no message",
        OwnCopy: "Your own copy, should the provider fail",
        Mistake: "Getting back what was deleted by mistake",
        Sabotage: "Getting back what was deleted in malice, even late",
        RemoteWipe: "Wiping a lost phone from afar",
        Retention: "Keeping mail as the law asks",
        SmallStorage: "Little storage is enough",
        NothingAtProvider: "Nothing stays at the provider once fetched",
        Outlook: "Works entirely with Outlook",
        OtherPrograms: "Works with other mail programs",
        Moving: "Easy to move to another provider",
        UpToDate: "Up to date",
        LowPrice: "Inexpensive",
    }),
    groups: table!(Group {
        Everyday: "Every day",
        People: "Calendar and working together",
        Mishap: "When something goes wrong",
        Offer: "Provider, programs, price",
    }),
    degrees: table!(Degree { Unmet: "no", Partly: "partly", Met: "yes" }),
    sayings: table!(Saying {
        ThreeKinds: "There are three kinds of mailbox."
            / "POP3 and IMAP are two ways into the same mailbox, Exchange is a server of its own with calendar, contacts and \
             tasks. Take care when mixing the ways: a single POP3 program can empty the inbox for all others.",
        AnyProgram: "It works with any mail program."
            / "Some providers no longer accept name and password alone, Exchange Online for one since early 2023. Older \
             programs no longer get in there.",
        EachFetchesAll: "With POP3 every device can fetch all messages."
            / "A device gets only what still lies in the inbox on the server. Where another one has deleted first, nothing is \
             left to get. Sent messages it never gets.",
        StillOnComputer: "With POP3, what you delete on the phone stays on the computer."
            / "Only if the computer has fetched it already. Unless you change that, Thunderbird deletes on the server too. \
             Then the computer never gets the message.",
        StillOnServer: "With POP3, what you deleted by mistake is still on the server."
            / "For how long, each program decides: not at all, some days or for ever. And the same program fetches nothing \
             twice. You see a copy only in a browser or on another device.",
        SentEverywhere: "With IMAP, what you send from the phone is on the computer too."
            / "Only if both programs use the folder for sent messages on the server, and the same one.",
        SoonFull: "With IMAP, storage is soon full, one has to delete all the time."
            / "It depends on how much storage you have. And deleting alone does not help: the room is free only once the trash \
             is empty too.",
        LostByIntruder: "Only with IMAP, what an intruder deletes is gone everywhere."
            / "With Exchange it is, too. There it can be recovered, though, usually for 14 days and at most for 30 in Exchange \
             Online. Whoever notices later is too late there as well.",
        OneWrongClick: "With IMAP, one wrong click and the message is gone everywhere."
            / "It goes to the trash first. From there you get it back on any device until the trash is emptied.",
        AllOnEveryDevice: "Exchange keeps everything at hand on every device."
            / "Unless you change that, Outlook keeps the last twelve months, and a phone often only one. What is older it gets \
             from the server when there is a connection.",
        SameDomain: "You can share only with users of the same domain."
            / "It is the organisation that counts, not the domain. And two organisations can agree to share calendars.",
        CalendarNeedsExchange: "Whoever wants calendar and contacts in step needs Exchange."
            / "An IMAP provider with CalDAV and CardDAV can do that too. Only Outlook needs an add-on for it.",
    }),
    notes: table!(Note {
        Pop3Asks: "A program learns of new messages only when it asks again.",
        ImapIdles: "The server tells of new messages at once, but only in the folder that the program has open.",
        ExchangePings: "The server tells of changes at once, in all folders that the phone watches, the calendar too.",
        Pop3RulesPerProgram: "There are no folders on the server. Each program has to sort for itself, after fetching.",
        ImapSieve: "Rules run on the server if the provider offers Sieve, otherwise only in an open program.",
        ExchangeRules: "Rules run on the server, even while no program is open.",
        Pop3StaysHere: "What you have fetched is with you and does not have to move.",
        ImapIsCopied: "Folders and messages can be copied from one server to the other.",
        ExchangeMailOnly: "By IMAP only the mail moves. Calendar, contacts and tasks need a way of their own.",
        Pop3Of1996: "The standard is of 1996 and knows neither folders nor read and unread.",
        ImapOf2021: "The standard was renewed in 2021.",
        ExchangeCutsOff: "Microsoft cuts off older ways in: Exchange Web Services end in Exchange Online on 1 April 2027.",
    }),
};
