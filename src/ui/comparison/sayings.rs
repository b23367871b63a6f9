//! What is often said and not quite true.
//!
//! Invariant: what is true follows what is said, with its source, and where a story shows it, with the story.

use std::rc::Rc;

use super::super::calculation::{cited, show_me};
use super::super::drawn::Drawn;
use super::super::frame::Cue;
use super::Table;
use crate::comparison::{AS_OF, Saying};
use crate::config::View;

/// The list.
pub(super) fn sayings(table: &Rc<Table>) -> Drawn {
    let list = Saying::ALL.map(|saying| {
        let words = table.own.saying(saying);
        let mut truth =
            Drawn::saying("p", words.truth).text(" ").with(cited(saying.source(), AS_OF, table.words));
        if let Some(guided) = saying.shown_by() {
            let frame = table.frame;
            let show = move || {
                let origin = ["[data-saying=", saying.id(), "] button"].concat();
                frame.show(View::Try, Cue::Guided { guided, mailboxes: saying.mailboxes() }, origin);
            };
            truth = truth.text(" ").with(show_me(words.said, show, table.words));
        }
        Drawn::new("details", &[("data-saying", saying.id())])
            .with(Drawn::saying("summary", words.said))
            .with(truth)
    });
    Drawn::new("section", &[("class", "sayings")])
        .with(Drawn::saying("h3", table.own.sayings))
        .with_all(list.into())
}
