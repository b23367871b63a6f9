//! The advice view as a whole: the conversation so far, and which of its three screens is drawn.
//!
//! It is described anew, by lines, whenever something has changed; what stands in the page follows them.
//!
//! Invariant: focus moves only after something the reader did, and then to the head of the new screen. One listener hears
//! all clicks, one all that is chosen, one the form.

use std::cell::RefCell;

use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, Event};

use super::Notice;
use super::drawn::Drawn;
use super::frame::{Cue, Frame, soon};
use super::lines::Lines;
use super::page::{self, closest};
use super::question::question;
use super::result::result;
use super::start::start;
use crate::advice::{
    Action, Advice, Clarity, Importance, Interview, Question, Screen, USUAL, Verdict, advise,
};
use crate::config::View;
use crate::cut::joined;
use crate::mailbox::MailboxKind;
use crate::text::{Text, Words};

/// A handle to everything that the views of the advice read and write.
#[derive(Clone, Copy)]
pub(super) struct Advisor {
    pub(super) frame: Frame,
    /// The advice worked out last.
    advice: &'static RefCell<Option<Advice>>,
}

/// What the buttons do that need nothing but their name; "next" is for the form.
const ACTIONS: [(&str, Action); 6] = [
    ("begin", Action::Begin),
    ("back", Action::Back),
    ("skip", Action::Skip),
    ("show-result", Action::ShowResult),
    ("more", Action::AskMore),
    ("start-over", Action::StartOver),
];

impl Advisor {
    /// The conversation that the frame has brought along.
    pub(super) fn new(frame: Frame) -> Self {
        let advisor = Self { frame, advice: Box::leak(Box::new(RefCell::new(None))) };
        if advisor.screen() == Screen::Result {
            advisor.work_out();
        }
        advisor
    }

    /// Draws the view; from then on it follows what changes.
    pub(super) fn draw(self) -> Drawn {
        Drawn::of("div")
            .live(move |view| {
                let words = self.frame.config.with(|config| config.lang).words();
                self.follow_form();
                let mut lines = Lines::default();
                let name = self.frame.interview.with(|interview| self.describe(interview, &mut lines, words));
                page::set(view, "data-screen", name);
                page::fit(view, lines.all());
            })
            .on("click", move |click| {
                if let Some(button) = target(&click).and_then(|target| closest(&target, "button")) {
                    self.press(&button);
                }
            })
            .on("change", move |change| {
                if let Some(input) = target(&change) {
                    self.take(&input);
                }
            })
            .on("submit", move |submit| {
                submit.prevent_default();
                self.act(Action::Next);
            })
    }

    /// Describes the screen, and names it.
    fn describe(self, interview: &Interview, lines: &mut Lines, words: &Words) -> &'static str {
        match interview.screen() {
            Screen::Start => {
                start(interview.form(), lines, words);
                "start"
            }
            Screen::Question(asked) => {
                question(interview, asked, lines, words);
                "question"
            }
            Screen::Result => {
                result(self.frame, interview, self.advice.borrow().as_ref(), lines, words);
                "result"
            }
        }
    }

    /// Does what a button is for.
    fn press(self, button: &Element) {
        let hook = page::read(button, "data-action");
        let asked = closest(button, "[data-question]").map(|around| page::read(&around, "data-question"));
        if let Some((_, action)) = ACTIONS.iter().find(|(name, _)| *name == hook) {
            self.act(*action);
        } else if let Some(question) = asked.and_then(|id| Question::from_id(&id)) {
            match hook.as_str() {
                "change" => self.act(Action::Change(question)),
                "show-me" => self.show(button, question),
                _ => {}
            }
        } else {
            match hook.as_str() {
                "copy" => self.copy_text(),
                "share" => self.copy_link(),
                "print" => page::print(),
                _ => {}
            }
        }
    }

    /// Takes over which answer the reader has chosen, or how much it counts.
    fn take(self, input: &Element) {
        let Screen::Question(question) = self.screen() else {
            return;
        };
        let id = page::read(input, "value");
        if let Some(choice) = question.choices().iter().position(|choice| choice.id == id) {
            self.act(Action::Choose(choice as u8));
        } else if let Some(importance) = Importance::ALL.into_iter().find(|weight| weight.id() == id) {
            self.act(Action::Weigh(importance));
        }
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
        self.arrive(after);
        // The new screen is drawn by a microtask that is queued already; this one comes after it.
        soon(move || _ = self.frame.focus("[data-head]"));
    }

    /// Hands in the advice worked out last.
    pub(super) fn with_advice<T>(self, read: impl FnOnce(Option<&Advice>) -> T) -> T {
        read(self.advice.borrow().as_ref())
    }

    /// Shows the reader what the reason of a row rests on; its button is pressed.
    fn show(self, button: &Element, question: Question) {
        let kind = closest(button, "[data-kind]")
            .and_then(|around| MailboxKind::from_id(&page::read(&around, "data-kind")));
        let mailboxes = self.with_advice(|advice| {
            let mut mailboxes = USUAL;
            for verdict in &advice?.verdicts {
                mailboxes[verdict.mailbox.kind() as usize] = verdict.mailbox;
            }
            Some(mailboxes)
        });
        let wish =
            self.frame.interview.with_untracked(|interview| interview.answers().choice(question)?.wish);
        if let (Some(kind), Some(mailboxes), Some(wish)) = (kind, mailboxes, wish) {
            let row = [".calculation[data-kind=", kind.id(), "] [data-question=", question.id(), "] button"];
            self.frame.show(View::Try, Cue::Reason { wish, kind, mailboxes }, joined(&row));
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
        self.advice.replace(advice);
        if let Some(notice) = notice {
            self.frame.notify(notice);
        }
    }

    /// The page's author may set the form late; who has not begun yet gets it.
    fn follow_form(self) {
        let form = self.frame.config.with_untracked(|config| config.form);
        self.frame.interview.update_untracked(|interview| interview.prefer(form));
    }
}

fn target(event: &Event) -> Option<Element> {
    Some(event.target()?.unchecked_into())
}
