//! The traces that Dovecot 2.3.19, Exim and SOGo 5.8 showed, told to the simulator.
//!
//! Not simulated, and so not told: the mark \Deleted before EXPUNGE (10), which programs with a trash do not show; the
//! moment of a push (18); invitations (22); the half minute in which an open session keeps a right taken away (24).

use which_mailbox::mailbox::{ImapSettings, LeaveOnServer, Mailbox, Pop3Access};
use which_mailbox::simulation::{
    DeviceSetup, EntryId, EntryKind, Event::*, Outcome, Refusal, Right, Round, SentCopy,
};

use crate::cast::*;

fn pop3(leave: LeaveOnServer) -> DeviceSetup {
    DeviceSetup { pop3: Some(Pop3Access { leave, delete_with_local: false }), ..COMPUTER }
}

#[test]
fn trace_01_two_programs_that_keep_mail_both_have_it() {
    ends(
        &story(&[MAIL, MAIL, MAIL, Sync(PC), Sync(PHONE)]),
        &[(&[PINF], "server inbox 0' 1' 2' | pc inbox 0 1 2 | phone inbox 0 1 2")],
    );
}

#[test]
fn trace_02_deleted_at_once_there_is_none_for_the_second() {
    ends(
        &story(&[MAIL, MAIL, MAIL, Sync(PC), Sync(PHONE)]),
        &[(&[P0], "server - | pc inbox 0 1 2 | phone -")],
    );
}

/// getmail6 with `delete_after = 14`, the clock moved.
#[test]
fn trace_03_and_04_fourteen_days_after_each_messages_own_download() {
    let mut told = vec![MAIL, MAIL, MAIL, Sync(PC), Sync(PHONE), DaysPass(1), MAIL];
    let mut left = Vec::new();
    for days in [9, 3, 2] {
        told.extend([DaysPass(days), Sync(PC)]);
        left.push(story(&told).play(&P14K).used_kb() / 50);
    }
    assert_eq!(left, [4, 4, 1], "on days 10, 13 and 15");
    told.extend([Sync(PHONE), AddDevice(MOBILE), Sync(THIRD)]);
    ends(
        &story(&told),
        &[(&[P14K], "server inbox 3' | pc inbox 0 1 2 3 | phone inbox 0 1 2 3 | phone inbox 3")],
    );
}

#[test]
fn trace_05_marks_count_only_with_quit() {
    let begun = [MAIL, MAIL, BeginSync(PC)];
    assert_eq!(story(&[&begun[..], &[LineDrops(PC)]].concat()).play(&P0).used_kb(), 100);
    assert_eq!(story(&[&begun[..], &[EndSync(PC)]].concat()).play(&P0).used_kb(), 0);
}

#[test]
fn trace_06_and_07_a_local_deletion_and_a_sent_mail_concern_one_program() {
    ends(
        &story(&[
            MAIL,
            Sync(PC),
            Sync(PHONE),
            Purge(PHONE, m(0)),
            Sync(PHONE),
            Send(PC),
            Sync(PC),
            Sync(PHONE),
        ]),
        &[(&[PINF], "server inbox 0' | pc inbox 0 sent 1 | phone -")],
    );
}

#[test]
fn trace_08_and_09_read_flagged_and_deleted_is_so_for_the_other() {
    ends(
        &story(&[
            MAIL,
            MAIL,
            Sync(PHONE),
            Read(PHONE, m(0)),
            Flag(PHONE, m(0)),
            Delete(PHONE, m(1)),
            Sync(PC),
        ]),
        &[(&[IMAP, EX], "server inbox 0'! trash 1 | pc inbox 0'! trash 1 | phone inbox 0'! trash 1")],
    );
}

#[test]
fn trace_11_and_17_sent_drafts_and_folders_are_the_servers() {
    ends(
        &story(&[MAIL, Sync(PHONE), Send(PHONE), SaveDraft(PHONE), File(PHONE, m(0)), Sync(PC)]),
        &[(
            &[IMAP, EX],
            "server sent 1 drafts 2 project 0 | pc sent 1 drafts 2 project 0 | phone sent 1 drafts 2 project 0",
        )],
    );
}

#[test]
fn trace_12_an_offline_copy_is_old_until_it_syncs() {
    let apart = [MAIL, MAIL, Sync(PC), Sync(PHONE), GoOffline(PC), Purge(PHONE, m(0)), GoOnline(PC)];
    ends(&story(&apart), &[(&[IMAP], "server inbox 1 | pc inbox 0 1 | phone inbox 1")]);
    ends(
        &story(&[&apart[..], &[Sync(PC)]].concat()),
        &[(&[IMAP], "server inbox 1 | pc inbox 1 | phone inbox 1")],
    );
}

#[test]
fn trace_13_pop3_beside_imap_sees_the_inbox_takes_it_and_marks_it_read() {
    let told = [MAIL, Send(PC), SaveDraft(PC), Sync(PC), BeginSync(PHONE)];
    let devices = [COMPUTER, pop3(LeaveOnServer::No)];
    // The mark is set when the session ends, even if its line only drops.
    ends(
        &staged(&devices, None, &[&told[..], &[Sync(PC)]].concat()),
        &[(&[IMAP], "server inbox 0 sent 1 drafts 2 | pc inbox 0 sent 1 drafts 2 | pc inbox 0")],
    );
    ends(
        &staged(&devices, None, &[&told[..], &[LineDrops(PHONE), Sync(PC)]].concat()),
        &[(&[IMAP], "server inbox 0' sent 1 drafts 2 | pc inbox 0' sent 1 drafts 2 | pc inbox 0")],
    );
    // What the other device moves away meanwhile stays unread.
    let moved = [MAIL, Sync(PC), BeginSync(PHONE), File(PC, m(0)), EndSync(PHONE)];
    ends(&staged(&devices, None, &moved), &[(&[IMAP], "server project 0 | pc project 0 | pc inbox 0")]);
    ends(
        &staged(&devices, None, &[&told[..], &[EndSync(PHONE), Sync(PC)]].concat()),
        &[(&[IMAP], "server sent 1 drafts 2 | pc sent 1 drafts 2 | pc inbox 0")],
    );
}

