//! The view as it is drawn: filters, table, footnotes, what is often said.
//!
//! Invariant: a table for every browser and screen reader, however narrow: where the style sheet lays rows out as grids,
//! roles say what the elements are. A cell says in a word what its sign shows; controls are native.

use leptos::web_sys::Element;

use super::super::calculation::{cited, show_me};
use super::super::sign::{mark, sign};
use super::Table;
use super::pen::Pen;
use crate::advice::{Degree, Question};
use crate::comparison::{AS_OF, Cell, Column, Filter, Group, JMAP, Line, Saying};
use crate::mailbox::MailboxKind;
use crate::text::Text;

impl Table {
    pub(super) fn draw(&self, view: &Element, filter: Filter) {
        let own = self.own();
        let mut pen = Pen::new(view);
        pen.say("h2.title tabindex=-1 data-head=", own.title);
        self.controls(&mut pen, filter);
        self.table(&mut pen);
        pen.say("p.small", own.dav);
        pen.open("p.small");
        pen.text(own.jmap);
        self.cite(&mut pen, JMAP);
        pen.close();
        pen.open("section.sayings");
        pen.say("h3", own.sayings);
        for saying in Saying::ALL {
            self.saying(&mut pen, saying);
        }
    }

    fn controls(&self, pen: &mut Pen, filter: Filter) {
        let own = self.own();
        let wished = self.lines.iter().any(|line| line.wished);
        pen.open("div.filters");
        pen.open("fieldset");
        pen.say("legend", own.rows);
        control(pen, "input type=checkbox data-action=only-differences", filter.only_differences);
        named(pen, own.only_differences);
        control(pen, "input type=checkbox data-action=only-wished", filter.only_wished && wished);
        if !wished {
            pen.set("disabled", "");
        }
        named(pen, own.only_wished);
        if !wished {
            pen.say("small", own.nothing_wished);
        }
        pen.close();
        pen.open("fieldset");
        pen.say("legend", own.columns);
        control(pen, "input type=radio name=columns data-action=all-three", filter.without.is_none());
        named(pen, own.all_three);
        for without in [MailboxKind::Exchange, MailboxKind::Imap, MailboxKind::Pop3] {
            control(pen, "input type=radio name=columns", filter.without == Some(without));
            pen.set("data-action", "without");
            pen.set("value", without.id());
            let mut name = String::new();
            for kind in MailboxKind::ALL {
                if kind != without {
                    if !name.is_empty() {
                        name.push_str(self.words()[Text::And]);
                    }
                    name.push_str(self.words().kind(kind));
                }
            }
            named(pen, &name);
        }
        pen.close();
        pen.say("p.left", "");
        pen.close();
    }

    fn table(&self, pen: &mut Pen) {
        let own = self.own();
        pen.open("table role=table");
        pen.open("caption");
        pen.text(own.caption);
        if self.answers.get(Question::Devices).is_none() {
            pen.text(" ");
            pen.text(own.assumed);
        }
        pen.close();
        pen.open("thead role=rowgroup");
        pen.open("tr role=row");
        pen.say(COLUMN, own.criterion);
        for column in Column::ALL {
            pen.open(COLUMN);
            pen.set("data-kind", column.kind().id());
            if column == Column::ImapWithDav {
                pen.say("span.full", &self.words().mailbox(&column.mailboxes()[0]));
                pen.say("span.brief aria-hidden=true", own.dav_in_brief);
            } else {
                pen.put(sign(column.kind()));
                pen.text(self.words().kind(column.kind()));
            }
            pen.close();
        }
        pen.close();
        pen.close();
        for group in Group::ALL {
            pen.open("tbody role=rowgroup");
            pen.open("tr.group role=row");
            pen.say("th role=rowheader scope=rowgroup colspan=5", own.group(group));
            pen.close();
            for line in &self.lines {
                if line.criterion.group() == group {
                    self.row(pen, line);
                }
            }
            pen.close();
        }
        pen.close();
    }

    fn row(&self, pen: &mut Pen, line: &Line) {
        pen.open("tr role=row");
        pen.set("data-criterion", line.criterion.id());
        pen.open("th role=rowheader scope=row");
        pen.say(
            "button type=button data-action=reasons aria-expanded=false",
            self.own().criterion(line.criterion),
        );
        pen.close();
        for column in Column::ALL {
            if column == Column::ImapWithDav && !line.dav_matters {
                continue;
            }
            let cell: &Cell = &line.cells[column as usize];
            pen.open("td role=cell");
            if column == Column::Imap && !line.dav_matters {
                pen.set("colspan", "2");
            }
            pen.set("data-kind", column.kind().id());
            sign_of(pen, cell.best.degree);
            pen.say("span", self.own().degree(cell.best.degree));
            if cell.depends() {
                pen.text(" ");
                pen.say("small", self.own().depends);
            }
            pen.close();
        }
        pen.close();
    }

    fn saying(&self, pen: &mut Pen, saying: Saying) {
        let said = self.own().said(saying);
        pen.open("details");
        pen.set("data-saying", saying.id());
        pen.say("summary", said);
        pen.open("p");
        pen.text(self.own().truth(saying));
        self.cite(pen, saying.source());
        if saying.shown_by().is_some() {
            self.show_me(pen, said);
        }
        pen.close();
        pen.close();
    }

    pub(super) fn cite(&self, pen: &mut Pen, address: &str) {
        pen.text(" ");
        pen.put(cited(address, AS_OF, self.words()));
    }

    /// The button; what it shows, the table finds out by where it stands.
    pub(super) fn show_me(&self, pen: &mut Pen, of: &str) {
        pen.text(" ");
        pen.put(show_me(of, self.words()));
    }
}

/// Marks the element that is open with a degree, and begins it with its sign.
pub(super) fn sign_of(pen: &mut Pen, degree: Degree) {
    pen.set("data-degree", degree.id());
    pen.put(mark(degree));
}

const COLUMN: &str = "th role=columnheader scope=col";

fn control(pen: &mut Pen, input: &str, checked: bool) {
    pen.open("label");
    pen.open(input);
    if checked {
        pen.set("checked", "");
    }
}

fn named(pen: &mut Pen, name: &str) {
    pen.close();
    pen.say("span", name);
    pen.close();
}
