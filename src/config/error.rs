//! Why a configuration was refused, in one English sentence for the page's author.
//!
//! Invariant: every refusal names the field by its path, what was expected there, what was found, and what to do.

use std::fmt::{self, Display};

use serde::de::Error;

use super::Value;
use super::value::quoted;
use crate::cut::joined;

const CORRECT: &str = "correct it or leave the field out";

/// Why a configuration was refused.
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

    /// The sentence for the page's author.
    pub fn sentence(&self) -> String {
        let Refusal { path, expected, found, advice } = &*self.0;
        let place = if path.is_empty() { "the configuration" } else { path };
        joined(&[place, ": expected ", expected, ", found ", found, "; ", advice, "."])
    }

    /// The refusal of a value by someone who could only say what was expected.
    pub(super) fn of(mut self, value: &Value) -> Self {
        self.0.found = value.described();
        self
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
    // Our visitors say by it what they expect. By `Expected` they would bring a formatter along, and by `Unexpected` the
    // printer of floats: several kilobytes.
    fn custom<T: Display>(expected: T) -> Self {
        Self::new("", expected.to_string(), String::new(), CORRECT)
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
        f.write_str(&self.sentence())
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
