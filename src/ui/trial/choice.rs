//! The lists to choose from: stories, settings, devices, what free play is about.
//!
//! Invariant: what a list shows and what choosing does is one table. A value that a page or a link brought stands in the
//! list, even where the list would not offer it.

use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlInputElement, HtmlSelectElement};

use super::Player;
use super::pattern::draw;
use super::state::State;
use crate::mailbox::{DeviceKind, LeaveOnServer, Mailbox, MailboxKind};
use crate::simulation::{DeviceSetup, EntryId, EntryKind, Guided, Stage};
use crate::text::title;
use crate::trial::{Action, Script};
use crate::ui::drawn::find;

/// One option.
pub(super) struct Choice {
    pub label: String,
    pub wanted: Wanted,
    pub is_chosen: bool,
}

/// What choosing it does.
pub(super) enum Wanted {
    Act(Action),
    /// Back to the story of the reason that the view was opened for.
    Reason,
    Message(u16),
    Entry(u16),
}

const LISTS: [&str; 11] = [
    "story", "leave", "trash", "recovery", "device-0", "device-1", "device-2", "device-3", "quota",
    "message", "entry",
];
const LEAVE: [LeaveOnServer; 5] = [
    LeaveOnServer::No,
    LeaveOnServer::Days(7),
    LeaveOnServer::Days(14),
    LeaveOnServer::Days(30),
    LeaveOnServer::Forever,
];
/// Days after which hosts empty the trash, and in which Exchange lets recover.
/// Source: Microsoft, "Change how long permanently deleted items are kept".
const TRASH: [Option<u16>; 4] = [None, Some(7), Some(14), Some(30)];
const RECOVERY: [Option<u16>; 2] = [Some(14), Some(30)];
/// Kilobytes.
const QUOTA: [Option<u32>; 4] = [None, Some(1_000), Some(50_000), Some(1_000_000)];

impl Player {
    /// The options of a list; none where there is no such list.
    pub(super) fn choices(&self, hook: &str, state: &State) -> Vec<Choice> {
        let words = self.words();
        let (trial, mut choices) = (&state.trial, Vec::new());
        let mut add = |label: String, wanted: Wanted, is_chosen: bool| {
            choices.push(Choice { label, wanted, is_chosen });
        };
        match hook {
            "story" => {
                if let Some(reason) = state.reason {
                    let asked =
                        reason.wish.question().map(|question| (self.frame.words().question)(question).label);
                    add(words.reason(asked.unwrap_or_default()), Wanted::Reason, state.is_reason());
                }
                for guided in Guided::ALL {
                    let is_told = guided_in(trial.script()) == Some(guided);
                    add(title(self.language(), guided).into(), Wanted::Act(Action::Tell(guided)), is_told);
                }
                add(words.free.into(), Wanted::Act(Action::PlayFreely), state.is_free());
            }
            "quota" => {
                let stage = trial.stage();
                for quota_kb in with(&QUOTA, stage.quota_kb) {
                    let label = quota_kb.map_or(words.quota_enough.into(), |kb| words.size(kb));
                    let devices = stage.devices.clone();
                    let wanted = Action::Stage(Stage { devices, quota_kb });
                    add(label, Wanted::Act(wanted), quota_kb == stage.quota_kb);
                }
            }
            "message" => {
                for number in 0..trial.world(MailboxKind::Pop3).messages() {
                    let label = words.message_number(number + 1);
                    add(label, Wanted::Message(number), number == state.message);
                }
            }
            "entry" => {
                for number in state.entries() {
                    // Only appointments are made by the colleague.
                    let label = match number.checked_sub(EntryId::COLLEAGUES.0) {
                        Some(number) => {
                            let entry = words.entry(EntryKind::Appointment, number + 1);
                            [&entry, " (", words.colleague, ")"].concat()
                        }
                        None => {
                            let kind = trial.world(MailboxKind::Pop3).entry_kind(EntryId(number));
                            words.entry(kind.unwrap_or(EntryKind::Appointment), number + 1)
                        }
                    };
                    add(label, Wanted::Entry(number), number == state.entry);
                }
            }
            _ => match hook.strip_prefix("device-").and_then(|number| number.parse().ok()) {
                Some(number) => devices(trial.stage(), number, self.words(), &mut add),
                None => {
                    for kind in MailboxKind::ALL {
                        settings(hook, *trial.mailbox(kind), self.words(), &mut add);
                    }
                }
            },
        }
        choices
    }

