//! What goes over the wire, in English.
//!
//! Invariant: a sentence says what its line does, in words that need no protocol.

use super::super::sentence::fill;
use crate::simulation::{EntryKind, Folder, Note, Protocol, Right};

pub(in crate::text) fn protocol(protocol: Protocol) -> &'static str {
    match protocol {
        Protocol::Pop3 => "POP3: the device picks up the mail.",
        Protocol::Imap => "IMAP: the device works in the mailbox on the server.",
        Protocol::Smtp => "SMTP: a message is handed over.",
        Protocol::Dav => "CalDAV and CardDAV: calendar, contacts and tasks are synchronised.",
        Protocol::ActiveSync => {
            "ActiveSync: how a phone talks to Exchange. It is sent in binary form; here the commands stand by name."
        }
        Protocol::Mapi => {
            "MAPI over HTTP: how Outlook on a computer talks to Exchange. Nobody can read that; here stand the commands of ActiveSync that do the same."
        }
    }
}

fn folder(folder: Folder) -> &'static str {
    match folder {
        Folder::Inbox => "inbox",
        Folder::Sent => "Sent",
        Folder::Drafts => "Drafts",
        Folder::Trash => "trash",
        Folder::Project => "Project",
        Folder::Outbox => "outbox",
        Folder::Local => "Local",
    }
}

/// An entry with its article, as object.
fn entry(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Appointment => "an appointment",
        EntryKind::Contact => "a contact",
        EntryKind::Task => "a task",
    }
}

fn entries(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Appointment => "appointments",
        EntryKind::Contact => "contacts",
        EntryKind::Task => "tasks",
    }
}

fn about(before: &str, name: &str, after: &str) -> String {
    [before, name, after].concat()
}

fn count(number: u16, one: &str, many: &str) -> String {
    if number == 1 { one.into() } else { fill(many, &[number]) }
}

