//! Which story is played, where it stands, and the way through it.
//!
//! Invariant: a button that leads nowhere now keeps its place and the focus, and says that it is out of use.

use super::Player;
use super::choice::list;
use super::state::{Reason, State};
use crate::advice::Row;
use crate::config::View;
use crate::text::{Text, checked};
use crate::trial::Script;
use crate::ui::frame::Cue;
use crate::ui::lines::{Lines, digits};
use crate::ui::sign::path;

impl Player {
    pub(super) fn story(&self, lines: &mut Lines, state: &mut State) {
        let words = self.words();
        lines.add("h2.unseen|#", &[self.frame.words()[Text::Try]]);
        self.banner(lines, state);
        list(lines, "story", words.story, self.choices("story", state), words);
        let (at_start, at_end) = (state.trial.place() == 0, state.is_at_end());
        let has_next = match state.trial.script() {
            Script::Guided(_) => at_end,
            Script::Reason { .. } | Script::Free => false,
        };
        lines.add(
            "div.controls\n\
             >button.button type=button data-action=restart aria-disabled=#|#\n\
             >button.button type=button data-action=back aria-disabled=#|#\n\
             >button.button type=button data-action=play aria-disabled=#|#\n\
             >button.button.main type=button data-action=step aria-disabled=#|#\n\
             >button.button type=button data-action=next-story#|#",
            &[
                said(at_start),
                words.restart,
                said(at_start),
                words.back,
                said(state.trial.is_empty()),
                if state.playing.is_some() { words.pause } else { words.play },
                said(at_end),
                words.step,
                hidden(!has_next),
                words.next_story,
            ],
        );
    }

    /// What happens in the step just played.
    pub(super) fn told(&self, lines: &mut Lines, state: &State) {
        lines
            .add("div.now-told\n>p.small|#\n>h3.told tabindex=-1 data-head=|#", &[&state.place, &state.told]);
    }

    /// The reason that is replayed, the way to its proof and the way back.
    fn banner(&self, lines: &mut Lines, state: &mut State) {
        let (words, common) = (self.words(), self.frame.words());
        let back = self.way_back();
        if let Some(Reason { wish, kind, proof }) = state.reason
            && let Some(question) = wish.question()
        {
            self.judge(state);
            let heading = [common.kind(kind), ": ", common.label(question)].concat();
            lines.add(
                "div.banner data-kind=# data-question=##\n\
                 >sign|#\n\
                 >div\n\
                 >>p.small|#\n\
                 >>p\n\
                 >>>b|#\n\
                 >>p.reason|#\n\
                 >>small.source\n\
                 >>>a rel=noopener target=_blank href=#|#\n\
                 >>div.way\n\
                 >>>button.button type=button data-action=proof data-to=#|#",
                &[
                    kind.id(),
                    question.id(),
                    hidden(!state.is_reason()),
                    path(kind),
                    words.from_result,
                    &heading,
                    &state.judgement,
                    &self.frame.checked(question),
                    checked(question, state.trial.mailbox(kind), common),
                    &digits(proof),
                    &words.proof(proof as u16),
                ],
            );
            lines.depth = 2;
        } else if !back.is_empty() {
            lines.add("div.way.from", &[]);
        }
        if !back.is_empty() {
            lines.add(">button.button type=button data-action=to-result|#", &[back]);
        }
        lines.depth = 0;
    }

    /// Judges the reason for the mailbox that its column has now.
    fn judge(&self, state: &mut State) {
        let Some(Reason { wish, kind, .. }) = state.reason else {
            return;
        };
        let mailbox = *state.trial.mailbox(kind);
        if state.is_reason() && state.judged != Some(mailbox) {
            state.judged = Some(mailbox);
            let row = self
                .frame
                .interview
                .with_untracked(|interview| Row::judged(interview.answers(), wish, &mailbox));
            state.judgement = row.map_or(String::new(), |row| self.frame.words().reason(&row));
        }
    }

    /// What leads back to where the reader was shown this from; empty where they came by themselves.
    fn way_back(&self) -> &'static str {
        match (&self.cue, self.frame.origin()) {
            (Cue::Fresh | Cue::Link(_), _) | (Cue::Guided { .. } | Cue::Reason { .. }, None) => "",
            (Cue::Guided { .. } | Cue::Reason { .. }, Some(View::Compare)) => self.words().to_table,
            (Cue::Guided { .. } | Cue::Reason { .. }, Some(View::Advice | View::Try)) => {
                self.words().to_result
            }
        }
    }
}

/// Whether it is so, as attributes say it.
pub(super) fn said(is_so: bool) -> &'static str {
    if is_so { "true" } else { "false" }
}

/// Hides an element by the end of its line's attributes.
pub(super) fn hidden(is_hidden: bool) -> &'static str {
    if is_hidden { " hidden=" } else { "" }
}
