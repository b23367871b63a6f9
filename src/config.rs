//! What a page may set. The one door through which anything of the page's author reaches the box.
//!
//! Invariant: a configuration is read whole or refused with a message that names the field, what was expected and what
//! was found.

use crate::advice::Form;
use crate::mailbox::MailboxKind;
use crate::text::Language;

/// Which view the box opens with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// Questions and a recommendation.
    #[default]
    Advice,
}

/// Which colours the box takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the page has them.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// What the publisher sells of one kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Offer {
    /// The product's name.
    pub product: Option<String>,
    /// Where it can be ordered: an `https:` or `http:` address.
    pub link: Option<String>,
    /// A short remark, shown beside it.
    pub note: Option<String>,
}

/// Everything that a page may set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Config {
    /// The language.
    pub lang: Language,
    /// The view.
    pub view: View,
    /// Six questions or all.
    pub form: Form,
    /// The colours.
    pub theme: Theme,
    /// What the publisher offers of each kind, in the order of [`MailboxKind::ALL`].
    pub kinds: [Offer; 3],
}

impl Config {
    /// What the publisher offers of this kind.
    pub fn offer(&self, kind: MailboxKind) -> &Offer {
        &self.kinds[kind as usize]
    }
}
