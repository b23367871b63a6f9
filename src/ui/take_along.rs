//! What the reader takes along: the result as text, as a link, on paper.
//!
//! Invariant: no address is changed.

use super::advisor::Advisor;
use super::clipboard::copy;
use super::lines::Lines;
use crate::text::{Text, Words, report};

/// The three buttons, and room for what came of them.
pub(super) fn take_along(lines: &mut Lines, words: &Words) {
    lines
        .draw(
            "div.way\n>button.button type=button part=button data-action=copy|#\n\
         >button.button type=button part=button data-action=share|#\n\
         >button.button type=button part=button data-action=print|#\ndiv.taken",
        )
        .text(words[Text::Copy])
        .text(words[Text::Share])
        .text(words[Text::Print]);
}

impl Advisor {
    /// Copies the result as text.
    pub(super) fn copy_text(self) {
        let words = self.frame.words();
        let text = self.frame.interview.with_untracked(|interview| {
            self.with_advice(|advice| Some(report(advice?, interview.answers(), interview.form(), words)))
        });
        copy(self.frame, text.unwrap_or_default(), words[Text::Copied]);
    }

    /// Copies the result as a link.
    pub(super) fn copy_link(self) {
        let link = self.frame.interview.with_untracked(|interview| interview.answers().to_link());
        copy(self.frame, self.frame.address(&link), self.frame.words()[Text::LinkCopied]);
    }
}
