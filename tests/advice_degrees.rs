//! How far what was found meets a wish: all of it, half of it or more, or less.
//!
//! Invariant: the rule sees numbers, never a kind of mailbox.
#![allow(clippy::unwrap_used, clippy::panic)]

use which_mailbox::advice::{Degree, Finding, Importance};

#[test]
fn all_of_it_meets_a_wish_and_half_of_it_does_so_partly() {
    use Degree::{Met, Partly, Unmet};
    for (finding, degree) in [
        (Finding::OwnCopy { kept: 4, of: 4, originals: true }, Met),
        (Finding::OwnCopy { kept: 4, of: 4, originals: false }, Partly),
        (Finding::OwnCopy { kept: 2, of: 4, originals: true }, Partly),
        (Finding::OwnCopy { kept: 1, of: 4, originals: true }, Unmet),
        (Finding::Everywhere { shown: 6, of: 6 }, Met),
        (Finding::Everywhere { shown: 3, of: 6 }, Partly),
        (Finding::Everywhere { shown: 2, of: 6 }, Unmet),
        (Finding::Carried { read: true, deleted: true, filed: true, sent: true }, Met),
        (Finding::Carried { read: false, deleted: false, filed: false, sent: true }, Partly),
        (Finding::Carried { read: false, deleted: false, filed: false, sent: false }, Unmet),
        (Finding::OneDevice, Met),
        (Finding::StaysElsewhere { kept: 1, of: 2 }, Partly),
        (Finding::InBrowser { shown: 1, of: 3 }, Unmet),
        // The device on which the appointment was made does not count.
        (Finding::Reminded { on: 1, of: 2 }, Unmet),
        (Finding::Reminded { on: 2, of: 3 }, Partly),
        (Finding::Reminded { on: 3, of: 3 }, Met),
        (Finding::EntriesBack { back: 0, of: 3 }, Unmet),
        (Finding::SharedCalendar { seen: true, entered: false }, Partly),
        (Finding::StandIn { mail: true, calendar: true, ended: true }, Met),
        (Finding::StandIn { mail: true, calendar: false, ended: true }, Partly),
        // Who saw nothing from the beginning did not stand in.
        (Finding::StandIn { mail: false, calendar: false, ended: true }, Unmet),
        (Finding::Together { mail: true, handled: true, calendar: false }, Partly),
        (Finding::SentBack { bounced: 0, of: 6, first_day: 0 }, Met),
        (Finding::SentBack { bounced: 3, of: 6, first_day: 9 }, Partly),
        (Finding::SentBack { bounced: 4, of: 6, first_day: 9 }, Unmet),
        (Finding::AtProvider { left: 0, of: 3 }, Met),
        (Finding::AtProvider { left: 1, of: 3 }, Partly),
        (Finding::AtProvider { left: 3, of: 3 }, Unmet),
        (Finding::Offline { shown: 3, of: 4 }, Partly),
        (Finding::Back { back: 4, of: 4 }, Met),
        (Finding::Back { back: 1, of: 4 }, Unmet),
        (slips(true, false, false, 1), Met),
        (slips(true, true, false, 0), Met),
        (slips(true, false, true, 0), Met),
        (slips(true, false, false, 0), Partly),
        (slips(false, false, false, 14), Partly),
        (slips(false, false, false, 0), Unmet),
        (Finding::Sabotaged { on_devices: 0, recoverable: 2, of: 2 }, Met),
        (Finding::Sabotaged { on_devices: 2, recoverable: 0, of: 2 }, Met),
        (Finding::Sabotaged { on_devices: 1, recoverable: 0, of: 2 }, Partly),
        (Finding::Sabotaged { on_devices: 0, recoverable: 0, of: 2 }, Unmet),
        (Finding::Stolen { before: 2, after: 0 }, Met),
        (Finding::Stolen { before: 2, after: 1 }, Partly),
        (Finding::Stolen { before: 2, after: 2 }, Unmet),
        (Finding::Storage { percent: 25 }, Met),
        (Finding::Storage { percent: 26 }, Partly),
        (Finding::Chores { times: 1, devices: 3 }, Met),
        (Finding::Chores { times: 2, devices: 2 }, Partly),
        (Finding::Chores { times: 3, devices: 3 }, Unmet),
    ] {
        assert_eq!(finding.degree(), degree, "{finding:?}");
    }
}

fn slips(from_trash: bool, elsewhere: bool, on_server: bool, recoverable_days: u16) -> Finding {
    Finding::Slips { from_trash, elsewhere, on_server, recoverable_days }
}

#[test]
fn important_wishes_count_double_and_musts_no_more_than_that() {
    let points = |degree: Degree| Importance::ALL.map(|importance| degree.points(importance));
    assert_eq!(points(Degree::Unmet), [0, 0, 0]);
    assert_eq!(points(Degree::Partly), [1, 2, 2]);
    assert_eq!(points(Degree::Met), [2, 4, 4]);
}
