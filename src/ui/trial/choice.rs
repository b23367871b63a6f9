//! The lists to choose from: stories, settings, devices, what free play is about.
//!
//! Invariant: what a list shows and what choosing does is one table. A value that a page or a link brought stands in the
//! list, even where the list would not offer it.

use super::Player;
use super::state::State;
use crate::mailbox::{DeviceKind, LeaveOnServer, Mailbox, MailboxKind};
use crate::simulation::{DeviceSetup, EntryId, EntryKind, Guided, Stage};
use crate::text::title;
use crate::trial::{Action, Script};
use crate::ui::lines::Lines;

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

/// So many messages are listed at once, with a way to those before and behind: a long list is slow.
const BLOCK: u16 = 40;

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
                    let asked = reason.wish.question().map(|question| self.frame.words().label(question));
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
                let there = trial.world(MailboxKind::Pop3).messages();
                let first = state.message / BLOCK * BLOCK;
                let behind = there.min(first.saturating_add(BLOCK));
                if first > 0 {
                    add(words.and_earlier(first), Wanted::Message(first - 1), false);
                }
                for number in first..behind {
                    let label = words.message_number(number + 1);
                    add(label, Wanted::Message(number), number == state.message);
                }
                if behind < there {
                    add(words.and_later(behind + 1), Wanted::Message(behind), false);
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

/// A list to choose from, under its label.
pub(super) fn list(
    lines: &mut Lines,
    hook: &str,
    label: &str,
    choices: Vec<Choice>,
    words: &crate::text::TrialWords,
) {
    lines.add("label.field\n>span|#\n>select.list data-action=#", &[label, hook]);
    for choice in &choices {
        lines.draw(">>option#|#").only_if(choice.is_chosen, " selected=").text(&choice.label);
    }
    if choices.is_empty() {
        lines.add(">>option|#", &[words.none]);
    }
}

impl Player {
    /// The reader's devices and the storage.
    pub(super) fn stage(&self, lines: &mut Lines, state: &State) {
        let words = self.words();
        for (number, hook) in ["device-0", "device-1", "device-2", "device-3"].into_iter().enumerate() {
            list(lines, hook, &words.device(number as u16 + 1), self.choices(hook, state), words);
        }
        list(lines, "quota", words.quota, self.choices("quota", state), words);
    }
}

/// A box to tick.
pub(super) fn tick(lines: &mut Lines, hook: &str, label: &str, is_ticked: bool) {
    lines.add(
        "label.tick-box\n>input type=checkbox data-action=##\n>span|#",
        &[hook, ticked(is_ticked), label],
    );
}

/// Ticks a box or a radio button by the end of its line.
pub(super) fn ticked(is_ticked: bool) -> &'static str {
    if is_ticked { " checked=" } else { "" }
}

fn guided_in(script: Script) -> Option<Guided> {
    match script {
        Script::Guided(guided) => Some(guided),
        Script::Reason { .. } | Script::Free => None,
    }
}
