//! A value as pages write it: what JSON can say, whether it came from an attribute, a file or a property.
//!
//! Invariant: a value knows nothing of the box; `reader` makes a configuration of it.

use super::json;
use crate::digits::push_digits;

/// What JSON can say.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number.
    Number(f64),
    /// A text.
    Text(String),
    /// A list. No field of the configuration takes one; it is here to be named in the refusal.
    List(Vec<Value>),
    /// Fields in the order in which they were written.
    Object(Vec<(String, Value)>),
}

impl Value {
    /// Reads JSON as `JSON.stringify` writes it, without spaces. The page's own parser has judged it before, so that
    /// this one only has to be small: whatever is no JSON gives some value, and never a panic.
    pub fn from_json(json: &str) -> Self {
        json::value(&mut &*json)
    }

    /// What a refusal calls it: `the list`, `the number 3`, `"dark"`.
    pub(super) fn described(&self) -> String {
        match self {
            Self::Null => "null".into(),
            Self::Bool(true) => "true".into(),
            Self::Bool(false) => "false".into(),
            // Printing fractions would bring the float printer into the wasm: several kilobytes for one message.
            Self::Number(number) if *number == f64::from(*number as i32) => {
                let mut text = String::from(if *number < 0.0 { "the number -" } else { "the number " });
                push_digits(&mut text, u64::from((*number as i32).unsigned_abs()));
                text
            }
            Self::Number(_) => "a number".into(),
            Self::Text(text) => quoted(text),
            Self::List(_) => "a list".into(),
            Self::Object(_) => "an object".into(),
        }
    }
}

/// The text in quotation marks, cut where it would make the sentence unreadable.
pub(super) fn quoted(text: &str) -> String {
    const LONGEST: usize = 60;
    let mut quoted = String::from("\"");
    // Every byte begins a character that does not go on with one.
    let begins = text.bytes().enumerate().filter(|(_, byte)| byte & 0b1100_0000 != 0b1000_0000);
    match begins.map(|(at, _)| at).nth(LONGEST) {
        Some(end) => quoted.extend([text.get(..end).unwrap_or(text), "…"]),
        None => quoted.push_str(text),
    }
    quoted.push('"');
    quoted
}
