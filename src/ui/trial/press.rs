//! What buttons, lists, boxes and the scrubber do.
//!
//! Invariant: every element that does something names it in `data-action`, a radio button in its name; whoever names
//! nothing here does nothing.

use std::rc::Rc;

use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlInputElement, HtmlSelectElement};

use super::Player;
use super::choice::Wanted;
use crate::mailbox::{Mailbox, MailboxKind};
use crate::simulation::Guided;
use crate::trial::{Action, Script};
use crate::ui::clipboard::copy;
use crate::ui::page;

impl Player {
    /// The reader has pressed something.
    pub(super) fn press(self: &Rc<Self>, target: &Element) {
        let Some(button) = page::closest(target, "button[data-action]") else {
            return;
        };
        let to = number(&button, "data-to");
        let action = match page::read(&button, "data-action").as_str() {
            "restart" => Action::Restart,
            "back" => Action::Back,
            "step" => Action::Step,
            "jump" | "proof" => Action::Jump(to),
            "next-story" => {
                self.frame.focus("[data-action=step]");
                Action::Tell(self.next_story())
            }
            "do" => match self.state.borrow().deeds.get(to) {
                Some(event) => Action::Do(*event),
                None => return,
            },
            "play" => return self.play(),
            "to-result" => {
                self.stop();
                return self.frame.back();
            }
            "copy-link" => return copy(self.frame, self.link(), self.words().link_copied),
            "all-lines" => {
                self.state.borrow_mut().all_lines = true;
                return self.refresh();
            }
            _ => return,
        };
        self.stop();
        self.act(action);
    }

    /// The reader has chosen something.
    pub(super) fn take(self: &Rc<Self>, target: &Element) {
        let input: &HtmlInputElement = target.unchecked_ref();
        let hook = page::read(target, "data-action");
        let hook = if hook.is_empty() { page::read(target, "name") } else { hook };
        let value = || input.value();
        match hook.as_str() {
            "scrub" => {
                self.stop();
                self.act(Action::Jump(value().parse().unwrap_or_default()));
            }
            "with-local" => self.tick(MailboxKind::Pop3, input.checked()),
            "dav" => self.tick(MailboxKind::Imap, input.checked()),
            "shown" => {
                if let Some(kind) = MailboxKind::from_id(&value()) {
                    self.state.borrow_mut().shown = kind;
                    self.refresh();
                }
            }
            "actor" => self.choose_actor(&value()),
            _ => match hook.strip_prefix("guess-") {
                Some(column) => self.guess(column, value().parse().unwrap_or_default()),
                None => self.choose(&hook, target.unchecked_ref()),
            },
        }
    }

    fn choose(self: &Rc<Self>, hook: &str, list: &HtmlSelectElement) {
        let mut choices = self.choices(hook, &self.state.borrow());
        let at = usize::try_from(list.selected_index()).unwrap_or(usize::MAX);
        if at >= choices.len() {
            return;
        }
        self.stop();
        match choices.swap_remove(at).wanted {
            Wanted::Act(action) => {
                self.act(action);
                if self.state.borrow().is_free()
                    && hook == "story"
                    && let Some(fold) = self.frame.find("[data-fold=free]")
                {
                    page::set(&fold, "open", "");
                }
            }
            Wanted::Reason => {
                let trial = super::opened(self.frame, self.cue.clone());
                {
                    let state = &mut *self.state.borrow_mut();
                    state.trial = trial;
                    state.retell(self.language());
                }
                self.refresh();
                self.tell();
            }
            Wanted::Message(number) => self.about(number, None),
            Wanted::Entry(number) => {
                let message = self.state.borrow().message;
                self.about(message, Some(number));
            }
        }
    }

    fn about(&self, message: u16, entry: Option<u16>) {
        {
            let mut state = self.state.borrow_mut();
            state.message = message;
            state.entry = entry.unwrap_or(state.entry);
        }
        self.refresh();
    }

    fn tick(self: &Rc<Self>, kind: MailboxKind, ticked: bool) {
        let mut mailbox = *self.state.borrow().trial.mailbox(kind);
        match &mut mailbox {
            Mailbox::Pop3(access) => access.delete_with_local = ticked,
            Mailbox::Imap(settings) => settings.dav = ticked,
            Mailbox::Exchange(_) => {}
        }
        self.act(Action::Set(mailbox));
    }

    /// What another reader has to open to stand at this step.
    fn link(&self) -> String {
        let state = self.state.borrow();
        let mut link = String::from("view=try,");
        // The story of a reason is made of the answers.
        if state.is_reason() {
            let answers = self.frame.interview.with_untracked(|interview| interview.answers().to_link());
            link.extend([answers.as_str(), ","]);
        }
        link.push_str(&state.trial.to_link());
        self.frame.address(&link)
    }

    fn next_story(&self) -> Guided {
        match self.state.borrow().trial.script() {
            Script::Guided(guided) => Guided::ALL[(guided as usize + 1) % Guided::ALL.len()],
            Script::Reason { .. } | Script::Free => Guided::ALL[0],
        }
    }
}

/// A number in an attribute.
fn number(element: &Element, attribute: &str) -> usize {
    page::read(element, attribute).parse().unwrap_or_default()
}
