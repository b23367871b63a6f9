//! What goes over the wire in the step just played.
//!
//! Invariant: nothing is asked of the simulator while it is folded.

use super::Player;
use super::state::State;
use crate::mailbox::MailboxKind;
use crate::simulation::{Dialogue, Line, Opening, Party, Side, Spoken, World};
use crate::text::{Say, device, explain, protocol};
use crate::ui::lines::{Lines, digits};
use crate::ui::sign::path;

/// So many lines of a dialogue are drawn unless the reader wants all.
const LINES: usize = 40;

impl Player {
    /// The dialogues of each column.
    pub(super) fn wire(&self, lines: &mut Lines, state: &mut State) {
        lines.draw("p.small|#").say(Say::WireSides);
        let most = if state.all_lines { usize::MAX } else { LINES };
        for kind in MailboxKind::ALL {
            lines
                .draw("section.dialogues data-kind=#\n>h4\n>>sign|#\n>>span|#")
                .text(kind.id())
                .text(path(kind))
                .text(self.name(kind));
            let dialogues = state.trial.dialogues(kind);
            if dialogues.is_empty() {
                lines.draw(">p.small|#").say(Say::WireSilent);
            }
            for said in &dialogues {
                self.dialogue(lines, state.trial.world(kind), said, most);
                if said.lines.len() > most {
                    lines
                        .draw(">button.link type=button data-action=all-lines|#")
                        .count(Say::WireAll, said.lines.len());
                }
            }
        }
    }

    fn dialogue(&self, lines: &mut Lines, world: &World, said: &Dialogue, most: usize) {
        let language = self.language();
        lines.draw(">p.about\n>>b|#. \n>>span|# \n>>span|#\n>ul.dialogue");
        match said.party {
            Party::Device(id) => lines.text(&device(language, world, id)),
            Party::Sender => lines.say(Say::Sender),
            Party::Owner => lines.say(Say::OtherProgram),
            Party::Colleague => lines.say(Say::Colleague),
            Party::Intruder => lines.say(Say::Intruder),
        };
        lines.text(protocol(language, said.protocol));
        match said.opening {
            Opening::New => lines.text(""),
            Opening::Kept(_) => lines.say(Say::WireKept),
        };
        for line in said.lines.iter().take(most) {
            self.line(lines, line);
        }
    }

    fn line(&self, lines: &mut Lines, said: &Line) {
        let (from, mark) = match said.from {
            Side::Client => ("client", "C: "),
            Side::Server => ("server", "S: "),
        };
        let look = match said.spoken {
            Spoken::Text(_) => "spoken",
            Spoken::Elided { .. } | Spoken::Cut => "left-out",
        };
        lines.draw(">>li data-from=#\n>>>code.#|##\n>>>span.small|#").text(from).text(look).text(mark);
        match &said.spoken {
            Spoken::Text(text) => lines.text(text),
            Spoken::Elided { octets } => {
                lines.text(&self.words().about(Say::WireElided, &digits(*octets as usize)))
            }
            Spoken::Cut => lines.say(Say::WireCut),
        };
        lines.text(&explain(self.language(), said.note));
    }
}
