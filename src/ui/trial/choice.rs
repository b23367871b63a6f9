//! The lists to choose from: stories, settings, devices, what free play is about.
//!
//! Invariant: an option is a number; what it is called and what choosing it does follow from the list and this number. What
//! a page or a link brought stands in the list, even where the list would not offer it.

use std::cmp::Ordering;
use std::ops::Range;
use std::rc::Rc;

use super::Player;
use super::state::State;
use crate::cut::joined;
use crate::mailbox::{DeviceKind, LeaveOnServer, Mailbox, MailboxKind};
use crate::simulation::{DeviceSetup, EntryId, EntryKind, Guided};
use crate::text::{Say, title};
use crate::trial::{Action, Script};
use crate::ui::lines::Lines;
use crate::ui::page;

/// A list to choose from.
struct List {
    /// What tests and pages find it by.
    hook: &'static str,
    label: Say,
    about: About,
}

/// What is chosen in a list, and what its numbers are.
#[derive(Clone, Copy)]
enum About {
    /// [`REASON`], the guided stories in their order, [`FREE`].
    Story,
    /// Messages, counted from 0.
    Message,
    /// Entries, by their ids.
    Entry,
    /// For how many days a mailbox keeps what it could let go: what was fetched, what lies in the trash, what was deleted.
    Days(MailboxKind),
    /// The reader's device of this number: kinds, and [`NO_DEVICE`].
    Device(u8),
    /// Kilobytes.
    Quota,
}

static LISTS: [List; 11] = [
    List { hook: "story", label: Say::Story, about: About::Story },
    List { hook: "message", label: Say::Message, about: About::Message },
    List { hook: "entry", label: Say::AnEntry, about: About::Entry },
    List { hook: "leave", label: Say::Leave, about: About::Days(MailboxKind::Pop3) },
    List { hook: "trash", label: Say::Trash, about: About::Days(MailboxKind::Imap) },
    List { hook: "recovery", label: Say::Recovery, about: About::Days(MailboxKind::Exchange) },
    List { hook: "device-0", label: Say::Device, about: About::Device(0) },
    List { hook: "device-1", label: Say::Device, about: About::Device(1) },
    List { hook: "device-2", label: Say::Device, about: About::Device(2) },
    List { hook: "device-3", label: Say::Device, about: About::Device(3) },
    List { hook: "quota", label: Say::Quota, about: About::Quota },
];

/// The place of each list: of stories, of what free play is about, of the settings of each kind, of devices and storage.
pub(super) const STORY: Range<usize> = 0..1;
pub(super) const DEED: Range<usize> = 1..3;
pub(super) const SETTINGS: Range<usize> = 3..6;
pub(super) const STAGE: Range<usize> = 6..11;

/// Back to the story of the reason that the view was opened for.
const REASON: u32 = 0;
/// The first of the guided stories; behind them stands free play.
const GUIDED: u32 = 1;
const FREE: u32 = GUIDED + Guided::ALL.len() as u32;
const NO_DEVICE: u32 = DeviceKind::ALL.len() as u32;
/// Not at all, never, no quota.
const NO: u32 = u32::MAX;
const FOREVER: u32 = NO - 1;

const LEAVE: [u32; 5] = [NO, 7, 14, 30, FOREVER];
/// Days after which hosts empty the trash, and in which Exchange lets recover.
/// Source: Microsoft, "Change how long permanently deleted items are kept".
const TRASH: [u32; 4] = [NO, 7, 14, 30];
const RECOVERY: [u32; 2] = [14, 30];
/// Kilobytes.
const QUOTA: [u32; 4] = [NO, 1_000, 50_000, 1_000_000];

/// So many messages are listed at once, with a way to those before and behind: a long list is slow.
const BLOCK: u32 = 40;

