//! The settings of a column, and the stage that all share.
//!
//! Invariant: what is set replays the same story at once. A value that a page or a link brought stands in the list, even
//! where the list would not offer it.

use leptos::prelude::*;

use super::Player;
use super::field::{list, tick};
use crate::mailbox::{
    DeviceKind, ExchangeSettings, ImapSettings, LeaveOnServer, Mailbox, MailboxKind, Pop3Access,
};
use crate::simulation::DeviceSetup;
use crate::trial::Action;
use crate::ui::drawn::Drawn;

/// POP3: nothing, some days, for ever.
const LEAVE: [LeaveOnServer; 5] = [
    LeaveOnServer::No,
    LeaveOnServer::Days(7),
    LeaveOnServer::Days(14),
    LeaveOnServer::Days(30),
    LeaveOnServer::Forever,
];
/// IMAP: days after which hosts empty the trash.
const TRASH: [Option<u16>; 4] = [None, Some(7), Some(14), Some(30)];
/// Exchange: the default and the most. Source: Microsoft, "Change how long permanently deleted items are kept".
const RECOVERY: [u16; 2] = [14, 30];
/// So many devices can be chosen.
const DEVICES: usize = 4;
/// Kilobytes.
const QUOTA: [Option<u32>; 4] = [None, Some(50_000), Some(1_000), Some(1_000_000)];

/// What can be set in a column.
pub(super) fn settings(player: Player, kind: MailboxKind) -> Drawn {
    let fields = match player.state.with_value(|state| *state.trial.mailbox(kind)) {
        Mailbox::Pop3(access) => pop3(player, access),
        Mailbox::Imap(settings) => imap(player, settings),
        Mailbox::Exchange(settings) => exchange(player, settings),
    };
    Drawn::new("details", &[("class", "settings")])
        .with(Drawn::saying("summary", player.words().settings))
        .with(Drawn::new("div", &[("class", "fields")]).with_all(fields))
}

fn pop3(player: Player, first: Pop3Access) -> Vec<Drawn> {
    let words = player.words();
    let offered = with(&LEAVE, first.leave);
    let name = |leave: &LeaveOnServer| match leave {
        LeaveOnServer::No => words.leave_not.into(),
        LeaveOnServer::Days(days) => words.days(*days),
        LeaveOnServer::Forever => words.leave_forever.into(),
    };
    let now = move || match player.state.with_value(|state| *state.trial.mailbox(MailboxKind::Pop3)) {
        Mailbox::Pop3(access) => access,
        Mailbox::Imap(_) | Mailbox::Exchange(_) => first,
    };
    let names: Vec<String> = offered.iter().map(name).collect();
    let options = offered.clone();
    let chosen = move || options.iter().position(|leave| *leave == now().leave).unwrap_or_default();
    let choose = move |at: usize| {
        if let Some(leave) = offered.get(at) {
            player.act(Action::Set(Mailbox::Pop3(Pop3Access { leave: *leave, ..now() })));
        }
    };
    let press = move |delete_with_local| {
        player.act(Action::Set(Mailbox::Pop3(Pop3Access { delete_with_local, ..now() })));
    };
    vec![
        list(player, "leave", words.leave, &names, chosen, choose),
        tick(player, "with-local", words.with_local, move || now().delete_with_local, press),
    ]
}

fn imap(player: Player, first: ImapSettings) -> Vec<Drawn> {
    let words = player.words();
    let offered = with(&TRASH, first.trash_days);
    let name = |days: &Option<u16>| days.map_or(words.trash_never.into(), |days| words.after_days(days));
    let now = move || match player.state.with_value(|state| *state.trial.mailbox(MailboxKind::Imap)) {
        Mailbox::Imap(settings) => settings,
        Mailbox::Pop3(_) | Mailbox::Exchange(_) => first,
    };
    let names: Vec<String> = offered.iter().map(name).collect();
    let options = offered.clone();
    let chosen = move || options.iter().position(|days| *days == now().trash_days).unwrap_or_default();
    let choose = move |at: usize| {
        if let Some(trash_days) = offered.get(at) {
            player.act(Action::Set(Mailbox::Imap(ImapSettings { trash_days: *trash_days, ..now() })));
        }
    };
    let press = move |dav| player.act(Action::Set(Mailbox::Imap(ImapSettings { dav, ..now() })));
    vec![
        tick(player, "dav", words.dav, move || now().dav, press),
        list(player, "trash", words.trash, &names, chosen, choose),
    ]
}

