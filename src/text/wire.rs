//! What goes over the wire, explained.
//!
//! Invariant: free functions, not part of [`Words`](super::Words): a box that shows no dialogue does not carry them.

use super::{Language, de, en};
use crate::simulation::{Note, Protocol};

/// The explanation of a line: one short sentence.
pub fn explain(language: Language, note: Note) -> String {
    match language {
        Language::German => de::wire::note(note),
        Language::English => en::wire::note(note),
    }
}

/// What protocol a dialogue is in, and what it is for: one short sentence.
pub fn protocol(language: Language, protocol: Protocol) -> &'static str {
    match language {
        Language::German => de::wire::protocol(protocol),
        Language::English => en::wire::protocol(protocol),
    }
}
