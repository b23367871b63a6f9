//! What becomes of mail in the 32 scenarios of everyday life, by kind of mailbox and by device.
//!
//! Invariant: each scenario stands under its number and name, with what every kind must show at the end and why. What
//! no simulation can show (law, price, sign-in, search, filters) is named at its scenario with its source.

#![allow(clippy::unwrap_used, clippy::panic)]

mod cast;
mod change;
mod deletion;
mod everyday;
mod groupware;
mod loss;
mod outage;
mod sabotage;
mod together;

#[test]
fn all_32_scenarios_are_told() {
    let told = [
        include_str!("change.rs"),
        include_str!("deletion.rs"),
        include_str!("everyday.rs"),
        include_str!("groupware.rs"),
        include_str!("loss.rs"),
        include_str!("outage.rs"),
        include_str!("sabotage.rs"),
        include_str!("together.rs"),
    ]
    .concat();
    let missing: Vec<_> =
        (1..=32).filter(|number| !told.contains(&format!("scenario_{number:02}_"))).collect();
    assert_eq!(missing, [] as [i32; 0]);
}
