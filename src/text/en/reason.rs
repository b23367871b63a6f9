//! Reasons in English, made from what a story showed.
//!
//! Invariant: a sentence is made from a [`Finding`] alone and never from the name of a mailbox.

use super::super::sentence::{Share, fill, list};
use crate::advice::{Evidence, Finding, Row};

pub(super) fn reason(row: &Row) -> String {
    match &row.evidence {
        Evidence::Played { finding, limit, .. } => {
            let mut reason = found(*finding);
            if let Some(fact) = limit {
                reason.push(' ');
                reason.push_str(super::fact::fact(*fact));
            }
            reason
        }
        Evidence::Known(fact) => super::fact::fact(*fact).into(),
    }
}

fn found(finding: Finding) -> String {
    match finding {
        Finding::OwnCopy { kept, of, originals } => own_copy(kept, of, originals),
        Finding::Everywhere { shown, of } => match Share::of(shown, of) {
            Share::All => "Each of your devices shows all messages, those you sent included.".into(),
            Share::Some | Share::None => fill(
                "Not every device shows everything: counted over all devices, {} of {} sample messages are missing.",
                &[of - shown, of],
            ),
        },
        Finding::Carried { read, deleted, filed, sent } => carried([read, deleted, filed, sent]),
        Finding::OneDevice => "You use one device only. There is nothing that could drift apart.".into(),
        Finding::StaysElsewhere { kept, of } => match Share::of(kept, of) {
            Share::All => "What you delete for good on one device stays on the others.".into(),
            Share::None => {
                "What you delete for good on one device disappears from the others as soon as they synchronise.".into()
            }
            Share::Some => fill(
                "What you delete for good on one device stays on {} of {} other devices.",
                &[kept, of],
            ),
        },
        Finding::InBrowser { shown, of } => match Share::of(shown, of) {
            Share::All => "In the browser you see all messages, those you sent included.".into(),
            Share::None => "In the browser you see nothing, because nothing is left at the provider.".into(),
            Share::Some => fill("In the browser you see only {} of {} sample messages.", &[shown, of]),
        },
        Finding::Reminded { on, of } => match Share::of(on, of) {
            Share::All if of == 1 => "An appointment reminds you on your device.".into(),
            Share::All => "An appointment that you enter on one device reminds you on all of them.".into(),
            Share::None => "An appointment that you enter reminds you on no device.".into(),
            Share::Some => fill(
                "An appointment that you enter on one device reminds you on only {} of {} devices.",
                &[on, of],
            ),
        },
        Finding::EntriesBack { back, of } => match Share::of(back, of) {
            Share::All => "If your device breaks, calendar, contacts and tasks are back on a new one.".into(),
            Share::None => "If your device breaks, calendar, contacts and tasks are lost with it unless you have a backup.".into(),
            Share::Some => fill("If your device breaks, a new one brings back only {} of {} sample entries.", &[back, of]),
        },
        Finding::SharedCalendar { seen, entered } => match (seen, entered) {
            (true, true) => "A colleague with a login of her own sees your appointments. When she enters one, it reaches you.",
            (true, false) => "A colleague with a login of her own sees your appointments but cannot enter any.",
            (false, true) => "A colleague can enter appointments but does not see yours.",
            (false, false) => "A colleague with a login of her own does not see your appointments and cannot enter any.",
        }
        .into(),
        Finding::StandIn { mail, calendar, ended } => stand_in(mail, calendar, ended),
        Finding::Together { mail, handled, calendar } => together(mail, handled, calendar),
        Finding::SentBack { bounced, of, first_day } => match bounced {
            0 => "Even after a year no message goes back to its sender for lack of room.".into(),
            _ => fill(
                "The mailbox fills up: from day {} on messages go back to their senders, {} of {} in the course of a year.",
                &[first_day, bounced, of],
            ),
        },
        Finding::AtProvider { left, of } => match Share::of(left, of) {
            Share::All => "Everything that arrives stays at the provider.".into(),
            Share::None => "Once fetched, nothing is left at the provider.".into(),
            Share::Some => fill("{} of {} sample messages still lie at the provider.", &[left, of]),
        },
        Finding::Offline { shown, of } => match Share::of(shown, of) {
            Share::All => "Without a connection you can read on your devices all that arrived before.".into(),
            Share::None => "Without a connection you can read nothing.".into(),
            Share::Some => fill(
                "Without a connection, counted over all devices, {} of {} sample messages are missing.",
                &[of - shown, of],
            ),
        },
        Finding::Back { back, of } => match Share::of(back, of) {
            Share::All => "If your main device breaks, a new one shows all messages again.".into(),
            Share::None => "If your main device breaks, everything is lost unless you have a backup.".into(),
            Share::Some => fill(
                "If your main device breaks, a new one brings back only {} of {} sample messages. The rest is lost unless \
                 you have a backup.",
                &[back, of],
            ),
        },
        Finding::Slips { from_trash, elsewhere, on_server, recoverable_days } => {
            slips(from_trash, elsewhere, on_server, recoverable_days)
        }
        Finding::Sabotaged { on_devices, recoverable, of } => sabotaged(on_devices, recoverable, of),
        Finding::Stolen { before, after } => match (before, after) {
            (_, 0) => "As soon as a stolen phone contacts the server again, the mail on it is wiped.".into(),
            (_, _) => "The mailbox offers no way to wipe the mail on a stolen phone.".into(),
        },
        Finding::Storage { percent } => {
            fill("After a year, {} % of that year's mail still lies at the provider.", &[percent])
        }
        Finding::Chores { times: 1, devices: 1 } => "You delete each message only once.".into(),
        Finding::Chores { times: 1, devices } => {
            fill("You delete each message only once, although you have {} devices.", &[devices])
        }
        Finding::Chores { times, devices: _ } => {
            fill("You have to delete the same message {} times, on each device by itself.", &[times])
        }
    }
}