impl Player {
    /// Lists, each under its label.
    #[inline(never)]
    pub(super) fn lists(&self, lines: &mut Lines, state: &State, places: Range<usize>) {
        for List { hook, label, about } in LISTS.get(places).unwrap_or_default() {
            let device = if let About::Device(number) = about { number + 1 } else { 0 };
            lines
                .draw("label.field\n>span|#\n>select.list data-action=#")
                .count(*label, device.into())
                .text(hook);
            let (numbers, chosen) = options(*about, state);
            for number in &numbers {
                lines.draw(">>option#|#").only_if(*number == chosen, " selected=");
                self.option(lines, state, *about, *number);
            }
            if numbers.is_empty() {
                lines.draw(">>option|#").say(Say::None);
            }
        }
    }

    /// What an option is called.
    fn option(&self, lines: &mut Lines, state: &State, about: About, number: u32) {
        let (words, place) = (self.words(), number as usize);
        match about {
            About::Story => match guided(number) {
                Some(guided) => lines.text(title(self.language(), guided)),
                None if number == FREE => lines.say(Say::Free),
                None => {
                    let question = state.reason.and_then(|reason| reason.wish.question());
                    let asked = question.map(|question| self.frame.words().label(question));
                    lines.text(&words.about(Say::Reason, asked.unwrap_or_default()))
                }
            },
            About::Message => {
                let block = u32::from(state.message) / BLOCK;
                let word = match (number / BLOCK).cmp(&block) {
                    Ordering::Less => Say::AndEarlier,
                    Ordering::Equal => Say::MessageNumber,
                    Ordering::Greater => Say::AndLater,
                };
                lines.count(word, place + 1)
            }
            About::Entry => match number.checked_sub(EntryId::COLLEAGUES.0.into()) {
                // Only appointments are made by the colleague.
                Some(number) => {
                    let entry = words.with(Say::Appointment, &[number as u16 + 1]);
                    lines.text(&joined(&[&entry, " (", words.of(Say::Colleague), ")"]))
                }
                None => {
                    let kind = state.trial.world(MailboxKind::Pop3).entry_kind(EntryId(number as u16));
                    let kind = kind.unwrap_or(EntryKind::Appointment);
                    lines.count(Say::Appointment as usize + kind as usize, place + 1)
                }
            },
            About::Days(kind) => {
                let (never, days) = match kind {
                    MailboxKind::Pop3 => (Say::LeaveNot, Say::Days),
                    MailboxKind::Imap => (Say::TrashNever, Say::AfterDays),
                    MailboxKind::Exchange => (Say::TrashNever, Say::Days),
                };
                match number {
                    NO => lines.say(never),
                    FOREVER => lines.say(Say::LeaveForever),
                    _ => lines.count(days, place),
                }
            }
            About::Device(_) => lines.say(Say::Computer as usize + place),
            About::Quota if number == NO => lines.say(Say::QuotaEnough),
            About::Quota => lines.text(&words.size(number)),
        };
    }

    /// The reader has chosen the option at this place in the list of this hook.
    pub(super) fn choose(self: &Rc<Self>, hook: &str, place: usize) {
        let Some(List { about, .. }) = LISTS.iter().find(|list| list.hook == hook) else {
            return;
        };
        self.stop();
        let (number, action) = {
            let state = &mut *self.state.borrow_mut();
            let (numbers, _) = options(*about, state);
            let Some(number) = numbers.get(place).copied() else {
                return;
            };
            (number, wanted(state, *about, number))
        };
        match (about, action) {
            (About::Story, None) => self.reopen(),
            (_, None) => self.refresh(),
            (_, Some(action)) => self.act(action),
        }
        if let About::Story = about
            && number == FREE
            && let Some(fold) = self.frame.find("[data-fold=free]")
        {
            page::set(&fold, "open", "");
        }
    }
}

