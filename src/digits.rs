//! Numbers in decimal digits.
//!
//! Invariant: digits alone; a sign or a blank makes it no number. Not `to_string` and `parse`: their machinery for
//! padding and signs would weigh more in the wasm than many a file that writes numbers.

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

/// Reads a number. `None`: it is no number, or too large a one.
pub(crate) fn number(text: &str) -> Option<u32> {
    let digits = |number: u32, letter: u8| {
        let digit = letter.wrapping_sub(b'0');
        if digit > 9 { None } else { number.checked_mul(10)?.checked_add(u32::from(digit)) }
    };
    if text.is_empty() { None } else { text.bytes().try_fold(0, digits) }
}
