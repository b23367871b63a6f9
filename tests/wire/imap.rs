//! IMAP as it is spoken. Spoken to Dovecot 2.3.19 and accepted as it stands.
//!
//! Invariant: each transcript stands here whole.

use crate::cast::{IMAP, MAIL, PC, PHONE, m, says, staged, story};
use which_mailbox::simulation::{Event, Right, Thoroughness};

/// Source: RFC 9051, section 6.3.13 (IDLE).
#[test]
fn mail_that_arrives_is_announced_to_devices_that_wait() {
    says(
        &story(&[MAIL]),
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
        S: 250 2.0.0 Ok
        C: QUIT
        S: 221 2.0.0 Bye
        = imap pc, in inbox
        C: a1 IDLE
        S: + idling
        S: * 1 EXISTS
        C: DONE
        S: a1 OK Idle completed.
        = imap phone, in inbox
        C: a1 IDLE
        S: + idling
        S: * 1 EXISTS
        C: DONE
        S: a1 OK Idle completed.
        "#,
    );
}

/// Source: RFC 9051, sections 6.3.2 and 6.4.5; RFC 5819; RFC 6154.
#[test]
fn a_round_opens_the_folders_in_which_something_is_new() {
    says(
        &story(&[MAIL, MAIL, Event::Sync(PC), Event::Delete(PC, m(0)), Event::Sync(PHONE)]),
        &IMAP,
        r#"
        = imap phone
        S: * OK [CAPABILITY IMAP4rev1 IDLE] Dovecot ready.
        C: a1 LOGIN anna pw-anna
        S: a1 OK [CAPABILITY IMAP4rev1 IDLE UIDPLUS MOVE] Logged in
        C: a2 LIST "" "*" RETURN (SPECIAL-USE STATUS (MESSAGES UIDNEXT UNSEEN))
        S: * LIST () "/" INBOX
        S: * STATUS INBOX (MESSAGES 1 UIDNEXT 3 UNSEEN 1)
        S: * LIST (\Sent) "/" Sent
        S: * STATUS Sent (MESSAGES 0 UIDNEXT 1 UNSEEN 0)
        S: * LIST (\Drafts) "/" Drafts
        S: * STATUS Drafts (MESSAGES 0 UIDNEXT 1 UNSEEN 0)
        S: * LIST (\Trash) "/" Trash
        S: * STATUS Trash (MESSAGES 1 UIDNEXT 2 UNSEEN 1)
        S: * LIST () "/" Project
        S: * STATUS Project (MESSAGES 0 UIDNEXT 1 UNSEEN 0)
        S: a2 OK List completed.
        C: a3 SELECT INBOX
        S: * FLAGS (\Answered \Flagged \Deleted \Seen \Draft)
        S: * OK [PERMANENTFLAGS (\Answered \Flagged \Deleted \Seen \Draft \*)] Flags permitted.
        S: * 1 EXISTS
        S: * OK [UNSEEN 1] First unseen.
        S: * OK [UIDVALIDITY 1] UIDs valid
        S: * OK [UIDNEXT 3] Predicted next UID
        S: a3 OK [READ-WRITE] Select completed.
        C: a4 UID FETCH 1:* (FLAGS)
        S: * 1 FETCH (UID 2 FLAGS ())
        S: a4 OK Fetch completed.
        C: a5 UID FETCH 2 (BODY.PEEK[])
        S: * 1 FETCH (UID 2 BODY[] {50000}
        S: [50000]
        S: )
        S: a5 OK Fetch completed.
        C: a6 SELECT Trash
        S: * OK [CLOSED] Previous mailbox closed.
        S: * FLAGS (\Answered \Flagged \Deleted \Seen \Draft)
        S: * OK [PERMANENTFLAGS (\Answered \Flagged \Deleted \Seen \Draft \*)] Flags permitted.
        S: * 1 EXISTS
        S: * OK [UNSEEN 1] First unseen.
        S: * OK [UIDVALIDITY 1] UIDs valid
        S: * OK [UIDNEXT 2] Predicted next UID
        S: a6 OK [READ-WRITE] Select completed.
        C: a7 UID FETCH 1:* (FLAGS)
        S: * 1 FETCH (UID 1 FLAGS ())
        S: a7 OK Fetch completed.
        C: a8 UID FETCH 1 (BODY.PEEK[])
        S: * 1 FETCH (UID 1 BODY[] {50000}
        S: [50000]
        S: )
        S: a8 OK Fetch completed.
        "#,
    );
}

