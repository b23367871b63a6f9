//! What holds of every dialogue, in worlds that long walks lead to.
//!
//! Invariant: the walks choose among `possible()` by fixed numbers; what is counted in a dialogue is held against the
//! outcome, which the simulator gives without knowing of dialogues.

use which_mailbox::mailbox::{DeviceKind, LeaveOnServer, Pop3Access};
use which_mailbox::simulation::{
    About, DeviceId, DeviceSetup, Dialogue, EntryId, EntryKind, Event, Meaning, Note, Opening, Outcome,
    Party, Protocol, Refusal, Round, SentCopy, Side, Spoken, Stage, Story, Wire,
};

use crate::cast::{DAV, EX, IMAP, MAIL, P0, P14, PC, PHONE, PINF, staged, text};

const WALKS: u64 = 30;
const STEPS: usize = 60;

/// The world after an event, the event, what came of it, and what was said.
pub type Look<'a> = dyn FnMut(&Wire, Event, Outcome, &[Dialogue]) + 'a;

/// Plays long walks for every mailbox, and shows each event with what came of it and what was said.
pub fn walk(look: &mut Look) {
    let fetches = Pop3Access { leave: LeaveOnServer::Forever, delete_with_local: true };
    let third = DeviceSetup { pop3: Some(fetches), ..DeviceSetup::new(DeviceKind::Tablet) };
    let devices = vec![DeviceSetup::new(DeviceKind::Computer), DeviceSetup::new(DeviceKind::Phone), third];
    for mailbox in [P0, P14, PINF, IMAP, DAV, EX] {
        for walk in 0..WALKS {
            let mut dice = Dice(walk);
            let quota_kb = if walk % 3 == 0 { None } else { Some(300) };
            let mut wire = Wire::new(&mailbox, &Stage { devices: devices.clone(), quota_kb });
            for step in 0..STEPS {
                let possible = wire.world().possible();
                let chosen = possible[dice.below(possible.len())];
                let device = DeviceId(dice.below(3) as u8);
                // What ends a device, the password or the provider is kept for the end of some walks.
                let ends = matches!(
                    chosen,
                    Event::ServerGone | Event::ChangePassword | Event::Lose(_) | Event::Break(_)
                );
                // One after the other is without a line for a while, writes and changes something, and comes back.
                let away = DeviceId((step / 8 % 3) as u8);
                let back = DeviceId(((step / 8 + 2) % 3) as u8);
                let event = match step % 8 {
                    0 if step < 16 => Event::MakeEntry(device, EntryKind::Appointment),
                    0 | 3 => MAIL,
                    1 => Event::Sync(back),
                    2 if walk % 2 == 0 => Event::GoOffline(away),
                    4 => Event::Send(away),
                    5 => Event::Sync(device),
                    6 if walk % 2 == 0 => Event::ChangeEntry(away, EntryId(dice.below(2) as u16)),
                    6 if walk % 3 == 0 => Event::ChangeEntry(device, EntryId(0)),
                    6 => Event::SaveDraft(device),
                    7 if walk % 2 == 0 => Event::GoOnline(away),
                    _ if ends && (walk % 4 > 0 || step < STEPS / 2) => {
                        Event::MakeEntry(device, EntryKind::Appointment)
                    }
                    _ => chosen,
                };
                let event = match (walk % 4, step + 12) {
                    (1, STEPS) => Event::Lose(PHONE),
                    (1, last) if last == STEPS + 1 => Event::ChangePassword,
                    (1, last) if last > STEPS + 1 && step % 3 == 0 => Event::Sync(PHONE),
                    _ => event,
                };
                let (outcome, said) = wire.play(event);
                look(&wire, event, outcome, &said);
            }
        }
    }
}

/// Fixed numbers that look thrown. Source: Knuth's MMIX generator.
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (self.0 >> 33) as usize % sides
    }
}

fn counted(said: &[Dialogue], wanted: impl Fn(&Dialogue, Note) -> bool) -> usize {
    said.iter().map(|d| d.lines.iter().filter(|line| wanted(d, line.note)).count()).sum()
}

fn commands<'a>(dialogue: &'a Dialogue, name: &str) -> Vec<&'a str> {
    let texts = dialogue.lines.iter().filter(|line| line.from == Side::Client);
    let texts = texts.filter_map(|line| match &line.spoken {
        Spoken::Text(text) => Some(text.as_str()),
        Spoken::Elided { .. } | Spoken::Cut => None,
    });
    texts.filter(|text| text.split(' ').any(|word| word == name)).collect()
}

#[test]
fn whatever_a_client_says_is_answered_before_it_says_something_else() {
    let mut answered = 0;
    walk(&mut |_, event, _, said| {
        for dialogue in said {
            let mut asked: Option<&str> = None;
            for line in &dialogue.lines {
                match (line.from, &line.spoken) {
                    (Side::Server, _) => {
                        answered += usize::from(asked.is_some());
                        asked = None;
                    }
                    // The headers of a request, and the text that goes with it.
                    (Side::Client, Spoken::Text(header)) if header.starts_with("If-") => {}
                    (Side::Client, Spoken::Text(command)) => {
                        assert_eq!(asked, None, "{event:?}\n{}", text(said));
                        asked = Some(command);
                    }
                    (Side::Client, Spoken::Elided { .. } | Spoken::Cut) => {}
                }
            }
            assert_eq!(asked, None, "{event:?}\n{}", text(said));
        }
    });
    assert!(answered > 5000, "{answered} answers are no test");
}

