//! What goes over the wire in the step just played.
//!
//! Invariant: nothing is asked of the simulator while it is folded.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::Element;

use super::Player;
use super::folded::folded;
use crate::mailbox::MailboxKind;
use crate::simulation::{Dialogue, Line, Opening, Party, Side, Spoken};
use crate::text::{device, explain, protocol};
use crate::ui::drawn::Drawn;
use crate::ui::sign::sign;

/// So many lines of a dialogue are drawn unless the reader wants all.
const LINES: usize = 40;

/// The dialogues of each column.
pub(super) fn wire(player: Player) -> Drawn {
    let key = move || player.state.with_value(|state| state.round.to_string());
    folded(player, "wire", player.words().wire, key, move || {
        let mut drawn = vec![Drawn::classed("p", "small", player.words().wire_sides)];
        drawn.extend(MailboxKind::ALL.map(|kind| column(player, kind)));
        drawn
    })
}

fn column(player: Player, kind: MailboxKind) -> Drawn {
    let name = (player.frame.words().kind)(kind);
    let head = Drawn::new("h4", &[]).with(sign(kind)).with(Drawn::saying("span", name));
    let drawn = Drawn::new("section", &[("class", "dialogues"), ("data-kind", kind.id())]).with(head);
    let dialogues = player.state.try_update_value(|state| state.trial.dialogues(kind)).unwrap_or_default();
    if dialogues.is_empty() {
        return drawn.with(Drawn::classed("p", "small", player.words().wire_silent));
    }
    drawn.with_all(dialogues.into_iter().map(|said| dialogue(player, kind, said)).collect())
}

fn dialogue(player: Player, kind: MailboxKind, said: Dialogue) -> Drawn {
    let (words, language) = (player.words(), player.language());
    let [sender, owner, colleague, intruder] = words.parties;
    let party = match said.party {
        Party::Device(id) => player.state.with_value(|state| device(language, state.trial.world(kind), id)),
        Party::Sender => sender.into(),
        Party::Owner => owner.into(),
        Party::Colleague => colleague.into(),
        Party::Intruder => intruder.into(),
    };
    let mut about = Drawn::new("p", &[])
        .with(Drawn::saying("b", &party))
        .text(". ")
        .text(protocol(language, said.protocol));
    match said.opening {
        Opening::New => {}
        Opening::Kept(_) => about = about.text(" ").text(words.wire_kept),
    }
    let list = Drawn::new("ul", &[("class", "dialogue")])
        .with_all(said.lines.iter().take(LINES).map(|said| line(player, said)).collect());
    let drawn = Drawn::new("div", &[]).with(about);
    let all = said.lines.len();
    if all <= LINES {
        return drawn.with(list);
    }
    let list_element = list.element().clone();
    let more = Drawn::new("button", &[("type", "button"), ("class", "link"), ("data-action", "all-lines")])
        .text(&words.wire_all(all as u16))
        .on("click", move |click| {
            for said in said.lines.iter().skip(list_element.child_element_count() as usize) {
                line(player, said).add_to(&list_element);
            }
            if let Some(button) = click.current_target() {
                button.unchecked_into::<Element>().remove();
            }
        });
    drawn.with(list).with(more)
}

fn line(player: Player, said: &Line) -> Drawn {
    let words = player.words();
    let (from, mark) = match said.from {
        Side::Client => ("client", "C: "),
        Side::Server => ("server", "S: "),
    };
    let code = Drawn::new("code", &[]).text(mark);
    let code = match &said.spoken {
        Spoken::Text(text) => code.text(text),
        Spoken::Elided { octets } => {
            code.with(Drawn::saying("i", &words.wire_elided(&(*octets as usize).to_string())))
        }
        Spoken::Cut => code.with(Drawn::saying("i", words.wire_cut)),
    };
    Drawn::new("li", &[("data-from", from)]).with(code).text(" ").with(Drawn::classed(
        "span",
        "small",
        &explain(player.language(), said.note),
    ))
}
