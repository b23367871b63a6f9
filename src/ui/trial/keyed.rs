//! What is drawn anew only when it is about something else.
//!
//! Invariant: what stands keeps its focus and stays live; what was drawn before has ended.

use leptos::prelude::*;
use leptos::web_sys::Element;

use crate::ui::drawn::Drawn;

/// Fills an element with what `draw` makes whenever the key is another one; with nothing while it is empty.
pub(super) fn keyed(
    drawn: Drawn,
    key: impl Fn(&Element) -> String + 'static,
    draw: impl Fn() -> Vec<Drawn> + 'static,
) -> Drawn {
    keyed_boxed(drawn, Box::new(key), Box::new(draw))
}

type Key = Box<dyn Fn(&Element) -> String>;

fn keyed_boxed(drawn: Drawn, key: Key, draw: Box<dyn Fn() -> Vec<Drawn>>) -> Drawn {
    // An owner of its own: what an effect draws under its own owner ends when the effect runs again.
    let parent = Owner::current().unwrap_or_default();
    let stands = StoredValue::new_local((String::new(), Owner::default()));
    drawn.live(move |room| {
        let key = key(room);
        if stands.with_value(|(stands, _)| *stands == key) {
            return;
        }
        stands.with_value(|(_, owner)| owner.cleanup());
        room.replace_children_with_node_0();
        let owner = parent.child();
        if !key.is_empty() {
            for part in owner.with(&draw) {
                part.add_to(room);
            }
        }
        stands.set_value((key, owner));
    })
}
