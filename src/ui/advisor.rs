//! The advice view as a whole: the conversation so far, and which of its three screens is drawn.
//!
//! Invariant: focus moves only after something the reader did, and then to the head of the new screen; what is
//! announced, the one live region says.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlElement};

use super::drawn::Drawn;
use super::{Notice, Opening, question, result, start};
use crate::advice::{Action, Advice, Clarity, Interview, Screen, advise};
use crate::config::{Config, Theme};
use crate::mailbox::MailboxKind;
use crate::text::Words;

/// Handles to everything that the views read and write.
#[derive(Clone, Copy)]
pub(super) struct Advisor {
    pub(super) interview: RwSignal<Interview>,
    pub(super) config: RwSignal<Config>,
    /// Another screen is due. Less than a signal that holds the screen, and the interview knows it anyway.
    turned: Trigger,
    shell: StoredValue<Shell, LocalStorage>,
}

/// What no view is drawn anew for.
struct Shell {
    root: HtmlElement,
    name: String,
    notify: Box<dyn Fn(Notice)>,
    /// The advice worked out last.
    advice: Option<Advice>,
    /// Whether the points so far are folded out.
    standing_open: bool,
}

impl Advisor {
    /// A new conversation, or the one that a shared link brought.
    pub(super) fn new(
        root: HtmlElement,
        config: RwSignal<Config>,
        opening: Opening,
        notify: Box<dyn Fn(Notice)>,
    ) -> Self {
        let form = config.with_untracked(|config| config.form);
        let interview = match opening.answers {
            Some(answers) => Interview::from_answers(form, answers),
            None => Interview::new(form),
        };
        let shell = Shell { root, name: opening.name, notify, advice: None, standing_open: false };
        let advisor = Self {
            interview: RwSignal::new(interview),
            config,
            turned: Trigger::new(),
            shell: StoredValue::new_local(shell),
        };
        if advisor.screen() == Screen::Result {
            advisor.work_out();
        }
        advisor
    }

    /// Draws the box; from then on it draws itself anew where language or screen change.
    pub(super) fn draw(self) -> Drawn {
        self.unfold_for_print();
        let content = Drawn::new("div", &[("class", "screen")]).live(move |content| {
            self.turned.track();
            let words = self.config.with(|config| config.lang).words();
            self.follow_form();
            let held_focus = matches!(content.query_selector(":focus"), Ok(Some(_)));
            content.replace_children_with_node_0();
            let drawn = match self.screen() {
                Screen::Start => start::start(self, words),
                Screen::Question(question) => question::question(self, question, words),
                Screen::Result => result::result(self, words),
            };
            for drawn in drawn {
                drawn.add_to(content);
            }
            if held_focus {
                self.focus("[data-head]");
            }
        });
        Drawn::new("div", &[("class", "box"), ("part", "box")])
            .live(move |root| {
                self.turned.track();
                let (lang, theme) = self.config.with(|config| (config.lang, config.theme));
                let theme = match theme {
                    Theme::Auto => "auto",
                    Theme::Light => "light",
                    Theme::Dark => "dark",
                };
                let screen = match self.screen() {
                    Screen::Start => "start",
                    Screen::Question(_) => "question",
                    Screen::Result => "result",
                };
                for (name, value) in [("lang", lang.tag()), ("data-theme", theme), ("data-screen", screen)] {
                    _ = root.set_attribute(name, value);
                }
            })
            .with(content)
            .with(Drawn::new("p", &[("class", "unseen"), ("role", "status")]))
    }

    /// Does what the reader did, and tells the page and the screen reader what came of it.
    pub(super) fn act(self, action: Action) {
        let before = self.screen();
        self.interview.update(|interview| interview.update(action));
        let after = self.screen();
        if before == after {
            return;
        }
        if let Screen::Question(question) = before
            && let Action::Next | Action::Skip | Action::ShowResult = action
        {
            let choice = self.interview.with_untracked(|interview| interview.answers().chosen(question));
            self.notify(Notice::Answer { question: question.id(), choice });
        }
        self.turned.notify();
        self.arrive(after);
        // The new screen is drawn by a microtask that is queued already; this one comes after it.
        queue_microtask(move || _ = self.focus("[data-head]"));
    }

    /// Lets the live region speak.
    pub(super) fn say(self, sentence: &str) {
        if let Some(status) = self.find("[role=status]") {
            status.set_text_content(Some(sentence));
        }
    }

