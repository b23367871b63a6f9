//! What buttons, lists, boxes and the scrubber do.
//!
//! Invariant: every element that does something names it in `data-action`, a radio button in its name; whoever names
//! nothing here does nothing.

use std::rc::Rc;

use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlInputElement, HtmlSelectElement};

use super::Player;
use crate::digits;
use crate::mailbox::{Mailbox, MailboxKind};
use crate::simulation::Guided;
use crate::text::Say;
use crate::trial::{Action, Script};
use crate::ui::clipboard::copy;
use crate::ui::page;

impl Player {
    /// The reader has pressed something.
    pub(super) fn press(self: &Rc<Self>, target: &Element) {
        let Some(button) = page::closest(target, "button[data-action]") else {
            return;
        };
        let to = number(&page::read(&button, "data-to"));
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
            "copy-link" => return copy(self.frame, self.link(), self.words().of(Say::LinkCopied)),
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
                self.act(Action::Jump(number(&value())));
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
                Some(column) => self.guess(column, number(&value())),
                None => {
                    let list: &HtmlSelectElement = target.unchecked_ref();
                    self.choose(&hook, list.selected_index() as usize);
                }
            },
        }
    }

    /// Back to what the view was opened with.
    pub(super) fn reopen(&self) {
        let trial = super::opened(self.frame, self.cue.clone());
        {
            let state = &mut *self.state.borrow_mut();
            state.trial = trial;
            self.retell(state);
        }
        self.refresh();
        self.tell();
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

/// The number that an attribute or a field says.
fn number(text: &str) -> usize {
    digits::number(text).unwrap_or_default() as usize
}
