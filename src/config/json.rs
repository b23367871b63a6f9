//! JSON as `JSON.stringify` writes it: the border to the page is a text, because a walk through the page's own objects
//! would need an import for each question it asks of them.
//!
//! Invariant: reading ends where the text ends, whatever the text is.

use super::Value;

/// The value at the beginning of the text, which is left behind it.
//
// By bytes: what is looked for is ASCII, and `chars` would bring its decoder along.
pub(super) fn value(text: &mut &str) -> Value {
    match next(text) {
        b'"' => Value::Text(string(text)),
        b'{' => Value::Object(fields(text)),
        b'[' => Value::List(items(text)),
        b't' => {
            skip(text, 3);
            Value::Bool(true)
        }
        b'f' => {
            skip(text, 4);
            Value::Bool(false)
        }
        first @ (b'-' | b'0'..=b'9') => Value::Number(number(first, text)),
        _ => {
            skip(text, 3);
            Value::Null
        }
    }
}

fn fields(text: &mut &str) -> Vec<(String, Value)> {
    let mut fields = Vec::new();
    loop {
        match next(text) {
            b'"' => {
                let name = string(text);
                // The colon.
                skip(text, 1);
                fields.push((name, value(text)));
            }
            b',' => {}
            _ => break,
        }
    }
    fields
}

fn items(text: &mut &str) -> Vec<Value> {
    let mut items = Vec::new();
    loop {
        match peek(text) {
            b',' => skip(text, 1),
            END | b']' => break skip(text, 1),
            _ => items.push(value(text)),
        }
    }
    items
}

/// The rest of a string behind its first quotation mark. Source: RFC 8259, section 7.
fn string(text: &mut &str) -> String {
    let mut string = String::new();
    loop {
        let plain = text.bytes().take_while(|byte| !matches!(byte, b'"' | b'\\')).count();
        string.push_str(text.get(..plain).unwrap_or_default());
        skip(text, plain);
        if next(text) != b'\\' {
            return string;
        }
        string.push(escaped(text));
    }
}

/// What stands behind a backslash. Pairs of surrogates are never written so, and a single one is no character.
fn escaped(text: &mut &str) -> char {
    match next(text) {
        b'n' => '\n',
        b't' => '\t',
        b'r' => '\r',
        b'b' => '\u{8}',
        b'f' => '\u{c}',
        b'u' => {
            let mut code = 0;
            for _ in 0..4 {
                code = code * 16 + char::from(next(text)).to_digit(16).unwrap_or(0);
            }
            char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER)
        }
        itself => char::from(itself),
    }
}

/// Whole numbers exactly, others as no number: the library's own parser would be the largest part of the reader.
fn number(first: u8, text: &mut &str) -> f64 {
    let digit = |at: u8| if at.is_ascii_digit() { f64::from(at - b'0') } else { f64::NAN };
    let mut whole = if first == b'-' { 0.0 } else { digit(first) };
    while let next @ (b'0'..=b'9' | b'.' | b'-' | b'+' | b'e' | b'E') = peek(text) {
        skip(text, 1);
        whole = whole * 10.0 + digit(next);
    }
    if first == b'-' { -whole } else { whole }
}

/// What stands for the byte behind the last one.
const END: u8 = 0;

fn peek(text: &str) -> u8 {
    text.bytes().next().unwrap_or(END)
}

fn next(text: &mut &str) -> u8 {
    let next = peek(text);
    skip(text, 1);
    next
}

fn skip(text: &mut &str, bytes: usize) {
    *text = text.get(bytes..).unwrap_or_default();
}
