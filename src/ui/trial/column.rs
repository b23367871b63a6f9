//! The three columns, and the switch where there is room for one only.
//!
//! Invariant: all columns have the same parts in the same order, so that the eye can go across.

use super::Player;
use super::choice::{SETTINGS, TICKED, tick};
use super::state::State;
use super::story::HIDDEN;
use crate::cut::joined_by;
use crate::mailbox::{Mailbox, MailboxKind};
use crate::text::{Say, summary};
use crate::ui::lines::Lines;
use crate::ui::sign::path;

impl Player {
    /// The switch, and what comes in each column for it.
    pub(super) fn switch(&self, lines: &mut Lines, state: &State) {
        lines.draw("fieldset.switch\n>legend.small|#").say(Say::Shown);
        for kind in MailboxKind::ALL {
            lines
                .draw(
                    ">div data-kind=#\n\
                     >>label.chip\n\
                     >>>input type=radio name=shown value=##\n\
                     >>>b|# \n\
                     >>>span.came|#",
                )
                .text(kind.id())
                .text(kind.id())
                .only_if(state.shown == kind, TICKED)
                .text(self.name(kind))
                .text(&state.came[kind as usize]);
        }
    }

    pub(super) fn columns(&self, lines: &mut Lines, state: &mut State) {
        let parted = state.trial.marks().contains(&state.trial.place());
        lines.draw("div.columns#").only_if(parted, " data-parted=");
        for kind in MailboxKind::ALL {
            let is_reason = state.is_reason() && state.reason.is_some_and(|reason| reason.kind == kind);
            lines
                .draw(
                    ">section.column data-kind=##\n\
                     >>h4\n\
                     >>>sign|#\n\
                     >>>span|# \n\
                     >>>small.tag#|#\n\
                     >>p.small.named|#\n\
                     >>p.came|#\n\
                     >>div.guessed|#\n\
                     >>div.places",
                )
                .text(kind.id())
                .only_if(state.shown == kind, " data-shown=")
                .text(path(kind))
                .text(self.name(kind))
                .only_if(!is_reason, HIDDEN)
                .say(Say::FromResult)
                .text(&self.frame.words().mailbox(state.trial.mailbox(kind)))
                .text(&state.came[kind as usize])
                .text(&self.guessed(state, kind));
            lines.depth = 3;
            self.places(lines, state, kind);
            lines.depth = 2;
            lines.draw("p.small.summary|#").text(&summary(self.language(), state.trial.world(kind)));
            if self.fold(lines, ["settings", "fields"], kind.id(), Say::Settings) {
                self.settings(lines, state, kind);
            }
            lines.depth = 0;
        }
    }

    fn settings(&self, lines: &mut Lines, state: &State, kind: MailboxKind) {
        let mailbox = state.trial.mailbox(kind);
        if let Mailbox::Imap(settings) = mailbox {
            tick(lines, "dav", Say::Dav, settings.dav);
        }
        let list = SETTINGS.start + kind as usize;
        self.lists(lines, state, list..list + 1);
        if let Mailbox::Pop3(access) = mailbox {
            tick(lines, "with-local", Say::WithLocal, access.delete_with_local);
        }
    }

    /// What the reader had guessed, and what came; empty where it has not just been decided.
    fn guessed(&self, state: &State, kind: MailboxKind) -> String {
        let (trial, words) = (&state.trial, self.words());
        match trial.guess(kind) {
            Some(like) if trial.decided() == Some(trial.place()) => {
                let (thought, came) = (&state.came[like as usize], &state.came[kind as usize]);
                if thought == came {
                    return words.of(Say::AsThought).into();
                }
                joined_by(" ", &[&words.about(Say::Thought, thought), &words.about(Say::Instead, came)])
            }
            Some(_) | None => String::new(),
        }
    }
}
