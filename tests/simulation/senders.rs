//! What senders meet: servers that are down, full or gone.

use which_mailbox::simulation::{Event::*, Expiry, Outcome, Refusal, Thoroughness};

use crate::cast::*;

/// Source: RFC 5321, section 4.5.4.1.
#[test]
fn a_sender_gives_up_on_the_fifth_day() {
    for mailbox in ALL {
        for (days, sent_back) in [(4, 0), (5, 1)] {
            let (outcome, world) = end(&story(&[ServerDown, MAIL, DaysPass(days)]), &mailbox);
            assert_eq!(
                outcome,
                Outcome::TimePassed(Expiry { sent_back, ..Expiry::default() }),
                "{mailbox:?}"
            );
            assert_eq!(
                (world.waiting().count(), world.bounced().count()),
                if days == 4 { (1, 0) } else { (0, 1) }
            );
        }
    }
}

#[test]
fn mail_to_a_provider_that_is_gone_goes_back_after_five_days() {
    for mailbox in ALL {
        let told = story(&[MAIL, Sync(PC), ServerGone, MAIL, DaysPass(5), Sync(PC), Send(PC)]);
        let (outcomes, world) = told.outcomes(&mailbox);
        assert_eq!(outcomes[3], Outcome::WaitsAtSender);
        assert_eq!(outcomes[5], Outcome::Refused(Refusal::ServerGone));
        assert_eq!(outcomes[6], Outcome::WaitsInOutbox(Refusal::ServerGone));
        assert_eq!(world.bounced().collect::<Vec<_>>(), [m(1)]);
        assert_eq!(line(&world), "server - | pc inbox 0 outbox 2 | phone -", "{mailbox:?}");
    }
}

/// Source: RFC 5321, section 4.2.2 (552); the limit itself still fits.
#[test]
fn a_mailbox_takes_what_fits_to_the_last_kilobyte() {
    for mailbox in ALL {
        let told = staged(
            &[COMPUTER],
            Some(100),
            &[MailArrives { kb: 60 }, MailArrives { kb: 41 }, MailArrives { kb: 40 }],
        );
        let (outcomes, world) = told.outcomes(&mailbox);
        assert_eq!(outcomes[1], Outcome::SentBack, "{mailbox:?}");
        assert!(matches!(outcomes[2], Outcome::Arrived { .. }), "{mailbox:?}");
        assert_eq!(world.used_kb(), 100);
    }
}

#[test]
fn what_waited_is_sent_back_where_the_mailbox_is_full() {
    for mailbox in ALL {
        let told = staged(&[COMPUTER], Some(50), &[ServerDown, MAIL, MAIL, ServerUp]);
        assert_eq!(
            end(&told, &mailbox).0,
            Outcome::ServerCameUp { delivered: 1, sent_back: 1 },
            "{mailbox:?}"
        );
    }
}

#[test]
fn nobody_works_on_a_server_that_is_down() {
    let told = story(&[MAIL, ServerDown, IntruderEmpties(Thoroughness::Purge), ChangePassword, ServerUp]);
    for mailbox in ALL {
        let (outcomes, world) = told.outcomes(&mailbox);
        assert_eq!(outcomes[2..4], [Outcome::Refused(Refusal::ServerDown); 2]);
        assert_eq!(line(&world), "server inbox 0 | pc - | phone -", "{mailbox:?}");
    }
}
