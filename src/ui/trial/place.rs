//! A place as it is drawn: server, device, colleague; and the key to the signs.
//!
//! Invariant: whatever a shape or a colour says stands there in words too.

use super::Player;
use super::row;
use crate::mailbox::{DeviceKind, MailboxKind};
use crate::simulation::{Copy, DeviceId, Holder, MessageId, Place, Refusal, Wipe, World};
use crate::text::device;
use crate::trial::Trial;
use crate::ui::drawn::Drawn;
use crate::ui::sign::drawing;

const SERVER: &str = "M4 4h16v6.5H4zM4 13.5h16V20H4zM7.5 7.2h.5M7.5 16.8h.5M11 7.2h6M11 16.8h6";
const COMPUTER: &str = "M3 4h18v12H3zM12 16v4M8 20h8";
const LAPTOP: &str = "M5 5h14v10.5H5zM2.5 19h19l-2.5-3.5H5z";
const PHONE: &str = "M7.5 2.5h9v19h-9zM11 18.5h2";
const TABLET: &str = "M4.5 3h15v18h-15zM11 18h2";
const COLLEAGUE: &str = "M8 8a4 4 0 1 0 8 0 4 4 0 1 0-8 0M4 21c0-5 3.5-7.5 8-7.5s8 2.5 8 7.5";

impl Player {
    /// All places of a column: the server, the devices, and the colleague once there is one in any column.
    pub(super) fn places(&self, trial: &Trial, kind: MailboxKind) -> Vec<Drawn> {
        let world = trial.world(kind);
        let mut places = vec![self.server(world)];
        for id in world.all_devices() {
            places.push(self.device(world, id));
        }
        if MailboxKind::ALL.iter().any(|kind| trial.world(*kind).right().is_some()) {
            places.push(self.colleague(world));
        }
        places
    }

    fn server(&self, world: &World) -> Drawn {
        let words = self.words();
        let mut drawn = place("server", SERVER, words.server, "");
        match world.server_line() {
            Ok(()) => {}
            Err(Refusal::ServerGone) => drawn = state(drawn, words.server_gone),
            Err(
                Refusal::ServerDown
                | Refusal::Offline
                | Refusal::MaildropLocked
                | Refusal::OverQuota
                | Refusal::GoneFromServer
                | Refusal::PasswordChanged
                | Refusal::NoRight,
            ) => drawn = state(drawn, words.server_down),
        }
        let copies: Vec<Copy> = world.copies(Place::Server).collect();
        let mut rows = row::folders(&copies, Place::Server, words);
        let recoverable: Vec<(MessageId, u16)> = world.recoverable().collect();
        if let Some(day) = recoverable.iter().map(|(_, day)| *day).min() {
            rows = rows.with(row::recoverable("recoverable", &words.recoverable(day), &recoverable, words));
        }
        let purged: Vec<(MessageId, u16)> = world.recoverable_by_administrator().collect();
        if let Some(day) = purged.iter().map(|(_, day)| *day).min() {
            rows = rows.with(row::recoverable("purged", &words.by_administrator(day), &purged, words));
        }
        for (hook, name, count) in [
            ("waiting", words.waiting, world.waiting().count()),
            ("sent-back", words.sent_back, world.bounced().count()),
        ] {
            if count > 0 {
                rows = rows.with(row::row(hook, name, count, ""));
            }
        }
        drawn = drawn.with(row::entries(rows, world, Place::Server, words));
        let mut storage = Drawn::of("div.storage");
        let mut said = words.size(world.used_kb());
        if let Some(quota) = world.quota_kb() {
            let bar = Drawn::of("progress aria-hidden=true")
                .attr("max", &(quota as usize).to_string())
                .attr("value", &(world.used_kb() as usize).to_string());
            storage = storage.with(bar);
            said.extend([words.of, &words.size(quota)]);
        }
        said.push_str(words.used);
        drawn.with(storage.with(Drawn::of("p.small").text(&said)))
    }

