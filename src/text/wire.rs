//! What goes over the wire, explained.
//!
//! Invariant: a sentence is chosen by a [`Note`] alone and by the same rule in every language. Free functions, not part of
//! [`Words`](super::Words): a box that shows no dialogue does not carry them.

mod words;

pub(super) use words::{OneMore, WireWords};

use super::sentence::{fill, insert};
use super::{Language, de, en};
use crate::simulation::{EntryKind, Folder, Note, Protocol, Right};

const fn words(language: Language) -> &'static WireWords {
    match language {
        Language::German => &de::wire::WIRE,
        Language::English => &en::wire::WIRE,
    }
}

/// What protocol a dialogue is in, and what it is for.
pub fn protocol(language: Language, protocol: Protocol) -> &'static str {
    let [pop3, imap, smtp, dav, activesync, mapi] = &words(language).protocols;
    match protocol {
        Protocol::Pop3 => pop3,
        Protocol::Imap => imap,
        Protocol::Smtp => smtp,
        Protocol::Dav => dav,
        Protocol::ActiveSync => activesync,
        Protocol::Mapi => mapi,
    }
}

fn folder(words: &WireWords, folder: Folder) -> &'static str {
    let [inbox, sent, drafts, trash, project, outbox, local] = words.folders;
    match folder {
        Folder::Inbox => inbox,
        Folder::Sent => sent,
        Folder::Drafts => drafts,
        Folder::Trash => trash,
        Folder::Project => project,
        Folder::Outbox => outbox,
        Folder::Local => local,
    }
}

fn of_kind([appointment, contact, task]: [&'static str; 3], kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Appointment => appointment,
        EntryKind::Contact => contact,
        EntryKind::Task => task,
    }
}

fn count([one, more]: OneMore, number: u16) -> String {
    fill(if number == 1 { one } else { more }, &[number])
}

