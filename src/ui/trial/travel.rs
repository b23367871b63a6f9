//! Messages travel: a token that has come to another place moves there from where the message was before.
//!
//! It sets out in the frame after the one that answers the reader: until then it is not seen, and where it goes to can be
//! looked up without laying anything out on its account.
//!
//! Invariant: who wants less motion sees none; the places are drawn the same with it and without it.

use std::rc::Rc;

use leptos::prelude::{request_animation_frame, window};
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Animation, Element, KeyframeEffect};

use super::Player;
use super::lines::digits;
use super::place;
use super::row::FOLDERS;
use crate::mailbox::MailboxKind;
use crate::simulation::{MessageId, Place, World};
use crate::ui::drawn::find;

const MILLISECONDS: f64 = 450.0;
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

/// Whether the reader wants to see things move.
pub(super) fn is_wanted() -> bool {
    let still = window().match_media("(prefers-reduced-motion: reduce)");
    !still.is_ok_and(|still| still.is_some_and(|still| still.matches()))
}

impl Player {
    /// Lets them travel, once the change is on the screen.
    pub(super) fn depart(self: &Rc<Self>) {
        let flights = std::mem::take(&mut self.state.borrow_mut().flights);
        if !flights.is_empty() {
            let player = self.clone();
            request_animation_frame(move || request_animation_frame(move || player.travel(&flights)));
        }
    }

    fn travel(&self, flights: &[Flight]) {
        // All are looked for before one moves: to look and to move in turns would lay everything out each time.
        let mut arrivals = Vec::new();
        for Flight { token, from } in flights {
            if let Some(token) = find(&self.view, token) {
                let (x, y) = corner(&token);
                let place = from
                    .as_ref()
                    .and_then(|[folder, place]| find(&self.view, folder).or_else(|| find(&self.view, place)));
                let by = place.map(|place| {
                    let (from_x, from_y) = corner(&place);
                    (from_x - x, from_y - y)
                });
                arrivals.push((token, by));
            }
        }
        for (token, by) in arrivals {
            _ = token.remove_attribute("data-comes");
            let opacity = if by.is_some() { "1" } else { "0" };
            let (x, y) = by.unwrap_or((0, -16));
            let frames = [
                "{\"transform\":[\"translate(",
                &pixels(x),
                ",",
                &pixels(y),
                ")\",\"none\"],\"opacity\":[",
                opacity,
                ",1],\"easing\":\"ease-in-out\"}",
            ];
            if let Ok(frames) = js_sys::JSON::parse(&frames.concat())
                && let Ok(effect) = KeyframeEffect::new_with_opt_element_and_keyframes_and_f64(
                    Some(&token),
                    frames.dyn_ref(),
                    MILLISECONDS,
                )
                && let Ok(animation) = Animation::new_with_effect(Some(&effect))
            {
                _ = animation.play();
            }
        }
    }
}

/// Where an element begins, in whole pixels.
fn corner(element: &Element) -> (i32, i32) {
    let there = element.get_bounding_client_rect();
    (there.left() as i32, there.top() as i32)
}

fn pixels(number: i32) -> String {
    [if number < 0 { "-" } else { "" }, &digits(number.unsigned_abs() as usize), "px"].concat()
}

fn spot(kind: MailboxKind, place: Place) -> String {
    let place = match place {
        Place::Server => "server".into(),
        Place::Device(device) => place::hook(device),
    };
    [".column[data-kind=", kind.id(), "] [data-place=", &place, "]"].concat()
}
