//! Calendars, contacts and tasks by CalDAV and CardDAV; Exchange by the names of ActiveSync's commands.
//!
//! Invariant: each transcript stands here whole.

use crate::cast::{DAV, EX, MAIL, PC, PHONE, m, says, staged, story};
use which_mailbox::simulation::{EntryId, EntryKind, Event};

/// Source: RFC 4791, section 5.3.2.
#[test]
fn a_new_appointment_is_put_only_where_there_is_none() {
    says(
        &story(&[Event::MakeEntry(PC, EntryKind::Appointment)]),
        &DAV,
        r#"
        = dav pc, kept
        C: PUT /dav/anna/calendar/e0.ics HTTP/1.1
        C: If-None-Match: *
        C: [300]
        S: HTTP/1.1 201 Created
        S: ETag: "e0-v0"
        "#,
    );
}

/// Source: RFC 4791, section 5.3.4; RFC 9110, section 13.1.1.
#[test]
fn a_change_names_the_version_it_was_made_from() {
    says(
        &story(&[Event::MakeEntry(PC, EntryKind::Contact), Event::ChangeEntry(PC, EntryId(0))]),
        &DAV,
        r#"
        = dav pc, kept
        C: PUT /dav/anna/contacts/e0.vcf HTTP/1.1
        C: If-Match: "e0-v0"
        C: [300]
        S: HTTP/1.1 204 No Content
        S: ETag: "e0-v1"
        "#,
    );
}

/// Source: RFC 4791, section 5.3.4; RFC 9110, section 15.5.13.
#[test]
fn who_comes_second_is_refused_and_fetches_the_others_version() {
    says(
        &story(&[
            Event::MakeEntry(PC, EntryKind::Appointment),
            Event::Sync(PHONE),
            Event::ChangeEntry(PC, EntryId(0)),
            Event::ChangeEntry(PHONE, EntryId(0)),
        ]),
        &DAV,
        r#"
        = dav phone, kept
        C: PUT /dav/anna/calendar/e0.ics HTTP/1.1
        C: If-Match: "e0-v0"
        C: [300]
        S: HTTP/1.1 412 Precondition Failed
        C: GET /dav/anna/calendar/e0.ics HTTP/1.1
        S: HTTP/1.1 200 OK
        S: ETag: "e0-v1"
        S: [300]
        "#,
    );
}

/// Source: SOGo 5.8 (404 without any right, 403 with the right to read); RFC 4918, section 8.
#[test]
fn a_colleague_without_a_right_is_not_told_that_there_is_a_calendar() {
    says(
        &story(&[Event::ColleagueAppoints]),
        &DAV,
        r#"
        = dav colleague, kept
        C: PUT /dav/anna/calendar/e10000.ics HTTP/1.1
        C: If-None-Match: *
        C: [300]
        S: HTTP/1.1 404 Not Found
        "#,
    );
}

/// Source: MS-ASCMD, section 2.2.1.21.
#[test]
fn exchange_hands_a_phone_what_is_new() {
    says(
        &story(&[MAIL, MAIL, Event::Sync(PHONE)]),
        &EX,
        r#"
        = activesync phone
        C: FolderSync
        S: Status=1
        C: Sync CollectionId=Inbox
        S: Status=1
        S: Add ServerId=Inbox:1
        S: [50000]
        S: Add ServerId=Inbox:2
        S: [50000]
        C: Sync CollectionId=Calendar
        S: Status=1
        "#,
    );
}

/// Source: MS-ASCMD, section 2.2.1.12 (status 3: success).
#[test]
fn exchange_moves_and_names_the_new_id() {
    says(
        &story(&[MAIL, Event::Sync(PHONE), Event::Delete(PHONE, m(0))]),
        &EX,
        r#"
        = activesync phone, kept
        C: MoveItems SrcMsgId=Inbox:1 SrcFldId=Inbox DstFldId=Deleted
        S: Status=3 DstMsgId=Deleted:1
        "#,
    );
}

/// Source: MS-ASCMD, sections 2.2.1.17 and 2.2.3.157.
#[test]
fn exchange_files_the_sent_copy_itself() {
    says(
        &story(&[Event::Send(PHONE)]),
        &EX,
        r#"
        = activesync phone, kept
        C: SendMail SaveInSentItems
        C: [50000]
        S: HTTP/1.1 200 OK
        "#,
    );
}

/// Source: MS-ASCMD, section 2.2.2 (115).
#[test]
fn exchange_stops_sending_when_it_is_nearly_full() {
    says(
        &staged(Some(50), &[MAIL, Event::Send(PHONE)]),
        &EX,
        r#"
        = activesync phone, kept
        C: SendMail SaveInSentItems
        C: [50000]
        S: Status=115
        "#,
    );
}

/// Source: MS-ASPROV, section 3.1.5.1.2.2; MS-ASCMD, section 2.2.2 (140).
#[test]
fn a_stolen_phone_is_told_to_erase_itself_and_says_so() {
    says(
        &story(&[Event::Lose(PHONE), Event::OrderWipe(PHONE), Event::Sync(PHONE)]),
        &EX,
        r#"
        = activesync phone
        C: FolderSync
        S: Status=140
        C: Provision
        S: Status=1 RemoteWipe
        C: Provision RemoteWipe Status=1
        S: Status=1
        "#,
    );
}

/// Source: MS-OXCMAPIHTTP.
#[test]
fn outlook_on_a_computer_gets_the_contact_in_another_protocol() {
    says(
        &story(&[Event::MakeEntry(PHONE, EntryKind::Contact), Event::Sync(PC)]),
        &EX,
        r#"
        = mapi pc
        C: FolderSync
        S: Status=1
        C: Sync CollectionId=Inbox
        S: Status=1
        C: Sync CollectionId=Calendar
        S: Status=1
        C: Sync CollectionId=Contacts
        S: Status=1
        S: Add ServerId=Contacts:1
        "#,
    );
}
