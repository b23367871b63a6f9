//! Slips, and a mailbox that is full.

use which_mailbox::simulation::{
    Event, Event::*, Folder, Guided, Obstacle, Outcome, Reach, Recoverer, Refusal, SentCopy,
};

use crate::cast::*;

/// Source: RFC 1939, section 7 (UIDL); Thunderbird, `AccountConfig.sys.mjs` (`deleteOnServerWhenLocalDelete`);
/// RFC 9051, section 6.4.8 (MOVE to the trash).
#[test]
fn scenario_05_mail_deleted_by_mistake_on_the_phone() {
    ends(
        &guided(Guided::DeletedOnPhone),
        &[
            (&[P0], "server - | pc - | phone trash 0"),
            (&[P14], "server - | pc inbox 0 | phone trash 0"),
            (&[P14K, PINF], "server inbox 0' | pc inbox 0 | phone trash 0"),
            (&[IMAP, DAV, EX], "server trash 0 | pc trash 0 | phone trash 0"),
        ],
    );
}

#[test]
fn scenario_05_a_phone_that_deletes_on_the_server_takes_the_pcs_chance() {
    ends(
        &guided(Guided::DeletedUnfetched),
        &[
            (&[P0, P14], "server - | pc - | phone trash 0"),
            (&[P14K, PINF], "server inbox 0' | pc inbox 0 | phone trash 0"),
            (&[IMAP, DAV, EX], "server trash 0 | pc trash 0 | phone trash 0"),
        ],
    );
}

#[test]
fn scenario_05_the_own_phone_does_not_fetch_it_again() {
    ends(
        &story(&[MAIL, Sync(PHONE), Purge(PHONE, m(0)), Sync(PHONE)]),
        &[(&[P14K, PINF], "server inbox 0' | pc - | phone -")],
    );
}

#[test]
fn scenario_05_the_trash_of_the_server_gives_it_back_from_either_device() {
    let deleted = [MAIL, Sync(PC), Sync(PHONE), Delete(PHONE, m(0)), Sync(PC)];
    ends(
        &story(&[&deleted[..], &[Restore(PC, m(0)), Sync(PHONE)]].concat()),
        &[(&[IMAP, DAV, EX], "server inbox 0 | pc inbox 0 | phone inbox 0")],
    );
}

/// Source: RFC 9051, section 6.4.3; Microsoft, "Recover deleted items in Outlook".
#[test]
fn scenario_06_shift_delete_noticed_next_day() {
    let told = guided(Guided::PastTheTrash);
    let noticed = told.events.len() - 1;
    assert_eq!(told.events[noticed], Recover(PC, m(0)));
    ends(
        &story(&told.events[..noticed]),
        &[
            (&[P0], "server - | pc - | phone -"),
            (&[P14], "server - | pc - | phone inbox 0"),
            (&[P14K, PINF], "server inbox 0' | pc - | phone inbox 0"),
            (&[IMAP, DAV], "server - | pc - | phone -"),
            (&[EX], "server (0) | pc - | phone -"),
        ],
    );
    let (outcome, world) = end(&told, &EX);
    assert_eq!(outcome, Outcome::Recovered(Recoverer::Reader));
    assert_eq!(line(&world), "server inbox 0 | pc inbox 0 | phone -");
    for mailbox in [P0, P14, P14K, PINF, IMAP, DAV] {
        let (outcome, _) = end(&told, &mailbox);
        assert_eq!(outcome, Outcome::Impossible(Obstacle::NotOffered), "{mailbox:?}");
    }
}

#[test]
fn scenario_06_an_emptied_trash_is_the_same() {
    let told = story(&[MAIL, Sync(PC), Delete(PC, m(0)), EmptyTrash(PC)]);
    for (mailboxes, reach, recoverable, lost) in [
        (&[P0][..], Reach::ThisDevice, 0, 1),
        (&[P14, P14K, PINF], Reach::ThisDevice, 0, 0),
        (&[IMAP, DAV], Reach::Server, 0, 1),
        (&[EX], Reach::Server, 1, 0),
    ] {
        for mailbox in mailboxes {
            let (outcome, _) = end(&told, mailbox);
            assert_eq!(outcome, Outcome::Erased { count: 1, reach, recoverable, lost }, "{mailbox:?}");
        }
    }
}