/// Source: RFC 9051, section 2.3.1.1 (a new unique id in each folder).
#[test]
fn what_was_only_moved_is_known_by_its_head_and_not_fetched_again() {
    says(
        &story(&[
            MAIL,
            MAIL,
            Event::Sync(PC),
            Event::Sync(PHONE),
            Event::Delete(PC, m(0)),
            Event::Read(PC, m(1)),
            Event::Sync(PHONE),
        ]),
        &IMAP,
        r#"
        = imap phone
        S: * OK [CAPABILITY IMAP4rev1 IDLE] Dovecot ready.
        C: a1 LOGIN anna pw-anna
        S: a1 OK [CAPABILITY IMAP4rev1 IDLE UIDPLUS MOVE] Logged in
        C: a2 LIST "" "*" RETURN (SPECIAL-USE STATUS (MESSAGES UIDNEXT UNSEEN))
        S: * LIST () "/" INBOX
        S: * STATUS INBOX (MESSAGES 1 UIDNEXT 3 UNSEEN 0)
        S: * LIST (\Sent) "/" Sent
        S: * STATUS Sent (MESSAGES 0 UIDNEXT 1 UNSEEN 0)
        S: * LIST (\Drafts) "/" Drafts
        S: * STATUS Drafts (MESSAGES 0 UIDNEXT 1 UNSEEN 0)
        S: * LIST (\Trash) "/" Trash
        S: * STATUS Trash (MESSAGES 1 UIDNEXT 2 UNSEEN 1)
        S: * LIST () "/" Project
        S: * STATUS Project (MESSAGES 0 UIDNEXT 1 UNSEEN 0)
        S: a2 OK List completed.
        C: a3 SELECT INBOX
        S: * FLAGS (\Answered \Flagged \Deleted \Seen \Draft)
        S: * OK [PERMANENTFLAGS (\Answered \Flagged \Deleted \Seen \Draft \*)] Flags permitted.
        S: * 1 EXISTS
        S: * OK [UIDVALIDITY 1] UIDs valid
        S: * OK [UIDNEXT 3] Predicted next UID
        S: a3 OK [READ-WRITE] Select completed.
        C: a4 UID FETCH 1:* (FLAGS)
        S: * 1 FETCH (UID 2 FLAGS (\Seen))
        S: a4 OK Fetch completed.
        C: a5 SELECT Trash
        S: * OK [CLOSED] Previous mailbox closed.
        S: * FLAGS (\Answered \Flagged \Deleted \Seen \Draft)
        S: * OK [PERMANENTFLAGS (\Answered \Flagged \Deleted \Seen \Draft \*)] Flags permitted.
        S: * 1 EXISTS
        S: * OK [UNSEEN 1] First unseen.
        S: * OK [UIDVALIDITY 1] UIDs valid
        S: * OK [UIDNEXT 2] Predicted next UID
        S: a5 OK [READ-WRITE] Select completed.
        C: a6 UID FETCH 1:* (FLAGS)
        S: * 1 FETCH (UID 1 FLAGS ())
        S: a6 OK Fetch completed.
        C: a7 UID FETCH 1 (BODY.PEEK[HEADER.FIELDS (DATE FROM SUBJECT MESSAGE-ID)])
        S: * 1 FETCH (UID 1 BODY[HEADER.FIELDS (DATE FROM SUBJECT MESSAGE-ID)] {160}
        S: [160]
        S: )
        S: a7 OK Fetch completed.
        "#,
    );
}

/// Source: RFC 9051, section 6.4.6.
#[test]
fn reading_sets_a_flag() {
    says(
        &story(&[MAIL, Event::Sync(PC), Event::Read(PC, m(0))]),
        &IMAP,
        r#"
        = imap pc, in inbox
        C: a1 UID STORE 1 +FLAGS (\Seen)
        S: * 1 FETCH (UID 1 FLAGS (\Seen))
        S: a1 OK Store completed.
        "#,
    );
}

/// Source: RFC 6851, section 3.3; RFC 4315, section 3 (COPYUID).
#[test]
fn deleting_moves_into_the_trash() {
    says(
        &story(&[MAIL, MAIL, Event::Sync(PC), Event::Delete(PC, m(1)), Event::Delete(PC, m(0))]),
        &IMAP,
        r#"
        = imap pc, in inbox
        C: a1 UID MOVE 1 Trash
        S: * OK [COPYUID 1 1 2] Moved UIDs.
        S: * 1 EXPUNGE
        S: a1 OK Move completed.
        "#,
    );
}

