//! Draws what a few lines describe.
//!
//! To make elements by calls, each handed to the next, costs the reader twice the code.
//!
//! Invariant: text goes in as text, never as markup.

use leptos::web_sys::Element;

use crate::ui::drawn::Drawn;
use crate::ui::sign::drawing;

/// Draws lines at the end of an element, and hands over the last of the outermost elements.
///
/// A line is an element, `tag.class name=value name=value|text`, each `>` or `+` before it one level deeper; after `+` it
/// stands behind a blank. A value or a text that is `#` is the next of those handed in. `sign` draws a path.
#[inline(never)]
pub(super) fn draw(into: &Element, lines: &str, texts: &[&str]) -> Element {
    let mut texts = texts.iter();
    let mut open = vec![into.clone()];
    for line in lines.split('\n').filter(|line| !line.is_empty()) {
        let shape = line.trim_start_matches(['>', '+']);
        open.truncate(line.len() - shape.len() + 1);
        let mut next = |text| if text == "#" { texts.next().copied().unwrap_or_default() } else { text };
        let (shape, text) = shape.split_once('|').unwrap_or((shape, ""));
        let (shape, values) = shape.split_once(' ').unwrap_or((shape, ""));
        let parent = &open[open.len() - 1];
        if line.contains('+') {
            _ = parent.append_with_str_1(" ");
        }
        if shape == "sign" {
            drawing(next(text)).add_to(parent);
            continue;
        }
        let drawn = Drawn::of(shape);
        for value in values.split(' ') {
            if let Some((name, value)) = value.split_once('=') {
                _ = drawn.element().set_attribute(name, next(value));
            }
        }
        let text = next(text);
        if !text.is_empty() {
            _ = drawn.element().append_with_str_1(text);
        }
        drawn.add_to(parent);
        open.push(drawn.element().clone());
    }
    open.swap_remove(1.min(open.len() - 1))
}
