//! Messages of a given size.
//!
//! Invariant: as many octets as asked for, with the fields that programs look at, CRLF at the end of each line, no line
//! that begins with a dot.

use crate::device::message::filled;

/// A message of so many octets; `number` tells it from others.
pub fn message(number: u64, octets: u64) -> Vec<u8> {
    let head = format!(
        "Date: Thu, 26 Nov 2026 12:00:00 +0100\r\nFrom: Sender <sender@example.org>\r\nTo: Anna <anna@example.test>\r\n\
         Subject: Message {number}\r\nMessage-ID: <{number}@example.org>\r\n\r\n"
    );
    filled(head, octets as usize)
}

#[cfg(test)]
mod tests {
    use super::message;

    #[test]
    fn a_message_has_the_octets_asked_for_and_ends_its_last_line() {
        for octets in (300..700).chain([51_200, 102_400, 10_240_000]) {
            let text = message(3, octets);
            assert_eq!(text.len() as u64, octets);
            assert!(text.ends_with(b"\r\n"), "{octets}");
        }
    }
}