/// Source: RFC 9051, sections 6.4.3 and 6.4.9.
#[test]
fn emptying_the_trash_marks_and_expunges() {
    says(
        &story(&[
            MAIL,
            MAIL,
            Event::Sync(PC),
            Event::Delete(PC, m(1)),
            Event::Delete(PC, m(0)),
            Event::EmptyTrash(PC),
        ]),
        &IMAP,
        r#"
        = imap pc, in trash
        C: a1 UID STORE 1:2 +FLAGS (\Deleted)
        S: * 1 FETCH (UID 1 FLAGS (\Deleted))
        S: * 2 FETCH (UID 2 FLAGS (\Deleted))
        S: a1 OK Store completed.
        C: a2 UID EXPUNGE 1:2
        S: * 2 EXPUNGE
        S: * 1 EXPUNGE
        S: a2 OK Expunge completed.
        "#,
    );
}

/// Source: RFC 6851, section 3.3; RFC 9051, section 6.4.9 (unique ids that are not there are ignored).
#[test]
fn what_another_device_has_deleted_is_not_there_any_more() {
    says(
        &story(&[
            MAIL,
            Event::Sync(PC),
            Event::Sync(PHONE),
            Event::Purge(PC, m(0)),
            Event::Delete(PHONE, m(0)),
        ]),
        &IMAP,
        r#"
        = imap phone, in inbox
        C: a1 UID MOVE 1 Trash
        S: a1 OK No messages found.
        "#,
    );
}

/// Source: RFC 4549, section 4.2.
#[test]
fn what_was_done_offline_is_made_up_for() {
    says(
        &story(&[
            MAIL,
            Event::Sync(PC),
            Event::GoOffline(PC),
            Event::Delete(PC, m(0)),
            Event::Send(PC),
            Event::SaveDraft(PC),
            Event::GoOnline(PC),
            Event::Sync(PC),
        ]),
        &IMAP,
        r#"
        = imap pc
        S: * OK [CAPABILITY IMAP4rev1 IDLE] Dovecot ready.
        C: a1 LOGIN anna pw-anna
        S: a1 OK [CAPABILITY IMAP4rev1 IDLE UIDPLUS MOVE] Logged in
        C: a2 LIST "" "*" RETURN (SPECIAL-USE STATUS (MESSAGES UIDNEXT UNSEEN))
        S: * LIST () "/" INBOX
        S: * STATUS INBOX (MESSAGES 1 UIDNEXT 2 UNSEEN 1)
        S: * LIST (\Sent) "/" Sent
        S: * STATUS Sent (MESSAGES 0 UIDNEXT 1 UNSEEN 0)
        S: * LIST (\Drafts) "/" Drafts
        S: * STATUS Drafts (MESSAGES 0 UIDNEXT 1 UNSEEN 0)
        S: * LIST (\Trash) "/" Trash
        S: * STATUS Trash (MESSAGES 0 UIDNEXT 1 UNSEEN 0)
        S: * LIST () "/" Project
        S: * STATUS Project (MESSAGES 0 UIDNEXT 1 UNSEEN 0)
        S: a2 OK List completed.
        C: a3 SELECT INBOX
        S: * FLAGS (\Answered \Flagged \Deleted \Seen \Draft)
        S: * OK [PERMANENTFLAGS (\Answered \Flagged \Deleted \Seen \Draft \*)] Flags permitted.
        S: * 1 EXISTS
        S: * OK [UNSEEN 1] First unseen.
        S: * OK [UIDVALIDITY 1] UIDs valid
        S: * OK [UIDNEXT 2] Predicted next UID
        S: a3 OK [READ-WRITE] Select completed.
        C: a4 UID MOVE 1 Trash
        S: * OK [COPYUID 1 1 1] Moved UIDs.
        S: * 1 EXPUNGE
        S: a4 OK Move completed.
        C: a5 APPEND Drafts (\Seen \Draft) {50000}
        S: + OK
        C: [50000]
        S: a5 OK [APPENDUID 1 1] Append completed.
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
        = imap pc, in inbox
        C: a1 APPEND Sent (\Seen) {50000}
        S: + OK
        C: [50000]
        S: a1 OK [APPENDUID 1 1] Append completed.
        "#,
    );
}

/// Source: RFC 9208, section 4.3.1; RFC 9051, section 6.3.12.
#[test]
fn a_full_mailbox_refuses_the_sent_copy_before_it_is_uploaded() {
    says(
        &staged(Some(60), &[MAIL, Event::Send(PC)]),
        &IMAP,
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
        = imap pc, kept
        C: a1 APPEND Sent (\Seen) {50000}
        S: a1 NO [OVERQUOTA] Quota exceeded (mailbox for user is full)
        "#,
    );
}

