//! The view before anything is filled in: its parts in their order.
//!
//! Invariant: nothing here is drawn anew but for another language; so a button keeps its place and the focus.

use std::rc::Rc;

use leptos::web_sys::Element;

use super::Player;
use super::pattern::draw;
use super::state::{Reason, State};
use crate::config::View;
use crate::mailbox::MailboxKind;
use crate::ui::drawn::{Drawn, find};
use crate::ui::frame::Cue;
use crate::ui::sign::path;

impl Player {
    pub(super) fn sketch(self: &Rc<Self>, state: &State) {
        let (words, view) = (self.words(), &self.view);
        draw(view, "h2.unseen|#", &[self.frame.words().interface.view_names[1]]);
        match self.cue {
            Cue::Guided { .. } => self.way_back(&draw(view, "div.way.from", &[])),
            Cue::Reason { .. } | Cue::Fresh | Cue::Link(_) => self.banner(view, state),
        }
        draw(
            view,
            "label.field\n\
             >span|#\n\
             >select.list data-action=story\n\
             div.controls\n\
             >button.button type=button data-action=restart|#\n\
             >button.button type=button data-action=back|#\n\
             >button.button type=button data-action=play\n\
             >button.button.main type=button data-action=step|#\n\
             >button.button type=button data-action=next-story|#\n\
             div.scrubber\n\
             >input.line type=range min=0 data-action=scrub aria-label=#\n\
             >div.parts\n\
             div.now-told\n\
             >p.small\n\
             >h3.told tabindex=-1 data-head=\n\
             div.asked\n",
            &[words.story, words.restart, words.back, words.step, words.next_story, words.scrub],
        );
        self.fold(view, "free", words.act);
        let switch = draw(view, "fieldset.switch\n>legend.small|#", &[words.shown]);
        let columns = draw(view, "div.columns", &[]);
        for kind in MailboxKind::ALL {
            let (id, name) = (kind.id(), (self.frame.words().kind)(kind));
            draw(
                &switch,
                "div data-kind=#\n\
                 >label.chip\n\
                 >>input type=radio name=shown value=#\n\
                 >>b|#\n\
                 >+span.came",
                &[id, id, name],
            );
            let judged = state.reason.is_some_and(|reason| reason.kind == kind);
            let column = draw(
                &columns,
                "section.column data-kind=#\n\
                 >h4\n\
                 >>sign|#\n\
                 >>span|#\n\
                 >+small.tag hidden=|#\n\
                 >p.small.named\n\
                 >p.came\n\
                 >div.guessed\n\
                 >div.places\n\
                 >p.small.summary\n\
                 >details.settings\n\
                 >>summary|#\n\
                 >>div.fields",
                &[id, path(kind), name, if judged { words.from_result } else { "" }, words.settings],
            );
            let Some(fields) = find(&column, ".fields") else {
                continue;
            };
            match kind {
                MailboxKind::Pop3 => {
                    list(&fields, "leave", words.leave);
                    tick(&fields, "with-local", words.with_local);
                }
                MailboxKind::Imap => {
                    tick(&fields, "dav", words.dav);
                    list(&fields, "trash", words.trash);
                }
                MailboxKind::Exchange => list(&fields, "recovery", words.recovery),
            }
        }
        draw(
            view,
            "details.fold data-fold=legend open=\n\
             >summary|#\n\
             >ul.legend\n\
             >>li\n>>>i.token.on-server aria-hidden=true|1\n>>>span|#\n\
             >>li\n>>>i.token.original aria-hidden=true|1\n>>>span|#\n\
             >>li\n>>>i.token.cached aria-hidden=true|1\n>>>span|#\n\
             >>li\n>>>i.token.on-server.unread aria-hidden=true|1\n>>>span|#\n\
             >>li\n>>>i.token.recoverable aria-hidden=true|1\n>>>span|#\n",
            &[
                words.legend,
                words.legend_server,
                words.legend_original,
                words.legend_cache,
                words.legend_unread,
                words.legend_recoverable,
            ],
        );
        self.fold(view, "wire", words.wire);
        let stage = draw(view, "details.fold data-fold=stage\n>summary|#\n>div.fields", &[words.stage]);
        if let Some(fields) = find(&stage, "div") {
            for (number, hook) in ["device-0", "device-1", "device-2", "device-3"].into_iter().enumerate() {
                list(&fields, hook, &words.device(number as u16 + 1));
            }
            list(&fields, "quota", words.quota);
        }
        draw(
            view,
            "div.way\n>button.button type=button data-action=copy-link|#\ndiv.taken",
            &[words.copy_link],
        );
    }

    /// The reason that is replayed, the way to its proof and the way back.
    fn banner(&self, view: &Element, state: &State) {
        let (words, common) = (self.words(), self.frame.words());
        let Some(Reason { wish, kind, proof }) = state.reason else {
            return;
        };
        let Some(question) = wish.question() else {
            return;
        };
        let label = (common.question)(question).label;
        let banner = draw(
            view,
            "div.banner data-kind=# data-question=#\n\
             >sign|#\n\
             >div\n\
             >>p.small|#\n\
             >>p\n\
             >>>b|#\n\
             >>p.reason\n\
             >>div.way\n\
             >>>button.button type=button data-action=proof data-to=#|#\n",
            &[
                kind.id(),
                question.id(),
                path(kind),
                words.from_result,
                &[(common.kind)(kind), ": ", label].concat(),
                &proof.to_string(),
                &words.proof(proof as u16),
            ],
        );
        if let Some(way) = find(&banner, ".way") {
            self.way_back(&way);
        }
    }

    /// The way back to where the reader was shown this from.
    fn way_back(&self, way: &Element) {
        let words = self.words();
        let label = match self.frame.origin() {
            Some(View::Compare) => words.to_table,
            Some(View::Advice | View::Try) => words.to_result,
            None => return,
        };
        draw(way, "button.button type=button data-action=to-result|#", &[label]);
    }

    /// A heading that folds out what is drawn only then.
    fn fold(self: &Rc<Self>, view: &Element, hook: &str, heading: &str) {
        let player = self.clone();
        let fold = Drawn::of("details.fold").attr("data-fold", hook).on("toggle", move |_| player.refresh());
        draw(fold.element(), "summary|#\ndiv class=#", &[heading, hook]);
        fold.add_to(view);
    }
}

/// A list to choose from, under its label; its options stand in `choice`.
pub(super) fn list(into: &Element, hook: &str, label: &str) {
    draw(into, "label.field\n>span|#\n>select.list data-action=#", &[label, hook]);
}

fn tick(into: &Element, hook: &str, label: &str) {
    draw(into, "label.tick-box\n>input type=checkbox data-action=#\n>span|#", &[hook, label]);
}
