//! Why each kind meets a criterion, all of them beneath each other, in a row that is folded out; and what a click does.
//!
//! Invariant: each reason rests on a story that can be shown, or names its source.

use leptos::web_sys::{Element, Event};

use super::super::calculation::{checked, source};
use super::super::drawn::Drawn;
use super::super::frame::Cue;
use super::super::page::{self, closest};
use super::draw::sign_of;
use super::pen::Pen;
use super::{Table, target};
use crate::advice::Evidence;
use crate::comparison::{Column, Ground, Judged, Line, Saying};
use crate::config::View;

/// The row of reasons beneath a row, if it is folded out.
pub(super) fn beneath(row: &Element) -> Option<Element> {
    row.next_element_sibling().filter(|next| closest(next, "[data-reasons-of]").is_some())
}

impl Table {
    pub(super) fn clicked(&self, click: &Event) {
        let Some(button) = target(click).and_then(|target| closest(&target, "button")) else {
            return;
        };
        let named = |by: &str| Some(page::read(&closest(&button, &["[", by, "]"].concat())?, by));
        if let Some(id) = named("data-saying") {
            for saying in Saying::ALL {
                if saying.id() == id {
                    self.show_saying(saying);
                }
            }
        } else if let Some(proof) = named("data-proof") {
            let criterion = named("data-reasons-of").unwrap_or_default();
            if let Some(line) = self.line(&criterion) {
                self.show_proof(line, &proof);
            }
        } else if let Some(line) = named("data-criterion").and_then(|id| self.line(&id)) {
            self.turn(line, &button);
        }
    }

    fn line(&self, id: &str) -> Option<&Line> {
        self.lines.iter().find(|line| line.criterion.id() == id)
    }

    /// Folds the reasons of a line out or in.
    fn turn(&self, line: &Line, button: &Element) {
        let Some(row) = closest(button, "tr") else {
            return;
        };
        let open = match beneath(&row) {
            Some(reasons) => {
                reasons.remove();
                "false"
            }
            None => {
                let reasons = Drawn::of("tr");
                let mut pen = Pen::new(reasons.element());
                pen.set("role", "row");
                pen.set("class", "why");
                pen.set("data-reasons-of", line.criterion.id());
                pen.open("td role=cell colspan=5");
                pen.open("ul.reasons");
                for (id, judged) in proofs(line) {
                    self.reason(&mut pen, line, judged, id);
                }
                _ = row.after_with_node_1(reasons.element());
                "true"
            }
        };
        page::set(button, "aria-expanded", open);
    }

    fn reason(&self, pen: &mut Pen, line: &Line, judged: &Judged, id: &str) {
        let kind = judged.mailbox.kind();
        // A setting is named where it counts.
        let name = if id == kind.id() && !line.cells.iter().any(|cell| cell.best == *judged && cell.depends())
        {
            self.words().kind(kind).into()
        } else {
            self.own().mailbox(&judged.mailbox, self.words())
        };
        pen.open("li");
        pen.set("data-kind", kind.id());
        pen.set("data-proof", id);
        sign_of(pen, judged.degree);
        pen.open("p.wish");
        pen.say("b", &name);
        pen.text(" ");
        pen.say("span.tag", self.own().degree(judged.degree));
        pen.close();
        pen.open("p.reason");
        match line.ground(judged, &self.answers) {
            Some(Ground::Judged(row)) => {
                pen.text(&self.words().reason(&row));
                if let Some(fact) = row.fact() {
                    pen.text(" ");
                    pen.put(source(fact, self.words()));
                }
                if let Evidence::Played { .. } = row.evidence {
                    self.show_me(pen, &[self.own().criterion(line.criterion), ", ", &name].concat());
                    pen.text(" ");
                    pen.put(checked(self.frame, row.question, &judged.mailbox));
                }
            }
            Some(Ground::Noted(note)) => {
                pen.text(self.own().note(note));
                self.cite(pen, note.source());
            }
            None => {}
        }
        pen.close();
        pen.close();
    }

    fn show_proof(&self, line: &Line, proof: &str) {
        for (id, judged) in proofs(line) {
            if id == proof
                && let Some(wish) = line.wish
            {
                let origin =
                    ["[data-reasons-of=", line.criterion.id(), "] [data-proof=", id, "] button"].concat();
                let (kind, mailboxes) = (judged.mailbox.kind(), line.mailboxes(judged));
                self.frame.show(View::Try, Cue::Reason { wish, kind, mailboxes }, origin);
            }
        }
    }

    fn show_saying(&self, saying: Saying) {
        if let Some(guided) = saying.shown_by() {
            let origin = ["[data-saying=", saying.id(), "] button"].concat();
            self.frame.show(View::Try, Cue::Guided { guided, mailboxes: saying.mailboxes() }, origin);
        }
    }
}

/// What is judged in a line, each with its id there.
fn proofs(line: &Line) -> Vec<(&'static str, &Judged)> {
    const IDS: [[&str; 2]; 4] =
        [["pop3", "pop3-worst"], ["imap", ""], ["imap-dav", ""], ["exchange", "exchange-worst"]];
    let mut proofs = Vec::new();
    for column in Column::ALL {
        let [id, worst_id] = IDS[column as usize];
        let cell = &line.cells[column as usize];
        if column != Column::ImapWithDav || line.dav_matters {
            proofs.push((id, &cell.best));
        }
        if cell.depends() {
            proofs.push((worst_id, &cell.worst));
        }
    }
    proofs
}
