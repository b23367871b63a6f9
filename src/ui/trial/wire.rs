//! What goes over the wire in the step just played.
//!
//! Invariant: nothing is asked of the simulator while it is folded.

use leptos::web_sys::Element;

use super::Player;
use super::pattern::draw;
use super::press::number;
use super::state::State;
use crate::mailbox::MailboxKind;
use crate::simulation::{Dialogue, Line, Opening, Party, Side, Spoken, World};
use crate::text::{device, explain, protocol};
use crate::ui::drawn::find;
use crate::ui::sign::path;

/// So many lines of a dialogue are drawn unless the reader wants all.
const LINES: usize = 40;

impl Player {
    /// The dialogues of each column, if they are folded out.
    pub(super) fn refresh_wire(&self, view: &Element, state: &mut State) {
        let Some(room) = find(view, "[data-fold=wire][open] > div") else {
            return;
        };
        let round = state.round.to_string();
        if !state.is_due("wire", round) {
            return;
        }
        room.replace_children_with_node_0();
        draw(&room, "p.small|#", &[self.words().wire_sides]);
        for kind in MailboxKind::ALL {
            let name = (self.frame.words().kind)(kind);
            let column = draw(
                &room,
                "section.dialogues data-kind=#\n>h4\n>>sign|#\n>>span|#",
                &[kind.id(), path(kind), name],
            );
            let dialogues = state.trial.dialogues(kind);
            if dialogues.is_empty() {
                draw(&column, "p.small|#", &[self.words().wire_silent]);
            }
            for (at, said) in dialogues.iter().enumerate() {
                self.dialogue(&column, state.trial.world(kind), said);
                if said.lines.len() > LINES {
                    draw(
                        &column,
                        "button.link type=button data-action=all-lines data-column=# data-to=#|#",
                        &[
                            &(kind as usize).to_string(),
                            &at.to_string(),
                            &self.words().wire_all(said.lines.len() as u16),
                        ],
                    );
                }
            }
        }
    }

    /// The reader wants the rest of a dialogue too.
    pub(super) fn show_all_lines(&self, button: &Element) {
        let kind = MailboxKind::ALL[number(button, "data-column").min(2)];
        let dialogues = self.state.borrow_mut().trial.dialogues(kind);
        if let (Some(said), Some(list)) =
            (dialogues.get(number(button, "data-to")), button.previous_element_sibling())
        {
            for line in said.lines.iter().skip(LINES) {
                self.line(&list, line);
            }
        }
        button.remove();
    }

    fn dialogue(&self, column: &Element, world: &World, said: &Dialogue) {
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
        draw(
            column,
            "p.about\n>b|#\n+span|#\n+span|#",
            &[&[party, "."].concat(), protocol(language, said.protocol), kept],
        );
        let list = draw(column, "ul.dialogue", &[]);
        for line in said.lines.iter().take(LINES) {
            self.line(&list, line);
        }
    }

    fn line(&self, list: &Element, said: &Line) {
        let words = self.words();
        let (from, mark) = match said.from {
            Side::Client => ("client", "C: "),
            Side::Server => ("server", "S: "),
        };
        let left_out;
        let (look, spoken) = match &said.spoken {
            Spoken::Text(text) => ("spoken", text.as_str()),
            Spoken::Elided { octets } => {
                left_out = words.wire_elided(&(*octets as usize).to_string());
                ("left-out", left_out.as_str())
            }
            Spoken::Cut => ("left-out", words.wire_cut),
        };
        draw(
            list,
            "li data-from=#\n>code class=#|#\n+span.small|#",
            &[from, look, &[mark, spoken].concat(), &explain(self.language(), said.note)],
        );
    }
}