/// Source: RFC 9051, section 2.2.1.
#[test]
fn an_imap_tag_is_used_once_and_answered() {
    walk(&mut |_, _, _, said| {
        for dialogue in said.iter().filter(|dialogue| dialogue.protocol == Protocol::Imap) {
            let tag = |side: Side| -> Vec<&str> {
                let lines = dialogue.lines.iter().filter(|line| line.from == side);
                let texts = lines.filter_map(|line| match &line.spoken {
                    Spoken::Text(text) => text.split(' ').next(),
                    Spoken::Elided { .. } | Spoken::Cut => None,
                });
                texts.filter(|tag| tag.starts_with('a')).collect()
            };
            let tags = tag(Side::Client);
            assert_eq!(tags, tag(Side::Server), "{}", text(said));
            let mut once = tags.clone();
            once.dedup();
            assert_eq!(tags, once, "{}", text(said));
            assert!(!tags.is_empty(), "{}", text(said));
        }
    });
}

/// Source: RFC 1939, sections 3, 5 and 6.
#[test]
fn pop3_deletes_only_between_login_and_quit() {
    walk(&mut |_, _, _, said| {
        for dialogue in said.iter().filter(|dialogue| dialogue.protocol == Protocol::Pop3) {
            let mut open = dialogue.opening != Opening::New;
            let mut quit = false;
            for line in &dialogue.lines {
                let said_text = match &line.spoken {
                    Spoken::Text(said) => said.as_str(),
                    Spoken::Elided { .. } | Spoken::Cut => continue,
                };
                open |= line.note.meaning == Meaning::LoggedIn;
                let asks = line.from == Side::Client;
                if asks && ["STAT", "UIDL", "RETR", "DELE", "QUIT"].iter().any(|c| said_text.starts_with(c)) {
                    assert!(open && !quit, "{}", text(said));
                }
                quit |= asks && said_text == "QUIT";
            }
        }
    });
}

#[test]
fn a_dialogue_says_as_much_as_its_outcome() {
    let (mut fetched_in_all, mut conflicts_in_all, mut sent_in_all) = (0, 0, 0);
    walk(&mut |wire, event, outcome, said| {
        let is = |protocol| move |dialogue: &Dialogue| dialogue.protocol == protocol;
        let told = |meaning| counted(said, |_, note| note.meaning == meaning);
        let dele: usize = said.iter().map(|dialogue| commands(dialogue, "DELE").len()).sum();
        let by_pop3 = said.first().is_some_and(is(Protocol::Pop3));
        match outcome {
            Outcome::Synced(Round { fetched, removed, sent, entries, conflicts, refused, .. }) => {
                let texts = counted(said, |dialogue, note| match note.meaning {
                    Meaning::Fetches | Meaning::ItemAdded => true,
                    Meaning::MessageComes => dialogue.protocol == Protocol::Imap,
                    _ => false,
                });
                assert_eq!(texts, usize::from(fetched), "{event:?} {outcome:?}\n{}", text(said));
                if by_pop3 {
                    let all = Note { meaning: Meaning::Removed, about: About::Number(removed) };
                    let gone = counted(said, |_, note| note == all);
                    assert_eq!(gone, usize::from(removed > 0), "{outcome:?}\n{}", text(said));
                }
                let submitted = counted(said, |d, note| match d.party {
                    Party::Device(_) => matches!(note.meaning, Meaning::TakenOver | Meaning::MailSent),
                    _ => false,
                });
                assert_eq!(submitted, usize::from(sent), "{outcome:?}\n{}", text(said));
                let full = told(Meaning::OverQuota) + told(Meaning::SendingStopped);
                assert_eq!(full, usize::from(refused), "{outcome:?}\n{}", text(said));
                if *wire.world().mailbox() == DAV {
                    let brought: usize = said
                        .iter()
                        .flat_map(|dialogue| &dialogue.lines)
                        .map(|line| match line.note {
                            Note { meaning: Meaning::AsksEntries, about: About::Number(entries) } => {
                                usize::from(entries)
                            }
                            _ => 0,
                        })
                        .sum();
                    assert_eq!(brought, usize::from(entries), "{outcome:?}\n{}", text(said));
                    assert_eq!(told(Meaning::ChangedMeanwhile), usize::from(conflicts), "{}", text(said));
                }
                fetched_in_all += fetched;
                conflicts_in_all += conflicts;
                sent_in_all += sent;
            }
            Outcome::SessionBegun { fetched, marked } => {
                let retr: usize = said.iter().map(|dialogue| commands(dialogue, "RETR").len()).sum();
                let again = counted(said, |_, note| note.meaning == Meaning::FetchesAgain);
                assert_eq!(retr, usize::from(fetched) + again, "{}", text(said));
                assert_eq!(dele, usize::from(marked), "{}", text(said));
                assert!(commands(&said[0], "QUIT").is_empty(), "{}", text(said));
            }
            Outcome::SessionBroken { .. } => {
                assert_eq!(text(said).matches("cut").count(), 1, "{}", text(said));
                assert!(commands(&said[0], "QUIT").is_empty(), "{}", text(said));
            }
            Outcome::EntryConflict => {
                conflicts_in_all += 1;
                assert!(told(Meaning::ChangedMeanwhile) + told(Meaning::EntryGone) > 0, "{}", text(said));
            }
            _ => {}
        }
    });
    assert!(
        fetched_in_all > 500 && conflicts_in_all > 3 && sent_in_all > 20,
        "{fetched_in_all} {conflicts_in_all} {sent_in_all}"
    );
}

