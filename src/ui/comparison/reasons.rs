//! Why each kind meets a criterion, all of them beneath each other, in a row that is folded out; and the way to what
//! proves it.
//!
//! Invariant: each reason rests on a story that can be shown, or names its source.

use leptos::web_sys::Element;

use super::Table;
use crate::comparison::{AS_OF, Column, Ground, Judged, Line, Saying};
use crate::config::View;
use crate::cut::joined;
use crate::ui::frame::Cue;
use crate::ui::lines::Lines;
use crate::ui::page::{self, closest};
use crate::ui::sign::tick;
use crate::ui::source::{cite, reason};

impl Table {
    /// Folds the reasons of a row out or in.
    pub(super) fn unfold(&mut self, button: &Element) {
        let id = named(button, "data-criterion");
        if let Some(row) = self.row_of(&id) {
            self.unfolded[row.criterion as usize] ^= true;
        }
    }

    /// Shows the story that proves what stands beside a button.
    pub(super) fn show(&self, button: &Element) {
        let id = named(button, "data-saying");
        for saying in Saying::ALL {
            if let Some(guided) = saying.shown_by()
                && saying.id() == id
            {
                let origin = joined(&["[data-saying=", &id, "] button"]);
                self.frame.show(View::Try, Cue::Guided { guided, mailboxes: saying.mailboxes() }, origin);
            }
        }
        let (criterion, proof) = (named(button, "data-reasons-of"), named(button, "data-proof"));
        let Some(row) = self.row_of(&criterion) else {
            return;
        };
        for (id, judged) in proofs(row) {
            if id == proof
                && let Some(wish) = row.wish
            {
                let origin = joined(&["[data-reasons-of=", &criterion, "] [data-proof=", id, "] button"]);
                let (kind, mailboxes) = (judged.mailbox.kind(), row.mailboxes(judged));
                self.frame.show(View::Try, Cue::Reason { wish, kind, mailboxes }, origin);
            }
        }
    }

    fn row_of(&self, criterion: &str) -> Option<&Line> {
        self.rows.iter().find(|row| row.criterion.id() == criterion)
    }

    /// The row of reasons beneath a row.
    pub(super) fn reasons(&self, lines: &mut Lines, row: &Line) {
        lines
            .draw(">>tr.why role=row data-reasons-of=#\n>>>td role=cell colspan=5\n>>>>ul.reasons")
            .text(row.criterion.id());
        for (id, judged) in proofs(row) {
            lines.depth = 5;
            self.reason(lines, row, judged, id);
        }
        lines.depth = 0;
    }

    fn reason(&self, lines: &mut Lines, row: &Line, judged: &Judged, id: &str) {
        let (own, words) = (self.own(), self.frame.words());
        let kind = judged.mailbox.kind();
        // A setting is named where it counts.
        let name = if id == kind.id() && !row.cells.iter().any(|cell| cell.best == *judged && cell.depends())
        {
            words.kind(kind).into()
        } else {
            own.mailbox(&judged.mailbox, words)
        };
        let degree = judged.degree;
        lines
            .draw("li data-kind=# data-proof=# data-degree=#\n>sign|#\n>p.wish\n>>b|#\n>>span.tag|#")
            .text(kind.id())
            .text(id)
            .text(degree.id())
            .text(tick(degree))
            .text(&name)
            .text(own.degree(degree));
        lines.depth += 1;
        match row.ground(judged, &self.answers) {
            Some(Ground::Judged(judgement)) => {
                let of = joined(&[own.criterion(row.criterion), ", ", &name]);
                reason(lines, self.frame, &judgement, &judged.mailbox, &of);
            }
            Some(Ground::Noted(note)) => {
                lines.draw("p.reason\n>span|# ").text(own.note(note));
                lines.depth += 1;
                cite(lines, note.source(), AS_OF, words);
            }
            None => {}
        }
    }
}

/// What the innermost element around this one that has this attribute says there; nothing without one.
fn named(element: &Element, attribute: &str) -> String {
    let named = closest(element, &joined(&["[", attribute, "]"]));
    named.map(|element| page::read(&element, attribute)).unwrap_or_default()
}

/// What is judged in a row, each with its id there.
fn proofs(row: &Line) -> Vec<(&'static str, &Judged)> {
    const IDS: [[&str; 2]; 4] =
        [["pop3", "pop3-worst"], ["imap", ""], ["imap-dav", ""], ["exchange", "exchange-worst"]];
    let mut proofs = Vec::new();
    for column in Column::ALL {
        let [id, worst_id] = IDS[column as usize];
        let cell = &row.cells[column as usize];
        if column != Column::ImapWithDav || row.dav_matters {
            proofs.push((id, &cell.best));
        }
        if cell.depends() {
            proofs.push((worst_id, &cell.worst));
        }
    }
    proofs
}
