//! The table itself.
//!
//! Invariant: a table for every browser and screen reader, however narrow: where the style sheet lays rows out as grids,
//! roles say what the elements are. A cell says in a word what its sign shows.

use std::rc::Rc;

use super::super::drawn::Drawn;
use super::super::sign::{mark, sign};
use super::Table;
use super::reasons::reasons;
use crate::advice::{Answers, Degree, Question};
use crate::comparison::{Cell, Column, Group, Line};
use crate::mailbox::MailboxKind;

/// Caption, heads, and a body for each group.
pub(super) fn table(table: &Rc<Table>, answers: &Answers) -> Drawn {
    let own = table.own;
    let mut caption = Drawn::saying("caption", own.caption);
    if answers.get(Question::Devices).is_none() {
        caption = caption.text(" ").text(own.assumed);
    }
    let look = table.clone();
    Drawn::new("table", &[("role", "table")])
        .live(move |drawn| {
            let without = look.filter().without.map_or("", MailboxKind::id);
            _ = drawn.set_attribute("data-without", without);
        })
        .with(caption)
        .with(head(table))
        .with_all(Group::ALL.map(|group| body(table, group)).into())
}

fn head(table: &Rc<Table>) -> Drawn {
    let mut row = Drawn::new("tr", &[("role", "row")])
        .with(Drawn::new("th", &[("role", "columnheader"), ("scope", "col")]).text(table.own.criterion));
    for column in Column::ALL {
        let kind = column.kind();
        let mut head =
            Drawn::new("th", &[("role", "columnheader"), ("scope", "col"), ("data-kind", kind.id())]);
        head = match column {
            Column::Pop3 | Column::Imap | Column::Exchange => {
                head.with(sign(kind)).text((table.words.kind)(kind))
            }
            Column::ImapWithDav => {
                let mailbox = column.mailboxes().next();
                head.text(&mailbox.map(table.words.mailbox).unwrap_or_default())
            }
        };
        row = row.with(head);
    }
    Drawn::new("thead", &[("role", "rowgroup")]).with(row)
}

fn body(table: &Rc<Table>, group: Group) -> Drawn {
    let name = Drawn::new("th", &[("role", "rowheader"), ("scope", "rowgroup"), ("colspan", "5")])
        .text(table.own.group(group));
    let here = move |line: &Line| line.criterion.group() == group;
    let rest = table.clone();
    let mut body = Drawn::new("tbody", &[("role", "rowgroup")])
        .only_if("hidden", move || {
            let filter = rest.filter();
            !rest.lines.iter().any(|line| here(line) && filter.shows(line))
        })
        .with(Drawn::new("tr", &[("role", "row"), ("class", "group")]).with(name));
    for (at, line) in table.lines.iter().enumerate() {
        if here(line) {
            body = body.with(row(table, at)).with(reasons(table, at));
        }
    }
    body
}

fn row(table: &Rc<Table>, at: usize) -> Drawn {
    let line = &table.lines[at];
    let criterion = line.criterion;
    let (pressed, shown, hidden) = (table.clone(), table.clone(), table.clone());
    let button = Drawn::new("button", &[("type", "button"), ("data-action", "reasons")])
        .text(table.own.criterion(criterion))
        .live(move |button| {
            let is_open = if shown.is_open(criterion) { "true" } else { "false" };
            _ = button.set_attribute("aria-expanded", is_open);
        })
        .on("click", move |_| pressed.turn(criterion));
    let mut row = Drawn::new("tr", &[("role", "row"), ("data-criterion", criterion.id())])
        .only_if("hidden", move || !hidden.shows(at))
        .with(Drawn::new("th", &[("role", "rowheader"), ("scope", "row")]).with(button));
    for (column, cell) in Column::ALL.into_iter().zip(&line.cells) {
        let span = match column {
            Column::Pop3 | Column::Exchange => "1",
            Column::Imap if line.is_same_with_dav() => "2",
            Column::ImapWithDav if line.is_same_with_dav() => continue,
            Column::Imap | Column::ImapWithDav => "1",
        };
        row = row.with(self::cell(table, cell, column, span));
    }
    row
}

fn cell(table: &Table, cell: &Cell, column: Column, span: &str) -> Drawn {
    let degree = cell.best.degree;
    let word = Drawn::new("span", &[]).text(table.own.degree(degree));
    let drawn = Drawn::new(
        "td",
        &[
            ("role", "cell"),
            ("colspan", span),
            ("data-kind", column.kind().id()),
            ("data-degree", degree_id(degree)),
        ],
    )
    .with(mark(degree))
    .with(word);
    match cell.worst {
        Some(_) => drawn.text(" ").with(Drawn::saying("small", table.own.depends)),
        None => drawn,
    }
}

/// As the advice marks its rows.
pub(super) const fn degree_id(degree: Degree) -> &'static str {
    match degree {
        Degree::Met => "met",
        Degree::Partly => "partly",
        Degree::Unmet => "unmet",
    }
}

impl Table {
    /// Whether the filter shows a line; whoever asks in an effect hears of it.
    pub(super) fn shows(&self, at: usize) -> bool {
        self.filter().shows(&self.lines[at])
    }
}
