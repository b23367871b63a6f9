//! What comes of an event, in English.
//!
//! Invariant: a template is a clause or what ends one, without capital and full stop.

use super::super::super::narration::{Doing, MailWords, PeopleWords, RoundWords};

pub(super) const ROUNDS: RoundWords = RoundWords {
    each_subject: "each ",
    each_object: "",
    fetch: ["fetches", "fetch"],
    fetched: [
        ["one message", "# messages"],
        ["one sent message", "# sent messages"],
        ["one draft", "# drafts"],
        ["one message that lies in the trash", "# messages that lie in the trash"],
    ],
    delete: ["deletes", "delete"],
    fetched_off: ["it on the server", "them on the server", "# of them on the server"],
    doings: [
        Doing {
            verb: SHOW,
            what: [
                "one message, which is older, only with a connection",
                "# messages, which are older, only with a connection",
            ],
        },
        Doing {
            verb: ["drops", "drop"],
            what: [
                "one message from its own store because it is too old",
                "# messages from its own store because they are too old",
            ],
        },
        Doing {
            verb: LOSE,
            what: [
                "one message because it is missing on the server",
                "# messages because they are missing on the server",
            ],
        },
        Doing { verb: SHOW, what: ["one message in the trash now", "# messages in the trash now"] },
        Doing { verb: SHOW, what: ["one message in another folder now", "# messages in another folder now"] },
        Doing { verb: SHOW, what: ["one message as read now", "# messages as read now"] },
        Doing { verb: SHOW, what: ["one message as flagged now", "# messages as flagged now"] },
        Doing {
            verb: ["deletes", "delete"],
            what: ["one message on the server", "# messages on the server"],
        },
        Doing {
            verb: ["sends", "send"],
            what: ["one message that had waited", "# messages that had waited"],
        },
        Doing {
            verb: ["fails", "fail"],
            what: [
                "to store one message because the mailbox is full",
                "to store # messages because the mailbox is full",
            ],
        },
        Doing { verb: ["gets", "get"], what: ["one changed entry", "# changed entries"] },
        Doing { verb: LOSE, what: ["one deleted entry", "# deleted entries"] },
        Doing {
            verb: SHOW,
            what: ["one entry in the server's version", "# entries in the server's version"],
        },
    ],
    get: ["gets", "get"],
    nothing: ["finds nothing new", "find nothing new"],
};

const SHOW: [&str; 2] = ["shows", "show"];
const LOSE: [&str; 2] = ["loses", "lose"];

