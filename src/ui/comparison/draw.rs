//! The view as it is described: filters, table, footnotes, what is often said.
//!
//! Invariant: a table for every browser and screen reader, however narrow: where the style sheet lays rows out as grids,
//! roles say what the elements are. A cell says in a word what its sign shows; controls are native.

use super::Table;
use crate::advice::Question;
use crate::comparison::{AS_OF, Column, JMAP, Line, Saying};
use crate::mailbox::MailboxKind;
use crate::text::{Label, Text};
use crate::ui::lines::Lines;
use crate::ui::sign::{path, tick};
use crate::ui::source::{cite, show_me};

impl Table {
    pub(super) fn draw(&self, lines: &mut Lines) {
        lines.draw("h2.title tabindex=-1 data-head=|#").say(Label::Title);
        self.controls(lines);
        self.table(lines);
        lines.draw("p.small|#\np.small\n>span|# ").say(Label::Dav).say(Label::Jmap);
        lines.depth = 1;
        cite(lines, JMAP, AS_OF, self.frame.words());
        lines.depth = 0;
        lines.draw("section.sayings\n>h3|#").say(Label::Sayings);
        for saying in Saying::ALL {
            self.saying(lines, saying);
        }
    }

    fn controls(&self, lines: &mut Lines) {
        use MailboxKind::{Exchange, Imap, Pop3};

        let words = self.frame.words();
        let filter = &self.filter;
        lines.draw("div.filters\n>fieldset\n>>legend|#").say(Label::Rows);
        let differences = "checkbox data-action=only-differences";
        control(lines, differences, filter.only_differences, Label::OnlyDifferences);
        if self.is_wished() {
            control(lines, "checkbox data-action=only-wished", filter.only_wished, Label::OnlyWished);
        } else {
            control(lines, "checkbox data-action=only-wished disabled=", false, Label::OnlyWished);
            lines.draw(">>small|#").say(Label::NothingWished);
        }
        lines.draw(">fieldset\n>>legend|#").say(Label::Columns);
        control(lines, "radio name=columns data-action=all-three", filter.without.is_none(), Label::AllThree);
        for (without, one, other) in [(Exchange, Pop3, Imap), (Imap, Pop3, Exchange), (Pop3, Imap, Exchange)]
        {
            lines
                .draw(">>label\n>>>input type=radio name=columns data-action=without value=##\n>>>span|###")
                .text(without.id())
                .only_if(filter.without == Some(without), " checked=")
                .text(words.kind(one))
                .text(words[Text::And])
                .text(words.kind(other));
        }
        lines.draw(">p.left|#").text(&self.rows_left());
    }

    fn table(&self, lines: &mut Lines) {
        let own = self.own();
        let words = self.frame.words();
        let knows_devices = self.answers.get(Question::Devices).is_some();
        lines
            .draw(
                "table role=table data-without=#\n\
                 >caption|# #\n\
                 >thead role=rowgroup\n\
                 >>tr role=row\n\
                 >>>th role=columnheader scope=col|#",
            )
            .text(self.filter.without.map_or("", MailboxKind::id))
            .say(Label::Caption)
            .only_if(!knows_devices, own.label(Label::Assumed))
            .say(Label::Criterion);
        for column in Column::ALL {
            let kind = column.kind();
            lines.draw(">>>th role=columnheader scope=col data-kind=#").text(kind.id());
            if column == Column::ImapWithDav {
                let name = words.mailbox(&column.mailboxes()[0]);
                lines
                    .draw(">>>>span.full|#\n>>>>span.brief aria-hidden=true|#")
                    .text(&name)
                    .say(Label::DavInBrief);
            } else {
                lines.draw(">>>>sign|#\n>>>>span|#").text(path(kind)).text(words.kind(kind));
            }
        }
        let mut group = None;
        for row in &self.rows {
            if !self.filter.shows(row) {
                continue;
            }
            let of = row.criterion.group();
            if group != Some(of) {
                group = Some(of);
                lines
                    .draw(
                        ">tbody role=rowgroup\n\
                         >>tr.group role=row\n\
                         >>>th role=rowheader scope=rowgroup colspan=5|#",
                    )
                    .text(own.group(of));
            }
            self.row(lines, row);
        }
    }

    fn row(&self, lines: &mut Lines, row: &Line) {
        let own = self.own();
        let is_unfolded = self.unfolded[row.criterion as usize];
        lines
            .draw(
                ">>tr role=row data-criterion=#\n\
                 >>>th role=rowheader scope=row\n\
                 >>>>button type=button data-action=reasons aria-expanded=#|#",
            )
            .text(row.criterion.id())
            .text(if is_unfolded { "true" } else { "false" })
            .text(own.criterion(row.criterion));
        for column in Column::ALL {
            if column == Column::ImapWithDav && !row.dav_matters {
                continue;
            }
            let cell = &row.cells[column as usize];
            let degree = cell.best.degree;
            lines
                .draw(">>>td role=cell data-kind=# data-degree=##\n>>>>sign|#\n>>>>span|#")
                .text(column.kind().id())
                .text(degree.id())
                .only_if(column == Column::Imap && !row.dav_matters, " colspan=2")
                .text(tick(degree))
                .text(own.degree(degree));
            if cell.depends() {
                lines.draw(">>>>small|#").say(Label::Depends);
            }
        }
        if is_unfolded {
            self.reasons(lines, row);
        }
    }

    fn saying(&self, lines: &mut Lines, saying: Saying) {
        let own = self.own();
        let words = self.frame.words();
        let said = own.said(saying);
        lines
            .draw(">details data-saying=#\n>>summary|#\n>>p\n>>>span|# ")
            .text(saying.id())
            .text(said)
            .text(own.truth(saying));
        lines.depth = 3;
        cite(lines, saying.source(), AS_OF, words);
        if saying.shown_by().is_some() {
            show_me(lines, said, words);
        }
        lines.depth = 0;
    }
}

/// A box or a radio button of the filters, and what it stands for.
fn control(lines: &mut Lines, input: &str, is_ticked: bool, label: Label) {
    lines.draw(">>label\n>>>input type=##\n>>>span|#").text(input).only_if(is_ticked, " checked=").say(label);
}