/// Source: RFC 1939, section 8 (leaving all mail fills the maildrop); RFC 5321, section 4.2.2 (452, 552).
#[test]
fn scenario_07_a_full_mailbox_sends_mail_back() {
    let year: Vec<Event> = [MAIL, Sync(PC)].repeat(3);
    let told = staged(&[COMPUTER, MOBILE], Some(100), &year);
    ends(
        &told,
        &[
            (&[P0], "server - | pc inbox 0 1 2 | phone -"),
            (&[P14, P14K, PINF], "server inbox 0' 1' | pc inbox 0 1 | phone -"),
            (&[IMAP, DAV, EX], "server inbox 0 1 | pc inbox 0 1 | phone -"),
        ],
    );
    for mailbox in ALL {
        let world = told.play(&mailbox);
        let bounced: Vec<_> = world.bounced().collect();
        assert_eq!(bounced, if mailbox == P0 { vec![] } else { vec![m(2)] }, "{mailbox:?}");
    }
}

/// Source: RFC 9208, section 4.3.1 (OVERQUOTA on APPEND); the mail itself goes by SMTP.
#[test]
fn scenario_07_imap_sends_but_cannot_file_and_the_trash_counts() {
    let full = [MAIL, MAIL, Sync(PC), Send(PC), SaveDraft(PC), Delete(PC, m(0)), MAIL, EmptyTrash(PC), MAIL];
    let (outcomes, world) = staged(&[COMPUTER, MOBILE], Some(100), &full).outcomes(&IMAP);
    assert_eq!(outcomes[3], Outcome::Sent(SentCopy::Refused));
    assert_eq!(outcomes[4], Outcome::DraftRefused);
    assert_eq!(outcomes[5], Outcome::Moved { to: Folder::Trash, reach: Reach::Server });
    assert_eq!(outcomes[6], Outcome::SentBack, "the trash counts");
    assert_eq!(outcomes[8], Outcome::Arrived { warned: false });
    assert_eq!(line(&world), "server inbox 1 5 | pc inbox 1 sent 2 drafts 3 | phone -");
}

/// Source: Microsoft, "Configure storage quotas for a mailbox"; "Recoverable Items folder" (a quota of its own).
#[test]
fn scenario_07_exchange_warns_then_stops_sending_then_receiving() {
    let big = MailArrives { kb: 4900 };
    let filling = [Sync(PC), big, Send(PC), Send(PC), MAIL, MAIL, Sync(PC)];
    let emptying = [Delete(PC, m(0)), MAIL, EmptyTrash(PC), MAIL, Sync(PC)];
    let told = staged(&[COMPUTER, MOBILE], Some(5000), &[&filling[..], &emptying].concat());
    let (outcomes, world) = told.outcomes(&EX);
    assert_eq!(outcomes[1], Outcome::Arrived { warned: true });
    assert_eq!(outcomes[2], Outcome::Sent(SentCopy::Server));
    assert_eq!(outcomes[3], Outcome::WaitsInOutbox(Refusal::OverQuota));
    assert_eq!(outcomes[4], Outcome::Arrived { warned: false });
    assert_eq!(outcomes[5], Outcome::SentBack);
    assert_eq!(outcomes[8], Outcome::SentBack, "Deleted Items counts");
    assert_eq!(outcomes[10], Outcome::Arrived { warned: false });
    assert_eq!(line(&world), "server inbox 3 6 sent 1 2 (0) | pc inbox 3 6 sent 1 2 | phone -");
    assert_eq!(world.used_kb(), 200, "what is recoverable does not count");
}
