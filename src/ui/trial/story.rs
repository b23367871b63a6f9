//! Which story is played, where it stands, and the way through it.
//!
//! Invariant: a button that leads nowhere now keeps its place and the focus, and says that it is out of use.

use super::Player;
use super::choice::STORY;
use super::state::{Reason, State};
use crate::advice::Row;
use crate::config::View;
use crate::text::{Say, Text, checked};
use crate::trial::Script;
use crate::ui::frame::Cue;
use crate::ui::lines::Lines;
use crate::ui::sign::path;

impl Player {
    pub(super) fn story(&self, lines: &mut Lines, state: &State) {
        lines.draw("h2.unseen|#").text(self.frame.words()[Text::Try]);
        self.banner(lines, state);
        self.lists(lines, state, STORY);
        let (at_start, at_end) = (state.trial.place() == 0, state.is_at_end());
        let has_next = match state.trial.script() {
            Script::Guided(_) => at_end,
            Script::Reason { .. } | Script::Free => false,
        };
        lines
            .draw(
                "div.controls\n\
                 >button.button type=button data-action=restart aria-disabled=#|#\n\
                 >button.button type=button data-action=back aria-disabled=#|#\n\
                 >button.button type=button data-action=play aria-disabled=#|#\n\
                 >button.button.main type=button data-action=step aria-disabled=#|#\n\
                 >button.button type=button data-action=next-story#|#",
            )
            .is(at_start)
            .say(Say::Restart)
            .is(at_start)
            .say(Say::Back)
            .is(state.trial.is_empty())
            .say(if state.playing.is_some() { Say::Pause } else { Say::Play })
            .is(at_end)
            .say(Say::Step)
            .only_if(!has_next, HIDDEN)
            .say(Say::NextStory);
    }

    /// What happens in the step just played.
    pub(super) fn told(&self, lines: &mut Lines, state: &State) {
        lines
            .draw("div.now-told\n>p.small|#\n>h3.told tabindex=-1 data-head=|#")
            .text(&state.place)
            .text(&state.told);
    }

    /// The reason that is replayed, the way to its proof and the way back.
    fn banner(&self, lines: &mut Lines, state: &State) {
        let back = self.way_back();
        if let Some(Reason { wish, kind, proof }) = state.reason
            && let Some(question) = wish.question()
        {
            let words = self.frame.words();
            lines
                .draw(
                    "div.banner data-kind=# data-question=##\n\
                     >sign|#\n\
                     >div\n\
                     >>p.small|#\n\
                     >>p\n\
                     >>>b|#: #\n\
                     >>p.reason|#\n\
                     >>small.source\n\
                     >>>a rel=noopener target=_blank href=#|#\n\
                     >>div.way\n\
                     >>>button.button type=button data-action=proof data-to=#|#",
                )
                .text(kind.id())
                .text(question.id())
                .only_if(!state.is_reason(), HIDDEN)
                .text(path(kind))
                .say(Say::FromResult)
                .text(self.name(kind))
                .text(words.label(question))
                .text(&state.judgement)
                .text(&self.frame.checked(question))
                .text(checked(question, state.trial.mailbox(kind), words))
                .number(proof)
                .count(Say::Proof, proof);
            lines.depth = 2;
        } else if back.is_some() {
            lines.draw("div.way.from");
        }
        if let Some(back) = back {
            lines.draw(">button.button type=button data-action=to-result|#").say(back);
        }
        lines.depth = 0;
    }

    /// Judges the reason for the mailbox that its column has now.
    pub(super) fn judge(&self, state: &mut State) {
        if let Some(Reason { wish, kind, .. }) = state.reason
            && state.is_reason()
        {
            let mailbox = state.trial.mailbox(kind);
            let row = self
                .frame
                .interview
                .with_untracked(|interview| Row::judged(interview.answers(), wish, mailbox));
            state.judgement = row.map_or(String::new(), |row| self.frame.words().reason(&row));
        }
    }

    /// What leads back to where the reader was shown this from; none where they came by themselves.
    fn way_back(&self) -> Option<Say> {
        match (&self.cue, self.frame.origin()?) {
            (Cue::Fresh | Cue::Link(_), _) => None,
            (Cue::Guided { .. } | Cue::Reason { .. }, View::Compare) => Some(Say::ToTable),
            (Cue::Guided { .. } | Cue::Reason { .. }, View::Advice | View::Try) => Some(Say::ToResult),
        }
    }
}

/// Hides an element by the end of its line's attributes.
pub(super) const HIDDEN: &str = " hidden=";
