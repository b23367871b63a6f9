//! Messages travel: a token that has come to another place moves there from where the message was before.
//!
//! Invariant: who wants less motion sees none; the places are drawn the same with it and without it.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Animation, DomRect, Element, KeyframeEffect};

use super::Player;
use super::holding::Spot;
use crate::mailbox::MailboxKind;
use crate::simulation::{MessageId, Place, World};

const MILLISECONDS: f64 = 450.0;
/// So many tokens travel at once in a column.
const FLIGHTS: usize = 12;

/// A token on its way.
pub(super) struct Flight {
    token: String,
    /// Where it comes from; `None`: it has only now come into being.
    from: Option<DomRect>,
}

/// Looks, before the change is drawn, where the messages are that have come to another place.
pub(super) fn take_off(player: Player) -> Vec<Flight> {
    let mut flights = Vec::new();
    if wants_less_motion() {
        return flights;
    }
    player.state.with_value(|state| {
        for kind in MailboxKind::ALL {
            let (before, now) = (state.trial.before(kind), state.trial.world(kind));
            let first = flights.len();
            for message in (0..now.messages()).rev().map(MessageId) {
                for place in places(now) {
                    if flights.len() - first == FLIGHTS || !has_come(before, now, place, message) {
                        continue;
                    }
                    let from = origin(before, place, message);
                    let from = from.and_then(|from| {
                        let token = player.frame.find(&token(kind, from, message));
                        token.or_else(|| player.frame.find(&spot(kind, from)))
                    });
                    let from = from.map(|from| from.get_bounding_client_rect());
                    flights.push(Flight { token: token(kind, place, message), from });
                }
            }
        }
    });
    flights
}

/// Lets them arrive, once the change is drawn.
pub(super) fn land(player: Player, flights: Vec<Flight>) {
    for Flight { token, from } in flights {
        let Some(token) = player.frame.find(&token) else {
            continue;
        };
        let to = token.get_bounding_client_rect();
        if to.width() == 0.0 {
            continue;
        }
        match from.filter(|from| from.width() > 0.0) {
            Some(from) => {
                animate(&token, (from.left() - to.left()) as i32, (from.top() - to.top()) as i32, "1")
            }
            None => animate(&token, 0, -16, "0"),
        }
    }
}

fn animate(token: &Element, x: i32, y: i32, opacity: &str) {
    let frames = [
        "{\"transform\":[\"translate(",
        &pixels(x),
        ",",
        &pixels(y),
        ")\",\"none\"],\"opacity\":[",
        opacity,
        ",1],\"easing\":\"ease-in-out\"}",
    ];
    if let Ok(frames) = js_sys::JSON::parse(&frames.concat()) {
        let effect = KeyframeEffect::new_with_opt_element_and_keyframes_and_f64(
            Some(token),
            frames.dyn_ref(),
            MILLISECONDS,
        );
        if let Ok(effect) = effect
            && let Ok(animation) = Animation::new_with_effect(Some(&effect))
        {
            _ = animation.play();
        }
    }
}

fn pixels(number: i32) -> String {
    [if number < 0 { "-" } else { "" }, &(number.unsigned_abs() as usize).to_string(), "px"].concat()
}

fn wants_less_motion() -> bool {
    let asked = window().match_media("(prefers-reduced-motion: reduce)");
    asked.is_ok_and(|asked| asked.is_some_and(|asked| asked.matches()))
}

fn places(world: &World) -> Vec<Place> {
    let mut places = vec![Place::Server];
    places.extend(world.all_devices().map(Place::Device));
    places
}

/// Whether the message has come to this place, or to another folder there.
fn has_come(before: &World, now: &World, place: Place, message: MessageId) -> bool {
    let folder = |world: &World| world.copy(place, message).map(|copy| copy.folder);
    folder(now).is_some() && folder(now) != folder(before)
}

/// Where a message was before: here, or on the server, or else on a device.
fn origin(before: &World, place: Place, message: MessageId) -> Option<Place> {
    let mut candidates = vec![place];
    candidates.extend(places(before));
    let found = candidates.into_iter().find(|place| before.copy(*place, message).is_some());
    found.or_else(|| {
        let recoverable = before.recoverable().chain(before.recoverable_by_administrator());
        recoverable.into_iter().any(|(left, _)| left == message).then_some(Place::Server)
    })
}

fn spot(kind: MailboxKind, place: Place) -> String {
    let place = match place {
        Place::Server => Spot::Server.hook(),
        Place::Device(device) => Spot::device_hook(device),
    };
    [".column[data-kind=", kind.id(), "] [data-place=", &place, "]"].concat()
}

fn token(kind: MailboxKind, place: Place, message: MessageId) -> String {
    [&spot(kind, place), " [data-message=\"", &message.0.to_string(), "\"]"].concat()
}
