//! The advice view as a whole: the conversation so far, and which of its three screens is drawn.
//!
//! Invariant: focus moves only after something the reader did, and then to the head of the new screen.

use std::cell::{Cell, RefCell};

use leptos::prelude::*;

use super::drawn::Drawn;
use super::frame::{Cue, Frame, soon};
use super::{Notice, page, question, result, start};
use crate::advice::{Action, Advice, Clarity, Interview, Question, Screen, USUAL, Verdict, advise};
use crate::config::View;
use crate::mailbox::MailboxKind;
use crate::text::Text;

/// A handle to everything that the views of the advice read and write.
#[derive(Clone, Copy)]
pub(super) struct Advisor {
    pub(super) frame: Frame,
    kept: &'static Kept,
}

/// What no screen is drawn anew for.
struct Kept {
    /// Another screen is due. The interview knows which.
    turned: ArcTrigger,
    /// The advice worked out last.
    advice: RefCell<Option<Advice>>,
    /// Whether the points so far are folded out.
    standing_open: Cell<bool>,
}

impl Advisor {
    /// The conversation that the frame has brought along.
    pub(super) fn new(frame: Frame) -> Self {
        let kept =
            Kept { turned: ArcTrigger::new(), advice: RefCell::new(None), standing_open: Cell::new(false) };
        let advisor = Self { frame, kept: Box::leak(Box::new(kept)) };
        if advisor.screen() == Screen::Result {
            advisor.work_out();
        }
        advisor
    }

    /// Draws the view; from then on it draws itself anew where language or screen change.
    pub(super) fn draw(self) -> Drawn {
        Drawn::of("div").live(move |content| {
            self.kept.turned.track();
            let words = self.frame.config.with(|config| config.lang).words();
            self.follow_form();
            let held_focus = page::find(content, ":focus").is_some();
            page::clear(content);
            let (name, drawn) = match self.screen() {
                Screen::Start => ("start", start::start(self, words)),
                Screen::Question(question) => ("question", question::question(self, question, words)),
                Screen::Result => ("result", result::result(self, words)),
            };
            page::set(content, "data-screen", name);
            for drawn in drawn {
                drawn.add_to(content);
            }
            if held_focus {
                self.frame.focus("[data-head]");
            }
        })
    }

    /// Does what the reader did, and tells the page and the screen reader what came of it.
    pub(super) fn act(self, action: Action) {
        let before = self.screen();
        self.frame.interview.update(|interview| interview.update(action));
        let after = self.screen();
        if before == after {
            return;
        }
        if let Screen::Question(question) = before
            && let Action::Next | Action::Skip | Action::ShowResult = action
        {
            let choice =
                self.frame.interview.with_untracked(|interview| interview.answers().chosen(question));
            self.frame.notify(Notice::Answer { question: question.id(), choice });
        }
        self.kept.turned.notify();
        self.arrive(after);
        // The new screen is drawn by a microtask that is queued already; this one comes after it.
        soon(move || _ = self.frame.focus("[data-head]"));
    }

    /// Whether the points so far are folded out, from one question to the next.
    pub(super) fn standing_open(self) -> bool {
        self.kept.standing_open.get()
    }

    /// The reader has folded the points so far out or in.
    pub(super) fn open_standing(self, open: bool) {
        self.kept.standing_open.set(open);
    }

    /// Hands in the advice worked out last.
    pub(super) fn with_advice<T>(self, read: impl FnOnce(Option<&Advice>) -> T) -> T {
        read(self.kept.advice.borrow().as_ref())
    }

    /// Shows the reader what the reason of this row rests on.
    pub(super) fn show(self, kind: MailboxKind, question: Question) {
        let mailboxes = self.with_advice(|advice| {
            let verdicts = &advice?.verdicts;
            let mut mailboxes = USUAL;
            for verdict in verdicts {
                mailboxes[verdict.mailbox.kind() as usize] = verdict.mailbox;
            }
            Some(mailboxes)
        });
        let wish =
            self.frame.interview.with_untracked(|interview| interview.answers().choice(question)?.wish);
        if let (Some(mailboxes), Some(wish)) = (mailboxes, wish) {
            let row = [".calculation[data-kind=", kind.id(), "] [data-question=", question.id(), "] button"];
            self.frame.show(View::Try, Cue::Reason { wish, kind, mailboxes }, row.concat());
        }
    }

    fn screen(self) -> Screen {
        self.frame.interview.with_untracked(Interview::screen)
    }

    fn arrive(self, screen: Screen) {
        let words = self.frame.words();
        match screen {
            Screen::Start => self.frame.say(""),
            Screen::Question(_) => {
                if let Some((number, of)) = self.frame.interview.with_untracked(Interview::progress) {
                    self.frame.say(&words.question_of(number as u16, of as u16));
                }
            }
            Screen::Result => {
                self.work_out();
                self.with_advice(|advice| match advice {
                    Some(advice) => {
                        let name = words.mailbox(&advice.winner().mailbox);
                        self.frame.say(&words.announce_result(&name));
                    }
                    None => self.frame.say(words[Text::NothingToJudge]),
                });
            }
        }
    }

    /// Works out the advice for the answers now, and tells the page.
    fn work_out(self) {
        let advice = self.frame.interview.with_untracked(|interview| advise(interview.answers()));
        let notice = advice.as_ref().map(|advice| Notice::Result {
            kind: match advice.clarity {
                Clarity::Clear | Clarity::Close | Clarity::Tie => Some(advice.winner().mailbox.kind().id()),
                Clarity::NoneFits => None,
            },
            scores: MailboxKind::ALL.map(|kind| advice.of(kind).map_or(0, Verdict::score)),
        });
        self.kept.advice.replace(advice);
        if let Some(notice) = notice {
            self.frame.notify(notice);
        }
    }

    /// The page's author may set the form late; who has not begun yet gets it.
    fn follow_form(self) {
        let form = self.frame.config.with_untracked(|config| config.form);
        self.frame.interview.update_untracked(|interview| {
            if *interview == Interview::new(interview.form()) {
                *interview = Interview::new(form);
            }
        });
    }
}
