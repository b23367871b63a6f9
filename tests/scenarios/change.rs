//! New devices, new providers, and mail of long ago.

use which_mailbox::simulation::{DeviceId, EntryKind, Event::*, Outcome, Reading};

use crate::cast::*;

/// Source: RFC 1939, section 7 (what is there is new to a new device); RFC 9051, section 2.3.2; Microsoft, "Cached
/// Exchange Mode" (12 months); MS-ASCMD, section 2.2.3.68.2.
#[test]
fn scenario_17_new_device_added_after_two_years() {
    let (new_pc, new_phone) = (DeviceId(1), DeviceId(2));
    let told = staged(
        &[COMPUTER],
        None,
        &[
            MAIL,
            MAIL,
            Sync(PC),
            Read(PC, m(0)),
            File(PC, m(1)),
            Send(PC),
            MakeEntry(PC, EntryKind::Contact),
            DaysPass(720),
            MAIL,
            Sync(PC),
            AddDevice(COMPUTER),
            AddDevice(MOBILE),
            Sync(new_pc),
            Sync(new_phone),
        ],
    );
    let own = "pc inbox 0' 3 sent 2 project 1 e0.0";
    let all = "inbox 0' 3 sent 2 project 1";
    ends(
        &told,
        &[
            (&[P0], &format!("server - | {own} | pc - | phone -")),
            (&[P14, P14K], &format!("server inbox 3' | {own} | pc inbox 3 | phone inbox 3")),
            (&[PINF], &format!("server inbox 0' 1' 3' | {own} | pc inbox 0 1 3 | phone inbox 0 1 3")),
            (&[IMAP], &format!("server {all} | {own} | pc {all} | phone inbox 3")),
            (&[DAV], &format!("server {all} e0.0 | {own} | pc {all} e0.0 | phone inbox 3 e0.0")),
            (&[EX], &format!("server {all} e0.0 | pc inbox 3 e0.0 | pc inbox 3 e0.0 | phone inbox 3 e0.0")),
        ],
    );
    for (mailbox, device) in [(IMAP, new_phone), (DAV, new_phone), (EX, new_phone), (EX, new_pc), (EX, PC)] {
        assert_eq!(
            told.play(&mailbox).reading(device, m(0)),
            Reading::Online,
            "the rest on demand: {mailbox:?}"
        );
    }
}

/// Copying from server to server, and the export of calendar and contacts, are not simulated; what is kept on a
/// device beforehand is. Source: Microsoft, "POP3 and IMAP4" (mail only by IMAP).
#[test]
fn scenario_29_change_of_provider() {
    let told = story(&[MAIL, Sync(PC), KeepLocally(PC, m(0)), ServerGone, Sync(PC)]);
    ends(&told, &[(&ALL, "server - | pc inbox 0 local 0 | phone -")]);
}

/// That no mailbox is an archive in the sense of the law is a fact beside the simulation (HGB, section 257; AO,
/// section 147), and a hold is not simulated; that every kind lets mail be deleted for good is.
#[test]
fn scenario_32_tax_audit_asks_for_mails_from_six_years_ago() {
    let kept = [MAIL, Sync(PC), DaysPass(2190), Sync(PC)];
    for (mailboxes, reading) in
        [(&POP3[..], Reading::Here), (&[IMAP, DAV], Reading::Here), (&[EX], Reading::Online)]
    {
        for mailbox in mailboxes {
            assert_eq!(story(&kept).play(mailbox).reading(PC, m(0)), reading, "{mailbox:?}");
        }
    }
    let deleted = [&kept[..], &[Purge(PC, m(0)), Sync(PC), DaysPass(15), Sync(PC)]].concat();
    ends(
        &story(&deleted),
        &[
            (&[P0, P14, P14K, IMAP, DAV, EX], "server - | pc - | phone -"),
            (&[PINF], "server inbox 0' | pc - | phone -"),
        ],
    );
    assert!(matches!(end(&story(&deleted[..5]), &P0).0, Outcome::Erased { lost: 1, .. }));
}
