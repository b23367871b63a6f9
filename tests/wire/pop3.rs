//! POP3 sessions as they are spoken. Spoken to Dovecot 2.3.19 (`pop3_lock_session = yes`) and accepted as they stand.
//!
//! Invariant: each transcript stands here whole.

use crate::cast::{MAIL, P0, P14, PC, PHONE, PINF, m, says, story};
use which_mailbox::simulation::{Event, Thoroughness};

/// Source: RFC 1939, sections 5 and 6, and the session in section 10.
#[test]
fn deleting_after_download_fetches_and_marks_one_by_one_and_quits() {
    says(
        &story(&[MAIL, MAIL, Event::Sync(PC)]),
        &P0,
        r#"
        = pop3 pc
        S: +OK Dovecot ready.
        C: USER anna
        S: +OK
        C: PASS pw-anna
        S: +OK Logged in.
        C: STAT
        S: +OK 2 100000
        C: UIDL
        S: +OK
        S: 1 0000000100000001
        S: 2 0000000200000001
        S: .
        C: RETR 1
        S: +OK 50000 octets
        S: [50000]
        S: .
        C: DELE 1
        S: +OK Marked to be deleted.
        C: RETR 2
        S: +OK 50000 octets
        S: [50000]
        S: .
        C: DELE 2
        S: +OK Marked to be deleted.
        C: QUIT
        S: +OK Logging out, messages deleted.
        "#,
    );
}

/// Source: RFC 1939, section 4; RFC 2449, section 8.1.2.
#[test]
fn a_second_device_finds_the_maildrop_locked() {
    says(
        &story(&[MAIL, Event::BeginSync(PC), Event::Sync(PHONE)]),
        &PINF,
        r#"
        = pop3 phone
        S: +OK Dovecot ready.
        C: USER anna
        S: +OK
        C: PASS pw-anna
        S: -ERR [IN-USE] Mailbox is locked by another POP3 session.
        "#,
    );
}

/// Source: RFC 1939, section 8; Thunderbird, `Pop3Client` (delete with local delete).
#[test]
fn what_was_deleted_here_is_marked_at_the_next_round_and_what_is_known_is_not_fetched_again() {
    says(
        &story(&[MAIL, MAIL, Event::Sync(PC), Event::Delete(PC, m(0)), MAIL, Event::Sync(PC)]),
        &P14,
        r#"
        = pop3 pc
        S: +OK Dovecot ready.
        C: USER anna
        S: +OK
        C: PASS pw-anna
        S: +OK Logged in.
        C: STAT
        S: +OK 3 150000
        C: UIDL
        S: +OK
        S: 1 0000000100000001
        S: 2 0000000200000001
        S: 3 0000000300000001
        S: .
        C: DELE 1
        S: +OK Marked to be deleted.
        C: RETR 3
        S: +OK 50000 octets
        S: [50000]
        S: .
        C: QUIT
        S: +OK Logging out, messages deleted.
        "#,
    );
}

/// Source: RFC 1939, section 5 (STAT).
#[test]
fn an_empty_maildrop_is_left_at_once() {
    says(
        &story(&[Event::Sync(PC)]),
        &P0,
        r#"
        = pop3 pc
        S: +OK Dovecot ready.
        C: USER anna
        S: +OK
        C: PASS pw-anna
        S: +OK Logged in.
        C: STAT
        S: +OK 0 0
        C: QUIT
        S: +OK Logging out.
        "#,
    );
}

/// Source: RFC 1939, section 6.
#[test]
fn a_session_that_is_ended_says_quit() {
    says(
        &story(&[MAIL, Event::BeginSync(PC), Event::EndSync(PC)]),
        &P0,
        r#"
        = pop3 pc, kept
        C: QUIT
        S: +OK Logging out, messages deleted.
        "#,
    );
}

/// Source: RFC 1939, section 6.
#[test]
fn a_line_that_drops_says_no_quit() {
    says(
        &story(&[MAIL, Event::BeginSync(PC), Event::LineDrops(PC)]),
        &P0,
        r#"
        = pop3 pc, kept
        cut
        "#,
    );
}

/// Source: RFC 3206, section 4.
#[test]
fn a_stolen_phone_with_the_old_password_is_turned_away() {
    says(
        &story(&[MAIL, Event::Lose(PHONE), Event::ChangePassword, Event::Sync(PHONE)]),
        &PINF,
        r#"
        = pop3 phone
        S: +OK Dovecot ready.
        C: USER anna
        S: +OK
        C: PASS pw-anna
        S: -ERR [AUTH] Authentication failed.
        "#,
    );
}

/// Source: RFC 1939, section 5 (DELE).
#[test]
fn an_intruder_deletes_all_there_is() {
    says(
        &story(&[MAIL, Event::IntruderEmpties(Thoroughness::Trash)]),
        &PINF,
        r#"
        = pop3 intruder
        S: +OK Dovecot ready.
        C: USER anna
        S: +OK
        C: PASS pw-anna
        S: +OK Logged in.
        C: STAT
        S: +OK 1 50000
        C: DELE 1
        S: +OK Marked to be deleted.
        C: QUIT
        S: +OK Logging out, messages deleted.
        "#,
    );
}

/// Source: RFC 1939, section 7 (PASS): who knows the new password is let in.
#[test]
fn the_owner_says_the_new_password_where_the_thief_said_the_old_one() {
    says(
        &story(&[Event::Lose(PHONE), Event::ChangePassword, Event::Sync(PC)]),
        &PINF,
        r#"
        = pop3 pc
        S: +OK Dovecot ready.
        C: USER anna
        S: +OK
        C: PASS new-anna
        S: +OK Logged in.
        C: STAT
        S: +OK 0 0
        C: QUIT
        S: +OK Logging out.
        "#,
    );
}
