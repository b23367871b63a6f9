//! Locks, broken lines, servers that are down, and one that never comes back.

use which_mailbox::simulation::{Event::*, Expiry, Outcome, Reading, Refusal, Round, SentCopy};

use crate::cast::*;

/// Source: RFC 1939, section 4 (exclusive lock); RFC 2449, section 8.1.2 ([IN-USE]).
#[test]
fn scenario_12_two_pop_programs_at_the_same_minute() {
    let told = story(&[MAIL, BeginSync(PC), Sync(PHONE), EndSync(PC), Sync(PHONE)]);
    for mailbox in POP3 {
        let (outcomes, _) = told.outcomes(&mailbox);
        assert_eq!(outcomes[2], Outcome::Refused(Refusal::MaildropLocked), "{mailbox:?}");
        let fetched = if mailbox == P0 { 0 } else { 1 };
        assert_eq!(outcomes[4], Outcome::Synced(Round { fetched, ..Round::default() }), "{mailbox:?}");
    }
    for mailbox in [IMAP, DAV, EX] {
        let (outcomes, _) = told.outcomes(&mailbox);
        assert_eq!(outcomes[2], Outcome::Synced(Round { fetched: 1, ..Round::default() }), "{mailbox:?}");
    }
}

/// Source: RFC 1939, section 6 (no QUIT, no removal). A program that lost its list of ids would fetch twice; the
/// list is kept here.
#[test]
fn scenario_13_connection_drops_while_pop_downloads() {
    let told = [MAIL, MAIL, BeginSync(PC), LineDrops(PC)];
    ends(&story(&told), &[(&POP3, "server inbox 0' 1' | pc inbox 0 1 | phone -")]);
    let (outcomes, _) = story(&told).outcomes(&P0);
    assert_eq!(
        outcomes[2..],
        [Outcome::SessionBegun { fetched: 2, marked: 2 }, Outcome::SessionBroken { unmarked: 2 }]
    );
    let again = [&told[..], &[Sync(PC)]].concat();
    ends(
        &story(&again),
        &[
            (&[P0], "server - | pc inbox 0 1 | phone -"),
            (&[P14, P14K, PINF], "server inbox 0' 1' | pc inbox 0 1 | phone -"),
            (&[IMAP, DAV, EX], "server inbox 0 1 | pc inbox 0 1 | phone -"),
        ],
    );
    let (outcome, _) = end(&story(&again), &P0);
    assert_eq!(
        outcome,
        Outcome::Synced(Round { removed: 2, ..Round::default() }),
        "nothing is fetched twice"
    );
}

/// Source: RFC 5321, section 4.5.4.1 (senders try for days).
#[test]
fn scenario_14_server_down_for_two_hours() {
    let down = [MAIL, Sync(PC), ServerDown, MAIL, Sync(PC), Send(PC)];
    for mailbox in ALL {
        let (outcomes, world) = story(&down).outcomes(&mailbox);
        assert_eq!(outcomes[3], Outcome::WaitsAtSender, "{mailbox:?}");
        assert_eq!(outcomes[4], Outcome::Refused(Refusal::ServerDown), "{mailbox:?}");
        assert_eq!(outcomes[5], Outcome::WaitsInOutbox(Refusal::ServerDown), "{mailbox:?}");
        assert_eq!(world.reading(PC, m(0)), Reading::Here, "{mailbox:?}");
    }
    let told = story(&[&down[..], &[ServerUp, Sync(PC)]].concat());
    ends(
        &told,
        &[
            (&[P0], "server - | pc inbox 0 1 sent 2 | phone -"),
            (&[P14, P14K, PINF], "server inbox 0' 1' | pc inbox 0 1 sent 2 | phone -"),
            (&[IMAP, DAV, EX], "server inbox 0 1 sent 2 | pc inbox 0 1 sent 2 | phone -"),
        ],
    );
    for mailbox in ALL {
        assert_eq!(told.outcomes(&mailbox).0[6], Outcome::ServerCameUp { delivered: 1, sent_back: 0 });
    }
}

/// Source: RFC 5321, section 4.5.4.1 (give-up time of at least 4-5 days; 5 here).
#[test]
fn scenario_15_server_down_for_eight_days() {
    let told = story(&[ServerDown, MAIL, DaysPass(4), MAIL, DaysPass(4), ServerUp]);
    for mailbox in ALL {
        let (outcomes, world) = told.outcomes(&mailbox);
        assert_eq!(outcomes[2], Outcome::TimePassed(Expiry::default()), "{mailbox:?}");
        assert_eq!(
            outcomes[4],
            Outcome::TimePassed(Expiry { sent_back: 1, ..Expiry::default() }),
            "{mailbox:?}"
        );
        assert_eq!(outcomes[5], Outcome::ServerCameUp { delivered: 1, sent_back: 0 }, "{mailbox:?}");
        assert_eq!(world.bounced().collect::<Vec<_>>(), [m(0)]);
        assert_eq!(line(&world), "server inbox 1 | pc - | phone -", "{mailbox:?}");
    }
}

