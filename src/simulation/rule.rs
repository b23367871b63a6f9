//! Which rules the simulator has followed, for those who hold it against real servers.
//!
//! Where a rule acts it is named by an id, and a comment beside it cites its source: `Source (pop3-update): …`. What each
//! rule says, and what shows that it is true, stands in `tests/data/rules.tsv`.
//!
//! Invariant: what is noted changes nothing that happens. Without the feature `rules` nothing is noted, and naming a rule
//! leaves no code behind.

#[cfg(not(feature = "rules"))]
mod noted {
    /// Names the rule that acts here.
    #[inline(always)]
    pub const fn follow(_rule: &'static str) {}
}

#[cfg(feature = "rules")]
mod noted {
    use std::cell::RefCell;
    use std::collections::BTreeSet;

    std::thread_local! {
        static FOLLOWED: RefCell<BTreeSet<&'static str>> = const { RefCell::new(BTreeSet::new()) };
    }

    /// Names the rule that acts here.
    pub fn follow(rule: &'static str) {
        FOLLOWED.with_borrow_mut(|followed| followed.insert(rule));
    }

    /// The rules that this thread's worlds have followed since this was last asked, sorted.
    pub fn rules_followed() -> Vec<&'static str> {
        FOLLOWED.take().into_iter().collect()
    }
}

pub(super) use noted::follow;
#[cfg(feature = "rules")]
pub use noted::rules_followed;