pub(super) const MAIL: MailWords = MailWords {
    arrived: ["the message lies in the inbox on the server", "the # messages lie in the inbox on the server"],
    warned: ", and the server warns that the mailbox is nearly full",
    waits_at_sender: ["the message waits with its sender", "# messages wait with their senders"],
    sent_back: [
        "the message goes back to its sender because the mailbox is full",
        "# messages go back to their senders because the mailbox is full",
    ],
    session_begun: "# fetches # and marks # for deletion",
    session_broken: [
        "nothing was marked for deletion",
        "nothing is deleted on the server, though marked for it was #",
    ],
    went_offline: ["# has no message to show without a connection", "even without a connection # shows #"],
    went_online: "# has not synchronised yet",
    states: ["read", "flagged"],
    shows_offline: "# shows the message even without a connection, and ",
    marked: [
        "only # knows that the message is #",
        "the server learns at the next contact that the message is #",
        "the server knows that the message is #",
        "the server does not have the message any more",
    ],
    folders: [
        "back in the inbox",
        "among the sent messages",
        "among the drafts",
        "in the trash",
        "in your own folder",
        "in the outbox",
        "in a folder on this device alone",
    ],
    moved: [
        "the message lies #, but only #",
        "the message lies # #, and the server learns of it at the next contact",
        "the message lies # on the server",
        "the server does not have the message any more",
    ],
    kept_locally: "# has a copy of its own that no deletion on the server reaches",
    nothing_erased: "nothing is deleted",
    erased: [
        "# deleted only #",
        "# deleted #, on the server only at the next contact",
        "# deleted on the server",
        "# deleted, the server had none of it any more",
    ],
    recoverable: [", but can be recovered until day #", ", but can be recovered until day #"],
    recovered: [
        "the message is back in the inbox, and you fetched it back yourself",
        "# messages are back in the inbox, and you fetched them back yourself",
    ],
    recovered_by_administrator: [
        "the message is back in the inbox, the administrator fetched it back",
        "# messages are back in the inbox, the administrator fetched them back",
    ],
    sent_here: "the message goes out, and its copy lies only #",
    sent_server: "the message goes out, and its copy lies on the server",
    sent_refused: "the message goes out, but its copy stays # because the mailbox is full",
    waits_in_outbox: "the message waits in the outbox # because #",
    draft_lies: "the draft lies",
    draft_refused: "the draft stays # because the mailbox is full",
    kept: [
        "# only #",
        "# # for now, and the server learns of it at the next contact",
        "# on the server",
        "the server does not have it any more",
    ],
    device_added: "# is still empty",
    trash_expired: [
        "the provider empties the trash, one message goes",
        "the provider empties the trash, # messages go",
    ],
    recovery_expired: [
        "the time limit is over, one message can no longer be recovered",
        "the time limit is over, # messages can no longer be recovered",
    ],
    senders_gave_up: ["one message goes back to its sender", "# messages go back to their senders"],
    and_lost: [" and is lost", " and are lost"],
    still_recoverable: [
        "one message can still be recovered until day #",
        "# messages can still be recovered until day #",
    ],
    still_by_administrator: [
        "the administrator can still fetch one message back until day #",
        "the administrator can still fetch # messages back until day #",
    ],
    left_on: ["on your device ", "on your devices "],
    left_none: "there is no message",
    left_all: ["there is still one message", "there are still # messages"],
    left_some: ["there is still one of # messages", "there are still # of # messages"],
    left_trash: [", and one lies in the trash", ", and # lie in the trash"],
    server_down: "nobody gets at the mailbox, and new messages wait with their senders",
    none_delivered: "no message arrives that had waited",
    delivered: [
        "one message that had waited lies in the inbox",
        "# messages that had waited lie in the inbox",
    ],
    and_sent_back: [
        ", and one goes back to its sender because the mailbox is full",
        ", and # go back to their senders because the mailbox is full",
    ],
    sync_refused: "# cannot synchronise because #",
    refused: "that does not work because #",
};

pub(super) const PEOPLE: PeopleWords = PeopleWords {
    entry_lies: ["the appointment is", "the contact is", "the task is"],
    change_lies: "the change is",
    deletion_lies: "the deletion holds",
    entry_conflict: "somebody else was faster, and the server's version stands",
    nobody_reminds: "no device reminds you",
    reminds: ["# reminds you", "# remind you"],
    does_not: [", # does not", ", # do not"],
    granted: [
        [
            "with a login of their own the colleague may read the mail, but not the calendar",
            "with a login of their own the colleague may read and change the mail, but not the calendar",
        ],
        [
            "with a login of their own the colleague may read mail, calendar, contacts and tasks",
            "with a login of their own the colleague may read and change mail, calendar, contacts and tasks",
        ],
    ],
    revoked: "the colleague no longer gets at your mailbox",
    saw_nothing: "the colleague sees neither messages nor appointments, contacts or tasks",
    saw_entries: "the colleague sees #",
    saw_mail: "the colleague sees #, but no appointments, contacts or tasks",
    saw_both: "the colleague sees # and #",
    colleague_entered: "the appointment is in your calendar on the server",
    colleague_deleted: "the message is deleted on the server",
    in_trash: ["one message lies in the trash", "# messages lie in the trash"],
    can_recover: [
        "one message is deleted, but can be recovered until day #",
        "# messages are deleted, but can be recovered until day #",
    ],
    administrator_can: [
        "one message can be fetched back until day # by the administrator alone",
        "# messages can be fetched back until day # by the administrator alone",
    ],
    erased_for_good: [
        "one message is deleted on the server for good",
        "# messages are deleted on the server for good",
    ],
    nothing_there: "there was nothing to be had on the server",
    stolen: "# in other hands",
    only_there: [", and one of them you had only there", ", and # of them you had only there"],
    broke_nothing_lost: "no message is lost, all of them lie elsewhere too",
    broke: ["one message lay only there and is lost", "# messages lay only there and are lost"],
    wipe_pending: "the order waits until the device contacts the server",
    wiped_nothing: "# wipes itself, there was nothing left on it",
    wiped: ["# wipes itself, and one message with it", "# wipes itself, and # messages with it"],
    nobody_locked_out: "your own devices know it already",
    locked_out: [
        "one device in other hands gets nothing new any more",
        "# devices in other hands get nothing new any more",
    ],
};
