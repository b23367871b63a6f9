//! What a language brings for the view in which readers try the three mailboxes.
//!
//! Invariant: a field that takes a number or a name is read through a method of [`TrialWords`].

use crate::text::table::Table;

/// Buttons, labels and states of one language. A `#` stands for a number or a name.
pub struct TrialWords {
    /// Label of the list of stories.
    pub story: &'static str,
    /// Above those that are told.
    pub guided: &'static str,
    /// The story that the reader makes.
    pub free: &'static str,
    /// The wish whose reason is replayed.
    pub(in crate::text) reason: &'static str,

    /// Step, of how many, day.
    pub(in crate::text) place: &'static str,
    /// Stands there before anything has happened.
    pub beginning: &'static str,
    /// The same where the reader makes the story.
    pub nothing_yet: &'static str,
    /// Button: to the beginning.
    pub restart: &'static str,
    /// Button: one step back.
    pub back: &'static str,
    /// Button: one step on.
    pub step: &'static str,
    /// Button: steps on by itself.
    pub play: &'static str,
    /// Button: stops doing so.
    pub pause: &'static str,
    /// Button: what comes after the end.
    pub next_story: &'static str,
    /// Label of the scrubber.
    pub scrub: &'static str,
    /// Before the steps at which the three part.
    pub parts: &'static str,
    /// Stands there where they never do.
    pub never_parts: &'static str,
    /// One of them.
    pub(in crate::text) step_number: &'static str,
    /// More of them than are listed.
    pub(in crate::text) more_steps: &'static str,
    /// Button: copies a link to this step.
    pub copy_link: &'static str,
    /// It is copied.
    pub link_copied: &'static str,

    /// Above the reason that is replayed.
    pub from_result: &'static str,
    /// Button: back to the reason.
    pub to_result: &'static str,
    /// Button: back to the table.
    pub to_table: &'static str,
    /// Button: to the step that proves it.
    pub(in crate::text) proof: &'static str,

    /// Asks what will come.
    pub guess: &'static str,
    /// That it is no test.
    pub guess_freely: &'static str,
    /// Before what happens next.
    pub happens_next: &'static str,
    /// Names one of the answers.
    pub answer: &'static str,
    /// No answer.
    pub no_guess: &'static str,
    /// What was guessed.
    pub(in crate::text) thought: &'static str,
    /// And what came.
    pub(in crate::text) instead: &'static str,
    /// Where both are the same.
    pub as_thought: &'static str,