/// Not simulated: the 30 days of grace when a licence merely ends; that an OST opens only with its account.
/// Source: Thunderbird, `mailnews.js` (all mail offline); Microsoft, "Cached Exchange Mode" (12 months).
#[test]
fn scenario_16_hoster_goes_bankrupt_overnight() {
    let last_fetch = [MAIL, Sync(PC), Sync(PHONE), DaysPass(400), MAIL, Sync(PC), Sync(PHONE)];
    let told = [&last_fetch[..], &[MAIL, ServerGone]].concat();
    ends(
        &story(&told),
        &[
            (&[P0], "server - | pc inbox 0 1 | phone -"),
            (&[P14, P14K, PINF], "server - | pc inbox 0 1 | phone inbox 0 1"),
            (&[IMAP, DAV], "server - | pc inbox 0 1 | phone inbox 1"),
            (&[EX], "server - | pc inbox 1 | phone inbox 1"),
        ],
    );
    for (mailbox, lost) in [(P0, 1), (P14, 1), (P14K, 1), (PINF, 1), (IMAP, 1), (DAV, 1), (EX, 2)] {
        let (outcome, world) = end(&story(&told), &mailbox);
        assert_eq!(outcome, Outcome::ServerWentForGood { lost }, "{mailbox:?}");
        assert_eq!(world.reading(PC, m(1)), Reading::Here, "{mailbox:?}");
        assert_eq!(world.reading(PC, m(0)), if mailbox == EX { Reading::Not } else { Reading::Here });
    }
    let (outcome, world) = end(&story(&[&told[..], &[Sync(PC), KeepLocally(PC, m(1))]].concat()), &IMAP);
    assert_eq!(outcome, Outcome::KeptLocally, "before the account is removed, the cache can be kept");
    assert_eq!(line(&world), "server - | pc inbox 0 1 local 1 | phone inbox 1");
}

/// Source: RFC 9051, abstract (disconnected use); RFC 4549, section 4.2; Microsoft, "Cached Exchange Mode".
#[test]
fn scenario_19_mail_arrives_while_the_laptop_is_offline_on_a_train() {
    let laptop = PC;
    let off = [
        MAIL,
        Sync(laptop),
        Sync(PHONE),
        GoOffline(laptop),
        MAIL,
        Flag(PHONE, m(0)),
        Read(laptop, m(0)),
        Send(laptop),
    ];
    for mailbox in [P14, P14K, PINF, IMAP, DAV, EX] {
        let (outcome, world) = end(&staged(&[LAPTOP, MOBILE], None, &off), &mailbox);
        assert_eq!(outcome, Outcome::WaitsInOutbox(Refusal::Offline), "{mailbox:?}");
        assert_eq!(world.reading(laptop, m(0)), Reading::Here, "{mailbox:?}");
        assert_eq!(world.reading(laptop, m(1)), Reading::Not, "{mailbox:?}");
    }
    let told =
        staged(&[LAPTOP, MOBILE], None, &[&off[..], &[GoOnline(laptop), Sync(laptop), Sync(PHONE)]].concat());
    ends(
        &told,
        &[
            (&[P14, P14K, PINF], "server inbox 0' 1' | laptop inbox 0' 1 sent 2 | phone inbox 0! 1"),
            (
                &[IMAP, DAV, EX],
                "server inbox 0'! 1 sent 2 | laptop inbox 0'! 1 sent 2 | phone inbox 0'! 1 sent 2",
            ),
        ],
    );
}

/// Not simulated: sign-in with OAuth2 and its dates (learn.microsoft.com, "Deprecation of basic authentication";
/// support.google.com 14114704). A program that is no longer let in is a program without a line.
#[test]
fn scenario_31_old_mail_program_after_the_oauth_switch_off() {
    let told = story(&[MAIL, Sync(PC), GoOffline(PC), MAIL, Sync(PC), Send(PC)]);
    for mailbox in ALL {
        let (outcomes, world) = told.outcomes(&mailbox);
        assert_eq!(outcomes[4], Outcome::Refused(Refusal::Offline), "{mailbox:?}");
        assert_eq!(world.reading(PC, m(0)), Reading::Here, "what was there stays readable: {mailbox:?}");
        assert_eq!(world.reading(PC, m(1)), Reading::Not, "{mailbox:?}");
    }
    assert_eq!(end(&story(&[Send(PC)]), &P0).0, Outcome::Sent(SentCopy::ThisDevice));
}
