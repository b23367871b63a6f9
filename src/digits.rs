//! Numbers in decimal digits.
//!
//! Invariant: digits alone. Not `to_string`: its machinery for padding and signs would weigh more in the wasm than many
//! a file that writes numbers.

/// A number, written down.
#[cfg(feature = "widget")]
#[inline(never)]
pub(crate) fn digits(number: usize) -> String {
    let mut text = String::new();
    push_digits(&mut text, number as u64);
    text
}

/// Writes a number down.
pub(crate) fn push_digits(text: &mut String, number: u64) {
    if number >= 10 {
        push_digits(text, number / 10);
    }
    text.push(char::from(b'0' + (number % 10) as u8));
}
