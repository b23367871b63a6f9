//! A place as it is drawn: server, device, colleague; and the key to the signs.
//!
//! Invariant: whatever a shape or a colour says stands there in words too.

use super::Player;
use super::holding::{Holding, Spot};
use crate::mailbox::DeviceKind;
use crate::simulation::DeviceId;
use crate::text::TrialWords;
use crate::ui::drawn::Drawn;
use crate::ui::sign::drawing;

impl Holding {
    pub fn draw(&self, words: &TrialWords) -> Drawn {
        let place = self.spot.hook();
        let mut head = Drawn::new("p", &[("class", "place-head")])
            .with(drawing(self.spot.path()))
            .with(Drawn::saying("b", &self.name));
        if !self.tag.is_empty() {
            head = head.text(" ").with(Drawn::classed("small", "holds", &self.tag));
        }
        let mut drawn = Drawn::new("div", &[("class", "place"), ("data-place", &place)]).with(head);
        for state in &self.states {
            drawn = drawn.with(Drawn::classed("p", "state", state));
        }
        if !self.rows.is_empty() {
            let rows = self.rows.iter().map(|row| row.draw(words)).collect();
            drawn = drawn.with(Drawn::new("ul", &[("class", "rows")]).with_all(rows));
        }
        match self.storage {
            None => drawn,
            Some(storage) => drawn.with(self::storage(storage, words)),
        }
    }
}

fn storage((used, quota): (u32, Option<u32>), words: &TrialWords) -> Drawn {
    let drawn = Drawn::new("div", &[("class", "storage")]);
    let Some(quota) = quota else {
        return drawn.with(Drawn::classed("p", "small", &[&words.size(used), words.used].concat()));
    };
    let said = [&words.size(used), words.of, &words.size(quota), words.used].concat();
    let (used, quota) = (used.to_string(), quota.to_string());
    drawn
        .with(Drawn::new("progress", &[("aria-hidden", "true"), ("max", &quota), ("value", &used)]))
        .with(Drawn::classed("p", "small", &said))
}

impl Spot {
    /// What tests find the place by.
    pub fn hook(self) -> String {
        match self {
            Self::Server => "server".into(),
            Self::Device(id, _) => Self::device_hook(id),
            Self::Colleague => "colleague".into(),
        }
    }

    /// The same for a device.
    pub fn device_hook(id: DeviceId) -> String {
        ["device-", &id.0.to_string()].concat()
    }

    /// A rack; a screen on its foot; one that folds; a phone; a tablet; a head and shoulders.
    const fn path(self) -> &'static str {
        match self {
            Self::Server => "M4 4h16v6.5H4zM4 13.5h16V20H4zM7.5 7.2h.5M7.5 16.8h.5M11 7.2h6M11 16.8h6",
            Self::Device(_, DeviceKind::Computer) => "M3 4h18v12H3zM12 16v4M8 20h8",
            Self::Device(_, DeviceKind::Laptop) => "M5 5h14v10.5H5zM2.5 19h19l-2.5-3.5H5z",
            Self::Device(_, DeviceKind::Phone) => "M7.5 2.5h9v19h-9zM11 18.5h2",
            Self::Device(_, DeviceKind::Tablet) => "M4.5 3h15v18h-15zM11 18h2",
            Self::Colleague => "M8 8a4 4 0 1 0 8 0 4 4 0 1 0-8 0M4 21c0-5 3.5-7.5 8-7.5s8 2.5 8 7.5",
        }
    }
}

/// The key to the signs.
pub(super) fn legend(player: Player) -> Drawn {
    let words = player.words();
    let line = |look: &str, said: &str| {
        let token = Drawn::new("i", &[("class", look), ("aria-hidden", "true")]).text("1");
        Drawn::new("li", &[]).with(token).with(Drawn::saying("span", said))
    };
    Drawn::new("details", &[("class", "fold"), ("data-fold", "legend"), ("open", "")])
        .with(Drawn::saying("summary", words.legend))
        .with(
            Drawn::new("ul", &[("class", "legend")])
                .with(line("token on-server", words.legend_server))
                .with(line("token original", words.legend_original))
                .with(line("token cached", words.legend_cache))
                .with(line("token on-server unread", words.legend_unread))
                .with(line("token recoverable", words.legend_recoverable)),
        )
}
