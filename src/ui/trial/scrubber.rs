//! The scrubber: every place of a story on a line, and where the three part.
//!
//! Invariant: what the marks show is also said in words, by buttons that lead there.

use super::Player;
use super::state::State;
use crate::text::Say;
use crate::ui::lines::Lines;

/// So many marks are drawn at most.
const MARKS: usize = 60;
/// So many of them are listed at most.
const LISTED: usize = 12;

impl Player {
    pub(super) fn scrubber(&self, lines: &mut Lines, state: &State) {
        let (marks, len) = (state.trial.marks(), state.trial.len());
        lines
            .draw(
                "div.scrubber\n\
                 >input.line type=range min=0 max=# value=# data-action=scrub aria-label=# aria-valuetext=#. #\n\
                 >div.marks aria-hidden=true",
            )
            .number(len)
            .number(state.trial.place())
            .say(Say::Scrub)
            .text(&state.place)
            .text(&state.told);
        for place in marks.iter().take(MARKS) {
            mark(lines, "parting", *place, len);
        }
        if let Some(place) = state.trial.proof() {
            mark(lines, "proof", place, len);
        }
        let said = if marks.is_empty() { Say::NeverParts } else { Say::Parts };
        lines.draw(">p.small.partings\n>>span|# ").say(said);
        for place in marks.iter().take(LISTED) {
            lines
                .draw(">>button.link type=button data-action=jump data-to=#|#")
                .number(*place)
                .count(Say::StepNumber, *place);
        }
        if marks.len() > LISTED {
            lines.draw(">>span|#").count(Say::MoreSteps, marks.len() - LISTED);
        }
    }
}

fn mark(lines: &mut Lines, look: &str, place: usize, len: usize) {
    lines.draw(">>i.# data-mark=# --at=# --of=#").text(look).number(place).number(place).number(len);
}