    fn device(&self, world: &World, id: DeviceId) -> Drawn {
        let words = self.words();
        let copies: Vec<Copy> = world.copies(Place::Device(id)).collect();
        let originals = copies.iter().filter(|copy| copy.original).count();
        let tag = match (originals, copies.len() - originals) {
            (0, 0) => String::new(),
            (_, 0) => words.originals.into(),
            (0, _) => words.cache.into(),
            (originals, cached) => words.both(originals as u16, cached as u16),
        };
        let setup = world.setup(id);
        let sign = match setup.map_or(DeviceKind::Computer, |setup| setup.kind) {
            DeviceKind::Computer => COMPUTER,
            DeviceKind::Laptop => LAPTOP,
            DeviceKind::Phone => PHONE,
            DeviceKind::Tablet => TABLET,
        };
        let mut drawn = place(&hook(id), sign, &device(self.language(), world, id), &tag);
        let is_whole = world.holder(id) != Some(Holder::Nobody);
        let wipe = world.wipe(id);
        for (holds, word) in [
            (is_whole && world.is_offline(id), words.offline),
            (world.is_locked_out(id), words.locked_out),
            (wipe == Wipe::Pending, words.wipe_pending),
            (wipe == Wipe::Done, words.wiped),
            (world.has_session(id), words.session),
            (setup.is_some_and(|setup| setup.pop3.is_some()), words.by_pop3),
        ] {
            if holds {
                drawn = state(drawn, word);
            }
        }
        if world.queued(id) > 0 {
            drawn = state(drawn, &words.queued(world.queued(id) as u16));
        }
        if !is_whole {
            return drawn;
        }
        let mut rows = row::folders(&copies, Place::Device(id), words);
        if world.listed(id) > 0 {
            rows = rows.with(row::row("listed", words.online_only, world.listed(id), ""));
        }
        drawn.with(row::entries(rows, world, Place::Device(id), words))
    }

    fn colleague(&self, world: &World) -> Drawn {
        let words = self.words();
        let right = world.right().map_or(words.no_right, |right| words.right(right));
        let drawn = state(place("colleague", COLLEAGUE, words.colleague, ""), right);
        let (mail, entries) = (world.colleague_sees_mail(), world.colleague_sees_entries());
        if mail + entries == 0 { drawn } else { state(drawn, &words.sees(mail as u16, entries as u16)) }
    }

    pub(super) fn legend(&self) -> Drawn {
        let words = self.words();
        let mut lines = Drawn::of("ul.legend");
        for (look, said) in [
            ("i.token.on-server aria-hidden=true", words.legend_server),
            ("i.token.original aria-hidden=true", words.legend_original),
            ("i.token.cached aria-hidden=true", words.legend_cache),
            ("i.token.on-server.unread aria-hidden=true", words.legend_unread),
            ("i.token.recoverable aria-hidden=true", words.legend_recoverable),
        ] {
            let line = Drawn::of("li").with(Drawn::of(look).text("1"));
            lines = lines.with(line.with(Drawn::of("span").text(said)));
        }
        Drawn::of("details.fold data-fold=legend open=")
            .with(Drawn::of("summary").text(words.legend))
            .with(lines)
    }
}

/// What a device's place is found by.
pub(super) fn hook(DeviceId(number): DeviceId) -> String {
    ["device-", &usize::from(number).to_string()].concat()
}

fn place(hook: &str, sign: &str, name: &str, tag: &str) -> Drawn {
    let mut head = Drawn::of("p.place-head").with(drawing(sign)).with(Drawn::of("b").text(name));
    if !tag.is_empty() {
        head = head.text(" ").with(Drawn::of("small.holds").text(tag));
    }
    Drawn::of("div.place").attr("data-place", hook).with(head)
}

/// What is not as usual.
fn state(place: Drawn, word: &str) -> Drawn {
    place.with(Drawn::of("p.state").text(word))
}