/// The explanation of a line: a short sentence or two.
pub fn explain(language: Language, note: Note) -> String {
    let w = words(language);
    let plain = match note {
        Note::Count { messages } => return count(w.count, messages),
        Note::IdOf { number } => return fill(w.id_of, &[number]),
        Note::Fetches { number } => return fill(w.fetches, &[number]),
        Note::FetchesAgain { number } => return fill(w.fetches_again, &[number]),
        Note::Marks { number } => return fill(w.marks, &[number]),
        Note::Quits { marked: 0 } => w.quits_without,
        Note::Quits { marked } => return count(w.quits, marked),
        Note::Removed { messages } => return count(w.removed, messages),
        Note::FolderIs(Folder::Inbox) => w.inbox_is,
        Note::FolderIs(Folder::Project) => return insert(w.own_folder_is, folder(w, Folder::Project)),
        Note::FolderIs(name) => return insert(w.folder_is, folder(w, name)),
        Note::FolderCounts { messages, unseen } => return fill(w.folder_counts, &[messages, unseen]),
        Note::Opens(name) => return insert(w.opens, folder(w, name)),
        Note::Exists { messages } => return count(w.exists, messages),
        Note::AsksTexts { messages } => return count(w.asks_texts, messages),
        Note::MovesTo(name) => return insert(w.moves_to, folder(w, name)),
        Note::Uploads(name) => return insert(w.uploads, folder(w, name)),
        Note::NewMail { messages } => return count(w.new_mail, messages),
        Note::GivesRight(Right::Read) => w.gives_right[0],
        Note::GivesRight(Right::Write) => w.gives_right[1],
        Note::PutsEntry(kind) => return insert(w.puts_entry, of_kind(w.entry, kind)),
        Note::DeletesEntry(kind) => return insert(w.deletes_entry, of_kind(w.entry, kind)),
        Note::AsksChanges(kind) => return insert(w.asks_changes, of_kind(w.entries, kind)),
        Note::ChangesFollow { changed, removed } => return fill(w.changes_follow, &[changed, removed]),
        Note::AsksEntries { entries } => return count(w.asks_entries, entries),
        Note::EntriesCome { entries } => return count(w.entries_come, entries),
        Note::AsksFolder(name) => return insert(w.asks_folder, folder(w, name)),
        Note::EntryDown(kind) => return insert(w.entry_down, of_kind(w.entry, kind)),
        Note::EntryRemoved(kind) => return insert(w.entry_removed, of_kind(w.entry, kind)),
        Note::Ready => w.ready,
        Note::UserName => w.user_name,
        Note::Password => w.password,
        Note::LoggedIn => w.logged_in,
        Note::LoginRefused => w.login_refused,
        Note::Done => w.done,
        Note::MessageText => w.message_text,
        Note::TextEnds => w.text_ends,
        Note::Leaves => w.leaves,
        Note::Goodbye => w.goodbye,
        Note::MaildropLocked => w.maildrop_locked,
        Note::AsksCount => w.asks_count,
        Note::AsksIds => w.asks_ids,
        Note::ListFollows => w.list_follows,
        Note::ListEnds => w.list_ends,
        Note::MessageComes => w.message_comes,
        Note::Marked => w.marked,
        Note::NothingRemoved => w.nothing_removed,
        Note::LineCut => w.line_cut,
        Note::Greets => w.greets,
        Note::Offers => w.offers,
        Note::SignsIn => w.signs_in,
        Note::NamesSender => w.names_sender,
        Note::NamesRecipient => w.names_recipient,
        Note::WantsToHandOver => w.wants_to_hand_over,
        Note::GoAhead => w.go_ahead,
        Note::TakenOver => w.taken_over,
        Note::MailboxFull => w.mailbox_full,
        Note::LogsIn => w.logs_in,
        Note::AsksFolders => w.asks_folders,
        Note::PreviousClosed => w.previous_closed,
        Note::PossibleFlags => w.possible_flags,
        Note::LastingFlags => w.lasting_flags,
        Note::FirstUnread => w.first_unread,
        Note::NumbersValid => w.numbers_valid,
        Note::NextNumber => w.next_number,
        Note::Opened => w.opened,
        Note::AsksFlags => w.asks_flags,
        Note::FlagsAre => w.flags_are,
        Note::AsksHeads => w.asks_heads,
        Note::HeadComes => w.head_comes,
        Note::HeadText => w.head_text,
        Note::SetsSeen => w.sets_seen,
        Note::SetsFlagged => w.sets_flagged,
        Note::SetsDeleted => w.sets_deleted,
        Note::FlagsNow => w.flags_now,
        Note::NumberThere => w.number_there,
        Note::LeavesList => w.leaves_list,
        Note::Expunges => w.expunges,
        Note::NothingThere => w.nothing_there,
        Note::Stored => w.stored,
        Note::OverQuota => w.over_quota,
        Note::Waits => w.waits,
        Note::Waiting => w.waiting,
        Note::StopsWaiting => w.stops_waiting,
        Note::TakesRight => w.takes_right,
        Note::OpensShared => w.opens_shared,
        Note::Hidden => w.hidden,
        Note::Forbidden => w.forbidden,
        Note::OnlyIfNew => w.only_if_new,
        Note::OnlyIfUnchanged => w.only_if_unchanged,
        Note::EntryText => w.entry_text,
        Note::EntryCreated => w.entry_created,
        Note::VersionIs => w.version_is,
        Note::EntryGone => w.entry_gone,
        Note::ChangedMeanwhile => w.changed_meanwhile,
        Note::FetchesEntry => w.fetches_entry,
        Note::SyncToken => w.sync_token,
        Note::ListOfNames => w.list_of_names,
        Note::RightsText => w.rights_text,
        Note::WipeWaits => w.wipe_waits,
        Note::AsksPolicy => w.asks_policy,
        Note::WipeOrdered => w.wipe_ordered,
        Note::WipeObeyed => w.wipe_obeyed,
        Note::SendsMail => w.sends_mail,
        Note::MailSent => w.mail_sent,
        Note::SendingStopped => w.sending_stopped,
        Note::ItemAdded => w.item_added,
        Note::ItemMovedHere => w.item_moved_here,
        Note::ItemChanged => w.item_changed,
        Note::ItemGone => w.item_gone,
        Note::ItemAged => w.item_aged,
        Note::DeletesItem => w.deletes_item,
        Note::Searches => w.searches,
        Note::Found => w.found,
        Note::SomethingNew => w.something_new,
    };
    plain.into()
}
