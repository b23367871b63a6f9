//! A place as it is drawn: server, device, colleague.
//!
//! Invariant: whatever a shape or a colour says stands there in words too.

use super::Player;
use super::row::Rows;
use super::state::State;
use super::travel::FLIGHTS;
use crate::cut::joined;
use crate::mailbox::{DeviceKind, MailboxKind};
use crate::simulation::{Copy, DeviceId, Holder, Place, Refusal, Wipe, World};
use crate::text::{Say, TrialWords, device};
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
        let before = moves.then(|| trial.before(kind));
        let mut rows = Rows { lines, words: self.words(), kind, world, before, flights, seats: FLIGHTS };
        server(&mut rows);
        for id in world.all_devices() {
            self.device(&mut rows, id);
        }
        if MailboxKind::ALL.iter().any(|kind| trial.world(*kind).right().is_some()) {
            colleague(rows.lines, rows.words, world);
        }
    }

    fn device(&self, rows: &mut Rows, id: DeviceId) {
        let (world, here) = (rows.world, Place::Device(id));
        let copies: Vec<Copy> = world.copies(here).collect();
        let originals = copies.iter().filter(|copy| copy.original).count();
        let setup = world.setup(id);
        let kind = setup.map_or(DeviceKind::Computer, |setup| setup.kind);
        place(rows.lines, &hook(here), DEVICES[kind as usize]).text(&device(self.language(), world, id));
        match (originals, copies.len() - originals) {
            (0, 0) => rows.lines.text(""),
            (_, 0) => rows.lines.say(Say::Originals),
            (0, _) => rows.lines.say(Say::Cache),
            (originals, cached) => {
                rows.lines.text(&rows.words.with(Say::Both, &[originals as u16, cached as u16]))
            }
        };
        let is_whole = world.holder(id) != Some(Holder::Nobody);
        let (wipe, queued) = (world.wipe(id), world.queued(id));
        state(rows.lines, is_whole && world.is_offline(id), Say::Offline);
        state(rows.lines, world.is_locked_out(id), Say::LockedOut);
        state(rows.lines, wipe == Wipe::Pending, Say::WipePending);
        state(rows.lines, wipe == Wipe::Done, Say::Wiped);
        state(rows.lines, world.has_session(id), Say::Session);
        state(rows.lines, setup.is_some_and(|setup| setup.pop3.is_some()), Say::ByPop3);
        if queued > 0 {
            rows.lines.draw(STATE).count(Say::Queued, queued);
        }
        if is_whole {
            rows.folders(&copies, here);
            rows.row("listed", Say::OnlineOnly, world.listed(id));
            rows.entries(here);
        }
    }
}

fn server(rows: &mut Rows) {
    let world = rows.world;
    place(rows.lines, &hook(Place::Server), SERVER).say(Say::Server).text("");
    match world.server_line() {
        Ok(()) => {}
        Err(refusal) => {
            let is_gone = refusal == Refusal::ServerGone;
            state(rows.lines, true, if is_gone { Say::ServerGone } else { Say::ServerDown });
        }
    }
    let copies: Vec<Copy> = world.copies(Place::Server).collect();
    rows.folders(&copies, Place::Server);
    rows.recoverable("recoverable", Say::Recoverable, &world.recoverable().collect::<Vec<_>>());
    let left: Vec<_> = world.recoverable_by_administrator().collect();
    rows.recoverable("purged", Say::ByAdministrator, &left);
    rows.row("waiting", Say::Waiting, world.waiting().count());
    rows.row("sent-back", Say::SentBack, world.bounced().count());
    rows.entries(Place::Server);
    rows.lines.draw(">div.storage");
    if let Some(quota) = world.quota_kb() {
        rows.lines
            .draw(">>progress aria-hidden=true max=# value=#\n>>p.small|####")
            .number(quota as usize)
            .number(world.used_kb() as usize)
            .text(&rows.words.size(world.used_kb()))
            .say(Say::Of)
            .text(&rows.words.size(quota));
    } else {
        rows.lines.draw(">>p.small|##").text(&rows.words.size(world.used_kb()));
    }
    rows.lines.say(Say::Used);
}

fn colleague(lines: &mut Lines, words: &TrialWords, world: &World) {
    place(lines, "colleague", COLLEAGUE).say(Say::Colleague).text("");
    lines.draw(STATE);
    match world.right() {
        Some(right) => lines.say(Say::MayRead as usize + right as usize),
        None => lines.say(Say::NoRight),
    };
    let (mail, entries) = (world.colleague_sees_mail(), world.colleague_sees_entries());
    if mail + entries > 0 {
        lines.draw(STATE).text(&words.with(Say::Sees, &[mail as u16, entries as u16]));
    }
}

/// What a place is found by.
pub(super) fn hook(place: Place) -> String {
    match place {
        Place::Server => "server".into(),
        Place::Device(DeviceId(number)) => joined(&["device-", &digits(usize::from(number))]),
    }
}

/// A place; its name and what it holds are to be said yet.
fn place<'a>(lines: &'a mut Lines, hook: &str, sign: &str) -> &'a mut Lines {
    lines
        .draw("div.place data-place=#\n>p.place-head\n>>sign|#\n>>b|# \n>>small.holds|#")
        .text(hook)
        .text(sign)
}

/// What is not as usual, beside the name.
const STATE: &str = ">>small.state|#";

fn state(lines: &mut Lines, holds: bool, word: Say) {
    if holds {
        lines.draw(STATE).say(word);
    }
}
