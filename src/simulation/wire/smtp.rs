//! Mail is handed in: by a sender's server at the provider's door, by a mail program for sending.
//!
//! Invariant: a message is the receiving server's as soon as it says 250 to its end, and never before.
//! Source: RFC 5321, sections 3.3 and 4.2.2 (552), appendix D; RFC 1870 (SIZE); RFC 4954 (AUTH); RFC 6409.

use super::lines::{Arg, lines};
use super::transcript::Transcript;
use super::{PASSWORD, Party, Protocol};
use crate::simulation::DeviceId;

/// A sender's server hands in a message.
#[inline(never)]
pub(super) fn deliver(t: &mut Transcript, kb: u32, taken: bool) {
    t.open(Protocol::Smtp, Party::Sender);
    let greets = lines! {
        S "220 mx.example.test ESMTP" => Ready,
        C "EHLO mail.example.org" => Greets,
        S "250-mx.example.test" => Offers,
        S "250-SIZE 104857600" => Offers,
        S "250 ENHANCEDSTATUSCODES" => Offers,
    };
    t.say(greets, &[]);
    hand_over(t, ["sender@example.org", "anna@example.test"], kb, taken);
}

/// A mail program hands in what its user wrote.
pub(super) fn submit(t: &mut Transcript, device: DeviceId, kb: u32) {
    t.open(Protocol::Smtp, Party::Device(device));
    let greets = lines! {
        S "220 smtp.example.test ESMTP" => Ready,
        C "EHLO device.example.test" => Greets,
        S "250-smtp.example.test" => Offers,
        S "250-SIZE 104857600" => Offers,
        S "250-AUTH PLAIN" => Offers,
        S "250 ENHANCEDSTATUSCODES" => Offers,
        C "AUTH PLAIN #0" => SignsIn,
        S "235 2.7.0 Authentication successful" => LoggedIn,
    };
    // "\0anna\0pw-anna" and "\0anna\0new-anna" in base64. Source: RFC 4616, section 2.
    let known = if t.password(true) == PASSWORD { "AGFubmEAcHctYW5uYQ==" } else { "AGFubmEAbmV3LWFubmE=" };
    t.say(greets, &[Arg::Text(known)]);
    hand_over(t, ["anna@example.test", "customer@example.org"], kb, true);
}

fn hand_over(t: &mut Transcript, [from, to]: [&str; 2], kb: u32, taken: bool) {
    let hands_over = lines! {
        C "MAIL FROM:<#0> SIZE=#2" => NamesSender,
        S "250 2.1.0 Ok" => Done,
        C "RCPT TO:<#1>" => NamesRecipient,
        S "250 2.1.5 Ok" => Done,
        C "DATA" => WantsToHandOver,
        S "354 End data with <CR><LF>.<CR><LF>" => GoAhead,
        C "%2" => MessageText,
        C "." => TextEnds,
    };
    t.say(hands_over, &[Arg::Text(from), Arg::Text(to), Arg::Kb(kb)]);
    let answer = if taken {
        lines! { S "250 2.0.0 Ok" => TakenOver, C "QUIT" => Leaves, S "221 2.0.0 Bye" => Goodbye }
    } else {
        lines! { S "552 5.2.2 Mailbox full" => MailboxFull, C "QUIT" => Leaves, S "221 2.0.0 Bye" => Goodbye }
    };
    t.say(answer, &[]);
}
