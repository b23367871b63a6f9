//! A device is stolen, dies, is encrypted; an employee leaves.

use which_mailbox::simulation::{EntryKind, Event::*, Obstacle, Outcome, Place, Refusal};

use crate::cast::*;

/// The protocol of POP3 knows no wipe and no Sent on the server, so what only the phone had is gone.
/// Source: RFC 1939, sections 5 and 6; support.apple.com PH19203.
#[test]
fn scenario_01_phone_is_stolen() {
    let told = story(&[
        MAIL,
        Sync(PC),
        Sync(PHONE),
        Send(PHONE),
        MAIL,
        Sync(PHONE),
        Lose(PHONE),
        Sync(PC),
        ChangePassword,
        MAIL,
        Sync(PHONE),
        Sync(PC),
    ]);
    ends(
        &told,
        &[
            (&[P0], "server - | pc inbox 0 3 | stolen inbox 2 sent 1"),
            (&[P14, P14K, PINF], "server inbox 0' 2' 3' | pc inbox 0 2 3 | stolen inbox 0 2 sent 1"),
            (&[IMAP, DAV, EX], "server inbox 0 2 3 sent 1 | pc inbox 0 2 3 sent 1 | stolen inbox 0 2 sent 1"),
        ],
    );
    for (mailboxes, exposed, lost) in
        [(&[P0][..], 2, 2), (&[P14, P14K, PINF], 3, 1), (&[IMAP, DAV, EX], 3, 0)]
    {
        for mailbox in mailboxes {
            let outcomes = told.outcomes(mailbox).0;
            assert_eq!(outcomes[6], Outcome::Stolen { exposed, lost }, "{mailbox:?}");
            assert_eq!(outcomes[8], Outcome::PasswordChanged { locked_out: 1 });
            assert_eq!(outcomes[10], Outcome::Refused(Refusal::PasswordChanged), "{mailbox:?}");
        }
    }
}

/// Source: MS-ASPROV, section 3.1.5.1.2.2; Microsoft, "Perform a remote wipe on a mobile phone".
#[test]
fn scenario_01_only_exchange_wipes_and_only_when_the_phone_connects() {
    let stolen = [MAIL, Sync(PHONE), Lose(PHONE), OrderWipe(PHONE)];
    for mailbox in [P0, P14, P14K, PINF, IMAP, DAV] {
        let (outcome, world) = end(&story(&stolen), &mailbox);
        assert_eq!(outcome, Outcome::Impossible(Obstacle::NotOffered), "{mailbox:?}");
        assert_eq!(world.exposed(), 1, "{mailbox:?}");
    }
    let (outcome, world) = end(&story(&stolen), &EX);
    assert_eq!((outcome, world.exposed()), (Outcome::WipePending, 1));

    let connects = [&stolen[..], &[Sync(PHONE)]].concat();
    let (outcome, world) = end(&story(&connects), &EX);
    assert_eq!((outcome, world.exposed()), (Outcome::Wiped { erased: 1, lost: 0 }, 0));
    assert_eq!(line(&world), "server inbox 0 | pc - | stolen -");

    let kept_offline = [&stolen[..], &[GoOffline(PHONE), DaysPass(30), Sync(PHONE)]].concat();
    let (outcome, world) = end(&story(&kept_offline), &EX);
    assert_eq!((outcome, world.exposed()), (Outcome::Refused(Refusal::Offline), 1));
}

/// Source: RFC 1939, sections 7 and 8 (what is still there is fetched again, what was sent never was there);
/// RFC 9051, abstract (the server has it all); Microsoft, "Cached Exchange Mode" (the cache is rebuilt).
#[test]
fn scenario_02_pc_disk_dies() {
    let told = story(&[
        MakeEntry(PC, EntryKind::Contact),
        MAIL,
        Sync(PC),
        Sync(PHONE),
        DaysPass(20),
        MAIL,
        MAIL,
        Sync(PC),
        Sync(PHONE),
        Send(PC),
        KeepLocally(PC, m(0)),
        Delete(PC, m(2)),
        Sync(PC),
        GoOffline(PC),
        SaveDraft(PC),
        Break(PC),
        AddDevice(COMPUTER),
        Sync(THIRD),
    ]);
    let new = "server inbox 0 1 sent 3 trash 2 | broken - | phone inbox 0 1 2 | pc inbox 0 1 sent 3 trash 2";
    let with_contact = "server inbox 0 1 sent 3 trash 2 e0.0 | broken - | phone inbox 0 1 2 e0.0 \
                        | pc inbox 0 1 sent 3 trash 2 e0.0";
    ends(
        &told,
        &[
            (&[P0], "server - | broken - | phone - | pc -"),
            (&[P14], "server inbox 1' | broken - | phone inbox 0 1 2 | pc inbox 1"),
            (&[P14K], "server inbox 1' 2' | broken - | phone inbox 0 1 2 | pc inbox 1 2"),
            (&[PINF], "server inbox 0' 1' 2' | broken - | phone inbox 0 1 2 | pc inbox 0 1 2"),
            (&[IMAP], new),
            (&[DAV, EX], with_contact),
        ],
    );
    for (mailboxes, lost) in [(&[P0][..], 5), (&[P14, P14K, PINF], 2), (&[IMAP, DAV, EX], 1)] {
        for mailbox in mailboxes {
            assert_eq!(told.outcomes(mailbox).0[15], Outcome::Broke { lost }, "{mailbox:?}");
        }
    }
}

/// An encrypted disk is a dead disk; that the malware may also use the account is scenario 3.
#[test]
fn scenario_26_ransomware_encrypts_the_pc() {
    ends(
        &story(&[MAIL, Sync(PC), Sync(PHONE), MAIL, Sync(PC), Break(PC), DaysPass(1), Sync(PHONE)]),
        &[
            (&[P0], "server - | broken - | phone -"),
            (&[P14, P14K, PINF], "server inbox 0' 1' | broken - | phone inbox 0 1"),
            (&[IMAP, DAV, EX], "server inbox 0 1 | broken - | phone inbox 0 1"),
        ],
    );
}

/// Not simulated: conversion to a shared mailbox, the 30 days in which a deleted account can be restored
/// (Microsoft, "Delete or restore user mailboxes"). An account-only wipe is played as a wipe (MS-ASPROV, 2.2.2.1).
#[test]
fn scenario_30_employee_leaves() {
    let told = story(&[MAIL, Sync(PC), Send(PC), Sync(PHONE), OrderWipe(PHONE), Sync(PHONE)]);
    ends(
        &told,
        &[
            (&[P0], "server - | pc inbox 0 sent 1 | phone -"),
            (&[P14, P14K, PINF], "server inbox 0' | pc inbox 0 sent 1 | phone inbox 0"),
            (&[IMAP, DAV], "server inbox 0 sent 1 | pc inbox 0 sent 1 | phone inbox 0 sent 1"),
            (&[EX], "server inbox 0 sent 1 | pc inbox 0 sent 1 | phone -"),
        ],
    );
    assert_eq!(told.play(&EX).copies(Place::Server).count(), 2);
}