fn own_copy(kept: u16, of: u16, originals: bool) -> String {
    match (Share::of(kept, of), originals) {
        (Share::None, _) => "If the provider is gone, nothing can be read on your devices any more.".into(),
        (Share::All, true) => {
            "Even if the provider is gone, you have all messages as files of your own on your device.".into()
        }
        (Share::All, false) => {
            "If the provider is gone, your device still shows all messages, but only from a temporary store that goes \
             with the account."
                .into()
        }
        (Share::Some, true) => {
            fill("If the provider is gone, you keep {} of {} sample messages as files of your own.", &[kept, of])
        }
        (Share::Some, false) => fill(
            "If the provider is gone, your device still shows {} of {} sample messages, and only from a temporary store \
             that goes with the account.",
            &[kept, of],
        ),
    }
}

fn carried(doings: [bool; 4]) -> String {
    const WORDS: [&str; 4] = ["read", "delete", "file", "send"];
    let chosen = |wanted: bool| -> Vec<&str> {
        WORDS.into_iter().zip(doings).filter(|(_, is)| *is == wanted).map(|(word, _)| word).collect()
    };
    let (arrives, missing) = (chosen(true), chosen(false));
    if arrives.is_empty() {
        return ["No other device learns what you ", &list(&missing, " or "), " on one of them."].concat();
    }
    let mut sentence = String::from("What you ");
    sentence.push_str(&list(&arrives, " or "));
    sentence.push_str(" on one device shows on the others.");
    if !missing.is_empty() {
        sentence.push_str(" Not so what you ");
        sentence.push_str(&list(&missing, " or "));
        sentence.push('.');
    }
    sentence
}

fn stand_in(mail: bool, calendar: bool, ended: bool) -> String {
    let mut sentence = String::from(match (mail, calendar) {
        (true, true) => "The stand-in sees your mail and your calendar with a login of their own.",
        (true, false) => "The stand-in sees your mail with a login of their own, but not your calendar.",
        (false, true) => "The stand-in sees your calendar with a login of their own, but not your mail.",
        (false, false) => return "A stand-in gets at your mail only with your password.".into(),
    });
    sentence.push_str(if ended {
        " Afterwards you take the right away again."
    } else {
        " The right cannot be taken away afterwards."
    });
    sentence
}

fn together(mail: bool, handled: bool, calendar: bool) -> String {
    let mut sentence = String::from(match (mail, handled) {
        (true, true) => {
            "A colleague works in your mail with a login of their own. What they deal with is dealt with for you."
        }
        (true, false) => "A colleague reads your mail with a login of their own but cannot deal with it.",
        (false, true) => "A colleague deals with mail but does not see yours.",
        (false, false) => "A colleague gets at your mail only with your password.",
    });
    sentence.push_str(if calendar {
        " Appointments that they enter reach you."
    } else {
        " Appointments that they enter do not reach you."
    });
    sentence
}

fn slips(from_trash: bool, elsewhere: bool, on_server: bool, recoverable_days: u16) -> String {
    let mut sentence = String::from(if from_trash {
        "You can take a message back out of the trash."
    } else {
        "Not even the trash helps."
    });
    let days = fill("recovery at the provider, for another {} days", &[recoverable_days]);
    let mut ways = Vec::new();
    if on_server {
        ways.push("the copy at the provider");
    }
    if elsewhere {
        ways.push("another of your devices");
    }
    if recoverable_days > 0 {
        ways.push(days.as_str());
    }
    if ways.is_empty() {
        sentence.push_str(" Once it is deleted there too, it is lost.");
    } else {
        sentence.push_str(" Once it is deleted there too, what still helps is ");
        sentence.push_str(&list(&ways, " or "));
        sentence.push('.');
    }
    sentence
}

fn sabotaged(on_devices: u16, recoverable: u16, of: u16) -> String {
    let mut sentence = String::from("If somebody empties your mailbox on day 3 and you notice on day 20, ");
    sentence.push_str(&match (Share::of(on_devices, of), Share::of(recoverable, of)) {
        (Share::All, _) => "all messages are still on your devices.".to_owned(),
        (_, Share::All) => "all messages can still be recovered.".to_owned(),
        (Share::None, Share::None) => "everything is lost.".to_owned(),
        (Share::Some, Share::None) => {
            fill("{} of {} sample messages are still on your devices.", &[on_devices, of])
        }
        (Share::None, Share::Some) => {
            fill("{} of {} sample messages can still be recovered.", &[recoverable, of])
        }
        (Share::Some, Share::Some) => fill(
            "{} of {} sample messages are still on your devices, and {} can be recovered.",
            &[on_devices, of, recoverable],
        ),
    });
    sentence
}
