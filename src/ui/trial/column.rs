//! The three columns, and the switch where there is room for one only.
//!
//! Invariant: all columns have the same parts in the same order, so that the eye can go across.

use super::Player;
use super::choice::{list, tick, ticked};
use super::state::State;
use super::story::hidden;
use crate::mailbox::{Mailbox, MailboxKind};
use crate::text::summary;
use crate::ui::lines::Lines;
use crate::ui::sign::path;

impl Player {
    /// The switch, and what comes in each column for it.
    pub(super) fn switch(&self, lines: &mut Lines, state: &State) {
        lines.add("fieldset.switch\n>legend.small|#", &[self.words().shown]);
        for kind in MailboxKind::ALL {
            let (id, name) = (kind.id(), self.frame.words().kind(kind));
            lines.add(
                ">div data-kind=#\n\
                 >>label.chip\n\
                 >>>input type=radio name=shown value=##\n\
                 >>>b|# \n\
                 >>>span.came|#",
                &[id, id, ticked(state.shown == kind), name, &state.came[kind as usize]],
            );
        }
    }

    pub(super) fn columns(&self, lines: &mut Lines, state: &mut State) {
        let words = self.words();
        let parted = state.trial.marks().contains(&state.trial.place());
        lines.add("div.columns#", &[if parted { " data-parted=" } else { "" }]);
        for kind in MailboxKind::ALL {
            let trial = &state.trial;
            let came = &state.came[kind as usize];
            let judged = state.reason.is_some_and(|reason| reason.kind == kind);
            let mut guessed = String::new();
            if trial.decided() == Some(trial.place())
                && let Some(like) = trial.guess(kind)
            {
                guessed = self.answered(&state.came[like as usize], came);
            }
            lines.add(
                ">section.column data-kind=##\n\
                 >>h4\n\
                 >>>sign|#\n\
                 >>>span|# \n\
                 >>>small.tag#|#\n\
                 >>p.small.named|#\n\
                 >>p.came|#\n\
                 >>div.guessed|#\n\
                 >>div.places",
                &[
                    kind.id(),
                    if state.shown == kind { " data-shown=" } else { "" },
                    path(kind),
                    self.frame.words().kind(kind),
                    hidden(!(judged && state.is_reason())),
                    words.from_result,
                    &self.frame.words().mailbox(trial.mailbox(kind)),
                    came,
                    &guessed,
                ],
            );
            lines.depth = 3;
            self.places(lines, state, kind);
            lines.depth = 2;
            lines.add("p.small.summary|#", &[&summary(self.language(), state.trial.world(kind))]);
            if self.fold(lines, kind.id(), ["settings", "fields"], words.settings) {
                self.settings(lines, state, kind);
            }
            lines.depth = 0;
        }
    }

    fn settings(&self, lines: &mut Lines, state: &State, kind: MailboxKind) {
        let words = self.words();
        let set = |lines: &mut Lines, hook: &str, label: &str| {
            list(lines, hook, label, self.choices(hook, state), words);
        };
        match state.trial.mailbox(kind) {
            Mailbox::Pop3(access) => {
                set(lines, "leave", words.leave);
                tick(lines, "with-local", words.with_local, access.delete_with_local);
            }
            Mailbox::Imap(settings) => {
                tick(lines, "dav", words.dav, settings.dav);
                set(lines, "trash", words.trash);
            }
            Mailbox::Exchange(_) => set(lines, "recovery", words.recovery),
        }
    }

    /// What the reader had guessed, and what came.
    fn answered(&self, thought: &str, came: &str) -> String {
        let words = self.words();
        if thought == came {
            return words.as_thought.into();
        }
        [words.thought(thought), words.instead(came)].join(" ")
    }
}
