//! The three outcomes that surprise most readers and correct the article, word by word, and a few more.

use which_mailbox::simulation::Guided;
use which_mailbox::text::Language;

use crate::cast::*;

fn german(guided: Guided, step: usize, mailbox: &which_mailbox::mailbox::Mailbox) -> String {
    told(guided, step, mailbox, Language::German).1
}

/// Source: Thunderbird, `AccountConfig.sys.mjs` (`deleteOnServerWhenLocalDelete`); RFC 1939, section 7.
#[test]
fn scenario_5_a_phone_that_deletes_on_the_server_takes_the_computers_chance() {
    let story = Guided::DeletedUnfetched;
    assert_eq!(told(story, 1, &POP3, Language::German).0, "Sie löschen die Nachricht am Handy.");
    assert_eq!(german(story, 1, &POP3), "Die Nachricht liegt im Papierkorb, aber nur auf dem Handy.");
    assert_eq!(german(story, 2, &POP3), "Das Handy löscht eine Nachricht auf dem Server.");
    assert_eq!(told(story, 3, &POP3, Language::German).0, "Der Computer gleicht mit dem Server ab.");
    assert_eq!(german(story, 3, &POP3), "Der Computer findet nichts Neues.");
    assert_eq!(german(story, 3, &POP3_KEPT), "Der Computer holt eine Nachricht.");
    assert_eq!(
        german(story, 1, &IMAP),
        "Die Nachricht liegt im Papierkorb auf dem Server, und die anderen Geräte erfahren davon beim nächsten Abgleich."
    );
    for mailbox in [IMAP, IMAP_DAV, EXCHANGE] {
        assert_eq!(german(story, 3, &mailbox), "Der Computer holt eine Nachricht, die im Papierkorb liegt.");
    }
    assert_eq!(decided(story, &POP3, Language::English), "The computer finds nothing new.");
    assert_eq!(
        decided(story, &IMAP, Language::English),
        "The computer fetches one message that lies in the trash."
    );
}

/// Source: Microsoft, "Recoverable Items folder in Exchange" (14 days by default, at most 30).
#[test]
fn scenario_3_on_day_20_exchange_saves_nothing_with_14_days_and_everything_with_30() {
    let story = Guided::Emptied;
    assert_eq!(
        told(story, 2, &EXCHANGE, Language::German),
        (
            "Am Tag 3 leert jemand mit Ihrem Kennwort das Postfach und den Papierkorb.".into(),
            "2 Nachrichten sind gelöscht, lassen sich aber bis Tag 17 wiederherstellen.".into()
        )
    );
    assert_eq!(
        german(story, 2, &EXCHANGE_30),
        "2 Nachrichten sind gelöscht, lassen sich aber bis Tag 33 wiederherstellen."
    );
    assert_eq!(told(story, 4, &EXCHANGE, Language::German).0, "17 Tage vergehen bis Tag 20.");
    assert_eq!(
        german(story, 4, &EXCHANGE),
        "Die Frist ist abgelaufen, 2 Nachrichten lassen sich nicht mehr wiederherstellen und sind verloren."
    );
    assert_eq!(german(story, 4, &EXCHANGE_30), "2 Nachrichten lassen sich noch bis Tag 33 wiederherstellen.");
    assert_eq!(german(story, 4, &IMAP), "Auf Ihren Geräten steht keine Nachricht.");
    for mailbox in [POP3, POP3_KEPT, POP3_AT_ONCE, POP3_FOREVER] {
        assert_eq!(german(story, 4, &mailbox), "Auf Ihren Geräten steht noch eine von 2 Nachrichten.");
    }
    assert_eq!(
        decided(story, &EXCHANGE, Language::English),
        "The time limit is over, 2 messages can no longer be recovered and are lost."
    );
    assert_eq!(
        decided(story, &EXCHANGE_30, Language::English),
        "2 messages can still be recovered until day 33."
    );
    assert_eq!(decided(story, &POP3, Language::English), "On your devices there is still one of 2 messages.");
}

/// Source: RFC 9051, abstract (disconnected use); RFC 4549, section 4.2; Microsoft, "Cached Exchange Mode".
#[test]
fn scenario_19_imap_works_without_a_connection() {
    let story = Guided::Train;
    assert_eq!(told(story, 1, &IMAP, Language::German).0, "Das Handy hat kein Netz mehr.");
    for mailbox in MAILBOXES {
        assert_eq!(german(story, 1, &mailbox), "Das Handy zeigt auch ohne Netz eine Nachricht.");
        assert_eq!(
            german(story, 4, &mailbox),
            "Die Nachricht wartet auf dem Handy im Postausgang, weil das Gerät kein Netz hat."
        );
    }
    assert_eq!(
        german(story, 3, &IMAP),
        "Das Handy zeigt die Nachricht auch ohne Netz, und der Server erfährt beim nächsten Abgleich, dass die Nachricht \
         gelesen ist."
    );
    assert_eq!(
        german(story, 3, &POP3),
        "Das Handy zeigt die Nachricht auch ohne Netz, und nur das Handy weiß, dass die Nachricht gelesen ist."
    );
    assert_eq!(
        told(story, 5, &IMAP, Language::German),
        (
            "Das Handy hat wieder Netz, und das Handy und dann der Computer gleichen mit dem Server ab.".into(),
            "Das Handy holt eine Nachricht und sendet eine Nachricht, die gewartet hat; der Computer holt eine \
             Nachricht und eine gesendete Nachricht und zeigt eine Nachricht jetzt als gelesen."
                .into()
        )
    );
    assert_eq!(
        told(story, 1, &IMAP, Language::English).1,
        "Even without a connection the phone shows one message."
    );
}

#[test]
fn a_calendar_that_is_not_shared_reminds_where_it_was_entered() {
    assert_eq!(
        decided(Guided::Reminder, &POP3, Language::German),
        "Das Handy erinnert Sie, der Computer nicht."
    );
    assert_eq!(
        decided(Guided::Reminder, &IMAP, Language::German),
        "Das Handy erinnert Sie, der Computer nicht."
    );
    for mailbox in [IMAP_DAV, EXCHANGE] {
        assert_eq!(
            decided(Guided::Reminder, &mailbox, Language::German),
            "Der Computer und das Handy erinnern Sie."
        );
    }
}

#[test]
fn the_empty_phone_is_the_one_that_came_second() {
    let story = Guided::EmptyPhone;
    assert_eq!(
        german(story, 1, &POP3_AT_ONCE),
        "Der Computer holt eine Nachricht und löscht sie auf dem Server."
    );
    assert_eq!(decided(story, &POP3_AT_ONCE, Language::German), "Das Handy findet nichts Neues.");
    assert_eq!(decided(story, &POP3, Language::German), "Das Handy holt eine Nachricht.");
}
