//! A view whose code is loaded when it is first opened.
//!
//! Invariant: what cannot be loaded is said in words, with a way to try again; no other view suffers.

use leptos::prelude::*;
use leptos::web_sys::Element;

use super::button::button;
use super::drawn::Drawn;
use super::frame::{Cue, Frame};
use super::{later, page};
use crate::config::View;
use crate::text::Text;

/// Draws a view into its room as soon as its code is there. Its effects belong to the effect in which this is called.
pub(super) fn panel(frame: Frame, view: View, room: &Element, cue: Cue) {
    let words = frame.words();
    let takes_focus = match cue {
        Cue::Fresh | Cue::Link(_) => page::find(room, ":focus").is_some(),
        Cue::Guided { .. } | Cue::Reason { .. } => true,
    };
    page::clear(room);
    let waiting = Drawn::saying("p.small", words[Text::Loading]);
    waiting.add_to(room);
    let (room, owner) = (room.clone(), Owner::current());
    later::load(view, move |loaded| {
        // Who began anew meanwhile waits with a line of their own.
        if !waiting.is_in_page() {
            return;
        }
        page::clear(&room);
        match loaded {
            Some(draw) => {
                if let Some(owner) = &owner {
                    owner.with(|| draw(frame, cue.clone())).add_to(&room);
                }
            }
            None => {
                Drawn::of("p tabindex=-1 data-head=").text(words[Text::NotLoaded]).add_to(&room);
                let cue = cue.clone();
                let again = move || frame.cue(view, cue.clone());
                Drawn::of("div.way").with(button("load", words[Text::LoadAgain], again)).add_to(&room);
                frame.say(words[Text::NotLoaded]);
            }
        }
        if takes_focus {
            frame.focus("[data-head]");
        }
    });
}
