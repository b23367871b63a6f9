//! What devices that mirror the server say and hear: under IMAP and under Exchange the same steps, in other words.
//!
//! Invariant: which words there are, each protocol's file says; which of them are said, this file does.

use super::carried::{Carried, Change, Fate, Occasion};
use super::lines::Arg::{self, Entries, Entry, Folder as Name, Item, Kb, Number, Set, Text};
use super::lines::Lines;
use super::transcript::Transcript;
use super::{Party, Protocol, activesync, imap, smtp};
use crate::simulation::device::{Access, Device, Queued, Step};
use crate::simulation::mail::WRITTEN_KB;
use crate::simulation::mirror::{Played, Sent};
use crate::simulation::server::Server;
use crate::simulation::shelf::Letter;
use crate::simulation::{EntryId, EntryKind, Folder, SentCopy};

/// What is said, in the order of a [`Speech`]. Behind each stand its arguments.
#[derive(Clone, Copy)]
pub(super) enum Part {
    /// Mail comes while the device waits for it. 0: how much is there then.
    Waits,
    /// The device wants the text of a message that it only lists, and the server has it, …
    Fetches,
    /// … or no longer. 0, 1: how many and which messages; 2: the message's own number, 3: its octets.
    FindsNothing,
    /// A step on a message. 0: it, if there is something to say of it; 1: it; 2: its folder, 3: where it goes, 4: the
    /// number there; 5, 6: ActiveSync's names for these; 7: the octets of what is written here, 8: its own number, 9: its
    /// flags.
    Uploads,
    SetsSeen,
    SetsFlag,
    Moves,
    Expunges,
    /// The same: it is done, …
    Uploaded,
    Seen,
    Flagged,
    Moved,
    Expunged,
    /// … there is no room, or no such message.
    NotUploaded,
    NotSeen,
    NotFlagged,
    NotMoved,
    NotExpunged,
    /// A message is to be sent, and is, …
    Sends,
    /// … or there is no room. 0: its octets.
    SendsNot,
    /// An entry goes up, by [`Change`]. 0: the entry; 1: the octets of one; 2: its own number, 3: the version that it is
    /// made from, 4: its version, 5: the server's; 6: one; 7: the kind.
    PutsChange,
    Deletes,
    PutsNew,
    /// What the server says to it, by [`Change`] and [`Answer`](super::carried::Answer).
    Changed,
    ChangeLate,
    ChangeLost,
    Deleted,
    DeleteLate,
    DeleteLost,
    Created,
    /// Whose change was refused asks for the other's.
    Theirs,
    TheirsLost,
    /// What is new of one kind. 0: the kind; 1: the octets of an entry; 2: how many are new, 3: how many are gone; 4: the
    /// octets of their list, 5: of the new ones.
    Changes,
    /// The new ones.
    Entries,
    /// One of the news, by [`Fate`]. 0: the entry.
    New,
    Newer,
    Gone,
}

/// All that is said under one kind of access: [`Lines`] for each [`Part`].
pub(super) struct Speech(pub Lines);

/// A [`Speech`], each part with its lines as [`lines!`] has them.
macro_rules! speech {
    ($($part:ident: [$($side:ident $text:literal => $meaning:ident),* $(,)?],)*) => {{
        use $crate::simulation::wire::{Meaning, speech::{Part, Speech}, lines::Lines};
        const TEXT: &str = concat!($($(stringify!($side), $text, "\n",)* "\x7f"),*);
        const MEANINGS: &[Meaning] = &[$($(Meaning::$meaning,)*)*];
        const BYTES: [u8; TEXT.len() + MEANINGS.len()] = Lines::bytes(TEXT, MEANINGS);
        const _: () = {
            let parts = [$(Part::$part),*];
            let mut place = 0;
            while place < parts.len() {
                assert!(parts[place] as usize == place, "not in the order of the enum");
                place += 1;
            }
            assert!(parts.len() == Part::Gone as usize + 1, "a part is missing");
        };
        Speech(Lines::new(&BYTES))
    }};
}

pub(super) use speech;

impl Speech {
    /// How this device speaks; `None`: by POP3 nobody mirrors a server.
    pub const fn of(device: &Device) -> Option<&'static Self> {
        match device.access {
            Access::Pop3(_) => None,
            Access::Imap => Some(&imap::SPEECH),
            Access::Exchange => Some(&activesync::SPEECH),
        }
    }

    /// Says a part, or the one so many behind it.
    #[inline(never)]
    pub fn say(&self, t: &mut Transcript, part: Part, further: usize, args: &[Arg]) {
        t.say(self.0.part(part as usize + further), args);
    }
}

/// The usual octets of an entry, and of a question or a list.
pub(super) const ENTRY: u32 = 300;

/// A device's connection goes on; under IMAP this folder is selected.
#[inline(never)]
pub(super) fn resume(t: &mut Transcript, device: &Device, folder: Option<Folder>) {
    let selected = folder.filter(|_| device.access == Access::Imap);
    t.resume(Protocol::of(device), Party::Device(device.id), selected);
}

/// Mail has come, and a device that waits for it is told.
pub(super) fn wake(t: &mut Transcript, device: &Device, messages: usize) {
    if let Some(speech) = Speech::of(device) {
        resume(t, device, Some(Folder::Inbox));
        speech.say(t, Part::Waits, 0, &[Number(messages as u32)]);
    }
}

