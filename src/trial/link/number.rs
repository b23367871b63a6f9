//! Numbers in a link.
//!
//! Invariant: what is read is digits alone; a sign or a blank makes it no number.

/// `None`: it is no number, or too large a one.
pub(super) fn number(text: &str) -> Option<u32> {
    let digits = |number: u32, letter: u8| {
        let digit = letter.wrapping_sub(b'0');
        if digit > 9 { None } else { number.checked_mul(10)?.checked_add(u32::from(digit)) }
    };
    if text.is_empty() { None } else { text.bytes().try_fold(0, digits) }
}