/// Source: RFC 4314, sections 2.1 and 4.
#[test]
fn a_colleague_with_a_right_opens_the_inbox() {
    says(
        &story(&[MAIL, Event::Grant(Right::Read), Event::ColleagueReads]),
        &IMAP,
        r#"
        = imap colleague
        S: * OK [CAPABILITY IMAP4rev1 IDLE] Dovecot ready.
        C: a1 LOGIN ben pw-ben
        S: a1 OK [CAPABILITY IMAP4rev1 IDLE UIDPLUS MOVE] Logged in
        C: a2 SELECT shared/anna/INBOX
        S: * FLAGS (\Answered \Flagged \Deleted \Seen \Draft)
        S: * OK [PERMANENTFLAGS (\Seen)] Flags permitted.
        S: * 1 EXISTS
        S: * OK [UNSEEN 1] First unseen.
        S: * OK [UIDVALIDITY 1] UIDs valid
        S: * OK [UIDNEXT 2] Predicted next UID
        S: a2 OK [READ-WRITE] Select completed.
        "#,
    );
}

/// Source: RFC 4314, section 4.
#[test]
fn a_colleague_who_may_only_read_deletes_nothing() {
    says(
        &story(&[MAIL, Event::Grant(Right::Read), Event::ColleagueDeletes(m(0))]),
        &IMAP,
        r#"
        = imap colleague
        S: * OK [CAPABILITY IMAP4rev1 IDLE] Dovecot ready.
        C: a1 LOGIN ben pw-ben
        S: a1 OK [CAPABILITY IMAP4rev1 IDLE UIDPLUS MOVE] Logged in
        C: a2 SELECT shared/anna/INBOX
        S: * FLAGS (\Answered \Flagged \Deleted \Seen \Draft)
        S: * OK [PERMANENTFLAGS (\Seen)] Flags permitted.
        S: * 1 EXISTS
        S: * OK [UNSEEN 1] First unseen.
        S: * OK [UIDVALIDITY 1] UIDs valid
        S: * OK [UIDNEXT 2] Predicted next UID
        S: a2 OK [READ-WRITE] Select completed.
        C: a3 UID STORE 1 +FLAGS (\Deleted)
        S: a3 OK Store completed.
        "#,
    );
}

/// Source: RFC 4314, section 6.
#[test]
fn a_colleague_without_a_right_is_not_told_that_there_is_an_inbox() {
    says(
        &story(&[MAIL, Event::ColleagueReads]),
        &IMAP,
        r#"
        = imap colleague
        S: * OK [CAPABILITY IMAP4rev1 IDLE] Dovecot ready.
        C: a1 LOGIN ben pw-ben
        S: a1 OK [CAPABILITY IMAP4rev1 IDLE UIDPLUS MOVE] Logged in
        C: a2 SELECT shared/anna/INBOX
        S: a2 NO Mailbox doesn't exist: shared/anna/INBOX
        "#,
    );
}

/// Source: RFC 6851, section 3.1.
#[test]
fn an_intruder_moves_everything_into_the_trash() {
    says(
        &story(&[MAIL, MAIL, Event::IntruderEmpties(Thoroughness::Trash)]),
        &IMAP,
        r#"
        = imap intruder
        S: * OK [CAPABILITY IMAP4rev1 IDLE] Dovecot ready.
        C: a1 LOGIN anna pw-anna
        S: a1 OK [CAPABILITY IMAP4rev1 IDLE UIDPLUS MOVE] Logged in
        C: a2 SELECT INBOX
        S: * FLAGS (\Answered \Flagged \Deleted \Seen \Draft)
        S: * OK [PERMANENTFLAGS (\Answered \Flagged \Deleted \Seen \Draft \*)] Flags permitted.
        S: * 2 EXISTS
        S: * OK [UNSEEN 1] First unseen.
        S: * OK [UIDVALIDITY 1] UIDs valid
        S: * OK [UIDNEXT 3] Predicted next UID
        S: a2 OK [READ-WRITE] Select completed.
        C: a3 UID MOVE 1:* Trash
        S: * OK [COPYUID 1 1:2 1:2] Moved UIDs.
        S: * 2 EXPUNGE
        S: * 1 EXPUNGE
        S: a3 OK Move completed.
        "#,
    );
}
