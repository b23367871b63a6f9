//! The table: criteria down, kinds across; what is often said; what has no column.
//!
//! Invariant: reached by the split entry point alone. Filters and rows folded out stay while the reader looks at another
//! view; the table is drawn anew only for other answers or another language.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;

use super::calculation::cited;
use super::drawn::Drawn;
use super::frame::{Cue, Frame};
use crate::advice::Answers;
use crate::comparison::{AS_OF, Criterion, Filter, JMAP, Line};
use crate::config::View;
use crate::text::{ComparisonWords, Language, Words, comparison_words};

mod controls;
mod reasons;
mod sayings;
mod table;

/// What all parts of the view read.
struct Table {
    frame: Frame,
    look: Rc<Look>,
    lines: Vec<Line>,
    words: &'static Words,
    own: &'static ComparisonWords,
}

/// What the reader has set. Less than a signal for each.
struct Look {
    filter: Cell<Filter>,
    /// The criteria whose reasons are folded out, a bit each.
    open: Cell<u32>,
    changed: Trigger,
}

/// The whole view.
pub(super) fn comparison(frame: Frame, _: Cue) -> Drawn {
    let look = Look { filter: Cell::default(), open: Cell::default(), changed: Trigger::new() };
    let (look, due) = (Rc::new(look), Trigger::new());
    let wanted = Rc::new(RefCell::new((Language::German, Answers::default())));
    let drawn_for = wanted.clone();
    Drawn::new("div", &[("class", "compare")])
        .live(move |_| {
            // What changes while another view is shown waits until this one is shown again.
            if frame.view() == View::Compare {
                let language = frame.config.with(|config| config.lang);
                let now = (language, frame.interview.with(|interview| interview.answers().clone()));
                if *wanted.borrow() != now {
                    wanted.replace(now);
                    due.notify();
                }
            }
        })
        .with(Drawn::new("div", &[]).live(move |content| {
            due.track();
            content.replace_children_with_node_0();
            let (language, answers) = &*drawn_for.borrow();
            let table = Table {
                frame,
                look: look.clone(),
                lines: Line::all(answers),
                words: language.words(),
                own: comparison_words(*language),
            };
            for part in table.draw(answers) {
                part.add_to(content);
            }
        }))
}

impl Table {
    fn draw(self, answers: &Answers) -> Vec<Drawn> {
        let table = Rc::new(self);
        let own = table.own;
        let jmap = Drawn::classed("p", "small", own.jmap).text(" ").with(cited(JMAP, AS_OF, table.words));
        vec![
            Drawn::new("h2", &[("class", "title"), ("tabindex", "-1"), ("data-head", "")]).text(own.title),
            controls::controls(&table),
            table::table(&table, answers),
            Drawn::classed("p", "small", own.dav),
            jmap,
            sayings::sayings(&table),
        ]
    }

    /// The filter now; whoever asks in an effect hears of the next one.
    fn filter(&self) -> Filter {
        self.look.changed.track();
        self.look.filter.get()
    }

    fn set_filter(&self, change: impl Fn(&mut Filter)) {
        let mut filter = self.look.filter.get();
        change(&mut filter);
        self.look.filter.set(filter);
        self.look.changed.notify();
        self.frame.say(&self.rows_left());
    }

    fn rows_left(&self) -> String {
        let filter = self.filter();
        let left = self.lines.iter().filter(|line| filter.shows(line)).count();
        self.own.rows_left(left as u16, self.lines.len() as u16)
    }

    /// Whether the reasons of a criterion are folded out; whoever asks in an effect hears of it.
    fn is_open(&self, criterion: Criterion) -> bool {
        self.look.changed.track();
        self.look.open.get() & (1 << criterion as u32) != 0
    }

    fn turn(&self, criterion: Criterion) {
        self.look.open.set(self.look.open.get() ^ (1 << criterion as u32));
        self.look.changed.notify();
    }
}
