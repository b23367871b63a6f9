//! What a reader copies.
//!
//! What came of it stands in `.taken`, which a view has once.
//!
//! Invariant: what a reader said leaves the browser only in what the reader copies; where the page may not copy, they can.

use super::drawn::Drawn;
use super::frame::Frame;
use super::page;
use crate::text::Text;

/// Copies a text and says so, or lays it out to be copied by hand.
pub(super) fn copy(frame: Frame, text: String, done: &'static str) {
    let copied = text.clone();
    let told = page::callback(Box::new(move |is_copied| {
        if is_copied.is_undefined() {
            by_hand(frame, &text);
        } else {
            show(frame, &Drawn::saying("p.small", done));
            frame.say(done);
        }
    }));
    page::copy(&copied, told);
}

fn by_hand(frame: Frame, text: &str) {
    let field = Drawn::of("textarea readonly= rows=4").text(text);
    show(frame, &Drawn::saying("label", frame.words()[Text::CopyByHand]).with(field));
    frame.focus("textarea");
}

fn show(frame: Frame, outcome: &Drawn) {
    if let Some(room) = frame.find(".taken") {
        page::clear(&room);
        outcome.add_to(&room);
    }
}
