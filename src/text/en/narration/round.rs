//! What a round with the server changes, in English.
//!
//! Invariant: a verb and what it is about, part of a sentence.

use crate::text::narration::Doing;
use crate::text::table::{Table, table};

/// One device, several.
pub(super) const VERBS: Table = table!(Doing {
    Fetch: "fetches" / "fetch",
    TakeOff: "deletes" / "delete",
    Ask: "shows" / "show",
    Drop: "drops" / "drop",
    Lose: "loses" / "lose",
    Trash: "shows" / "show",
    File: "shows" / "show",
    Read: "shows" / "show",
    Flag: "shows" / "show",
    Remove: "deletes" / "delete",
    Send: "sends" / "send",
    Fail: "fails" / "fail",
    Renew: "gets" / "get",
    Forget: "loses" / "lose",
    GiveIn: "shows" / "show",
    Get: "gets" / "get",
});

pub(super) const CHANGES: Table = table!(Doing {
    Fetch: "%",
    TakeOff: "it on the server" / "them on the server" / "# of them on the server",
    Ask: "one message, which is older, only with a connection"
        / "# messages, which are older, only with a connection",
    Drop: "one message from its own store because it is too old"
        / "# messages from its own store because they are too old",
    Lose: "one message because it is missing on the server"
        / "# messages because they are missing on the server",
    Trash: "one message in the trash now" / "# messages in the trash now",
    File: "one message in another folder now" / "# messages in another folder now",
    Read: "one message as read now" / "# messages as read now",
    Flag: "one message as flagged now" / "# messages as flagged now",
    Remove: "one message on the server" / "# messages on the server",
    Send: "one message that had waited" / "# messages that had waited",
    Fail: "to store one message because the mailbox is full"
        / "to store # messages because the mailbox is full",
    Renew: "one changed entry" / "# changed entries",
    Forget: "one deleted entry" / "# deleted entries",
    GiveIn: "one entry in the server's version" / "# entries in the server's version",
    Get: "%",
});
