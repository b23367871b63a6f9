//! What a page may set. The one door through which anything of the page's author reaches the box.
//!
//! Invariant: a configuration is read whole or refused with a message that names the field, what was expected and what
//! was found.

mod error;
mod field;
mod json;
mod reader;
mod value;

use serde::{Deserialize, Deserializer};

pub use error::ConfigError;
pub use value::Value;

use crate::advice::Form;
use crate::cut::cuts;
use crate::mailbox::MailboxKind;
use crate::text::{Language, Text};

/// Which view the box opens with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// Questions and a recommendation.
    #[default]
    Advice,
    /// The three mailboxes side by side, to be tried.
    Try,
    /// The table.
    Compare,
}

impl View {
    /// All, in the order in which the box offers them.
    pub const ALL: [Self; 3] = [Self::Advice, Self::Try, Self::Compare];

    /// The id that pages and links keep.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Advice => "advice",
            Self::Try => "try",
            Self::Compare => "compare",
        }
    }

    /// What it is called.
    pub const fn text(self) -> Text {
        match self {
            Self::Advice => Text::Advice,
            Self::Try => Text::Try,
            Self::Compare => Text::Compare,
        }
    }

    /// The view that a shared link opens, as it stands between its commas: `view=try`. Every link is one of the advice
    /// that names no other.
    pub fn from_link(link: &str) -> Self {
        let named = |part: &str| {
            let id = part.strip_prefix("view=")?;
            Self::ALL.into_iter().find(|view| view.id() == id)
        };
        cuts(link, ',').find_map(named).unwrap_or_default()
    }
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

/// What the publisher sells of one kind. Whoever has a link has a product.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Offer {
    /// The product's name: at most 80 characters.
    pub product: Option<String>,
    /// Where it can be ordered: an `https:` or `http:` address.
    pub link: Option<String>,
    /// A short remark, shown beside it: at most 300 characters.
    pub note: Option<String>,
}

/// Everything that a page may set. What it does not set has its default; `null` counts as not set.
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
    /// What the publisher offers of each kind, in the order of [`MailboxKind::ALL`]; written as an object with the
    /// kinds' ids as fields.
    pub kinds: [Offer; 3],
}

impl<'de> Deserialize<'de> for Config {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_struct("Config", field::CONFIG, field::Whole)
    }
}

impl Config {
    /// Reads a configuration whole, or refuses it.
    ///
    /// # Errors
    /// The first field that is unknown, set twice, of the wrong type, or whose text does not fit.
    pub fn from_value(value: Value) -> Result<Self, ConfigError> {
        Self::deserialize(reader::Reader(&value))
    }

    /// What the publisher offers of this kind.
    pub fn offer(&self, kind: MailboxKind) -> &Offer {
        &self.kinds[kind as usize]
    }
}
