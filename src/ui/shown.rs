//! Elements that follow lines.
//!
//! What a line still says stays as it is: a browser lays out and paints again what is written again, even if it is the
//! same.
//!
//! Invariant: an element keeps its place, its focus and whatever the reader has unfolded, as long as its line has the
//! same tag.

use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlInputElement, HtmlSelectElement};

use super::drawn::Drawn;
use super::page;
use super::sign::drawing;
use crate::cut::{cut, cuts, holds, replaced};

/// An element, the line that it follows, and those in it.
pub(super) struct Shown {
    line: String,
    element: Element,
    inside: Vec<Shown>,
}

/// Makes what stands in an element follow the lines of this depth, and takes these off: see
/// [`Lines`](super::lines::Lines).
pub(super) fn fit(parent: &Element, shown: &mut Vec<Shown>, lines: &mut &str, depth: usize) {
    let mut at = 0;
    while let Some((first, behind)) = cut(lines, '\n') {
        let deep = first.bytes().take_while(|letter| *letter == b'>').count();
        let line = first.get(deep..).unwrap_or_default();
        if deep != depth {
            break;
        }
        *lines = behind;
        let stands = shown.get(at).is_some_and(|old| old.line == line || tag(&old.line) == tag(line));
        if !stands {
            let new = Shown { line: String::new(), element: made(line), inside: Vec::new() };
            match shown.get_mut(at) {
                Some(old) => {
                    page::replace(&old.element, &new.element);
                    *old = new;
                }
                None => {
                    page::add(parent, &new.element);
                    shown.push(new);
                }
            }
        }
        let Some(now) = shown.get_mut(at) else {
            return;
        };
        if now.line != line {
            write(&now.element, &now.line, line);
            now.line = line.into();
        }
        fit(&now.element, &mut now.inside, lines, depth + 1);
        if line.starts_with("select") {
            let list: &HtmlSelectElement = now.element.unchecked_ref();
            let chosen = now.inside.iter().position(|option| holds(&option.line, CHOSEN));
            let chosen = chosen.unwrap_or_default() as i32;
            if list.selected_index() != chosen {
                list.set_selected_index(chosen);
            }
        }
        at += 1;
    }
    for extra in shown.drain(at..) {
        extra.element.remove();
    }
}

/// What marks the option that is chosen, in its line.
const CHOSEN: &str = " selected=";
/// What marks a box or a radio button that is ticked.
const TICKED: &str = " checked=";

/// What an element is, not what it began as: their attributes would say the latter.
const STATES: [&str; 2] = ["selected", "checked"];

/// What two lines have in common if one can become the other.
fn tag(line: &str) -> &str {
    if line.starts_with("sign") {
        return line;
    }
    let end = line.bytes().position(|letter| matches!(letter, b'.' | b' ' | b'|'));
    end.and_then(|end| line.get(..end)).unwrap_or(line)
}

fn made(line: &str) -> Element {
    match line.strip_prefix("sign|") {
        Some(path) => drawing(path),
        None => Drawn::of(tag(line)),
    }
    .element()
    .clone()
}

/// Makes an element that followed one line follow another one.
fn write(element: &Element, old: &str, line: &str) {
    let ((old, said), (line, text)) = (parts(old), parts(line));
    if old != line {
        let (old, new) = (values(old), values(line));
        for (name, _) in &old {
            if !new.iter().any(|(still, _)| still == name) {
                page::toggle(element, name, false);
            }
        }
        for value in &new {
            if old.contains(value) {
                continue;
            }
            let (name, value) = value;
            if !STATES.contains(name) {
                page::set(element, name, value);
            }
        }
        if line.starts_with("input") {
            element.unchecked_ref::<HtmlInputElement>().set_checked(holds(line, TICKED));
        }
    }
    if said != text && tag(line) != "sign" {
        page::say(element, text);
    }
}

/// What stands before the text, and the text.
fn parts(line: &str) -> (&str, &str) {
    cut(line, '|').unwrap_or((line, ""))
}

/// Names and values.
fn values(line: &str) -> Vec<(&str, String)> {
    let mut values: Vec<(&str, String)> = Vec::new();
    for word in cuts(line, ' ') {
        if let Some((name, value)) = cut(word, '=') {
            values.push((name, value.into()));
        } else if let Some((_, value)) = values.last_mut() {
            value.extend([" ", word]);
        } else if let Some((_, classes)) = cut(word, '.') {
            values.push(("class", replaced(classes, '.', " ")));
        }
    }
    values
}
