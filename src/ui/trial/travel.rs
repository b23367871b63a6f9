//! Messages travel: a token that has come to another place moves there from where the message was before.
//!
//! It sets out in the frame after the one that answers the reader: until then it is not seen, and where it goes to can be
//! looked up without laying anything out on its account.
//!
//! Invariant: who wants less motion sees none; the places are drawn the same with it and without it.

use super::Player;
use super::place::hook;
use super::row::FOLDERS;
use crate::cut::joined;
use crate::mailbox::MailboxKind;
use crate::simulation::{MessageId, Place, World};
use crate::ui::lines::Lines;
use crate::ui::page;

/// So many tokens travel at once in a column.
pub(super) const FLIGHTS: usize = 12;

/// The way of a message to this place, where it is a moment later: one line, as [`page::travel`] reads it. It was here, or
/// on the server, or else on a device; or it has only now come into being.
pub(super) fn travel(
    flights: &mut Lines,
    kind: MailboxKind,
    before: &World,
    here: Place,
    message: MessageId,
) {
    let mut places = vec![here, Place::Server];
    places.extend(before.all_devices().map(Place::Device));
    let mut from = String::new();
    for place in places {
        if let Some(copy) = before.copy(place, message)
            && from.is_empty()
        {
            from = origin(kind, place, FOLDERS[copy.folder as usize].1);
        }
    }
    if from.is_empty() && before.recoverable().any(|(left, _)| left == message) {
        from = origin(kind, Place::Server, "recoverable");
    }
    flights
        .draw("# [data-message=\"#\"][data-comes]#")
        .text(&spot(kind, here))
        .number(message.0.into())
        .text(&from);
}

impl Player {
    /// Lets them travel, once the change is on the screen.
    pub(super) fn depart(&self) {
        let flights = std::mem::take(&mut self.state.borrow_mut().flights);
        if let Some(flights) = flights.all().strip_suffix('\n') {
            page::travel(&self.view, flights);
        }
    }
}

/// The tokens of a folder, or else the place.
fn origin(kind: MailboxKind, place: Place, folder: &str) -> String {
    let spot = spot(kind, place);
    joined(&["|", &spot, " [data-folder=", folder, "] .tokens|", &spot])
}

fn spot(kind: MailboxKind, place: Place) -> String {
    joined(&[".column[data-kind=", kind.id(), "] [data-place=", &hook(place), "]"])
}
