//! The start: what it is, how long it takes, where the answers stay.
//!
//! Invariant: about as tall as the paragraph that stood here before the box did.

use super::lines::Lines;
use super::sign::path;
use crate::advice::Form;
use crate::mailbox::MailboxKind;
use crate::text::{Text, Words};

/// The first screen.
pub(super) fn start(form: Form, lines: &mut Lines, words: &Words) {
    lines
        .draw("h2.title part=title tabindex=-1 data-head=|#\np|#\nul.kinds")
        .text(words[Text::Title])
        .text(words[Text::Lead]);
    for kind in MailboxKind::ALL {
        lines
            .draw(">li data-kind=#\n>>sign|#\n>>span\n>>>b|# \n>>>span|#")
            .text(kind.id())
            .text(path(kind))
            .text(words.kind(kind))
            .text(words.kind_is(kind));
    }
    lines
        .draw("div.begin\n>button.button.main type=button part=button main data-action=begin|#\n>p.small|# #")
        .text(words[Text::Begin])
        .text(words.duration(form))
        .text(words[Text::Privacy]);
}