/// Fetches the text of a message that the device only lists; `there`: the server still has it.
pub(super) fn fetch(t: &mut Transcript, device: &Device, held: &Letter, there: bool) {
    let known = t.numbers.known(held.id());
    let Some(speech) = Speech::of(device).filter(|_| known.is_some() || device.access == Access::Exchange)
    else {
        return;
    };
    resume(t, device, Some(held.folder));
    let part = if there { Part::Fetches } else { Part::FindsNothing };
    let args = [Set(known.as_slice()), Number(1), Number(held.message.0.into()), Kb(held.kb)];
    speech.say(t, part, 0, &args);
}

/// One step on one message, in the conversation of this device; under IMAP in the message's folder.
#[inline(never)]
pub(super) fn tell(t: &mut Transcript, server: &Server, device: &Device, queued: Queued, played: Played) {
    let Queued { message, folder, step, .. } = queued;
    let known = t.numbers.known(queued.id());
    // What the device uploads the server does not know yet.
    let said = if step == Step::Append { played != Played::NothingThere } else { known.is_some() };
    if let Some(speech) = Speech::of(device).filter(|_| said) {
        let (number, to) = match step {
            Step::Append => (0, folder),
            Step::Seen => (1, folder),
            Step::Flag => (2, folder),
            Step::Move(to) => (3, to),
            Step::Expunge => (4, folder),
        };
        if device.access == Access::Imap && step != Step::Append {
            imap::select(t, folder);
        }
        let mut shown = known;
        if let (Some(shown), Some(is)) = (&mut shown, server.mail.find(message)) {
            let was = std::mem::replace(&mut shown.letter, *is);
            // Dovecot answers a flag that was set already with nothing.
            if matches!(step, Step::Seen | Step::Flag) && (was.seen, was.flagged) == (is.seen, is.flagged) {
                shown.place = 0;
            }
        }
        let (next, uid) = (t.numbers.next(to), known.map_or(0, |filed| filed.uid));
        let args = [
            Set(shown.as_slice()),
            Set(known.as_slice()),
            Name(folder),
            Name(to),
            Number(next),
            Item(folder, uid),
            Item(to, next),
            Kb(WRITTEN_KB),
            Number(message.0.into()),
            Text(if folder == Folder::Drafts { r"\Seen \Draft" } else { r"\Seen" }),
        ];
        speech.say(t, Part::Uploads, number, &args);
        let done = if played == Played::Done { Part::Uploaded } else { Part::NotUploaded };
        speech.say(t, done, number, &args);
    }
    t.numbers.observe(server);
}

/// A message that stood in the outbox was sent: by SMTP, and by IMAP the copy; Exchange does both itself.
#[inline(never)]
pub(super) fn sent(t: &mut Transcript, server: &Server, device: &Device, held: &Letter, sent: Sent) {
    if device.access != Access::Exchange {
        smtp::submit(t, device.id, held.kb);
    }
    resume(t, device, t.selected);
    if let Some(speech) = Speech::of(device) {
        speech.say(t, if sent.is_ok() { Part::Sends } else { Part::SendsNot }, 0, &[Kb(held.kb)]);
    }
    let played = match sent {
        Ok(SentCopy::Server) if device.access == Access::Imap => Played::Done,
        Ok(SentCopy::Refused) => Played::Refused,
        Ok(SentCopy::Server | SentCopy::ThisDevice) | Err(_) => Played::NothingThere,
    };
    let copy = Queued { folder: Folder::Sent, ..Queued::on(held, Step::Append) };
    tell(t, server, device, copy, played);
}

/// An own change of an entry goes up. Where somebody was faster, the device fetches theirs: in a round with all that is new,
/// else at once.
pub(super) fn put(t: &mut Transcript, device: &Device, carried: &Carried, occasion: Occasion) {
    let Some(speech) = Speech::of(device) else {
        return;
    };
    let Carried { item, change, answer, kept } = *carried;
    let number = |version: Option<u16>| Number(version.unwrap_or_default().into());
    let args = [
        Entry(item.kind, item.entry),
        Number(ENTRY),
        Number(item.entry.0.into()),
        number(item.base),
        Number(item.version.into()),
        number(kept),
        Number(1),
        Entries(item.kind),
    ];
    let (change, answer) = (change as usize, answer as usize);
    speech.say(t, Part::PutsChange, change, &args);
    speech.say(t, Part::Changed, 3 * change + answer, &args);
    if occasion == Occasion::Alone && carried.change == Change::Edited && answer > 0 {
        speech.say(t, Part::Theirs, answer - 1, &args);
    }
}

/// What is new of one kind of entries.
pub(super) fn pull_entries(t: &mut Transcript, device: &Device, kind: EntryKind, news: &[(EntryId, Fate)]) {
    let Some(speech) = Speech::of(device) else {
        return;
    };
    let gone = news.iter().filter(|(_, fate)| *fate == Fate::Gone).count() as u32;
    let all = news.len() as u32;
    let fresh = all - gone;
    let octets = [Number(ENTRY * (1 + all)), Number(ENTRY * fresh)];
    let args = [Entries(kind), Number(ENTRY), Number(fresh), Number(gone), octets[0], octets[1]];
    speech.say(t, Part::Changes, 0, &args);
    if fresh > 0 {
        speech.say(t, Part::Entries, 0, &args);
    }
    for (entry, fate) in news {
        speech.say(t, Part::New, *fate as usize, &[Entry(kind, *entry)]);
    }
}
