//! Numbers in a link.
//!
//! Invariant: what is read is digits alone; a sign or a blank makes it no number.

/// Writes it down. Not `to_string`, whose machinery for padding and signs would be more than this in the wasm.
pub(super) fn push_number(link: &mut String, number: u32) {
    if number >= 10 {
        push_number(link, number / 10);
    }
    link.push(char::from(b'0' + (number % 10) as u8));
}

/// `None`: it is no number, or too large a one.
pub(super) fn number(text: &str) -> Option<u32> {
    let digits = |number: u32, letter: u8| {
        let digit = letter.wrapping_sub(b'0');
        if digit > 9 { None } else { number.checked_mul(10)?.checked_add(u32::from(digit)) }
    };
    if text.is_empty() { None } else { text.bytes().try_fold(0, digits) }
}
