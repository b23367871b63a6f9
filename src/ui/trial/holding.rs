//! What a place holds and how it fares, in the words in which it is drawn.
//!
//! Invariant: equal holdings look the same, so a place whose holding has not changed is not drawn anew.

use super::row::Row;
use crate::mailbox::{DeviceKind, MailboxKind};
use crate::simulation::{Copy, DeviceId, Holder, MessageId, Place, Refusal, Wipe, World};
use crate::text::{Language, TrialWords, device, trial_words};
use crate::trial::Trial;

/// Whose place it is.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Spot {
    Server,
    Device(DeviceId, DeviceKind),
    Colleague,
}

/// One place of one column.
#[derive(PartialEq)]
pub(super) struct Holding {
    pub spot: Spot,
    pub name: String,
    /// Whether the copies are originals.
    pub tag: String,
    /// What is not as usual.
    pub states: Vec<String>,
    pub rows: Vec<Row>,
    /// Kilobytes used, and how many there are at most.
    pub storage: Option<(u32, Option<u32>)>,
}

impl Holding {
    /// All places of a column: the server, the devices, and the colleague once there is one in any column.
    pub fn all(trial: &Trial, kind: MailboxKind, language: Language) -> Vec<Self> {
        let (world, words) = (trial.world(kind), trial_words(language));
        let mut all = vec![Self::server(world, words)];
        all.extend(world.all_devices().map(|id| Self::device(world, id, language)));
        if has_colleague(trial) {
            all.push(Self::colleague(world, words));
        }
        all
    }

    /// How many places each column has.
    pub fn count(trial: &Trial) -> usize {
        1 + trial.world(MailboxKind::Pop3).all_devices().count() + usize::from(has_colleague(trial))
    }

    fn server(world: &World, words: &TrialWords) -> Self {
        let mut states = Vec::new();
        match world.server_line() {
            Ok(()) => {}
            Err(Refusal::ServerGone) => states.push(words.server_gone.into()),
            Err(
                Refusal::ServerDown
                | Refusal::Offline
                | Refusal::MaildropLocked
                | Refusal::OverQuota
                | Refusal::GoneFromServer
                | Refusal::PasswordChanged
                | Refusal::NoRight,
            ) => states.push(words.server_down.into()),
        }
        let copies: Vec<Copy> = world.copies(Place::Server).collect();
        let mut rows = Row::folders(&copies, Place::Server, words);
        for (hook, template, left) in [
            ("recoverable", Left::Reader, world.recoverable().collect::<Vec<(MessageId, u16)>>()),
            ("purged", Left::Administrator, world.recoverable_by_administrator().collect()),
        ] {
            let day = left.iter().map(|(_, day)| *day).min().unwrap_or_default();
            let messages: Vec<MessageId> = left.iter().map(|(message, _)| *message).collect();
            let name = match template {
                Left::Reader => words.recoverable(day),
                Left::Administrator => words.by_administrator(day),
            };
            rows.extend(Row::loose(hook, name, &messages));
        }
        rows.extend(Row::counted("waiting", words.waiting, world.waiting().count()));
        rows.extend(Row::counted("sent-back", words.sent_back, world.bounced().count()));
        rows.extend(Row::entries(world, Place::Server, words));
        Self {
            spot: Spot::Server,
            name: words.server.into(),
            tag: String::new(),
            states,
            rows,
            storage: Some((world.used_kb(), world.quota_kb())),
        }
    }

    fn device(world: &World, id: DeviceId, language: Language) -> Self {
        let words = trial_words(language);
        let setup = world.setup(id);
        let copies: Vec<Copy> = world.copies(Place::Device(id)).collect();
        let originals = copies.iter().filter(|copy| copy.original).count();
        let tag = match (originals, copies.len() - originals) {
            (0, 0) => String::new(),
            (_, 0) => words.originals.into(),
            (0, _) => words.cache.into(),
            (originals, cached) => words.both(originals as u16, cached as u16),
        };
        let mut states: Vec<String> = Vec::new();
        let mut state = |holds: bool, word: &str| {
            if holds {
                states.push(word.into());
            }
        };
        let is_whole = match world.holder(id) {
            Some(Holder::Nobody) | None => false,
            Some(Holder::Reader | Holder::Stranger) => true,
        };
        state(is_whole && world.is_offline(id), words.offline);
        state(world.is_locked_out(id), words.locked_out);
        match world.wipe(id) {
            Wipe::None => {}
            Wipe::Pending => state(true, words.wipe_pending),
            Wipe::Done => state(true, words.wiped),
        }
        state(world.has_session(id), words.session);
        state(setup.is_some_and(|setup| setup.pop3.is_some()), words.by_pop3);
        let queued = world.queued(id);
        state(queued > 0, &words.queued(queued as u16));
        let mut rows = Vec::new();
        if is_whole {
            rows = Row::folders(&copies, Place::Device(id), words);
            rows.extend(Row::counted("listed", words.online_only, world.listed(id)));
            rows.extend(Row::entries(world, Place::Device(id), words));
        }
        let kind = setup.map_or(DeviceKind::Computer, |setup| setup.kind);
        let name = device(language, world, id);
        Self { spot: Spot::Device(id, kind), name, tag, states, rows, storage: None }
    }

    fn colleague(world: &World, words: &TrialWords) -> Self {
        let right = world.right().map_or(words.no_right, |right| words.right(right));
        let (mail, entries) = (world.colleague_sees_mail(), world.colleague_sees_entries());
        let mut states: Vec<String> = vec![right.into()];
        if mail + entries > 0 {
            states.push(words.sees(mail as u16, entries as u16));
        }
        let (name, rows) = (words.colleague.into(), Vec::new());
        Self { spot: Spot::Colleague, name, tag: String::new(), states, rows, storage: None }
    }
}

fn has_colleague(trial: &Trial) -> bool {
    MailboxKind::ALL.iter().any(|kind| trial.world(*kind).right().is_some())
}

/// Who can recover something.
#[derive(Clone, Copy)]
enum Left {
    Reader,
    Administrator,
}
