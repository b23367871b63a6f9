//! Messages travel: a token that has come to another place moves there from where the message was before.
//!
//! It sets out in the frame after the one that answers the reader: until then it is not seen, and where it goes to can be
//! looked up without laying anything out on its account.
//!
//! Invariant: who wants less motion sees none; the places are drawn the same with it and without it.

use super::Player;
use super::place;
use super::row::FOLDERS;
use crate::mailbox::MailboxKind;
use crate::simulation::{MessageId, Place, World};
use crate::ui::lines::digits;
use crate::ui::page;

/// So many tokens travel at once in a column.
pub(super) const FLIGHTS: usize = 12;

/// A token on its way.
pub(super) struct Flight {
    token: String,
    /// Where it comes from: tokens of a folder, or else a place. `None`: it has only now come into being.
    from: Option<[String; 2]>,
}

impl Flight {
    /// The way of a message to this place, where it is a moment later. It was here, or on the server, or else on a device.
    pub fn of(kind: MailboxKind, before: &World, here: Place, message: MessageId) -> Self {
        let mut from = None;
        let mut candidates = vec![here, Place::Server];
        candidates.extend(before.all_devices().map(Place::Device));
        for place in candidates {
            if let Some(copy) = before.copy(place, message)
                && from.is_none()
            {
                let (_, folder) = FOLDERS[copy.folder as usize];
                let spot = spot(kind, place);
                from = Some([[&spot, " [data-folder=", folder, "] .tokens"].concat(), spot]);
            }
        }
        if from.is_none() && before.recoverable().any(|(left, _)| left == message) {
            let spot = spot(kind, Place::Server);
            from = Some([[&spot, " [data-folder=recoverable]"].concat(), spot]);
        }
        let number = digits(usize::from(message.0));
        Self { token: [&spot(kind, here), " [data-message=\"", &number, "\"][data-comes]"].concat(), from }
    }
}

impl Player {
    /// Lets them travel, once the change is on the screen.
    pub(super) fn depart(&self) {
        let mut moves = String::new();
        for Flight { token, from } in std::mem::take(&mut self.state.borrow_mut().flights) {
            moves.push_str(if moves.is_empty() { "" } else { "\n" });
            moves.push_str(&token);
            for place in from.iter().flatten() {
                moves.extend(["|", place]);
            }
        }
        if !moves.is_empty() {
            page::travel(&self.view, &moves);
        }
    }
}

fn spot(kind: MailboxKind, place: Place) -> String {
    let place = match place {
        Place::Server => "server".into(),
        Place::Device(device) => place::hook(device),
    };
    [".column[data-kind=", kind.id(), "] [data-place=", &place, "]"].concat()
}