pub(in crate::text) fn note(note: Note) -> String {
    let sentence = match note {
        Note::Count { messages } => {
            return count(messages, "One message, and its size.", "{} messages, and their size.");
        }
        Note::IdOf { number } => return fill("The lasting id of message number {}.", &[number]),
        Note::Fetches { number } => {
            return fill(
                "The device does not know this id yet. It fetches the whole of message {}.",
                &[number],
            );
        }
        Note::FetchesAgain { number } => {
            return fill(
                "Message {} was here before, but has a new id: the device fetches it once more.",
                &[number],
            );
        }
        Note::Marks { number } => return fill("Message {} is to be deleted from the server.", &[number]),
        Note::Quits { marked: 0 } => return "The device ends the session.".into(),
        Note::Quits { marked } => {
            return count(
                marked,
                "The device ends the session. Only now is the marked message deleted.",
                "The device ends the session. Only now are the {} marked messages deleted.",
            );
        }
        Note::Removed { messages } => {
            return count(
                messages,
                "One message is deleted from the server.",
                "{} messages are deleted from the server.",
            );
        }
        Note::FolderIs(Folder::Inbox) => return "The inbox. It has this name on every server.".into(),
        Note::FolderIs(Folder::Project) => return "A folder of the reader's own: Project.".into(),
        Note::FolderIs(name) => {
            return about("The folder ", folder(name), ". The mark tells every program what it is for.");
        }
        Note::FolderCounts { messages, unseen } => {
            return fill("Messages in it: {}, of them unread: {}.", &[messages, unseen]);
        }
        Note::Opens(name) => return about("The device opens the folder ", folder(name), "."),
        Note::Exists { messages } => {
            return count(messages, "There is one message in it.", "There are {} messages in it.");
        }
        Note::AsksTexts { messages } => {
            return count(
                messages,
                "The device fetches one whole message.",
                "The device fetches {} whole messages.",
            );
        }
        Note::MovesTo(name) => return about("The message is to go into the folder ", folder(name), "."),
        Note::Uploads(name) => {
            return about("The device puts a copy on the server, into the folder ", folder(name), ".");
        }
        Note::NewMail { messages } => {
            return count(
                messages,
                "The server says of its own accord: there is one message in the folder now.",
                "The server says of its own accord: there are {} messages in the folder now.",
            );
        }
        Note::PutsEntry(kind) => return about("The device sends ", entry(kind), " to the server."),
        Note::DeletesEntry(kind) => return about("The device deletes ", entry(kind), " on the server."),
        Note::AsksChanges(kind) => {
            return about("What is new since last time? Asked for: ", entries(kind), ".");
        }
        Note::ChangesFollow { changed, removed } => {
            return fill("New or changed: {}, deleted: {}.", &[changed, removed]);
        }
        Note::AsksEntries { entries } => {
            return count(entries, "The device fetches one entry.", "The device fetches {} entries.");
        }
        Note::EntriesCome { entries } => {
            return count(entries, "One entry follows.", "So many entries follow: {}.");
        }
        Note::AsksFolder(name) => return about("What is new in the folder ", folder(name), "?"),
        Note::EntryDown(kind) => return about("The device gets ", entry(kind), "."),
        Note::EntryRemoved(kind) => {
            return about("Something was deleted elsewhere. The device loses ", entry(kind), ".");
        }
        Note::Ready => "The server answers the call.",
        Note::UserName => "Who it is: the user's name.",
        Note::Password => "The password. In truth everything goes over the line encrypted.",
        Note::LoggedIn => "Name and password are right.",
        Note::LoginRefused => "Name or password are wrong. This is as far as it goes.",
        Note::Done => "The server has done it.",
        Note::MessageText => "The message itself, left out here.",
        Note::TextEnds => "End of the text.",
        Note::Leaves => "The sender says goodbye.",
        Note::Goodbye => "The server closes the connection.",
        Note::MaildropLocked => "Another device is at the mailbox. POP3 lets in only one at a time.",
        Note::AsksCount => "How many messages are there?",
        Note::AsksIds => "Under which ids?",
        Note::ListFollows => "The list follows.",
        Note::ListEnds => "End of the list.",
        Note::MessageComes => "The message follows. The number is its size in bytes.",
        Note::Marked => "Marked, not deleted yet.",
        Note::NothingRemoved => "Everything stays on the server.",
        Note::LineCut => "The connection breaks off. Without QUIT nothing is deleted.",
        Note::Greets => "The caller gives its name.",
        Note::Offers => "The server says what it can do.",
        Note::SignsIn => "The mail program signs in with name and password.",
        Note::NamesSender => "Whom the message is from, and how big it is.",
        Note::NamesRecipient => "Whom it is for.",
        Note::WantsToHandOver => "Now the message is to come.",
        Note::GoAhead => "The server is ready.",
        Note::TakenOver => "Accepted. From now on the server answers for the message.",
        Note::MailboxFull => "The mailbox is full. The message goes back to its sender.",
        Note::LogsIn => "Signing in with name and password.",
        Note::AsksFolders => "Which folders are there?",
        Note::PreviousClosed => "The folder before is closed.",
        Note::PossibleFlags => "The marks a message can have: answered, flagged, deleted, read, draft.",
        Note::LastingFlags => "The marks the device may set, and the server keeps them for all devices.",
        Note::FirstUnread => "The first message that is not read.",
        Note::NumbersValid => "The ids that the device remembers still hold.",
        Note::NextNumber => "The id that the next message will get.",
        Note::Opened => "The folder is open.",
        Note::AsksFlags => "Which messages are there, and which are read or flagged?",
        Note::FlagsAre => "One message with its id and its marks.",
        Note::AsksHeads => {
            "Only date, sender, subject and message id: the text is here already, or too old for this device."
        }
        Note::HeadComes => "The few lines follow.",
        Note::HeadText => "Date, sender, subject and message id, left out here.",
        Note::SetsSeen => "The message is to count as read on all devices.",
        Note::SetsFlagged => "The message is to be flagged on all devices.",
        Note::SetsDeleted => "Marked for deletion. This could still be undone.",
        Note::FlagsNow => "The marks the message has now.",
        Note::NumberThere => "There it gets a new id.",
        Note::LeavesList => "It is gone from this folder. Those behind it move up.",
        Note::Expunges => "What is marked is now removed for good.",
        Note::NothingThere => "The server no longer has this message there. Nothing happens.",
        Note::Stored => "The copy lies on the server. All devices see it.",
        Note::OverQuota => "The mailbox is full. The copy stays on the device.",
        Note::Waits => "The device stays connected and waits for news.",
        Note::Waiting => "The server will call.",
        Note::StopsWaiting => "The device has heard it.",
        Note::TakesRight => "The right is taken away again.",
        Note::OpensShared => "The colleague's program opens your inbox.",
        Note::Hidden => "Who has no right is not even told that it exists.",
        Note::Forbidden => "Reading is allowed, changing is not. Nothing happens.",
        Note::OnlyIfNew => "Only if there is nothing of this name yet.",
        Note::OnlyIfUnchanged => "Only if it is still the version that the device knows.",
        Note::EntryText => "The entry itself, left out here.",
        Note::EntryCreated => "The entry is made. All devices will get it.",
        Note::VersionIs => "The mark of this version.",
        Note::EntryGone => "The entry no longer exists. Somebody deleted it.",
        Note::ChangedMeanwhile => "Somebody was faster. The version on the server stands.",
        Note::FetchesEntry => "The device fetches the other version.",
        Note::SyncToken => "How things stood last time, left out here.",
        Note::ListOfNames => "The names of the entries, left out here.",
        Note::RightsText => "Who may do what, left out here.",
        Note::WipeWaits => "The server demands that the device erase itself.",
        Note::AsksPolicy => "The device asks for the order.",
        Note::WipeOrdered => "The order: erase yourself.",
        Note::WipeObeyed => "The device confirms and erases itself.",
        Note::SendsMail => "The device hands in a message for sending. The server files the copy itself.",
        Note::MailSent => "Sent. The copy lies in Sent, for all devices.",
        Note::SendingStopped => "The mailbox is too full to send anything.",
        Note::ItemAdded => "The device gets a new message.",
        Note::ItemMovedHere => "A message that the device knows lies here now.",
        Note::ItemChanged => "It was read or flagged elsewhere.",
        Note::ItemGone => "It is no longer in this folder. The device removes it there.",
        Note::ItemAged => "It is too old for this device and stays on the server only.",
        Note::DeletesItem => "Delete, past the trash.",
        Note::Searches => "The device searches the server. It keeps only the last weeks itself.",
        Note::Found => "Found.",
        Note::SomethingNew => "There is something new in the inbox. The device will fetch it.",
        Note::GivesRight(Right::Read) => "The colleague may read.",
        Note::GivesRight(Right::Write) => "The colleague may read, add, change and delete.",
    };
    sentence.into()
}
