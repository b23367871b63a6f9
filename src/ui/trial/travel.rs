//! Messages travel: a token that has come to another place moves there from where the message was before.
//!
//! Invariant: who wants less motion sees none; the places are drawn the same with it and without it.

use leptos::prelude::window;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Animation, Element, KeyframeEffect};

use super::Player;
use super::place;
use crate::mailbox::MailboxKind;
use crate::simulation::{MessageId, Place, World};

const MILLISECONDS: f64 = 450.0;
/// So many tokens travel at once in a column.
const FLIGHTS: usize = 12;

/// A token on its way.
pub(super) struct Flight {
    token: String,
    /// Where it comes from; `None`: it has only now come into being.
    from: Option<(f64, f64)>,
}

impl Player {
    /// Looks, before the change is drawn, where the messages are that have come to another place.
    pub(super) fn take_off(&self) -> Vec<Flight> {
        let mut flights = Vec::new();
        let asked = window().match_media("(prefers-reduced-motion: reduce)");
        if asked.is_ok_and(|asked| asked.is_some_and(|asked| asked.matches())) {
            return flights;
        }
        let state = self.state.borrow();
        for kind in MailboxKind::ALL {
            let (before, now) = (state.trial.before(kind), state.trial.world(kind));
            let most = flights.len() + FLIGHTS;
            for message in (0..now.messages()).rev().map(MessageId) {
                for place in places(now) {
                    if flights.len() < most && has_come(before, now, place, message) {
                        let from = self.origin(kind, before, place, message);
                        flights.push(Flight { token: token(kind, place, message), from });
                    }
                }
            }
        }
        flights
    }

    /// Where a message was before: here, or on the server, or else on a device.
    fn origin(
        &self,
        kind: MailboxKind,
        before: &World,
        here: Place,
        message: MessageId,
    ) -> Option<(f64, f64)> {
        let mut candidates = places(before);
        candidates.insert(0, here);
        let mut recoverable = before.recoverable();
        let held = candidates.into_iter().find(|place| before.copy(*place, message).is_some());
        let from = held.or_else(|| recoverable.any(|(left, _)| left == message).then_some(Place::Server))?;
        let token = self.frame.find(&token(kind, from, message));
        corner(&token.or_else(|| self.frame.find(&spot(kind, from)))?)
    }

    /// Lets them arrive, once the change is drawn.
    pub(super) fn land(&self, flights: &[Flight]) {
        // All are looked for before one moves: to look and to move in turns would lay everything out each time.
        let mut arrivals = Vec::new();
        for Flight { token, from } in flights {
            if let Some(token) = self.frame.find(token)
                && let Some(to) = corner(&token)
            {
                arrivals.push((token, from.map(|from| (from.0 - to.0, from.1 - to.1))));
            }
        }
        for (token, from) in arrivals {
            let opacity = if from.is_some() { "1" } else { "0" };
            let (x, y) = from.unwrap_or((0.0, -16.0));
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

/// Where an element begins; `None`: it is not shown.
fn corner(element: &Element) -> Option<(f64, f64)> {
    let there = element.get_bounding_client_rect();
    (there.width() > 0.0).then(|| (there.left(), there.top()))
}

fn pixels(number: f64) -> String {
    let number = number as i32;
    [if number < 0 { "-" } else { "" }, &(number.unsigned_abs() as usize).to_string(), "px"].concat()
}

fn places(world: &World) -> Vec<Place> {
    let mut places = vec![Place::Server];
    for device in world.all_devices() {
        places.push(Place::Device(device));
    }
    places
}

/// Whether the message has come to this place, or to another folder there.
fn has_come(before: &World, now: &World, place: Place, message: MessageId) -> bool {
    let folder = |world: &World| world.copy(place, message).map(|copy| copy.folder);
    folder(now).is_some() && folder(now) != folder(before)
}

fn spot(kind: MailboxKind, place: Place) -> String {
    let place = match place {
        Place::Server => "server".into(),
        Place::Device(device) => place::hook(device),
    };
    [".column[data-kind=", kind.id(), "] [data-place=", &place, "]"].concat()
}

fn token(kind: MailboxKind, place: Place, message: MessageId) -> String {
    [&spot(kind, place), " [data-message=\"", &usize::from(message.0).to_string(), "\"]"].concat()
}
