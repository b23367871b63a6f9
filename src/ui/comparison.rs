//! The table: criteria down, kinds across; what is often said; what has no column.
//!
//! Invariant: reached by the split entry point alone. Filters and reasons that are folded out stay while the reader looks
//! at another view or changes an answer. One listener hears all clicks.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::Element;

use super::drawn::Drawn;
use super::frame::{Cue, Frame};
use super::lines::Lines;
use super::page::{self, closest};
use crate::advice::Answers;
use crate::comparison::{Criterion, Filter, Line};
use crate::config::View;
use crate::mailbox::MailboxKind;
use crate::text::{ComparisonWords, comparison_words};

mod draw;
mod reasons;

/// What is on the screen, and what the reader wants to see of it.
struct Table {
    frame: Frame,
    view: Element,
    answers: Answers,
    rows: Vec<Line>,
    filter: Filter,
    /// Whether its reasons are folded out, in the order of [`Criterion::ALL`].
    unfolded: [bool; Criterion::ALL.len()],
}

/// The whole view.
pub(super) fn comparison(frame: Frame, _: Cue) -> Drawn {
    let drawn = Drawn::of("div.compare");
    let table = Rc::new(RefCell::new(Table {
        frame,
        view: drawn.element().clone(),
        answers: Answers::default(),
        rows: Vec::new(),
        filter: Filter::default(),
        unfolded: [false; Criterion::ALL.len()],
    }));
    let pressed = table.clone();
    drawn
        .live(move |_| {
            // What changes while another view is shown waits until this one is shown again.
            if frame.view() == View::Compare {
                frame.config.with(|config| config.lang);
                let answers = frame.interview.with(|interview| interview.answers().clone());
                table.borrow_mut().follow(answers);
            }
        })
        .on("click", move |click| {
            if let Some(target) = click.target() {
                pressed.borrow_mut().press(target.unchecked_ref());
            }
        })
}

impl Table {
    fn own(&self) -> &'static ComparisonWords {
        comparison_words(self.frame.config.with_untracked(|config| config.lang))
    }

    fn follow(&mut self, answers: Answers) {
        if self.rows.is_empty() || self.answers != answers {
            self.rows = Line::all(&answers);
            self.answers = answers;
            self.filter.only_wished &= self.is_wished();
        }
        self.refresh();
    }

    /// Brings everything up to date.
    fn refresh(&self) {
        let mut lines = Lines::new(self.own().labels);
        self.draw(&mut lines);
        page::fit(&self.view, lines.all());
    }

    /// The reader has pressed a button, or ticked something.
    fn press(&mut self, target: &Element) {
        let Some(control) = closest(target, "[data-action]") else {
            return;
        };
        match page::read(&control, "data-action").as_str() {
            "only-differences" => self.filter.only_differences ^= true,
            "only-wished" => self.filter.only_wished ^= true,
            "without" => self.filter.without = MailboxKind::from_id(&page::read(&control, "value")),
            "all-three" => self.filter.without = None,
            "reasons" => {
                self.unfold(&control);
                return self.refresh();
            }
            "show-me" => return self.show(&control),
            _ => return,
        }
        self.refresh();
        self.frame.say(&self.rows_left());
    }

    /// Whether the reader's answers name any criterion.
    fn is_wished(&self) -> bool {
        self.rows.iter().any(|row| row.wished)
    }

    fn rows_left(&self) -> String {
        let left = self.rows.iter().filter(|row| self.filter.shows(row)).count();
        self.own().rows_left(left as u16, self.rows.len() as u16)
    }
}