    /// Lets lists and boxes show what is chosen.
    pub(super) fn refresh_choices(&self, view: &Element, state: &mut State) {
        for hook in LISTS {
            let Some(list) = find(view, &["select[data-action=", hook, "]"].concat()) else {
                continue;
            };
            let choices = self.choices(hook, state);
            let labels: Vec<&str> = choices.iter().map(|choice| choice.label.as_str()).collect();
            // Messages come one by one, and there may be hundreds: what stands in the list already stays.
            if let Some(before) = state.drawn_for(hook, labels.join("\n")) {
                let same = before.lines().zip(&labels).take_while(|(stands, label)| stands == *label).count();
                let keep = if same == before.lines().count() { same } else { 0 };
                if keep == 0 {
                    list.replace_children_with_node_0();
                }
                for label in &labels[keep..] {
                    draw(&list, "option|#", &[label]);
                }
                if labels.is_empty() {
                    draw(&list, "option|#", &[self.words().none]);
                }
            }
            let chosen = choices.iter().position(|choice| choice.is_chosen).unwrap_or_default() as i32;
            let list: &HtmlSelectElement = list.unchecked_ref();
            if list.selected_index() != chosen {
                list.set_selected_index(chosen);
            }
        }
        for kind in MailboxKind::ALL {
            let (hook, is_ticked) = match *state.trial.mailbox(kind) {
                Mailbox::Pop3(access) => ("[data-action=with-local]", access.delete_with_local),
                Mailbox::Imap(settings) => ("[data-action=dav]", settings.dav),
                Mailbox::Exchange(_) => continue,
            };
            check(view, hook, is_ticked);
        }
    }
}

type Add<'a> = &'a mut dyn FnMut(String, Wanted, bool);

/// The first device cannot be none; whoever takes one away moves up those behind it.
fn devices(stage: &Stage, number: usize, words: &crate::text::TrialWords, add: Add<'_>) {
    let now = stage.devices.get(number).map(|setup| setup.kind);
    for kind in DeviceKind::ALL {
        let mut devices = stage.devices.clone();
        match devices.get_mut(number) {
            Some(setup) => setup.kind = kind,
            None => devices.push(DeviceSetup::new(kind)),
        }
        let wanted = Action::Stage(Stage { devices, ..*stage });
        add(words.device_kinds[kind as usize].into(), Wanted::Act(wanted), now == Some(kind));
    }
    if number > 0 {
        let mut devices = stage.devices.clone();
        if number < devices.len() {
            devices.remove(number);
        }
        let wanted = Action::Stage(Stage { devices, ..*stage });
        add(words.no_device.into(), Wanted::Act(wanted), now.is_none());
    }
}

fn settings(hook: &str, mailbox: Mailbox, words: &crate::text::TrialWords, add: Add<'_>) {
    let mut set = |label: String, other: Mailbox| {
        add(label, Wanted::Act(Action::Set(other)), other == mailbox);
    };
    match (hook, mailbox) {
        ("leave", Mailbox::Pop3(mut access)) => {
            for leave in with(&LEAVE, access.leave) {
                access.leave = leave;
                let label = match leave {
                    LeaveOnServer::No => words.leave_not.into(),
                    LeaveOnServer::Days(days) => words.days(days),
                    LeaveOnServer::Forever => words.leave_forever.into(),
                };
                set(label, Mailbox::Pop3(access));
            }
        }
        ("trash", Mailbox::Imap(mut settings)) => {
            for trash_days in with(&TRASH, settings.trash_days) {
                settings.trash_days = trash_days;
                let label = trash_days.map_or(words.trash_never.into(), |days| words.after_days(days));
                set(label, Mailbox::Imap(settings));
            }
        }
        ("recovery", Mailbox::Exchange(mut settings)) => {
            for days in with(&RECOVERY, Some(settings.recovery_days)).into_iter().flatten() {
                settings.recovery_days = days;
                set(words.days(days), Mailbox::Exchange(settings));
            }
        }
        _ => {}
    }
}

/// What is offered, and what is set.
fn with<T: Copy + PartialEq>(offered: &[T], set: T) -> Vec<T> {
    let mut all = offered.to_vec();
    if !all.contains(&set) {
        all.push(set);
    }
    all
}

/// Lets an element of the view say something.
pub(super) fn say(view: &Element, selector: &str, text: &str) {
    if let Some(element) = find(view, selector) {
        element.set_text_content(Some(text));
    }
}

/// Ticks a box or a radio button.
pub(super) fn check(view: &Element, selector: &str, checked: bool) {
    if let Some(input) = find(view, selector) {
        input.unchecked_ref::<HtmlInputElement>().set_checked(checked);
    }
}

fn guided_in(script: Script) -> Option<Guided> {
    match script {
        Script::Guided(guided) => Some(guided),
        Script::Reason { .. } | Script::Free => None,
    }
}
