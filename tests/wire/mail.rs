//! How mail is handed in and sent, for every kind of mailbox.
//!
//! Invariant: each transcript stands here whole.

use crate::cast::{IMAP, MAIL, P14, PC, says, staged, story, text};
use which_mailbox::simulation::Event;

/// Source: RFC 5321, appendix D.1.
#[test]
fn a_sender_hands_in_a_message() {
    says(
        &story(&[MAIL]),
        &P14,
        r#"
        = smtp sender
        S: 220 mx.example.test ESMTP
        C: EHLO mail.example.org
        S: 250-mx.example.test
        S: 250-SIZE 104857600
        S: 250 ENHANCEDSTATUSCODES
        C: MAIL FROM:<sender@example.org> SIZE=50000
        S: 250 2.1.0 Ok
        C: RCPT TO:<anna@example.test>
        S: 250 2.1.5 Ok
        C: DATA
        S: 354 End data with <CR><LF>.<CR><LF>
        C: [50000]
        C: .
        S: 250 2.0.0 Ok
        C: QUIT
        S: 221 2.0.0 Bye
        "#,
    );
}

/// Source: RFC 5321, section 4.2.2 (552); RFC 3463, section 3.3 (X.2.2).
#[test]
fn a_full_mailbox_sends_the_message_back() {
    says(
        &staged(Some(60), &[MAIL, MAIL]),
        &IMAP,
        r#"
        = smtp sender
        S: 220 mx.example.test ESMTP
        C: EHLO mail.example.org
        S: 250-mx.example.test
        S: 250-SIZE 104857600
        S: 250 ENHANCEDSTATUSCODES
        C: MAIL FROM:<sender@example.org> SIZE=50000
        S: 250 2.1.0 Ok
        C: RCPT TO:<anna@example.test>
        S: 250 2.1.5 Ok
        C: DATA
        S: 354 End data with <CR><LF>.<CR><LF>
        C: [50000]
        C: .
        S: 552 5.2.2 Mailbox full
        C: QUIT
        S: 221 2.0.0 Bye
        "#,
    );
}

/// Source: RFC 6409; RFC 4954, section 4; RFC 1939 has no command for it.
#[test]
fn under_pop3_sending_leaves_nothing_at_the_provider() {
    says(
        &story(&[Event::Send(PC)]),
        &P14,
        r#"
        = smtp pc
        S: 220 smtp.example.test ESMTP
        C: EHLO device.example.test
        S: 250-smtp.example.test
        S: 250-SIZE 104857600
        S: 250-AUTH PLAIN
        S: 250 ENHANCEDSTATUSCODES
        C: AUTH PLAIN AGFubmEAcHctYW5uYQ==
        S: 235 2.7.0 Authentication successful
        C: MAIL FROM:<anna@example.test> SIZE=50000
        S: 250 2.1.0 Ok
        C: RCPT TO:<customer@example.org>
        S: 250 2.1.5 Ok
        C: DATA
        S: 354 End data with <CR><LF>.<CR><LF>
        C: [50000]
        C: .
        S: 250 2.0.0 Ok
        C: QUIT
        S: 221 2.0.0 Bye
        "#,
    );
}

/// Source: RFC 4616, section 2: name and password in one word, `\0anna\0new-anna` in base64.
#[test]
fn after_a_change_of_password_mail_is_sent_with_the_new_one() {
    let said = text(&story(&[Event::ChangePassword, Event::Send(PC)]).dialogue(&P14, 1));
    assert!(said.contains("\nC: AUTH PLAIN AGFubmEAbmV3LWFubmE=\n"), "{said}");
    let said = text(&story(&[Event::Send(PC)]).dialogue(&P14, 0));
    assert!(said.contains("\nC: AUTH PLAIN AGFubmEAcHctYW5uYQ==\n"), "{said}");
}
