//! Why a configuration was refused, in one English sentence for the page's author.
//!
//! Invariant: every refusal names the field by its path, what was expected there, what was found, and what to do.

use std::fmt::{self, Display};

use serde::de::{Error, Expected, Unexpected};

use super::value::quoted;

const CORRECT: &str = "correct it or leave the field out";

/// Why a configuration was refused. Its [`Display`] is the sentence for the page's author.
// Boxed: a refusal is rare, and the smaller it is, the smaller is every step that can fail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfigError(Box<Refusal>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Refusal {
    path: String,
    expected: String,
    found: String,
    advice: &'static str,
}

impl ConfigError {
    /// The path of the field, as in `kinds.imap.link`; empty where the configuration as a whole is meant.
    pub fn path(&self) -> &str {
        &self.0.path
    }

    /// A value that does not fit its field.
    pub(super) fn unfit(expected: &dyn Expected, found: String) -> Self {
        Self::new("", expected.to_string(), found, CORRECT)
    }

    /// Something else where there should be an object with these fields.
    pub(super) fn no_object(known: &[&str], found: String) -> Self {
        let expected = listed("an object with any of the fields ", known);
        Self::new("", expected, found, "put its fields in braces")
    }

    /// The same refusal, seen from one level further out.
    pub(super) fn within(mut self, field: &str) -> Self {
        if !self.0.path.is_empty() {
            self.0.path.insert(0, '.');
        }
        self.0.path.insert_str(0, field);
        self
    }

    fn new(path: &str, expected: String, found: String, advice: &'static str) -> Self {
        Self(Box::new(Refusal { path: path.into(), expected, found, advice }))
    }
}

impl Error for ConfigError {
    fn custom<T: Display>(message: T) -> Self {
        Self::new("", "something readable".into(), message.to_string(), "correct it")
    }

    fn invalid_type(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::invalid_value(found, expected)
    }

    fn invalid_value(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        // Not by `Display` of `Unexpected`: it prints floats, and their printer weighs several kilobytes.
        let found = if let Unexpected::Str(text) = found { quoted(text) } else { "something else".into() };
        Self::unfit(expected, found)
    }

    fn unknown_variant(found: &str, known: &'static [&'static str]) -> Self {
        Self::new("", listed("", known), quoted(found), CORRECT)
    }

    fn unknown_field(found: &str, known: &'static [&'static str]) -> Self {
        Self::new(
            found,
            listed("one of the fields ", known),
            quoted(found),
            "correct its name or leave it out",
        )
    }

    // Only an offer has a field that another one needs: a link cannot be shown without a name.
    fn missing_field(field: &'static str) -> Self {
        let advice = "add it or leave \"link\" out";
        Self::new(field, "a name for what \"link\" leads to".into(), "nothing".into(), advice)
    }

    fn duplicate_field(field: &'static str) -> Self {
        Self::new(field, "the field once".into(), "it twice".into(), "remove one")
    }
}

impl Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.0.path.is_empty() { "the configuration" } else { &self.0.path })?;
        f.write_str(": expected ")?;
        f.write_str(&self.0.expected)?;
        f.write_str(", found ")?;
        f.write_str(&self.0.found)?;
        f.write_str("; ")?;
        f.write_str(self.0.advice)?;
        f.write_str(".")
    }
}

impl std::error::Error for ConfigError {}

/// `"auto", "light" or "dark"`, behind an opening.
pub(super) fn listed(opening: &str, words: &[&str]) -> String {
    let mut text = String::from(opening);
    for (at, word) in words.iter().enumerate() {
        text.push_str(match words.len() - at {
            _ if at == 0 => "",
            1 => " or ",
            _ => ", ",
        });
        text.push_str(&quoted(word));
    }
    text
}