/// Source: RFC 2449, section 8.1.2; RFC 9208, section 4.3.1; RFC 5321, section 4.2.2; MS-ASCMD, section 2.2.2.
#[test]
fn what_is_refused_is_refused_by_its_code() {
    let mut seen = [0; 7];
    walk(&mut |_, event, outcome, said| {
        let words = text(said);
        let mut expect = |place: usize, codes: &[&str]| {
            seen[place] += 1;
            assert!(codes.iter().any(|code| words.contains(code)), "{event:?} {outcome:?}\n{words}");
        };
        match outcome {
            Outcome::Refused(Refusal::MaildropLocked) => expect(0, &["-ERR [IN-USE]"]),
            Outcome::SentBack => expect(1, &["\nS: 552 5.2.2"]),
            Outcome::Sent(SentCopy::Refused) => expect(2, &["NO [OVERQUOTA]"]),
            Outcome::DraftRefused => expect(3, &["NO [OVERQUOTA]", "Status=9"]),
            Outcome::WaitsInOutbox(Refusal::OverQuota) => expect(4, &["Status=115"]),
            Outcome::Refused(Refusal::PasswordChanged) => {
                if let Event::Sync(_) = event {
                    expect(5, &["[AUTHENTICATIONFAILED]", "-ERR [AUTH]", "401"]);
                }
            }
            Outcome::Wiped { .. } => expect(6, &["Status=140"]),
            _ => {}
        }
    });
    assert!(seen.iter().all(|times| *times > 0), "{seen:?}");
}

#[test]
fn what_reaches_no_server_says_nothing() {
    let mut silent = 0;
    walk(&mut |_, event, outcome, said| {
        let unreached = matches!(
            outcome,
            Outcome::Impossible(_)
                | Outcome::WaitsAtSender
                | Outcome::Refused(Refusal::Offline | Refusal::ServerDown | Refusal::ServerGone)
                | Outcome::WaitsInOutbox(Refusal::Offline | Refusal::ServerDown | Refusal::ServerGone)
        );
        let without_network = matches!(
            event,
            Event::GoOffline(_)
                | Event::GoOnline(_)
                | Event::DaysPass(_)
                | Event::Lose(_)
                | Event::Break(_)
                | Event::ReminderDue(_)
                | Event::AddDevice(_)
                | Event::ServerDown
                | Event::ServerGone
        );
        if unreached || without_network {
            silent += 1;
            assert_eq!(text(said), "", "{event:?} {outcome:?}");
        }
    });
    assert!(silent > 500, "{silent}");
}

#[test]
fn a_story_says_the_same_at_each_of_its_steps_whenever_it_is_asked() {
    let events = [MAIL, MAIL, Event::Sync(PC), Event::Sync(PHONE), Event::Send(PC), Event::Sync(PHONE)];
    for mailbox in [P14, DAV, EX] {
        let story = staged(None, &events);
        let mut wire = Wire::new(&mailbox, &story.stage);
        for (place, event) in events.iter().enumerate() {
            assert_eq!(story.dialogue(&mailbox, place), wire.play(*event).1);
        }
        assert_eq!(wire.world(), &story.play(&mailbox));
        assert_eq!(story.dialogue(&mailbox, events.len()), []);
        assert_eq!(empty().dialogue(&mailbox, 0), []);
    }
}

fn empty() -> Story {
    staged(None, &[])
}

/// Unique ids are not given twice, and a place is a rank by id. Source: RFC 9051, section 2.3.1.
#[test]
fn what_comes_back_to_the_inbox_stands_last_under_a_new_id() {
    use crate::cast::{m, story};
    use which_mailbox::simulation::Event::{Delete, Read, Restore, Sync};
    let came_back = story(&[MAIL, MAIL, Sync(PC), Delete(PC, m(0)), Restore(PC, m(0)), Read(PC, m(0))]);
    let said = text(&came_back.dialogue(&IMAP, 5));
    assert_eq!(
        said,
        "= imap pc, in inbox\nC: a1 UID STORE 3 +FLAGS (\\Seen)\nS: * 2 FETCH (UID 3 FLAGS (\\Seen))\nS: a1 OK Store completed.\n"
    );
}
