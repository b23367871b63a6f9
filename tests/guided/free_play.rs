//! Whatever the reader makes happen is told too.

use which_mailbox::mailbox::DeviceKind;
use which_mailbox::simulation::{DeviceId, Event, MessageId};
use which_mailbox::simulation::{EntryId, EntryKind, Event::*, Story, Thoroughness};
use which_mailbox::text::{Language, came, told};

use crate::cast::{EXCHANGE, IMAP, IMAP_EMPTIED, LANGUAGES, MAILBOXES, POP3, POP3_AT_ONCE, stage, usual};
use crate::sentences::is_sentence;

const PC: DeviceId = DeviceId(0);
const PHONE: DeviceId = DeviceId(1);
const MAIL: Event = MailArrives { kb: 50 };

/// Openings that lead to as many kinds of state as there are.
fn openings() -> Vec<Vec<Event>> {
    let fetched = vec![MAIL, Sync(PHONE), Sync(PC), MakeEntry(PHONE, EntryKind::Appointment), Sync(PC)];
    let with = |more: &[Event]| [fetched.as_slice(), more].concat();
    vec![
        vec![],
        fetched.clone(),
        with(&[GoOffline(PC), Read(PC, MessageId(0)), Send(PC), Delete(PC, MessageId(0)), MAIL]),
        with(&[BeginSync(PC), MAIL]),
        with(&[ServerDown, MAIL, MAIL, Send(PHONE)]),
        with(&[IntruderEmpties(Thoroughness::Purge), DaysPass(3)]),
        with(&[IntruderEmpties(Thoroughness::Trash), DaysPass(20)]),
        with(&[KeepLocally(PC, MessageId(0)), Purge(PC, MessageId(0)), SaveDraft(PC)]),
        with(&[Lose(PHONE), OrderWipe(PHONE), MAIL]),
        with(&[Lose(PHONE), ChangePassword, Break(PC)]),
        with(&[ServerGone]),
        with(&[GoOffline(PC), ChangeEntry(PC, EntryId(0)), ChangeEntry(PHONE, EntryId(0)), GoOnline(PC)]),
    ]
}

/// What is not possible now says why instead; both are whole sentences.
#[test]
fn every_event_in_every_state_is_told_in_whole_sentences() {
    for opening in openings() {
        let told_here = Story { stage: usual(), events: opening };
        for mailbox in &MAILBOXES {
            let world = told_here.play(mailbox);
            for event in world.candidates() {
                for language in LANGUAGES {
                    is_sentence(&told(language, &world, &[event]));
                    is_sentence(&came(language, &world, &[event]));
                }
            }
        }
    }
}

fn last(events: &[Event], mailbox: &which_mailbox::mailbox::Mailbox) -> String {
    let (last, before) = events.split_last().unwrap();
    let world = Story { stage: usual(), events: before.to_vec() }.play(mailbox);
    came(Language::German, &world, &[*last])
}

#[test]
fn what_is_not_possible_says_why() {
    assert_eq!(last(&[Delete(PC, MessageId(0))], &IMAP), "Diese Nachricht gibt es hier nicht.");
    assert_eq!(last(&[MAIL, Delete(PC, MessageId(0))], &IMAP), "Das Gerät zeigt diese Nachricht nicht.");
    assert_eq!(last(&[EmptyTrash(PC)], &IMAP), "Der Papierkorb ist leer.");
    assert_eq!(last(&[OrderWipe(PHONE)], &IMAP), "Dieses Gerät lässt sich über das Postfach nicht löschen.");
    assert_eq!(
        last(&[ServerDown, Sync(PC)], &IMAP),
        "Der Computer kann nicht abgleichen, weil der Server nicht erreichbar ist."
    );
    assert_eq!(
        last(&[BeginSync(PC), Sync(PHONE)], &POP3),
        "Das Handy kann nicht abgleichen, weil gerade ein anderes Gerät die Post abholt."
    );
}

#[test]
fn what_runs_out_while_time_passes_is_said() {
    let deleted = [MAIL, Sync(PC), Sync(PHONE), Delete(PC, MessageId(0))];
    let after = |days| [deleted.as_slice(), &[DaysPass(days)]].concat();
    assert_eq!(
        last(&after(15), &IMAP_EMPTIED),
        "Der Anbieter leert den Papierkorb, eine Nachricht fällt weg."
    );
    assert_eq!(
        last(&after(15), &IMAP),
        "Auf Ihren Geräten steht noch eine Nachricht, und eine liegt im Papierkorb."
    );
    assert_eq!(last(&[ServerDown, MAIL, DaysPass(5)], &IMAP), "Der Absender bekommt eine Nachricht zurück.");
}

#[test]
fn devices_of_one_kind_are_told_apart() {
    let two_phones = stage(&[DeviceKind::Phone, DeviceKind::Phone], None);
    let world = Story { stage: two_phones, events: vec![MAIL, MAIL, Lose(PHONE)] }.play(&EXCHANGE);
    let sync = [Sync(PC), Sync(PHONE)];
    assert_eq!(
        told(Language::German, &world, &sync),
        "Das Handy und dann das gestohlene zweite Handy gleichen mit dem Server ab."
    );
    assert_eq!(
        came(Language::English, &world, &sync),
        "The phone and the stolen second phone each fetch 2 messages."
    );
}

#[test]
fn somebody_who_deletes_after_fetching_takes_the_message_along() {
    assert_eq!(
        last(&[MAIL, Sync(PHONE), Break(PHONE)], &POP3_AT_ONCE),
        "Eine Nachricht lag nur dort und ist verloren."
    );
}
