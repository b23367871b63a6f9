//! The table: criteria down, kinds across; what is often said; what has no column.
//!
//! Invariant: reached by the split entry point alone. Filters stay while the reader looks at another view; the table is
//! drawn anew only for other answers or another language. One listener hears all clicks, one all changes.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, Event};

use super::drawn::Drawn;
use super::frame::{Cue, Frame};
use super::page::{self, closest, find};
use crate::advice::Answers;
use crate::comparison::{Filter, Group, Line};
use crate::config::View;
use crate::mailbox::MailboxKind;
use crate::text::{ComparisonWords, Language, Words, comparison_words};

mod draw;
mod pen;
mod reasons;

/// What is on the screen.
struct Table {
    frame: Frame,
    language: Language,
    answers: Answers,
    lines: Vec<Line>,
}

/// The whole view.
pub(super) fn comparison(frame: Frame, _: Cue) -> Drawn {
    let table = Table { frame, language: Language::German, answers: Answers::default(), lines: Vec::new() };
    let table = Rc::new(RefCell::new(table));
    let (clicked, changed) = (table.clone(), table.clone());
    Drawn::of("div.compare")
        .live(move |view| {
            // What changes while another view is shown waits until this one is shown again.
            if frame.view() == View::Compare {
                let language = frame.config.with(|config| config.lang);
                let answers = frame.interview.with(|interview| interview.answers().clone());
                table.borrow_mut().follow(language, answers, view);
            }
        })
        .on("click", move |click| clicked.borrow().clicked(&click))
        .on("change", move |change| {
            if let Some(view) = target(&change).and_then(|target| closest(&target, ".compare")) {
                changed.borrow().filtered(&view);
            }
        })
}

impl Table {
    fn follow(&mut self, language: Language, answers: Answers, view: &Element) {
        if !self.lines.is_empty() && self.language == language && self.answers == answers {
            return;
        }
        (self.language, self.lines, self.answers) = (language, Line::all(&answers), answers);
        let filter = filter(view);
        page::clear(view);
        self.draw(view, filter);
        self.filter(view);
    }

    fn words(&self) -> &'static Words {
        self.language.words()
    }

    fn own(&self) -> &'static ComparisonWords {
        comparison_words(self.language)
    }

    fn filtered(&self, view: &Element) {
        let left = self.filter(view);
        self.frame.say(&left);
    }

    /// Hides what the filter leaves out, and tells how many rows are left.
    fn filter(&self, view: &Element) -> String {
        let filter = filter(view);
        if let Some(table) = find(view, "table") {
            page::set(&table, "data-without", filter.without.map_or("", MailboxKind::id));
        }
        let mut shown = [false; Group::ALL.len()];
        let mut left = 0;
        for line in &self.lines {
            let shows = filter.shows(line);
            left += u16::from(shows);
            shown[line.criterion.group() as usize] |= shows;
            if let Some(row) = find(view, &["[data-criterion=", line.criterion.id(), "]"].concat()) {
                hide(&row, !shows);
                if let Some(why) = reasons::beneath(&row) {
                    hide(&why, !shows);
                }
            }
        }
        let mut body = find(view, "tbody");
        for shown in shown {
            if let Some(group) = body {
                hide(&group, !shown);
                body = group.next_element_sibling();
            }
        }
        let left = self.own().rows_left(left, self.lines.len() as u16);
        if let Some(line) = find(view, ".left") {
            page::say(&line, &left);
        }
        left
    }
}

/// What the controls say. They are native and keep it.
fn filter(view: &Element) -> Filter {
    let is_checked = |control: &str| find(view, &[control, ":checked"].concat()).is_some();
    let mut without = None;
    for kind in MailboxKind::ALL {
        if is_checked(&["[value=", kind.id(), "]"].concat()) {
            without = Some(kind);
        }
    }
    Filter {
        only_differences: is_checked("[data-action=only-differences]"),
        only_wished: is_checked("[data-action=only-wished]"),
        without,
    }
}

#[inline(never)]
fn hide(element: &Element, hidden: bool) {
    page::toggle(element, "hidden", hidden);
}

fn target(event: &Event) -> Option<Element> {
    Some(event.target()?.unchecked_into())
}