    /// Whether the points so far are folded out, from one question to the next.
    pub(super) fn standing_open(self) -> bool {
        self.shell.with_value(|shell| shell.standing_open)
    }

    /// The reader has folded the points so far out or in.
    pub(super) fn open_standing(self, open: bool) {
        self.shell.update_value(|shell| shell.standing_open = open);
    }

    /// Words of the language now.
    pub(super) fn words(self) -> &'static Words {
        self.config.with_untracked(|config| config.lang).words()
    }

    /// Hands in the advice worked out last.
    pub(super) fn with_advice<T>(self, read: impl FnOnce(Option<&Advice>) -> T) -> T {
        self.shell.with_value(|shell| read(shell.advice.as_ref()))
    }

    /// The name under which a shared link of this box stands in the page's fragment.
    pub(super) fn name(self) -> String {
        self.shell.with_value(|shell| shell.name.clone())
    }

    /// Moves the focus to the first element that the selector finds in the box, and hands it over.
    pub(super) fn focus(self, selector: &'static str) -> Option<HtmlElement> {
        let element: HtmlElement = self.find(selector)?.unchecked_into();
        _ = element.focus();
        Some(element)
    }

    /// The first element that the selector finds in the box.
    pub(super) fn find(self, selector: &'static str) -> Option<Element> {
        // The box may be gone by now, and with it what is stored.
        self.shell.try_with_value(|shell| shell.root.query_selector(selector).ok().flatten())?
    }

    fn screen(self) -> Screen {
        self.interview.with_untracked(Interview::screen)
    }

    fn notify(self, notice: Notice) {
        self.shell.with_value(|shell| (shell.notify)(notice));
    }

    fn arrive(self, screen: Screen) {
        let words = self.words();
        match screen {
            Screen::Start => self.say(""),
            Screen::Question(_) => {
                if let Some((number, of)) = self.interview.with_untracked(Interview::progress) {
                    self.say(&(words.interface.question_of)(number as u16, of as u16));
                }
            }
            Screen::Result => {
                self.work_out();
                self.with_advice(|advice| match advice {
                    Some(advice) => {
                        let name = (words.mailbox)(&advice.winner().mailbox);
                        self.say(&(words.interface.announce_result)(&name));
                    }
                    None => self.say(words.interface.nothing_to_judge),
                });
            }
        }
    }

    /// Works out the advice for the answers now, and tells the page.
    fn work_out(self) {
        let advice = self.interview.with_untracked(|interview| advise(interview.answers()));
        let notice = advice.as_ref().map(|advice| Notice::Result {
            kind: match advice.clarity {
                Clarity::Clear | Clarity::Close | Clarity::Tie => Some(advice.winner().mailbox.kind().id()),
                Clarity::NoneFits => None,
            },
            scores: MailboxKind::ALL.map(|kind| {
                let verdict = advice.verdicts.iter().find(|verdict| verdict.mailbox.kind() == kind);
                verdict.map_or(0, |verdict| verdict.score())
            }),
        });
        self.shell.update_value(|shell| shell.advice = advice);
        if let Some(notice) = notice {
            self.notify(notice);
        }
    }

    /// The page's author may set the form late; who has not begun yet gets it.
    fn follow_form(self) {
        let form = self.config.with_untracked(|config| config.form);
        self.interview.update_untracked(|interview| {
            if *interview == Interview::new(interview.form()) {
                *interview = Interview::new(form);
            }
        });
    }

    /// Paper cannot be folded out: opens what is folded while the page prints.
    fn unfold_for_print(self) {
        let each = move |selector: &'static str, change: fn(&Element)| {
            self.shell.with_value(|shell| {
                while let Ok(Some(element)) = shell.root.query_selector(selector) {
                    change(&element);
                }
            });
        };
        let before = window_event_listener_untyped("beforeprint", move |_| {
            each("details:not([open])", |folded| {
                _ = folded.set_attribute("data-folded", "");
                _ = folded.set_attribute("open", "");
            });
        });
        let after = window_event_listener_untyped("afterprint", move |_| {
            each("[data-folded]", |folded| {
                _ = folded.remove_attribute("data-folded");
                _ = folded.remove_attribute("open");
            });
        });
        on_cleanup(move || {
            before.remove();
            after.remove();
        });
    }
}
