//! The scrubber: every place of a story on a line, and where the three part.
//!
//! Invariant: what the marks show is also said in words, by buttons that lead there.

use super::Player;
use super::state::State;
use crate::ui::lines::{Lines, digits};

/// So many marks are drawn at most.
const MARKS: usize = 60;
/// So many of them are listed at most.
const LISTED: usize = 12;

impl Player {
    pub(super) fn scrubber(&self, lines: &mut Lines, state: &State) {
        let words = self.words();
        let (marks, len) = (state.trial.marks(), digits(state.trial.len()));
        lines.add(
            "div.scrubber\n\
             >input.line type=range min=0 max=# value=# data-action=scrub aria-label=# aria-valuetext=#. #\n\
             >div.marks aria-hidden=true",
            &[&len, &digits(state.trial.place()), words.scrub, &state.place, &state.told],
        );
        for place in marks.iter().take(MARKS) {
            mark(lines, "parting", *place, &len);
        }
        if let Some(place) = state.trial.proof() {
            mark(lines, "proof", place, &len);
        }
        let said = if marks.is_empty() { words.never_parts } else { words.parts };
        lines.add(">p.small.partings\n>>span|# ", &[said]);
        for place in marks.iter().take(LISTED) {
            lines.add(
                ">>button.link type=button data-action=jump data-to=#|#",
                &[&digits(*place), &words.step_number(*place as u16)],
            );
        }
        if marks.len() > LISTED {
            lines.add(">>span|#", &[&words.more_steps((marks.len() - LISTED) as u16)]);
        }
    }
}

fn mark(lines: &mut Lines, look: &str, place: usize, len: &str) {
    let place = digits(place);
    lines.add(">>i.# data-mark=# --at=# --of=#", &[look, &place, &place, len]);
}
