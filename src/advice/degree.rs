//! How far a wish is met.
//!
//! Invariant: points are a degree times the importance of its wish, and nothing else.

use super::answers::Importance;

/// How far a mailbox meets a wish.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Degree {
    /// Not at all, or less than half of it.
    Unmet,
    /// Half of it or more, or with a fact in its way.
    Partly,
    /// Entirely.
    Met,
}

impl Degree {
    /// The id that style sheets keep.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Unmet => "unmet",
            Self::Partly => "partly",
            Self::Met => "met",
        }
    }

    /// 0, 1 or 2, times the importance's weight.
    pub const fn points(self, importance: Importance) -> u16 {
        self as u16 * importance.weight()
    }
}
