//! A place as it is drawn: server, device, colleague.
//!
//! Invariant: whatever a shape or a colour says stands there in words too.

use super::Player;
use super::row::Rows;
use super::state::State;
use super::travel::FLIGHTS;
use crate::mailbox::{DeviceKind, MailboxKind};
use crate::simulation::{Copy, DeviceId, Holder, MessageId, Place, Refusal, Wipe, World};
use crate::text::{TrialWords, device};
use crate::ui::lines::{Lines, digits};

const SERVER: &str = "M4 4h16v6.5H4zM4 13.5h16V20H4zM7.5 7.2h.5M7.5 16.8h.5M11 7.2h6M11 16.8h6";
/// In the order of [`DeviceKind`].
const DEVICES: [&str; 4] = [
    "M3 4h18v12H3zM12 16v4M8 20h8",
    "M5 5h14v10.5H5zM2.5 19h19l-2.5-3.5H5z",
    "M7.5 2.5h9v19h-9zM11 18.5h2",
    "M4.5 3h15v18h-15zM11 18h2",
];
const COLLEAGUE: &str = "M8 8a4 4 0 1 0 8 0 4 4 0 1 0-8 0M4 21c0-5 3.5-7.5 8-7.5s8 2.5 8 7.5";

impl Player {
    /// The places of a column: the server, the devices, and the colleague once there is one in any column.
    pub(super) fn places(&self, lines: &mut Lines, state: &mut State, kind: MailboxKind) {
        let State { trial, moves, flights, .. } = state;
        let world = trial.world(kind);
        let most = flights.len() + FLIGHTS;
        let mut rows = Rows {
            lines,
            words: self.words(),
            kind,
            world,
            before: moves.then(|| trial.before(kind)),
            flights,
            most,
        };
        self.server(&mut rows);
        for id in world.all_devices() {
            self.device(&mut rows, id);
        }
        if MailboxKind::ALL.iter().any(|kind| trial.world(*kind).right().is_some()) {
            self.colleague(rows.lines, world);
        }
    }

    fn server(&self, rows: &mut Rows) {
        let (words, world) = (rows.words, rows.world);
        place(rows.lines, "server", SERVER, words.server, "");
        match world.server_line() {
            Ok(()) => {}
            Err(Refusal::ServerGone) => state(rows.lines, words.server_gone),
            Err(
                Refusal::ServerDown
                | Refusal::Offline
                | Refusal::MaildropLocked
                | Refusal::OverQuota
                | Refusal::GoneFromServer
                | Refusal::PasswordChanged
                | Refusal::NoRight,
            ) => state(rows.lines, words.server_down),
        }
        let copies: Vec<Copy> = world.copies(Place::Server).collect();
        rows.folders(&copies, Place::Server);
        let mut left: Vec<(MessageId, u16)> = world.recoverable().collect();
        for (hook, name) in [
            ("recoverable", TrialWords::recoverable as fn(&TrialWords, u16) -> String),
            ("purged", TrialWords::by_administrator),
        ] {
            rows.recoverable(hook, name, &left);
            left = world.recoverable_by_administrator().collect();
        }
        rows.row("waiting", words.waiting, world.waiting().count());
        rows.row("sent-back", words.sent_back, world.bounced().count());
        rows.entries(Place::Server);
        let mut said = words.size(world.used_kb());
        rows.lines.add(">div.storage", &[]);
        if let Some(quota) = world.quota_kb() {
            let (most, used) = (digits(quota as usize), digits(world.used_kb() as usize));
            rows.lines.add(">>progress aria-hidden=true max=# value=#", &[&most, &used]);
            said.extend([words.of, &words.size(quota)]);
        }
        rows.lines.add(">>p.small|##", &[&said, words.used]);
    }

    fn device(&self, rows: &mut Rows, id: DeviceId) {
        let (words, world) = (rows.words, rows.world);
        let copies: Vec<Copy> = world.copies(Place::Device(id)).collect();
        let originals = copies.iter().filter(|copy| copy.original).count();
        let both = words.both(originals as u16, (copies.len() - originals) as u16);
        let tag = match (originals, copies.len() - originals) {
            (0, 0) => "",
            (_, 0) => words.originals,
            (0, _) => words.cache,
            (_, _) => &both,
        };
        let setup = world.setup(id);
        let kind = setup.map_or(DeviceKind::Computer, |setup| setup.kind);
        let name = device(self.language(), world, id);
        place(rows.lines, &hook(id), DEVICES[kind as usize], &name, tag);
        let is_whole = world.holder(id) != Some(Holder::Nobody);
        let wipe = world.wipe(id);
        let queued = if world.queued(id) > 0 { words.queued(world.queued(id) as u16) } else { String::new() };
        for (holds, word) in [
            (is_whole && world.is_offline(id), words.offline),
            (world.is_locked_out(id), words.locked_out),
            (wipe == Wipe::Pending, words.wipe_pending),
            (wipe == Wipe::Done, words.wiped),
            (world.has_session(id), words.session),
            (setup.is_some_and(|setup| setup.pop3.is_some()), words.by_pop3),
            (!queued.is_empty(), &queued),
        ] {
            if holds {
                state(rows.lines, word);
            }
        }
        if is_whole {
            rows.folders(&copies, Place::Device(id));
            rows.row("listed", words.online_only, world.listed(id));
            rows.entries(Place::Device(id));
        }
    }

    fn colleague(&self, lines: &mut Lines, world: &World) {
        let words = self.words();
        place(lines, "colleague", COLLEAGUE, words.colleague, "");
        state(lines, world.right().map_or(words.no_right, |right| words.right(right)));
        let (mail, entries) = (world.colleague_sees_mail(), world.colleague_sees_entries());
        if mail + entries > 0 {
            state(lines, &words.sees(mail as u16, entries as u16));
        }
    }
}

/// What a device's place is found by.
pub(super) fn hook(DeviceId(number): DeviceId) -> String {
    ["device-", &digits(usize::from(number))].concat()
}

fn place(lines: &mut Lines, hook: &str, sign: &str, name: &str, tag: &str) {
    lines.add(
        "div.place data-place=#\n>p.place-head\n>>sign|#\n>>b|# \n>>small.holds|#",
        &[hook, sign, name, tag],
    );
}

/// What is not as usual, beside the name.
fn state(lines: &mut Lines, word: &str) {
    lines.add(">>small.state|#", &[word]);
}
