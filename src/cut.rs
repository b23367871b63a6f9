//! Texts cut at a mark, or put together.
//!
//! Invariant: marks are characters of ASCII; what is cut off is whole characters. Not `split`: its search is made for
//! long texts and any pattern, and weighs as much in the wasm as what reads all links.

/// What stands before the first mark, and what behind it.
pub(crate) fn cut(text: &str, mark: char) -> Option<(&str, &str)> {
    let at = text.bytes().position(|byte| char::from(byte) == mark)?;
    Some((text.get(..at)?, text.get(at + 1..)?))
}

/// What stands between marks, in order.
pub(crate) fn cuts(text: &str, mark: char) -> Cuts<'_> {
    Cuts { rest: Some(text), mark }
}

/// These texts, one after another. Not `concat`, which measures them first and checks its sums.
pub(crate) fn joined(texts: &[&str]) -> String {
    joined_by("", texts)
}

/// The same, with this between them.
#[inline(never)]
pub(crate) fn joined_by(between: &str, texts: &[&str]) -> String {
    let mut joined = String::new();
    for (place, text) in texts.iter().enumerate() {
        if place > 0 {
            joined.push_str(between);
        }
        joined.push_str(text);
    }
    joined
}

/// The text with something else for each mark.
#[cfg(any(feature = "widget", test))]
pub(crate) fn replaced(text: &str, mark: char, instead: &str) -> String {
    let mut replaced = String::new();
    for (at, part) in cuts(text, mark).enumerate() {
        if at > 0 {
            replaced.push_str(instead);
        }
        replaced.push_str(part);
    }
    replaced
}

/// See [`cuts`].
pub(crate) struct Cuts<'a> {
    rest: Option<&'a str>,
    mark: char,
}

impl<'a> Iterator for Cuts<'a> {
    type Item = &'a str;

    #[inline(never)]
    fn next(&mut self) -> Option<&'a str> {
        let text = self.rest?;
        let (first, rest) = cut(text, self.mark).map_or((text, None), |(first, rest)| (first, Some(rest)));
        self.rest = rest;
        Some(first)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_at_the_first_mark() {
        assert_eq!(cut("größe=2=3", '='), Some(("größe", "2=3")));
        assert_eq!(cut("größe", '='), None);
    }

    #[test]
    fn texts_are_put_together() {
        assert_eq!(joined(&["a", "", "ü"]), "aü");
        assert_eq!(joined_by("; ", &["a", "", "ü"]), "a; ; ü");
    }

    #[test]
    fn marks_are_replaced_by_a_text() {
        assert_eq!(replaced("a.ü.", '.', "; "), "a; ü; ");
        assert_eq!(replaced("größe", '.', " "), "größe");
    }

    #[test]
    fn between_two_marks_there_may_be_nothing() {
        assert_eq!(cuts(",a,,ü", ',').collect::<Vec<_>>(), ["", "a", "", "ü"]);
        assert_eq!(cuts("", ',').collect::<Vec<_>>(), [""]);
    }
}
