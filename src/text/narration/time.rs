//! What time and the end of a provider leave.
//!
//! Invariant: as in [`people`](super::people).

use super::{Clause, Device, Phrase};
use crate::simulation::{Expiry, World};

pub(super) fn passed(clause: &mut Clause, expiry: Expiry, world: &World) -> (Phrase, u16) {
    clause.also(Phrase::TrashExpired, [expiry.trash, 0]);
    clause.also(Phrase::RecoveryExpired, [expiry.recovery, 0]);
    clause.also(Phrase::SendersGaveUp, [expiry.sent_back, 0]);
    let kinds = [expiry.trash, expiry.recovery, expiry.sent_back].iter().filter(|count| **count > 0).count();
    let left = world.left();
    if kinds > 0 {
        let all_of_it = kinds == 1 && expiry.lost == expiry.trash + expiry.recovery;
        return (if all_of_it { Phrase::AndLost } else { Phrase::Lost }, expiry.lost);
    }
    if left.recoverable > 0 {
        clause.count_with(Phrase::StillRecoverable, [left.recoverable, world.recoverable_until()]);
    } else if left.by_administrator > 0 {
        let numbers = [left.by_administrator, world.by_administrator_until()];
        clause.count_with(Phrase::StillByAdministrator, numbers);
    } else {
        return self::left(clause, world);
    }
    (Phrase::Lost, 0)
}

/// What the reader's devices still show.
pub(super) fn left(clause: &mut Clause, world: &World) -> (Phrase, u16) {
    let (left, all) = (world.left(), world.messages());
    clause.count(Phrase::LeftOn, Device::readers(world).len() as u16);
    let phrase = match left.shown {
        0 => Phrase::LeftNone,
        count if count == all => Phrase::LeftAll,
        _ => Phrase::LeftSome,
    };
    clause.count_with(phrase, [left.shown, all]);
    (Phrase::LeftTrash, left.trash)
}
