//! Why each kind meets a criterion, all of them beneath each other, in a row that is folded out.
//!
//! Invariant: each reason rests on a story that can be shown, or names its source; it is drawn when first asked for.

use std::rc::Rc;

use super::super::calculation::{cited, show_me, source};
use super::super::drawn::Drawn;
use super::super::frame::Cue;
use super::super::sign::mark;
use super::Table;
use super::table::degree_id;
use crate::advice::{Evidence, Row};
use crate::comparison::{AS_OF, Column, Ground, Judged, Line};
use crate::config::View;

/// The row beneath a row.
pub(super) fn reasons(table: &Rc<Table>, at: usize) -> Drawn {
    let criterion = table.lines[at].criterion;
    let (hidden, asked) = (table.clone(), table.clone());
    let list = Drawn::new("ul", &[("class", "reasons")]).live(move |list| {
        if asked.is_open(criterion) && list.first_element_child().is_none() {
            for reason in asked.reasons(&asked.lines[at]) {
                reason.add_to(list);
            }
        }
    });
    let cell = Drawn::new("td", &[("role", "cell"), ("colspan", "5")]).with(list);
    Drawn::new("tr", &[("role", "row"), ("class", "why"), ("data-reasons-of", criterion.id())])
        .only_if("hidden", move || !(hidden.shows(at) && hidden.is_open(criterion)))
        .with(cell)
}

impl Table {
    fn reasons(&self, line: &Line) -> Vec<Drawn> {
        let mut reasons = Vec::new();
        for (column, cell) in Column::ALL.into_iter().zip(&line.cells) {
            if column == Column::ImapWithDav && line.is_same_with_dav() {
                continue;
            }
            // A setting is named where it counts.
            let kind = (self.words.kind)(column.kind());
            let name = |judged: &Judged| self.own.mailbox(&judged.mailbox, self.words);
            let [id, worst_id] = match column {
                Column::Pop3 => ["pop3", "pop3-worst"],
                Column::Imap => ["imap", ""],
                Column::ImapWithDav => ["imap-dav", ""],
                Column::Exchange => ["exchange", "exchange-worst"],
            };
            let best = match (&cell.worst, column) {
                (Some(_), _) | (None, Column::ImapWithDav) => name(&cell.best),
                (None, Column::Pop3 | Column::Imap | Column::Exchange) => kind.into(),
            };
            reasons.push(self.reason(line, &cell.best, id, &best));
            if let Some(worst) = &cell.worst {
                reasons.push(self.reason(line, worst, worst_id, &name(worst)));
            }
        }
        reasons
    }

    fn reason(&self, line: &Line, judged: &Judged, id: &'static str, name: &str) -> Drawn {
        let degree = judged.degree;
        let head = Drawn::new("p", &[("class", "wish")])
            .with(Drawn::saying("b", name))
            .text(" ")
            .with(Drawn::classed("span", "tag", self.own.degree(degree)));
        let reason =
            match &judged.ground {
                Ground::Judged(row) => self.judged(line, judged, row, id, name),
                Ground::Noted(note) => Drawn::classed("p", "reason", self.own.note(*note))
                    .text(" ")
                    .with(cited(note.source(), AS_OF, self.words)),
            };
        Drawn::new(
            "li",
            &[
                ("data-kind", judged.mailbox.kind().id()),
                ("data-degree", degree_id(degree)),
                ("data-proof", id),
            ],
        )
        .with(mark(degree))
        .with(head)
        .with(reason)
    }

    /// The reason of the advice, with its source and its story.
    fn judged(&self, line: &Line, judged: &Judged, row: &Row, id: &str, name: &str) -> Drawn {
        let mut reason = Drawn::classed("p", "reason", &self.words.reason(row));
        if let Some(fact) = row.fact() {
            reason = reason.text(" ").with(source(fact, self.words));
        }
        let (Evidence::Played { .. }, Some(wish)) = (&row.evidence, line.wish) else {
            return reason;
        };
        let of = [self.own.criterion(line.criterion), ", ", name].concat();
        let origin = ["[data-reasons-of=", line.criterion.id(), "] [data-proof=", id, "] button"].concat();
        let (frame, kind, mailboxes) = (self.frame, judged.mailbox.kind(), line.mailboxes(judged));
        let show = move || {
            frame.show(View::Try, Cue::Reason { wish, kind, mailboxes }, origin.clone());
        };
        reason.text(" ").with(show_me(&of, show, self.words))
    }
}
