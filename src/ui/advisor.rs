//! The advice view as a whole: the conversation so far, and which of its three screens is drawn.
//!
//! Invariant: focus moves only after something the reader did, and then to the head of the new screen; what is
//! announced, the one live region says.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlElement};

use super::take_along::Taken;
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
    /// What the reader has just taken along.
    pub(super) taken: RwSignal<Taken>,
    said: RwSignal<String>,
    shell: StoredValue<Shell, LocalStorage>,
}

/// What never changes while the box stands, and the advice worked out last.
struct Shell {
    root: HtmlElement,
    name: String,
    notify: Box<dyn Fn(Notice)>,
    advice: Option<Advice>,
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
        let advisor = Self {
            interview: RwSignal::new(interview),
            config,
            taken: RwSignal::new(Taken::Nothing),
            said: RwSignal::new(String::new()),
            shell: StoredValue::new_local(Shell { root, name: opening.name, notify, advice: None }),
        };
        if advisor.screen() == Screen::Result {
            advisor.work_out();
        }
        advisor
    }

    /// The box from now on; it draws itself anew where language or screen change.
    pub(super) fn view(self) -> impl IntoView {
        Effect::new(move || self.follow_form());
        self.unfold_for_print();
        let screen = Memo::new(move |_| self.interview.with(Interview::screen));
        let theme = move || {
            self.config.with(|config| match config.theme {
                Theme::Auto => None,
                Theme::Light => Some("light"),
                Theme::Dark => Some("dark"),
            })
        };
        let name = move || match screen.get() {
            Screen::Start => "start",
            Screen::Question(_) => "question",
            Screen::Result => "result",
        };
        let content = move || {
            let words = self.config.with(|config| config.lang).words();
            match screen.get() {
                Screen::Start => start::start(self, words),
                Screen::Question(question) => question::question(self, question, words),
                Screen::Result => result::result(self, words),
            }
        };
        view! {
            <div
                class="box"
                part="box"
                lang=move || self.config.with(|config| config.lang.tag())
                data-theme=theme
                data-screen=name
            >
                <div class="screen">{content}</div>
                <p class="unseen" role="status">
                    {move || self.said.get()}
                </p>
            </div>
        }
    }

    /// Does what the reader did, and tells the page and the screen reader what came of it.
    pub(super) fn act(self, action: Action) {
        let before = self.screen();
        self.taken.set(Taken::Nothing);
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
        self.arrive(after);
        // The new screen is drawn by a microtask that is queued already; this one comes after it.
        queue_microtask(move || self.focus("[data-head]"));
    }

    /// Lets the live region speak.
    pub(super) fn say(self, sentence: impl Into<String>) {
        self.said.set(sentence.into());
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

    /// Moves the focus to the first element that the selector finds in the box.
    pub(super) fn focus(self, selector: &'static str) {
        // The box may be gone by then, and with it what is stored.
        let found = self.shell.try_with_value(|shell| shell.root.query_selector(selector).ok().flatten());
        if let Some(element) = found.flatten() {
            _ = element.unchecked_into::<HtmlElement>().focus();
        }
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
                    self.say((words.interface.question_of)(number as u16, of as u16));
                }
            }
            Screen::Result => {
                self.work_out();
                self.say(self.with_advice(|advice| match advice {
                    Some(advice) => {
                        (words.interface.announce_result)(&(words.mailbox)(&advice.winner().mailbox))
                    }
                    None => words.interface.nothing_to_judge.into(),
                }));
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
        let form = self.config.with(|config| config.form);
        let untouched =
            self.interview.with_untracked(|interview| *interview == Interview::new(interview.form()));
        if untouched {
            self.interview.set(Interview::new(form));
        }
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
