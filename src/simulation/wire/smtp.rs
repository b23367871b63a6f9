//! Mail is handed in: by a sender's server at the provider's door, by a mail program for sending.
//!
//! Invariant: a message is the receiving server's as soon as it says 250 to its end, and never before.
//! Source: RFC 5321, sections 3.3 and 4.2.2 (552), appendix D; RFC 1870 (SIZE); RFC 4954 (AUTH); RFC 6409.

use super::transcript::{Transcript, octets};
use super::{Meaning, Party, Protocol, Side};
use crate::simulation::DeviceId;

/// A sender's server hands in a message.
pub(super) fn deliver(t: &mut Transcript, kb: u32, taken: bool) {
    t.open(Protocol::Smtp, Party::Sender);
    t.say("S: 220 mx.example.test ESMTP", Meaning::Ready);
    t.say("C: EHLO mail.example.org", Meaning::Greets);
    t.say("S: 250-mx.example.test", Meaning::Offers);
    t.say("S: 250-SIZE 104857600", Meaning::Offers);
    t.say("S: 250 ENHANCEDSTATUSCODES", Meaning::Offers);
    hand_over(t, "sender@example.org", "anna@example.test", kb, taken);
}

/// A mail program hands in what its user wrote.
pub(super) fn submit(t: &mut Transcript, device: DeviceId, kb: u32) {
    t.open(Protocol::Smtp, Party::Device(device));
    t.say("S: 220 smtp.example.test ESMTP", Meaning::Ready);
    t.say("C: EHLO device.example.test", Meaning::Greets);
    t.say("S: 250-smtp.example.test", Meaning::Offers);
    t.say("S: 250-SIZE 104857600", Meaning::Offers);
    t.say("S: 250-AUTH PLAIN", Meaning::Offers);
    t.say("S: 250 ENHANCEDSTATUSCODES", Meaning::Offers);
    // "\0anna\0pw-anna" in base64. Source: RFC 4616, section 2.
    t.say("C: AUTH PLAIN AGFubmEAcHctYW5uYQ==", Meaning::SignsIn);
    t.say("S: 235 2.7.0 Authentication successful", Meaning::LoggedIn);
    hand_over(t, "anna@example.test", "customer@example.org", kb, true);
}

fn hand_over(t: &mut Transcript, from: &str, to: &str, kb: u32, taken: bool) {
    t.fill("C: MAIL FROM:<$> SIZE=#", &[octets(kb)], &[from], Meaning::NamesSender);
    t.say("S: 250 2.1.0 Ok", Meaning::Done);
    t.fill("C: RCPT TO:<$>", &[], &[to], Meaning::NamesRecipient);
    t.say("S: 250 2.1.5 Ok", Meaning::Done);
    t.say("C: DATA", Meaning::WantsToHandOver);
    t.say("S: 354 End data with <CR><LF>.<CR><LF>", Meaning::GoAhead);
    t.elide(Side::Client, octets(kb), Meaning::MessageText);
    t.say("C: .", Meaning::TextEnds);
    if taken {
        t.say("S: 250 2.0.0 Ok", Meaning::TakenOver);
    } else {
        t.say("S: 552 5.2.2 Mailbox full", Meaning::MailboxFull);
    }
    t.say("C: QUIT", Meaning::Leaves);
    t.say("S: 221 2.0.0 Bye", Meaning::Goodbye);
}