/// 50 messages fit, the 51st is refused; APPEND is refused; one deletion makes room.
#[test]
fn trace_14_a_full_mailbox() {
    let mut told = vec![MAIL; 51];
    told.extend([Sync(PC), Send(PC), Purge(PC, m(0)), MAIL]);
    let (outcomes, world) = staged(&[COMPUTER], Some(2500), &told).outcomes(&IMAP);
    assert_eq!(outcomes[49], Outcome::Arrived { warned: false });
    assert_eq!(outcomes[50], Outcome::SentBack);
    assert_eq!(
        outcomes[51],
        Outcome::Synced(Round { fetched: 50, ..Round::default() }),
        "reading still works"
    );
    assert_eq!(outcomes[52], Outcome::Sent(SentCopy::Refused));
    assert_eq!(outcomes[54], Outcome::Arrived { warned: false });
    assert_eq!(world.used_kb(), 2500);
}

#[test]
fn trace_15_the_trash_of_30_days() {
    let host = Mailbox::Imap(ImapSettings { dav: false, trash_days: Some(30) });
    let deleted = [MAIL, MAIL, Sync(PC), Delete(PC, m(0))];
    let after = |days| story(&[&deleted[..], &[DaysPass(days), Sync(PC)]].concat());
    ends(&after(29), &[(&[host], "server inbox 1 trash 0 | pc inbox 1 trash 0 | phone -")]);
    ends(&after(31), &[(&[host], "server inbox 1 | pc inbox 1 | phone -")]);
}

#[test]
fn trace_16_read_then_deleted_by_activesync() {
    let read = [MAIL, Sync(PHONE), Sync(PC), Read(PHONE, m(0)), Sync(PC)];
    ends(&story(&read), &[(&[EX], "server inbox 0' | pc inbox 0' | phone inbox 0'")]);
    ends(
        &story(&[&read[..], &[Delete(PHONE, m(0)), Sync(PC)]].concat()),
        &[(&[EX], "server trash 0' | pc trash 0' | phone trash 0'")],
    );
}

#[test]
fn trace_19_and_20_entries_travel_where_the_server_has_a_calendar() {
    let made = [
        MakeEntry(PHONE, EntryKind::Appointment),
        MakeEntry(PHONE, EntryKind::Task),
        MakeEntry(PHONE, EntryKind::Contact),
        Sync(PC),
    ];
    ends(
        &story(&made),
        &[
            (&[EX, DAV], "server e0.0 e1.0 e2.0 | pc e0.0 e1.0 e2.0 | phone e0.0 e1.0 e2.0"),
            (&[IMAP, PINF], "server - | pc - | phone e0.0 e1.0 e2.0"),
        ],
    );
    ends(
        &story(&[&made[..], &[DeleteEntry(PC, EntryId(0)), Sync(PHONE)]].concat()),
        &[(&[EX, DAV], "server e1.0 e2.0 | pc e1.0 e2.0 | phone e1.0 e2.0")],
    );
}

#[test]
fn trace_21_24_and_25_a_right_given_and_taken_away() {
    let made = [MAIL, MakeEntry(PHONE, EntryKind::Contact), ColleagueReads];
    let told = [
        &made[..],
        &[
            Grant(Right::Read),
            ColleagueReads,
            Grant(Right::Write),
            ColleagueAppoints,
            Sync(PHONE),
            Revoke,
            ColleagueReads,
        ],
    ]
    .concat();
    for mailbox in [DAV, EX] {
        let (outcomes, world) = story(&told).outcomes(&mailbox);
        assert_eq!(outcomes[2], Outcome::Refused(Refusal::NoRight), "{mailbox:?}");
        assert_eq!(outcomes[4], Outcome::ColleagueSaw { mail: 1, entries: 1 }, "{mailbox:?}");
        assert_eq!(outcomes[6], Outcome::ColleagueEntered, "{mailbox:?}");
        assert_eq!(outcomes[9], Outcome::Refused(Refusal::NoRight), "{mailbox:?}");
        assert_eq!(
            line(&world),
            "server inbox 0 e0.0 e10000.0 | pc - | phone inbox 0 e0.0 e10000.0",
            "{mailbox:?}"
        );
    }
}

#[test]
fn trace_23_two_devices_edit_one_appointment_while_apart() {
    let told = story(&[
        MakeEntry(PHONE, EntryKind::Appointment),
        Sync(PC),
        ChangeEntry(PHONE, EntryId(0)),
        ChangeEntry(PC, EntryId(0)),
    ]);
    for mailbox in [DAV, EX] {
        let (outcomes, _) = told.outcomes(&mailbox);
        assert!(matches!(outcomes[2], Outcome::EntrySaved(_)), "204");
        assert_eq!(outcomes[3], Outcome::EntryConflict, "412");
    }
}
