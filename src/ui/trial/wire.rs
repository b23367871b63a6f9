//! What goes over the wire in the step just played.
//!
//! Invariant: nothing is asked of the simulator while it is folded.

use leptos::web_sys::Element;

use super::Player;
use super::choice::find;
use super::press::number;
use crate::mailbox::MailboxKind;
use crate::simulation::{Dialogue, Line, Opening, Party, Side, Spoken};
use crate::text::{device, explain, protocol};
use crate::ui::drawn::Drawn;
use crate::ui::sign::sign;

/// So many lines of a dialogue are drawn unless the reader wants all.
const LINES: usize = 40;

impl Player {
    /// The dialogues of each column, if they are folded out.
    pub(super) fn refresh_wire(&self, view: &Element) {
        let Some(room) = find(view, "[data-fold=wire][open] > div") else {
            return;
        };
        {
            let mut state = self.state.borrow_mut();
            let round = state.round.to_string();
            if !state.is_due("wire", round) {
                return;
            }
        }
        room.replace_children_with_node_0();
        Drawn::of("p.small").text(self.words().wire_sides).add_to(&room);
        for kind in MailboxKind::ALL {
            let name = (self.frame.words().kind)(kind);
            let head = Drawn::of("h4").with(sign(kind)).with(Drawn::of("span").text(name));
            let mut column = Drawn::of("section.dialogues").attr("data-kind", kind.id()).with(head);
            let dialogues = self.state.borrow_mut().trial.dialogues(kind);
            if dialogues.is_empty() {
                column = column.with(Drawn::of("p.small").text(self.words().wire_silent));
            }
            for (at, said) in dialogues.iter().enumerate() {
                column = column.with(self.dialogue(kind, at, said));
            }
            column.add_to(&room);
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
                self.line(line).add_to(&list);
            }
        }
        button.remove();
    }

    fn dialogue(&self, kind: MailboxKind, at: usize, said: &Dialogue) -> Drawn {
        let (words, language) = (self.words(), self.language());
        let [sender, owner, colleague, intruder] = words.parties;
        let party = match said.party {
            Party::Device(id) => device(language, self.state.borrow().trial.world(kind), id),
            Party::Sender => sender.into(),
            Party::Owner => owner.into(),
            Party::Colleague => colleague.into(),
            Party::Intruder => intruder.into(),
        };
        let mut about = Drawn::of("p")
            .with(Drawn::of("b").text(&party))
            .text(". ")
            .text(protocol(language, said.protocol));
        match said.opening {
            Opening::New => {}
            Opening::Kept(_) => about = about.text(" ").text(words.wire_kept),
        }
        let mut list = Drawn::of("ul.dialogue");
        for line in said.lines.iter().take(LINES) {
            list = list.with(self.line(line));
        }
        let drawn = Drawn::of("div").with(about).with(list);
        if said.lines.len() <= LINES {
            return drawn;
        }
        drawn.with(
            Drawn::of("button.link type=button data-action=all-lines")
                .attr("data-column", &(kind as usize).to_string())
                .attr("data-to", &at.to_string())
                .text(&words.wire_all(said.lines.len() as u16)),
        )
    }

    fn line(&self, said: &Line) -> Drawn {
        let words = self.words();
        let (look, mark) = match said.from {
            Side::Client => ("li data-from=client", "C: "),
            Side::Server => ("li data-from=server", "S: "),
        };
        let code = Drawn::of("code").text(mark);
        let code = match &said.spoken {
            Spoken::Text(text) => code.text(text),
            Spoken::Elided { octets } => {
                code.with(Drawn::of("i").text(&words.wire_elided(&(*octets as usize).to_string())))
            }
            Spoken::Cut => code.with(Drawn::of("i").text(words.wire_cut)),
        };
        Drawn::of(look)
            .with(code)
            .text(" ")
            .with(Drawn::of("span.small").text(&explain(self.language(), said.note)))
    }
}
