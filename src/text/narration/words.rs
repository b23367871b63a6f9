//! The words of a narration: what a language brings.
//!
//! Invariant: a template holds no rule. What its marks stand for is said at [`Phrase`](super::Phrase).

use crate::text::table::Table;

/// Whether the verb comes before its subject where something leads the sentence.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::text) enum Order {
    VerbFirst,
    SubjectFirst,
}

/// All words of one language.
pub(in crate::text) struct NarrationWords {
    pub order: Order,
    /// By [`Guided`](crate::simulation::Guided).
    pub titles: Table,
    /// By [`Refusal`](crate::simulation::Refusal), to follow "because".
    pub refusals: Table,
    /// By [`Obstacle`](crate::simulation::Obstacle).
    pub obstacles: Table,
    /// By [`Missing`](super::Missing): the obstacle that a kind does not offer it.
    pub missing: Table,
    /// By [`Phrase`](super::Phrase).
    pub phrases: Table,
    /// By [`Deed`](super::Deed), with the verb between `_`.
    pub deeds: Table,
    /// By [`Doing`](super::Doing): what one device does, what several do.
    pub verbs: Table,
    /// By [`Doing`](super::Doing): with one thing, with several.
    pub changes: Table,
    /// By [`Folder`](crate::simulation::Folder): where a message lies now.
    pub folders: Table,
    /// By [`EntryKind`](crate::simulation::EntryKind), as objects: one, several.
    pub entries: Table,
    /// The same: what is there.
    pub the_entry: Table,
    /// The same: what became of it.
    pub entry_lies: Table,
    pub devices: DeviceWords,
}

/// How devices are called.
pub(in crate::text) struct DeviceWords {
    /// By [`DeviceKind`](crate::mailbox::DeviceKind).
    pub nouns: Table,
    /// By the same: which of the two genders each has, 1 or 2.
    pub genders: [u16; 4],
    /// By [`Case`], for both genders.
    pub articles: Table,
    /// By [`Case`], for both genders: what ends an adjective.
    pub endings: Table,
    /// Second to fifth, without ending, parted by `|`.
    pub ordinals: &'static str,
    /// From the sixth on.
    pub nth: &'static str,
    pub stolen: &'static str,
    pub broken: &'static str,
    /// By gender, parted by `|`.
    pub new: &'static str,
}

/// In which form a device is named.
#[derive(Clone, Copy)]
pub(in crate::text) enum Case {
    /// As a subject: "the phone".
    Subject,
    /// As an object.
    Object,
    /// Where something is done.
    At,
    /// Where something lies.
    On,
    /// Without an article.
    Label,
}
