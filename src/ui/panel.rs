//! A view whose code is loaded when it is first opened.
//!
//! Invariant: what cannot be loaded is said in words, with a way to try again; no other view suffers.

use leptos::prelude::*;
use leptos::web_sys::Element;

use super::button::button;
use super::drawn::{Drawn, find};
use super::frame::{Cue, Frame};
use super::later;
use crate::config::View;

/// Draws a view into its room as soon as its code is there. Its effects belong to the effect in which this is called.
pub(super) fn panel(frame: Frame, view: View, room: &Element, cue: Cue) {
    let interface = &frame.words().interface;
    let takes_focus = match cue {
        Cue::Fresh | Cue::Link(_) => find(room, ":focus").is_some(),
        Cue::Guided { .. } | Cue::Reason { .. } => true,
    };
    room.replace_children_with_node_0();
    let waiting = Drawn::saying("p.small", interface.loading);
    waiting.add_to(room);
    let (room, owner) = (room.clone(), Owner::current());
    leptos::task::spawn_local(async move {
        let loaded = later::load(view).await;
        // Who began anew meanwhile waits with a line of their own.
        if !waiting.is_in_page() {
            return;
        }
        room.replace_children_with_node_0();
        match loaded {
            Ok(draw) => {
                if let Some(owner) = owner {
                    owner.with(|| draw(frame, cue)).add_to(&room);
                }
            }
            Err(later::NotLoaded) => {
                Drawn::of("p tabindex=-1 data-head").text(interface.not_loaded).add_to(&room);
                let again = move || frame.cue(view, cue.clone());
                Drawn::of("div.way").with(button("load", interface.load_again, again)).add_to(&room);
                frame.say(interface.not_loaded);
            }
        }
        if takes_focus {
            frame.focus("[data-head]");
        }
    });
}
