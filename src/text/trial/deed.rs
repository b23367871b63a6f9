//! What the buttons of free play say.
//!
//! Invariant: a line an event; a new kind of event does not compile until it stands there.

use super::TrialWords;
use crate::simulation::Event;
use crate::text::narration::Deed;
use crate::text::sentence::fill;
use crate::text::table::form;

impl TrialWords {
    /// What the button says that lets this event happen.
    pub fn deed(&self, event: Event) -> String {
        let deed = Deed::place(event);
        let number = match event {
            Event::AddDevice(setup) => return form(self.deeds.line(deed), setup.kind as usize).into(),
            event => Deed::number(event),
        };
        fill(self.deeds.form(deed, number), &[number])
    }
}
