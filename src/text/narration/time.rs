//! What time, recovery and the end of a provider leave.
//!
//! Invariant: as in [`outcome`](super::outcome).

use super::{Clause, Holding, Phrase};
use crate::simulation::{Expiry, World};

/// What ends a clause where the server still lets so many messages be recovered.
pub(super) fn recoverable(clause: &mut Clause, count: u16, world: &World) {
    clause.count_with(Phrase::Recoverable, [count, Holding::of(world).recoverable.1]);
}

pub(super) fn passed(clause: &mut Clause, expiry: Expiry, world: &World) {
    let ran_out = [
        (Phrase::TrashExpired, expiry.trash),
        (Phrase::RecoveryExpired, expiry.recovery),
        (Phrase::SendersGaveUp, expiry.sent_back),
    ];
    for (phrase, count) in ran_out {
        clause.also(phrase, [count, 0]);
    }
    if !clause.text.is_empty() {
        let one_clause = ran_out.iter().filter(|(_, count)| *count > 0).count() == 1;
        let all_of_it = one_clause && expiry.lost == expiry.trash + expiry.recovery;
        clause.count(if all_of_it { Phrase::AndLost } else { Phrase::Lost }, expiry.lost);
        return;
    }
    let holding = Holding::of(world);
    match (holding.recoverable, holding.by_administrator) {
        ((0, _), (0, _)) => left(clause, world),
        ((0, _), (count, day)) => clause.count_with(Phrase::StillByAdministrator, [count, day]),
        ((count, day), _) => clause.count_with(Phrase::StillRecoverable, [count, day]),
    }
}

/// What the reader's devices still show.
pub(super) fn left(clause: &mut Clause, world: &World) {
    let holding = Holding::of(world);
    let all = world.messages();
    clause.count(Phrase::LeftOn, world.devices().count() as u16);
    match holding.devices {
        0 => clause.say(Phrase::LeftNone),
        count if count == all => clause.count(Phrase::LeftAll, count),
        count => clause.count_with(Phrase::LeftSome, [count, all]),
    }
    clause.count(Phrase::LeftTrash, holding.trash);
}
