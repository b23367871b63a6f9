//! What time, recovery and the end of a provider leave.
//!
//! Invariant: as in [`outcome`](super::outcome).

use super::Holding;
use super::naming::{plural, plural_and, some};
use super::words::NarrationWords;
use crate::simulation::{Expiry, World};
use crate::text::sentence::fill;

/// What ends a clause where the server still lets so many messages be recovered.
pub(super) fn recoverable(count: u16, world: &World, words: &NarrationWords) -> String {
    let (_, day) = Holding::of(world).recoverable;
    match count {
        0 => String::new(),
        1 => fill(words.mail.recoverable[0], &[day]),
        _ => fill(words.mail.recoverable[1], &[day]),
    }
}

pub(super) fn passed(expiry: Expiry, world: &World, words: &NarrationWords) -> String {
    let mail = &words.mail;
    let mut parts = vec![
        some(&mail.trash_expired, expiry.trash),
        some(&mail.recovery_expired, expiry.recovery),
        some(&mail.senders_gave_up, expiry.sent_back),
    ];
    parts.retain(|part| !part.is_empty());
    if !parts.is_empty() {
        let all_of_it = parts.len() == 1 && expiry.lost == expiry.trash + expiry.recovery;
        let end = match expiry.lost {
            0 => String::new(),
            1 if all_of_it => mail.and_lost[0].into(),
            _ if all_of_it => mail.and_lost[1].into(),
            lost => plural(&words.lost, lost),
        };
        return parts.join(words.clause_and) + &end;
    }
    let holding = Holding::of(world);
    match (holding.recoverable, holding.by_administrator) {
        ((0, _), (0, _)) => left(world, words),
        ((0, _), (count, day)) => plural_and(&mail.still_by_administrator, count, day),
        ((count, day), _) => plural_and(&mail.still_recoverable, count, day),
    }
}

/// What the reader's devices still show.
pub(super) fn left(world: &World, words: &NarrationWords) -> String {
    let mail = &words.mail;
    let holding = Holding::of(world);
    let of = world.messages();
    let shown = match holding.devices {
        0 => mail.left_none.into(),
        count if count == of => plural(&mail.left_all, count),
        count => plural_and(&mail.left_some, count, of),
    };
    let several = usize::from(world.devices().count() != 1);
    [mail.left_on[several], &shown, &some(&mail.left_trash, holding.trash)].concat()
}