/// The options of a list, and the one that is chosen.
#[inline(never)]
fn options(about: About, state: &State) -> (Vec<u32>, u32) {
    let (trial, mut numbers) = (&state.trial, Vec::new());
    let (offered, chosen): (&[u32], u32) = match about {
        About::Story => {
            numbers.extend(if state.reason.is_some() { REASON } else { GUIDED }..FREE + 1);
            let chosen = match trial.script() {
                Script::Guided(guided) => GUIDED + guided as u32,
                Script::Reason { .. } => REASON,
                Script::Free => FREE,
            };
            return (numbers, chosen);
        }
        About::Message => {
            let (chosen, there) = (u32::from(state.message), trial.world(MailboxKind::Pop3).messages());
            let first = chosen / BLOCK * BLOCK;
            numbers.extend(first.saturating_sub(1)..u32::from(there).min(first + BLOCK + 1));
            return (numbers, chosen);
        }
        About::Entry => {
            for entries in state.entries() {
                numbers.extend(u32::from(entries.start)..u32::from(entries.end));
            }
            return (numbers, state.entry.into());
        }
        About::Device(number) => {
            let device = trial.stage().devices.get(usize::from(number));
            // The first device cannot be none.
            numbers.extend(0..NO_DEVICE + u32::from(number > 0));
            return (numbers, device.map_or(NO_DEVICE, |device| device.kind as u32));
        }
        About::Days(kind) => match trial.mailbox(kind) {
            Mailbox::Pop3(access) => match access.leave {
                LeaveOnServer::No => (&LEAVE, NO),
                LeaveOnServer::Days(days) => (&LEAVE, days.into()),
                LeaveOnServer::Forever => (&LEAVE, FOREVER),
            },
            Mailbox::Imap(settings) => (&TRASH, settings.trash_days.map_or(NO, u32::from)),
            Mailbox::Exchange(settings) => (&RECOVERY, settings.recovery_days.into()),
        },
        About::Quota => (&QUOTA, trial.stage().quota_kb.unwrap_or(NO)),
    };
    numbers.extend_from_slice(offered);
    if !numbers.contains(&chosen) {
        numbers.push(chosen);
    }
    (numbers, chosen)
}

/// What choosing an option does to the trial. `None`: free play is about something else, or it is a story of its own.
#[inline(never)]
fn wanted(state: &mut State, about: About, number: u32) -> Option<Action> {
    let mut stage = state.trial.stage().clone();
    match about {
        About::Story if number == REASON => return None,
        About::Story => return Some(guided(number).map_or(Action::PlayFreely, Action::Tell)),
        About::Message => {
            state.message = number as u16;
            return None;
        }
        About::Entry => {
            state.entry = number as u16;
            return None;
        }
        About::Days(kind) => {
            let mut mailbox = *state.trial.mailbox(kind);
            let days = number as u16;
            match &mut mailbox {
                Mailbox::Pop3(access) => {
                    access.leave = match number {
                        NO => LeaveOnServer::No,
                        FOREVER => LeaveOnServer::Forever,
                        _ => LeaveOnServer::Days(days),
                    }
                }
                Mailbox::Imap(settings) => settings.trash_days = (number != NO).then_some(days),
                Mailbox::Exchange(settings) => settings.recovery_days = days,
            }
            return Some(Action::Set(mailbox));
        }
        About::Device(device) => {
            let device = usize::from(device);
            match (DeviceKind::ALL.get(number as usize), stage.devices.get_mut(device)) {
                (Some(kind), Some(setup)) => setup.kind = *kind,
                (Some(kind), None) => stage.devices.push(DeviceSetup::new(*kind)),
                // Those behind it move up.
                (None, Some(_)) => drop(stage.devices.remove(device)),
                (None, None) => {}
            }
        }
        About::Quota => stage.quota_kb = (number != NO).then_some(number),
    }
    Some(Action::Stage(stage))
}

fn guided(number: u32) -> Option<Guided> {
    Guided::ALL.get(number.wrapping_sub(GUIDED) as usize).copied()
}

/// A box to tick.
pub(super) fn tick(lines: &mut Lines, hook: &str, label: Say, is_ticked: bool) {
    lines
        .draw("label.tick-box\n>input type=checkbox data-action=##\n>span|#")
        .text(hook)
        .only_if(is_ticked, TICKED)
        .say(label);
}

/// Ticks a box or a radio button by the end of its line.
pub(super) const TICKED: &str = " checked=";
