//! Mail is handed in: by a sender's server at the provider's door, by a mail program for sending.
//!
//! Invariant: a message is the receiving server's as soon as it says 250 to its end, and never before.
//! Source: RFC 5321, sections 3.3 and 4.2.2 (552), appendix D; RFC 1870 (SIZE); RFC 4954 (AUTH); RFC 6409.

use super::transcript::{Transcript, n, octets};
use super::{Note, Party, Protocol, Side};
use crate::simulation::DeviceId;

/// A sender's server hands in a message.
pub(super) fn deliver(t: &mut Transcript, kb: u32, taken: bool) {
    t.open(Protocol::Smtp, Party::Sender);
    t.server(&["220 mx.example.test ESMTP"], Note::Ready);
    t.client(&["EHLO mail.example.org"], Note::Greets);
    t.server(&["250-mx.example.test"], Note::Offers);
    t.server(&["250-SIZE 104857600"], Note::Offers);
    t.server(&["250 ENHANCEDSTATUSCODES"], Note::Offers);
    hand_over(t, "sender@example.org", "anna@example.test", kb, taken);
}

/// A mail program hands in what its user wrote.
pub(super) fn submit(t: &mut Transcript, device: DeviceId, kb: u32) {
    t.open(Protocol::Smtp, Party::Device(device));
    t.server(&["220 smtp.example.test ESMTP"], Note::Ready);
    t.client(&["EHLO device.example.test"], Note::Greets);
    t.server(&["250-smtp.example.test"], Note::Offers);
    t.server(&["250-SIZE 104857600"], Note::Offers);
    t.server(&["250-AUTH PLAIN"], Note::Offers);
    t.server(&["250 ENHANCEDSTATUSCODES"], Note::Offers);
    // "\0anna\0pw-anna" in base64. Source: RFC 4616, section 2.
    t.client(&["AUTH PLAIN AGFubmEAcHctYW5uYQ=="], Note::SignsIn);
    t.server(&["235 2.7.0 Authentication successful"], Note::LoggedIn);
    hand_over(t, "anna@example.test", "customer@example.org", kb, true);
}

fn hand_over(t: &mut Transcript, from: &str, to: &str, kb: u32, taken: bool) {
    t.client(&["MAIL FROM:<", from, "> SIZE=", &n(octets(kb))], Note::NamesSender);
    t.server(&["250 2.1.0 Ok"], Note::Done);
    t.client(&["RCPT TO:<", to, ">"], Note::NamesRecipient);
    t.server(&["250 2.1.5 Ok"], Note::Done);
    t.client(&["DATA"], Note::WantsToHandOver);
    t.server(&["354 End data with <CR><LF>.<CR><LF>"], Note::GoAhead);
    t.elide(Side::Client, octets(kb), Note::MessageText);
    t.client(&["."], Note::TextEnds);
    if taken {
        t.server(&["250 2.0.0 Ok"], Note::TakenOver);
    } else {
        t.server(&["552 5.2.2 Mailbox full"], Note::MailboxFull);
    }
    t.client(&["QUIT"], Note::Leaves);
    t.server(&["221 2.0.0 Bye"], Note::Goodbye);
}