    /// Legend of the switch between the columns.
    pub shown: &'static str,
    /// The server.
    pub server: &'static str,
    /// In the order of [`Folder`](crate::simulation::Folder).
    pub folders: [&'static str; 7],
    /// Not read yet.
    pub(in crate::text) unread: &'static str,
    /// Flagged.
    pub(in crate::text) flagged: &'static str,
    /// More messages than are drawn.
    pub(in crate::text) more: &'static str,
    /// Copies that are the device's own.
    pub originals: &'static str,
    /// Copies that follow the server.
    pub cache: &'static str,
    /// How many are its own, how many follow the server.
    pub(in crate::text) both: &'static str,
    /// Shown by the device only with a line.
    pub online_only: &'static str,
    /// What the reader can recover, and until which day.
    pub(in crate::text) recoverable: &'static str,
    /// What only the administrator can.
    pub(in crate::text) by_administrator: &'static str,
    /// Wait with their senders.
    pub waiting: &'static str,
    /// Went back.
    pub sent_back: &'static str,
    /// Between what is used and what there is, with its spaces.
    pub of: &'static str,
    /// After it.
    pub used: &'static str,
    /// Appointments, contacts, tasks.
    pub entries: [&'static str; 3],
    /// One of them, with its number.
    pub(in crate::text) entry: [&'static str; 3],
    /// How often it was changed.
    pub(in crate::text) version: &'static str,
    /// The device has raised the reminder.
    pub reminded: &'static str,
    /// The server cannot be reached.
    pub server_down: &'static str,
    /// The server is gone for good.
    pub server_gone: &'static str,
    /// The device has no line.
    pub offline: &'static str,
    /// In other hands.
    pub stolen: &'static str,
    /// Its store is gone.
    pub broken: &'static str,
    /// It gets nothing new.
    pub locked_out: &'static str,
    /// It will wipe itself.
    pub wipe_pending: &'static str,
    /// It has.
    pub wiped: &'static str,
    /// A POP3 session is open.
    pub session: &'static str,
    /// Changes that the server has not heard of.
    pub(in crate::text) queued: &'static str,
    /// It opens the mailbox by POP3, whatever the kind.
    pub by_pop3: &'static str,
    /// Label of the colleague.
    pub colleague: &'static str,
    /// She may do nothing.
    pub no_right: &'static str,
    /// What she may.
    pub(in crate::text) rights: [&'static str; 2],
    /// Messages and entries that she saw last.
    pub(in crate::text) sees: &'static str,

    /// Heading of the legend, and its lines.
    pub legend: &'static str,
    /// A copy on the server.
    pub legend_server: &'static str,
    /// An original.
    pub legend_original: &'static str,
    /// A cached copy.
    pub legend_cache: &'static str,
    /// Not read.
    pub legend_unread: &'static str,
    /// What can be recovered.
    pub legend_recoverable: &'static str,

    /// Heading of the transcripts.
    pub wire: &'static str,
    /// Who speaks on which line.
    pub wire_sides: &'static str,
    /// Nothing was said.
    pub wire_silent: &'static str,
    /// The connection was there before.
    pub wire_kept: &'static str,
    /// The connection breaks off.
    pub wire_cut: &'static str,
    /// So many octets are left out.
    pub(in crate::text) wire_elided: &'static str,
    /// Button: shows all of so many lines.
    pub(in crate::text) wire_all: &'static str,
    /// The sender's server, the owner, the colleague, the intruder.
    pub parties: [&'static str; 4],

    /// Heading of free play.
    pub act: &'static str,
    /// What becomes of the story.
    pub act_note: &'static str,
    /// Legend: who acts.
    pub actor: &'static str,
    /// Post, owner, colleague, intruder, provider, time.
    pub actors: [&'static str; 6],
    /// Label of the list of messages.
    pub message: &'static str,
    /// Label of the list of entries.
    pub an_entry: &'static str,
    /// One of the messages.
    pub(in crate::text) message_number: &'static str,
    /// This one and those before it.
    pub(in crate::text) and_earlier: &'static str,
    /// This one and those behind it.
    pub(in crate::text) and_later: &'static str,
    /// Stands in a list that is empty.
    pub none: &'static str,
    /// What the buttons of free play say, by [`Deed`](crate::text::narration::Deed): megabytes and days go into it; devices
    /// by their kind.
    pub(in crate::text) deeds: Table,

    /// Heading of the settings of a column.
    pub settings: &'static str,
    /// POP3: how long mail stays.
    pub leave: &'static str,
    /// Not at all.
    pub leave_not: &'static str,
    /// For ever.
    pub leave_forever: &'static str,
    /// So many days.
    pub(in crate::text) days: &'static str,
    /// POP3: deleting here deletes there.
    pub with_local: &'static str,
    /// IMAP: with calendar and address book.
    pub dav: &'static str,
    /// IMAP: when the trash is emptied.
    pub trash: &'static str,
    /// Never.
    pub trash_never: &'static str,
    /// After so many days.
    pub(in crate::text) after_days: &'static str,
    /// Exchange: how long things can be recovered.
    pub recovery: &'static str,
    /// Heading of devices and storage.
    pub stage: &'static str,
    /// One of the devices.
    pub(in crate::text) device: &'static str,
    /// In the order of [`DeviceKind::ALL`](crate::mailbox::DeviceKind::ALL).
    pub device_kinds: [&'static str; 4],
    /// There is none.
    pub no_device: &'static str,
    /// Label of the storage.
    pub quota: &'static str,
    /// More than the story needs.
    pub quota_enough: &'static str,
    /// Kilobytes.
    pub(in crate::text) kilobytes: &'static str,
    /// Megabytes.
    pub(in crate::text) megabytes: &'static str,
}
