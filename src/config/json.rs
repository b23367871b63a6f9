//! JSON as `JSON.stringify` writes it: the border to the page is a text, because a walk through the page's own objects
//! would need an import for each question it asks of them.
//!
//! Invariant: reading ends where the text ends, whatever the text is.

use std::str::Chars;

use super::Value;

/// The value at the beginning of the text, which is left behind it.
pub(super) fn value(text: &mut Chars<'_>) -> Value {
    match text.next() {
        Some('"') => Value::Text(string(text)),
        Some('{') => Value::Object(fields(text)),
        Some('[') => Value::List(items(text)),
        Some('t') => {
            text.nth(2);
            Value::Bool(true)
        }
        Some('f') => {
            text.nth(3);
            Value::Bool(false)
        }
        Some(first @ ('-' | '0'..='9')) => Value::Number(number(first, text)),
        Some(_) => {
            text.nth(2);
            Value::Null
        }
        None => Value::Null,
    }
}

fn fields(text: &mut Chars<'_>) -> Vec<(String, Value)> {
    let mut fields = Vec::new();
    while let Some(next) = text.next() {
        match next {
            '"' => {
                let name = string(text);
                // The colon.
                text.next();
                fields.push((name, value(text)));
            }
            '}' => break,
            _ => {}
        }
    }
    fields
}

fn items(text: &mut Chars<'_>) -> Vec<Value> {
    let mut items = Vec::new();
    while let Some(next) = peek(text) {
        match next {
            ']' | ',' => {
                text.next();
                if next == ']' {
                    break;
                }
            }
            _ => items.push(value(text)),
        }
    }
    items
}

/// The rest of a string behind its first quotation mark. Source: RFC 8259, section 7.
fn string(text: &mut Chars<'_>) -> String {
    let mut string = String::new();
    while let Some(next) = text.next() {
        match next {
            '"' => break,
            '\\' => string.push(escaped(text)),
            _ => string.push(next),
        }
    }
    string
}

/// What stands behind a backslash. Pairs of surrogates are never written so, and a single one is no character.
fn escaped(text: &mut Chars<'_>) -> char {
    match text.next() {
        Some('n') => '\n',
        Some('t') => '\t',
        Some('r') => '\r',
        Some('b') => '\u{8}',
        Some('f') => '\u{c}',
        Some('u') => {
            let digits = text.by_ref().take(4);
            let code = digits.fold(0, |code, digit| code * 16 + digit.to_digit(16).unwrap_or(0));
            char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER)
        }
        Some(itself) => itself,
        None => char::REPLACEMENT_CHARACTER,
    }
}

/// Whole numbers exactly, others as no number: the library's own parser would be the largest part of the reader.
fn number(first: char, text: &mut Chars<'_>) -> f64 {
    let digit = |at: char| at.to_digit(10).map(f64::from);
    let mut whole = digit(first).unwrap_or(0.0);
    while let Some(next) = peek(text).filter(|next| matches!(next, '0'..='9' | '.' | '-' | '+' | 'e' | 'E')) {
        text.next();
        whole = digit(next).map_or(f64::NAN, |digit| whole * 10.0 + digit);
    }
    if first == '-' { -whole } else { whole }
}

fn peek(text: &Chars<'_>) -> Option<char> {
    text.clone().next()
}
