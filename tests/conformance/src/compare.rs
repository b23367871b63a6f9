//! Plays a story on both sides and compares them after each event.
//!
//! Invariant: a difference is told whole: the story, the step, both states, what was said on the wire.

use which_mailbox::mailbox::Mailbox;
use which_mailbox::simulation::{Expiry, Outcome, Story, rules_followed};

use crate::mailbox::Played;
use crate::report::Tally;
use crate::simulated::Simulated;

/// Plays a story in the simulator and at `real`, which has its stage and nothing else yet.
///
/// An event that makes no sense is not played at the server: the simulator calls it impossible, and the test that holds
/// it to leave everything as it was is the core's.
///
/// Errors: where they differ, in words for people.
pub fn compare(name: &str, story: &Story, mailbox: &Mailbox, real: &mut dyn Played) -> Result<Tally, String> {
    let mut simulated = Simulated::new(mailbox, &story.stage);
    let mut tally = Tally::default();
    for (at, event) in story.events.iter().enumerate() {
        // What was followed while looking is no rule of this event.
        rules_followed();
        let said = simulated.play(*event).map_err(|error| error.to_string())?;
        let rules = rules_followed();
        tally.events += 1;
        if let Outcome::Impossible(_) = said {
            tally.impossible += 1;
            continue;
        }
        let trouble = |what: &str, real: &dyn Played| {
            let told: Vec<String> = story
                .events
                .iter()
                .enumerate()
                .map(|(step, event)| format!("  {} {event:?}", if step == at { ">" } else { " " }))
                .collect();
            format!(
                "{name}, {mailbox:?}, stage {:?}\n{}\n{what}\non the wire:\n{}",
                story.stage,
                told.join("\n"),
                real.transcript(),
            )
        };
        let answered = match real.play(*event) {
            Ok(answered) => answered,
            Err(error) => return Err(trouble(&format!("the server failed: {error}"), real)),
        };
        let mut expected = simulated.seen().map_err(|error| error.to_string())?;
        let seen = match real.seen() {
            Ok(seen) => seen,
            Err(error) => return Err(trouble(&format!("looking failed: {error}"), real)),
        };
        // Nobody asks POP3 where no device speaks it, nor after every event.
        if seen.maildrop.is_none() {
            expected.maildrop = None;
        }
        let mut difference = expected.difference(&seen, "simulator", "server");
        let said = match said {
            // What a server does that nobody reaches is seen when it is reached again.
            Outcome::TimePassed(expiry) if expected.server.is_none() => {
                Outcome::TimePassed(Expiry { trash: 0, ..expiry })
            }
            said => said,
        };
        if said != answered {
            difference += &format!("  what came of it\n    simulator: {said:?}\n    server: {answered:?}\n");
        }
        if !difference.is_empty() {
            let what = format!("they differ:\n{difference}all that the server's side shows:\n{seen}");
            return Err(trouble(&what, real));
        }
        tally.comparisons += seen.places() + 1;
        tally.rules.extend(rules);
    }
    Ok(tally)
}
