//! The texts of one language for the variants of an enum.
//!
//! Invariant: every variant has its line, in the order of the enum; else it does not compile.

use super::sentence::fill;
use crate::cut::cuts;

/// Lines of text, one for each variant of an enum, in its order. What has several forms has them parted by `|`.
///
/// One text and not a list of them: a pointer and a length for each would cost the reader a quarter of all words.
#[derive(Clone, Copy, Default)]
pub struct Table(&'static str);

impl Table {
    /// Made by [`table!`].
    pub(super) const fn new(lines: &'static str) -> Self {
        Self(lines)
    }

    /// How many lines there are.
    pub(super) const fn count(&self) -> usize {
        let (text, mut at, mut count) = (self.0.as_bytes(), 0, 0);
        while at < text.len() {
            count += (text[at] == b'\n') as usize;
            at += 1;
        }
        count
    }

    /// All lines, in order: who asks for them often looks them up once.
    pub(super) fn spread(&self, lines: &mut [&'static str]) {
        for (line, text) in lines.iter_mut().zip(cuts(self.0, '\n')) {
            *line = text;
        }
    }

    /// The line of the variant at this place.
    pub fn line(&self, place: usize) -> &'static str {
        part(self.0, '\n', place)
    }

    /// The line of the variant at this place, with numbers where it has a `#`.
    #[inline(never)]
    pub fn fill(&self, place: usize, numbers: &[u16]) -> String {
        fill(self.line(place), numbers)
    }

    /// The form of a line that fits the count: of two the first is for one and the second for more, of three the first
    /// is for none.
    #[inline(never)]
    pub(super) fn form(&self, place: usize, count: u16) -> &'static str {
        let line = self.line(place);
        let wanted = match cuts(line, '|').count() {
            1 => 0,
            2 => usize::from(count != 1),
            _ => usize::from(count.min(2)),
        };
        form(line, wanted)
    }
}

/// One of the forms of a line, by its place.
pub(super) fn form(line: &str, place: usize) -> &str {
    part(line, '|', place)
}

/// What stands between two marks, by its place.
#[inline(never)]
pub(super) fn part(text: &str, mark: char, place: usize) -> &str {
    cuts(text, mark).nth(place).unwrap_or_default()
}

/// A [`Table`], written as `Enum { Variant: "text", Other: "one" / "more", … }`.
macro_rules! table {
    ($kind:ident { $($variant:ident: $text:literal $(/ $form:literal)*),* $(,)? }) => {{
        const _: () = {
            let listed = [$($kind::$variant),*];
            let mut place = 0;
            while place < listed.len() {
                // To name a variant that is missing.
                match listed[place] {
                    $($kind::$variant => {})*
                }
                assert!(listed[place] as usize == place, "not in the order of the enum");
                place += 1;
            }
        };
        $crate::text::table::Table::new(concat!($($text, $("|", $form,)* "\n"),*))
    }};
}

pub(super) use table;

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Clone, Copy)]
    enum Fruit {
        Apple,
        Pear,
        Plum,
    }

    const FRUITS: Table = table!(Fruit {
        Apple: "an apple",
        Pear: "one pear" / "# pears",
        Plum: "" / ", and a plum" / ", and # plums",
    });

    #[test]
    fn a_variant_finds_its_line_and_its_forms() {
        assert_eq!(FRUITS.line(Fruit::Apple as usize), "an apple");
        assert_eq!(FRUITS.line(Fruit::Pear as usize), "one pear|# pears");
        assert_eq!(form(FRUITS.line(Fruit::Pear as usize), 1), "# pears");
    }

    #[test]
    fn the_count_chooses_the_form() {
        let forms = |fruit: Fruit| [0, 1, 2, 200].map(|count| FRUITS.form(fruit as usize, count));
        assert_eq!(forms(Fruit::Apple), ["an apple"; 4]);
        assert_eq!(forms(Fruit::Pear), ["# pears", "one pear", "# pears", "# pears"]);
        assert_eq!(forms(Fruit::Plum), ["", ", and a plum", ", and # plums", ", and # plums"]);
    }
}
