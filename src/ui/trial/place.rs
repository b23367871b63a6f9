//! A place as it is drawn: server, device, colleague.
//!
//! Invariant: whatever a shape or a colour says stands there in words too.

use leptos::web_sys::Element;

use super::Player;
use super::pattern::draw;
use super::row;
use crate::mailbox::{DeviceKind, MailboxKind};
use crate::simulation::{Copy, DeviceId, Holder, MessageId, Place, Refusal, Wipe, World};
use crate::text::{TrialWords, device};
use crate::trial::Trial;

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
    /// Draws the places of a column that look otherwise than when they were drawn last: the server, the devices, and the
    /// colleague once there is one in any column.
    pub(super) fn refresh_places(
        &self,
        room: &Element,
        trial: &Trial,
        kind: MailboxKind,
        drawn: Option<&World>,
    ) {
        let world = trial.world(kind);
        let mut places = vec![Some(Place::Server)];
        places.extend(world.all_devices().map(|id| Some(Place::Device(id))));
        if MailboxKind::ALL.iter().any(|kind| trial.world(*kind).right().is_some()) {
            places.push(None);
        }
        let mut stands = room.first_element_child();
        for place in places {
            let old = stands;
            stands = old.as_ref().and_then(Element::next_element_sibling);
            if let (Some(_), Some(place), Some(drawn)) = (&old, place, drawn)
                && world.is_alike(drawn, place)
            {
                continue;
            }
            match place {
                Some(Place::Server) => self.server(room, world),
                Some(Place::Device(id)) => self.device(room, world, id),
                None => self.colleague(room, world),
            }
            if let (Some(old), Some(new)) = (old, room.last_element_child()) {
                _ = old.replace_with_with_node_1(&new);
            }
        }
        while let Some(extra) = stands {
            stands = extra.next_element_sibling();
            extra.remove();
        }
    }

    fn server(&self, room: &Element, world: &World) {
        let words = self.words();
        let drawn = place(room, "server", SERVER, words.server, "");
        match world.server_line() {
            Ok(()) => {}
            Err(Refusal::ServerGone) => state(&drawn, words.server_gone),
            Err(
                Refusal::ServerDown
                | Refusal::Offline
                | Refusal::MaildropLocked
                | Refusal::OverQuota
                | Refusal::GoneFromServer
                | Refusal::PasswordChanged
                | Refusal::NoRight,
            ) => state(&drawn, words.server_down),
        }
        let copies: Vec<Copy> = world.copies(Place::Server).collect();
        let rows = row::folders(&drawn, &copies, Place::Server, words);
        let mut left: Vec<(MessageId, u16)> = world.recoverable().collect();
        for (hook, name) in [
            ("recoverable", TrialWords::recoverable as fn(&TrialWords, u16) -> String),
            ("purged", TrialWords::by_administrator),
        ] {
            row::recoverable(&rows, hook, name, &left, words);
            left = world.recoverable_by_administrator().collect();
        }
        row::row(&rows, "waiting", words.waiting, world.waiting().count(), "");
        row::row(&rows, "sent-back", words.sent_back, world.bounced().count(), "");
        row::entries(&rows, world, Place::Server, words);
        let storage = draw(&drawn, "div.storage", &[]);
        let mut said = words.size(world.used_kb());
        if let Some(quota) = world.quota_kb() {
            let (most, used) = ((quota as usize).to_string(), (world.used_kb() as usize).to_string());
            draw(&storage, "progress aria-hidden=true max=# value=#", &[&most, &used]);
            said.extend([words.of, &words.size(quota)]);
        }
        said.push_str(words.used);
        draw(&storage, "p.small|#", &[&said]);
    }

    fn device(&self, room: &Element, world: &World, id: DeviceId) {
        let words = self.words();
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
        let drawn = place(room, &hook(id), DEVICES[kind as usize], &name, tag);
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
                state(&drawn, word);
            }
        }
        if is_whole {
            let rows = row::folders(&drawn, &copies, Place::Device(id), words);
            row::row(&rows, "listed", words.online_only, world.listed(id), "");
            row::entries(&rows, world, Place::Device(id), words);
        }
    }

    fn colleague(&self, room: &Element, world: &World) {
        let words = self.words();
        let drawn = place(room, "colleague", COLLEAGUE, words.colleague, "");
        state(&drawn, world.right().map_or(words.no_right, |right| words.right(right)));
        let (mail, entries) = (world.colleague_sees_mail(), world.colleague_sees_entries());
        if mail + entries > 0 {
            state(&drawn, &words.sees(mail as u16, entries as u16));
        }
    }
}

/// What a device's place is found by.
pub(super) fn hook(DeviceId(number): DeviceId) -> String {
    ["device-", &usize::from(number).to_string()].concat()
}

fn place(room: &Element, hook: &str, sign: &str, name: &str, tag: &str) -> Element {
    draw(
        room,
        "div.place data-place=#\n>p.place-head\n>>sign|#\n>>b|#\n>+small.holds|#",
        &[hook, sign, name, tag],
    )
}

/// What is not as usual.
fn state(place: &Element, word: &str) {
    draw(place, "p.state|#", &[word]);
}
