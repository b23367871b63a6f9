//! What goes over the wire in the step just played.
//!
//! Invariant: nothing is asked of the simulator while it is folded.

use super::Player;
use super::state::State;
use crate::mailbox::MailboxKind;
use crate::simulation::{Dialogue, Line, Opening, Party, Side, Spoken, World};
use crate::text::{device, explain, protocol};
use crate::ui::lines::{Lines, digits};
use crate::ui::sign::path;

/// So many lines of a dialogue are drawn unless the reader wants all.
const LINES: usize = 40;

impl Player {
    /// The dialogues of each column.
    pub(super) fn wire(&self, lines: &mut Lines, state: &mut State) {
        let words = self.words();
        lines.add("p.small|#", &[words.wire_sides]);
        let most = if state.all_lines { usize::MAX } else { LINES };
        for kind in MailboxKind::ALL {
            let name = self.frame.words().kind(kind);
            lines.add(
                "section.dialogues data-kind=#\n>h4\n>>sign|#\n>>span|#",
                &[kind.id(), path(kind), name],
            );
            let dialogues = state.trial.dialogues(kind);
            if dialogues.is_empty() {
                lines.add(">p.small|#", &[words.wire_silent]);
            }
            for said in &dialogues {
                self.dialogue(lines, state.trial.world(kind), said, most);
                if said.lines.len() > most {
                    let all = words.wire_all(said.lines.len() as u16);
                    lines.add(">button.link type=button data-action=all-lines|#", &[&all]);
                }
            }
        }
    }

    fn dialogue(&self, lines: &mut Lines, world: &World, said: &Dialogue, most: usize) {
        let (words, language) = (self.words(), self.language());
        let [sender, owner, colleague, intruder] = words.parties;
        let name;
        let party = match said.party {
            Party::Device(id) => {
                name = device(language, world, id);
                &name
            }
            Party::Sender => sender,
            Party::Owner => owner,
            Party::Colleague => colleague,
            Party::Intruder => intruder,
        };
        let kept = match said.opening {
            Opening::New => "",
            Opening::Kept(_) => words.wire_kept,
        };
        lines.add(
            ">p.about\n>>b|#. \n>>span|# \n>>span|#\n>ul.dialogue",
            &[party, protocol(language, said.protocol), kept],
        );
        for line in said.lines.iter().take(most) {
            self.line(lines, line);
        }
    }

    fn line(&self, lines: &mut Lines, said: &Line) {
        let words = self.words();
        let (from, mark) = match said.from {
            Side::Client => ("client", "C: "),
            Side::Server => ("server", "S: "),
        };
        let left_out;
        let (look, spoken) = match &said.spoken {
            Spoken::Text(text) => ("spoken", text.as_str()),
            Spoken::Elided { octets } => {
                left_out = words.wire_elided(&digits(*octets as usize));
                ("left-out", left_out.as_str())
            }
            Spoken::Cut => ("left-out", words.wire_cut),
        };
        lines.add(
            ">>li data-from=#\n>>>code.#|##\n>>>span.small|#",
            &[from, look, mark, spoken, &explain(self.language(), said.note)],
        );
    }
}