fn exchange(player: Player, first: ExchangeSettings) -> Vec<Drawn> {
    let words = player.words();
    let offered = with(&RECOVERY, first.recovery_days);
    let now = move || match player.state.with_value(|state| *state.trial.mailbox(MailboxKind::Exchange)) {
        Mailbox::Exchange(settings) => settings,
        Mailbox::Pop3(_) | Mailbox::Imap(_) => first,
    };
    let names: Vec<String> = offered.iter().map(|days| words.days(*days)).collect();
    let options = offered.clone();
    let chosen = move || options.iter().position(|days| *days == now().recovery_days).unwrap_or_default();
    let choose = move |at: usize| {
        if let Some(recovery_days) = offered.get(at) {
            let settings = ExchangeSettings { recovery_days: *recovery_days, ..now() };
            player.act(Action::Set(Mailbox::Exchange(settings)));
        }
    };
    vec![list(player, "recovery", words.recovery, &names, chosen, choose)]
}

/// Devices and storage.
pub(super) fn stage(player: Player) -> Drawn {
    let words = player.words();
    let kinds: Vec<String> = words.device_kinds.iter().map(|kind| (*kind).into()).collect();
    let mut fields: Vec<Drawn> = (0..DEVICES).map(|at| device(player, at, &kinds)).collect();
    let offered = with(&QUOTA, player.state.with_value(|state| state.trial.stage().quota_kb));
    let name = |kb: &Option<u32>| kb.map_or(words.quota_enough.into(), |kb| words.size(kb));
    let names: Vec<String> = offered.iter().map(name).collect();
    let options = offered.clone();
    let chosen = move || {
        player
            .read(|state| options.iter().position(|kb| *kb == state.trial.stage().quota_kb))
            .unwrap_or_default()
    };
    let choose = move |at: usize| {
        if let Some(quota_kb) = offered.get(at) {
            let mut stage = player.state.with_value(|state| state.trial.stage().clone());
            stage.quota_kb = *quota_kb;
            player.act(Action::Stage(stage));
        }
    };
    fields.push(list(player, "quota", words.quota, &names, chosen, choose));
    Drawn::new("details", &[("class", "fold"), ("data-fold", "stage")])
        .with(Drawn::saying("summary", words.stage))
        .with(Drawn::new("div", &[("class", "fields")]).with_all(fields))
}

/// One of the devices. The first one cannot be none; whoever takes one away moves up those behind it.
fn device(player: Player, at: usize, kinds: &[String]) -> Drawn {
    let words = player.words();
    let mut options: Vec<String> = kinds.into();
    if at > 0 {
        options.push(words.no_device.into());
    }
    let chosen = move || {
        player.read(|state| {
            let devices = &state.trial.stage().devices;
            devices.get(at).map_or(DeviceKind::ALL.len(), |setup| setup.kind as usize)
        })
    };
    let choose = move |kind: usize| {
        let mut stage = player.state.with_value(|state| state.trial.stage().clone());
        match (DeviceKind::ALL.get(kind), stage.devices.get_mut(at)) {
            (Some(kind), Some(setup)) => setup.kind = *kind,
            (Some(kind), None) => stage.devices.push(DeviceSetup::new(*kind)),
            (None, Some(_)) => {
                stage.devices.remove(at);
            }
            (None, None) => {}
        }
        player.act(Action::Stage(stage));
    };
    let hook = ["device-", &at.to_string()].concat();
    list(player, &hook, &words.device(at as u16 + 1), &options, chosen, choose)
}

/// What is offered, and what is set.
fn with<T: Copy + PartialEq>(offered: &[T], set: T) -> Vec<T> {
    let mut all = offered.to_vec();
    if !all.contains(&set) {
        all.push(set);
    }
    all
}
